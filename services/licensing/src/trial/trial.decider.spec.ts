import { create, licensing, pool, type MessageInitShape } from '@ipflow/contracts';
import { fold, Refused, type LocalDate } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import { outcome, tableOf } from '../../testdata/table';
import { shareOf } from './trial.clock';
import { trialDecider, type TrialCommand } from './trial.decider';
import {
  booksOf,
  type KnownTrial,
  type Payment,
  type Schedule,
  type TrialEvent,
  type TrialLicense,
  type UseReport,
} from './trial.state';

const licenseId = 'license-0001';
const filer = 'center-wuhan';
const licensee = '宜昌机电有限公司';
const uscc = '91420100616400352X';
const insurer = '人保财险湖北分公司';
const guarantor = '湖北融资担保集团';
const day = (text: string): LocalDate => text as LocalDate;
const today = day('2026-01-12');

function license(
  more: MessageInitShape<typeof licensing.LicenseTermsSchema> = {},
  stage = 'recorded',
): TrialLicense {
  const terms = create(licensing.LicenseTermsSchema, {
    kind: 'ordinary',
    licensors: ['武汉船舶设计研究所有限公司'],
    licensees: [create(pool.PartySchema, { name: licensee, kind: 'enterprise', uscc })],
    scope: create(pool.LicenseScopeSchema, { from: '2026-01-01', until: '2028-12-31' }),
    fee: create(licensing.FeeStandardSchema, { method: 'lump_sum', fixedFen: 300_000n, payment: '转账' }),
    contractFen: 300_000n,
    agreedOn: '2025-12-20',
    inEffectOn: '2026-01-01',
    usesFirst: true,
    ...more,
  });
  return { stage, terms, patents: [] };
}

type Row = Omit<MessageInitShape<typeof licensing.InstallmentSchema>, 'ordinal' | '$typeName'>;

function schedule(kind: string, rows: readonly Row[], more: Partial<Schedule> = {}): Schedule {
  return {
    kind,
    trialFrom: day('2026-01-01'),
    trialUntil: day('2026-12-31'),
    installments: rows.map((row, index) =>
      create(licensing.InstallmentSchema, { daysToPay: 30, ...row, ordinal: index + 1 }),
    ),
    guarantees: [
      create(licensing.GuaranteeSchema, { kind: 'insurance', guarantor: insurer, limitFen: 150_000n }),
      create(licensing.GuaranteeSchema, { kind: 'guarantee', guarantor, limitFen: 250_000n }),
    ],
    ...more,
  };
}

const royalty = license({
  fee: create(licensing.FeeStandardSchema, {
    method: 'royalty',
    royaltyPpm: 30_000,
    royaltyBase: 'net_sales',
    payment: '转账',
  }),
  contractFen: undefined,
});
const share: Row = { trigger: 'sales', sharePpm: 30_000, daysToPay: 10 };
const deferred = schedule('deferred', [{ trigger: 'date', onDate: '2027-01-04', amountFen: 300_000n }]);
const staged = schedule('staged', [
  { trigger: 'date', onDate: '2026-03-02', amountFen: 100_000n },
  { trigger: 'milestone', milestone: '样机验收', amountFen: 50_000n },
  { trigger: 'milestone', milestone: '小批量投产', amountFen: 50_000n },
  { trigger: 'date', onDate: '2027-03-01', amountFen: 100_000n },
]);
const conditional = schedule('conditional', [
  { trigger: 'sales', salesFen: 1_000_000n, amountFen: 100_000n },
  { trigger: 'output', outputPieces: 500n, amountFen: 100_000n },
  { trigger: 'milestone', milestone: '样机验收', amountFen: 100_000n },
]);
const shared = schedule('revenue_share', [share]);

