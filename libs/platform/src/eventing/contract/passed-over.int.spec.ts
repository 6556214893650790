import { until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../clock';
import { Metrics } from '../../telemetry/metrics';
import { Consumer, passedOverMax } from '../consumer';
import { EventStore } from '../event-store';
import type { KafkaRecord } from '../kafka';
import { log, realEngine, type Part } from './race';
import { applyToy, recordLegalEvent, toyProjector } from './toy';
import { commandOf, createWorld, toyTopic, type World } from './world';

jest.setTimeout(60_000);

const asked = `${toyTopic}.LegalEventRecorded`;
const stream = 'patent-1';

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

it('passes over what nobody asks for: neither read, marked nor parked, with effects before and after it', async () => {
  const consumer = await consume();
  await append('before');
  await world.comeToRest();
  await publishUnasked(50);
  await append('after');
  await world.comeToRest();
  expect(await world.db.query('select version from toy_ledger order by entry')).toEqual([
    { version: 1 },
    { version: 2 },
  ]);
  expect(await countOf('consumer_inbox')).toBe(2);
  expect(await countOf('dead_letter')).toBe(0);
  await consumer.stop();
});

it('goes on where it was after a restart, though only what is passed over came last', async () => {
  const first = await consume();
  await append('one');
  await world.comeToRest();
  await publishUnasked(20);
  await until('they were passed over', async () => (await first.passedOver()) >= 20);
  await first.stop();
  const second = await consume();
  await append('two');
  await until('it took effect', async () => (await countOf('toy_ledger')) === 2);
  expect(await countOf('dead_letter')).toBe(0);
  await second.stop();
});

it(`writes progress after ${passedOverMax} records in a row, so that a restart need not look at all of them again`, async () => {
  const consumer = await consume();
  await publishUnasked(passedOverMax + 1_000);
  const reached = await until('progress was written', async () => {
    const [row] = await world.db.query('select next_offset::int as next from consumer_progress');
    return (row as { next: number } | undefined)?.next;
  });
  expect(reached).toBeGreaterThan(passedOverMax / 2);
  expect(await countOf('consumer_inbox')).toBe(0);
  await consumer.stop();
});

async function append(op: string): Promise<void> {
  const store = new EventStore(world.db, new Clock(), toyProjector());
  await store.run(commandOf(op), (unit) => recordLegalEvent(unit, { stream, op }));
}

/** Records of the same stream whose bodies nobody could read. */
async function publishUnasked(count: number): Promise<void> {
  const atOnce = 1_000;
  for (let sent = 0; sent < count; sent += atOnce) {
    const records = Array.from({ length: Math.min(atOnce, count - sent) }, (): KafkaRecord => {
      const headers = { ce_id: randomUUID(), ce_type: `${toyTopic}.PatentGraded` };
      return { key: stream, value: 'no JSON', headers };
    });
    await world.kafka.publish(new Map([[toyTopic, records]]));
  }
}

async function consume(): Promise<Part & { passedOver(): Promise<number> }> {
  const metrics = new Metrics('toy');
  const consumer = new Consumer(world.db, applyToy, metrics, log, (type) => type === asked);
  const running = await world.kafka.consume({
    groupId: 'toy',
    topics: [toyTopic],
    partitionsAtOnce: 3,
    onBatch: (batch) => consumer.onBatch(batch),
    onJoined: () => consumer.forgetPartitions(),
    onAlive: () => undefined,
    onDead: (error) => {
      throw error;
    },
  });
  const passedOver = async (): Promise<number> => {
    const { values } = await metrics.consumed.get();
    return values.find(({ labels }) => labels.outcome === 'passed_over')?.value ?? 0;
  };
  return { passedOver, stop: () => running.stop() };
}

async function countOf(table: 'consumer_inbox' | 'dead_letter' | 'toy_ledger'): Promise<number> {
  const [row]: { count: number }[] = await world.db.query(`select count(*)::int as count from ${table}`);
  return row!.count;
}
