import type { Terms } from './terms';

/** 不良率闸门: how a fund takes in loans and claims now. */
export const fundGates = {
  open: { zh: '正常受理', en: 'Open', tone: 'good' },
  warning: { zh: '预警', en: 'Warning', tone: 'care' },
  stopped: { zh: '熔断，暂停受理', en: 'Stopped', tone: 'bad' },
} as const satisfies Terms;

/** 分担主体. */
export const fundBearers = {
  province: { zh: '省级', en: 'Province', tone: 'rest' },
  city: { zh: '市级', en: 'City', tone: 'rest' },
  bank: { zh: '银行', en: 'Bank', tone: 'rest' },
  insurer: { zh: '保险', en: 'Insurer', tone: 'rest' },
  guarantor: { zh: '担保', en: 'Guarantor', tone: 'rest' },
  valuer: { zh: '评估', en: 'Valuer', tone: 'rest' },
} as const satisfies Terms;

/** 总账科目. */
export const fundAccounts = {
  cash: { zh: '资金', en: 'Cash', tone: 'rest' },
  contributed_capital: { zh: '注资', en: 'Contributed capital', tone: 'rest' },
  compensation_paid: { zh: '已付补偿', en: 'Compensation paid', tone: 'rest' },
  compensation_returned: { zh: '追偿返还', en: 'Compensation returned', tone: 'rest' },
  recovery_receivable: { zh: '应收追偿', en: 'Recovery receivable', tone: 'rest' },
  recovery_expected: { zh: '待追偿', en: 'Recovery expected', tone: 'rest' },
} as const satisfies Terms;
