import type { financing } from '@ipflow/contracts';
import { addDays, type LocalDate } from '@ipflow/kernel';
import { loanPolicyOn, type Repayment } from './loan.policy';
import { scheduleOf, type Installment, type PlanTerms } from './schedule';

/** Every fact of a loan's stream. */
export type LoanEvent =
  | financing.LoanDisbursed
  | financing.LoanRepaid
  | financing.LoanRepaymentReversed
  | financing.LoanExtended
  | financing.LoanFellOverdue
  | financing.LoanClassified
  | financing.LoanWrittenOff
  | financing.LoanRecovered
  | financing.LoanReversed;

/** 五级分类. */
export const loanClasses = ['normal', 'watch', 'substandard', 'doubtful', 'loss'] as const;
/** One of {@link loanClasses}. */
export type LoanClass = (typeof loanClasses)[number];
/** 不良: the last three. */
export const nonPerforming: ReadonlySet<string> = new Set(['substandard', 'doubtful', 'loss']);

/**
 * Where a loan stands: it runs while principal is outstanding; then all of it was repaid, or some was written off. One that
 * was told by mistake is reversed, and nothing follows.
 */
export const loanStages = ['running', 'settled', 'written_off', 'reversed'] as const;
/** One of {@link loanStages}. */
export type LoanStage = (typeof loanStages)[number];

/** A payment as it was told. */
export interface PaymentMade {
  readonly paymentReference: string;
  readonly principalFen: bigint;
  readonly interestFen: bigint;
  readonly paidOn: string;
}

/** A payment as it is kept: one that was told by mistake stays, and says why it was reversed, and when. */
export interface PaymentKept extends PaymentMade {
  readonly reversal?: { readonly reason: string; readonly on: string };
}

/** A recovery as it was told. */
export interface RecoveryMade {
  readonly recoveryReference: string;
  readonly amountFen: bigint;
  readonly recoveredOn: string;
}

/** A loan as its events leave it. Always: repaid + written off + outstanding + reversed = disbursed. */
export type LoanState =
  | { readonly kind: 'none' }
  | {
      readonly kind: LoanStage;
      readonly disbursed: financing.LoanDisbursed;
      readonly terms: financing.LoanTerms;
      readonly dueOn: LocalDate;
      /** 还款计划 as agreed, and as extended; a reversed loan has none. */
      readonly plan: readonly Installment[];
      readonly repaidFen: bigint;
      readonly interestFen: bigint;
      readonly writtenOffFen: bigint;
      /** 冲正: principal that was told as outstanding still, and never was; zero until then. */
      readonly reversedFen: bigint;
      /** Why the loan was reversed; absent until then. */
      readonly reversalReason?: string;
      /** 追回: counted apart, it never lessens what was written off. */
      readonly recoveredFen: bigint;
      readonly payments: readonly PaymentKept[];
      readonly recoveries: readonly RecoveryMade[];
      readonly class: LoanClass;
      /** The principal that must be covered before the loan is overdue no more; absent until it fell overdue. */
      readonly overdueUpToFen?: bigint;
    };

/** A loan that was disbursed. */
export type KnownLoan = Exclude<LoanState, { kind: 'none' }>;

/** The stream of a loan. */
export function loanStream(loanId: string): string {
  return `loan-${loanId}`;
}

