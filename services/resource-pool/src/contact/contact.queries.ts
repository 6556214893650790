import { historyOf, isOffice, type HistoryItem, type Principal, type Tx } from '@ipflow/platform';
import { In } from 'typeorm';
import { publishedContent } from '../posting/posting.history';
import type { Page } from '../posting/posting.queries';
import { PostingRow } from '../posting/posting.view';
import type { ContactQueryDto } from './contact.dto';
import { contactStream } from './contact.state';
import { ContactRow } from './contact.view';

/** How to reach somebody. */
export interface Reach {
  readonly contactName: string;
  readonly contactPhone: string;
}

/** A contact in a list, with what the posting it is about is called. */
export type ListedContact = ContactRow & { readonly postingTitle: string };

/** A contact's page, as far as this caller may see it. */
export type ShownContact = ContactRow & {
  /** The requester's name and phone: its own always, the asked side's to see once it accepted. */
  readonly requesterReach?: Reach;
  /** 分级披露: what the requester sees of the posting beyond what everybody sees, its contact included. */
  readonly disclosed?: unknown;
  readonly history: HistoryItem[];
};

/** Contacts this caller is a side of, newest first; the office sees that there are contacts, of everybody. */
export async function findContacts(
  tx: Tx,
  query: ContactQueryDto,
  caller: Principal,
): Promise<Page<ListedContact>> {
  const find = tx.getRepository(ContactRow).createQueryBuilder('c').where('true');
  const { tenant } = caller;
  if (query.side === 'asked') find.andWhere('c.askedOf = :tenant', { tenant });
  else if (query.side === 'requested') find.andWhere('c.requestedBy = :tenant', { tenant });
  else if (!isOffice(caller)) find.andWhere('(c.askedOf = :tenant or c.requestedBy = :tenant)', { tenant });
  if (query.stage) find.andWhere('c.stage = :stage', { stage: query.stage });
  if (query.posting) find.andWhere('c.postingId = :posting', { posting: query.posting });
  if (query.after) find.andWhere('c.ordinal < :after', { after: query.after });
  const rows = await find
    .orderBy('c.ordinal', 'DESC')
    .take(query.limit + 1)
    .getMany();
  const items = rows.slice(0, query.limit);
  return {
    items: await withTitles(tx, items),
    next: rows.length > query.limit ? items.at(-1)!.ordinal : null,
  };
}

/** Both sides know what it is called: one posted it, the other saw it published. */
async function withTitles(tx: Tx, contacts: readonly ContactRow[]): Promise<ListedContact[]> {
  const postings = await tx.getRepository(PostingRow).find({
    select: { id: true, title: true },
    where: { id: In(contacts.map(({ postingId }) => postingId)) },
  });
  const titles = new Map(postings.map(({ id, title }) => [id, title]));
  return contacts.map((contact) => ({ ...contact, postingTitle: titles.get(contact.postingId) ?? '' }));
}

/** What waits for this tenant: requests to answer, oldest first, and accepted contacts to conclude. */
export async function contactTasks(
  tx: Tx,
  tenant: string,
): Promise<{ toAnswer: ContactRow[]; toConclude: ContactRow[] }> {
  const repository = tx.getRepository(ContactRow);
  const order = { ordinal: 'ASC' } as const;
  const toAnswer = await repository.find({
    where: { askedOf: tenant, stage: 'requested' },
    order,
    take: tasksMax,
  });
  const toConclude = await repository.find({
    where: [
      { askedOf: tenant, stage: 'accepted' },
      { requestedBy: tenant, stage: 'accepted' },
    ],
    order,
    take: tasksMax,
  });
  return { toAnswer, toConclude };
}

/** Tasks of one kind shown at once. */
const tasksMax = 100;

/** One contact as this caller may see it; nothing when it is not a side of it and not the office. */
export async function findContact(tx: Tx, id: string, caller: Principal): Promise<ShownContact | undefined> {
  const row = await tx.getRepository(ContactRow).findOneBy({ id });
  const isRequester = row?.requestedBy === caller.tenant;
  const isAsked = row?.askedOf === caller.tenant;
  if (!row || !(isRequester || isAsked || isOffice(caller))) return undefined;
  const history = await historyOf(tx, contactStream(id));
  const mayReach = isRequester || (isAsked && isLetIn(row));
  const sees = isRequester && isLetIn(row);
  const level = row.agreementNumber === null ? 'contact' : 'confidential';
  return {
    ...row,
    ...(mayReach && { requesterReach: reachIn(history) }),
    ...(sees && { disclosed: await publishedContent(tx, row.postingId, level) }),
    history: mayReach ? history : history.map(withoutReach),
  };
}

/** Accepted, and not ended without a contract. */
function isLetIn({ stage, outcome }: ContactRow): boolean {
  return stage === 'accepted' || (stage === 'concluded' && outcome === 'contracted');
}

/** The request itself holds name and phone: a history tells them only to those who may call. */
function withoutReach(item: HistoryItem): HistoryItem {
  const { contactName: _n, contactPhone: _p, ...data } = item.data;
  return { ...item, data };
}

function reachIn(history: readonly HistoryItem[]): Reach {
  const { contactName, contactPhone } = history[0]!.data;
  return { contactName: contactName as string, contactPhone: contactPhone as string };
}
