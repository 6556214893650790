import type { LocalDate } from '@ipflow/kernel';
import type { Principal, Tx } from '@ipflow/platform';
import type { SearchFilters } from './search.dto';
import { conditionOf, Values } from './search.sql';

/** Saved searches of one person. */
export const savedSearchesMax = 50;
/** New hits that one look takes in; the next look goes on. */
const newHitsMax = 10_000;

/** A saved search as its owner sees it. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: SearchFilters;
  readonly createdAt: Date;
  /** Hits nobody has looked at yet. */
  readonly unseen: number;
}

const columns = `s.id, s.name, s.query, s.created_at as "createdAt",
  (select count(*)::int from saved_search_hit h where h.search_id = s.id and not h.seen) as unseen`;

/** A person's saved searches, oldest first. */
export async function savedSearchesOf(tx: Tx, { tenant, subject }: Principal): Promise<SavedSearch[]> {
  return tx.query(
    `select ${columns} from saved_search s where tenant = $1 and actor = $2 order by created_at, id limit $3`,
    [tenant, subject, savedSearchesMax],
  );
}

/** One of a person's saved searches; another's does not exist. */
export async function savedSearchOf(
  tx: Tx,
  { tenant, subject }: Principal,
  id: string,
): Promise<SavedSearch | undefined> {
  const [found]: SavedSearch[] = await tx.query(
    `select ${columns} from saved_search s where tenant = $1 and actor = $2 and id = $3`,
    [tenant, subject, id],
  );
  return found;
}

/** Keeps a search, or renames it. What was listed before this moment is not new to it. */
export async function putSavedSearch(
  tx: Tx,
  { tenant, subject }: Principal,
  { id, name, query }: { id: string; name: string; query: SearchFilters },
): Promise<'kept' | 'renamed' | 'too many' | 'other query'> {
  // One at a time for each person, so that two at once cannot both be the last that fits.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7105111))', [`${tenant} ${subject}`]);
  const text = JSON.stringify(query);
  const [known]: { same: boolean }[] = await tx.query(
    'select query = $2::jsonb as same from saved_search where id = $1 and tenant = $3 and actor = $4',
    [id, text, tenant, subject],
  );
  if (known && !known.same) return 'other query';
  const [{ n }]: [{ n: number }] = await tx.query(
    'select count(*)::int as n from saved_search where tenant = $1 and actor = $2',
    [tenant, subject],
  );
  if (!known && n >= savedSearchesMax) return 'too many';
  await tx.query(
    `insert into saved_search (id, tenant, actor, name, query, looked_until)
     values ($1, $2, $3, $4, $5, pg_snapshot_xmin(pg_current_snapshot())::text::bigint)
     on conflict (id) do update set name = excluded.name
       where saved_search.tenant = excluded.tenant and saved_search.actor = excluded.actor`,
    [id, tenant, subject, name, text],
  );
  return known ? 'renamed' : 'kept';
}

/** Forgets a search; one that is gone stays gone. */
export async function deleteSavedSearch(tx: Tx, { tenant, subject }: Principal, id: string): Promise<void> {
  await tx.query('delete from saved_search where tenant = $1 and actor = $2 and id = $3', [
    tenant,
    subject,
    id,
  ]);
}

/** Saved searches behind which something was listed since their last look, those that waited longest first. */
export async function longestNotLookedAt(tx: Tx, limit: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select id from saved_search where looked_until <= (select max(listed_tx) from patent_words)
     order by looked_until, id limit $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
}

/**
 * Looks at what was listed since the last look, and keeps what fits. A transaction that began earlier may commit later, so a
 * look goes only as far as all have ended; what is met twice is kept once.
 */
export async function lookForNew(tx: Tx, id: string, today: LocalDate): Promise<void> {
  const [saved]: { query: SearchFilters; from: string; until: string }[] = await tx.query(
    `select query, looked_until as from, pg_snapshot_xmin(pg_current_snapshot())::text as until
     from saved_search where id = $1 for update`,
    [id],
  );
  if (!saved) return;
  const { sql, values } = conditionOf(saved.query, today);
  const all = new Values(values);
  const from = all.add(saved.from, 'bigint');
  const search = all.add(id, 'uuid');
  const [{ full }]: [{ full: boolean }] = await tx.query(
    `with found as (
       insert into saved_search_hit (search_id, number)
       select ${search}, w.number from patent_words w where w.listed_tx >= ${from} and ${sql}
         and not exists (select 1 from saved_search_hit h where h.search_id = ${search} and h.number = w.number)
       order by w.listed_tx limit ${all.add(newHitsMax, 'int')}
       on conflict do nothing returning 1)
     select count(*) >= ${newHitsMax} as full from found`,
    all.list,
  );
  if (full || BigInt(saved.until) <= BigInt(saved.from)) return;
  await tx.query('update saved_search set looked_until = $2 where id = $1', [id, saved.until]);
}

/** A hit of a saved search. */
export interface SavedHit {
  readonly number: string;
  readonly title: string;
  readonly foundAt: Date;
  readonly seen: boolean;
}

/** What a saved search found, by number. */
export async function hitsOf(
  tx: Tx,
  id: string,
  { unseen, after = '', limit }: { unseen: boolean; after?: string; limit: number },
): Promise<{ items: SavedHit[]; next: string | null }> {
  const rows: SavedHit[] = await tx.query(
    `select h.number, p.title, h.found_at as "foundAt", h.seen from saved_search_hit h join patent p using (number)
     where h.search_id = $1 and h.number > $2 and (not $3 or not h.seen) order by h.number limit $4`,
    [id, after, unseen, limit + 1],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.number : null };
}

/** All of its hits have been looked at. */
export async function markSeen(tx: Tx, id: string): Promise<void> {
  await tx.query('update saved_search_hit set seen = true where search_id = $1 and not seen', [id]);
}