const start = (of: Schedule = deferred, under = license()): TrialCommand => ({
  type: 'StartTrial',
  licenseId,
  today,
  license: under,
  startedBy: filer,
  schedule: of,
});
const report = (more: Partial<UseReport> = {}, at = today, under = license()): TrialCommand => ({
  type: 'ReportUse',
  licenseId,
  today: at,
  license: under,
  reportedBy: uscc,
  report: {
    reportId: 'report-001',
    salesFen: 0n,
    outputPieces: 0n,
    milestones: [],
    periodFrom: day('2026-01-01'),
    periodUntil: day('2026-01-10'),
    ...more,
  },
});
const payment = (more: Partial<Payment> = {}): Payment => ({
  dueId: '1',
  paidFen: 300_000n,
  paymentReference: 'PAY-1',
  paidOn: day('2027-01-05'),
  ...more,
});
const pay = (more: Partial<Payment> = {}, at = day('2027-01-06'), tenant = filer): TrialCommand => ({
  type: 'MakePayment',
  licenseId,
  today: at,
  license: license(),
  payment: payment(more),
  tenant,
});
const payOut = (
  more: Partial<Payment> = {},
  by = insurer,
  at = day('2027-03-01'),
  tenant = filer,
): TrialCommand => ({
  type: 'PayOutGuarantee',
  licenseId,
  today: at,
  license: license(),
  guarantor: by,
  payment: payment({ paidFen: 100_000n, paidOn: at, paymentReference: 'INS-1', ...more }),
  tenant,
});
const giveBack = (at = today, under = license()): TrialCommand => ({
  type: 'ReturnTrial',
  licenseId,
  today: at,
  license: under,
  reason: '技术不适用',
});
const tick = (at: string, under = license()): TrialCommand => ({
  type: 'FallDue',
  licenseId,
  today: day(at),
  license: under,
});

/** The events the commands lead to, one after another. */
function story(...commands: TrialCommand[]): TrialEvent[] {
  const events: TrialEvent[] = [];
  for (const command of commands) events.push(...trialDecider.decide(command, fold(trialDecider, events)));
  return events;
}

const stateAfter = (...commands: TrialCommand[]): KnownTrial =>
  fold(trialDecider, story(...commands)) as KnownTrial;

const decideOn = (past: readonly TrialEvent[], command: TrialCommand): readonly TrialEvent[] =>
  trialDecider.decide(command, fold(trialDecider, past));
const comesTo = (command: TrialCommand, past: readonly TrialEvent[]): string =>
  outcome(() => decideOn(past, command));

describe('every command in every stage', () => {
  const due = story(start(), tick('2027-01-04'));
  const stages: Record<string, TrialEvent[]> = {
    none: [],
    running: story(start()),
    due,
    defaulted: story(start(), tick('2027-03-01')),
    'paid out': story(start(), tick('2027-03-01'), payOut(), payOut({ paidFen: 200_000n }, guarantor)),
    returned: story(start(), giveBack()),
    settled: story(start(), tick('2027-01-04'), pay()),
  };
  const commands: Record<string, TrialCommand> = {
    'start the same': start(),
    'start another': start(staged),
    report: report({}, day('2027-01-06')),
    pay: pay(),
    'pay more': pay({ paidFen: 300_001n }),
    'pay out': payOut(),
    return: giveBack(),
    'return too late': giveBack(day('2027-01-06')),
    'tick before': tick('2027-01-03'),
    'tick on the day': tick('2027-01-04'),
    'tick long after': tick('2028-01-01'),
  };

  test('produces, stays quiet (·) or refuses', () => {
    const table = tableOf(stages, commands, (past, command) => outcome(() => decideOn(past, command)));
    expect(table).toMatchInlineSnapshot(`
     "
     none
       start the same   TrialStarted
       start another    TrialStarted
       report           TRIAL_UNKNOWN
       pay              TRIAL_UNKNOWN
       pay more         TRIAL_UNKNOWN
       pay out          TRIAL_UNKNOWN
       return           TRIAL_UNKNOWN
       return too late  TRIAL_UNKNOWN
       tick before      TRIAL_UNKNOWN
       tick on the day  TRIAL_UNKNOWN
       tick long after  TRIAL_UNKNOWN
     running
       start the same   ·
       start another    TRIAL_ID_TAKEN
       report           PaymentFellDue+UseReported
       pay              PaymentFellDue+PaymentMade+UseFirstSettled
       pay more         TRIAL_PAYMENT_NOT_EXACT
       pay out          PaymentFellDue+PaymentDefaulted+GuaranteePaidOut
       return           TrialReturned
       return too late  TRIAL_OVER
       tick before      ·
       tick on the day  PaymentFellDue
       tick long after  PaymentFellDue+PaymentDefaulted
     due
       start the same   ·
       start another    TRIAL_ID_TAKEN
       report           UseReported
       pay              PaymentMade+UseFirstSettled
       pay more         TRIAL_PAYMENT_NOT_EXACT
       pay out          PaymentDefaulted+GuaranteePaidOut
       return           TrialReturned
       return too late  TRIAL_OVER
       tick before      ·
       tick on the day  ·
       tick long after  PaymentDefaulted
     defaulted
       start the same   ·
       start another    TRIAL_ID_TAKEN
       report           UseReported
       pay              PaymentMade+UseFirstSettled
       pay more         TRIAL_PAYMENT_NOT_EXACT
       pay out          GuaranteePaidOut
       return           TrialReturned
       return too late  TRIAL_OVER
       tick before      ·
       tick on the day  ·
       tick long after  ·
     paid out
       start the same   ·
       start another    TRIAL_ID_TAKEN
       report           TRIAL_STAGE
       pay              TRIAL_SUM_CLEARED
       pay more         TRIAL_SUM_CLEARED
       pay out          ·
       return           TRIAL_STAGE
       return too late  TRIAL_STAGE
       tick before      ·
       tick on the day  ·
       tick long after  ·
     returned
       start the same   ·
       start another    TRIAL_ID_TAKEN
       report           TRIAL_STAGE
       pay              TRIAL_DUE_UNKNOWN
       pay more         TRIAL_DUE_UNKNOWN
       pay out          TRIAL_DUE_UNKNOWN
       return           ·
       return too late  ·
       tick before      ·
       tick on the day  ·
       tick long after  ·
     settled
       start the same   ·
       start another    TRIAL_ID_TAKEN
       report           TRIAL_STAGE
       pay              ·
       pay more         TRIAL_SUM_CLEARED
       pay out          TRIAL_SUM_CLEARED
       return           TRIAL_STAGE
       return too late  TRIAL_STAGE
       tick before      ·
       tick on the day  ·
       tick long after  ·
     "
    `);
  });
});

