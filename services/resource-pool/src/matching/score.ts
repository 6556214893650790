import { divisionOf, parseIndustry, type LocalDate } from '@ipflow/kernel';
import type { ConceptWord } from './concepts';
import { ipcKeys, ipcLevels, type IpcLevel } from './ipc-keys';
import { componentNames, type ComponentName, type MatchingPolicy } from './matching.policy';
import type { Band, DemandProfile, PatentProfile } from './profile';

/** Millionths of each component. */
export type ComponentsPpm = Readonly<Record<ComponentName, number>>;

/** One component of a score, for people. */
export interface Component {
  readonly name: ComponentName;
  /** 满分 1,000,000. */
  readonly ppm: number;
  /** Its share in the total. */
  readonly weightPpm: number;
  readonly explanation: string;
}

/** A score with its reasons. */
export interface Score {
  readonly totalPpm: number;
  readonly ruleVersion: number;
  readonly components: readonly Component[];
}

/** Words named in an explanation; the heaviest first. */
const wordsNamedMax = 8;
/** The day names of divisions are taken from: codes in stored facts are today's. */
const namesOn = '2026-01-01' as LocalDate;

/** How well a patent fits a demand. The same whichever of the two asks. */
export function scoreOf(demand: DemandProfile, patent: PatentProfile, policy: MatchingPolicy): Score {
  const shared = sharedConcepts(demand, patent);
  const ipc = sharedSymbol(demand.classes, patent.classes);
  const ppm: ComponentsPpm = {
    text: textPpm(shared.reduce((sum, { weight, covered }) => sum + weight * Math.min(1, covered), 0)),
    ipc: ipc ? policy.ipcPpm[ipc.level] : 0,
    ...otherPpm(demand, patent, policy),
  };
  const explained: Readonly<Record<ComponentName, string>> = {
    text: textExplained(shared),
    ipc: ipc ? `国际专利分类同${levelTerms[ipc.level]}：${ipc.key}` : '国际专利分类没有重合',
    ...otherExplained(demand, patent, ppm),
  };
  return {
    totalPpm: totalPpm(ppm, policy),
    ruleVersion: policy.version,
    components: componentNames.map((name) => ({
      name,
      ppm: ppm[name],
      weightPpm: policy.weightsPpm[name],
      explanation: explained[name],
    })),
  };
}

/** The weighted sum of the components. */
export function totalPpm(ppm: ComponentsPpm, { weightsPpm }: MatchingPolicy): number {
  return Math.round(componentNames.reduce((sum, name) => sum + weightsPpm[name] * ppm[name], 0) / 1e6);
}

/** What the covered part of a demand's concepts counts. */
export function textPpm(covered: number): number {
  return Math.round(Math.min(1, covered) * 1e6);
}

/** Every component but words and symbols. */
export function otherPpm(
  demand: DemandProfile,
  patent: PatentProfile,
  policy: MatchingPolicy,
): Omit<ComponentsPpm, 'text' | 'ipc'> {
  return {
    industry: industryPpm(demand.industryCode, patent.industryCode, policy),
    region: regionPpm(demand.divisionCode, patent.divisionCode, policy),
    maturity: maturityPpm(demand.maturityLevelMin, patent.maturityLevel, policy),
    price: pricePpm(demand.price, patent.price, policy),
    modes: modesPpm(demand.modes, patent.modes, policy),
  };
}

/** A concept the patent says something of. */
interface SharedConcept {
  readonly weight: number;
  readonly covered: number;
  /** The words it says it with, the most telling first. */
  readonly words: readonly ConceptWord[];
}

function sharedConcepts(demand: DemandProfile, patent: PatentProfile): SharedConcept[] {
  return demand.concepts
    .map(({ weight, words }) => {
      const found = words.filter(({ word }) => patent.words.has(word));
      return { weight, covered: found.reduce((sum, { share }) => sum + share, 0), words: found };
    })
    .filter(({ words }) => words.length > 0);
}

/** What both say, and what the patent says in place of the demand's words. */
function textExplained(shared: readonly SharedConcept[]): string {
  if (shared.length === 0) return '没有共同的技术词';
  const words = shared
    .flatMap((concept) => concept.words.map((word) => ({ ...word, worth: concept.weight * word.share })))
    .sort((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1));
  const same = words.filter((one) => one.for === undefined).slice(0, wordsNamedMax);
  const near = words.filter((one) => one.for !== undefined).slice(0, wordsNamedMax);
  return [
    same.length > 0 ? `共同的技术词：${same.map(({ word }) => word).join('、')}` : '没有共同的技术词',
    ...(near.length > 0
      ? [`库内常与需求用词同现：${near.map((one) => `${one.word}（${one.for}）`).join('、')}`]
      : []),
  ].join('；');
}

/** The finest prefix that both have a symbol under. */
function sharedSymbol(
  wanted: readonly string[],
  found: readonly string[],
): { level: IpcLevel; key: string } | undefined {
  const keys = new Set(found.flatMap((symbol) => ipcKeys(symbol).map(({ key }) => key)));
  const shared = wanted.flatMap(ipcKeys).filter(({ key }) => keys.has(key));
  return shared.sort((a, b) => ipcLevels.indexOf(a.level) - ipcLevels.indexOf(b.level))[0];
}

