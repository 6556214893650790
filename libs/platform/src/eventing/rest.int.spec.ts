import timers from 'node:timers/promises';
import { until } from '@ipflow/testing';
import { consumerRest } from './consumer';
import { realEngine } from './contract/race';
import { recordLegalEvent, toyProjector } from './contract/toy';
import { commandOf, createWorld, isConsumed, type World } from './contract/world';
import { Clock } from '../clock';
import { EventStore } from './event-store';
import { relayRest } from './relay';
import { busyEvents } from './rest';

jest.setTimeout(60_000);

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.destroy();
});

/** What was waited for while `work` ran (milliseconds). */
async function pausesOf(work: () => Promise<unknown>): Promise<(number | undefined)[]> {
  const pause = jest.spyOn(timers, 'setTimeout');
  await work();
  const waited = pause.mock.calls.map(([ms]) => ms);
  pause.mockRestore();
  return waited;
}

/** So many events wait; then the relay publishes them, and then a consumer takes them in. */
async function roundsOf(events: number) {
  const store = new EventStore(world.db, new Clock(), toyProjector());
  for (let op = 0; op < events; op += 1) {
    await store.run(commandOf(`${op}`), (unit) =>
      recordLegalEvent(unit, { stream: 'patent-1', op: `${op}` }),
    );
  }
  const relayPauses = await pausesOf(async () => {
    const relay = realEngine.relay(world);
    await until('all is published', () => world.records.length === events);
    await relay.stop();
  });
  const consumerPauses = await pausesOf(async () => {
    const consumer = await realEngine.consume(world);
    await until('all is taken in', () => isConsumed(world.db, world.kafka));
    await consumer.stop();
  });
  return { relayPauses, consumerPauses };
}

test('after a busy round the relay rests, and a consumer does', async () => {
  const { relayPauses, consumerPauses } = await roundsOf(busyEvents);
  expect(relayPauses).toContain(relayRest.restMs);
  expect(consumerPauses).toContain(consumerRest.restMs);
});

test('after an idle one neither does', async () => {
  const { relayPauses, consumerPauses } = await roundsOf(busyEvents - 1);
  expect(relayPauses).not.toContain(relayRest.restMs);
  expect(consumerPauses).not.toContain(consumerRest.restMs);
});
