import type { Terms } from './terms';

/** 许可备案的阶段. */
export const licenseStages = {
  filed: { zh: '待资源库确认', en: 'Patents being claimed', tone: 'going' },
  admitted: { zh: '待审查', en: 'Under review', tone: 'going' },
  recorded: { zh: '已备案', en: 'Recorded', tone: 'good' },
  refused: { zh: '不予备案', en: 'Refused', tone: 'bad' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'rest' },
  cancelled: { zh: '已注销', en: 'Cancelled', tone: 'rest' },
  ended: { zh: '已期满', en: 'Term over', tone: 'rest' },
} as const satisfies Terms;

/** 许可种类. */
export const licenseKinds = {
  exclusive: { zh: '独占许可', en: 'Exclusive', tone: 'rest' },
  sole: { zh: '排他许可', en: 'Sole', tone: 'rest' },
  ordinary: { zh: '普通许可', en: 'Ordinary', tone: 'rest' },
  cross: { zh: '交叉许可', en: 'Cross', tone: 'rest' },
  sub: { zh: '分许可', en: 'Sub-license', tone: 'rest' },
  open: { zh: '开放许可', en: 'Open', tone: 'rest' },
} as const satisfies Terms;

/** 实施方式 (专利法第十一条). */
export const exploitationModes = {
  make: { zh: '制造', en: 'Make', tone: 'rest' },
  use: { zh: '使用', en: 'Use', tone: 'rest' },
  offer: { zh: '许诺销售', en: 'Offer for sale', tone: 'rest' },
  sell: { zh: '销售', en: 'Sell', tone: 'rest' },
  import: { zh: '进口', en: 'Import', tone: 'rest' },
} as const satisfies Terms;

/** 提成基数. */
export const royaltyBases = {
  net_sales: { zh: '净销售额', en: 'Net sales', tone: 'rest' },
  profit: { zh: '利润', en: 'Profit', tone: 'rest' },
} as const satisfies Terms;

/** 备案是否在三个月期限之内提交. */
export const lateness = {
  true: { zh: '逾期', en: 'Late', tone: 'care' },
  false: { zh: '按期', en: 'In time', tone: 'good' },
} as const satisfies Terms;

/** 待备案合同的阶段. */
export const clockStages = {
  awaited: { zh: '待备案', en: 'Awaited', tone: 'going' },
  soon: { zh: '将到期', en: 'Due soon', tone: 'care' },
  last_day: { zh: '最后一日', en: 'Last day', tone: 'care' },
  late: { zh: '已逾期', en: 'Late', tone: 'bad' },
  settled: { zh: '已了结', en: 'Settled', tone: 'rest' },
} as const satisfies Terms;
