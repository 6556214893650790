import { catalog, create, toData, type Message } from '@ipflow/contracts';
import { enterprise, person } from '../harness/events.fixture';
import {
  borrower,
  compensationPaid,
  compensationReturned,
  fundContributed,
  loanClassified,
  loanDisbursed,
  loanRecovered,
  loanRepaid,
  loanRepaymentReversed,
  loanReversed,
  loanTerms,
  loanWrittenOff,
  pledgeCancelled,
  pledgedMark,
  pledgedPatent,
  pledgeRegistered,
  pledgeRevoked,
  pledgeTerms,
} from '../harness/financing.fixture';
import { entriesOf, openOf, short, sourceOf } from '../harness/tally.fixture';
import { quotient, ratios } from '../totals/ratios';
import { LedgerMismatch } from './entry';
import { qualificationOf } from './financing.dims';
import { counts, looksBack, tally, topicsCounted } from './tally';
import { whitelistRules } from './whitelist';

const two = [pledgedPatent('ZL1'), pledgedPatent('ZL2', { industryCode: 'I6510' }), pledgedMark('M1')];
const at = '420600 bank-demo';

describe('registered pledges', () => {
  test('count once as a project, once in money, and once for each patent', () => {
    expect(short(entriesOf(pledgeRegistered('p1', two)))).toEqual([
      `pledge.count 2026-03-09 +1 contract ${at} C39 high_tech+specialized`,
      `pledge.amount 2026-03-09 +3000000000 contract ${at} C39 high_tech+specialized`,
      `pledge.patents 2026-03-09 +1 ZL1 ${at} C39 high_tech+specialized`,
      `pledge.patents 2026-03-09 +1 ZL2 ${at} I65 high_tech+specialized`,
    ]);
  });

  test('of trademarks alone count in money and as a project, but in no patent', () => {
    const metrics = entriesOf(pledgeRegistered('p1', [pledgedMark('M1')])).map(({ metric }) => metric);
    expect(metrics).toEqual(['pledge.count', 'pledge.amount']);
  });

  test('count where the debtor is, when it is not the pledgor, and by the pledgee when it is no tenant', () => {
    const terms = pledgeTerms({ debtor: person });
    const [entry] = entriesOf(pledgeRegistered('p1', [], { terms, bank: undefined, qualifications: [] }));
    expect(entry).toMatchObject({
      borrower: '张三',
      dims: { borrower_division: '-', bank: '91420000000000002X', industry: '-', qualification: '-' },
    });
  });

  test('revoked, are taken back on the day they were registered, all of them', () => {
    const entries = entriesOf(pledgeRegistered('p1', two), pledgeRevoked('p1'));
    expect(entries.map(({ effectiveOn, delta }) => [effectiveOn, delta])).toEqual([
      ['2026-03-09', -1n],
      ['2026-03-09', -3_000_000_000n],
      ['2026-03-09', -1n],
      ['2026-03-09', -1n],
    ]);
    expect(() => entriesOf(pledgeRevoked('p1'))).toThrow(LedgerMismatch);
    expect(() => entriesOf(pledgeRegistered('p1', two), pledgeRevoked('p1'), pledgeRevoked('p1'))).toThrow(
      LedgerMismatch,
    );
  });

  test('cancelled, stay counted', () => {
    expect(entriesOf(pledgeRegistered('p1', two), pledgeCancelled('p1'))).toEqual([]);
  });

  test('keep an amount beyond 2^53 to the fen, given as a message or as JSON', () => {
    const securedFen = 2n ** 53n + 1n;
    const event = pledgeRegistered('p1', [], { terms: pledgeTerms({ securedFen }) });
    for (const said of [event, toData(event) as object]) {
      const amount = tally(sourceOf(event), said, []).find(({ metric }) => metric === 'pledge.amount');
      expect(amount!.delta).toBe(securedFen);
    }
  });
});

