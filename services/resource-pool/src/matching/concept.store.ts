import type { Tx } from '@ipflow/platform';
import type { Concept } from './concepts';

/** What a demand asks for, as it was worked out. */
export interface KeptConcepts {
  readonly id: string;
  readonly revision: number;
  readonly concepts: readonly Concept[];
}

/** What the concepts rest on: other words or another rule, and they are worked out anew. */
export interface ConceptBasis {
  /** When the words of the pool were read (milliseconds). */
  readonly countedAt: number;
  readonly ruleVersion: number;
}

/** What is known of the demands on this basis. */
export async function keptConcepts(
  tx: Tx,
  ids: readonly string[],
  { countedAt, ruleVersion }: ConceptBasis,
): Promise<KeptConcepts[]> {
  return tx.query(
    `select demand_id as id, revision, concepts from match_demand
     where demand_id = any($1) and counted_at = $2 and rule_version = $3`,
    [ids, countedAt, ruleVersion],
  );
}

/** Keeps what demands ask for, in place of what was known. */
export async function keepConcepts(
  tx: Tx,
  known: readonly KeptConcepts[],
  { countedAt, ruleVersion }: ConceptBasis,
): Promise<void> {
  const rows = known.map(({ id, revision, concepts }) => ({ id, revision, concepts }));
  await tx.query(
    `insert into match_demand (demand_id, revision, concepts, counted_at, rule_version)
     select row.*, $2::bigint, $3::int
     from jsonb_to_recordset($1::jsonb) as row (id text, revision int, concepts jsonb)
     on conflict (demand_id) do update set revision = excluded.revision, concepts = excluded.concepts,
       counted_at = excluded.counted_at, rule_version = excluded.rule_version`,
    [JSON.stringify(rows), countedAt, ruleVersion],
  );
}

/** Forgets demands that are open no more. */
export async function dropConcepts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query('delete from match_demand where demand_id = any($1)', [ids]);
}
