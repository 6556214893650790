import type { AnswerOf, ItemOf } from '../../api/types';
import type { Who } from '../../api/session';
import type { Party, PostingContent } from '../postings/posting';

/** A contact in a list. */
export type Contact = Omit<ItemOf<'/api/contacts'>, 'requester'> & { readonly requester: Party };

/** A contact on its own page. */
export type ContactDetail = Omit<AnswerOf<'/api/contacts/{id}'>, 'requester' | 'disclosed'> & {
  readonly requester: Party;
  /** What the requester is let in on, once it was accepted. */
  readonly disclosed?: PostingContent;
};

/** Whose part somebody has in a contact. */
export type Side = 'asked' | 'requested' | 'none';

/** The part this caller has: who was asked answers, who requested waits, the office looks on. */
export function sideOf(
  { askedOf, requestedBy }: Pick<Contact, 'askedOf' | 'requestedBy'>,
  principal: Who['principal'] | undefined,
): Side {
  if (principal?.tenant === askedOf) return 'asked';
  return principal?.tenant === requestedBy ? 'requested' : 'none';
}

/** What a concluded contact says. */
export interface Conclusion {
  readonly outcome: 'contracted' | 'no_agreement';
  readonly ledTo?: string;
  readonly note?: string;
  readonly closePosting?: boolean;
}

/** The request of a conclusion: without a contract nothing is led to, and nothing closed as solved. */
export function conclusionOf({ outcome, ledTo, note, closePosting = false }: Conclusion): object {
  const isContracted = outcome === 'contracted';
  return {
    outcome,
    ...(isContracted && ledTo?.trim() && { ledTo: ledTo.trim() }),
    ...(note?.trim() && { note: note.trim() }),
    closePosting: isContracted && closePosting,
  };
}
