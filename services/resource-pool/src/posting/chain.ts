import type { Tx } from '@ipflow/platform';
import { In } from 'typeorm';
import { ContactRow } from '../contact/contact.view';
import { TransferRow } from '../transfer/transfer.view';
import { PostingRow } from './posting.view';

/** Links of one chain shown at once, of each kind. */
export const chainLinksMax = 200;

/** A case that came of a posting. What other services keep is named, and its stage read there. */
export interface ChainCase {
  /** Its stream: `transfer-0192…`. */
  readonly ref: string;
  readonly kind: 'transfer' | 'license' | 'loan';
  readonly stage: string | null;
  readonly filedOn: string | null;
  readonly registeredOn: string | null;
  readonly closedOn: string | null;
  /** Who says so: the case names its origin (led_by), or the origin its case (led_to). */
  readonly namedBy: readonly string[];
}

/** One contact and what came of it. */
export type ChainContact = Pick<
  ContactRow,
  'id' | 'stage' | 'foundBy' | 'requestedOn' | 'answeredOn' | 'concludedOn' | 'outcome' | 'ledTo'
> & { readonly cases: readonly ChainCase[] };

/** A posting → its contacts → the cases that came of them. */
export interface Chain {
  readonly posting: ChainPosting;
  readonly contacts: readonly ChainContact[];
  /** Cases that name the posting itself, or that it names. */
  readonly cases: readonly ChainCase[];
}

/** A posting as a link. */
export type ChainPosting = Pick<
  PostingRow,
  'id' | 'kind' | 'title' | 'stage' | 'submittedOn' | 'publishedOn' | 'endedOn' | 'outcome' | 'ledTo'
>;

/** Everything that came of a posting, from both ends of each link. */
export async function chainOf(tx: Tx, posting: PostingRow): Promise<Chain> {
  const contacts = await tx.getRepository(ContactRow).find({
    where: { postingId: posting.id },
    order: { ordinal: 'ASC' },
    take: chainLinksMax,
  });
  const origins = [`posting-${posting.id}`, ...contacts.map(({ id }) => `contact-${id}`)];
  const named = [posting.ledTo, ...contacts.map(({ ledTo }) => ledTo)].filter((ref) => ref !== null);
  const transfers = await tx.getRepository(TransferRow).find({
    where: [{ ledBy: In(origins) }, { id: In(named.map(transferIdOf).filter((id) => id !== undefined)) }],
    order: { filedOn: 'ASC', id: 'ASC' },
    take: chainLinksMax,
  });
  const casesOf = (origin: string, ledTo: string | null): ChainCase[] => linked(origin, ledTo, transfers);
  return {
    posting: linkOf(posting),
    contacts: contacts.map((contact) => ({
      ...contactLink(contact),
      cases: casesOf(`contact-${contact.id}`, contact.ledTo),
    })),
    cases: casesOf(`posting-${posting.id}`, posting.ledTo),
  };
}

function linkOf(row: PostingRow): ChainPosting {
  const { id, kind, title, stage, submittedOn, publishedOn, endedOn, outcome, ledTo } = row;
  return { id, kind, title, stage, submittedOn, publishedOn, endedOn, outcome, ledTo };
}

function contactLink(row: ContactRow): Omit<ChainContact, 'cases'> {
  const { id, stage, foundBy, requestedOn, answeredOn, concludedOn, outcome, ledTo } = row;
  return { id, stage, foundBy, requestedOn, answeredOn, concludedOn, outcome, ledTo };
}

function transferIdOf(ref: string): string | undefined {
  return ref.startsWith('transfer-') ? ref.slice('transfer-'.length) : undefined;
}

function linked(origin: string, ledTo: string | null, transfers: readonly TransferRow[]): ChainCase[] {
  const cases = transfers
    .filter(({ id, ledBy }) => ledBy === origin || ledTo === `transfer-${id}`)
    .map(({ id, stage, filedOn, registeredOn, closedOn, ledBy }): ChainCase => {
      const ref = `transfer-${id}`;
      const namedBy = [...(ledBy === origin ? ['led_by'] : []), ...(ledTo === ref ? ['led_to'] : [])];
      return { ref, kind: 'transfer', stage, filedOn, registeredOn, closedOn, namedBy };
    });
  if (ledTo === null || cases.some(({ ref }) => ref === ledTo)) return cases;
  const kind = ledTo.slice(0, ledTo.indexOf('-')) as ChainCase['kind'];
  const elsewhere = { stage: null, filedOn: null, registeredOn: null, closedOn: null };
  return [...cases, { ref: ledTo, kind, ...elsewhere, namedBy: ['led_to'] }];
}

/** What led to a transfer. */
export interface Origin {
  readonly contacts: readonly Omit<ChainContact, 'cases'>[];
  readonly postings: readonly ChainPosting[];
}

/** The way back: the contacts and postings that a transfer names, or that name it. */
export async function originOf(tx: Tx, transfer: TransferRow): Promise<Origin> {
  const ref = `transfer-${transfer.id}`;
  const ledBy = transfer.ledBy ?? '';
  const idOf = (kind: string): string[] =>
    ledBy.startsWith(`${kind}-`) ? [ledBy.slice(kind.length + 1)] : [];
  const contacts = await tx.getRepository(ContactRow).find({
    where: [{ ledTo: ref }, { id: In(idOf('contact')) }],
    order: { ordinal: 'ASC' },
    take: chainLinksMax,
  });
  const postingIds = [...idOf('posting'), ...contacts.map(({ postingId }) => postingId)];
  const postings = await tx.getRepository(PostingRow).find({
    where: [{ ledTo: ref }, { id: In(postingIds) }],
    order: { ordinal: 'ASC' },
    take: chainLinksMax,
  });
  return { contacts: contacts.map(contactLink), postings: postings.map(linkOf) };
}
