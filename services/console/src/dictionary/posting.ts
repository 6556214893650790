import { askingModes, chainTerms } from './patent';
import type { Terms } from './terms';

/** 供给与需求. */
export const postingKinds = {
  supply: { zh: '供给', en: 'Supply', tone: 'going' },
  demand: { zh: '需求', en: 'Demand', tone: 'care' },
} as const satisfies Terms;

/** 供需信息的状态. */
export const postingStages = {
  submitted: { zh: '待审核', en: 'Under review', tone: 'going' },
  published: { zh: '已发布', en: 'Published', tone: 'good' },
  returned: { zh: '已退回', en: 'Returned', tone: 'care' },
  taken_down: { zh: '已下架', en: 'Taken down', tone: 'bad' },
  closed: { zh: '已结束', en: 'Closed', tone: 'rest' },
  expired: { zh: '已到期', en: 'Expired', tone: 'rest' },
} as const satisfies Terms;

/** 合作方式. */
export const cooperationModes = {
  transfer: askingModes.transfer,
  license: askingModes.license,
  open_license: askingModes.open_license,
  use_first_pay_later: askingModes.use_first_pay_later,
  investment: { zh: '作价入股', en: 'Investment in kind', tone: 'rest' },
} as const satisfies Terms;

/** 产业链，另有一类给其余的. */
export const postingChains = {
  ...chainTerms,
  other: { zh: '其他', en: 'Other', tone: 'rest' },
} as const satisfies Terms;

/** 怎样结束. */
export const postingOutcomes = {
  solved: { zh: '已达成', en: 'Solved', tone: 'good' },
  withdrawn: { zh: '不再需要', en: 'Withdrawn', tone: 'rest' },
} as const satisfies Terms;

/** 估值方法. */
export const valuationMethods = {
  cost: { zh: '成本法', en: 'Cost method', tone: 'rest' },
  market: { zh: '市场法', en: 'Market method', tone: 'rest' },
  income: { zh: '收益法', en: 'Income method', tone: 'rest' },
} as const satisfies Terms;

/** 匹配得分的组成. */
export const matchComponents = {
  text: { zh: '技术内容', en: 'Technical words', tone: 'rest' },
  ipc: { zh: '专利分类', en: 'Classification', tone: 'rest' },
  industry: { zh: '行业', en: 'Industry', tone: 'rest' },
  region: { zh: '地域', en: 'Region', tone: 'rest' },
  maturity: { zh: '成熟度', en: 'Maturity', tone: 'rest' },
  price: { zh: '价格', en: 'Price', tone: 'rest' },
  modes: { zh: '合作方式', en: 'Modes', tone: 'rest' },
} as const satisfies Terms;

/** 下架的理由. */
export const takeDownReasons = {
  CONTENT_UNTRUE: { zh: '内容不实', en: 'Untrue content', tone: 'rest' },
  CONTENT_UNLAWFUL: { zh: '内容违法', en: 'Unlawful content', tone: 'rest' },
  RIGHT_DISPUTED: { zh: '权属有争议', en: 'Right in dispute', tone: 'rest' },
  CONTACT_UNREACHABLE: { zh: '联系不上发布机构', en: 'Poster unreachable', tone: 'rest' },
  ON_REQUEST: { zh: '发布机构要求', en: 'On request of the poster', tone: 'rest' },
} as const satisfies Terms;

/** 退回修改的理由. */
export const returnReasons = {
  CONTENT_UNCLEAR: { zh: '技术内容不清楚', en: 'Technical content unclear', tone: 'rest' },
  CONTENT_UNTRUE: { zh: '内容不实或夸大', en: 'Untrue or exaggerated', tone: 'rest' },
  CONTENT_UNLAWFUL: { zh: '内容违法或涉密', en: 'Unlawful or classified', tone: 'rest' },
  CONTACT_IN_PUBLIC: { zh: '公开内容含联系方式', en: 'Contact details in public text', tone: 'rest' },
  CLASS_WRONG: { zh: '分类或行业有误', en: 'Wrong class or industry', tone: 'rest' },
  PRICE_DOUBTFUL: { zh: '价格或估值存疑', en: 'Price or valuation doubtful', tone: 'rest' },
  EVIDENCE_MISSING: { zh: '缺少证明材料', en: 'Evidence missing', tone: 'rest' },
} as const satisfies Terms;

/** 退回或下架的全部理由，含系统在专利变动时写下的. */
export const postingReasons = {
  ...returnReasons,
  ...takeDownReasons,
  POSTING_PATENT_TRANSFERRED: { zh: '专利权已经转移', en: 'Patent transferred', tone: 'rest' },
  POSTING_PATENT_ENDED: { zh: '专利已失去效力', en: 'Patent ended', tone: 'rest' },
} as const satisfies Terms;
