import type { Tx } from '@ipflow/platform';
import type { FacetGroup } from './facets';
import { rankedFirst, rankedPage, type Page, type Ranked } from './page';
import { counted, groupsOf, type HitCounts } from './search.queries';
import { Values, type Condition } from './search.sql';

/**
 * What most people ask for: the first page by relevance with the facets of all hits. The index is asked once for both, because
 * with a common word among the words it takes longer than all the rest. For hits that are counted, not estimated.
 */
export async function firstPage(
  tx: Tx,
  condition: Condition,
  limit: number,
): Promise<{ counts: HitCounts; page: Page }> {
  const values = new Values(condition.values);
  const ranked = rankedFirst(condition.terms, limit, values);
  const [{ groups, rows }]: [{ groups: FacetGroup[]; rows: Ranked[] }] = await tx.query(
    `with hit as materialized (
       select w.number, w.filed_on, w.expires_on, w.facets from patent_words w where ${condition.sql})
     select (select coalesce(json_agg(one), '[]') from (${groupsOf('hit w')}) one) as "groups",
       (select coalesce(json_agg(one), '[]') from (${ranked('hit w')}) one) as "rows"`,
    values.list,
  );
  return { counts: counted(groups), page: rankedPage(rows) };
}
