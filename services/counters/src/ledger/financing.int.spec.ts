import { create, pool, type Message } from '@ipflow/contracts';
import { chanceOf, seedOf } from '@ipflow/testing';
import type { Published } from '../harness/event-log.fixture';
import { transferRegistered, transferredPatent } from '../harness/events.fixture';
import {
  borrower,
  compensationPaid,
  compensationReturned,
  fundContributed,
  loanClassified,
  loanDisbursed,
  loanRepaid,
  loanReversed,
  loanTerms,
  pledgeCancelled,
  pledgedPatent,
  pledgeRegistered,
  pledgeRevoked,
  pledgeTerms,
} from '../harness/financing.fixture';
import { history } from '../harness/history.fixture';
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

async function itemsOf<T>(path: string): Promise<T[]> {
  return (await counters.get<{ items: T[] }>(`/counters/${path}`, 'dashboard')).items;
}

/** More than a double can hold to the fen. */
const hugeFen = 2n ** 53n + 1n;

describe('the counters of pledges', () => {
  test('add up amounts beyond 2^53 to the fen, and give all of it back on revocation', async () => {
    const { log } = counters;
    const terms = pledgeTerms({ securedFen: hugeFen });
    const register = (id: string): Published =>
      log.say(
        `pledge-${id}`,
        pledgeRegistered(id, [pledgedPatent(`${id}1`), pledgedPatent(`${id}2`)], { terms }),
      );
    await publishAndSettle([register('h1')]);
    const before = await counters.totals();
    await publishAndSettle([register('h2')]);
    const amounts = 'metric=pledge.amount&grain=month&dimension=bank';
    expect(await listed(amounts)).toEqual([
      { period: '2026-03', value: 'bank-demo', n: String(2n * hugeFen) },
    ]);
    expect(await counters.total('pledge.patents', '2026', 'qualification', 'high_tech+specialized')).toBe(4);
    await publishAndSettle([log.say('pledge-h2', pledgeRevoked('h2'))]);
    expect(await counters.totals()).toEqual(before);
    expect(await counters.get('/counters/reconcile')).toMatchObject({ drift: [] });
  });

  test('keep a cancelled pledge counted', async () => {
    const before = await counters.totals();
    await publishAndSettle([counters.log.say('pledge-h1', pledgeCancelled('h1'))]);
    expect(await counters.totals()).toEqual(before);
  });

  test('show the goal of the year by the registered amount, and the disbursed one beside it', async () => {
    const { log } = counters;
    await publishAndSettle([
      log.say('pledge-y', pledgeRegistered('y', [pledgedPatent('Y1')], { effectiveOn: '2025-11-01' })),
      log.say('loan-y', loanDisbursed('y', { effectiveOn: '2025-11-02' })),
    ]);
    const { targets } = await counters.get<{ targets: object[] }>('/counters/targets', 'dashboard');
    expect(targets).toContainEqual(
      expect.objectContaining({
        id: 'pledge-financing-2025',
        goal: '3200000000000',
        value: '3000000000',
        ruleVersion: 1,
        beside: {
          metric: 'pledge_loan.amount',
          name: '质押贷款发放金额',
          ruleVersion: 2,
          value: '500000000',
        },
      }),
    );
  });
});

