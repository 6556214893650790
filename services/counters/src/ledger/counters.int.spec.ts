import { chanceOf, seedOf, until } from '@ipflow/testing';
import type { Published } from '../harness/event-log.fixture';
import {
  enterprise,
  facts,
  holdersChanged,
  patentListed,
  person,
  termsWith,
  transferRegistered,
  transferRevoked,
  transferredPatent,
} from '../harness/events.fixture';
import { RunningCounters } from '../harness/running-counters.fixture';
import { dimensionNames } from '../tally/metric';
import { NightlyReconciler } from '../rebuild/nightly';
import { metricIds, metricOf } from '../tally/metrics';

let counters: RunningCounters;

beforeAll(async () => {
  counters = await RunningCounters.start();
});

afterAll(async () => {
  await counters?.stop();
});

async function publishAndSettle(events: readonly Published[]): Promise<void> {
  await counters.log.publish(events);
  await counters.settled();
}

describe('the counters', () => {
  test('count a registered transfer by every dimension and period, and go back by exactly as much on revocation', async () => {
    const { log } = counters;
    const before = await counters.totals();
    const patents = [
      transferredPatent('ZL1'),
      transferredPatent('ZL2', { patentType: 'design', mainClass: '14-02' }),
    ];
    await publishAndSettle([log.say('transfer-a', transferRegistered('a', patents))]);
    for (const period of ['all', '2026', '2026-03', '2026-03-05']) {
      const total = (dimension: string, value: string) =>
        counters.total('transfer.patents', period, dimension, value);
      expect(await counters.total('transfer.contracts', period)).toBe(1);
      expect(await total('all', '')).toBe(2);
      expect(await total('transferor_division', '420100')).toBe(2);
      expect(await total('transferee_division', '420600')).toBe(2);
      expect(await total('patent_type', 'invention')).toBe(1);
      expect(await total('patent_type', 'design')).toBe(1);
      expect(await total('ipc_section', 'G')).toBe(1);
      expect(await total('industry', 'C39')).toBe(2);
      expect(await total('holder_kind', 'university')).toBe(2);
    }
    await publishAndSettle([log.say('transfer-a', transferRevoked('a'))]);
    expect(await counters.totals()).toEqual(before);
  });

  test('keep the stock where each patent is now', async () => {
    const { log } = counters;
    await publishAndSettle([
      log.say('patent-S1', patentListed('S1')),
      log.say('patent-S1', holdersChanged('S1', enterprise)),
      log.say('patent-S2', patentListed('S2', { facts: facts({ grade: undefined }) })),
    ]);
    expect(await counters.total('pool.patents')).toBe(2);
    expect(await counters.total('pool.patents', 'all', 'division', '420600')).toBe(1);
    expect(await counters.total('pool.patents', 'all', 'holder_kind', 'enterprise')).toBe(1);
    expect(await counters.total('pool.patents', 'all', 'grade', '-')).toBe(1);
    const page = await counters.get<{ items: { period: string; n: number; balance: number }[] }>(
      '/counters/totals?metric=pool.patents&grain=month&dimension=division&value=420100',
    );
    expect(page.items).toEqual([
      { period: '2026-03', value: '420100', n: 2, balance: 2 },
      { period: '2026-04', value: '420100', n: -1, balance: 1 },
    ]);
  });

  test('count every event once, with a third of them repeated and the whole log sent again', async () => {
    const { log } = counters;
    const chance = chanceOf(seedOf(20261122));
    const before = await counters.total('transfer.patents');
    const events = Array.from({ length: 300 }, (_, i) =>
      log.say(`transfer-d${i}`, transferRegistered(`d${i}`, [transferredPatent(`ZD${i}`)])),
    );
    const repeated = events.flatMap((event) => (chance.below(3) === 0 ? [event, event] : [event]));
    await publishAndSettle([...repeated, ...chance.shuffled(events).slice(0, 100), ...events]);
    expect(await counters.total('transfer.patents')).toBe(before + 300);
    const { rows } = await counters.db.query<{ n: string }>(
      `select count(distinct event_id) as n from entry where stream like 'transfer-d%'`,
    );
    expect(Number(rows[0]!.n)).toBe(300);
    expect(await counters.get('/counters/reconcile')).toMatchObject({ drift: [] });
  });

  test('park a revocation of what was never counted, and take it in once the original is there', async () => {
    const { log } = counters;
    const registered = log.say('transfer-p', transferRegistered('p', [transferredPatent('ZP')]));
    const before = await counters.totals();
    const key = 'transfer-p-late';
    await publishAndSettle([{ ...log.say('transfer-p', transferRevoked('p')), key }]);
    const { items } = await counters.get<{ items: { stream: string; error: string }[] }>('/dead-letters');
    expect(items).toEqual([
      expect.objectContaining({ stream: key, error: expect.stringContaining('not counted') }),
    ]);
    expect(await counters.totals()).toEqual(before);
    await publishAndSettle([registered]);
    const replay = await counters.fetch(`/dead-letters/${key}/replay`, 'office', { method: 'POST' });
    expect(await replay.json()).toMatchObject({ replayed: 1 });
    expect(await counters.totals()).toEqual(before);
    expect(await counters.get('/dead-letters')).toMatchObject({ items: [] });
  });

  test('refuse to change or remove an entry, or to enter or reverse it twice', async () => {
    const { db } = counters;
    await expect(db.query('update entry set delta = -delta')).rejects.toThrow('append-only');
    await expect(db.query('delete from entry')).rejects.toThrow('append-only');
    await expect(db.query('truncate entry')).rejects.toThrow('append-only');
    await expect(db.query('insert into entry select * from entry')).rejects.toThrow('entry_once');
    await expect(
      db.query(
        `insert into entry select (jsonb_populate_record(entry, '{"version": 99}')).* from entry where delta < 0 limit 1`,
      ),
    ).rejects.toThrow('entry_reversed_once');
  });
});

