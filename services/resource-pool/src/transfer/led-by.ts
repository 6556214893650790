import type { Unit } from '@ipflow/platform';
import { contactDecider } from '../contact/contact.decider';
import { contactStream } from '../contact/contact.state';
import { postingDecider } from '../posting/posting.decider';
import { postingStream } from '../posting/posting.state';
import type { LedByFacts } from './led-by.rules';

const contactPrefix = contactStream('');
const postingPrefix = postingStream('');

/** What each filing says led to it, looked up; nothing is read for those that name nothing. */
export async function originsOf(
  unit: Unit,
  filings: readonly { ledBy?: string; filedBy: string }[],
): Promise<(LedByFacts | undefined)[]> {
  const named = [...new Set(filings.flatMap(({ ledBy }) => ledBy ?? []))];
  if (named.length === 0) return filings.map(() => undefined);
  const contacts = await unit.loadMany(contactDecider, named.filter(isContact));
  const postings = await unit.loadMany(postingDecider, named.filter(isPosting));
  const contactOf = new Map(contacts.map(({ stream, state }) => [stream, state]));
  const postingOf = new Map(postings.map(({ stream, state }) => [stream, state]));
  return filings.map(({ ledBy, filedBy }) =>
    ledBy === undefined
      ? undefined
      : { ledBy, filedBy, contact: contactOf.get(ledBy), posting: postingOf.get(ledBy) },
  );
}

function isContact(ref: string): boolean {
  return ref.startsWith(contactPrefix);
}

function isPosting(ref: string): boolean {
  return ref.startsWith(postingPrefix);
}
