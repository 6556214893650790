import { check, type Refusal, type Rule } from '@ipflow/kernel';
import { isSideOf, type ContactState } from '../contact/contact.state';
import type { PostingState } from '../posting/posting.state';

/** Streams a transfer may come of: a contact, a posting, or a meeting of a matchmaking event. */
export const ledByPattern = /^(contact|posting)-[\w.-]{8,64}$|^matchmaking-[\w.-]{8,64}\.[\w.-]{1,64}$/;

/** What is said to have led to a transfer, as the pool knows it. A meeting is checked for its form only. */
export interface LedByFacts {
  readonly ledBy: string;
  readonly filedBy: string;
  readonly contact?: ContactState;
  readonly posting?: PostingState;
}

const rules: readonly Rule<LedByFacts>[] = [
  {
    code: 'TRANSFER_LED_BY_FORM',
    article: '',
    message: ({ ledBy }) =>
      `来源 ${ledBy} 无法识别；请填写 contact-…、posting-… 或 matchmaking-….<洽谈编号>，或不填`,
    field: 'ledBy',
    broken: ({ ledBy }) => !ledByPattern.test(ledBy),
  },
  {
    code: 'TRANSFER_LED_BY_UNKNOWN',
    article: '',
    message: ({ ledBy }) => `没有本机构参与的来源 ${ledBy}；请核对编号`,
    field: 'ledBy',
    // One answer for what does not exist and for what is another's.
    broken: ({ contact, posting, filedBy }) =>
      (contact !== undefined && (contact.kind === 'none' || !isSideOf(contact, filedBy))) ||
      (posting !== undefined &&
        (posting.kind === 'none' || (posting.postedBy !== filedBy && posting.kind !== 'published'))),
  },
  {
    code: 'TRANSFER_LED_BY_NOT_ACCEPTED',
    article: '',
    message: ({ ledBy }) => `对接请求 ${ledBy} 尚未被接受；请先由发布方接受，或不填来源`,
    field: 'ledBy',
    broken: ({ contact, filedBy }) =>
      contact !== undefined &&
      contact.kind !== 'none' &&
      isSideOf(contact, filedBy) &&
      contact.kind !== 'accepted' &&
      contact.kind !== 'concluded',
  },
];

/** Why a transfer cannot be said to have come of this. */
export function ledByRefusals(facts: LedByFacts): Refusal[] {
  return check(rules, facts);
}
