import type { Tx } from '@ipflow/platform';
import { countsOf, partMasks, type FacetCounts, type FacetGroup } from './facets';
import { enoughHits, estimatedFrom, samples, type Extent, type Sample } from './sample';
import type { Condition } from './search.sql';
import { tsqueryOf, type Term } from './reading';

/** Hits of one term that are counted to say what to drop; more are as good as many. */
const hitsOfTermMax = 1_000;

/** How many hits there are, in all and by facet. */
export interface HitCounts {
  readonly total: number;
  /** Whether `total` and `facets` are counted, or estimated from a sample because there are very many. */
  readonly totalIs: 'exact' | 'estimate';
  readonly facets: FacetCounts;
}

/** Counts every facet of all hits. */
export function counted(groups: readonly FacetGroup[]): HitCounts {
  return { ...countsOf(groups), totalIs: 'exact' };
}

/** Counts every facet of all hits; of very many in a sample of the pool, and tells which. */
export async function countFacets(tx: Tx, condition: Condition, extent: Extent): Promise<HitCounts> {
  if (extent.hits < estimatedFrom) return counted(await facetGroups(tx, condition));
  const { fine, coarse } = samples;
  const isCoarseEnough = extent.hits >= enoughHits * coarse.oneIn;
  const sample = isCoarseEnough ? coarse : fine;
  const groups = await facetGroups(tx, condition, sample);
  return {
    ...countsOf(groups.map((group) => ({ ...group, n: group.n * sample.oneIn }))),
    totalIs: 'estimate',
  };
}

function facetGroups(tx: Tx, { sql, values }: Condition, sample?: Sample): Promise<FacetGroup[]> {
  const part = sample ? ` and ${sample.has}` : '';
  return tx.query(groupsOf(`patent_words w where ${sql}${part}`), [...values]);
}

/**
 * Hits by what they share, in one pass over them: the facets of one part are grouped together, and unrolled by the caller.
 * Planning and JIT are told that the rows are narrow: a compilation takes longer than the counting.
 * @param hits   what stands behind `from`, as `w`; `$1` is today
 */
export function groupsOf(hits: string): string {
  const columns = partMasks.map((mask, part) => `w.facets & ${mask}::bigint as p${part}`);
  return `select case grouping(p0, p1, p2, p3) when 7 then 0 when 11 then 1 when 13 then 2 else 3 end as part,
       coalesce(p0, p1, p2, p3)::text as bits, over, count(*)::int as n
     from (select ${columns.join(', ')}, (w.expires_on <= $1::date) is true as over from ${hits} offset 0) hit
     group by grouping sets ((p0, over), (p1), (p2), (p3))`;
}

/** What each term finds by itself, and what would be found without it. */
export interface TermHint {
  readonly term: string;
  readonly alone: number;
  readonly without: number;
}

/** For a search of several terms that found nothing: which of them to blame. Counts stop at a thousand. */
export async function hintsFor(tx: Tx, terms: readonly Term[]): Promise<TermHint[]> {
  const count = (query: string): string =>
    `(select count(*)::int from (select 1 from patent_words where words @@ ${query}::tsquery limit ${hitsOfTermMax}) hit)`;
  return tx.query(
    `select term, ${count('alone')} as alone, case when rest = '' then 0 else ${count('rest')} end as without
     from unnest($1::text[], $2::text[], $3::text[]) as asked (term, alone, rest)`,
    [
      terms.map(({ text }) => text),
      terms.map((term) => tsqueryOf([term])),
      terms.map((_, place) => tsqueryOf(terms.filter((__, other) => other !== place)) ?? ''),
    ],
  );
}