describe('what a schedule is refused for', () => {
  const half = { amountFen: 150_000n };
  const cases: [rule: string, codes: string[], command: TrialCommand][] = [
    ['a license that is alive', ['TRIAL_LICENSE_STAGE'], start(deferred, license({}, 'cancelled'))],
    ['agreed in the contract', ['TRIAL_NOT_AGREED'], start(deferred, license({ usesFirst: false }))],
    [
      'a trial that begins before it ends',
      ['TRIAL_PERIOD'],
      start({ ...deferred, trialFrom: day('2027-01-01') }),
    ],
    [
      'a trial within the license',
      ['TRIAL_PERIOD'],
      start(schedule('conditional', [...rowsOf(conditional)], { trialUntil: day('2029-01-01') })),
    ],
    ['a sum at least', ['TRIAL_INSTALLMENT_COUNT', 'TRIAL_SUM_DIFFERS'], start(schedule('staged', []))],
    [
      'deferred once',
      ['TRIAL_INSTALLMENT_COUNT'],
      start(
        schedule('deferred', [
          { trigger: 'date', onDate: '2027-01-04', ...half },
          { trigger: 'date', onDate: '2027-02-01', ...half },
        ]),
      ),
    ],
    [
      'deferred by a date',
      ['TRIAL_INSTALLMENT_KIND'],
      start(schedule('deferred', [{ trigger: 'milestone', milestone: '验收', amountFen: 300_000n }])),
    ],
    [
      'deferred until after the trial',
      ['TRIAL_DATE_WITHIN_TRIAL'],
      start(schedule('deferred', [{ trigger: 'date', onDate: '2026-12-31', amountFen: 300_000n }])),
    ],
    [
      'staged by dates and milestones',
      ['TRIAL_INSTALLMENT_KIND'],
      start(schedule('staged', [{ trigger: 'sales', salesFen: 1n, amountFen: 300_000n }])),
    ],
    [
      'staged in the order of the dates',
      ['TRIAL_DATES_OUT_OF_ORDER'],
      start(
        schedule('staged', [
          { trigger: 'date', onDate: '2026-03-02', amountFen: 100_000n },
          { trigger: 'milestone', milestone: '验收', amountFen: 100_000n },
          { trigger: 'date', onDate: '2026-03-02', amountFen: 100_000n },
        ]),
      ),
    ],
    [
      'conditional without dates',
      ['TRIAL_INSTALLMENT_KIND'],
      start(schedule('conditional', [{ trigger: 'date', onDate: '2026-03-02', amountFen: 300_000n }])),
    ],
    ['one share', ['TRIAL_SHARE_COUNT'], start(schedule('revenue_share', [share, share]), royalty)],
    [
      'the share of the contract',
      ['TRIAL_SHARE_DIFFERS'],
      start(schedule('revenue_share', [{ ...share, sharePpm: 30_001 }]), royalty),
    ],
    [
      'a share of the sales, which are reported, and not of the profit',
      ['TRIAL_SHARE_DIFFERS'],
      start(shared, license({ ...royalty.terms, fee: { ...royalty.terms.fee!, royaltyBase: 'profit' } })),
    ],
    [
      'no fixed sum beside a share without an entry fee',
      ['TRIAL_SUM_DIFFERS'],
      start(
        schedule('revenue_share', [share, { trigger: 'date', onDate: '2026-06-01', amountFen: 1n }]),
        royalty,
      ),
    ],
    [
      'the trigger’s own field and no other',
      ['TRIAL_INSTALLMENT_TRIGGER'],
      start(
        schedule('deferred', [{ trigger: 'date', onDate: '2027-01-04', salesFen: 1n, amountFen: 300_000n }]),
      ),
    ],
    [
      'the trigger’s field',
      ['TRIAL_INSTALLMENT_TRIGGER'],
      start(schedule('conditional', [{ trigger: 'sales', amountFen: 300_000n }])),
    ],
    [
      'a threshold above zero',
      ['TRIAL_THRESHOLD'],
      start(schedule('conditional', [{ trigger: 'output', outputPieces: 0n, amountFen: 300_000n }])),
    ],
    [
      'an amount above zero',
      ['TRIAL_AMOUNT'],
      start(
        schedule('staged', [
          { trigger: 'date', onDate: '2027-01-04', amountFen: 300_000n },
          { trigger: 'date', onDate: '2027-02-01', amountFen: 0n },
        ]),
      ),
    ],
    [
      'a date within the license',
      ['TRIAL_DATE_OUTSIDE_LICENSE'],
      start(schedule('deferred', [{ trigger: 'date', onDate: '2029-01-01', amountFen: 300_000n }])),
    ],
    [
      'a term to pay of at most a year',
      ['TRIAL_DAYS_TO_PAY'],
      start(
        schedule('deferred', [
          { trigger: 'date', onDate: '2027-01-04', amountFen: 300_000n, daysToPay: 366 },
        ]),
      ),
    ],
    [
      'the contract’s amount to the fen',
      ['TRIAL_SUM_DIFFERS'],
      start(schedule('deferred', [{ trigger: 'date', onDate: '2027-01-04', amountFen: 299_999n }])),
    ],
    [
      'the lump sum when the contract states no amount',
      ['TRIAL_SUM_DIFFERS'],
      start(
        schedule('deferred', [{ trigger: 'date', onDate: '2027-01-04', amountFen: 299_999n }]),
        license({ contractFen: undefined }),
      ),
    ],
    [
      'guarantees with a limit',
      ['TRIAL_GUARANTEE_LIMIT'],
      start({ ...deferred, guarantees: guarantees([insurer, 0n]) }),
    ],
    [
      'each guarantor once',
      ['TRIAL_GUARANTOR_TWICE'],
      start({ ...deferred, guarantees: guarantees([insurer, 1n], [insurer, 2n]) }),
    ],
    [
      'somebody else as guarantor',
      ['TRIAL_GUARANTOR_IS_LICENSEE'],
      start({ ...deferred, guarantees: guarantees([licensee, 1n]) }),
    ],
  ];

  test.each(cases)('%s: %j', (_, codes, command) => {
    given(trialDecider)
      .when(command)
      .refuses(...codes);
  });

  test('all reasons come at once, each at its field and in Chinese', () => {
    const broken = schedule('deferred', [{ trigger: 'date', onDate: '2026-06-01', amountFen: 0n }]);
    const decide = () => trialDecider.decide(start(broken, license({ usesFirst: false })), { kind: 'none' });
    expect(decide).toThrow(Refused);
    try {
      decide();
    } catch (error) {
      const { reasons } = error as Refused;
      expect(reasons.map(({ code }) => code)).toEqual([
        'TRIAL_NOT_AGREED',
        'TRIAL_SUM_DIFFERS',
        'TRIAL_AMOUNT',
        'TRIAL_DATE_WITHIN_TRIAL',
      ]);
      expect(reasons.at(-1)!.field).toBe('schedule.installments[0]');
      for (const { message } of reasons) expect(message).toMatch(/\p{Script=Han}/u);
    }
  });

  test('accepts every kind of schedule', () => {
    for (const one of [deferred, staged, conditional]) expect(comesTo(start(one), [])).toBe('TrialStarted');
    expect(comesTo(start(shared, royalty), [])).toBe('TrialStarted');
    const entry = license({
      fee: create(licensing.FeeStandardSchema, {
        method: 'entry_and_royalty',
        fixedFen: 50_000n,
        royaltyPpm: 30_000,
        royaltyBase: 'net_sales',
        payment: '转账',
      }),
      contractFen: 50_000n,
    });
    const withEntry = schedule('revenue_share', [
      { trigger: 'date', onDate: '2026-06-01', amountFen: 50_000n },
      share,
    ]);
    expect(comesTo(start(withEntry, entry), [])).toBe('TrialStarted');
  });
});

