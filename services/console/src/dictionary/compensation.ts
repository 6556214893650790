import type { Terms } from './terms';

/** 风险补偿的阶段. */
export const compensationStages = {
  claimed: { zh: '待初审', en: 'To be reviewed', tone: 'going' },
  reviewed: { zh: '待批准', en: 'To be approved', tone: 'going' },
  refused: { zh: '不予受理', en: 'Refused', tone: 'bad' },
  paid: { zh: '已拨付', en: 'Paid', tone: 'good' },
} as const satisfies Terms;

/** 证据材料. */
export const compensationEvidence = {
  loan_contract: { zh: '借款合同', en: 'Loan contract', tone: 'rest' },
  disbursement: { zh: '放款凭证', en: 'Proof of disbursement', tone: 'rest' },
  overdue_notice: { zh: '逾期通知', en: 'Notice of arrears', tone: 'rest' },
  collection: { zh: '催收记录', en: 'Record of collection', tone: 'rest' },
  suit: { zh: '立案通知或破产受理裁定', en: 'Notice of suit or of bankruptcy', tone: 'rest' },
  insurance: { zh: '保险理赔材料', en: 'Insurance papers', tone: 'rest' },
  guarantee: { zh: '担保材料', en: 'Guarantee papers', tone: 'rest' },
  other: { zh: '其他材料', en: 'Other papers', tone: 'rest' },
} as const satisfies Terms;
