import { create, equals, licensing } from '@ipflow/contracts';
import { fold, Refused, refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import { defaulted, dueByDate, dueByReport, isSettled } from './trial.clock';
import { startRefusals } from './trial.rules';
import {
  booksOf,
  isGone,
  trialAfter,
  type KnownTrial,
  type Payment,
  type Schedule,
  type TrialEvent,
  type TrialLicense,
  type TrialState,
  type UseReport,
} from './trial.state';
import { paymentRefusals, payoutRefusals, reportRefusals, returnRefusals } from './trial-use.rules';

export type TrialCommand = {
  readonly licenseId: string;
  readonly today: LocalDate;
  readonly license: TrialLicense;
} & (
  | { type: 'StartTrial'; startedBy: string; schedule: Schedule }
  | { type: 'ReportUse'; reportedBy: string; report: UseReport }
  | { type: 'MakePayment'; payment: Payment; tenant: string }
  | { type: 'PayOutGuarantee'; guarantor: string; payment: Payment; tenant: string }
  | { type: 'ReturnTrial'; reason: string }
  | { type: 'FallDue' }
);

/** The stream of a trial; its id is the license's. */
export function trialStream(licenseId: string): string {
  return `use_first-${licenseId}`;
}

/** 先使用后付费: the license is used at once, and each sum falls due once, by its date or by what is reported. */
export const trialDecider: Decider<TrialState, TrialCommand, TrialEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve: trialAfter,
  decide,
};

