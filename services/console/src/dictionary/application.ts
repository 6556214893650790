import type { Terms } from './terms';

/** 融资申请的阶段. */
export const applicationStages = {
  applied: { zh: '待审批', en: 'Applied', tone: 'going' },
  approved: { zh: '已通过', en: 'Approved', tone: 'good' },
  declined: { zh: '未通过', en: 'Declined', tone: 'bad' },
} as const satisfies Terms;

/** 未通过的理由. */
export const declineReasons = {
  CREDIT_RECORD: { zh: '信用记录', en: 'Credit record', tone: 'rest' },
  REPAYMENT_ABILITY: { zh: '还款能力', en: 'Ability to repay', tone: 'rest' },
  COLLATERAL: { zh: '担保条件', en: 'Collateral', tone: 'rest' },
  OUT_OF_SCOPE: { zh: '不属于产品的服务范围', en: 'Outside the product', tone: 'rest' },
  WITHDRAWN_BY_APPLICANT: { zh: '申请人不再需要', en: 'No longer wanted', tone: 'rest' },
  OTHER: { zh: '其他', en: 'Other', tone: 'rest' },
} as const satisfies Terms;
