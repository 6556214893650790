import type { Terms } from './terms';

/** 开放许可声明的阶段. */
export const openLicenseStages = {
  filed: { zh: '已提交', en: 'Filed', tone: 'going' },
  admitted: { zh: '待公告', en: 'To be announced', tone: 'going' },
  announced: { zh: '已公告', en: 'Announced', tone: 'good' },
  refused: { zh: '不予公告', en: 'Refused', tone: 'bad' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'rest' },
  ended: { zh: '已终止', en: 'Ended', tone: 'rest' },
} as const satisfies Terms;

/** 许可使用费的计费方式. */
export const feeMethods = {
  lump_sum: { zh: '一次总付', en: 'Lump sum', tone: 'rest' },
  royalty: { zh: '提成支付', en: 'Royalty', tone: 'rest' },
  entry_and_royalty: { zh: '入门费加提成', en: 'Entry fee and royalty', tone: 'rest' },
  free: { zh: '免费', en: 'Free', tone: 'rest' },
} as const satisfies Terms;

/** 风险原因: what happened to the patent since the announcement. */
export const riskCauses = {
  pledge: { zh: '质押', en: 'Pledge', tone: 'care' },
  suspension: { zh: '权属纠纷中止', en: 'Suspension', tone: 'care' },
  preservation: { zh: '财产保全', en: 'Preservation', tone: 'care' },
  fee_grace: { zh: '年费滞纳期', en: 'Annual fee unpaid', tone: 'care' },
  fee_lapse: { zh: '未缴年费终止', en: 'Lapsed', tone: 'bad' },
  transfer: { zh: '专利权人变更', en: 'Transfer', tone: 'care' },
  invalidation: { zh: '宣告无效', en: 'Invalidation', tone: 'bad' },
  expiry: { zh: '期限届满', en: 'Expiry', tone: 'bad' },
  abandonment: { zh: '放弃', en: 'Abandonment', tone: 'bad' },
  claim_lost: { zh: '占用失效', en: 'Claim lost', tone: 'bad' },
} as const satisfies Terms;

/** 风险后果. */
export const riskConsequences = {
  paused: { zh: '暂停接受', en: 'Paused', tone: 'care' },
  ended: { zh: '终止', en: 'Ended', tone: 'bad' },
} as const satisfies Terms;

/** 专利权评价报告的结论. */
export const evaluationConclusions = {
  positive: { zh: '未发现不符合授权条件的缺陷', en: 'No defect found', tone: 'good' },
  negative: { zh: '不符合授权条件', en: 'Does not meet the conditions of grant', tone: 'bad' },
} as const satisfies Terms;
