import type { licensing, pool } from '@ipflow/contracts';
import { normalizedName, type LocalDate } from '@ipflow/kernel';

/** Every fact of a trial's stream. */
export type TrialEvent =
  | licensing.TrialStarted
  | licensing.UseReported
  | licensing.PaymentFellDue
  | licensing.PaymentMade
  | licensing.PaymentDefaulted
  | licensing.GuaranteePaidOut
  | licensing.TrialReturned
  | licensing.UseFirstSettled;

/** The license as it stands when a command is decided. */
export interface TrialLicense {
  readonly stage: string;
  readonly terms: licensing.LicenseTerms;
  readonly patents: readonly pool.PatentSnapshot[];
}

/** Stages of a license that never came about or was given up early: its clock stands still. */
const goneStages: readonly string[] = ['refused', 'withdrawn', 'cancelled'];

/** True when the license behind a trial is gone before its term. */
export function isGone({ stage }: Pick<TrialLicense, 'stage'>): boolean {
  return goneStages.includes(stage);
}

/** Who gave the schedule, and what it is. */
export interface Schedule {
  readonly kind: string;
  readonly trialFrom: LocalDate;
  readonly trialUntil: LocalDate;
  readonly installments: readonly licensing.Installment[];
  readonly guarantees: readonly licensing.Guarantee[];
}

/** What was sold and made in one period. */
export interface UseReport {
  readonly reportId: string;
  readonly salesFen: bigint;
  readonly outputPieces: bigint;
  readonly milestones: readonly string[];
  readonly periodFrom: LocalDate;
  readonly periodUntil: LocalDate;
}

/** Money that came in for one sum. */
export interface Payment {
  readonly dueId: string;
  readonly paidFen: bigint;
  readonly paymentReference: string;
  readonly paidOn: LocalDate;
}

/** What a guarantor paid in the licensee's place. */
export interface Payout {
  readonly guarantor: string;
  readonly paidFen: bigint;
  readonly paymentReference: string;
}

/** A sum that fell due. */
export interface DueSum {
  /** `<ordinal>`, or `<ordinal>/<report id>` for a share of what was reported. */
  readonly dueId: string;
  readonly ordinal: number;
  readonly amountFen: bigint;
  readonly dueOn: LocalDate;
  readonly payBy: LocalDate;
  readonly paid?: { readonly paidFen: bigint; readonly paymentReference: string; readonly on: LocalDate };
  readonly defaultedOn?: LocalDate;
  readonly payouts: readonly Payout[];
}

/** A trial as its events leave it. */
export type TrialState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running' | 'returned' | 'settled';
      /** The schedule as it was agreed. */
      readonly started: licensing.TrialStarted;
      readonly reports: readonly licensing.UseReported[];
      /** In the order in which they fell due. */
      readonly sums: readonly DueSum[];
      readonly returnedOn?: LocalDate;
      readonly reason?: string;
    };

/** A trial that was started. */
export type KnownTrial = Exclude<TrialState, { kind: 'none' }>;

