import { until } from '@ipflow/testing';
import RequestQueue from 'kafkajs/src/network/requestQueue';
import './kafkajs-queue';

const quiet = { debug: () => undefined, warn: () => undefined };
let queue: RequestQueue;
let sent: number[];
let correlationId = 0;
beforeEach(() => {
  sent = [];
  queue = new RequestQueue({
    maxInFlightRequests: 1,
    requestTimeout: 1_000,
    enforceRequestTimeout: false,
    clientId: 'test',
    broker: 'test',
    logger: quiet,
  });
});
afterEach(() => queue.destroy());

function ask(): number {
  const id = (correlationId += 1);
  const entry = { correlationId: id, resolve: () => undefined, reject: () => undefined };
  queue.push({ entry, expectResponse: false, sendRequest: () => sent.push(id) });
  return id;
}

test('a connection on which nothing waits sets no timer', () => {
  const first = ask();
  queue.checkPendingRequests();
  expect(sent).toEqual([first]);
  expect(queue.throttleCheckTimeoutId).toBeNull();
});

test('a request that the broker asked to hold back is sent once it may be, and none is forgotten', async () => {
  queue.throttledUntil = Date.now() + 50;
  const held = [ask(), ask()];
  expect(sent).toEqual([]);
  await until('both are sent', () => sent.length === 2);
  expect(Date.now()).toBeGreaterThanOrEqual(queue.throttledUntil);
  expect(sent).toEqual(held);
  expect(queue.throttleCheckTimeoutId).toBeNull();
});

test('a request is looked at again though its time to wait was over before the timer was set', async () => {
  queue.throttledUntil = Date.now() + 50;
  const held = ask();
  clearTimeout(queue.throttleCheckTimeoutId!);
  queue.throttleCheckTimeoutId = null;
  queue.throttledUntil = Date.now() - 1;
  queue.scheduleCheckPendingRequests();
  await until('it is sent', () => sent.length === 1);
  expect(sent).toEqual([held]);
});
