import { fromData, toData } from '@ipflow/contracts';
import { fold } from '@ipflow/kernel';
import { testEngines } from '@ipflow/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { fromHeaders, toHeaders } from '../cloudevent';
import type { Received } from '../consumer';
import type { EventMeta } from '../stored-event';
import { markFresh, writeProgress } from '../inbox';
import { Kafka, type KafkaRecord, type RecordBatch } from '../kafka';
import type { Tx } from '../transaction';
import { realEngine, type Engine, type Part } from './race';
import { applyToy, toyDecider, toyProjector } from './toy';
import { commandOf, toyTopic, type World } from './world';

/**
 * The engine as it is often written, one mistake each. They stay, so that the contract suite can prove that its
 * checker would notice: a suite that passes these proves nothing.
 */
export const naiveEngines: Readonly<Record<string, { engine: Engine; breaks: readonly string[] }>> = {
  'a relay with a cursor (position > last)': { engine: withRelay(cursorRound), breaks: ['I5'] },
  'three relays that skip locked rows': { engine: withRelay(skipLockedRound, 3), breaks: ['I6'] },
  'a relay that marks before it sends': { engine: withRelay(markFirstRound), breaks: ['I5'] },
  'a consumer that moves its offset before its effect': {
    engine: withConsumer(offsetFirst()),
    breaks: ['I7', 'I8'],
  },
  'a consumer that does not heed its inbox': { engine: withConsumer(blindToRepeats), breaks: ['I8'] },
  'check, then insert, without lock or constraint': {
    engine: { ...realEngine, write: checkThenInsert },
    breaks: ['I4'],
  },
  'a statement error swallowed inside the transaction': {
    engine: { ...realEngine, write: swallow },
    breaks: ['I1'],
  },
};

interface Row {
  readonly position: string;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly data: string;
  readonly meta: EventMeta;
}

/** One round of a naive relay; `memory` is its own from round to round. */
type Round = (
  tx: Tx,
  publish: (rows: readonly Row[]) => Promise<void>,
  memory: { last: bigint; rounds: number },
) => Promise<void>;

const unpublished = `select position, e.id, stream, version, type, data::text as data, meta
  from event_unpublished join event e using (position)`;
const naiveBatch = 20;
/** What one of several workers takes at once, so that there is something left for the others. */
const naiveShare = 4;
const slowWorkerMs = 40;
/** The round in which a naive part "dies" between its two steps. */
const fatalRound = 3;

function withRelay(round: Round, workers = 1): Engine {
  return { ...realEngine, relay: (world) => startWorkers(world, round, workers) };
}

function startWorkers(world: World, round: Round, workers: number): Part {
  let running = true;
  const work = async (): Promise<void> => {
    const kafka = new Kafka('naive', testEngines().kafkaBrokers.split(','), world.namespace);
    const publish = (rows: readonly Row[]) => kafka.publish(new Map([[toyTopic, rows.map(recordOf)]]));
    const memory = { last: 0n, rounds: 0 };
    while (running) {
      await world.db.transaction((tx) => round(tx, publish, memory));
      await delay(1);
    }
    await kafka.close();
  };
  const loops = Array.from({ length: workers }, work);
  return {
    stop: async () => {
      running = false;
      await Promise.all(loops);
    },
  };
}

function recordOf(row: Row): KafkaRecord {
  const envelope = { ...row, source: '/ipflow/naive', recordedAt: '2026-01-05T00:00:00Z' };
  return { key: row.stream, value: row.data, headers: toHeaders(envelope) };
}

async function cursorRound(
  tx: Tx,
  publish: (rows: readonly Row[]) => Promise<void>,
  memory: { last: bigint },
): Promise<void> {
  const rows: Row[] = await tx.query(`${unpublished} where position > $1 order by position limit $2`, [
    memory.last.toString(),
    naiveBatch,
  ]);
  if (rows.length > 0) await publish(rows);
  memory.last = BigInt(rows.at(-1)?.position ?? memory.last);
  await tx.query('delete from event_unpublished where position <= $1', [memory.last.toString()]);
}

async function skipLockedRound(
  tx: Tx,
  publish: (rows: readonly Row[]) => Promise<void>,
  memory: { rounds: number },
): Promise<void> {
  const rows: Row[] = await tx.query(
    `${unpublished} order by position limit $1 for update of event_unpublished skip locked`,
    [naiveShare],
  );
  if (rows.length > 0) memory.rounds += 1;
  // Every other share meets a slow worker: that is all it takes for a later one to overtake it.
  if (rows.length > 0 && memory.rounds % 2 === 0) await delay(slowWorkerMs);
  if (rows.length > 0) await publish(rows);
  await mark(tx, rows);
}

