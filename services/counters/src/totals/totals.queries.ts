import type { Tx } from '@ipflow/platform';
import type { Dimension, MetricId } from '../tally/metrics';
import { metricOf } from '../tally/metrics';
import type { Grain, Total } from '../tally/sums';

/** Totals a snapshot carries, the widest periods first, then the latest; about 140 KB. */
export const snapshotTotalsMax = 1_500;

/** Where the stream goes on, and the headline totals at that very moment. */
export interface Snapshot {
  /** Id of the last feed item these totals hold. */
  readonly cursor: string;
  readonly totals: readonly Total[];
}

/**
 * The headline totals (all time and years by every dimension; months and days for all) and the feed's cursor, read by
 * one statement and therefore of one moment. `metric` narrows it to one metric.
 */
export async function readSnapshot(tx: Tx, metric?: MetricId): Promise<Snapshot> {
  const [row]: { cursor: string; totals: Total[] }[] = await tx.query(
    `select (select feed_id::text from ledger_head) as cursor, coalesce(jsonb_agg(headline), '[]') as totals
     from (
       select metric, grain, period, dimension, value, n from total
       where (grain in ('all', 'year') or dimension = 'all') and ($1::text is null or metric = $1)
       order by grain = 'all' desc, grain = 'year' desc, period desc, metric, dimension, value limit $2
     ) headline`,
    [metric ?? null, snapshotTotalsMax],
  );
  return row!;
}

/** Which totals are asked for. */
export interface TotalsQuery {
  readonly metric: MetricId;
  readonly grain: Grain;
  readonly dimension: Dimension | 'all';
  readonly value?: string;
  /** First and last period, inclusive, as the grain writes them. */
  readonly from?: string;
  readonly to?: string;
  readonly after?: { readonly period: string; readonly value: string };
  readonly limit: number;
}

/** One total of a list. */
export interface ListedTotal {
  readonly period: string;
  readonly value: string;
  /** What happened in the period; for a stock, by how much it changed. */
  readonly n: number;
  /** For a stock, what there was at the end of the period. */
  readonly balance?: number;
}

/** Totals by period, then value. */
export async function listTotals(tx: Tx, query: TotalsQuery): Promise<ListedTotal[]> {
  const { metric, grain, dimension, value, from, to, after, limit } = query;
  const rows: { period: string; value: string; n: string; balance: string }[] = await tx.query(
    `select period, value, n, balance from (
       select period, value, n, sum(n) over (partition by value order by period) as balance
       from total
       where metric = $1 and dimension = $2 and grain = $3
         and ($4::text is null or value = $4) and ($5::text is null or period <= $5)
     ) as so_far
     where ($6::text is null or period >= $6) and ($7::text is null or (period, value) > ($7, $8::text))
     order by period, value limit $9`,
    [
      metric,
      dimension,
      grain,
      value ?? null,
      to ?? null,
      from ?? null,
      after?.period ?? null,
      after?.value ?? null,
      limit,
    ],
  );
  const isStock = metricOf(metric).kind === 'stock';
  return rows.map((row) => ({
    period: row.period,
    value: row.value,
    n: Number(row.n),
    ...(isStock && { balance: Number(row.balance) }),
  }));
}