function rowsOf({ installments }: Schedule): Row[] {
  return installments.map(({ $typeName: _, ordinal: __, ...row }) => row);
}

function guarantees(...rows: [guarantor: string, limitFen: bigint][]): licensing.Guarantee[] {
  return rows.map(([name, limitFen]) =>
    create(licensing.GuaranteeSchema, { kind: 'guarantee', guarantor: name, limitFen }),
  );
}

describe('what a report is refused for', () => {
  const past = story(start(staged), report());
  const later = { reportId: 'report-002', periodFrom: day('2026-01-11'), periodUntil: day('2026-01-12') };
  const cases: [rule: string, codes: string[], command: TrialCommand][] = [
    ['one id one report', ['TRIAL_REPORT_ID_TAKEN'], report({ salesFen: 1n })],
    ['days reported once', ['TRIAL_REPORT_OVERLAPS'], report({ ...later, periodFrom: day('2026-01-10') })],
    ['nothing of tomorrow', ['TRIAL_REPORT_IN_FUTURE'], report({ ...later, periodUntil: day('2026-01-13') })],
    [
      'nothing before the trial',
      ['TRIAL_REPORT_PERIOD'],
      report({ ...later, periodFrom: day('2025-12-01'), periodUntil: day('2025-12-31') }),
    ],
    [
      'nothing after the license',
      ['TRIAL_REPORT_PERIOD'],
      report({ ...later, periodUntil: day('2029-01-01') }, day('2029-02-01')),
    ],
    [
      'a period that begins before it ends',
      ['TRIAL_REPORT_PERIOD'],
      report({ ...later, periodUntil: day('2026-01-10'), periodFrom: day('2026-01-12') }),
    ],
    ['no negative sales', ['TRIAL_REPORT_FIGURES'], report({ ...later, salesFen: -1n })],
    ['milestones of the contract', ['TRIAL_MILESTONE_UNKNOWN'], report({ ...later, milestones: ['上市'] })],
    [
      'staged milestones in their order',
      ['TRIAL_MILESTONE_SKIPPED'],
      report({ ...later, milestones: ['小批量投产'] }),
    ],
  ];
  test.each(cases)('%s: %j', (_, codes, command) => {
    given(trialDecider, ...past)
      .when(command)
      .refuses(...codes);
  });

  test('the same report again is silence', () => {
    given(trialDecider, ...past)
      .when(report())
      .staysQuiet();
  });
});

