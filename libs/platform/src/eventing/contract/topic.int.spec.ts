import { startChild, testEngines, until } from '@ipflow/testing';
import { Kafka as KafkaJs, logLevel } from 'kafkajs';
import { join } from 'node:path';
import { Clock } from '../../clock';
import { Metrics } from '../../telemetry/metrics';
import { Consumer, TopicReplacedError } from '../consumer';
import { EventStore } from '../event-store';
import { log, realEngine, type Part } from './race';
import { applyToy, recordLegalEvent, toyProjector } from './toy';
import { commandOf, createWorld, toyTopic, type World } from './world';

jest.setTimeout(60_000);

describe('a topic that was deleted and made anew', () => {
  let world: World;
  let relay: Part;
  beforeEach(async () => {
    world = await createWorld();
    relay = realEngine.relay(world);
  });
  afterEach(async () => {
    await relay.stop();
    await world.destroy();
  });

  it.each([
    ['fewer', 3],
    ['more', 60],
  ])('stops a consumer that comes back to %s records, and nothing is skipped', async (_, count) => {
    await append(30);
    const before = await consume();
    await world.comeToRest();
    await before.stop();
    const ledger = await ledgerSize();
    await recreateTopic();
    await append(count);
    const after = await consume();
    await until('it stopped', () => after.stopped.length > 0);
    expect(after.stopped[0]).toBeInstanceOf(TopicReplacedError);
    expect(await ledgerSize()).toBe(ledger);
    await after.stop();
  });

  it('stops a consumer in the middle of its work', async () => {
    const consumer = await consume();
    await append(30);
    await world.comeToRest();
    const ledger = await ledgerSize();
    await recreateTopic();
    await append(5);
    await until('it stopped', () => consumer.stopped.length > 0, 40_000);
    expect(await ledgerSize()).toBe(ledger);
    await consumer.stop();
  });

  it('is not needed for a refusal: without its topic a service does not start', async () => {
    const env = { ...world.env, TOY_NAME: 'toy', KAFKA_NAMESPACE: 'nowhere.' };
    await expect(startChild(join(__dirname, 'toy.service.ts'), env)).rejects.toThrow(
      /Kafka has no topic ipflow\.pool\.v1/,
    );
  });

  it('ends the process of a service, which has said why', async () => {
    await append(30);
    const before = await consume();
    await world.comeToRest();
    await before.stop();
    await recreateTopic();
    await append(60);
    const service = await startChild(join(__dirname, 'toy.service.ts'), { ...world.env, TOY_NAME: 'toy' });
    expect(await until('it ended', () => service.ending())).toEqual({ code: 1, signal: null });
    expect(service.output()).toContain('the topic was recreated');
  });

  let appended = 0;
  async function append(count: number): Promise<void> {
    const store = new EventStore(world.db, new Clock(), toyProjector());
    for (let i = 0; i < count; i += 1) {
      const op = `op-${(appended += 1)}`;
      await store.run(commandOf(op), (unit) => recordLegalEvent(unit, { stream: 'patent-1', op }));
    }
  }

  async function consume(): Promise<Part & { stopped: unknown[] }> {
    const consumer = new Consumer(world.db, applyToy, new Metrics('toy'), log);
    const stopped: unknown[] = [];
    const running = await world.kafka.consume({
      groupId: 'toy',
      topics: [toyTopic],
      partitionsAtOnce: 3,
      onBatch: (batch) =>
        consumer.onBatch(batch).catch((error: unknown) => {
          if (error instanceof TopicReplacedError) stopped.push(error);
          throw error;
        }),
      onJoined: () => consumer.forgetPartitions(),
      onAlive: () => undefined,
      onDead: () => undefined,
    });
    return { stopped, stop: () => running.stop() };
  }

  async function ledgerSize(): Promise<number> {
    return (await world.db.query('select from toy_ledger')).length;
  }

  async function recreateTopic(): Promise<void> {
    const brokers = testEngines().kafkaBrokers.split(',');
    const admin = new KafkaJs({ clientId: 'recreate', brokers, logLevel: logLevel.NOTHING }).admin();
    const topic = world.namespace + toyTopic;
    await admin.connect();
    await admin.deleteTopics({ topics: [topic] });
    await until('it can be made anew', () =>
      admin.createTopics({ topics: [{ topic, numPartitions: 3 }] }).catch(() => false),
    );
    await admin.disconnect();
  }
});
