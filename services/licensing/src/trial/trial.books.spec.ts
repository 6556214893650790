import { create, licensing, pool } from '@ipflow/contracts';
import { addDays, fold, Refused, type LocalDate } from '@ipflow/kernel';
import fc from 'fast-check';
import { shareOf } from './trial.clock';
import { trialDecider, type TrialCommand } from './trial.decider';
import {
  booksOf,
  owedOf,
  type KnownTrial,
  type Schedule,
  type TrialEvent,
  type TrialLicense,
  type TrialState,
} from './trial.state';

const licenseId = 'license-0001';
const filer = 'center-wuhan';
const insurer = '人保财险湖北分公司';
const from = '2026-01-01' as LocalDate;
const licenseDays = 720;
const until = addDays(from, licenseDays);
const milestones = ['样机验收', '小批量投产', '上市'];

const amount = fc.bigInt(1n, 10_000_000n);
const daysToPay = fc.integer({ min: 0, max: 60 });
const dateTrigger = fc
  .integer({ min: 0, max: licenseDays })
  .map((after) => ({ trigger: 'date', onDate: addDays(from, after) as string }));
const milestoneTrigger = fc
  .constantFrom(...milestones)
  .map((milestone) => ({ trigger: 'milestone', milestone }));
const useTrigger = fc.oneof(
  fc.bigInt(1n, 5_000_000n).map((salesFen) => ({ trigger: 'sales', salesFen })),
  fc.bigInt(1n, 2_000n).map((outputPieces) => ({ trigger: 'output', outputPieces })),
);

type Row = Partial<licensing.Installment> & { trigger: string; daysToPay: number };
const rows = (trigger: fc.Arbitrary<{ trigger: string }>, most = 6): fc.Arbitrary<Row[]> =>
  fc.array(
    fc
      .tuple(trigger, amount, daysToPay)
      .map(([one, amountFen, days]): Row => ({ ...one, amountFen, daysToPay: days })),
    { minLength: 1, maxLength: most },
  );
const shareRow = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), daysToPay)
  .map(([sharePpm, days]): Row => ({ trigger: 'sales', sharePpm, daysToPay: days }));

/** Dates of a staged schedule come in their order, and a day apart. */
function inOrder(list: Row[]): Row[] {
  const dates = [...new Set(list.flatMap(({ onDate }) => (onDate ? [onDate] : [])))].sort();
  let next = 0;
  return list.flatMap((row) =>
    row.onDate === undefined ? [row] : next < dates.length ? [{ ...row, onDate: dates[next++]! }] : [],
  );
}

const scheduleRows: fc.Arbitrary<{ kind: string; list: Row[] }> = fc.oneof(
  rows(
    dateTrigger.filter(({ onDate }) => onDate > addDays(from, 200)),
    1,
  ).map((list) => ({ kind: 'deferred', list })),
  rows(fc.oneof(dateTrigger, milestoneTrigger)).map((list) => ({ kind: 'staged', list: inOrder(list) })),
  rows(fc.oneof(useTrigger, milestoneTrigger)).map((list) => ({ kind: 'conditional', list })),
  fc.tuple(shareRow, rows(dateTrigger, 2), fc.boolean()).map(([share, entry, hasEntry]) => ({
    kind: 'revenue_share',
    list: hasEntry ? [...entry, share] : [share],
  })),
);

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 90 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('report' as const),
      salesFen: fc.bigInt(0n, 3_000_000n),
      outputPieces: fc.bigInt(0n, 1_000n),
      named: fc.subarray(milestones),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('pay' as const), pick: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('payOut' as const),
      pick: fc.nat(),
      paidFen: fc.bigInt(0n, 3_000_000n),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('return' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tick' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function scheduleOf({ kind, list }: { kind: string; list: Row[] }): Schedule {
  return {
    kind,
    trialFrom: from,
    trialUntil: addDays(from, 200),
    installments: list.map((row, index) =>
      create(licensing.InstallmentSchema, { ...row, ordinal: index + 1 }),
    ),
    guarantees: [
      create(licensing.GuaranteeSchema, { kind: 'insurance', guarantor: insurer, limitFen: 8_000_000n }),
    ],
  };
}

function licenseOf({ kind, installments }: Schedule): TrialLicense {
  const total = installments.reduce((sum, { amountFen }) => sum + (amountFen ?? 0n), 0n);
  const royaltyPpm = installments.find(({ sharePpm }) => sharePpm !== undefined)?.sharePpm;
  const fee =
    kind === 'revenue_share'
      ? { method: 'entry_and_royalty', royaltyPpm, royaltyBase: 'net_sales' }
      : { method: 'lump_sum' };
  const terms = create(licensing.LicenseTermsSchema, {
    kind: 'ordinary',
    licensees: [create(pool.PartySchema, { name: '宜昌机电有限公司', kind: 'enterprise' })],
    scope: create(pool.LicenseScopeSchema, { from, until }),
    fee: create(licensing.FeeStandardSchema, { ...fee, payment: '转账', fixedFen: total }),
    usesFirst: true,
  });
  return { stage: 'recorded', terms, patents: [] };
}