describe('what falls due, and when', () => {
  test('a date is due on its date however late the clock looks, and payable until a working day', () => {
    // 2026-03-02 + 30 days is 1 April, a Wednesday; 2027-01-04 + 30 days is 3 February.
    const { sums } = stateAfter(start(staged), tick('2026-03-20'));
    expect(sums).toEqual([
      expect.objectContaining({ dueId: '1', amountFen: 100_000n, dueOn: '2026-03-02', payBy: '2026-04-01' }),
    ]);
  });

  test('a term to pay that ends on a holiday ends on the next working day', () => {
    const holiday = schedule(
      'deferred',
      [{ trigger: 'date', onDate: '2026-09-01', amountFen: 300_000n, daysToPay: 30 }],
      { trialUntil: day('2026-08-31') },
    );
    // 1 October 2026 begins the National Day holiday, which lasts until 7 October.
    expect(stateAfter(start(holiday), tick('2026-09-01')).sums[0]!.payBy).toBe('2026-10-08');
  });

  test('a date that had passed when the trial was started is due from the start', () => {
    const early = schedule('staged', [{ trigger: 'date', onDate: '2026-01-05', amountFen: 300_000n }]);
    expect(stateAfter(start(early), tick('2026-01-12')).sums[0]!.dueOn).toBe(today);
  });

  test('thresholds count all reports together, and each sum falls due once', () => {
    const second = { reportId: 'report-002', periodFrom: day('2026-01-11'), periodUntil: day('2026-01-12') };
    const events = story(
      start(conditional),
      report({ salesFen: 999_999n, outputPieces: 499n }),
      report({ ...second, periodUntil: day('2026-01-11'), salesFen: 1n, outputPieces: 1n }),
      report({
        reportId: 'report-003',
        periodFrom: day('2026-01-12'),
        salesFen: 9_000_000n,
        milestones: [' 样机验收 '],
        periodUntil: day('2026-01-12'),
      }),
    );
    const due = events.flatMap((event) =>
      event.$typeName === 'ipflow.licensing.v1.PaymentFellDue' ? [event.dueId] : [],
    );
    expect(due).toEqual(['1', '2', '3']);
  });

  test('a revenue share is due report by report, to the nearest fen', () => {
    const { sums } = stateAfter(
      start(shared, royalty),
      report({ salesFen: 1_234_567n }, today, royalty),
      report(
        {
          reportId: 'report-002',
          periodFrom: day('2026-01-11'),
          periodUntil: day('2026-01-12'),
          salesFen: 16n,
        },
        today,
        royalty,
      ),
    );
    // 1,234,567 × 3 % = 37,037.01; 16 × 3 % = 0.48, which is nothing.
    expect(sums.map(({ dueId, amountFen }) => [dueId, amountFen])).toEqual([['1/report-001', 37_037n]]);
    expect([shareOf(17n, 30_000), shareOf(50n, 30_000), shareOf(49n, 30_000)]).toEqual([1n, 2n, 1n]);
  });

  test('a revenue share is settled when every day of the license is reported and paid', () => {
    const short = license({
      ...royalty.terms,
      scope: create(pool.LicenseScopeSchema, { from: '2026-01-01', until: '2026-01-12' }),
    });
    const brief = { ...shared, trialUntil: day('2026-01-11') };
    const { dueId, paidFen } = { dueId: '1/report-001', paidFen: 30_000n };
    const payShare = { ...pay({ dueId, paidFen, paidOn: today }, today), license: short };
    const past = story(start(brief, short), report({ salesFen: 1_000_000n }, today, short), payShare);
    expect(comesTo(tick('2026-01-12', short), past)).toBe('·');
    const last = report(
      { reportId: 'report-002', periodFrom: day('2026-01-11'), periodUntil: day('2026-01-12') },
      today,
      short,
    );
    expect(comesTo(last, past)).toBe('UseReported+UseFirstSettled');
  });
});

