import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { searchQuery } from '../patent/segment';
import type { PostingFilterDto, PostingQueryDto, QueueQueryDto } from './posting.dto';
import type { PostingStage } from './posting.state';
import { PostingRow } from './posting.view';

/** A page of a list; `next` continues it. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

/** A posting as a caller may see it: who posted it, its review and its end are for its poster and the office. */
export type ShownPosting = Omit<PostingRow, OwnField> & Partial<Pick<PostingRow, OwnField>>;
type OwnField = 'postedBy' | 'pendingRevision' | 'reasonCode' | 'reason' | 'ledTo';

/** True for who posted it, and for the office. */
export function owns({ postedBy }: PostingRow, caller: Principal): boolean {
  return isOffice(caller) || postedBy === caller.tenant;
}

/** The row as this caller may see it. */
export function shown(row: PostingRow, caller: Principal): ShownPosting {
  if (owns(row, caller)) return row;
  const { postedBy: _p, pendingRevision: _n, reasonCode: _c, reason: _r, ledTo: _l, ...open } = row;
  return open;
}

/** Postings by the filters, newest first. */
export async function findPostings(
  tx: Tx,
  query: PostingQueryDto,
  caller: Principal,
): Promise<Page<ShownPosting>> {
  const find = filtered(postings(tx), query, caller);
  if (query.after) find.andWhere('p.ordinal < :after', { after: query.after });
  const rows = await find
    .orderBy('p.ordinal', 'DESC')
    .take(query.limit + 1)
    .getMany();
  const page = pageOf(rows, query.limit);
  return { ...page, items: page.items.map((row) => shown(row, caller)) };
}

/** How many postings the filters leave, by stage. */
export async function countPostings(
  tx: Tx,
  query: PostingFilterDto,
  caller: Principal,
): Promise<Partial<Record<PostingStage, number>>> {
  const rows = await filtered(postings(tx), query, caller)
    .select('p.stage', 'stage')
    .addSelect('count(*)::int', 'count')
    .groupBy('p.stage')
    .getRawMany<{ stage: PostingStage; count: number }>();
  return Object.fromEntries(rows.map(({ stage, count }) => [stage, count]));
}

/** What waits for a reviewer, oldest first. */
export async function findQueue(tx: Tx, query: QueueQueryDto): Promise<Page<PostingRow>> {
  const find = postings(tx).where('p.pendingRevision is not null');
  if (query.kind) find.andWhere('p.kind = :kind', { kind: query.kind });
  if (query.after) find.andWhere('p.ordinal > :after', { after: query.after });
  const rows = await find
    .orderBy('p.ordinal')
    .take(query.limit + 1)
    .getMany();
  return pageOf(rows, query.limit);
}

/** One posting, or nothing when the caller may not know of it. */
export async function findPosting(tx: Tx, id: string, caller: Principal): Promise<PostingRow | undefined> {
  const row = await tx.getRepository(PostingRow).findOneBy({ id });
  return row && (row.stage === 'published' || owns(row, caller)) ? row : undefined;
}

/** Published postings whose days were over before `today`, oldest first. */
export async function endedPostings(tx: Tx, today: string, limit: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select id from posting where stage = 'published' and valid_until < $1 order by valid_until limit $2`,
    [today, limit],
  );
  return rows.map(({ id }) => id);
}

function postings(tx: Tx): SelectQueryBuilder<PostingRow> {
  return tx.getRepository(PostingRow).createQueryBuilder('p');
}

function pageOf(rows: PostingRow[], limit: number): Page<PostingRow> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.ordinal : null };
}

function filtered(
  find: SelectQueryBuilder<PostingRow>,
  query: PostingFilterDto,
  caller: Principal,
): SelectQueryBuilder<PostingRow> {
  find.where('true');
  if (query.mine) find.andWhere('p.postedBy = :tenant', { tenant: caller.tenant });
  else if (!isOffice(caller))
    find.andWhere(`(p.stage = 'published' or p.postedBy = :tenant)`, { tenant: caller.tenant });
  if (query.kind) find.andWhere('p.kind = :kind', { kind: query.kind });
  if (query.stage) find.andWhere('p.stage = :stage', { stage: query.stage });
  if (query.division) find.andWhere('p.divisionCode = :division', { division: query.division });
  if (query.ipc)
    find.andWhere('exists (select 1 from unnest(p.classes) class where starts_with(class, :ipc))', {
      ipc: query.ipc,
    });
  if (query.industry) find.andWhere('starts_with(p.industryCode, :industry)', { industry: query.industry });
  if (query.chain) find.andWhere('p.chain = :chain', { chain: query.chain });
  if (query.mode) find.andWhere(':mode = any(p.modes)', { mode: query.mode });
  if (query.patent) find.andWhere('p.patentNumbers @> array[:patent]', { patent: query.patent });
  if (query.priceFen) find.andWhere(pricedAround, { price: query.priceFen });
  if (query.q) find.andWhere('p.search @@ cast(:words as tsquery)', { words: searchQuery(query.q) });
  return find;
}

/** A supply that asks no more than this, a demand that can spend it; 面议 is open to every price. */
const pricedAround = `case when p.kind = 'supply' then coalesce(p.price_from_fen <= :price, true)
  else coalesce(p.price_to_fen >= :price, true) end`;