/** One more fact of the trial. */
export function trialAfter(state: TrialState, event: TrialEvent): TrialState {
  if (event.$typeName === 'ipflow.licensing.v1.TrialStarted')
    return { kind: 'running', started: event, reports: [], sums: [] };
  if (state.kind === 'none') return state;
  const on = event.effectiveOn as LocalDate;
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.UseReported':
      return { ...state, reports: [...state.reports, event] };
    case 'ipflow.licensing.v1.PaymentFellDue': {
      const { dueId, ordinal, amountFen, payBy } = event;
      const sum = { dueId, ordinal, amountFen, dueOn: on, payBy: payBy as LocalDate, payouts: [] };
      return { ...state, sums: [...state.sums, sum] };
    }
    case 'ipflow.licensing.v1.PaymentMade': {
      const { paidFen, paymentReference } = event;
      return onSum(state, event.dueId, (sum) => ({ ...sum, paid: { paidFen, paymentReference, on } }));
    }
    case 'ipflow.licensing.v1.PaymentDefaulted':
      return onSum(state, event.dueId, (sum) => ({ ...sum, defaultedOn: on }));
    case 'ipflow.licensing.v1.GuaranteePaidOut': {
      const { guarantor, paidFen, paymentReference } = event;
      const payout = { guarantor, paidFen, paymentReference };
      return onSum(state, event.dueId, (sum) => ({ ...sum, payouts: [...sum.payouts, payout] }));
    }
    case 'ipflow.licensing.v1.TrialReturned':
      return { ...state, kind: 'returned', returnedOn: on, reason: event.reason };
    case 'ipflow.licensing.v1.UseFirstSettled':
      return { ...state, kind: 'settled' };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function onSum(state: KnownTrial, dueId: string, change: (sum: DueSum) => DueSum): KnownTrial {
  return { ...state, sums: state.sums.map((sum) => (sum.dueId === dueId ? change(sum) : sum)) };
}

/** What was reported since the start of the trial. */
export interface Use {
  readonly salesFen: bigint;
  readonly outputPieces: bigint;
  /** As they are compared. */
  readonly milestones: ReadonlySet<string>;
}

/** All reports together. */
export function useOf(reports: readonly licensing.UseReported[]): Use {
  return {
    salesFen: reports.reduce((sum, { salesFen }) => sum + salesFen, 0n),
    outputPieces: reports.reduce((sum, { outputPieces }) => sum + outputPieces, 0n),
    milestones: new Set(reports.flatMap(({ milestones }) => milestones.map(normalizedName))),
  };
}

/** What is still owed of a sum: the licensee pays this, neither more nor less. */
export function owedOf({ amountFen, paid, payouts }: DueSum): bigint {
  return amountFen - (paid?.paidFen ?? 0n) - payouts.reduce((sum, { paidFen }) => sum + paidFen, 0n);
}

/** A sum of the schedule whose amount is fixed; a revenue share is known only by its reports. */
export type FixedSum = licensing.Installment & { readonly amountFen: bigint };

/** Narrows an installment to one with an amount. */
export function isFixed(installment: licensing.Installment): installment is FixedSum {
  return installment.amountFen !== undefined;
}

/** Fixed sums of the schedule that have not fallen due. */
export function notDueYet({ started, sums }: KnownTrial): FixedSum[] {
  const due = new Set(sums.map(({ ordinal }) => ordinal));
  return started.installments.filter(isFixed).filter(({ ordinal }) => !due.has(ordinal));
}

/** Where the money stands, in fen. Always: paid + paid out + owed + not yet due + waived = agreed. */
export interface Books {
  /** The fixed sums, and the shares of what was reported so far. */
  readonly agreedFen: bigint;
  readonly paidFen: bigint;
  readonly paidOutFen: bigint;
  readonly owedFen: bigint;
  readonly notDueFen: bigint;
  /** What never falls due, because the license was returned. */
  readonly waivedFen: bigint;
}

/** The books of a trial; the agreed amount is counted from the schedule and the reports, not from what follows. */
export function booksOf(state: KnownTrial): Books {
  const { started, sums, kind } = state;
  const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);
  const fixed = new Set(started.installments.filter(isFixed).map(({ ordinal }) => ordinal));
  const shares = sums.filter(({ ordinal }) => !fixed.has(ordinal));
  const open = total(notDueYet(state).map(({ amountFen }) => amountFen));
  return {
    agreedFen: total([
      ...started.installments.map(({ amountFen }) => amountFen ?? 0n),
      ...shares.map(({ amountFen }) => amountFen),
    ]),
    paidFen: total(sums.map(({ paid }) => paid?.paidFen ?? 0n)),
    paidOutFen: total(sums.flatMap(({ payouts }) => payouts.map(({ paidFen }) => paidFen))),
    owedFen: total(sums.map(owedOf)),
    notDueFen: kind === 'returned' ? 0n : open,
    waivedFen: kind === 'returned' ? open : 0n,
  };
}

/** Who a tenant is to a trial; an enterprise signs in under its credit code. */
export function sideOf({ started }: KnownTrial, tenant: string): 'filer' | 'licensee' | undefined {
  if (started.startedBy === tenant) return 'filer';
  return started.licensee!.uscc === tenant ? 'licensee' : undefined;
}
