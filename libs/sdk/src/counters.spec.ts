import { chanceOf, seedOf } from '@ipflow/testing';
import type { ServerResponse } from 'node:http';
import { createClient, foldTotals, followCounters, Refusal, type CountersItem, type Total } from './index';
import { pretendGateway, problem, type PretendGateway } from './testdata/pretend-gateway';

let gateway: PretendGateway;
afterEach(() => gateway.close());

const total = (n: number): Total =>
  ({ metric: 'transfer.patents', grain: 'all', period: 'all', dimension: 'all', value: '', n }) as Total;

const block = (id: number, event: string, totals: readonly Total[]): string =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify({ totals })}\n\n`;

/** What the platform would say to a reader that was last at `lastId`, item by item; change `n` sets the total to `n`. */
function said(lastId: string | undefined, oldest: number, newest: number): string {
  const from = lastId === undefined ? undefined : Number(lastId);
  const canGoOn = from !== undefined && from + 1 >= oldest && from <= newest;
  const start = canGoOn ? from : oldest;
  const anew = canGoOn ? '' : block(start, 'snapshot', [total(start)]);
  const reset = canGoOn || from === undefined ? '' : `id: ${start}\nevent: reset\ndata: {}\n\n`;
  const changes = Array.from({ length: newest - start }, (_, i) =>
    block(start + i + 1, 'change', [total(start + i + 1)]),
  );
  return [`retry: 1000\n\n`, reset, anew, ': alive\n\n', ...changes].join('');
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
}

/** Everything up to an id, from as many connections as it takes. */
async function readUntil(
  lastId: number,
  { kind = 'change', ...more }: { kind?: string; lastEventId?: string } = {},
): Promise<CountersItem[]> {
  const ending = new AbortController();
  const items: CountersItem[] = [];
  const client = createClient({ baseUrl: gateway.url });
  for await (const item of followCounters(client, { ...more, signal: ending.signal, pauseMs: () => 0 })) {
    items.push(item);
    if (Number(item.id) >= lastId && item.kind === kind) ending.abort();
  }
  return items;
}

const idsOf = (items: readonly CountersItem[]): number[] => items.map(({ id }) => Number(id));
const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('the live counters', () => {
  test('cut at any byte, give a snapshot and then every change once and in order', async () => {
    const chance = chanceOf(seedOf(41));
    const newest = 60;
    const asked: (string | undefined)[] = [];
    gateway = await pretendGateway(({ headers }, response) => {
      const lastId = headers['last-event-id'] as string | undefined;
      asked.push(lastId);
      begin(response);
      // Cut anywhere: in the middle of an item, of a character, or before anything.
      const bytes = Buffer.from(said(lastId, 10, newest)).subarray(0, chance.below(1_500));
      response.write(bytes, () => response.destroy());
    });
    const items = await readUntil(newest);
    expect(items[0]!.kind).toBe('snapshot');
    expect(idsOf(items)).toEqual(span(10, newest));
    expect(asked.length).toBeGreaterThan(3);
    const shown = items.reduce(foldTotals, new Map());
    expect([...shown.values()]).toEqual([total(newest)]);
  }, 60_000);

  test('cut between a reset and its snapshot, still give the snapshot', async () => {
    gateway = await pretendGateway(({ headers }, response, before) => {
      begin(response);
      const text = said(headers['last-event-id'] as string, 10, 12);
      const cutAt = text.indexOf('event: snapshot');
      if (before > 0) response.write(text);
      else response.write(text.slice(0, cutAt), () => response.destroy());
    });
    const items = await readUntil(12, { lastEventId: '3' });
    expect(items.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['snapshot 10', 'change 11', 'change 12']);
    expect(gateway.seen.map(({ headers }) => headers['last-event-id'])).toEqual(['3', '3']);
  });

  test('go on behind the id they are given, without another snapshot', async () => {
    gateway = await pretendGateway(({ headers }, response) => {
      begin(response);
      response.write(said(headers['last-event-id'] as string, 10, 14));
    });
    expect(idsOf(await readUntil(14, { lastEventId: '12' }))).toEqual([13, 14]);
  });

  test('void every total that a new snapshot does not name', () => {
    const before = foldTotals(new Map(), { kind: 'change', totals: [{ ...total(1), value: '420100' }] });
    expect(before.size).toBe(1);
    expect([...foldTotals(before, { kind: 'snapshot', totals: [total(5)] }).values()]).toEqual([total(5)]);
    expect([...foldTotals(before, { kind: 'correction', totals: [total(5)] }).values()]).toHaveLength(2);
  });

  test('come back when the platform is busy, and tell that they were interrupted', async () => {
    const reasons: unknown[] = [];
    gateway = await pretendGateway((_, response, before) => {
      if (before === 0) return problem(response, 503, {}, { 'retry-after': '0' });
      begin(response);
      response.write(said(undefined, 1, 1));
      return undefined;
    });
    const client = createClient({ baseUrl: gateway.url, attemptsMax: 1 });
    const items = followCounters(client, { onInterrupted: (reason) => reasons.push(reason) });
    expect((await items.next()).value).toMatchObject({ kind: 'snapshot', id: '1' });
    await items.return();
    expect(reasons).toEqual([expect.objectContaining({ code: 'BUSY', status: 503 })]);
  });

  test('end with the refusal when coming back cannot help', async () => {
    gateway = await pretendGateway((_, response) =>
      problem(response, 401, { code: 'UNAUTHENTICATED', detail: '凭证已失效' }),
    );
    const refused = await followCounters(createClient({ baseUrl: gateway.url }))
      .next()
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(gateway.seen).toHaveLength(1);
  });

  test('close their connection when nobody reads on', async () => {
    let closed = (): void => undefined;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    gateway = await pretendGateway((_, response) => {
      response.once('close', closed);
      begin(response);
      response.write(said(undefined, 1, 3));
    });
    for await (const _ of followCounters(createClient({ baseUrl: gateway.url }))) break;
    await isClosed;
  });
});