describe('disbursed loans', () => {
  test('count in number, money, weights and what is outstanding', () => {
    expect(short(entriesOf(loanDisbursed('l1', { grade: 'B' })))).toEqual([
      `loan.count 2026-03-10 +1 contract ${at} C39 high_tech ip_pledge B`,
      `loan.amount 2026-03-10 +500000000 contract ${at} C39 high_tech ip_pledge B`,
      `pledge_loan.amount 2026-03-10 +500000000 contract ${at}`,
      `inclusive_loan.count 2026-03-10 +1 contract ${at}`,
      `inclusive_loan.amount 2026-03-10 +500000000 contract ${at}`,
      `loan.rate_weight 2026-03-10 +17250000000000 contract ${at} ip_pledge`,
      `loan.term_weight 2026-03-10 +6000000000 contract ${at} ip_pledge`,
      `loan.outstanding 2026-03-10 +500000000 contract ${at} ip_pledge`,
    ]);
  });

  const metricsOf = (said: Parameters<typeof loanTerms>[0]): string[] =>
    entriesOf(loanDisbursed('l1', { terms: loanTerms(said) })).map(({ metric }) => metric);

  test('of ten million yuan are inclusive, of a fen more are not', () => {
    expect(metricsOf({ principalFen: 1_000_000_000n })).toContain('inclusive_loan.count');
    expect(metricsOf({ principalFen: 1_000_000_001n }).join()).not.toContain('inclusive');
  });

  test.each([
    ['pledge', true],
    ['mixed', true],
    ['credit', false],
  ])('secured by %s count as pledge loans: %s', (security, isPledge) => {
    expect(metricsOf({ security }).includes('pledge_loan.amount')).toBe(isPledge);
  });

  test('are refused with an amount below zero, or a weight that no ledger holds', () => {
    expect(() => metricsOf({ principalFen: -1n })).toThrow(LedgerMismatch);
    expect(() => metricsOf({ principalFen: 2n ** 62n })).toThrow(LedgerMismatch);
  });

  test('keep who borrows for the count of borrowers only: no dimension holds it', () => {
    for (const { borrower: kept, dims } of entriesOf(loanDisbursed('l1'))) {
      expect(kept).toBe(borrower.uscc);
      expect(Object.values(dims)).not.toContain(borrower.uscc);
    }
    const [unnumbered] = entriesOf(loanDisbursed('l1', { borrower: enterprise }));
    expect(unnumbered!.borrower).toBe(enterprise.name);
  });
});

describe('what becomes of a loan', () => {
  const lent = loanDisbursed('l1');
  const half = loanRepaid('l1', 250_000_000n, 250_000_000n);
  const bad = loanClassified('l1', 'substandard', 250_000_000n);

  test('a repayment counts its principal and brings what is outstanding to the rest', () => {
    expect(short(entriesOf(lent, half))).toEqual([
      `loan.repaid 2026-06-10 +250000000 contract ${at}`,
      `loan.outstanding 2026-06-10 -500000000 takes back 1.7 contract ${at} ip_pledge`,
      `loan.outstanding 2026-06-10 +250000000 contract ${at} ip_pledge`,
    ]);
    expect(entriesOf(lent, loanRepaid('l1', 0n, 500_000_000n))).toEqual([]);
  });

  test('the last repayment leaves nothing outstanding', () => {
    expect(short(entriesOf(lent, half, loanRepaid('l1', 250_000_000n, 0n)))).toEqual([
      `loan.repaid 2026-06-10 +250000000 contract ${at}`,
      `loan.outstanding 2026-06-10 -250000000 takes back 2.2 contract ${at} ip_pledge`,
    ]);
  });

  test.each(['substandard', 'doubtful', 'loss'])('%s, it is non-performing', (kind) => {
    expect(short(entriesOf(lent, half, loanClassified('l1', kind, 250_000_000n)))).toEqual([
      `loan.nonperforming 2026-07-10 +250000000 contract ${at} ip_pledge`,
    ]);
  });

  test.each(['normal', 'watch'])('%s, it is not, or not any more', (kind) => {
    const good = loanClassified('l1', kind, 250_000_000n, '2026-08-10');
    expect(entriesOf(lent, half, good)).toEqual([]);
    expect(short(entriesOf(lent, half, bad, good))).toEqual([
      `loan.nonperforming 2026-08-10 -250000000 takes back 3.0 contract ${at} ip_pledge`,
    ]);
  });

  test('worse within the non-performing ones, it is not counted again', () => {
    expect(entriesOf(lent, half, bad, loanClassified('l1', 'loss', 250_000_000n))).toEqual([]);
  });

  test('a repayment and a write-off of a non-performing loan bring that stock down as well', () => {
    expect(short(entriesOf(lent, half, bad, loanRepaid('l1', 50_000_000n, 200_000_000n)))).toHaveLength(5);
    expect(short(entriesOf(lent, half, bad, loanWrittenOff('l1', 250_000_000n)))).toEqual([
      `loan.written_off 2026-09-10 +250000000 contract ${at}`,
      `loan.outstanding 2026-09-10 -250000000 takes back 2.2 contract ${at} ip_pledge`,
      `loan.nonperforming 2026-09-10 -250000000 takes back 3.0 contract ${at} ip_pledge`,
    ]);
  });

  test('what is recovered counts, and leaves what is outstanding alone', () => {
    const past = [lent, half, bad, loanWrittenOff('l1', 250_000_000n)];
    expect(short(entriesOf(...past, loanRecovered('l1', 30_000_000n)))).toEqual([
      `loan.recovered 2026-10-10 +30000000 contract ${at}`,
    ]);
  });
});

