import type { Terms } from './terms';

/** 贷款的阶段. */
export const loanStages = {
  running: { zh: '在贷', en: 'Running', tone: 'going' },
  settled: { zh: '已结清', en: 'Settled', tone: 'good' },
  written_off: { zh: '已核销', en: 'Written off', tone: 'bad' },
  reversed: { zh: '已冲正', en: 'Reversed', tone: 'rest' },
} as const satisfies Terms;

/** 五级分类. */
export const loanClasses = {
  normal: { zh: '正常', en: 'Normal', tone: 'good' },
  watch: { zh: '关注', en: 'Watch', tone: 'care' },
  substandard: { zh: '次级', en: 'Substandard', tone: 'bad' },
  doubtful: { zh: '可疑', en: 'Doubtful', tone: 'bad' },
  loss: { zh: '损失', en: 'Loss', tone: 'bad' },
} as const satisfies Terms;

/** 产品种类. */
export const productKinds = {
  knowledge_value: { zh: '知识价值信用贷款', en: 'Knowledge-value credit loan', tone: 'rest' },
  ip_pledge: { zh: '知识产权质押贷款', en: 'IP pledge loan', tone: 'rest' },
  other: { zh: '其他', en: 'Other', tone: 'rest' },
} as const satisfies Terms;

/** 还款方式. */
export const repaymentWays = {
  bullet: { zh: '到期一次还本付息', en: 'Bullet', tone: 'rest' },
  equal_principal: { zh: '等额本金', en: 'Equal principal', tone: 'rest' },
  equal_payment: { zh: '等额本息', en: 'Equal payments', tone: 'rest' },
  interest_first: { zh: '先息后本', en: 'Interest first', tone: 'rest' },
} as const satisfies Terms;

/** 担保方式. */
export const loanSecurities = {
  credit: { zh: '信用', en: 'Unsecured', tone: 'rest' },
  pledge: { zh: '质押', en: 'Pledge', tone: 'rest' },
  mixed: { zh: '组合担保', en: 'Mixed', tone: 'rest' },
} as const satisfies Terms;

/** 是否逾期. */
export const overdueTerms = {
  true: { zh: '有逾期', en: 'Overdue', tone: 'bad' },
  false: { zh: '无逾期', en: 'Not overdue', tone: 'rest' },
} as const satisfies Terms;

/** 产品是否在办. */
export const offerTerms = {
  true: { zh: '在办', en: 'On offer', tone: 'good' },
  false: { zh: '停办', en: 'Not offered', tone: 'rest' },
} as const satisfies Terms;
