import type { Tx } from '@ipflow/platform';
import type { Condition } from './search.sql';

/** One patent in so many is in the sample by which very many hits are estimated. */
export const sampledOneIn = 16;

/** Whether `patent_words w` is in the sample: by the hash of its number, so that no upload or year is preferred. */
export const isSampled = '(hashtext(w.number) & 15) = 0';

/**
 * Hits of the sample with which all are no longer counted but estimated: from some 10,000 on, to within 4 of 100 two times in
 * three. To count a tenth of a million patents takes as long as ten pages of hits, and nobody acts on the last digit.
 */
export const estimatedFrom = 625;
/** Hits of the sample with which the newest of all are looked for among the recent ones first: some 4,000. */
export const recentFirstFrom = 250;

/**
 * Patents filed from this day on have an index of their words of their own, so that the newest of very many hits are found
 * without looking at all of them. A later migration may move the day; it is always right, only slower when it is far.
 */
export const recentFrom = '2024-01-01';

/** Of `patent_words w`, as the index of the recent ones says it. */
export const isRecent = `w.filed_on >= date '${recentFrom}'`;

/** Hits in the sample, up to where more make no difference; none where no index of words answers. */
export async function sampledHits(tx: Tx, { sql, values, byWords }: Condition): Promise<number> {
  if (!byWords) return 0;
  const [{ n }]: [{ n: number }] = await tx.query(
    `select count(*)::int as n from (select 1 from patent_words w where ${sql} and ${isSampled} limit ${estimatedFrom}) hit`,
    [...values],
  );
  return n;
}
