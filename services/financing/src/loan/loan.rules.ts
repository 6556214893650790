import { addMonths, check, fen, formatFen, type LocalDate, type Refusal, type Rule } from '@ipflow/kernel';
import {
  extensionMonthsMax,
  loanPolicyOn,
  loanTermMonthsMax,
  paymentsPerLoanMax,
  recoveriesPerLoanMax,
} from './loan.policy';
import {
  arrearsOn,
  nonPerforming,
  outstandingFen,
  type KnownLoan,
  type PaymentMade,
  type RecoveryMade,
} from './loan.state';

const yuan = (amountFen: bigint): string => formatFen(fen(amountFen));

type PaymentFacts = { readonly state: KnownLoan; readonly payment: PaymentMade; readonly today: LocalDate };

/** Principal that may still come in: what was recovered before is not paid a second time. */
const payableFen = (state: KnownLoan): bigint => {
  const left = state.terms.principalFen - state.repaidFen - state.recoveredFen;
  const outstanding = outstandingFen(state);
  return left < outstanding ? left : outstanding;
};

const paymentRules: readonly Rule<PaymentFacts>[] = [
  {
    code: 'LOAN_REPAYMENT_EMPTY',
    article: '',
    message: '还款的本金和利息不能都为零；请核对金额',
    broken: ({ payment }) => payment.principalFen <= 0n && payment.interestFen <= 0n,
  },
  {
    code: 'LOAN_REPAYMENT_ABOVE_OUTSTANDING',
    article: '',
    message: ({ state, payment }) =>
      `还款本金 ${yuan(payment.principalFen)} 超过未偿本金 ${yuan(payableFen(state))}；请核对金额`,
    field: 'principalFen',
    detail: ({ state }) => ({ outstandingFen: `${payableFen(state)}` }),
    broken: ({ state, payment }) => payment.principalFen > payableFen(state),
  },
  {
    code: 'LOAN_INTEREST_TOO_LARGE',
    article: '',
    message: ({ state }) =>
      `一次支付的利息超过贷款本金 ${yuan(state.terms.principalFen)}；请核对金额的单位（分）`,
    field: 'interestFen',
    broken: ({ state, payment }) => payment.interestFen > state.terms.principalFen,
  },
  {
    code: 'LOAN_REPAYMENT_DATE',
    article: '',
    message: ({ state, today }) => `还款日期须在发放日 ${state.disbursed.effectiveOn} 至今天 ${today} 之间`,
    field: 'paidOn',
    broken: ({ state, payment, today }) =>
      payment.paidOn > today || payment.paidOn < state.disbursed.effectiveOn,
  },
  {
    code: 'LOAN_REPAYMENTS_TOO_MANY',
    article: '',
    message: `一笔贷款最多登记 ${paymentsPerLoanMax} 次还款；请合并登记`,
    broken: ({ state }) => state.payments.length >= paymentsPerLoanMax,
  },
];

/** Every reason against a payment. */
export function paymentRefusals(facts: PaymentFacts): Refusal[] {
  return check(paymentRules, facts);
}

type ExtensionFacts = {
  readonly state: KnownLoan;
  readonly dueOn: LocalDate;
  /** The longest its product and grade allow, in months; absent when they set no limit. */
  readonly termMonthsMax?: number;
  readonly today: LocalDate;
};

const madeOn = ({ disbursed }: KnownLoan): LocalDate => disbursed.effectiveOn as LocalDate;
const firstDueOn = (state: KnownLoan): LocalDate => addMonths(madeOn(state), state.terms.termMonths);
const extensionMonths = ({ terms, ...state }: KnownLoan): number =>
  extensionMonthsMax(terms.termMonths, loanPolicyOn(state.disbursed.effectiveOn as LocalDate));

