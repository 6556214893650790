import type { Terms } from './terms';

/** 审查队列，按待办种类. */
export const queueTerms = {
  review_transfer: { zh: '转让登记', en: 'Transfers', tone: 'going' },
  review_posting: { zh: '供需信息', en: 'Postings', tone: 'going' },
  settle_discrepancy: { zh: '法律状态差异', en: 'Discrepancies', tone: 'care' },
} as const satisfies Terms;
