import { chanceOf, seedOf, Sink, until, type Got } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { failingMaxMs, pausesMs, jitterShare } from '../due/schedule';
import { Delivery, matchmakingCancelled } from '../../testdata/delivery';

jest.setTimeout(240_000);
const seed = seedOf(20_261_124);
const hourMs = 3_600_000;
let house: Delivery;
let sink: Sink;
let nowMs: number;

beforeAll(async () => {
  house = await Delivery.start();
  // The clock of this spec is its own: nothing is sent but when it says so.
  await house.sender.pause();
});
beforeEach(async () => {
  sink = await Sink.start();
  nowMs = Date.now();
});
afterEach(() => sink?.stop());
afterAll(() => house?.stop());

interface Row {
  readonly messageId: string;
  readonly state: string;
  readonly attempts: number;
  readonly nextAt: Date | null;
}

const rowsOf = (endpointId: string): Promise<Row[]> =>
  house.db.query(
    `select message_id as "messageId", state, attempts, next_at as "nextAt" from webhook_delivery
     where endpoint_id = $1 order by position`,
    [endpointId],
  );
const stateOf = async (endpointId: string): Promise<{ state: string; cause: string | null }> =>
  (await house.db.query('select state, cause from webhook_endpoint where id = $1', [endpointId]))[0];

/** Moves the clock from one due time to the next, and sends, until nothing is due; says when each attempt was made. */
async function runOut(endpointId: string, untilMs = Infinity): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  for (;;) {
    const before = sink.got.length;
    await house.sender.drain(() => new Date(nowMs));
    for (const { id } of sink.got.slice(before)) times.set(id, [...(times.get(id) ?? []), nowMs]);
    const due = (await rowsOf(endpointId)).flatMap(({ nextAt }) => (nextAt ? [nextAt.getTime()] : []));
    const isActive = (await stateOf(endpointId)).state === 'active';
    const next = Math.min(...due);
    if (!isActive || due.length === 0 || next > untilMs) return times;
    nowMs = next;
  }
}

const tell = async (n: number): Promise<string[]> => {
  const said = Array.from({ length: n }, () => house.facts.say(randomUUID(), matchmakingCancelled('m')));
  await house.tell(...said);
  nowMs = Math.max(nowMs, Date.now());
  return said.map(({ id }) => id);
};

test(`a receiver that fails by chance gets what is due at the scheduled times, and all of it, seed ${seed}`, async () => {
  const chance = chanceOf(seed);
  const { endpointId } = await house.register('bank', sink.url('/flaky'));
  const tries = new Map<string, number>();
  // Each message is taken at an attempt of its own; some at the last, and some never.
  const takenAt = new Map<string, number>();
  sink.answering = ({ id }) => {
    const attempt = (tries.get(id) ?? 0) + 1;
    tries.set(id, attempt);
    if (!takenAt.has(id)) takenAt.set(id, 1 + chance.below(pausesMs.length + 2));
    if (attempt >= takenAt.get(id)!) return { status: 204 };
    return { status: [500, 502, 404, 302, 400][chance.below(5)]! };
  };
  const ids = await tell(25);
  const times = await runOut(endpointId);
  const rows = await rowsOf(endpointId);
  // Facts of different streams come in the order of their partitions.
  expect(rows.map(({ messageId }) => messageId).sort()).toEqual([...ids].sort());
  for (const { messageId, state, attempts } of rows) {
    const expected = takenAt.get(messageId)!;
    const last = pausesMs.length + 1;
    expect([state, attempts]).toEqual(expected <= last ? ['delivered', expected] : ['given_up', last]);
    const at = times.get(messageId)!;
    expect(at).toHaveLength(attempts);
    at.slice(1).forEach((time, i) => {
      const pauseMs = time - at[i]!;
      expect(pauseMs).toBeGreaterThanOrEqual(pausesMs[i]!);
      expect(pauseMs).toBeLessThanOrEqual(pausesMs[i]! * (1 + jitterShare) + 1);
    });
  }
  const facts: { type: string; n: number }[] = await house.db.query(
    `select type, count(*)::int as n from event where stream like 'delivery-%' group by type order by type`,
  );
  const delivered = rows.filter(({ state }) => state === 'delivered').length;
  expect(facts).toEqual(
    [
      { type: 'ipflow.delivery.v1.WebhookDelivered', n: delivered },
      { type: 'ipflow.delivery.v1.WebhookGivenUp', n: rows.length - delivered },
    ].filter(({ n }) => n > 0),
  );
  await house.call('delete', `/webhook-endpoints/${endpointId}`, 'bank').expect(200);
});