describe('payment, default and payout', () => {
  const due = story(start(), tick('2027-01-04'));
  const defaulted = story(start(), tick('2027-03-01'));
  const partly = story(start(), tick('2027-03-01'), payOut());

  test('a sum is owed until its last day, and defaulted the day after, whenever the clock looks', () => {
    expect(due.at(-1)).toMatchObject({ payBy: '2027-02-03' });
    expect(comesTo(tick('2027-02-03'), due)).toBe('·');
    expect(comesTo(tick('2027-02-04'), due)).toBe('PaymentDefaulted');
    expect(defaulted.at(-1)).toMatchObject({ effectiveOn: '2027-02-04', owedFen: 300_000n, licensee });
  });

  const cases: [rule: string, past: TrialEvent[], codes: string[], command: TrialCommand][] = [
    ['exactly what is owed', due, ['TRIAL_PAYMENT_NOT_EXACT'], pay({ paidFen: 299_999n })],
    ['a sum that is due', due, ['TRIAL_DUE_UNKNOWN'], pay({ dueId: '2' })],
    ['on a day that has been', due, ['TRIAL_PAID_ON'], pay({ paidOn: day('2027-01-07') })],
    ['within the trial or later', due, ['TRIAL_PAID_ON'], pay({ paidOn: day('2025-12-31') })],
    ['confirmed by the filer', due, ['TRIAL_NOT_YOURS'], pay({}, day('2027-01-06'), uscc)],
    [
      'paid once',
      story(start(), tick('2027-01-04'), pay()),
      ['TRIAL_SUM_CLEARED'],
      pay({ paymentReference: 'PAY-2' }),
    ],
    ['no payout before the default', due, ['TRIAL_NOT_DEFAULTED'], payOut({}, insurer, day('2027-01-06'))],
    ['a guarantor of the schedule', defaulted, ['TRIAL_GUARANTOR_UNKNOWN'], payOut({}, '别家保险')],
    ['no more than the limit', defaulted, ['TRIAL_PAYOUT_ABOVE_LIMIT'], payOut({ paidFen: 150_001n })],
    [
      'no more than the limit in all',
      partly,
      ['TRIAL_PAYOUT_ABOVE_LIMIT'],
      payOut({ paidFen: 50_001n, paymentReference: 'INS-2' }),
    ],
    ['no more than is owed', partly, ['TRIAL_PAYOUT_AMOUNT'], payOut({ paidFen: 200_001n }, guarantor)],
    ['one reference one payout', partly, ['TRIAL_PAYOUT_REFERENCE_TAKEN'], payOut({ paidFen: 1n })],
    [
      'payouts confirmed by the filer',
      defaulted,
      ['TRIAL_NOT_YOURS'],
      payOut({}, insurer, day('2027-03-01'), uscc),
    ],
    ['only the rest after a payout', partly, ['TRIAL_PAYMENT_NOT_EXACT'], pay({}, day('2027-03-02'))],
  ];
  test.each(cases)('%s', (_, past, codes, command) => {
    given(trialDecider, ...past)
      .when(command)
      .refuses(...codes);
  });

  test('the same payment and the same payout again are silence', () => {
    given(trialDecider, ...story(start(), tick('2027-01-04'), pay()))
      .when(pay())
      .staysQuiet();
    given(trialDecider, ...partly)
      .when(payOut())
      .staysQuiet();
  });

  test('the rest is paid after the default, and the trial is settled', () => {
    const rest = pay({ paidFen: 200_000n, paidOn: day('2027-03-02') }, day('2027-03-02'));
    const events = trialDecider.decide(rest, fold(trialDecider, partly));
    expect(events.at(-1)).toMatchObject({ paidFen: 300_000n });
  });
});