const extensionRules: readonly Rule<ExtensionFacts>[] = [
  {
    code: 'LOAN_EXTENSION_NOT_LATER',
    article: '贷款通则第十二条',
    message: ({ state }) => `新的到期日须晚于现到期日 ${state.dueOn}`,
    field: 'dueOn',
    broken: ({ state, dueOn }) => dueOn <= state.dueOn,
  },
  {
    code: 'LOAN_EXTENSION_OVERDUE',
    article: '贷款通则第十二条',
    message: '贷款已有逾期本金，展期须在到期之前办理；请先清偿逾期部分',
    broken: ({ state, today }) => arrearsOn(state, today) !== undefined,
  },
  {
    code: 'LOAN_EXTENSION_TOO_LONG',
    article: '贷款通则第十二条',
    message: ({ state }) =>
      `期限 ${state.terms.termMonths} 个月的贷款累计展期不得超过 ${extensionMonths(state)} 个月；请提前到期日`,
    field: 'dueOn',
    broken: ({ state, dueOn }) => dueOn > addMonths(firstDueOn(state), extensionMonths(state)),
  },
  {
    code: 'LOAN_EXTENSION_BEYOND_PRODUCT',
    article: '',
    message: ({ termMonthsMax }) => `展期后的总期限超过产品上限 ${termMonthsMax} 个月；请提前到期日`,
    field: 'dueOn',
    broken: ({ state, dueOn, termMonthsMax = loanTermMonthsMax }) =>
      dueOn > addMonths(madeOn(state), termMonthsMax),
  },
];

/** Every reason against an extension. */
export function extensionRefusals(facts: ExtensionFacts): Refusal[] {
  return check(extensionRules, facts);
}

type WriteOffFacts = { readonly state: KnownLoan; readonly amountFen: bigint };

const writeOffRules: readonly Rule<WriteOffFacts>[] = [
  {
    code: 'LOAN_WRITE_OFF_AMOUNT',
    article: '',
    message: ({ state }) => `核销金额须大于零，且不超过未偿本金 ${yuan(outstandingFen(state))}；请核对金额`,
    field: 'amountFen',
    broken: ({ state, amountFen }) => amountFen <= 0n || amountFen > outstandingFen(state),
  },
  {
    code: 'LOAN_WRITE_OFF_PERFORMING',
    article: '',
    message: '只有不良贷款（次级、可疑、损失）可以核销；请先调整分类',
    broken: ({ state }) => !nonPerforming.has(state.class),
  },
];

/** Every reason against a write-off. */
export function writeOffRefusals(facts: WriteOffFacts): Refusal[] {
  return check(writeOffRules, facts);
}

type RecoveryFacts = {
  readonly state: KnownLoan;
  readonly recovery: RecoveryMade;
  /** 补偿 paid for this loan so far. */
  readonly compensatedFen: bigint;
  readonly today: LocalDate;
};

/** The larger of what was written off and what was compensated, less what came back; never more than was not repaid. */
export function recoverableFen(state: KnownLoan, compensatedFen: bigint): bigint {
  const lost = state.writtenOffFen > compensatedFen ? state.writtenOffFen : compensatedFen;
  const unpaid = state.terms.principalFen - state.repaidFen;
  return (lost < unpaid ? lost : unpaid) - state.recoveredFen;
}

const recoveryRules: readonly Rule<RecoveryFacts>[] = [
  {
    code: 'LOAN_RECOVERY_AMOUNT',
    article: '',
    message: ({ state, compensatedFen }) =>
      `追回金额须大于零，且不超过已核销或已补偿而未追回的 ${yuan(atLeastZero(recoverableFen(state, compensatedFen)))}；` +
      '未核销的本金请登记为还款',
    field: 'amountFen',
    broken: ({ state, recovery, compensatedFen }) =>
      recovery.amountFen <= 0n || recovery.amountFen > recoverableFen(state, compensatedFen),
  },
  {
    code: 'LOAN_RECOVERY_DATE',
    article: '',
    message: ({ state, today }) => `追回日期须在发放日 ${state.disbursed.effectiveOn} 至今天 ${today} 之间`,
    field: 'recoveredOn',
    broken: ({ state, recovery, today }) =>
      recovery.recoveredOn > today || recovery.recoveredOn < state.disbursed.effectiveOn,
  },
  {
    code: 'LOAN_RECOVERIES_TOO_MANY',
    article: '',
    message: `一笔贷款最多登记 ${recoveriesPerLoanMax} 次追回；请合并登记`,
    broken: ({ state }) => state.recoveries.length >= recoveriesPerLoanMax,
  },
];

/** Every reason against a recovery. */
export function recoveryRefusals(facts: RecoveryFacts): Refusal[] {
  return check(recoveryRules, facts);
}

function atLeastZero(amountFen: bigint): bigint {
  return amountFen > 0n ? amountFen : 0n;
}
