import { prepared, type Tx } from '@ipflow/platform';
import type { Dims } from '../tally/dims';
import type { Entry, Source } from '../tally/entry';
import { dimensionNames, type Dimension } from '../tally/metric';
import { metricOf, told, type MetricId } from '../tally/metrics';
import type { Change, Total } from '../tally/sums';
import { copyField, copyIn } from './copy';

/** Where a ledger lives: `public` is in force, `rebuild` is the one a rebuild writes. */
export type Shelf = 'public' | 'rebuild';

/** Totals written by one statement; more are written in several. */
export const totalsPerStatementMax = 20_000;

const columns = [
  'id, ordinal, metric, rule_version, effective_on, patent_number, revision, delta, reverses_version, reverses_ordinal',
  ...dimensionNames,
  'borrower, event_id, stream, version, recorded_at',
].join(', ');

/** Appends entries; the first gets the id after `lastId`. */
export async function appendEntries(
  tx: Tx,
  shelf: Shelf,
  entries: readonly Entry[],
  lastId: bigint,
): Promise<void> {
  if (entries.length === 0) return;
  // Ids stay far below 2^53: the ledger would have to hold nine quadrillion entries.
  let id = Number(lastId);
  let source: Source | undefined;
  let sourceFields = '';
  const rows = entries.map((entry) => {
    if (entry.source !== source) {
      source = entry.source;
      sourceFields = fieldsOfSource(source);
    }
    id += 1;
    return rowOf(id, entry, sourceFields);
  });
  await copyIn(tx, `${shelf}.entry (${columns})`, rows);
}

/** One row, put together by hand: a rebuild writes many millions. Numbers and our own words need no escaping. */
function rowOf(id: number, entry: Entry, sourceFields: string): string {
  const { ordinal, metric, effectiveOn, patentNumber, revision, delta, reverses, dims } = entry;
  let row = `${id}\t${ordinal}\t${metric}\t${metricOf(metric).rule.version}\t${copyField(effectiveOn)}\t`;
  row += `${copyField(patentNumber)}\t${revision ?? '\\N'}\t${delta}\t`;
  row += reverses ? `${reverses.version}\t${reverses.ordinal}\t` : '\\N\t\\N\t';
  for (const name of dimensionNames) row += `${copyField(dims[name])}\t`;
  return `${row}${copyField(entry.borrower)}\t${sourceFields}`;
}

function fieldsOfSource({ id, stream, version, recordedAt }: Source): string {
  return `${copyField(id)}\t${copyField(stream)}\t${version}\t${copyField(recordedAt)}\n`;
}

/**
 * Adds changes to the totals, in the order of their key so that no two writers wait for each other crosswise. Returns
 * the new totals.
 */
export async function addToTotals(tx: Tx, shelf: Shelf, changes: readonly Change[]): Promise<Total[]> {
  const written: Total[] = [];
  for (let start = 0; start < changes.length; start += totalsPerStatementMax) {
    written.push(...(await addRun(tx, shelf, changes.slice(start, start + totalsPerStatementMax))));
  }
  return written;
}

async function addRun(tx: Tx, shelf: Shelf, changes: readonly Change[]): Promise<Total[]> {
  const rows: (Omit<Total, 'n'> & { n: string })[] = await tx.query(
    `insert into ${shelf}.total as total (metric, dimension, grain, period, value, n)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
       as change (metric, dimension, grain, period, value, n)
     order by metric, dimension, grain, period, value
     on conflict (metric, dimension, grain, period, value) do update set n = total.n + excluded.n
     returning metric, grain, period, dimension, value, n`,
    [
      changes.map(({ metric }) => metric),
      changes.map(({ dimension }) => dimension),
      changes.map(({ grain }) => grain),
      changes.map(({ period }) => period),
      changes.map(({ value }) => value),
      changes.map(({ n }) => n),
    ],
  );
  return rows.map((row) => ({ ...row, n: told(row.metric, row.n) }));
}

/** Dimensions come as the columns they are: putting them together as JSON and taking that apart takes twice the time. */
interface OpenRow extends Record<Dimension, string | null> {
  event_id: string;
  stream: string;
  version: number;
  ordinal: number;
  metric: MetricId;
  effective_on: string;
  recorded_at: Date;
  patent_number: string;
  revision: number | null;
  delta: string;
}

/** The entries of these streams that count and that nothing took back. */
export async function readOpen(
  tx: Tx,
  shelf: Shelf,
  streams: readonly string[],
): Promise<Map<string, Entry[]>> {
  const open = new Map<string, Entry[]>();
  if (streams.length === 0) return open;
  // One index look-up after another, whatever the statistics say of a young table: `offset 0` and the scalar subquery
  // keep the planner from joining the whole ledger.
  const rows = await prepared<OpenRow>(
    tx,
    `read-open-${shelf}`,
    `select own.* from unnest($1::text[]) as asked (stream) cross join lateral (
       select event_id, stream, version, ordinal, metric, effective_on::text, recorded_at, patent_number, revision, delta,
              ${dimensionNames.join(', ')}
       from ${shelf}.entry
       where stream = asked.stream and delta > 0 and (
         select true from ${shelf}.entry back
         where back.stream = entry.stream
           and back.reverses_version = entry.version and back.reverses_ordinal = entry.ordinal) is null
       order by version, ordinal offset 0
     ) own`,
    [streams],
  );
  for (const row of rows) {
    const entries = open.get(row.stream) ?? [];
    open.set(row.stream, entries);
    entries.push(entryOf(row));
  }
  return open;
}

function entryOf(row: OpenRow): Entry {
  return {
    source: sourceOf(row),
    ordinal: row.ordinal,
    metric: row.metric,
    effectiveOn: row.effective_on,
    patentNumber: row.patent_number,
    revision: row.revision,
    dims: dimsOf(row),
    delta: BigInt(row.delta),
    reverses: null,
  };
}

function dimsOf(row: OpenRow): Dims {
  const dims: Partial<Record<Dimension, string>> = {};
  for (const name of dimensionNames) {
    const value = row[name];
    if (value !== null) dims[name] = value;
  }
  return dims;
}

function sourceOf(row: OpenRow): Source {
  // The type is not kept: nothing asks for it once an event is counted.
  return {
    id: row.event_id,
    type: '',
    stream: row.stream,
    version: row.version,
    recordedAt: row.recorded_at.toISOString(),
  };
}

/** How far the ledger and the feed have come. */
export interface Head {
  readonly entryId: bigint;
  readonly feedId: bigint;
  /** Counts up with every rebuild: ids of entries mean something within one generation only. */
  readonly generation: number;
}

interface HeadRow {
  entry_id: string;
  feed_id: string;
  generation: number;
}

/** The head. `lock` holds it until the transaction ends: writers of the ledger take turns, a rebuild among them. */
export async function readHead(tx: Tx, lock: boolean): Promise<Head> {
  const rows: HeadRow[] = await tx.query(
    `select entry_id, feed_id, generation from public.ledger_head ${lock ? 'for update' : ''}`,
  );
  const { entry_id, feed_id, generation } = rows[0]!;
  return { entryId: BigInt(entry_id), feedId: BigInt(feed_id), generation };
}

/** Moves the head on; the row is locked by {@link readHead}. */
export async function moveHead(tx: Tx, to: Head): Promise<void> {
  await tx.query('update public.ledger_head set entry_id = $1, feed_id = $2, generation = $3', [
    to.entryId.toString(),
    to.feedId.toString(),
    to.generation,
  ]);
}