describe('giving the license back', () => {
  test('what was due by its date stays due, nothing more falls due', () => {
    const past = story(start(staged), giveBack(day('2026-03-02')));
    expect(past.map(({ $typeName }) => $typeName.replace(/^.*\./, ''))).toEqual([
      'TrialStarted',
      'PaymentFellDue',
      'TrialReturned',
    ]);
    expect(booksOf(fold(trialDecider, past) as KnownTrial)).toMatchObject({
      owedFen: 100_000n,
      notDueFen: 0n,
      waivedFen: 200_000n,
    });
    expect(comesTo(tick('2028-12-31'), past)).toBe('PaymentDefaulted');
    const rest = pay({ paidFen: 100_000n, paidOn: day('2026-03-03') }, day('2026-03-03'));
    expect(comesTo(rest, past)).toBe('PaymentMade');
  });

  test('is possible on the last day of the trial and not after', () => {
    expect(comesTo(giveBack(day('2026-12-31')), story(start()))).toBe('TrialReturned');
    expect(comesTo(giveBack(day('2027-01-01')), story(start()))).toBe('TRIAL_OVER');
  });

  test('the clock of a cancelled license stands still, and its trial may be closed at any time', () => {
    const cancelled = license({}, 'cancelled');
    expect(comesTo(tick('2027-06-01', cancelled), story(start()))).toBe('·');
    expect(comesTo(giveBack(day('2027-06-01'), cancelled), story(start()))).toBe('TrialReturned');
  });
});
