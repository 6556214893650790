import type { Tx } from '@ipflow/platform';
import type { Condition } from './search.sql';

/** A part of the pool, by the hash of a patent's number, so that no upload or year is preferred. */
export interface Sample {
  /** One patent in so many is in it. */
  readonly oneIn: number;
  /** Whether `patent_words w` is in it, as its index of words says it. */
  readonly has: string;
}

/** Very many hits are estimated from the fine one, and from the coarse one when even that has more than are needed. */
export const samples = {
  fine: { oneIn: 16, has: '(hashtext(w.number) & 15) = 0' },
  coarse: { oneIn: 128, has: '(hashtext(w.number) & 127) = 0' },
} as const satisfies Record<string, Sample>;

/**
 * Hits in a sample with which all are no longer counted but estimated: in the fine one from some 10,000 on, to within 4 of 100
 * two times in three. To count a tenth of a million patents takes as long as ten pages of hits, and nobody acts on the last digit.
 */
export const enoughHits = 625;
/** So many hits in all are estimated. */
export const estimatedFrom = enoughHits * samples.fine.oneIn;

/**
 * Patents filed from these days on have an index of their words of their own, the later day's the smaller, so that the newest of
 * very many hits are found without looking at all of them. A later migration may move the days; the answers are always right,
 * only slower when the days are far.
 */
export const recentFrom = ['2024-01-01', '2025-07-01'] as const;

/** Of `patent_words w`, as the index of the recent ones says it. */
export const isRecent = (from: string): string => `w.filed_on >= date '${from}'`;

/** About how many hits there are, by the coarse sample. */
export interface Extent {
  readonly hits: number;
  /** The same of those filed since each day of {@link recentFrom}. */
  readonly recent: readonly number[];
}

/** Hits of the coarse sample that are looked at: with more, nothing is decided otherwise. */
const lookedAtMax = 2_000;

/** How many hits to expect; none where no index of words answers. */
export async function extentOf(tx: Tx, { sql, values, byWords }: Condition): Promise<Extent> {
  if (!byWords) return { hits: 0, recent: recentFrom.map(() => 0) };
  const { coarse } = samples;
  const recent = recentFrom.map((day) => `count(*) filter (where ${isRecent(day)})::int`);
  const [row]: [{ n: number; recent: number[] }] = await tx.query(
    `select count(*)::int as n, array[${recent.join(', ')}] as recent from (
       select w.filed_on from patent_words w where ${sql} and ${coarse.has} limit ${lookedAtMax}) w`,
    [...values],
  );
  return { hits: row.n * coarse.oneIn, recent: row.recent.map((n) => n * coarse.oneIn) };
}
