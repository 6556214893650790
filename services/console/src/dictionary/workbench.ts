import type { Terms } from './terms';

/** 审查队列，按待办种类. */
export const queueTerms = {
  review_transfer: { zh: '转让登记', en: 'Transfers', tone: 'going' },
  review_posting: { zh: '供需信息', en: 'Postings', tone: 'going' },
  settle_discrepancy: { zh: '法律状态差异', en: 'Discrepancies', tone: 'care' },
} as const satisfies Terms;

/** 待办要做什么, in English; the service tells it in Chinese. */
export const todoInEnglish: Readonly<Record<string, string>> = {
  review_transfer: 'Review the transfer: register or refuse',
  review_posting: 'Review the posting: publish or return',
  settle_discrepancy: 'Settle the difference of legal status',
  answer_contact: 'Answer the contact request: accept or decline',
  revise_posting: 'Revise as asked and submit again',
  renew_posting: 'Expires soon: extend or close',
  correct_import: 'Download the rejected rows, correct and import them',
  restore_endpoint:
    'Deliveries have stopped: mend or change the address and enable it; what was missed can be sent again',
};
