import type { delivery } from '@ipflow/contracts';
import {
  addDays,
  check,
  divisionOf,
  parseIndustry,
  parseIpc,
  parseLocarno,
  type LocalDate,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';

/** Longest time a listing sent in may stand (days), as for what is posted here. */
export const inboundValidDaysMax = 366;
/** Patents of one listing. */
export const inboundPatentsMax = 50;
/** Classes of one listing. */
export const inboundClassesMax = 20;
/** Listings of one partner that are not withdrawn. */
export const inboundPerPartnerMax = 10_000;

/** What a partner says, before it has a revision. */
export type InboundContent = Omit<
  delivery.PartnerListingTaken,
  '$typeName' | '$unknown' | 'inboundId' | 'partnerId' | 'externalId' | 'revision' | 'duplicateOf'
>;

interface InboundFacts {
  readonly content: InboundContent;
  /** Whether the partner has as many as it may have, this one not counted. */
  readonly isFull: boolean;
  readonly today: LocalDate;
}

const unreadable = ({ content }: InboundFacts): string[] =>
  content.classes.filter((text) => !parseIpc(text).ok && !parseLocarno(text).ok);

const rules: readonly Rule<InboundFacts>[] = [
  {
    code: 'INBOUND_PATENTS_MISSING',
    article: '',
    message: '供给须写明专利号；请填写 patentNumbers，需求则不填',
    field: 'patentNumbers',
    broken: ({ content: { kind, patentNumbers } }) => (kind === 'supply') !== patentNumbers.length > 0,
  },
  {
    code: 'INBOUND_PROBLEM_MISSING',
    article: '',
    message: '需求须写明技术难题；请填写 problem，供给则不填',
    field: 'problem',
    broken: ({ content: { kind, problem } }) => (kind === 'demand') !== Boolean(problem),
  },
  {
    code: 'INBOUND_CLASS_UNREADABLE',
    article: '',
    message: (facts) =>
      `分类号 ${unreadable(facts).join('、')} 无法识别；请填写 IPC（如 G06F 13/12）或洛迦诺分类（如 14-02）`,
    field: 'classes',
    broken: (facts) => unreadable(facts).length > 0,
  },
  {
    code: 'INBOUND_INDUSTRY_UNKNOWN',
    article: 'GB/T 4754-2017',
    message: ({ content }) => `${content.industryCode} 不是国民经济行业分类的代码；请填写例如 C3973，或不填`,
    field: 'industryCode',
    broken: ({ content }) => content.industryCode !== undefined && !parseIndustry(content.industryCode).ok,
  },
  {
    code: 'INBOUND_DIVISION_UNKNOWN',
    article: 'GB/T 2260',
    message: ({ content }) => `${content.divisionCode} 不是湖北省的行政区划代码；请填写例如 420100，或不填`,
    field: 'divisionCode',
    broken: ({ content, today }) =>
      content.divisionCode !== undefined && !divisionOf(content.divisionCode, today).ok,
  },
  {
    code: 'INBOUND_VALIDITY',
    article: '',
    message: ({ content, today }) =>
      `有效期 ${content.validUntil} 须在今天 ${today} 至 ${addDays(today, inboundValidDaysMax)} 之间；请改填`,
    field: 'validUntil',
    broken: ({ content, today }) =>
      content.validUntil < today || content.validUntil > addDays(today, inboundValidDaysMax),
  },
  {
    code: 'INBOUND_PRICE_BAND',
    article: '',
    message: '价格下限高于上限；请对调或改正，两端都不填表示面议',
    field: 'priceFromFen',
    broken: ({ content: { priceFromFen, priceToFen } }) =>
      priceFromFen !== undefined && priceToFen !== undefined && priceFromFen > priceToFen,
  },
  {
    code: 'INBOUND_TOO_MANY',
    article: '',
    message: `一个合作平台最多同时有 ${inboundPerPartnerMax} 条未撤回的信息；请先撤回过期的`,
    broken: ({ isFull }) => isFull,
  },
];

/** Every reason against a listing sent in. */
export function inboundRefusals(facts: InboundFacts): Refusal[] {
  return check(rules, facts);
}
