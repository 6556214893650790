import { Refused } from '@ipflow/kernel';
import type { Tx } from '@ipflow/platform';
import { Column, Entity, Not, PrimaryColumn } from 'typeorm';
import type { Hit } from './demand-index';

/** 全量匹配: every open demand against the whole pool, and how far it is. */
@Entity('match_run')
export class MatchRunRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') state!: 'waiting' | 'scanning' | 'explaining' | 'done';
  @Column('text', { name: 'requested_by' }) requestedBy!: string;
  @Column('int', { name: 'patents_total', nullable: true }) patentsTotal!: number | null;
  @Column('int', { name: 'patents_done' }) patentsDone!: number;
  @Column('text', { name: 'last_number' }) lastNumber!: string;
  @Column('int', { name: 'demands_total', nullable: true }) demandsTotal!: number | null;
  @Column('int', { name: 'demands_done' }) demandsDone!: number;
  @Column('text', { name: 'last_demand' }) lastDemand!: string;
  @Column('int', { name: 'rule_version', nullable: true }) ruleVersion!: number | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}

/** The run that waits or is under way. */
export async function openRun(tx: Tx): Promise<MatchRunRow | undefined> {
  return (await tx.getRepository(MatchRunRow).findOneBy({ state: Not('done') })) ?? undefined;
}

/**
 * A new run; one at a time. The same id again changes nothing.
 * @throws Refused while another one is under way
 */
export async function requestRun(tx: Tx, id: string, requestedBy: string): Promise<void> {
  const known = await tx.getRepository(MatchRunRow).findOneBy({ id });
  if (known) return;
  const inserted: unknown[] = await tx.query(
    `insert into match_run (id, state, requested_by) values ($1, 'waiting', $2) on conflict do nothing returning id`,
    [id, requestedBy],
  );
  if (inserted.length > 0) return;
  throw new Refused([
    {
      code: 'MATCHING_RUN_UNDER_WAY',
      article: '',
      message: '已有一次全量匹配正在进行；请等它结束后再发起，进度可在匹配任务中查看',
    },
  ]);
}

/** The run begins. What was due for demands is done by it. */
export async function beginRun(
  tx: Tx,
  id: string,
  totals: { patents: number; demandIds: readonly string[]; ruleVersion: number },
): Promise<void> {
  await tx.query(
    `update match_run set state = 'scanning', patents_total = $2, demands_total = $3, rule_version = $4,
       started_at = clock_timestamp() where id = $1`,
    [id, totals.patents, totals.demandIds.length, totals.ruleVersion],
  );
}

/** Keeps how far the scan is, and the best pairs up to there. */
export async function saveScan(
  tx: Tx,
  id: string,
  done: { patents: number; lastNumber: string; over: boolean },
  best: readonly { demandId: string; hits: readonly Hit[] }[],
): Promise<void> {
  const rows = best.map(({ demandId, hits }) => ({
    demand_id: demandId,
    numbers: hits.map(({ number }) => number),
    scores: hits.map(({ scorePpm }) => scorePpm),
  }));
  await tx.query(
    `insert into match_run_best (run_id, demand_id, numbers, scores)
     select $1, row.* from jsonb_to_recordset($2::jsonb) as row (demand_id text, numbers text[], scores int[])
     on conflict (run_id, demand_id) do update set numbers = excluded.numbers, scores = excluded.scores`,
    [id, JSON.stringify(rows)],
  );
  await tx.query(`update match_run set patents_done = $2, last_number = $3, state = $4 where id = $1`, [
    id,
    done.patents,
    done.lastNumber,
    done.over ? 'explaining' : 'scanning',
  ]);
}

/** The best pairs a run has found so far, of demands behind an id. */
export async function bestOf(
  tx: Tx,
  id: string,
  after: string,
  limit: number,
): Promise<{ demandId: string; hits: Hit[] }[]> {
  const rows: { demandId: string; numbers: string[]; scores: number[] }[] = await tx.query(
    `select demand_id as "demandId", numbers, scores from match_run_best
     where run_id = $1 and demand_id > $2 order by demand_id limit $3`,
    [id, after, limit],
  );
  return rows.map(({ demandId, numbers, scores }) => ({
    demandId,
    hits: numbers.map((number, index) => ({ demandId, number, scorePpm: scores[index]! })),
  }));
}

/** Demands of the run are explained up to an id. */
export async function moveOn(tx: Tx, id: string, demands: number, lastDemand: string): Promise<void> {
  await tx.query('update match_run set demands_done = demands_done + $2, last_demand = $3 where id = $1', [
    id,
    demands,
    lastDemand,
  ]);
}

/** The run is over. */
export async function endRun(tx: Tx, id: string): Promise<void> {
  await tx.query(`update match_run set state = 'done', finished_at = now() where id = $1`, [id]);
  await tx.query('delete from match_run_best where run_id = $1', [id]);
}
