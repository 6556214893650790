import type { Tx } from '@ipflow/platform';
import type { Dimension } from '../tally/metric';
import { metricOf, moneyMetrics, partsOf, told, type MetricId } from '../tally/metrics';
import type { Grain, Total } from '../tally/sums';

/** Totals a snapshot carries; about 280 KB. */
export const snapshotTotalsMax = 3_000;
/** Latest periods of each total in a snapshot. Those of all metrics together fit, with the breakdowns in what is left. */
const snapshotPeriods = { year: 5, month: 24, day: 31 };

/** Where the stream goes on, and the headline totals at that very moment. */
export interface Snapshot {
  /** Id of the last feed item these totals hold. */
  readonly cursor: string;
  readonly totals: readonly Total[];
}

/**
 * The headline totals (all time and years by every dimension; months and days for all; the latest of each, those for
 * all first) and the feed's cursor, read by one statement and therefore of one moment. `metric` narrows it to one.
 */
export async function readSnapshot(tx: Tx, metric?: MetricId): Promise<Snapshot> {
  const [row]: { cursor: string; totals: Total[] }[] = await tx.query(
    `select (select feed_id::text from ledger_head) as cursor, coalesce(jsonb_agg(headline), '[]') as totals
     from (
       select metric, grain, period, dimension, value,
              case when metric = any($2) then to_jsonb(n::text) else to_jsonb(n) end as n
       from (
         select *, row_number() over (partition by metric, grain, dimension, value order by period desc) as age
         from total
         where (grain in ('all', 'year') or dimension = 'all') and ($1::text is null or metric = $1)
       ) as recent
       where age <= case grain when 'all' then 1 when 'year' then $4::integer when 'month' then $5 else $6 end
       order by dimension = 'all' desc, grain = 'all' desc, grain = 'year' desc, period desc, metric, dimension, value
       limit $3
     ) headline`,
    [
      metric ?? null,
      moneyMetrics,
      snapshotTotalsMax,
      snapshotPeriods.year,
      snapshotPeriods.month,
      snapshotPeriods.day,
    ],
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
  /** As the platform knew it then: facts and corrections recorded later are left out. */
  readonly knownAt?: Date;
}

/** One total of a list. */
export interface ListedTotal {
  readonly period: string;
  readonly value: string;
  /** What happened in the period; for a stock, by how much it changed. Digits in a string for money in fen. */
  readonly n: number | string;
  /** The same counted by contract, where the metric has such a counterpart and that is broken down alike. */
  readonly perContract?: number;
  /** For a stock, what there was at the end of the period; digits as for `n`. */
  readonly balance?: number | string;
}

interface ListedRow {
  period: string;
  value: string;
  n: string;
  balance: string;
  per_contract: string;
}

/** Totals by period, then value. Those of now are kept; those of an earlier knowledge are added up from the entries. */
export async function listTotals(tx: Tx, query: TotalsQuery): Promise<ListedTotal[]> {
  const { metric, grain, dimension, value, from, to, after, limit, knownAt } = query;
  const contracts = contractsOf(metric, dimension);
  const then = knownAt ? totalsThen([metric, ...(contracts ? [contracts] : [])], query, 11) : undefined;
  const rows: ListedRow[] = await tx.query(
    `${then?.with ?? ''} select period, value, so_far.n, balance, coalesce(contracts.n, 0) as per_contract from (
       select period, value, n, sum(n) over (partition by value order by period) as balance
       from total
       where metric = $1 and dimension = $2 and grain = $3
         and ($4::text is null or value = $4) and ($5::text is null or period <= $5)
     ) as so_far
     left join (
       select period, value, n from total where metric = $10 and dimension = $2 and grain = $3
     ) as contracts using (period, value)
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
      contracts ?? null,
      ...(then?.values ?? []),
    ],
  );
  const isStock = metricOf(metric).kind === 'stock';
  return rows.map((row) => ({
    period: row.period,
    value: row.value,
    n: told(metric, row.n),
    ...(isStock && { balance: told(metric, row.balance) }),
    ...(contracts && { perContract: Number(row.per_contract) }),
  }));
}

const periodShapes: Readonly<Record<Grain, string>> = {
  all: '"all"',
  year: 'YYYY',
  month: 'YYYY-MM',
  day: 'YYYY-MM-DD',
};

/** Stands in for the table of totals: the same rows, as far as their entries were recorded by then. */
function totalsThen(
  metrics: readonly MetricId[],
  { grain, dimension, knownAt }: TotalsQuery,
  first: number,
): { with: string; values: unknown[] } {
  const value = dimension === 'all' ? `''` : dimension;
  const summed = metrics.map(
    (_, i) => `select $${first + 2 + 2 * i}::text as metric, $2::text as dimension, $3::text as grain,
        to_char(effective_on, $${first}) as period, ${value} as value, sum(delta) as n
      from entry where metric = any($${first + 3 + 2 * i}) and recorded_at <= $${first + 1} and ${value} is not null
      group by 4, 5`,
  );
  return {
    with: `with total as (${summed.join(' union all ')})`,
    values: [periodShapes[grain], knownAt, ...metrics.flatMap((metric) => [metric, partsOf(metric)])],
  };
}

/** The metric that counts the same by contract, when it is broken down by this dimension. */
function contractsOf(metric: MetricId, dimension: Dimension | 'all'): MetricId | undefined {
  const id = metricOf(metric).perContract as MetricId | undefined;
  if (!id) return undefined;
  return dimension === 'all' || metricOf(id).dimensions.includes(dimension) ? id : undefined;
}
