import type { market } from '@ipflow/contracts';
import {
  addDays,
  divisionOf,
  examine,
  type ExaminedRule,
  type LocalDate,
  parseIndustry,
  parseIpc,
  parseLocarno,
  type RuleResult,
} from '@ipflow/kernel';
import { postingPolicyOn } from './posting.policy';

interface ContentFacts {
  readonly content: market.PostingContent;
  readonly today: LocalDate;
}

const priceOf = ({ content }: ContentFacts): market.PriceBand | undefined =>
  content.kind === 'supply' ? content.supply?.price : content.demand?.budget;
const priceField = ({ content }: ContentFacts): string =>
  content.kind === 'supply' ? 'supply.price' : 'demand.budget';
const policyOf = ({ today }: ContentFacts) => postingPolicyOn(today);
const lastDay = (facts: ContentFacts): LocalDate => addDays(facts.today, policyOf(facts).validDaysMax);
const unreadableClasses = ({ content }: ContentFacts): string[] =>
  content.classes.filter((text) => !parseIpc(text).ok && !parseLocarno(text).ok);

/** Rules of what a posting says of itself, supply or demand. */
const contentRules: readonly ExaminedRule<ContentFacts>[] = [
  {
    code: 'POSTING_PART_MISSING',
    article: '',
    asks: '供给只填写供给内容，需求只填写需求内容',
    message: '供给须填写 supply，需求须填写 demand，且只填写其中一项',
    broken: ({ content: { kind, supply, demand } }) =>
      kind === 'supply' ? !supply || !!demand : !demand || !!supply,
  },
  {
    code: 'POSTING_CLASS_UNREADABLE',
    article: '',
    asks: '分类号可以识别',
    message: (facts) =>
      `分类号 ${unreadableClasses(facts).join('、')} 无法识别；请填写 IPC（如 G06F 13/12 或 G06F）或洛迦诺分类（如 14-02）`,
    field: 'classes',
    applies: ({ content }) => content.classes.length > 0,
    broken: (facts) => unreadableClasses(facts).length > 0,
  },
  {
    code: 'POSTING_INDUSTRY_UNKNOWN',
    article: 'GB/T 4754-2017',
    asks: '行业代码属于国民经济行业分类',
    message: ({ content }) => `${content.industryCode} 不是国民经济行业分类的代码；请填写例如 C3973，或不填`,
    field: 'industryCode',
    applies: ({ content }) => content.industryCode !== undefined,
    broken: ({ content }) => !parseIndustry(content.industryCode!).ok,
  },
  {
    code: 'POSTING_CHAIN_UNKNOWN',
    article: '',
    asks: '产业链在目录之内',
    message: (facts) =>
      `没有产业链 ${facts.content.chain}；可填 ${policyOf(facts)
        .chains.map(({ code, name }) => `${code}（${name}）`)
        .join('、')}`,
    field: 'chain',
    applies: ({ content }) => content.chain !== undefined,
    broken: (facts) => policyOf(facts).chains.every(({ code }) => code !== facts.content.chain),
  },
  {
    code: 'POSTING_DIVISION_UNKNOWN',
    article: 'GB/T 2260',
    asks: '行政区划代码属于湖北省',
    message: ({ content }) =>
      `${content.divisionCode} 不是湖北省的行政区划代码；请填写市州代码，例如 420100，或不填`,
    field: 'divisionCode',
    applies: ({ content }) => content.divisionCode !== undefined,
    broken: ({ content, today }) => !divisionOf(content.divisionCode!, today).ok,
  },
  {
    code: 'POSTING_VALIDITY',
    article: '',
    asks: '有效期在规定的期间之内',
    message: (facts) =>
      `有效期 ${facts.content.validUntil} 须在今天 ${facts.today} 至 ${lastDay(facts)} 之间；请改填有效期，到期后可再次提交`,
    field: 'validUntil',
    broken: (facts) => facts.content.validUntil < facts.today || facts.content.validUntil > lastDay(facts),
  },
  {
    code: 'POSTING_CONTACT_MISSING',
    article: '',
    asks: '写明联系人和联系电话',
    message: '请填写联系人和联系电话；只在接受对接请求后向对方显示',
    field: 'contactName',
    broken: ({ content }) => !content.contactName || !content.contactPhone,
  },
  {
    code: 'POSTING_PRICE_BAND',
    article: '',
    asks: '价格下限不高于上限',
    message: '价格下限高于上限；请对调或改正，两端都不填表示面议',
    field: priceField,
    applies: (facts) => {
      const { fromFen, toFen } = priceOf(facts) ?? {};
      return fromFen !== undefined && toFen !== undefined;
    },
    broken: (facts) => priceOf(facts)!.fromFen! > priceOf(facts)!.toFen!,
  },
  {
    code: 'POSTING_ROYALTY',
    article: '',
    asks: '提成比例在规定的范围之内',
    message: (facts) =>
      `提成比例须在 0 至 ${policyOf(facts).royaltyPpmMax / 10_000}% 之间（按净销售额计）；请核对`,
    field: priceField,
    applies: (facts) => priceOf(facts)?.royaltyPpm !== undefined,
    broken: (facts) => {
      const ppm = priceOf(facts)!.royaltyPpm!;
      return ppm < 1 || ppm > policyOf(facts).royaltyPpmMax;
    },
  },
  {
    code: 'POSTING_MODES',
    article: '',
    asks: '写明合作方式，没有重复',
    message: '请至少填写一种合作方式，同一种只填一次',
    field: ({ content }) => `${content.kind}.modes`,
    broken: ({ content }) => {
      const { modes } = content.supply ?? content.demand ?? { modes: [] };
      return modes.length === 0 || new Set(modes).size < modes.length;
    },
  },
];

