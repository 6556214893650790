import type { LocalDate } from '@ipflow/kernel';
import type { Tx } from '@ipflow/platform';
import { told, type MetricId } from '../tally/metrics';
import type { SetTarget, TargetSetting } from './targets.rules';
import type { Target } from './targets';

const lockName = 'targets of the plan';

interface Row {
  id: string;
  target_id: string;
  version: number;
  name: string;
  year: number;
  goal: string;
  unit: string;
  source: string;
  metric: MetricId;
  beside: MetricId | null;
  caveat: string | null;
  valid_from: LocalDate;
  set_by: string;
  set_at: Date;
  reason: string;
}

const columns = `id, target_id, version, name, year, goal, unit, source, metric, beside, caveat,
  to_char(valid_from, 'YYYY-MM-DD') as valid_from, set_by, set_at, reason`;

function targetOf(row: Row): Target {
  return {
    id: row.target_id,
    name: row.name,
    year: row.year,
    goal: BigInt(row.goal),
    unit: row.unit,
    source: row.source,
    metric: row.metric,
    ...(row.beside && { beside: row.beside }),
    ...(row.caveat && { caveat: row.caveat }),
    version: row.version,
    validFrom: row.valid_from,
  };
}

/** The targets as they are in force on a day, in the order they were first set in. */
export async function targetsOn(tx: Tx, day: LocalDate): Promise<Target[]> {
  const rows: Row[] = await tx.query(
    `select * from (
       select distinct on (target_id) ${columns}, min(id) over (partition by target_id) as place
       from target_version where valid_from <= $1 order by target_id, version desc
     ) in_force order by place`,
    [day],
  );
  return rows.map(targetOf);
}

/** What is known of a target, for whoever sets it; until the end of the transaction nobody else sets one. */
export async function holdTargets(
  tx: Tx,
  targetId: string,
): Promise<{ readonly last: Target | undefined; readonly held: number }> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lockName]);
  const rows: Row[] = await tx.query(
    `select ${columns} from target_version where target_id = $1 order by version desc limit 1`,
    [targetId],
  );
  const [{ held }]: [{ held: number }] = await tx.query(
    'select count(distinct target_id)::int as held from target_version',
  );
  return { last: rows[0] && targetOf(rows[0]), held };
}

/** Who set a version, when, why and in which request. */
export interface Setting {
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
  readonly correlationId: string;
}

/** Appends a version. */
export async function addVersion(
  tx: Tx,
  { targetId, setting, replaces }: Pick<SetTarget, 'targetId' | 'setting' | 'replaces'>,
  { by, at, reason, correlationId }: Setting,
): Promise<void> {
  const { name, year, goal, unit, source, metric, beside, caveat, validFrom }: TargetSetting = setting;
  await tx.query(
    `insert into target_version (target_id, version, name, year, goal, unit, source, metric, beside, caveat, valid_from,
                                 set_by, set_at, reason, correlation_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[targetId, replaces + 1, name, year, goal, unit, source, metric],
      ...[beside ?? null, caveat ?? null, validFrom, by, at, reason, correlationId],
    ],
  );
}

/** A version as the office reads it. Money is told as digits, in fen. */
export interface TargetVersion extends Omit<Target, 'goal' | 'id'> {
  /** Its place among all versions. */
  readonly id: string;
  readonly targetId: string;
  readonly goal: number | string;
  readonly setBy: string;
  readonly setAt: Date;
  readonly reason: string;
  /** In force today, to come, or replaced by a later one. */
  readonly state: 'in_force' | 'coming' | 'replaced';
}

/** Which versions: those of one target, or all. */
export interface VersionQuery {
  readonly target?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Versions, the last set first. One is replaced when a later one begins no later than it did, or has begun. */
export async function listVersions(
  tx: Tx,
  today: LocalDate,
  { target, after, limit }: VersionQuery,
): Promise<TargetVersion[]> {
  const rows: (Row & Pick<TargetVersion, 'state'>)[] = await tx.query(
    `select ${columns},
       case when exists (
              select from target_version later
              where later.target_id = v.target_id and later.version > v.version
                and later.valid_from <= greatest($1::date, v.valid_from)
            ) then 'replaced'
            when valid_from > $1::date then 'coming'
            else 'in_force' end as state
     from target_version v
     where ($2::text is null or target_id = $2) and ($3::bigint is null or id < $3)
     order by id desc limit $4`,
    [today, target ?? null, after ?? null, limit],
  );
  return rows.map((row) => {
    const { id: targetId, goal, ...said } = targetOf(row);
    const { id, set_by: setBy, set_at: setAt, reason, state } = row;
    return { ...said, id, targetId, goal: told(said.metric, goal), setBy, setAt, reason, state };
  });
}