describe('the counters of loans', () => {
  const other = create(pool.PartySchema, { ...borrower, uscc: '91420100000000003X', divisionCode: '420111' });

  beforeAll(async () => {
    const { log } = counters;
    const big = loanTerms({ principalFen: 1_500_000_000n, ratePpm: 40_000, termMonths: 36 });
    await publishAndSettle([
      log.say('loan-1', loanDisbursed('1')),
      log.say('loan-2', loanDisbursed('2', { effectiveOn: '2026-04-10' })),
      log.say('loan-3', loanDisbursed('3', { borrower: other, terms: big, bank: 'bank-two' })),
      log.say('loan-1', loanRepaid('1', 300_000_000n, 200_000_000n)),
      log.say('loan-1', loanClassified('1', 'doubtful', 200_000_000n)),
    ]);
  });

  test('give averages and the non-performing ratio as quotients of two totals', async () => {
    expect(await itemsOf('ratios?ratio=loan.average_rate&period=2026')).toEqual([
      { value: '', numerator: '94500000000000', denominator: '2500000000', ratio: 37_800 },
    ]);
    expect(await itemsOf('ratios?ratio=loan.average_term&period=2026-03&dimension=bank')).toMatchObject([
      { value: 'bank-demo', ratio: 12 },
      { value: 'bank-two', ratio: 36 },
    ]);
    const npl = (period: string) => itemsOf(`ratios?ratio=loan.nonperforming_ratio&period=${period}`);
    expect(await npl('2026-06')).toMatchObject([{ numerator: '0', ratio: 0 }]);
    // The loan of 2025 is owed still: 200 of 500 + 200 + 500 + 1,500 million.
    expect(await npl('2026-07')).toEqual([
      { value: '', numerator: '200000000', denominator: '2700000000', ratio: 74_074.07 },
    ]);
    expect(await npl('2026-12')).toEqual(await npl('all'));
    expect(
      (await counters.fetch('/counters/ratios?ratio=loan.average_rate&period=all&dimension=fund')).status,
    ).toBe(400);
  });

  test('tell the balance of a stock in money as digits', async () => {
    expect(await listed('metric=loan.nonperforming&grain=month')).toEqual([
      { period: '2026-07', value: '', n: '200000000', balance: '200000000' },
    ]);
  });

  test('count every borrower once in a period, and name none', async () => {
    const borrowers = (query: string) => itemsOf(`borrowers?${query}`);
    expect(await borrowers('period=2026')).toEqual([{ value: '', borrowers: 2 }]);
    expect(await borrowers('period=2026-04')).toEqual([{ value: '', borrowers: 1 }]);
    expect(await borrowers('period=2026&dimension=borrower_division')).toEqual([
      { value: '420100', borrowers: 1 },
      { value: '420600', borrowers: 1 },
    ]);
    expect(await borrowers('period=2026&metric=inclusive_loan.count')).toEqual([{ value: '', borrowers: 1 }]);
    // The second pledge was revoked; the first and that of 2025 are of the same borrower.
    expect(await borrowers('period=all&metric=pledge.count')).toEqual([{ value: '', borrowers: 1 }]);
    for (const path of [
      'entries?metric=loan.count&period=all',
      'snapshot',
      'entries.csv?metric=loan.count&period=all',
    ]) {
      expect(await (await counters.fetch(`/counters/${path}`)).text()).not.toContain(borrower.uscc);
    }
  });

  test('give all of a loan back that was told by mistake, averages and borrowers with it', async () => {
    const { log } = counters;
    const stranger = create(pool.PartySchema, { ...other, uscc: '91420100000000004X' });
    const isFlow = (line: string): boolean => !line.startsWith('loan.outstanding|');
    const owed = () => listed('metric=loan.outstanding&grain=month');
    const figures = async () => [
      (await counters.totals()).filter(isFlow),
      await itemsOf('ratios?ratio=loan.nonperforming_ratio&period=all'),
      await itemsOf('ratios?ratio=loan.average_rate&period=2026'),
      await itemsOf('ratios?ratio=loan.average_term&period=2026'),
      await itemsOf('borrowers?period=2026'),
      await itemsOf('borrowers?period=2026&metric=inclusive_loan.count'),
    ];
    const [before, owedBefore] = [await figures(), await owed()];
    const terms = loanTerms({ ratePpm: 60_000, termMonths: 36 });
    await publishAndSettle([
      log.say('loan-wrong', loanDisbursed('wrong', { borrower: stranger, terms })),
      log.say('loan-wrong', loanRepaid('wrong', 300_000_000n, 200_000_000n)),
    ]);
    const wrong = await figures();
    expect(wrong.filter((figure, index) => JSON.stringify(figure) === JSON.stringify(before[index]))).toEqual(
      [],
    );
    await publishAndSettle([log.say('loan-wrong', loanReversed('wrong', 200_000_000n))]);
    expect(await figures()).toEqual(before);
    // What was told as owed until then stays told, and is owed from the day of the reversal on no more.
    const balances = (months: ListedTotal[]) =>
      new Map(months.map(({ period, balance }) => [period, balance]));
    const [was, is] = [balances(owedBefore), balances(await owed())];
    expect(is.get('2026-03')).toBe(`${BigInt(was.get('2026-03')!) + 500_000_000n}`);
    expect(is.get('2026-06')).toBe(`${BigInt(was.get('2026-06')!) + 200_000_000n}`);
    expect(is.get('2026-11')).toBe(owedBefore.at(-1)!.balance);
  });

  test('park what befalls a loan that was never disbursed, and go on with the others', async () => {
    const { log } = counters;
    await publishAndSettle([
      log.say('loan-lost', loanRepaid('lost', 1n, 0n)),
      log.say('fund-1', fundContributed('1')),
      log.say('compensation-1', compensationPaid('1')),
      log.say('compensation-1', compensationReturned('1')),
    ]);
    expect(await listed('metric=compensation.returned&grain=all&dimension=bank')).toEqual([
      { period: 'all', value: 'bank-demo', n: '20000000' },
    ]);
    expect(await counters.get('/dead-letters')).toMatchObject({ items: [{ stream: 'loan-lost' }] });
  });
});

describe('a rebuild of all three topics', () => {
  async function ledger(): Promise<string[]> {
    const { rows } = await counters.db.query<{ line: string }>(
      `select (to_jsonb(entry) - 'id')::text as line from entry order by stream, version, ordinal`,
    );
    return rows.map(({ line }) => line);
  }

  test('gives the very same ledger, borrowers included, and totals that its entries add up to', async () => {
    const { log } = counters;
    const transfer: Message = transferRegistered('t', [transferredPatent('T')]);
    await publishAndSettle([...history(log, chanceOf(seedOf(7)), 'F', 220), log.say('transfer-t', transfer)]);
    const [totals, entries] = [await counters.totals(), await ledger()];
    expect(entries.some((line) => line.includes(borrower.uscc!))).toBe(true);
    const { state, report } = await counters.rebuild('rebuild-financing');
    expect({ state, differences: report.differences }).toEqual({ state: 'done', differences: [] });
    expect(await counters.totals()).toEqual(totals);
    expect(await ledger()).toEqual(entries);
    expect(await counters.get('/counters/reconcile')).toMatchObject({ drift: [] });
  });
});
