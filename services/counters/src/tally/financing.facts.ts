import type { CasePatentFact, PartyFact } from './facts';

/** An amount in fen; digits in JSON. */
export type FenFact = bigint | string;

/** Who borrows. */
export interface BorrowerFact extends PartyFact {
  readonly name?: string;
  readonly uscc?: string;
}

/** PledgeRegistered. */
export interface Pledged {
  readonly effectiveOn: string;
  readonly terms?: {
    readonly pledgors?: readonly BorrowerFact[];
    readonly pledgee?: BorrowerFact;
    readonly debtor?: BorrowerFact;
    readonly securedFen?: FenFact;
  };
  readonly collateral?: readonly {
    readonly kind: string;
    readonly number: string;
    readonly patent?: CasePatentFact;
  }[];
  readonly qualifications?: readonly string[];
  readonly bank?: string;
}

/** LoanDisbursed. */
export interface Disbursed {
  readonly effectiveOn: string;
  readonly bank: string;
  readonly borrower?: BorrowerFact;
  readonly terms?: {
    readonly principalFen?: FenFact;
    readonly ratePpm?: number;
    readonly termMonths?: number;
    readonly security?: string;
    readonly productKind?: string;
  };
  readonly qualifications?: readonly string[];
  readonly industryCode?: string;
  readonly grade?: string;
}

/** LoanRepaid. */
export interface Repaid {
  readonly effectiveOn: string;
  readonly principalFen?: FenFact;
  readonly outstandingFen?: FenFact;
}

/** LoanRepaymentReversed. */
export interface RepaymentReversed {
  readonly effectiveOn: string;
  readonly principalFen?: FenFact;
  readonly paidOn: string;
  readonly outstandingFen?: FenFact;
  readonly class: string;
}

/** LoanClassified. */
export interface Classified {
  readonly effectiveOn: string;
  readonly class: string;
  readonly outstandingFen?: FenFact;
}

/** LoanWrittenOff. */
export interface WrittenOff {
  readonly effectiveOn: string;
  readonly amountFen?: FenFact;
  readonly outstandingFen?: FenFact;
}

/** LoanRecovered. */
export interface Recovered {
  readonly effectiveOn: string;
  readonly amountFen?: FenFact;
}

/** LoanReversed. */
export interface Reversed {
  readonly effectiveOn: string;
}

/** CompensationPaid. */
export interface Compensated {
  readonly effectiveOn: string;
  readonly fundId: string;
  readonly bank: string;
  readonly paidFen?: FenFact;
}

/** CompensationReturned. */
export interface Returned {
  readonly effectiveOn: string;
  readonly returnedFen?: FenFact;
}

/** FundContributed. */
export interface Contributed {
  readonly effectiveOn: string;
  readonly fundId: string;
  readonly amountFen?: FenFact;
}
