import type { Terms } from './terms';

/** 数据知识产权登记的阶段. */
export const dataIpStages = {
  filed: { zh: '形式审查中', en: 'Under review', tone: 'going' },
  correction: { zh: '待补正', en: 'To be corrected', tone: 'care' },
  announced: { zh: '公示中', en: 'On public notice', tone: 'going' },
  registered: { zh: '已登记', en: 'Registered', tone: 'good' },
  refused: { zh: '不予登记', en: 'Refused', tone: 'bad' },
  ended: { zh: '已终止', en: 'Ended', tone: 'rest' },
} as const satisfies Terms;

/** 挂牌流通的状态. */
export const listingTerms = {
  none: { zh: '未挂牌', en: 'Not listed', tone: 'rest' },
  listed: { zh: '挂牌中', en: 'Listed', tone: 'good' },
  suspended: { zh: '停牌', en: 'Suspended', tone: 'care' },
  ended: { zh: '已摘牌', en: 'Delisted', tone: 'rest' },
} as const satisfies Terms;

/** 数据来源. */
export const dataSources = {
  own: { zh: '自行产生', en: 'Own', tone: 'rest' },
  public: { zh: '公共数据', en: 'Public data', tone: 'rest' },
  licensed: { zh: '协议取得', en: 'By agreement', tone: 'rest' },
  collected: { zh: '依法采集', en: 'Lawfully collected', tone: 'rest' },
} as const satisfies Terms;

/** 终止的原因. */
export const endingCauses = {
  withdrawn: { zh: '撤回申请', en: 'Withdrawn', tone: 'rest' },
  cancelled: { zh: '注销', en: 'Cancelled', tone: 'rest' },
  revoked: { zh: '撤销', en: 'Revoked', tone: 'bad' },
  expired: { zh: '期满', en: 'Expired', tone: 'rest' },
} as const satisfies Terms;

/** 异议的决定. */
export const objectionDecisions = {
  open: { zh: '审理中', en: 'Open', tone: 'going' },
  upheld: { zh: '异议成立', en: 'Upheld', tone: 'bad' },
  dismissed: { zh: '异议不成立', en: 'Dismissed', tone: 'good' },
} as const satisfies Terms;

/** 待办的种类. */
export const dataIpTasks = {
  review: { zh: '形式审查', en: 'Review', tone: 'going' },
  objection: { zh: '异议审理', en: 'Objection', tone: 'care' },
  change: { zh: '变更审查', en: 'Change', tone: 'going' },
} as const satisfies Terms;

/** 不予登记的理由. */
export const dataIpRefusals = {
  DATA_IP_SOURCE_UNLAWFUL: { zh: '数据来源不合法', en: 'Source unlawful', tone: 'rest' },
  DATA_IP_NOT_PROCESSED: { zh: '未经一定规则处理', en: 'Not processed by rules', tone: 'rest' },
  DATA_IP_NO_VALUE: { zh: '不具有商业价值', en: 'Without commercial value', tone: 'rest' },
  DATA_IP_RIGHT_DISPUTED: { zh: '权属有争议', en: 'Right in dispute', tone: 'rest' },
  DATA_IP_SECRET: { zh: '涉及国家秘密、商业秘密或个人信息', en: 'Secret or personal data', tone: 'rest' },
  DATA_IP_PAPERS_MISSING: { zh: '材料不全', en: 'Papers missing', tone: 'rest' },
} as const satisfies Terms;