function industryPpm(a: string | undefined, b: string | undefined, policy: MatchingPolicy): number {
  if (!a || !b) return policy.unknownPpm;
  const { industryPpm: worth } = policy;
  // A code that stops early names everything below it.
  const agree = (length: number): boolean => a.length >= length && a.slice(0, length) === b.slice(0, length);
  if (a === b) return worth.class;
  if (agree(4)) return worth.group;
  if (agree(3)) return worth.division;
  return agree(1) ? worth.section : 0;
}

function regionPpm(
  a: string | undefined,
  b: string | undefined,
  { regionPpm: worth, unknownPpm }: MatchingPolicy,
): number {
  if (!a || !b) return unknownPpm;
  if (a === b) return worth.division;
  return a.slice(0, 2) === b.slice(0, 2) ? worth.province : 0;
}

function maturityPpm(min: number | undefined, level: number | undefined, policy: MatchingPolicy): number {
  if (min === undefined || level === undefined) return policy.unknownPpm;
  return Math.max(0, 1e6 - Math.max(0, min - level) * policy.maturityStepPpm);
}

function pricePpm(a: Band | undefined, b: Band | undefined, { unknownPpm }: MatchingPolicy): number {
  if (!a || !b || isOpen(a) || isOpen(b)) return unknownPpm;
  const reaches = (low: Band, high: Band): boolean =>
    low.fromFen === undefined || high.toFen === undefined || low.fromFen <= high.toFen;
  return reaches(a, b) && reaches(b, a) ? 1e6 : 0;
}

/** 面议: neither end is said. */
function isOpen({ fromFen, toFen }: Band): boolean {
  return fromFen === undefined && toFen === undefined;
}

function modesPpm(a: readonly string[], b: readonly string[], { unknownPpm }: MatchingPolicy): number {
  if (a.length === 0 || b.length === 0) return unknownPpm;
  return a.some((mode) => b.includes(mode)) ? 1e6 : 0;
}

const levelTerms: Readonly<Record<IpcLevel, string>> = {
  subgroup: '小组',
  group: '大组',
  subclass: '小类',
  class: '大类',
};

const modeTerms: Readonly<Record<string, string>> = {
  transfer: '转让',
  license: '许可',
  open_license: '开放许可',
  use_first_pay_later: '先使用后付费',
  investment: '作价入股',
};

function otherExplained(
  demand: DemandProfile,
  patent: PatentProfile,
  ppm: ComponentsPpm,
): Readonly<Record<Exclude<ComponentName, 'text' | 'ipc'>, string>> {
  const modes = demand.modes.filter((mode) => patent.modes.includes(mode));
  return {
    industry: industryExplained(demand.industryCode, patent.industryCode, ppm.industry),
    region: regionExplained(demand.divisionCode, patent.divisionCode),
    maturity: maturityExplained(demand.maturityLevelMin, patent.maturityLevel),
    price: priceExplained(demand.price, patent.price, ppm.price),
    modes:
      modes.length > 0
        ? `合作方式一致：${modes.map((mode) => modeTerms[mode] ?? mode).join('、')}`
        : (unsaid(demand.modes.length > 0, patent.modes.length > 0, '合作方式') ?? '合作方式不一致'),
  };
}

function industryExplained(a: string | undefined, b: string | undefined, ppm: number): string {
  const missing = unsaid(a !== undefined, b !== undefined, '行业');
  if (missing) return missing;
  return ppm === 0
    ? `行业不同：需求 ${named(a!)}，专利 ${named(b!)}`
    : `行业相近：需求 ${named(a!)}，专利 ${named(b!)}`;
}

function named(code: string): string {
  const reading = parseIndustry(code);
  return reading.ok ? `${code} ${reading.industry.name}` : code;
}

function regionExplained(a: string | undefined, b: string | undefined): string {
  const missing = unsaid(a !== undefined, b !== undefined, '市州');
  if (missing) return missing;
  if (a === b) return `同在${placeOf(a!)}`;
  return a!.slice(0, 2) === b!.slice(0, 2) ? `同省：${placeOf(a!)}与${placeOf(b!)}` : '不在同一省';
}

function placeOf(code: string): string {
  const reading = divisionOf(code, namesOn);
  return reading.ok ? reading.division.name : code;
}

function maturityExplained(min: number | undefined, level: number | undefined): string {
  const missing = unsaid(min !== undefined, level !== undefined, '技术成熟度');
  if (missing) return missing;
  return level! >= min!
    ? `技术成熟度 ${level} 级，达到要求的 ${min} 级`
    : `技术成熟度 ${level} 级，低于要求的 ${min} 级`;
}

function priceExplained(a: Band | undefined, b: Band | undefined, ppm: number): string {
  const missing = unsaid(a !== undefined && !isOpen(a), b !== undefined && !isOpen(b), '价格');
  return missing ?? (ppm > 0 ? '预算与报价有交集' : '预算与报价没有交集');
}

function unsaid(byDemand: boolean, byPatent: boolean, what: string): string | undefined {
  if (!byDemand && !byPatent) return `双方均未说明${what}，按中间值计`;
  if (!byDemand) return `需求未说明${what}，按中间值计`;
  return byPatent ? undefined : `专利未说明${what}，按中间值计`;
}