describe('a loan that was told by mistake', () => {
  const lent = loanDisbursed('l1', { grade: 'B' });
  const half = loanRepaid('l1', 250_000_000n, 250_000_000n);
  const gone = loanReversed('l1', 250_000_000n);

  test('takes flows back on the days on which they counted, and stocks on its own', () => {
    expect(short(entriesOf(lent, half, gone))).toEqual([
      `loan.count 2026-03-10 -1 takes back 1.0 contract ${at} C39 high_tech ip_pledge B`,
      `loan.amount 2026-03-10 -500000000 takes back 1.1 contract ${at} C39 high_tech ip_pledge B`,
      `pledge_loan.amount 2026-03-10 -500000000 takes back 1.2 contract ${at}`,
      `inclusive_loan.count 2026-03-10 -1 takes back 1.3 contract ${at}`,
      `inclusive_loan.amount 2026-03-10 -500000000 takes back 1.4 contract ${at}`,
      `loan.rate_weight 2026-03-10 -17250000000000 takes back 1.5 contract ${at} ip_pledge`,
      `loan.term_weight 2026-03-10 -6000000000 takes back 1.6 contract ${at} ip_pledge`,
      `loan.repaid 2026-06-10 -250000000 takes back 2.0 contract ${at}`,
      `loan.outstanding 2026-11-10 -250000000 takes back 2.2 contract ${at} ip_pledge`,
    ]);
  });

  test.each([
    ['nothing was repaid of', [lent]],
    ['was repaid in part', [lent, half]],
    ['was repaid whole', [lent, half, loanRepaid('l1', 250_000_000n, 0n)]],
    [
      'was bad for a while',
      [lent, half, loanClassified('l1', 'loss', 250_000_000n), loanClassified('l1', 'normal', 250_000_000n)],
    ],
  ])('leaves nothing counted of one that %s', (_, past) => {
    const sums = new Map<string, bigint>();
    [...past, gone].forEach((_event, index, all) => {
      for (const { metric, delta } of entriesOf(...all.slice(0, index + 1)))
        sums.set(metric, (sums.get(metric) ?? 0n) + delta);
    });
    expect([...sums].filter(([, sum]) => sum !== 0n)).toEqual([]);
    expect(sums.size).toBeGreaterThanOrEqual(8);
  });

  test('is not counted a second time, nor reversed twice, nor moved afterwards', () => {
    expect(() => entriesOf(lent, gone, gone)).toThrow(LedgerMismatch);
    expect(() => entriesOf(lent, gone, half)).toThrow(LedgerMismatch);
  });
});

describe('a payment that was told by mistake', () => {
  const lent = loanDisbursed('l1');
  const half = loanRepaid('l1', 250_000_000n, 250_000_000n);
  const rest = loanRepaid('l1', 250_000_000n, 0n);
  const bad = loanClassified('l1', 'substandard', 250_000_000n);

  test('goes back on the day on which it counted, and is owed again from its own', () => {
    expect(short(entriesOf(lent, half, loanRepaymentReversed('l1', 250_000_000n, 500_000_000n)))).toEqual([
      `loan.repaid 2026-06-10 -250000000 takes back 2.0 contract ${at}`,
      `loan.outstanding 2026-08-20 -250000000 takes back 2.2 contract ${at} ip_pledge`,
      `loan.outstanding 2026-08-20 +500000000 contract ${at} ip_pledge`,
    ]);
  });

  test('makes a settled loan outstanding again, and non-performing when that is its class', () => {
    const owed = `loan.outstanding 2026-08-20 +250000000 contract ${at} ip_pledge`;
    const back = `loan.repaid 2026-06-10 -250000000 takes back 2.0 contract ${at}`;
    const again = loanRepaymentReversed('l1', 250_000_000n, 250_000_000n);
    expect(short(entriesOf(lent, half, rest, again))).toEqual([back, owed]);
    const stillBad = loanRepaymentReversed('l1', 250_000_000n, 250_000_000n, 'substandard');
    expect(short(entriesOf(lent, half, bad, rest, stillBad))).toEqual([
      back,
      owed,
      `loan.nonperforming 2026-08-20 +250000000 contract ${at} ip_pledge`,
    ]);
  });

  test('of interest alone counts nothing; of an amount or a day that never counted is told as a mistake', () => {
    expect(entriesOf(lent, half, loanRepaymentReversed('l1', 0n, 250_000_000n))).toEqual([]);
    const once = loanRepaymentReversed('l1', 250_000_000n, 500_000_000n);
    expect(() => entriesOf(lent, half, loanRepaymentReversed('l1', 1n, 250_000_001n))).toThrow(
      LedgerMismatch,
    );
    expect(() => entriesOf(lent, half, once, once)).toThrow(LedgerMismatch);
    expect(() => entriesOf(lent, half, { ...once, paidOn: '2026-06-11' } as typeof once)).toThrow(
      LedgerMismatch,
    );
  });

  test('leaves nothing counted when its loan is reversed afterwards', () => {
    const all = [lent, half, loanRepaymentReversed('l1', 250_000_000n, 500_000_000n), loanReversed('l1')];
    const sums = new Map<string, bigint>();
    all.forEach((_, index) => {
      for (const { metric, delta } of entriesOf(...all.slice(0, index + 1)))
        sums.set(metric, (sums.get(metric) ?? 0n) + delta);
    });
    expect([...sums].filter(([, sum]) => sum !== 0n)).toEqual([]);
  });
});

