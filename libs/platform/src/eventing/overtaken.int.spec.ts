import { until } from '@ipflow/testing';
import { Clock } from '../clock';
import { Metrics } from '../telemetry/metrics';
import { Consumer, type Received } from './consumer';
import { log, type Part } from './contract/race';
import { toyDecider, toyProjector } from './contract/toy';
import { commandOf, createWorld, isConsumed, toyTopic, type World } from './contract/world';
import { EventStore } from './event-store';
import { Answer } from './idempotency';
import { Relay } from './relay';
import type { Tx } from './transaction';

jest.setTimeout(60_000);

/** The stream the handler writes to; those of the events it takes in are others. */
const answers = 'patent-answers';
const events = 20;

describe('a consumer whose handler writes to a stream', () => {
  let world: World;
  let store: EventStore;
  const parts: Part[] = [];
  beforeEach(async () => {
    world = await createWorld();
    store = new EventStore(world.db, new Clock(), toyProjector());
  });
  afterEach(async () => {
    for (const part of parts.splice(0)) await part.stop();
    await world.destroy();
  });

  const record = (op: string, stream: string) =>
    store.run(commandOf(op), async (unit) => {
      const loaded = await unit.load(toyDecider, stream);
      unit.decide(toyDecider, loaded, { stream, op });
      return new Answer(201);
    });

  /** Answers every event; the first ones are overtaken by a command between the look and the writing. */
  function answering(overtakings: number) {
    let overtaken = 0;
    return async (received: readonly Received[], tx: Tx): Promise<void> => {
      for (const { envelope } of received) {
        if (envelope.stream === answers) continue;
        await store.runWithin(tx, envelope.meta, async (unit) => {
          const loaded = await unit.load(toyDecider, answers);
          if (overtaken < overtakings) await record(`overtaking-${(overtaken += 1)}`, answers);
          unit.decide(toyDecider, loaded, { stream: answers, op: `answer-to-${envelope.id}` });
        });
      }
    };
  }

  it('decides anew when a command overtook it: nothing is parked, each event has one answer', async () => {
    for (let index = 0; index < events; index += 1) await record(`event-${index}`, `patent-${index}`);
    const relay = new Relay(world.databaseUrl, '/ipflow/toy', world.kafka, new Metrics('toy'), log);
    relay.start();
    const consumer = new Consumer(world.db, answering(3), new Metrics('toy'), log);
    const consuming = await world.kafka.consume({
      groupId: 'toy',
      topics: [toyTopic],
      partitionsAtOnce: 1,
      onBatch: (batch) => consumer.onBatch(batch),
      onJoined: () => consumer.forgetPartitions(),
      onAlive: () => undefined,
      onDead: (error) => {
        throw error;
      },
    });
    parts.push(consuming, relay);
    const answered = async (): Promise<number> =>
      (
        await world.db.query(
          `select count(distinct data->>'note')::int as n from event where data->>'note' like 'answer-to-%'`,
        )
      )[0].n;
    await until(
      'all are answered or parked',
      async () => (await answered()) + (await parked()) >= events,
      30_000,
    );
    await until('all is consumed', () => isConsumed(world.db, world.kafka), 30_000);
    expect(await parked()).toBe(0);
    const [{ n }] = await world.db.query('select count(*)::int as n from event where stream = $1', [answers]);
    expect(n).toBe(events + 3);
  });

  async function parked(): Promise<number> {
    return (await world.db.query('select count(*)::int as n from dead_letter'))[0].n;
  }
});
