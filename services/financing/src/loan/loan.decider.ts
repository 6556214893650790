import { create, equals, financing } from '@ipflow/contracts';
import { addMonths, refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import type { Lending } from './loan.facts';
import { mustBeLendable } from './lending.rules';
import { extensionRefusals, recoveryRefusals, writeOffRefusals } from './loan.rules';
import { mustNotBeReversed, mustRun, refusedAs } from './loan.stage';
import { repay, reverseRepayment, type RepayLoan, type ReverseRepayment } from './repayment';
import { reversalRefusals, type ReversalFacts } from './reversal.rules';
import {
  arrearsOn,
  loanAfter,
  outstandingFen,
  overdueOf,
  type KnownLoan,
  type LoanClass,
  type LoanEvent,
  type LoanState,
  type RecoveryMade,
} from './loan.state';

export type LoanCommand = { readonly loanId: string; readonly today: LocalDate } & (
  | ({ type: 'DisburseLoan' } & Lending)
  | RepayLoan
  | ReverseRepayment
  | { type: 'ExtendLoan'; dueOn: LocalDate; reason: string; termMonthsMax?: number }
  | { type: 'ClassifyLoan'; class: LoanClass }
  | { type: 'WriteOffLoan'; amountFen: bigint }
  | { type: 'RecoverLoan'; recovery: RecoveryMade; compensatedFen: bigint }
  | ({ type: 'ReverseLoan'; reason: string } & Omit<ReversalFacts, 'state'>)
  | { type: 'RaiseOverdue' }
);

type Of<T extends LoanCommand['type']> = Extract<LoanCommand, { type: T }>;

/**
 * 贷款: disbursed once; every fen of its principal is repaid, written off, outstanding or reversed, and never two of them.
 */
export const loanDecider: Decider<LoanState, LoanCommand, LoanEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve: loanAfter,
  decide,
  reliedOn: true,
};

