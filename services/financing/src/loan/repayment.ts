import { create, financing } from '@ipflow/contracts';
import { refuseWhen, type LocalDate } from '@ipflow/kernel';
import { paymentRefusals } from './loan.rules';
import { mustNotBeReversed, mustRun, refusedAs } from './loan.stage';
import {
  coveredFen,
  dueFen,
  outstandingFen,
  standingPayment,
  type KnownLoan,
  type LoanEvent,
  type PaymentMade,
} from './loan.state';
import { repaymentReversalRefusals, type RepaymentReversalFacts } from './reversal.rules';

type OfLoan = { readonly loanId: string; readonly today: LocalDate };

/** A bank tells of a payment. */
export type RepayLoan = OfLoan & { readonly type: 'RepayLoan'; readonly payment: PaymentMade };

/** A bank takes a payment back that it told by mistake. */
export type ReverseRepayment = OfLoan & {
  readonly type: 'ReverseRepayment';
  readonly paymentReference: string;
  readonly reason: string;
} & Omit<RepaymentReversalFacts, 'payment'>;

/** 还款: principal and interest apart, once for each reference that stands. */
export function repay(command: RepayLoan, state: KnownLoan): readonly LoanEvent[] {
  const { loanId, payment, today } = command;
  const { paymentReference, principalFen, interestFen, paidOn } = payment;
  const earlier = standingPayment(state, paymentReference);
  if (earlier) {
    if (isSamePayment(earlier, payment)) return [];
    throw refusedAs(
      'LOAN_PAYMENT_REFERENCE_TAKEN',
      `还款凭证 ${paymentReference} 已登记为另一笔还款；请核对凭证号，误报的请先冲正`,
    );
  }
  if (state.payments.some((one) => isSamePayment(one, payment))) {
    // Sent again late, most likely: what was taken back must not come back with it.
    throw refusedAs(
      'LOAN_REPAYMENT_REVERSED',
      `还款凭证 ${paymentReference} 的这笔还款已冲正；确已收到的，请以另一凭证号登记`,
    );
  }
  mustRun(state, '还款');
  refuseWhen(paymentRefusals({ state, payment, today }));
  return [
    create(financing.LoanRepaidSchema, {
      loanId,
      paymentReference,
      principalFen,
      interestFen,
      isEarly: principalFen > 0n && coveredFen(state) + principalFen > dueFen(state, paidOn),
      outstandingFen: outstandingFen(state) - principalFen,
      effectiveOn: paidOn,
    }),
  ];
}

function isSamePayment(one: PaymentMade, other: PaymentMade): boolean {
  return (
    one.paymentReference === other.paymentReference &&
    one.principalFen === other.principalFen &&
    one.interestFen === other.interestFen &&
    one.paidOn === other.paidOn
  );
}

/** 还款冲正. The reference is free again: the right payment comes under the very voucher the wrong one was told under. */
export function reverseRepayment(command: ReverseRepayment, state: KnownLoan): readonly LoanEvent[] {
  const { loanId, paymentReference, reason, claimId, securitization, today } = command;
  mustNotBeReversed(state, '冲正还款');
  const payment = standingPayment(state, paymentReference);
  if (!payment) return reversedBefore(command, state);
  refuseWhen(repaymentReversalRefusals({ payment, claimId, securitization }));
  const { principalFen, interestFen, paidOn } = payment;
  return [
    create(financing.LoanRepaymentReversedSchema, {
      loanId,
      paymentReference,
      principalFen,
      interestFen,
      paidOn,
      reason,
      outstandingFen: outstandingFen(state) + principalFen,
      class: state.class,
      effectiveOn: today,
    }),
  ];
}

/** Told again, it is answered as before. @throws Refused when it was never told, or for another reason */
function reversedBefore(
  { loanId, paymentReference, reason }: ReverseRepayment,
  { payments }: KnownLoan,
): readonly LoanEvent[] {
  const reversed = payments.filter((one) => one.paymentReference === paymentReference);
  if (reversed.some(({ reversal }) => reversal?.reason === reason)) return [];
  throw reversed.length > 0
    ? refusedAs('LOAN_REPAYMENT_REVERSED', `还款凭证 ${paymentReference} 的还款已冲正，不能再次冲正`)
    : refusedAs(
        'LOAN_REPAYMENT_UNKNOWN',
        `贷款 ${loanId} 没有凭证号为 ${paymentReference} 的还款；请核对凭证号`,
      );
}
