import { check, fen, formatFen, type Refusal, type Rule } from '@ipflow/kernel';
import { nonPerforming, type KnownLoan, type PaymentMade } from './loan.state';

/** What decides whether a loan may be reversed: itself, and who else holds it. */
export interface ReversalFacts {
  readonly state: KnownLoan;
  /** A claim for compensation of this loan that is open or paid. */
  readonly claimId: string | undefined;
  /** The securitization in force that holds it. */
  readonly securitizationId: string | undefined;
}

// A loss, and what others did because of the loan, is no mistake of telling: it is undone where it was done, or not at all.
const reversalRules: readonly Rule<ReversalFacts>[] = [
  {
    code: 'LOAN_REVERSAL_LOST',
    article: '',
    message: ({ state }) =>
      `贷款已核销 ${formatFen(fen(state.writtenOffFen))}，是真实发生的损失，不能冲正；收到的款项请登记为追回`,
    broken: ({ state }) => state.writtenOffFen > 0n,
  },
  {
    code: 'LOAN_REVERSAL_NON_PERFORMING',
    article: '',
    message: '贷款已列为不良（次级、可疑、损失），不能冲正；如系误报，请先更正五级分类',
    detail: ({ state }) => ({ class: state.class }),
    broken: ({ state }) => nonPerforming.has(state.class),
  },
  {
    code: 'LOAN_REVERSAL_CLAIMED',
    article: '',
    message: ({ claimId }) =>
      `贷款有未了结或者已拨付的补偿申请 ${claimId}，不能冲正；未拨付的请先由管理部门不予受理`,
    detail: ({ claimId }) => ({ compensationId: claimId! }),
    broken: ({ claimId }) => claimId !== undefined,
  },
  {
    code: 'LOAN_REVERSAL_SECURITIZED',
    article: '',
    message: ({ securitizationId }) =>
      `贷款在存续的证券化资产池 ${securitizationId} 中，不能冲正；请先解散资产池`,
    detail: ({ securitizationId }) => ({ securitizationId: securitizationId! }),
    broken: ({ securitizationId }) => securitizationId !== undefined,
  },
];

/** Every reason against a reversal. */
export function reversalRefusals(facts: ReversalFacts): Refusal[] {
  return check(reversalRules, facts);
}

/** What decides whether a payment may be reversed: itself, and who else reckoned with it. */
export interface RepaymentReversalFacts {
  readonly payment: PaymentMade;
  /** A claim for compensation of its loan that is open or paid. */
  readonly claimId: string | undefined;
  /** The securitization in force that holds its loan, and the day its balances are of. */
  readonly securitization: { readonly securitizationId: string; readonly cutOffOn: string } | undefined;
}

// Whether the loan is lost does not matter here: that a payment was told by mistake makes the loss larger, not smaller.
const repaymentReversalRules: readonly Rule<RepaymentReversalFacts>[] = [
  {
    code: 'LOAN_REPAYMENT_REVERSAL_CLAIMED',
    article: '',
    message: ({ claimId }) =>
      `贷款有未了结或者已拨付的补偿申请 ${claimId}，其损失已扣除这笔还款，不能冲正；未拨付的请先由管理部门不予受理`,
    detail: ({ claimId }) => ({ compensationId: claimId! }),
    broken: ({ claimId }) => claimId !== undefined,
  },
  {
    code: 'LOAN_REPAYMENT_REVERSAL_SECURITIZED',
    article: '',
    message: ({ payment, securitization }) =>
      `还款日 ${payment.paidOn} 不晚于资产池 ${securitization!.securitizationId} 的封包日 ${securitization!.cutOffOn}，` +
      '入池余额已扣除这笔还款，不能冲正；请先解散资产池',
    detail: ({ securitization }) => ({ securitizationId: securitization!.securitizationId }),
    broken: ({ payment, securitization }) =>
      securitization !== undefined && payment.paidOn <= securitization.cutOffOn,
  },
];

/** Every reason against the reversal of a payment. */
export function repaymentReversalRefusals(facts: RepaymentReversalFacts): Refusal[] {
  return check(repaymentReversalRules, facts);
}
