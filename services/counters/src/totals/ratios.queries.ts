import type { Tx } from '@ipflow/platform';
import type { Dimension } from '../tally/metric';
import { metricOf } from '../tally/metrics';
import { grainOf } from './period';
import { quotient, ratios, type RatioId } from './ratios';

/** One ratio, for one value of a dimension. */
export interface RatioOf {
  readonly value: string;
  /** The totals it is the quotient of, as digits. */
  readonly numerator: string;
  readonly denominator: string;
  /** Null when there is nothing to divide by. */
  readonly ratio: number | null;
}

/** The ratios of a period by the values of a dimension: of what happened in it, or of the stocks at its end. */
export async function listRatios(
  tx: Tx,
  id: RatioId,
  period: string,
  dimension: Dimension | 'all',
  limit: number,
): Promise<RatioOf[]> {
  const { numerator, denominator } = ratios[id];
  const isStock = metricOf(numerator).kind === 'stock';
  const rows: { value: string; numerator: string; denominator: string }[] = await tx.query(
    `select value, coalesce(sum(n) filter (where metric = $1), 0)::text as numerator,
            coalesce(sum(n) filter (where metric = $2), 0)::text as denominator
     from total
     where metric in ($1, $2) and dimension = $3 and grain = $4 and (period = $5 or ($6::boolean and period < $5))
     group by value order by value limit $7`,
    [numerator, denominator, dimension, grainOf(period), period, isStock, limit],
  );
  return rows.map((row) => ({
    ...row,
    ratio: quotient(ratios[id], BigInt(row.numerator), BigInt(row.denominator)),
  }));
}

/** Metrics whose distinct borrowers can be counted. */
export const borrowerMetrics = ['loan.count', 'inclusive_loan.count', 'pledge.count'] as const;

/** Distinct borrowers, for one value of a dimension. */
export interface BorrowersOf {
  readonly value: string;
  readonly borrowers: number;
}

/**
 * Borrowers of a period, each once however many loans it had, counted from the ledger itself. Not additive: one who
 * borrows in two months, or of two banks, is one in the year and in the whole.
 */
export async function listBorrowers(
  tx: Tx,
  metric: (typeof borrowerMetrics)[number],
  days: { readonly from: string; readonly to: string } | undefined,
  dimension: Dimension | 'all',
  limit: number,
): Promise<BorrowersOf[]> {
  // A dimension is one of the registry's names, never a reader's text.
  const value = dimension === 'all' ? `''` : dimension;
  return tx.query(
    `select ${value} as value, count(distinct borrower)::integer as borrowers
     from entry
     where metric = $1 and delta > 0 and borrower is not null
       and ($2::date is null or effective_on between $2::date and $3::date)
       and not exists (
         select from entry back
         where back.stream = entry.stream
           and back.reverses_version = entry.version and back.reverses_ordinal = entry.ordinal)
     group by 1 order by 1 limit $4`,
    [metric, days?.from ?? null, days?.to ?? null, limit],
  );
}
