import type { Terms } from './terms';

/** 先使用后付费所处的状态. */
export const trialStages = {
  running: { zh: '进行中', en: 'Running', tone: 'going' },
  due: { zh: '有款项到期', en: 'Sums due', tone: 'care' },
  defaulted: { zh: '逾期未付', en: 'Defaulted', tone: 'bad' },
  returned: { zh: '已退回', en: 'Returned', tone: 'rest' },
  settled: { zh: '已结清', en: 'Settled', tone: 'good' },
} as const satisfies Terms;

/** 付款安排的种类. */
export const scheduleKinds = {
  deferred: { zh: '延期支付', en: 'Deferred', tone: 'rest' },
  staged: { zh: '分期支付', en: 'Staged', tone: 'rest' },
  conditional: { zh: '附条件支付', en: 'Conditional', tone: 'rest' },
  revenue_share: { zh: '收益提成', en: 'Revenue share', tone: 'rest' },
} as const satisfies Terms;

/** 到期的条件. */
export const trialTriggers = {
  date: { zh: '到期日', en: 'Date', tone: 'rest' },
  sales: { zh: '累计销售额', en: 'Sales', tone: 'rest' },
  output: { zh: '累计产量', en: 'Output', tone: 'rest' },
  milestone: { zh: '里程碑', en: 'Milestone', tone: 'rest' },
} as const satisfies Terms;

/** 一笔款项的状态. */
export const sumStates = {
  not_due: { zh: '未到期', en: 'Not due', tone: 'rest' },
  due: { zh: '待付款', en: 'Due', tone: 'care' },
  defaulted: { zh: '逾期', en: 'Defaulted', tone: 'bad' },
  paid: { zh: '已付清', en: 'Paid', tone: 'good' },
  paid_out: { zh: '已先行赔付', en: 'Paid out', tone: 'good' },
  waived: { zh: '不再到期', en: 'Waived', tone: 'rest' },
} as const satisfies Terms;

/** 增信. */
export const guaranteeKinds = {
  guarantee: { zh: '保证担保', en: 'Guarantee', tone: 'rest' },
  insurance: { zh: '保险', en: 'Insurance', tone: 'rest' },
} as const satisfies Terms;