/** Rules of a supply beside its patents. */
const supplyRules: readonly ExaminedRule<ContentFacts & { supply: market.Supply }>[] = [
  {
    code: 'POSTING_MATURITY_WITHOUT_EVIDENCE',
    article: 'GB/T 22900-2022',
    asks: '较高的技术成熟度附有证明材料',
    message: (facts) =>
      `技术成熟度 ${facts.supply.maturityLevel} 级须附证明材料（检测、中试或应用报告）；请补充材料或改填 ${policyOf(facts).evidenceFromMaturity - 1} 级以下`,
    field: 'supply.maturityEvidence',
    applies: (facts) => (facts.supply.maturityLevel ?? 0) >= policyOf(facts).evidenceFromMaturity,
    broken: ({ supply }) => supply.maturityEvidence.length === 0,
  },
];

/** Rules of a demand. */
const demandRules: readonly ExaminedRule<ContentFacts & { demand: market.Demand }>[] = [
  {
    code: 'POSTING_SEEKER_MISSING',
    article: '',
    asks: '写明需求方的名称',
    message: '请填写需求方的名称',
    field: 'demand.seeker',
    broken: ({ demand }) => !demand.seeker?.name,
  },
  {
    code: 'POSTING_NEEDED_BY_PAST',
    article: '',
    asks: '需求的解决期限不早于今天',
    message: ({ demand, today }) => `需求的解决期限 ${demand.neededBy} 早于今天 ${today}；请改填`,
    field: 'demand.neededBy',
    applies: ({ demand }) => demand.neededBy !== undefined,
    broken: ({ demand, today }) => demand.neededBy! < today,
  },
];

/** How what a posting says stands to every rule; what lies on its patents is checked in `supply.rules.ts`. */
export function examineContent(content: market.PostingContent, today: LocalDate): RuleResult[] {
  const facts = { content, today };
  return [
    ...examine(contentRules, [facts]),
    ...(content.supply ? examine(supplyRules, [{ ...facts, supply: content.supply }]) : []),
    ...(content.demand ? examine(demandRules, [{ ...facts, demand: content.demand }]) : []),
  ];
}
