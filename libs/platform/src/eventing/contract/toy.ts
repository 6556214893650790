import { create, pool } from '@ipflow/contracts';
import { refuseWhen, type Decider } from '@ipflow/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Received } from '../consumer';
import { Answer } from '../idempotency';
import type { Projector } from '../event-store';
import type { Unit } from '../unit';
import type { Tx } from '../transaction';

/** The command of the toy: records a legal event of a patent; `op` is written into it and traces its effects. */
export interface RecordLegalEvent {
  readonly stream: string;
  readonly op: string;
}

/** Operations that start so are refused. */
export const refusedPrefix = 'refuse-';
/** Events of operations that start so make the consumer's handler throw a TypeError while the toy is poisonous. */
export const poisonPrefix = 'poison-';

/** As small as a decider gets: each command is one event, unless it asks to be refused. */
export const toyDecider: Decider<number, RecordLegalEvent, pool.LegalEventRecorded> = {
  initial: () => 0,
  evolve: (count) => count + 1,
  decide: ({ stream, op }, count) => {
    const refusal = { code: 'TOY_REFUSED', article: '', message: `第 ${count} 次公告之后不予受理` };
    refuseWhen(op.startsWith(refusedPrefix) ? [refusal] : []);
    return [
      create(pool.LegalEventRecordedSchema, {
        patentNumber: stream,
        code: 'GR01',
        effectiveOn: '2026-01-05',
        note: op,
      }),
    ];
  },
};

/** Runs the command and answers with the version it led to. */
export async function recordLegalEvent(unit: Unit, command: RecordLegalEvent): Promise<Answer> {
  const loaded = await unit.load(toyDecider, command.stream);
  unit.decide(toyDecider, loaded, command);
  return new Answer(201, { stream: command.stream, op: command.op, version: loaded.version });
}

/** A view beside the events; on the consumer's side a total that shows double effects, and a ledger that keeps them. */
export class ToyTables1700000000001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table toy_view (stream text primary key, version integer not null);
      create table toy_ledger (
        entry bigint generated always as identity primary key,
        event_id uuid not null,
        stream text not null,
        version integer not null
      );
      create table toy_total (stream text primary key, total integer not null);
      create table toy_poisonous (is_poisonous boolean not null);
    `);
  }

  async down(): Promise<void> {
    throw new Error('the database of the toy is dropped as a whole');
  }
}

/** Keeps the view; `beforeCommit` lets a scenario hold the transaction open, so that commits come late. */
export function toyProjector(beforeCommit: (tx: Tx) => Promise<unknown> = async () => undefined): Projector {
  return async (tx, events) => {
    for (const { stream, version } of events) {
      await tx.query(
        `insert into toy_view values ($1, $2) on conflict (stream) do update set version = excluded.version`,
        [stream, version],
      );
    }
    await beforeCommit(tx);
  };
}

/** The consumer's effect; not idempotent on purpose: applied twice, it counts twice. */
export async function applyToy(events: readonly Received[], tx: Tx): Promise<void> {
  const [poisonous] = await tx.query('select from toy_poisonous where is_poisonous');
  for (const { envelope, event } of events) {
    const { note } = event as pool.LegalEventRecorded;
    if (poisonous && note?.startsWith(poisonPrefix)) throw new TypeError(`cannot read ${note}`);
    await tx.query('insert into toy_ledger (event_id, stream, version) values ($1, $2, $3)', [
      envelope.id,
      envelope.stream,
      envelope.version,
    ]);
    await tx.query(
      `insert into toy_total values ($1, 1) on conflict (stream) do update set total = toy_total.total + 1`,
      [envelope.stream],
    );
  }
}
