import { pool } from '@ipflow/contracts';
import {
  createTestDatabase,
  createTestTopics,
  endChildren,
  testEngines,
  testEnvironment,
  testNamespace,
  until,
  type Detour,
} from '@ipflow/testing';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { platformSettings, readSettings } from '../../config';
import { databaseOptions } from '../../platform.module';
import { fromHeaders } from '../cloudevent';
import type { CommandContext } from '../idempotency';
import { Kafka, type KafkaRecord, type RunningConsumer } from '../kafka';
import type { Attempt, Fact, History } from './checker';
import { toyProjector, ToyTables1700000000001 } from './toy';

/** The topic the toy's events travel on. */
export const toyTopic = pool.LegalEventRecordedSchema.typeName.replace(/\.\w+$/, '');

/** What one scenario happens in: a database, topics of its own, and a recorder of all that reaches Kafka. */
export interface World {
  readonly databaseUrl: string;
  readonly namespace: string;
  readonly env: NodeJS.ProcessEnv;
  readonly db: DataSource;
  readonly kafka: Kafka;
  /** Every attempt of a command; scenarios write here. */
  readonly attempts: Attempt[];
  /** Records as they lie in Kafka, with headers and value, to be delivered again. */
  readonly records: readonly KafkaRecord[];
  /** Waits until nothing is left to publish, to record or to consume. */
  comeToRest(withinMs?: number): Promise<void>;
  history(): Promise<History>;
  /** Ends the processes that were started in it, too. */
  destroy(): Promise<void>;
}

const restWithinMs = 60_000;

/** Makes a world; its processes reach the database through `detour` when one is given. */
export async function createWorld(detour?: Detour): Promise<World> {
  const database = await createTestDatabase();
  const namespace = testNamespace();
  await createTestTopics(namespace);
  const url = new URL(database.url);
  if (detour) url.port = String(detour.port);
  const env = await testEnvironment(url.toString(), namespace);
  const options = {
    name: 'world',
    entities: [],
    migrations: [ToyTables1700000000001],
    project: toyProjector(),
  };
  const db = new DataSource(databaseOptions(options, readSettings(platformSettings, env)));
  await db.initialize();
  await db.runMigrations();
  const kafka = new Kafka('world', testEngines().kafkaBrokers.split(','), namespace);
  const recorder = await record(kafka);
  const attempts: Attempt[] = [];
  const history = () => readHistory(db, attempts, recorder.facts);
  const comeToRest = async (withinMs = restWithinMs): Promise<void> => {
    await until(
      'every event is published',
      async () => (await countOf(db, 'event_unpublished')) === 0,
      withinMs,
    );
    await until('every record is recorded', () => recorder.isComplete(), withinMs);
    await until('every record is consumed', () => isConsumed(db, kafka), withinMs);
  };
  return {
    databaseUrl: url.toString(),
    namespace,
    env,
    db,
    kafka,
    attempts,
    records: recorder.records,
    comeToRest,
    history,
    destroy: async () => {
      await endChildren();
      await recorder.stop();
      await kafka.close();
      await db.destroy();
      await database.drop();
    },
  };
}

/** A caller's command under the key `op`. */
export function commandOf(op: string, tenant = 'center-wuhan'): CommandContext {
  return {
    tenant,
    operation: 'POST /toy/:stream',
    key: op,
    requestHash: createHash('sha256').update(op).digest('hex'),
    meta: { tenant, actor: '测试员', correlationId: op, traceparent: '' },
  };
}

interface Recorder {
  readonly records: KafkaRecord[];
  readonly facts: Fact[];
  isComplete(): Promise<boolean>;
  stop(): Promise<void>;
}

async function record(kafka: Kafka): Promise<Recorder> {
  const records: KafkaRecord[] = [];
  const facts: Fact[] = [];
  const reached = new Map<number, bigint>();
  const running: RunningConsumer = await kafka.consume({
    groupId: 'recorder',
    topics: [toyTopic],
    partitionsAtOnce: 1,
    onBatch: async (batch) => {
      for (const one of batch.records) {
        records.push(one);
        if (isEvent(one)) facts.push(fromHeaders(one.headers));
        batch.done(one.offset);
        reached.set(batch.partition, one.offset + 1n);
      }
    },
    onJoined: () => undefined,
    onAlive: () => undefined,
    onDead: (error) => {
      throw error;
    },
  });
  const isComplete = async (): Promise<boolean> =>
    [...(await kafka.endOffsets(toyTopic))].every(
      ([partition, end]) => (reached.get(partition) ?? 0n) >= end,
    );
  return { records, facts, isComplete, stop: () => running.stop() };
}

function isEvent(one: KafkaRecord): boolean {
  return one.headers.ce_id !== undefined && one.headers.ce_streamversion !== undefined;
}

/** True once the consumer's progress stands at the end of every partition. */
export async function isConsumed(db: DataSource, kafka: Kafka): Promise<boolean> {
  const progress: { partition: number; next_offset: string }[] = await db.query(
    'select partition, next_offset from consumer_progress where topic = $1',
    [toyTopic],
  );
  const reached = new Map(progress.map((row) => [row.partition, BigInt(row.next_offset)]));
  return [...(await kafka.endOffsets(toyTopic))].every(
    ([partition, end]) => (reached.get(partition) ?? 0n) >= end,
  );
}

async function countOf(db: DataSource, table: 'event_unpublished'): Promise<number> {
  const [row]: { count: number }[] = await db.query(`select count(*)::int as count from ${table}`);
  return row!.count;
}

async function readHistory(
  db: DataSource,
  attempts: readonly Attempt[],
  log: readonly Fact[],
): Promise<History> {
  const [events, view, ledger, totals, inbox, parked] = await Promise.all([
    db.query(`select id, stream, version, data->>'note' as op from event order by position`),
    db.query('select stream, version from toy_view'),
    db.query('select event_id as id, stream, version from toy_ledger order by entry'),
    db.query('select stream, total from toy_total'),
    db.query('select event_id as id from consumer_inbox'),
    db.query(
      `select headers->>'ce_id' as id from dead_letter where state in ('poison', 'waiting') and headers ? 'ce_id'`,
    ),
  ]);
  const pairs = (rows: Record<string, unknown>[], value: string): Map<string, number> =>
    new Map(rows.map((row) => [String(row.stream), Number(row[value])]));
  const ids = (rows: { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));
  return {
    attempts,
    events,
    view: pairs(view, 'version'),
    unpublished: await countOf(db, 'event_unpublished'),
    log,
    ledger,
    totals: pairs(totals, 'total'),
    inbox: ids(inbox),
    parked: ids(parked),
  };
}