interface EntriesBody {
  readonly n?: number;
  readonly items: { delta: number; id: string }[];
  readonly next?: string;
}

describe('the entries behind a number', () => {
  async function pages(
    query: string,
    between?: () => Promise<void>,
  ): Promise<{ n: number; deltas: number; ids: string[] }> {
    const first = await counters.get<EntriesBody>(`/counters/entries?${query}&limit=70`, 'bank');
    const items = [...first.items];
    for (let next = first.next; next;) {
      await between?.();
      const page: EntriesBody = await counters.get(
        `/counters/entries?${query}&limit=70&cursor=${next}`,
        'bank',
      );
      items.push(...page.items);
      next = page.next;
    }
    return {
      n: first.n!,
      deltas: items.reduce((sum, { delta }) => sum + delta, 0),
      ids: items.map(({ id }) => id),
    };
  }

  test('add up to it on all pages, also while new events come', async () => {
    let more = 0;
    const listed = await pages('metric=transfer.patents&period=2026-03', async () => {
      more += 1;
      const event = transferRegistered(`m${more}`, [transferredPatent(`ZM${more}`)]);
      await publishAndSettle([counters.log.say(`transfer-m${more}`, event)]);
    });
    expect(more).toBeGreaterThan(2);
    expect(listed.deltas).toBe(listed.n);
    expect(new Set(listed.ids).size).toBe(listed.ids.length);
    expect(await counters.total('transfer.patents', '2026-03')).toBe(listed.n + more);
  });

  test('add up to every total there is', async () => {
    const { rows } = await counters.db.query<{
      metric: string;
      period: string;
      dimension: string;
      value: string;
      n: string;
    }>(
      `select metric, period, dimension, value, n from total where grain <> 'day' and metric <> 'pool.patents'`,
    );
    for (const { metric, period, dimension, value, n } of rows) {
      const at = dimension === 'all' ? '' : `&dimension=${dimension}&value=${encodeURIComponent(value)}`;
      const listed = await counters.get<EntriesBody>(
        `/counters/entries?metric=${metric}&period=${period}${at}`,
      );
      expect({ metric, period, dimension, value, n: listed.n }).toEqual({
        metric,
        period,
        dimension,
        value,
        n: Number(n),
      });
    }
  });

  test('list for a stock everything up to the end of the period', async () => {
    expect((await pages('metric=pool.patents&period=2026-03')).n).toBe(2);
    expect((await pages('metric=pool.patents&period=2026-02')).n).toBe(0);
  });

  test('come as a CSV file in which no text begins a formula', async () => {
    const event = transferRegistered('csv', [transferredPatent('=HYPERLINK("http://x")')], {
      effectiveOn: '2020-01-01',
    });
    await publishAndSettle([counters.log.say('transfer-csv', event)]);
    const answer = await counters.fetch('/counters/entries.csv?metric=transfer.patents&period=2020');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const text = await answer.text();
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  test.each([
    ['an unknown metric', 'metric=nothing&period=all'],
    ['a period that does not exist', 'metric=transfer.patents&period=2026-02-30'],
    ['a dimension the metric does not have', 'metric=transfer.contracts&period=all&dimension=grade&value=A'],
    ['a dimension without a value', 'metric=transfer.patents&period=all&dimension=industry'],
    ['a cursor of somebody’s making', `metric=transfer.patents&period=all&cursor=1';drop`],
    ['a field that is not asked for', 'metric=transfer.patents&period=all&order=desc'],
  ])('are refused for %s', async (_, query) => {
    expect((await counters.fetch(`/counters/entries?${query}`)).status).toBe(400);
  });
});

describe('the doors', () => {
  test('every role may read; only the office may rebuild and reconcile', async () => {
    const paths = ['metrics', 'snapshot', 'targets', 'totals?metric=pool.patents&grain=year'];
    for (const path of paths)
      expect((await counters.fetch(`/counters/${path}`, 'dashboard')).status).toBe(200);
    expect((await counters.fetch('/counters/reconcile', 'bank')).status).toBe(403);
    expect((await counters.requestRebuild('rebuild-by-a-bank', 'bank')).status).toBe(403);
  });

  test('the registry tells of every metric its rule, version and dimensions', async () => {
    const { metrics } = await counters.get<{
      metrics: { id: string; rule: { version: number; definition: string } }[];
    }>('/counters/metrics');
    expect(metrics.map(({ id }) => id)).toEqual(metricIds);
    for (const { rule } of metrics)
      expect(rule).toMatchObject({ version: expect.any(Number), definition: expect.any(String) });
    for (const id of metricIds)
      expect(dimensionNames).toEqual(expect.arrayContaining([...metricOf(id).dimensions]));
  });

  test('totals come in pages, by period and value', async () => {
    const query =
      '/counters/totals?metric=transfer.patents&grain=year&dimension=patent_type&from=2020&to=2026&limit=1';
    const first = await counters.get<{ items: { period: string }[]; next: string }>(query);
    expect(first.items).toEqual([{ period: '2020', value: 'invention', n: 1 }]);
    const second = await counters.get<{ items: { period: string }[] }>(
      `${query}&cursor=${encodeURIComponent(first.next)}`,
    );
    expect(second.items[0]!.period).toBe('2026');
  });

  test('totals are told as they were known at an instant: what was recorded later is left out', async () => {
    const { log } = counters;
    const said = (type: 'registered' | 'revoked', recordedAt: string) => ({
      ...log.say(
        'transfer-known',
        type === 'registered'
          ? transferRegistered('known', [transferredPatent('ZK1'), transferredPatent('ZK2')])
          : transferRevoked('known'),
      ),
      recordedAt,
    });
    const query = '/counters/totals?metric=transfer.patents&grain=day&from=2026-03-05&to=2026-03-05';
    const known = async (at?: string): Promise<object[]> =>
      (await counters.get<{ items: object[] }>(`${query}${at ? `&knownAt=${encodeURIComponent(at)}` : ''}`))
        .items;
    const before = await known();
    await publishAndSettle([
      said('registered', '2031-01-01T00:00:00.000Z'),
      said('revoked', '2031-02-01T00:00:00.000Z'),
    ]);
    expect(await known()).toEqual(before);
    expect(await known('2030-12-31T23:59:59Z')).toEqual(before);
    const [row] = before as { n: number; perContract: number }[];
    expect(await known('2031-01-15T08:00:00+08:00')).toEqual([
      { ...row, n: row!.n + 2, perContract: row!.perContract + 1 },
    ]);
    expect(await known('2031-02-01T00:00:00Z')).toEqual(before);
    expect(await known('2020-01-01T00:00:00Z')).toEqual([]);
    expect((await counters.fetch(`${query}&knownAt=yesterday`)).status).toBe(400);
  });

  test('drift is found by the reconciler and named', async () => {
    await counters.db.query(
      `update total set n = n + 5 where metric = 'pool.patents' and grain = 'all' and dimension = 'all'`,
    );
    expect(await counters.get('/counters/reconcile')).toMatchObject({
      drift: [
        {
          metric: 'pool.patents',
          grain: 'all',
          period: 'all',
          dimension: 'all',
          value: '',
          total: 7,
          entries: 2,
        },
      ],
    });
    const night = new Date('2030-01-01T20:00:00Z');
    const reconciler = counters.service.app.get(NightlyReconciler);
    expect(await Promise.all([reconciler.runIfDue(night), reconciler.runIfDue(night)])).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(await reconciler.runIfDue(new Date('2030-01-02T18:59:00Z'))).toBe(false);
    expect(await counters.get('/counters/reconciliations')).toMatchObject({
      items: [{ day: '2030-01-02', drift: [{ metric: 'pool.patents', total: 7, entries: 2 }] }],
    });
    expect((await counters.fetch('/counters/reconciliations', 'dashboard')).status).toBe(403);
    await counters.db.query(
      `update total set n = n - 5 where metric = 'pool.patents' and grain = 'all' and dimension = 'all'`,
    );
  });

  test('a transfer to somebody outside Hubei, listed by nobody, is counted within a second', async () => {
    const event = transferRegistered('far', [transferredPatent('ZF')], { terms: termsWith(person) });
    await counters.log.publish([counters.log.say('transfer-far', event)]);
    await until(
      'it is counted',
      async () => (await counters.total('transfer.patents', 'all', 'transferee_division', '-')) === 1,
      5_000,
    );
  });
});
