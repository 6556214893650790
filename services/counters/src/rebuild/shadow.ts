import type { Tx } from '@ipflow/platform';
import { told } from '../tally/metrics';
import type { Total } from '../tally/sums';

/** Differences kept in a report. */
export const differencesMax = 1_000;
/** Longest statement of a rebuild: an index over the whole ledger (milliseconds). */
export const rebuildStatementMaxMs = 600_000;

/** A total that two ledgers, or the ledger and the totals, do not agree on. */
export interface Difference extends Omit<Total, 'n'> {
  /** As it was served. */
  readonly before: number | string;
  /** As the events say. */
  readonly after: number | string;
}

/** Removes what a rebuild left behind. */
export async function dropShadow(tx: Tx): Promise<void> {
  await tx.query('drop table if exists rebuild.entry, rebuild.total, rebuild.inbox');
}

/**
 * Makes the tables of a rebuild: as those in force, with the indexes that are needed meanwhile. The others are built
 * at the end, at once, which is much faster than row by row.
 */
export async function createShadow(tx: Tx): Promise<void> {
  await dropShadow(tx);
  await tx.query(`
    create table rebuild.entry (like public.entry including all excluding indexes);
    create table rebuild.total (like public.total including all);
    create unlogged table rebuild.inbox (event_id uuid primary key);
    create trigger entry_is_immutable before update or delete or truncate on rebuild.entry
      for each statement execute function public.entry_is_immutable();
  `);
  for (const { statement } of await indexesOf(tx, true)) await tx.query(statement);
}

/** Builds the indexes that {@link createShadow} left for later. */
export async function indexShadow(tx: Tx): Promise<void> {
  for (const { statement } of await indexesOf(tx, false)) await tx.query(statement);
  await tx.query('analyze rebuild.entry, rebuild.total');
}

/** The unique indexes of the ledger in force, or the others, as statements for the one being built. */
async function indexesOf(tx: Tx, unique: boolean): Promise<{ statement: string }[]> {
  return tx.query(
    `select replace(pg_get_indexdef(indexrelid), ' ON public.entry ', ' ON rebuild.entry ') as statement
     from pg_index where indrelid = 'public.entry'::regclass and indisunique = $1`,
    [unique],
  );
}

/** Totals that differ between the tables in force and the rebuilt ones. */
export async function differences(tx: Tx): Promise<Difference[]> {
  const rows: (Omit<Difference, 'before' | 'after'> & { before: string; after: string })[] = await tx.query(
    `select metric, grain, period, dimension, value, coalesce(old.n, 0) as before, coalesce(new.n, 0) as after
     from public.total old full join rebuild.total new using (metric, dimension, grain, period, value)
     where coalesce(old.n, 0) <> coalesce(new.n, 0)
     order by metric, dimension, grain, period, value limit $1`,
    [differencesMax],
  );
  return rows.map((row) => ({
    ...row,
    before: told(row.metric, row.before),
    after: told(row.metric, row.after),
  }));
}

/** Keeps everybody from the ledger in force until the transaction ends. */
export async function lockLedger(tx: Tx): Promise<void> {
  await tx.query('lock table public.entry, public.total in access exclusive mode');
}

/** Puts the rebuilt tables in the place of those in force. Readers wait for the commit ({@link lockLedger}). */
export async function swapShadow(tx: Tx): Promise<void> {
  await tx.query(`
    drop table public.entry, public.total, rebuild.inbox;
    alter table rebuild.entry set schema public;
    alter table rebuild.total set schema public;
  `);
}
