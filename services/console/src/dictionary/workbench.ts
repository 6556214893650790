import type { Terms } from './terms';

/** 审查队列，按待办种类. */
export const queueTerms = {
  review_transfer: { zh: '转让登记', en: 'Transfers', tone: 'going' },
  review_pledge: { zh: '质押登记', en: 'Pledges', tone: 'going' },
  review_posting: { zh: '供需信息', en: 'Postings', tone: 'going' },
  review_data_ip: { zh: '数据知识产权登记', en: 'Data IP filings', tone: 'going' },
  decide_data_ip_objection: { zh: '数据知识产权异议', en: 'Data IP objections', tone: 'care' },
  review_data_ip_change: { zh: '数据知识产权变更', en: 'Data IP changes', tone: 'going' },
  settle_discrepancy: { zh: '法律状态差异', en: 'Discrepancies', tone: 'care' },
} as const satisfies Terms;

/** 待办要做什么, in English; the service tells it in Chinese. */
export const todoInEnglish: Readonly<Record<string, string>> = {
  review_transfer: 'Review the transfer: register or refuse',
  review_posting: 'Review the posting: publish or return',
  review_data_ip: 'Examine the data IP filing: publish, have it corrected or refuse',
  decide_data_ip_objection: 'Decide the objection: upheld or not',
  review_data_ip_change: 'Review the change of the data IP: allow or return',
  correct_data_ip: 'Correct as asked and submit again; late it counts as withdrawn',
  renew_data_ip: 'Registration expires soon: apply for renewal, or the certificate lapses',
  settle_discrepancy: 'Settle the difference of legal status',
  answer_contact: 'Answer the contact request: accept or decline',
  revise_posting: 'Revise as asked and submit again',
  renew_posting: 'Expires soon: extend or close',
  correct_import: 'Download the rejected rows, correct and import them',
  restore_endpoint:
    'Deliveries have stopped: mend or change the address and enable it; what was missed can be sent again',
};