function decide(command: TrialCommand, state: TrialState): readonly TrialEvent[] {
  if (command.type === 'StartTrial') return start(command, state);
  if (state.kind === 'none')
    throw refusedAs('TRIAL_UNKNOWN', `许可 ${command.licenseId} 没有启动先使用后付费；请核对编号，或先启动`);
  switch (command.type) {
    case 'ReportUse':
      return report(command, state);
    case 'MakePayment':
      return pay(command, state);
    case 'PayOutGuarantee':
      return payOut(command, state);
    case 'ReturnTrial':
      return giveBack(command, state);
    case 'FallDue':
      return settleAfter(command, state, byClock(command, state));
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends TrialCommand['type']> = Extract<TrialCommand, { type: Type }>;

function start(command: Of<'StartTrial'>, state: TrialState): readonly TrialEvent[] {
  const { licenseId, startedBy, schedule, license, today } = command;
  const { kind: scheduleKind, trialFrom, trialUntil, installments, guarantees } = schedule;
  const event = create(licensing.TrialStartedSchema, {
    licenseId,
    startedBy,
    scheduleKind,
    trialFrom,
    trialUntil,
    installments: [...installments],
    guarantees: [...guarantees],
    licensee: license.terms.licensees[0],
    patents: [...license.patents],
    effectiveOn: today,
  });
  if (state.kind !== 'none') {
    if (isSameSchedule(event, state.started)) return [];
    throw refusedAs('TRIAL_ID_TAKEN', `许可 ${licenseId} 已启动先使用后付费，付费安排不能再改；请核对编号`);
  }
  refuseWhen(startRefusals({ schedule, license, today }));
  return [event];
}

/** The same schedule once more: who sends it, when, and how the patents stand by now make no difference. */
function isSameSchedule(event: licensing.TrialStarted, started: licensing.TrialStarted): boolean {
  const { startedBy, licensee, patents, effectiveOn } = started;
  const again = create(licensing.TrialStartedSchema, { ...event, startedBy, licensee, patents, effectiveOn });
  return equals(licensing.TrialStartedSchema, again, started);
}

function report(command: Of<'ReportUse'>, state: KnownTrial): readonly TrialEvent[] {
  const { licenseId, reportedBy, today, license } = command;
  const { reportId, salesFen, outputPieces, milestones, periodFrom, periodUntil } = command.report;
  const event = create(licensing.UseReportedSchema, {
    licenseId,
    reportId,
    salesFen,
    outputPieces,
    milestones: [...milestones],
    periodFrom,
    periodUntil,
    reportedBy,
    effectiveOn: today,
  });
  const earlier = state.reports.find((one) => one.reportId === reportId);
  if (earlier && isSameReport(event, earlier)) return [];
  mustRun(state, '申报');
  refuseWhen(reportRefusals({ report: command.report, earlier, state, license, today }));
  const dated = byDate(command, state);
  const due = dueByReport(after(state, dated), event, today);
  return settleAfter(command, state, [...dated, event, ...due]);
}

function isSameReport(event: licensing.UseReported, earlier: licensing.UseReported): boolean {
  const { reportedBy, effectiveOn } = earlier;
  const again = create(licensing.UseReportedSchema, { ...event, reportedBy, effectiveOn });
  return equals(licensing.UseReportedSchema, again, earlier);
}

function pay(command: Of<'MakePayment'>, before: KnownTrial): readonly TrialEvent[] {
  const { licenseId, payment, tenant, today } = command;
  const { dueId, paidFen, paymentReference, paidOn } = payment;
  const dated = byDate(command, before);
  const state = after(before, dated);
  const sum = state.sums.find((one) => one.dueId === dueId);
  if (sum?.paid?.paidFen === paidFen && sum.paid.paymentReference === paymentReference) return [];
  refuseWhen(paymentRefusals({ payment, sum, tenant, state, today }));
  const event = create(licensing.PaymentMadeSchema, {
    licenseId,
    dueId,
    paidFen,
    paymentReference,
    effectiveOn: paidOn,
  });
  return settleAfter(command, before, [...dated, event]);
}

function payOut(command: Of<'PayOutGuarantee'>, before: KnownTrial): readonly TrialEvent[] {
  const { licenseId, payment, guarantor, tenant, today } = command;
  const { dueId, paidFen, paymentReference, paidOn } = payment;
  const clock = byClock(command, before);
  const state = after(before, clock);
  const sum = state.sums.find((one) => one.dueId === dueId);
  const earlier = state.sums
    .flatMap((one) => one.payouts.map((payout) => ({ ...payout, dueId: one.dueId })))
    .find((payout) => payout.guarantor === guarantor && payout.paymentReference === paymentReference);
  if (earlier?.dueId === dueId && earlier.paidFen === paidFen) return [];
  refuseWhen(payoutRefusals({ payment, sum, guarantor, earlier, tenant, state, today }));
  const event = create(licensing.GuaranteePaidOutSchema, {
    licenseId,
    dueId,
    guarantor,
    paidFen,
    paymentReference,
    effectiveOn: paidOn,
  });
  return settleAfter(command, before, [...clock, event]);
}

/** What was due before stays due: sums whose date has come fall due first. */
function giveBack(command: Of<'ReturnTrial'>, state: KnownTrial): readonly TrialEvent[] {
  const { licenseId, reason, license, today } = command;
  if (state.kind === 'returned') return [];
  mustRun(state, '退回');
  refuseWhen(returnRefusals({ state, license, today }));
  const returned = create(licensing.TrialReturnedSchema, { licenseId, reason, effectiveOn: today });
  return [...byDate(command, state), returned];
}

/** While its license is gone, nothing more falls due by a date. */
function byDate({ license, today }: TrialCommand, state: KnownTrial): readonly TrialEvent[] {
  return isGone(license) ? [] : dueByDate(state, today);
}

/** Sums whose date has come, and those that were not paid in time. */
function byClock(command: TrialCommand, state: KnownTrial): readonly TrialEvent[] {
  const dated = byDate(command, state);
  return [...dated, ...defaulted(after(state, dated), command.today)];
}

function after(state: KnownTrial, events: readonly TrialEvent[]): KnownTrial {
  return fold(trialDecider, events, state) as KnownTrial;
}

/** The events, and 付清 behind them when they leave nothing to pay. */
function settleAfter(
  { licenseId, license, today }: TrialCommand,
  state: KnownTrial,
  events: readonly TrialEvent[],
): readonly TrialEvent[] {
  const then = after(state, events);
  if (!isSettled(then, license.terms.scope!.until as LocalDate)) return events;
  const { paidFen, paidOutFen } = booksOf(then);
  const settled = create(licensing.UseFirstSettledSchema, {
    licenseId,
    paidFen: paidFen + paidOutFen,
    effectiveOn: today,
  });
  return [...events, settled];
}

const stageNames: Readonly<Record<KnownTrial['kind'], string>> = {
  running: '进行中',
  returned: '已退回',
  settled: '已结清',
};

function mustRun({ kind, started }: KnownTrial, act: string): void {
  if (kind === 'running') return;
  refuseWhen([
    {
      code: 'TRIAL_STAGE',
      article: '',
      message: `许可 ${started.licenseId} 的先使用后付费${stageNames[kind]}，不能${act}；只有进行中的可以${act}`,
      detail: { stage: kind },
    },
  ]);
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
