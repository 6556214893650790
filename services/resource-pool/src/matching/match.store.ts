import type { Tx } from '@ipflow/platform';
import { matchesPerDemandMax } from './matching.policy';
import type { Score } from './score';

/** A pair that was weighed. */
export interface WeighedPair {
  readonly demandId: string;
  readonly revision: number;
  readonly number: string;
  readonly score: Score;
}

/** Keeps pairs, in place of what was known of them, and of each demand the best only. */
export async function saveMatches(tx: Tx, pairs: readonly WeighedPair[]): Promise<void> {
  if (pairs.length === 0) return;
  const rows = pairs.map(({ demandId, revision, number, score }) => ({
    demand_id: demandId,
    patent_number: number,
    score_ppm: score.totalPpm,
    components: score.components,
    rule_version: score.ruleVersion,
    revision,
  }));
  await tx.query(
    `insert into match (demand_id, patent_number, score_ppm, components, rule_version, revision)
     select * from jsonb_to_recordset($1::jsonb) as row (demand_id text, patent_number text, score_ppm int,
       components jsonb, rule_version int, revision int) order by demand_id, patent_number
     on conflict (demand_id, patent_number) do update set score_ppm = excluded.score_ppm,
       components = excluded.components, rule_version = excluded.rule_version, revision = excluded.revision,
       computed_at = now()`,
    [JSON.stringify(rows)],
  );
  await tx.query(
    `delete from match using (
       select demand_id, patent_number, row_number() over (partition by demand_id
         order by score_ppm desc, patent_number) as place
       from match where demand_id = any($1)) ranked
     where place > $2 and match.demand_id = ranked.demand_id and match.patent_number = ranked.patent_number`,
    [[...new Set(pairs.map(({ demandId }) => demandId))], matchesPerDemandMax],
  );
}

/** Forgets what demands were matched with. */
export async function forgetDemands(tx: Tx, demandIds: readonly string[]): Promise<void> {
  await tx.query('delete from match where demand_id = any($1)', [demandIds]);
}

/** Forgets what patents were matched with: they say something else now. Returns the demands that lose a match. */
export async function forgetPatents(tx: Tx, numbers: readonly string[]): Promise<string[]> {
  const [gone]: [{ id: string }[]] = await tx.query(
    'delete from match where patent_number = any($1) returning demand_id as id',
    [numbers],
  );
  return [...new Set(gone.map(({ id }) => id))];
}

/** Forgets what a run found no more: pairs of these demands that were weighed before it began. */
export async function forgetBefore(tx: Tx, demandIds: readonly string[], began: Date): Promise<void> {
  await tx.query('delete from match where demand_id = any($1) and computed_at < $2', [demandIds, began]);
}

/** The score a pair must beat, of demands that have their full number of matches. */
export async function floorsOf(tx: Tx, demandIds: readonly string[]): Promise<Map<string, number>> {
  const rows: { id: string; floor: number }[] = await tx.query(
    `select demand_id as id, min(score_ppm)::int as floor from match where demand_id = any($1)
     group by demand_id having count(*) >= $2`,
    [demandIds, matchesPerDemandMax],
  );
  return new Map(rows.map(({ id, floor }) => [id, floor]));
}
