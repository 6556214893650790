import { chanceOf, seedOf } from '@ipflow/testing';
import { transferRegistered, transferredPatent } from '../harness/events.fixture';
import { history } from '../harness/history.fixture';
import {
  licenseCancelled,
  licenseCorrected,
  licensedPatent,
  licenseRecorded,
  licenseTerms,
  paymentDefaulted,
  trialStarted,
} from '../harness/licensing.fixture';
import type { Published } from '../harness/event-log.fixture';
import { RunningCounters } from '../harness/running-counters.fixture';
import type { ListedTotal } from '../totals/totals.queries';

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

async function listed(query: string): Promise<ListedTotal[]> {
  return (await counters.get<{ items: ListedTotal[] }>(`/counters/totals?${query}`)).items;
}

interface EntriesBody {
  readonly n?: number | string;
  readonly items: { id: string; metric: string; delta: number | string }[];
  readonly next?: string;
}

/** More than a double can hold to the fen. */
const hugeFen = 2n ** 53n + 1n;

describe('the counters of licenses', () => {
  test('add up amounts beyond 2^53 to the fen, and take them back on a correction', async () => {
    const { log } = counters;
    const terms = licenseTerms({ contractFen: hugeFen });
    const patents = [licensedPatent('H1'), licensedPatent('H2')];
    await publishAndSettle(
      ['h1', 'h2', 'h3'].map((id) => log.say(`license-${id}`, licenseRecorded(id, patents, { terms }))),
    );
    const amounts = 'metric=license.amount&grain=year&from=2026&to=2026';
    expect(await listed(amounts)).toEqual([{ period: '2026', value: '', n: String(3n * hugeFen) }]);
    const snapshot = await counters.get<{ totals: { metric: string; grain: string; n: unknown }[] }>(
      '/counters/snapshot?metric=license.amount',
    );
    expect(new Set(snapshot.totals.map(({ n }) => n))).toEqual(new Set([String(3n * hugeFen)]));
    const entries = await counters.get<EntriesBody>('/counters/entries?metric=license.amount&period=2026-03');
    expect(entries.n).toBe(String(3n * hugeFen));
    expect(entries.items.map(({ delta }) => delta)).toEqual(Array(3).fill(String(hugeFen)));
    await publishAndSettle([log.say('license-h1', licenseCorrected('h1', patents.slice(0, 1)))]);
    expect(await listed(amounts)).toEqual([
      { period: '2026', value: '', n: String(2n * hugeFen + 50_000_000n) },
    ]);
    expect(await listed(`${amounts}&dimension=license_kind`)).toEqual([
      { period: '2026', value: 'exclusive', n: '50000000' },
      { period: '2026', value: 'ordinary', n: String(2n * hugeFen) },
    ]);
    const csv = await (
      await counters.fetch('/counters/entries.csv?metric=license.amount&period=2026-03')
    ).text();
    expect(csv).toContain(`,-${hugeFen},`);
    expect(await counters.get('/counters/reconcile')).toMatchObject({ drift: [] });
  });

  test('keep a cancelled recordal counted', async () => {
    const before = await counters.totals();
    await publishAndSettle([counters.log.say('license-h2', licenseCancelled('h2'))]);
    expect(await counters.totals()).toEqual(before);
  });

  test('park the default of a contract that never started, and go on with the others', async () => {
    const { log } = counters;
    await publishAndSettle([
      log.say('use_first-p', paymentDefaulted('p')),
      log.say('use_first-q', trialStarted('q')),
      log.say('use_first-q', paymentDefaulted('q')),
      log.say('use_first-q', paymentDefaulted('q', '2')),
    ]);
    expect(await counters.total('use_first.defaulted')).toBe(1);
    expect(await counters.get('/dead-letters')).toMatchObject({ items: [{ stream: 'use_first-p' }] });
  });
});

