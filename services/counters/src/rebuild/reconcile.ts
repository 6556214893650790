import { inTransaction, type Tx } from '@ipflow/platform';
import type { DataSource } from 'typeorm';
import { metricIds, metricOf, partsOf, told } from '../tally/metrics';
import type { Total } from '../tally/sums';
import { differencesMax, rebuildStatementMaxMs } from './shadow';

/** A total that is not the sum of its entries. */
export interface Drift extends Omit<Total, 'n'> {
  /** The total as it stands. */
  readonly total: number | string;
  /** The sum of its entries. */
  readonly entries: number | string;
}

/** What a comparison of the ledger with the totals found. */
export interface Reconciliation {
  /** Entries compared. */
  readonly entries: number;
  /** Totals that are wrong; at most `differencesMax`. A rebuild puts them right. */
  readonly drift: readonly Drift[];
}

/** Adds the whole ledger up again and compares; one statement, so both sides are seen at one moment. */
export async function reconcile(db: DataSource): Promise<Reconciliation> {
  return inTransaction(db, async (tx) => {
    await tx.query(`set local statement_timeout = ${rebuildStatementMaxMs}`);
    const rows = await drifted(tx);
    const [counted]: { entries: string }[] = await tx.query('select count(*) as entries from entry');
    return { entries: Number(counted!.entries), drift: rows };
  });
}

async function drifted(tx: Tx): Promise<Drift[]> {
  const rows: (Omit<Drift, 'total' | 'entries'> & { total: string; entries: string })[] = await tx.query(
    `with day as (${daySums()}),
     summed as (
       select metric, dimension, grain, period, value, sum(n) as n
       from day cross join lateral (values
         ('all', 'all'),
         ('year', to_char(effective_on, 'YYYY')),
         ('month', to_char(effective_on, 'YYYY-MM')),
         ('day', to_char(effective_on, 'YYYY-MM-DD'))) as long (grain, period)
       group by metric, dimension, grain, period, value
     )
     select metric, grain, period, dimension, value, coalesce(total.n, 0) as total, coalesce(summed.n, 0) as entries
     from summed full join total using (metric, dimension, grain, period, value)
     where coalesce(total.n, 0) <> coalesce(summed.n, 0)
     order by metric, dimension, grain, period, value limit $1`,
    [differencesMax],
  );
  return rows.map((row) => ({
    ...row,
    total: told(row.metric, row.total),
    entries: told(row.metric, row.entries),
  }));
}

/** Sums by day for every dimension of every metric, said in SQL and not by the code that keeps the totals. */
function daySums(): string {
  return metricIds
    .flatMap((metric) => {
      const behind = `metric in (${partsOf(metric)
        .map((part) => `'${part}'`)
        .join(', ')})`;
      return [
        `select '${metric}' as metric, 'all' as dimension, effective_on, '' as value, sum(delta) as n
         from entry where ${behind} group by effective_on`,
        ...metricOf(metric).dimensions.map(
          (name) =>
            `select '${metric}' as metric, '${name}' as dimension, effective_on, ${name} as value, sum(delta) as n
             from entry where ${behind} and ${name} is not null group by effective_on, ${name}`,
        ),
      ];
    })
    .join(' union all ');
}
