import type { Terms } from './terms';

/** 审查队列，按待办种类. */
export const queueTerms = {
  review_transfer: { zh: '转让登记', en: 'Transfers', tone: 'going' },
  review_posting: { zh: '供需信息', en: 'Postings', tone: 'going' },
  review_data_ip: { zh: '数据知识产权登记', en: 'Data IP filings', tone: 'going' },
  decide_data_ip_objection: { zh: '数据知识产权异议', en: 'Data IP objections', tone: 'care' },
  review_data_ip_change: { zh: '数据知识产权变更', en: 'Data IP changes', tone: 'going' },
  settle_discrepancy: { zh: '法律状态差异', en: 'Discrepancies', tone: 'care' },
} as const satisfies Terms;