describe('the plan’s figure', () => {
  beforeAll(async () => {
    const { log } = counters;
    const transferred = [transferredPatent('T1'), transferredPatent('T2'), transferredPatent('T3')];
    await publishAndSettle([
      log.say('transfer-t1', transferRegistered('t1', transferred)),
      log.say('license-l1', licenseRecorded('l1', [licensedPatent('L1')])),
    ]);
  });

  test('is the sum of transfers and licenses, with the contracts beside it and the version of its rule', async () => {
    const [transfers, licenses] = [
      await counters.total('transfer.patents'),
      await counters.total('license.patents'),
    ];
    const contracts =
      (await counters.total('transfer.contracts')) + (await counters.total('license.contracts'));
    expect([transfers, licenses, contracts]).toEqual([3, 6, 5]);
    const page = await counters.get('/counters/totals?metric=plan.transfers_and_licenses&grain=all');
    expect(page).toMatchObject({
      ruleVersion: 1,
      unit: '件次',
      items: [{ n: transfers + licenses, perContract: contracts }],
    });
    const byDivision = 'metric=plan.transfers_and_licenses&grain=year&dimension=transferee_division';
    expect(await listed(byDivision)).toEqual([
      { period: '2026', value: '420600', n: transfers + licenses, perContract: contracts },
    ]);
    const [byType] = await listed('metric=plan.transfers_and_licenses&grain=all&dimension=patent_type');
    expect(byType).not.toHaveProperty('perContract');
  });

  test('is what the goal of the year is measured by', async () => {
    const { targets } = await counters.get<{ targets: object[] }>('/counters/targets');
    expect(targets[0]).toMatchObject({
      year: 2025,
      metric: 'plan.transfers_and_licenses',
      value: 0,
      perContract: 0,
    });
    await publishAndSettle([
      counters.log.say(
        'license-y',
        licenseRecorded('y', [licensedPatent('Y1'), licensedPatent('Y2')], { effectiveOn: '2025-12-31' }),
      ),
    ]);
    const { targets: then } = await counters.get<{ targets: object[] }>('/counters/targets');
    expect(then[0]).toMatchObject({ value: 2, perContract: 1, ruleVersion: 1 });
  });

  test('lists the entries of both, page by page, once each', async () => {
    const query = 'metric=plan.transfers_and_licenses&period=all&limit=3';
    const first = await counters.get<EntriesBody>(`/counters/entries?${query}`);
    const items = [...first.items];
    for (let next = first.next; next;) {
      const page: EntriesBody = await counters.get(`/counters/entries?${query}&cursor=${next}`);
      items.push(...page.items);
      next = page.next;
    }
    expect(items.reduce((sum, { delta }) => sum + Number(delta), 0)).toBe(first.n);
    const ids = items.map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(new Set(items.map(({ metric }) => metric))).toEqual(
      new Set(['transfer.patents', 'license.patents']),
    );
  });
});

describe('a rebuild of both topics', () => {
  test('gives the totals that the contracts in force add up to', async () => {
    await publishAndSettle(history(counters.log, chanceOf(seedOf(11)), 'R', 210));
    const totals = await counters.totals();
    const { state, report } = await counters.rebuild('rebuild-licenses');
    expect({ state, differences: report.differences }).toEqual({ state: 'done', differences: [] });
    expect(await counters.totals()).toEqual(totals);
    const { rows } = await counters.db.query<{ patents: string; contracts: string; amount: string }>(
      `select sum(delta) filter (where metric like '%.patents') as patents,
              sum(delta) filter (where metric like '%.contracts') as contracts,
              sum(delta) filter (where metric = 'license.amount') as amount
       from entry where metric in
         ('transfer.patents', 'license.patents', 'transfer.contracts', 'license.contracts', 'license.amount')`,
    );
    const [plan] = await listed('metric=plan.transfers_and_licenses&grain=all');
    expect(plan).toMatchObject({ n: Number(rows[0]!.patents), perContract: Number(rows[0]!.contracts) });
    expect(await listed('metric=license.amount&grain=all')).toMatchObject([{ n: rows[0]!.amount }]);
    expect(await counters.get('/counters/reconcile')).toMatchObject({ drift: [] });
  });
});