async function markFirstRound(
  tx: Tx,
  publish: (rows: readonly Row[]) => Promise<void>,
  memory: { rounds: number },
): Promise<void> {
  const rows: Row[] = await tx.query(`${unpublished} order by position limit $1`, [naiveBatch]);
  await mark(tx, rows);
  if (rows.length > 0) memory.rounds += 1;
  if (rows.length > 0 && memory.rounds !== fatalRound) await publish(rows);
}

async function mark(tx: Tx, rows: readonly Row[]): Promise<void> {
  const positions = rows.map(({ position }) => position);
  await tx.query('delete from event_unpublished where position = any($1::bigint[])', [positions]);
}

type TakeIn = (db: DataSource, batch: RecordBatch, events: readonly Received[]) => Promise<void>;

function withConsumer(takeIn: TakeIn): Engine {
  return {
    ...realEngine,
    consume: ({ db, kafka }) =>
      kafka.consume({
        groupId: 'naive',
        topics: [toyTopic],
        partitionsAtOnce: 3,
        onBatch: async (batch) => {
          const events = batch.records.map(({ headers, value }) => {
            const envelope = fromHeaders(headers);
            return { envelope, event: fromData(envelope.type, JSON.parse(value)) };
          });
          await takeIn(db, batch, events);
          batch.done(batch.records.at(-1)!.offset);
        },
        onJoined: () => undefined,
        onAlive: () => undefined,
        onDead: (error) => {
          throw error;
        },
      }),
  };
}

function offsetFirst(): TakeIn {
  let batches = 0;
  return async (db, batch, events) => {
    await moveOn(db.manager, batch, events);
    batches += 1;
    if (batches === fatalRound) return;
    await db.transaction(async (tx) => {
      await markFresh(tx, idsOf(events));
      await applyToy(events, tx);
    });
  };
}

async function blindToRepeats(
  db: DataSource,
  batch: RecordBatch,
  events: readonly Received[],
): Promise<void> {
  await db.transaction(async (tx) => {
    await markFresh(tx, idsOf(events));
    await applyToy(events, tx);
    await moveOn(tx, batch, events);
  });
}

function moveOn(tx: Tx, batch: RecordBatch, events: readonly Received[]): Promise<void> {
  const { topic, partition, records } = batch;
  return writeProgress(tx, [
    { topic, partition, offset: records.at(-1)!.offset, eventId: idsOf(events).at(-1)! },
  ]);
}

function idsOf(events: readonly Received[]): string[] {
  return events.map(({ envelope }) => envelope.id);
}

function checkThenInsert(world: World, beforeCommit: (tx: Tx) => Promise<unknown>) {
  const ready = world.db.query('alter table event drop constraint if exists event_stream_version');
  return async (op: string, stream: string): Promise<void> => {
    await ready;
    await world.db.transaction((tx) => append(tx, op, stream, beforeCommit));
  };
}

async function append(
  tx: Tx,
  op: string,
  stream: string,
  beforeCommit: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  const [{ version }]: [{ version: number }] = await tx.query(
    'select coalesce(max(version), 0)::int + 1 as version from event where stream = $1',
    [stream],
  );
  const [event] = toyDecider.decide({ stream, op }, fold(toyDecider, []));
  const [row]: { id: string; position: string }[] = await tx.query(
    'insert into event (stream, version, type, data, meta) values ($1, $2, $3, $4, $5) returning id, position',
    [stream, version, event!.$typeName, toData(event!), commandOf(op).meta],
  );
  await tx.query('insert into event_unpublished values ($1)', [row!.position]);
  const stored = { id: row!.id, stream, version, event: event!, meta: commandOf(op).meta, recordedAt: '' };
  await toyProjector(beforeCommit)(tx, [stored]);
}

/** Safe in its appends, for one writer at a time holds the stream; but every tenth command meets an error it hides. */
function swallow(world: World, beforeCommit: (tx: Tx) => Promise<unknown>) {
  return async (op: string, stream: string): Promise<void> => {
    await world.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [stream]);
      await append(tx, op, stream, beforeCommit);
      if (op.endsWith('0')) await tx.query('select 1 / 0').catch(() => undefined);
    });
  };
}