test('a receiver that asks for time gets it, within a day', async () => {
  const { endpointId } = await house.register('bank', sink.url('/busy'));
  const asks = ['120', String(72 * 3_600), undefined];
  sink.answering = () => {
    const after = asks.shift();
    return after ? { status: 429, headers: { 'retry-after': after } } : { status: 200 };
  };
  const [id] = await tell(1);
  const at = (await runOut(endpointId)).get(id!)!;
  expect(at[1]! - at[0]!).toBe(120_000);
  expect(at[2]! - at[1]!).toBe(24 * hourMs);
  await house.call('delete', `/webhook-endpoints/${endpointId}`, 'bank').expect(200);
});

test('an endpoint that answers 410 is disabled at once; what was due is held and goes on when it is enabled', async () => {
  const { endpointId } = await house.register('bank', sink.url('/gone'));
  sink.answering = () => ({ status: 410 });
  const ids = await tell(2);
  await runOut(endpointId);
  expect(await stateOf(endpointId)).toEqual({ state: 'disabled', cause: 'gone' });
  expect(sink.at('/gone')).toHaveLength(1);
  // Nothing becomes due meanwhile.
  const [missed] = await tell(1);
  expect(await rowsOf(endpointId)).toHaveLength(2);
  sink.answering = () => ({ status: 200 });
  await house.call('post', `/webhook-endpoints/${endpointId}/enabling`, 'bank').expect(200);
  await runOut(endpointId);
  expect(new Set(sink.at('/gone').map(({ id }) => id))).toEqual(new Set(ids));
  // What was missed is still there to be asked for.
  await house
    .call('post', `/webhook-endpoints/${endpointId}/replays`, 'bank')
    .send({ messageId: missed })
    .expect(202);
  await runOut(endpointId);
  expect(sink.at('/gone').map(({ id }) => id)).toContain(missed);
  await house.call('delete', `/webhook-endpoints/${endpointId}`, 'bank').expect(200);
});

test('an endpoint that has only failed for five days is disabled; one that took a message between is not', async () => {
  const { endpointId } = await house.register('bank', sink.url('/dead'));
  sink.answering = () => ({ status: 500 });
  await tell(1);
  const sinceMs = nowMs;
  await runOut(endpointId);
  expect(await stateOf(endpointId)).toEqual({ state: 'active', cause: null });
  // The schedule of one message ends before: the next one fails on.
  nowMs = sinceMs + failingMaxMs - 60_000;
  await tell(1);
  await runOut(endpointId, sinceMs + failingMaxMs - 1);
  expect((await stateOf(endpointId)).state).toBe('active');
  await runOut(endpointId);
  expect(await stateOf(endpointId)).toEqual({ state: 'disabled', cause: 'failing' });
  expect(nowMs - sinceMs).toBeGreaterThanOrEqual(failingMaxMs);
});

test('one endpoint that hangs does not keep nine others waiting', async () => {
  const good = await Promise.all(
    Array.from({ length: 9 }, (_, i) => house.register('center', sink.url(`/good${i}`))),
  );
  await house.register('center', sink.url('/hangs'));
  sink.answering = ({ path }: Got) => (path === '/hangs' ? undefined : { status: 200 });
  await tell(30);
  const drained = house.sender.drain(() => new Date(nowMs));
  await until(
    'the good ones are served',
    () => good.every((_, i) => sink.at(`/good${i}`).length === 30),
    60_000,
  );
  // In one line with the others the one that hangs would have had its thirty turns as well.
  expect(sink.at('/hangs').length).toBeLessThan(10);
  for (const { endpointId } of good) {
    const took = sink.at(`/good${good.findIndex((one) => one.endpointId === endpointId)}`);
    const order = (await rowsOf(endpointId)).map(({ messageId }) => messageId);
    expect(took.map(({ id }) => id)).toEqual(order);
  }
  await sink.stop();
  await drained;
});
