import type { market } from '@ipflow/contracts';
import {
  addDays,
  check,
  divisionOf,
  type LocalDate,
  parseIndustry,
  parseIpc,
  parseLocarno,
  type Refusal,
  type Rule,
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
const contentRules: readonly Rule<ContentFacts>[] = [
  {
    code: 'POSTING_PART_MISSING',
    article: '',
    message: '供给须填写 supply，需求须填写 demand，且只填写其中一项',
    broken: ({ content: { kind, supply, demand } }) =>
      kind === 'supply' ? !supply || !!demand : !demand || !!supply,
  },
  {
    code: 'POSTING_CLASS_UNREADABLE',
    article: '',
    message: (facts) =>
      `分类号 ${unreadableClasses(facts).join('、')} 无法识别；请填写 IPC（如 G06F 13/12 或 G06F）或洛迦诺分类（如 14-02）`,
    field: 'classes',
    broken: (facts) => unreadableClasses(facts).length > 0,
  },
  {
    code: 'POSTING_INDUSTRY_UNKNOWN',
    article: 'GB/T 4754-2017',
    message: ({ content }) => `${content.industryCode} 不是国民经济行业分类的代码；请填写例如 C3973，或不填`,
    field: 'industryCode',
    broken: ({ content }) => content.industryCode !== undefined && !parseIndustry(content.industryCode).ok,
  },
  {
    code: 'POSTING_CHAIN_UNKNOWN',
    article: '',
    message: (facts) =>
      `没有产业链 ${facts.content.chain}；可填 ${policyOf(facts)
        .chains.map(({ code, name }) => `${code}（${name}）`)
        .join('、')}`,
    field: 'chain',
    broken: (facts) =>
      facts.content.chain !== undefined &&
      policyOf(facts).chains.every(({ code }) => code !== facts.content.chain),
  },
  {
    code: 'POSTING_DIVISION_UNKNOWN',
    article: 'GB/T 2260',
    message: ({ content }) =>
      `${content.divisionCode} 不是湖北省的行政区划代码；请填写市州代码，例如 420100，或不填`,
    field: 'divisionCode',
    broken: ({ content, today }) =>
      content.divisionCode !== undefined && !divisionOf(content.divisionCode, today).ok,
  },
  {
    code: 'POSTING_VALIDITY',
    article: '',
    message: (facts) =>
      `有效期 ${facts.content.validUntil} 须在今天 ${facts.today} 至 ${lastDay(facts)} 之间；请改填有效期，到期后可再次提交`,
    field: 'validUntil',
    broken: (facts) => facts.content.validUntil < facts.today || facts.content.validUntil > lastDay(facts),
  },
  {
    code: 'POSTING_CONTACT_MISSING',
    article: '',
    message: '请填写联系人和联系电话；只在接受对接请求后向对方显示',
    field: 'contactName',
    broken: ({ content }) => !content.contactName || !content.contactPhone,
  },
  {
    code: 'POSTING_PRICE_BAND',
    article: '',
    message: '价格下限高于上限；请对调或改正，两端都不填表示面议',
    field: priceField,
    broken: (facts) => {
      const { fromFen, toFen } = priceOf(facts) ?? {};
      return fromFen !== undefined && toFen !== undefined && fromFen > toFen;
    },
  },
  {
    code: 'POSTING_ROYALTY',
    article: '',
    message: (facts) =>
      `提成比例须在 0 至 ${policyOf(facts).royaltyPpmMax / 10_000}% 之间（按净销售额计）；请核对`,
    field: priceField,
    broken: (facts) => {
      const ppm = priceOf(facts)?.royaltyPpm;
      return ppm !== undefined && (ppm < 1 || ppm > policyOf(facts).royaltyPpmMax);
    },
  },
  {
    code: 'POSTING_MODES',
    article: '',
    message: '请至少填写一种合作方式，同一种只填一次',
    field: ({ content }) => `${content.kind}.modes`,
    broken: ({ content }) => {
      const { modes } = content.supply ?? content.demand ?? { modes: [] };
      return modes.length === 0 || new Set(modes).size < modes.length;
    },
  },
];

/** Rules of a supply beside its patents. */
const supplyRules: readonly Rule<ContentFacts & { supply: market.Supply }>[] = [
  {
    code: 'POSTING_MATURITY_WITHOUT_EVIDENCE',
    article: 'GB/T 22900-2022',
    message: (facts) =>
      `技术成熟度 ${facts.supply.maturityLevel} 级须附证明材料（检测、中试或应用报告）；请补充材料或改填 ${policyOf(facts).evidenceFromMaturity - 1} 级以下`,
    field: 'supply.maturityEvidence',
    broken: (facts) =>
      (facts.supply.maturityLevel ?? 0) >= policyOf(facts).evidenceFromMaturity &&
      facts.supply.maturityEvidence.length === 0,
  },
];

/** Rules of a demand. */
const demandRules: readonly Rule<ContentFacts & { demand: market.Demand }>[] = [
  {
    code: 'POSTING_SEEKER_MISSING',
    article: '',
    message: '请填写需求方的名称',
    field: 'demand.seeker',
    broken: ({ demand }) => !demand.seeker?.name,
  },
  {
    code: 'POSTING_NEEDED_BY_PAST',
    article: '',
    message: ({ demand, today }) => `需求的解决期限 ${demand.neededBy} 早于今天 ${today}；请改填`,
    field: 'demand.neededBy',
    broken: ({ demand, today }) => demand.neededBy !== undefined && demand.neededBy < today,
  },
];

/** Every reason against what a posting says; what lies on its patents is checked in `supply.rules.ts`. */
export function contentRefusals(content: market.PostingContent, today: LocalDate): Refusal[] {
  const facts = { content, today };
  return [
    ...check(contentRules, facts),
    ...(content.supply ? check(supplyRules, { ...facts, supply: content.supply }) : []),
    ...(content.demand ? check(demandRules, { ...facts, demand: content.demand }) : []),
  ];
}