/** The command a step comes to on a day, if it comes to one. */
function commandOf(
  step: Step,
  state: KnownTrial,
  today: LocalDate,
  license: TrialLicense,
  count: number,
): TrialCommand | undefined {
  const on = { licenseId, today, license };
  const lastReported = state.reports.at(-1)?.periodUntil as LocalDate | undefined;
  const sum = 'pick' in step ? state.sums[step.pick % Math.max(state.sums.length, 1)] : undefined;
  const money = sum && { dueId: sum.dueId, paymentReference: `R-${count}`, paidOn: today };
  switch (step.kind) {
    case 'wait':
      return undefined;
    case 'tick':
      return { type: 'FallDue', ...on };
    case 'return':
      return { type: 'ReturnTrial', reason: '不适用', ...on };
    case 'pay':
      return (
        money && { type: 'MakePayment', tenant: filer, payment: { ...money, paidFen: owedOf(sum) }, ...on }
      );
    case 'payOut':
      return (
        money && {
          type: 'PayOutGuarantee',
          tenant: filer,
          guarantor: insurer,
          payment: { ...money, paidFen: step.paidFen },
          ...on,
        }
      );
    case 'report': {
      const { salesFen, outputPieces, named } = step;
      const known = new Set(state.started.installments.map(({ milestone }) => milestone));
      const periodFrom = lastReported ? addDays(lastReported, 1) : from;
      const report = {
        reportId: `report-${count}`,
        salesFen,
        outputPieces,
        milestones: named.filter((name) => known.has(name)),
        periodFrom,
        periodUntil: today < until ? today : until,
      };
      return { type: 'ReportUse', reportedBy: filer, report, ...on };
    }
  }
}

/** Counted from the facts alone, without the decider's own books. */
function paidBy(events: readonly TrialEvent[]): bigint {
  return events.reduce(
    (sum, event) =>
      event.$typeName === 'ipflow.licensing.v1.PaymentMade' ||
      event.$typeName === 'ipflow.licensing.v1.GuaranteePaidOut'
        ? sum + event.paidFen
        : sum,
    0n,
  );
}

function agreedBy(events: readonly TrialEvent[], { installments }: Schedule): bigint {
  const fixed = installments.reduce((sum, { amountFen }) => sum + (amountFen ?? 0n), 0n);
  const share = installments.find(({ sharePpm }) => sharePpm !== undefined)?.sharePpm;
  return events.reduce(
    (sum, event) =>
      event.$typeName === 'ipflow.licensing.v1.UseReported' && share !== undefined
        ? sum + shareOf(event.salesFen, share)
        : sum,
    fixed,
  );
}

function dueAfterReturn(events: readonly TrialEvent[]): readonly TrialEvent[] {
  const returned = events.findIndex(({ $typeName }) => $typeName === 'ipflow.licensing.v1.TrialReturned');
  const later = returned < 0 ? [] : events.slice(returned);
  return later.filter(({ $typeName }) => $typeName === 'ipflow.licensing.v1.PaymentFellDue');
}

/** What must hold after every step. */
function mustBalance(state: KnownTrial, events: readonly TrialEvent[], schedule: Schedule): void {
  const { agreedFen, paidFen, paidOutFen, owedFen, notDueFen, waivedFen } = booksOf(state);
  const dueIds = state.sums.map(({ dueId }) => dueId);
  expect({
    agreedFen: paidFen + paidOutFen + owedFen + notDueFen + waivedFen,
    agreedByFacts: agreedBy(events, schedule),
    paidByFacts: paidBy(events),
    overpaid: state.sums.filter((sum) => owedOf(sum) < 0n),
    dueTwice: dueIds.length - new Set(dueIds).size,
    openThoughSettled: state.kind === 'settled' ? owedFen + notDueFen : 0n,
    dueAfterReturn: dueAfterReturn(events),
  }).toEqual({
    agreedFen,
    agreedByFacts: agreedFen,
    paidByFacts: paidFen + paidOutFen,
    overpaid: [],
    dueTwice: 0,
    openThoughSettled: 0n,
    dueAfterReturn: [],
  });
}

test('paid and owed and not yet due and waived are the agreed sum, to the fen, at every step; each sum falls due once', () => {
  const seen = { settled: 0, returned: 0, defaulted: 0, shares: 0, paidOut: 0 };
  const stories = fc.array(step, { minLength: 5, maxLength: 60, size: 'max' });
  fc.assert(
    fc.property(scheduleRows, stories, (drawn, steps) => {
      const schedule = scheduleOf(drawn);
      const license = licenseOf(schedule);
      const events: TrialEvent[] = [];
      let today = from;
      let state: TrialState = { kind: 'none' };
      const run = (command: TrialCommand): void => {
        const produced = decided(command, state);
        events.push(...produced);
        state = fold(trialDecider, produced, state);
        mustBalance(state as KnownTrial, events, schedule);
      };
      run({ type: 'StartTrial', licenseId, license, today, startedBy: filer, schedule });
      for (const [count, one] of steps.entries()) {
        if (one.kind === 'wait') today = addDays(today, one.days);
        const command = commandOf(one, state as unknown as KnownTrial, today, license, count);
        if (command) run(command);
      }
      const { kind, sums } = state as unknown as KnownTrial;
      if (kind !== 'running') seen[kind] += 1;
      if (sums.some(({ defaultedOn }) => defaultedOn)) seen.defaulted += 1;
      if (sums.some(({ dueId }) => dueId.includes('/'))) seen.shares += 1;
      if (sums.some(({ payouts }) => payouts.length > 0)) seen.paidOut += 1;
    }),
    { numRuns: 300 },
  );
  // The stories went everywhere, or the property said little.
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
});

/** What a command produces; nothing when it is refused. */
function decided(command: TrialCommand, state: TrialState): readonly TrialEvent[] {
  try {
    return trialDecider.decide(command, state);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}
