import { createTestDatabase, testEngines, testNamespace, until, type TestDatabase } from '@ipflow/testing';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { Kafka } from './kafka';
import { FencedProducer } from './kafka-fenced';
import { StatePublisher } from './state-publisher';
import { keepState, stateTopic, StateTopics1700000100000, type KeptEntry } from './state-topic';
import { inTransaction } from './transaction';

const brokers = testEngines().kafkaBrokers.split(',');
const topic = 'standing';
const log = pino({ level: 'silent' });
let database: TestDatabase;
let db: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  db = new DataSource({ type: 'postgres', url: database.url, migrations: [StateTopics1700000100000] });
  await db.initialize();
  await db.runMigrations();
});

afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const keep = (...entries: KeptEntry[]) => inTransaction(db, (tx) => keepState(tx, topic, entries));
const rows = (): Promise<{ key: string; value: string | null; waits: boolean }[]> =>
  db.query(`select key, value, version <> published_version as waits from topic_state order by key`);

/** Everything that was written to the topic, in its order. */
async function written(kafka: Kafka, enough: (values: readonly string[]) => boolean): Promise<string[]> {
  const values: string[] = [];
  const consumer = await kafka.consume({
    groupId: `reader-${Math.random()}`,
    topics: [topic],
    partitionsAtOnce: 1,
    onBatch: async ({ records, done }) => {
      for (const { key, value, offset } of records) {
        values.push(`${key}=${value}`);
        done(offset);
      }
    },
    onJoined: () => undefined,
    onAlive: () => undefined,
    onDead: () => undefined,
  });
  await until('all of it is read', () => enough(values));
  await consumer.stop();
  return values;
}

test('what differs is sent and marked; what was changed back meanwhile is sent all the same; nothing is told twice for nothing', async () => {
  const namespace = testNamespace();
  const kafka = new Kafka('test', brokers, namespace);
  const producer = new FencedProducer('state.test', brokers, namespace);
  const publisher = new StatePublisher(database.url, '/ipflow/test', kafka, producer, log);
  publisher.start();
  await keep({ key: 'a', value: '1' }, { key: 'b', value: '1' }, { key: 'never', value: null });
  publisher.wake();
  const calm = () =>
    until(
      'nothing waits',
      async () => (await rows()).every(({ waits }) => !waits) && (await rows()).length > 0,
    );
  await calm();
  await keep({ key: 'a', value: '1' });
  expect(await rows()).toMatchObject([
    { key: 'a', waits: false },
    { key: 'b', waits: false },
  ]);
  // As if a batch with 2 was sent and its mark never came: 1 stands again, and must follow it.
  await keep({ key: 'a', value: '2' });
  await keep({ key: 'a', value: '1' }, { key: 'b', value: null });
  publisher.wake();
  await calm();
  expect(await rows()).toEqual([{ key: 'a', value: '1', waits: false }]);
  const values = await written(kafka, (all) => all.at(-1) === 'b=' || all.includes('b='));
  expect(values.slice(0, 2)).toEqual(['a=1', 'b=1']);
  expect(values.at(-2)).toBe('a=1');
  await publisher.stop();
  await kafka.close();
});

test('a former leader that wakes up late writes nothing behind its successor', async () => {
  const namespace = testNamespace();
  const kafka = new Kafka('test', brokers, namespace);
  await kafka.ensureTopics([stateTopic(topic)]);
  const [former, successor] = [0, 1].map(() => new FencedProducer('state.test', brokers, namespace));
  const batch = (value: string) => new Map([[topic, [{ key: 'k', value, headers: { version: '1' } }]]]);
  await former!.open();
  await former!.send(batch('first'));
  await successor!.open();
  await successor!.send(batch('second'));
  await expect(former!.send(batch('stale'))).rejects.toThrow();
  await successor!.send(batch('third'));
  expect(await written(kafka, (all) => all.includes('k=third'))).toEqual(['k=first', 'k=second', 'k=third']);
  await former!.close();
  await successor!.close();
});
