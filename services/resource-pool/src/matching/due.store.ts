import type { Tx } from '@ipflow/platform';

/** What is to be matched. */
export interface Due {
  readonly demandIds: readonly string[];
  readonly numbers: readonly string[];
}

/** What one round takes at most; a single row may bring more patents. */
export interface DueLimits {
  readonly demands: number;
  readonly patents: number;
}

/** Rows looked at to fill a round. */
const rowsSeenMax = 500;

interface DueRow {
  id: string;
  demand_id: string | null;
  patents: number;
}

/** Whether there is anything to match. */
export async function isDue(tx: Tx): Promise<boolean> {
  const rows: unknown[] = await tx.query('select 1 from match_due limit 1');
  return rows.length > 0;
}

/** Demands that wait to be matched. */
export async function dueDemandCount(tx: Tx): Promise<number> {
  const [{ count }]: [{ count: number }] = await tx.query(
    'select count(*)::int as count from match_due where demand_id is not null',
  );
  return count;
}

/** Takes the oldest of what is due; what is not committed comes again. Nobody else gets the same. */
export async function takeDue(tx: Tx, limits: DueLimits): Promise<Due | undefined> {
  const rows: DueRow[] = await tx.query(
    `(select id, demand_id, 0 as patents from match_due where demand_id is not null order by id limit $1)
     union all
     (select id, null, coalesce(cardinality(patent_numbers), 0) from match_due where demand_id is null
      order by id limit $2)`,
    [limits.demands, rowsSeenMax],
  );
  let patents = 0;
  const wanted = rows.filter((row) => {
    const first = patents === 0;
    patents += row.patents;
    return row.demand_id !== null || first || patents <= limits.patents;
  });
  if (wanted.length === 0) return undefined;
  const [taken]: [{ demand_id: string | null; numbers: string[] | null }[]] = await tx.query(
    `delete from match_due where id in (
       select id from match_due where id = any($1::bigint[]) order by id for update skip locked)
     returning demand_id, patent_numbers as numbers`,
    [wanted.map(({ id }) => id)],
  );
  return {
    demandIds: [...new Set(taken.flatMap(({ demand_id: id }) => id ?? []))],
    numbers: [...new Set(taken.flatMap(({ numbers }) => numbers ?? []))],
  };
}

/** A run takes over what is due for these demands. */
export async function takeOver(tx: Tx, demandIds: readonly string[]): Promise<void> {
  await tx.query('delete from match_due where demand_id = any($1)', [demandIds]);
}
