import type { Terms } from './terms';

/** 开放许可接受的阶段. */
export const acceptanceStages = {
  notified: { zh: '已通知，待付款', en: 'Notified, to be paid', tone: 'going' },
  licensed: { zh: '已取得许可', en: 'Licensed', tone: 'good' },
  refund_due: { zh: '待退款', en: 'Refund due', tone: 'bad' },
  refunded: { zh: '已退款', en: 'Refunded', tone: 'rest' },
} as const satisfies Terms;
