import type { LocalDate } from '@ipflow/kernel';

/** Months of the longest loan there is; a plan has at most one installment for each. */
export const loanTermMonthsMax = 360;
/** Pledges that secure one loan. */
export const pledgesPerLoanMax = 20;
/** Qualifications stated of one borrower. */
export const qualificationsMax = 20;
/** Payments of one loan. */
export const paymentsPerLoanMax = 2_000;
/** Recoveries of one loan. */
export const recoveriesPerLoanMax = 1_000;
/** Days a disbursement may be told after it was made: a quarter, for some banks report by the quarter. */
export const disbursedDaysAgoMax = 92;

/** 利率 the law of the house knows as highest, in millionths: a rate above is a slip of the unit. */
export const ratePpmMax = 1_000_000;

/** How interest of a period is counted: by its days over 360, or one twelfth of the yearly rate for each month. */
export type InterestBasis = 'actual_360' | 'monthly';

/** How a plan pays back. */
export type Repayment = 'bullet' | 'equal_principal' | 'equal_payment' | 'interest_first';

/** Figures behind plans and extensions that rest on notices and custom: dated, so that a change is a new row. */
export interface LoanPolicy {
  readonly from: LocalDate;
  /**
   * 计息方式 by the way of repayment. Equal payments are equal only when months are; the rest counts days, as 人民币存贷款
   * 计结息 custom has it (year of 360 days); unverified for every bank.
   */
  readonly interestBasis: Readonly<Record<Repayment, InterestBasis>>;
  /** 展期 in months by the original term (贷款通则第十二条): short up to itself, medium up to half, long up to three years. */
  readonly extension: {
    readonly shortTermMonthsMax: number;
    readonly mediumTermMonthsMax: number;
    readonly longExtensionMonthsMax: number;
  };
}

/** Rows are only ever added: plans of loans made before are counted anew from the row of their day. */
const policies: readonly LoanPolicy[] = [
  {
    from: '1996-08-01' as LocalDate,
    interestBasis: {
      bullet: 'actual_360',
      interest_first: 'actual_360',
      equal_principal: 'actual_360',
      equal_payment: 'monthly',
    },
    extension: { shortTermMonthsMax: 12, mediumTermMonthsMax: 60, longExtensionMonthsMax: 36 },
  },
];

/** The policy in force on a day. */
export function loanPolicyOn(day: LocalDate): LoanPolicy {
  return policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
}

/** Months by which a loan of this term may be extended in all. */
export function extensionMonthsMax(termMonths: number, { extension }: LoanPolicy): number {
  if (termMonths <= extension.shortTermMonthsMax) return termMonths;
  if (termMonths <= extension.mediumTermMonthsMax) return Math.floor(termMonths / 2);
  return extension.longExtensionMonthsMax;
}