function decide(command: LoanCommand, state: LoanState): readonly LoanEvent[] {
  if (command.type === 'DisburseLoan') return disburse(command, state);
  if (state.kind === 'none') throw refusedAs('LOAN_UNKNOWN', `没有贷款 ${command.loanId}；请核对编号`);
  switch (command.type) {
    case 'RepayLoan':
      return repay(command, state);
    case 'ReverseRepayment':
      return reverseRepayment(command, state);
    case 'ExtendLoan':
      return extend(command, state);
    case 'ClassifyLoan':
      return classify(command, state);
    case 'WriteOffLoan':
      return writeOff(command, state);
    case 'RecoverLoan':
      return recover(command, state);
    case 'ReverseLoan':
      return reverse(command, state);
    case 'RaiseOverdue':
      return raiseOverdue(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

function disburse(command: Of<'DisburseLoan'>, state: LoanState): readonly LoanEvent[] {
  const { loanId } = command;
  if (state.kind !== 'none') {
    if (isSameLoan(state.disbursed, disbursedOf(command))) {
      mustNotBeReversed(state, '再次登记发放');
      return [];
    }
    throw refusedAs('LOAN_ID_TAKEN', `贷款编号 ${loanId} 已有不同的内容；请换一个编号`);
  }
  mustBeLendable(command);
  return [disbursedOf(command)];
}

/** The same as it was asked for: what was looked up then, the product's kind and the grade, may have changed since. */
function isSameLoan(before: financing.LoanDisbursed, asked: financing.LoanDisbursed): boolean {
  const terms = { ...asked.terms!, productKind: before.terms!.productKind };
  return equals(financing.LoanDisbursedSchema, before, { ...asked, terms, grade: before.grade });
}

function disbursedOf(command: Of<'DisburseLoan'>): financing.LoanDisbursed {
  const { disbursedOn, terms, pledgeIds, qualifications, productCode, application, ...lending } = command;
  const { loanId, bank, bankName, borrower, borrowerSize, industryCode, creditLineId, applicationId } =
    lending;
  return create(financing.LoanDisbursedSchema, {
    loanId,
    bank,
    bankName,
    borrower,
    borrowerSize,
    industryCode,
    creditLineId,
    applicationId,
    terms,
    pledgeIds: [...pledgeIds],
    qualifications: [...qualifications],
    grade: application?.grade,
    product: productCode,
    dueOn: addMonths(disbursedOn, terms.termMonths),
    effectiveOn: disbursedOn,
  });
}

function extend(command: Of<'ExtendLoan'>, state: KnownLoan): readonly LoanEvent[] {
  const { loanId, dueOn, reason, termMonthsMax, today } = command;
  mustNotBeReversed(state, '展期');
  if (dueOn === state.dueOn) return [];
  mustRun(state, '展期');
  refuseWhen(extensionRefusals({ state, dueOn, termMonthsMax, today }));
  return [create(financing.LoanExtendedSchema, { loanId, dueOn, reason, effectiveOn: today })];
}

function classify(command: Of<'ClassifyLoan'>, state: KnownLoan): readonly LoanEvent[] {
  mustNotBeReversed(state, '调整分类');
  if (command.class === state.class) return [];
  mustRun(state, '调整分类');
  const { loanId, today } = command;
  return [
    create(financing.LoanClassifiedSchema, {
      loanId,
      class: command.class,
      outstandingFen: outstandingFen(state),
      effectiveOn: today,
    }),
  ];
}

function writeOff(command: Of<'WriteOffLoan'>, state: KnownLoan): readonly LoanEvent[] {
  mustRun(state, '核销');
  const { loanId, amountFen, today } = command;
  refuseWhen(writeOffRefusals({ state, amountFen }));
  const left = outstandingFen(state) - amountFen;
  return [
    create(financing.LoanWrittenOffSchema, { loanId, amountFen, outstandingFen: left, effectiveOn: today }),
  ];
}

function recover(command: Of<'RecoverLoan'>, state: KnownLoan): readonly LoanEvent[] {
  const { loanId, recovery, compensatedFen, today } = command;
  const { recoveryReference, amountFen, recoveredOn } = recovery;
  const earlier = state.recoveries.find((one) => one.recoveryReference === recoveryReference);
  if (earlier) {
    if (earlier.amountFen === amountFen && earlier.recoveredOn === recoveredOn) return [];
    throw refusedAs(
      'LOAN_RECOVERY_REFERENCE_TAKEN',
      `追回凭证 ${recoveryReference} 已登记为另一笔追回；请核对凭证号`,
    );
  }
  mustNotBeReversed(state, '登记追回');
  refuseWhen(recoveryRefusals({ state, recovery, compensatedFen, today }));
  return [
    create(financing.LoanRecoveredSchema, { loanId, recoveryReference, amountFen, effectiveOn: recoveredOn }),
  ];
}

/** What was repaid stays in the loan's own books; the counters take it back with all the rest. */
function reverse(command: Of<'ReverseLoan'>, state: KnownLoan): readonly LoanEvent[] {
  const { loanId, reason, claimId, securitizationId, today } = command;
  if (state.kind === 'reversed' && state.reversalReason === reason) return [];
  mustNotBeReversed(state, '再次冲正');
  refuseWhen(reversalRefusals({ state, claimId, securitizationId }));
  return [
    create(financing.LoanReversedSchema, {
      loanId,
      reason,
      principalFen: outstandingFen(state),
      effectiveOn: today,
    }),
  ];
}

/** Raised once for each installment that was not paid in time, with all that is in arrears by then. */
function raiseOverdue({ loanId, today }: Of<'RaiseOverdue'>, state: KnownLoan): readonly LoanEvent[] {
  const arrears = arrearsOn(state, today);
  if (!arrears || arrears.fen <= (overdueOf(state)?.fen ?? 0n)) return [];
  const { fen: overdueFen, since } = arrears;
  return [create(financing.LoanFellOverdueSchema, { loanId, overdueFen, since, effectiveOn: today })];
}
