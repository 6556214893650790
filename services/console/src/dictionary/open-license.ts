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
