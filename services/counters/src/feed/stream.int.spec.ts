import { chanceOf, seedOf, until } from '@ipflow/testing';
import { patentListed, transferRegistered, transferredPatent } from '../harness/events.fixture';
import { licensedPatent, licenseRecorded, licenseTerms } from '../harness/licensing.fixture';
import { RunningCounters } from '../harness/running-counters.fixture';
import type { Total } from '../tally/sums';

/** An item as it came over the wire. */
interface Item {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly totals?: readonly Total[]; readonly cursor?: string };
}

/** A reader of the stream, as a browser's EventSource: it keeps its last id, and only whole items count. */
class Reader {
  readonly items: Item[] = [];
  /** What each total is by the items so far. */
  readonly totals = new Map<string, number | string>();
  /** True once as many bytes came as were wanted. */
  hasEnded = false;
  private readonly ending = new AbortController();
  private finished: Promise<void> = Promise.resolve();

  constructor(private readonly of: RunningCounters) {}

  get lastId(): string | undefined {
    return this.items.at(-1)?.id;
  }

  /** Connects and reads until {@link cut}, or until `bytes` bytes have come. */
  async connect(lastEventId = this.lastId, query = '', bytes = Infinity): Promise<Reader> {
    const response = await this.of.fetch(`/counters/stream${query}`, 'dashboard', {
      headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
      signal: this.ending.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    this.finished = this.read(response, bytes).catch((error: Error) => {
      if (error.name !== 'AbortError') throw error;
    });
    return this;
  }

  async cut(): Promise<void> {
    this.ending.abort();
    await this.finished;
  }

  private async read(response: Response, bytes: number): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    let read = 0;
    for await (const chunk of response.body!) {
      const rest = (chunk as Uint8Array).subarray(0, bytes - read);
      read += rest.length;
      text += decoder.decode(rest, { stream: true });
      const whole = text.split('\n\n');
      text = whole.pop()!;
      for (const block of whole) this.take(block);
      this.hasEnded = read >= bytes;
      if (this.hasEnded) return;
    }
  }

  private take(block: string): void {
    const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
    if (!fields.has('data')) return;
    const item: Item = {
      id: fields.get('id')!,
      event: fields.get('event')!,
      data: JSON.parse(fields.get('data')!),
    };
    this.items.push(item);
    if (item.event === 'snapshot') this.totals.clear();
    for (const { metric, period, dimension, value, n } of item.data.totals ?? []) {
      this.totals.set([metric, dimension, period, value].join('|'), n);
    }
  }
}

let counters: RunningCounters;
let said = 0;

beforeAll(async () => {
  counters = await RunningCounters.start();
});

afterAll(async () => {
  await counters?.stop();
});

/** Lets something be counted; returns the feed's last id. */
async function count(events = 1): Promise<string> {
  const { log } = counters;
  const spoken = Array.from({ length: events }, () => {
    said += 1;
    return log.say(`transfer-${said}`, transferRegistered(`${said}`, [transferredPatent(`ZL${said}`)]));
  });
  for (const event of spoken) await log.publish([event]);
  await counters.settled();
  return feedEnd();
}

async function feedEnd(): Promise<string> {
  const { rows } = await counters.db.query<{ feed_id: string }>('select feed_id from ledger_head');
  return rows[0]!.feed_id;
}

function ids(items: readonly Item[]): number[] {
  return items.map(({ id }) => Number(id));
}

/** The whole numbers after `from` up to `to`. */
function span(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i + 1);
}