/** One more fact of the loan. */
export function loanAfter(state: LoanState, event: LoanEvent): LoanState {
  if (event.$typeName === 'ipflow.financing.v1.LoanDisbursed') return disbursed(event);
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.financing.v1.LoanRepaid':
      return staged(repaid(state, event));
    case 'ipflow.financing.v1.LoanRepaymentReversed':
      return staged(repaymentReversed(state, event));
    case 'ipflow.financing.v1.LoanExtended':
      return { ...state, dueOn: event.dueOn as LocalDate, plan: extendedPlan(state, event) };
    case 'ipflow.financing.v1.LoanFellOverdue':
      return { ...state, overdueUpToFen: coveredFen(state) + event.overdueFen };
    case 'ipflow.financing.v1.LoanClassified':
      return { ...state, class: event.class as LoanClass };
    case 'ipflow.financing.v1.LoanWrittenOff':
      return staged({ ...state, writtenOffFen: state.writtenOffFen + event.amountFen });
    case 'ipflow.financing.v1.LoanRecovered':
      return recovered(state, event);
    case 'ipflow.financing.v1.LoanReversed':
      return reversed(state, event);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function disbursed(event: financing.LoanDisbursed): KnownLoan {
  const terms = event.terms!;
  const dueOn = event.dueOn as LocalDate;
  const from = event.effectiveOn as LocalDate;
  return {
    kind: 'running',
    disbursed: event,
    terms,
    dueOn,
    plan: scheduleOf({ ...planTerms(terms, from), from, until: dueOn }),
    repaidFen: 0n,
    interestFen: 0n,
    writtenOffFen: 0n,
    reversedFen: 0n,
    recoveredFen: 0n,
    payments: [],
    recoveries: [],
    class: 'normal',
  };
}

function planTerms(terms: financing.LoanTerms, madeOn: LocalDate): Omit<PlanTerms, 'from' | 'until'> {
  const repayment = terms.repayment as Repayment;
  const basis = loanPolicyOn(madeOn).interestBasis[repayment];
  return { principalFen: terms.principalFen, ratePpm: terms.ratePpm, repayment, basis };
}

function repaid(state: KnownLoan, event: financing.LoanRepaid): KnownLoan {
  const { paymentReference, principalFen, interestFen, effectiveOn: paidOn } = event;
  return {
    ...state,
    repaidFen: state.repaidFen + principalFen,
    interestFen: state.interestFen + interestFen,
    payments: [...state.payments, { paymentReference, principalFen, interestFen, paidOn }],
  };
}

function repaymentReversed(state: KnownLoan, event: financing.LoanRepaymentReversed): KnownLoan {
  const { paymentReference, principalFen, interestFen, reason, effectiveOn: on } = event;
  const told = standingPayment(state, paymentReference);
  return {
    ...state,
    repaidFen: state.repaidFen - principalFen,
    interestFen: state.interestFen - interestFen,
    payments: state.payments.map((one) => (one === told ? { ...one, reversal: { reason, on } } : one)),
  };
}

function recovered(state: KnownLoan, event: financing.LoanRecovered): KnownLoan {
  const { recoveryReference, amountFen, effectiveOn: recoveredOn } = event;
  const recoveries = [...state.recoveries, { recoveryReference, amountFen, recoveredOn }];
  return { ...state, recoveredFen: state.recoveredFen + amountFen, recoveries };
}

function reversed(state: KnownLoan, { reason, principalFen }: financing.LoanReversed): KnownLoan {
  return { ...state, kind: 'reversed', reversedFen: principalFen, reversalReason: reason, plan: [] };
}

/** Ended when nothing is owed any more; running again when something is. */
function staged(state: KnownLoan): KnownLoan {
  if (outstandingFen(state) > 0n) return { ...state, kind: 'running' };
  return { ...state, kind: state.writtenOffFen > 0n ? 'written_off' : 'settled' };
}

/** The payment of a reference that was not reversed; there is at most one. */
export function standingPayment({ payments }: KnownLoan, paymentReference: string): PaymentKept | undefined {
  return payments.find((one) => one.paymentReference === paymentReference && !one.reversal);
}

/** What fell due before the extension stays; the rest of the principal is spread anew until the new end. */
function extendedPlan(state: KnownLoan, event: financing.LoanExtended): readonly Installment[] {
  const madeOn = state.disbursed.effectiveOn as LocalDate;
  const kept = state.plan.filter(({ dueOn }) => dueOn <= event.effectiveOn && dueOn < state.dueOn);
  const rest = scheduleOf({
    ...planTerms(state.terms, madeOn),
    principalFen: state.terms.principalFen - sumOf(kept),
    from: kept.at(-1)?.dueOn ?? madeOn,
    until: event.dueOn as LocalDate,
  });
  return [...kept, ...rest.map((one) => ({ ...one, ordinal: one.ordinal + kept.length }))];
}

function sumOf(plan: readonly Installment[]): bigint {
  return plan.reduce((sum, { principalFen }) => sum + principalFen, 0n);
}

/** Principal that is owed still. */
export function outstandingFen(state: KnownLoan): bigint {
  return state.terms.principalFen - coveredFen(state);
}

/** Principal that is owed no more; it covers the earliest installments first, also when it came early. */
export function coveredFen({ repaidFen, writtenOffFen, reversedFen }: KnownLoan): bigint {
  return repaidFen + writtenOffFen + reversedFen;
}

/** Principal the plan had due up to this day. */
export function dueFen({ plan }: KnownLoan, on: string): bigint {
  return sumOf(plan.filter(({ dueOn }) => dueOn <= on));
}

/** Principal in arrears, and since when. */
export interface Arrears {
  readonly fen: bigint;
  /** The last day on which the oldest of it was still in time. */
  readonly since: LocalDate;
}

/** What the plan says is in arrears on a day; undefined when nothing is. */
export function arrearsOn(state: KnownLoan, today: LocalDate): Arrears | undefined {
  return arrearsUpTo(state, sumOf(state.plan.filter(({ payBy }) => payBy < today)));
}

/** Arrears that were raised and not covered since; undefined when the loan is not overdue. */
export function overdueOf(state: KnownLoan): Arrears | undefined {
  return arrearsUpTo(state, state.overdueUpToFen ?? 0n);
}

function arrearsUpTo(state: KnownLoan, upToFen: bigint): Arrears | undefined {
  const covered = coveredFen(state);
  if (upToFen <= covered) return undefined;
  return { fen: upToFen - covered, since: firstBeyond(state, covered)!.payBy };
}

/** The day on which the clock has something to raise, if nothing is paid until then. */
export function nextClockOn(state: KnownLoan): LocalDate | undefined {
  const covered = coveredFen(state);
  const raised = state.overdueUpToFen ?? 0n;
  const next = firstBeyond(state, covered > raised ? covered : raised);
  return next && addDays(next.payBy, 1);
}

/** The first installment that so much principal does not cover whole. */
function firstBeyond({ plan }: KnownLoan, amountFen: bigint): Installment | undefined {
  let sum = 0n;
  return plan.find(({ principalFen }) => (sum += principalFen) > amountFen);
}