describe('funds', () => {
  test('count what they pay, what comes back by the bank that was paid, and what is put in', () => {
    expect(short(entriesOf(compensationPaid('c1')))).toEqual([
      'compensation.count 2026-09-20 +1 contract bank-demo fund-1',
      'compensation.paid 2026-09-20 +120000000 contract bank-demo fund-1',
    ]);
    for (const paid of [compensationPaid('c1'), compensationPaid('c1', 0n)]) {
      expect(short(entriesOf(paid, compensationReturned('c1')))).toEqual([
        'compensation.returned 2026-10-20 +20000000 contract bank-demo fund-1',
      ]);
    }
    expect(short(entriesOf(fundContributed('fund-1')))).toEqual([
      'fund.contributed 2026-01-05 +10000000000 contract fund-1',
    ]);
  });
});

describe('every fact of financing but those of the whitelist', () => {
  const types = [...catalog.values()].filter(
    ({ topic, type }) => topic === 'ipflow.financing.v1' && !Object.hasOwn(whitelistRules, type),
  );
  const first: readonly Message[] = [
    pledgeRegistered('p1', two),
    loanDisbursed('l1'),
    compensationPaid('c1'),
    fundContributed('fund-1'),
  ];
  const later: readonly (readonly Message[])[] = [
    [first[0]!, pledgeRevoked('p1')],
    [first[1]!, loanRepaid('l1', 1n, 1n)],
    [first[1]!, loanRepaid('l1', 1n, 2n), loanRepaymentReversed('l1', 1n, 3n)],
    [first[1]!, loanClassified('l1', 'loss', 1n)],
    [first[1]!, loanWrittenOff('l1', 1n)],
    [first[1]!, loanRecovered('l1', 1n)],
    [first[1]!, loanReversed('l1', 1n)],
    [first[2]!, compensationReturned('c1')],
  ];
  const counted = [...first, ...later.map((story) => story.at(-1)!)];

  test.each(types.map(({ type, schema }) => [type, schema] as const))(
    '%s counts or says nothing',
    (type, schema) => {
      const event = counted.find(({ $typeName }) => $typeName === type);
      expect(event !== undefined).toBe(counts.has(type));
      if (looksBack.has(type)) expect(() => entriesOf(event!)).toThrow(LedgerMismatch);
      else expect(entriesOf(event ?? (create(schema) as Message)).length > 0).toBe(counts.has(type));
    },
  );

  test('counts as JSON as its message does', () => {
    for (const event of first) {
      expect(tally(sourceOf(event), toData(event) as object, [])).toEqual(entriesOf(event));
    }
    for (const story of later) {
      const event = story.at(-1)!;
      const source = sourceOf(event, story.length);
      const open = openOf(story.slice(0, -1));
      const entries = tally(source, event, open);
      expect(entries).not.toEqual([]);
      expect(tally(source, toData(event) as object, open)).toEqual(entries);
    }
  });

  test('comes from a topic that is read', () => {
    expect(topicsCounted).toEqual([
      'ipflow.pool.v1',
      'ipflow.licensing.v1',
      'ipflow.financing.v1',
      'ipflow.market.v1',
      'ipflow.delivery.v1',
    ]);
  });
});

test('a set of qualifications is one value, whatever the order and however often said', () => {
  expect(qualificationOf(['b', 'a', 'b'])).toBe('a+b');
  expect(qualificationOf([])).toBe('-');
});

describe('a ratio', () => {
  test('is the exact quotient, rounded once', () => {
    const rate = ratios['loan.average_rate'];
    expect(quotient(rate, 500_000_000n * 34_500n + 1_000_000_000n * 40_000n, 1_500_000_000n)).toBe(38_166.67);
    expect(quotient(ratios['loan.nonperforming_ratio'], 8n, 100n)).toBe(80_000);
    expect(quotient(rate, -1n, 8n)).toBe(-0.13);
  });

  test('of nothing is none', () => {
    expect(quotient(ratios['loan.average_term'], 5n, 0n)).toBeNull();
  });
});