describe('the live stream', () => {
  test('begins with a snapshot and goes on from its very moment', async () => {
    await count(3);
    const reader = await new Reader(counters).connect();
    const end = await count(5);
    await until('the reader has the last item', () => reader.lastId === end);
    const [first, ...rest] = reader.items;
    expect(first!.event).toBe('snapshot');
    expect(ids(rest)).toEqual(span(Number(first!.id), Number(end)));
    expect(reader.totals.get('transfer.patents|all|all|')).toBe(said);
    await reader.cut();
  });

  test('cut at any byte a hundred times, gives every item once and in order', async () => {
    const chance = chanceOf(seedOf(7));
    const from = Number(await feedEnd());
    const seen: number[] = [];
    let lastId = String(from);
    let end = '';
    for (let cut = 0; cut < 100; cut += 1) {
      if (cut % 5 === 0) end = await count(2);
      const reader = await new Reader(counters).connect(lastId, '', 1 + chance.below(6_000));
      await until(
        'it was cut, or has everything',
        () => reader.hasEnded || (reader.lastId ?? lastId) === end,
      );
      seen.push(...ids(reader.items));
      lastId = reader.lastId ?? lastId;
      await reader.cut();
    }
    const last = await new Reader(counters).connect(lastId);
    await until('the last reader has the rest', () => (last.lastId ?? lastId) === end);
    await last.cut();
    expect([...seen, ...ids(last.items)]).toEqual(span(from, Number(end)));
  }, 60_000);

  test('gives two readers the same, whenever they came', async () => {
    const from = await feedEnd();
    const early = await new Reader(counters).connect(from);
    await count(3);
    const late = await new Reader(counters).connect(from);
    const end = await count(3);
    await until('both have the last item', () => early.lastId === end && late.lastId === end);
    expect(early.items).toEqual(late.items);
    expect(ids(early.items)).toEqual(span(Number(from), Number(end)));
    await Promise.all([early.cut(), late.cut()]);
  });

  test.each(['-1', '1e3', '99999999999999999999', '123456', "1' or 1=1", '0x10'])(
    'starts a reader anew that says it was last at %s',
    async (lastEventId) => {
      const reader = await new Reader(counters).connect(lastEventId);
      await until('the snapshot is there', () => reader.items.length === 2);
      expect(reader.items.map(({ event }) => event)).toEqual(['reset', 'snapshot']);
      await reader.cut();
    },
  );

  test('starts a reader anew that was away longer than the feed remembers', async () => {
    await count(2);
    await counters.db.query('delete from feed where id <= 3');
    const reader = await new Reader(counters).connect('1');
    await until('the snapshot is there', () => reader.items.length === 2);
    expect(reader.items.map(({ event }) => event)).toEqual(['reset', 'snapshot']);
    await reader.cut();
  });

  test('gives only the metric that was asked for', async () => {
    const reader = await new Reader(counters).connect(undefined, '?metric=pool.patents');
    await until('the snapshot is there', () => reader.items.length === 1);
    await count(2);
    await counters.log.publish([counters.log.say('patent-F1', patentListed('F1'))]);
    await until('the listed patent has come', () => reader.totals.get('pool.patents|all|all|') === 1);
    expect(reader.items.map(({ event }) => event)).toEqual(['snapshot', 'change']);
    expect(new Set(reader.items.flatMap(({ data }) => data.totals!.map(({ metric }) => metric)))).toEqual(
      new Set(['pool.patents']),
    );
    await reader.cut();
  });

  test('gives the plan’s figure as transfers plus licenses, and money as digits', async () => {
    const reader = await new Reader(counters).connect();
    const { log } = counters;
    const patents = [licensedPatent('W1'), licensedPatent('W2')];
    const terms = licenseTerms({ contractFen: 2n ** 53n + 1n });
    await log.publish([log.say('license-w', licenseRecorded('w', patents, { terms }))]);
    await until('the license has come', () => reader.totals.get('license.patents|all|all|') === 2);
    await until('the feed is read to its end', async () => reader.lastId === (await feedEnd()));
    const total = (metric: string) => reader.totals.get(`${metric}|all|2026|`);
    expect(reader.totals.get('plan.transfers_and_licenses|all|all|')).toBe(said + 2);
    expect(reader.totals.get('plan.transfers_and_licenses.contracts|all|all|')).toBe(said + 1);
    expect(total('license.amount')).toBe('9007199254740993');
    const late = await new Reader(counters).connect();
    await until('its snapshot is there', () => late.items.length === 1);
    expect(late.totals.get('license.amount|all|2026|')).toBe('9007199254740993');
    await Promise.all([reader.cut(), late.cut()]);
  });

  test('is refused without a credential', async () => {
    expect((await fetch(`${counters.service.url}/counters/stream`)).status).toBe(401);
  });
});
