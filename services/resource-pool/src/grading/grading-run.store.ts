import type { EncumbranceKind, LegalStatus } from '@ipflow/kernel';
import type { Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GradingFilter } from './grading.dto';
import type { KnownForGrading } from './measures';

/** A batch over the pool: what it grades, how far it is, and what came of it. */
@Entity('grading_run')
export class GradingRunRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'requested_by' }) requestedBy!: string;
  @Column('jsonb') filter!: GradingFilter;
  @Column('int', { name: 'scorecard_version' }) scorecardVersion!: number;
  @Column('date', { name: 'graded_on' }) gradedOn!: string;
  @Column('text') state!: 'waiting' | 'running' | 'done';
  @Column('int') total!: number;
  @Column('text', { name: 'after_number' }) afterNumber!: string;
  @Column('int') seen!: number;
  @Column('int') graded!: number;
  @Column('int') unchanged!: number;
  @Column('int') overridden!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}

/** What the views know of a patent that a batch looks at. */
export interface PatentAtHand extends KnownForGrading {
  readonly number: string;
  readonly grade: string | null;
  /** 0 when overridden, null when never graded. */
  readonly scorecardVersion: number | null;
}

const filtered = `p.state = 'listed' and ($1::jsonb->>'listedBy' is null or p.listed_by = $1::jsonb->>'listedBy')
  and ($1::jsonb->>'division' is null or p.division_code = $1::jsonb->>'division')
  and ($1::jsonb->>'patentType' is null or p.patent_type = $1::jsonb->>'patentType')
  and (coalesce($1::jsonb->>'ungraded', 'false') = 'false' or p.grade is null)`;

/** Begins a batch; false when there is one of this id already. */
export async function insertRun(
  tx: Tx,
  run: Pick<GradingRunRow, 'id' | 'requestedBy' | 'filter' | 'scorecardVersion' | 'gradedOn'>,
): Promise<boolean> {
  const inserted: unknown[] = await tx.query(
    `insert into grading_run (id, requested_by, filter, scorecard_version, graded_on, state, total)
     select $2, $3, $1::jsonb, $4, $5, 'waiting', count(*) from patent p where ${filtered}
     on conflict do nothing returning id`,
    [JSON.stringify(run.filter), run.id, run.requestedBy, run.scorecardVersion, run.gradedOn],
  );
  return inserted.length > 0;
}

/** The oldest batch that waits, or that a process which is gone had begun. */
export async function nextRun(tx: Tx): Promise<string | undefined> {
  const rows: { id: string }[] = await tx.query(
    `select id from grading_run where state in ('waiting', 'running') order by created_at limit 1`,
  );
  return rows[0]?.id;
}

/** The batch, kept from other replicas until the transaction ends. */
export async function lockRun(tx: Tx, id: string): Promise<GradingRunRow> {
  await tx.query(
    `update grading_run set state = 'running', started_at = coalesce(started_at, now())
     where id = $1 and state <> 'done'`,
    [id],
  );
  return tx.getRepository(GradingRunRow).findOneByOrFail({ id });
}

const atHand = `select p.number, p.facts, p.legal_status as "legalStatus", p.grade,
    p.scorecard_version as "scorecardVersion",
    coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'state', e.state)) from encumbrance e
      where e.patent_number = p.number and e.state in ('claimed', 'confirmed')), '[]') as claims
  from patent p`;

interface AtHandRow {
  readonly number: string;
  readonly facts: KnownForGrading['facts'];
  readonly legalStatus: LegalStatus;
  readonly grade: string | null;
  readonly scorecardVersion: number | null;
  readonly claims: readonly { kind: EncumbranceKind; state: string }[];
}

/** The next patents of a batch, in the order of their numbers. */
export async function nextPatents(
  tx: Tx,
  filter: GradingFilter,
  after: string,
  limit: number,
): Promise<PatentAtHand[]> {
  const rows: AtHandRow[] = await tx.query(
    `${atHand} where p.number > $2 and ${filtered} order by p.number limit $3`,
    [JSON.stringify(filter), after, limit],
  );
  return withTransfers(tx, rows);
}

/** One patent of the pool, as a batch would see it. */
export async function patentAtHand(tx: Tx, number: string): Promise<PatentAtHand | undefined> {
  const rows: AtHandRow[] = await tx.query(`${atHand} where p.number = $1 and p.state = 'listed'`, [number]);
  return (await withTransfers(tx, rows))[0];
}

async function withTransfers(tx: Tx, rows: readonly AtHandRow[]): Promise<PatentAtHand[]> {
  const counted: { number: string; transfers: number }[] = await tx.query(
    `select number, count(*)::int as transfers from transfer, unnest(patent_numbers) as number
     where stage = 'registered' and patent_numbers && $1 and number = any($1) group by number`,
    [rows.map(({ number }) => number)],
  );
  const transfers = new Map(counted.map((one) => [one.number, one.transfers]));
  return rows.map((row) => ({ ...row, transfers: transfers.get(row.number) ?? 0 }));
}

/** What became of a run of patents. */
export interface Graded {
  readonly seen: number;
  readonly graded: number;
  readonly overridden: readonly { number: string; grade: string; scorecardGrade: string }[];
  readonly afterNumber: string;
  readonly isLast: boolean;
}

/** Adds a run of patents to what is done. */
export async function moveOn(tx: Tx, id: string, done: Graded): Promise<void> {
  await tx.query(
    `update grading_run set after_number = $2, seen = seen + $3, graded = graded + $4,
       unchanged = unchanged + $3 - $4 - $5, overridden = overridden + $5,
       state = case when $6 then 'done' else state end, finished_at = case when $6 then now() end
     where id = $1`,
    [id, done.afterNumber, done.seen, done.graded, done.overridden.length, done.isLast],
  );
  if (done.overridden.length === 0) return;
  await tx.query(
    `insert into grading_run_overridden (run_id, patent_number, grade, scorecard_grade)
     select $1, number, grade, "scorecardGrade"
     from jsonb_to_recordset($2::jsonb) as row (number text, grade text, "scorecardGrade" text)`,
    [id, JSON.stringify(done.overridden)],
  );
}

/** Patents a batch left alone because somebody had graded them by hand. */
export async function overriddenOf(
  tx: Tx,
  id: string,
  after: string,
  limit: number,
): Promise<{ patentNumber: string; grade: string; scorecardGrade: string }[]> {
  return tx.query(
    `select patent_number as "patentNumber", grade, scorecard_grade as "scorecardGrade"
     from grading_run_overridden where run_id = $1 and patent_number > $2 order by patent_number limit $3`,
    [id, after, limit],
  );
}
