import type { financing, pool } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { KnowledgeValueCaps } from '../application/scorecard';
import type { KnownCreditLine } from '../credit-line/credit-line.state';

/** A bank's product as a loan looks at it. */
export interface ProductAtHand {
  readonly code: string;
  readonly kind: string;
  readonly maxAmountFen: bigint;
  readonly maxTermMonths: number;
  readonly maxRatePpm: number;
  readonly isOffered: boolean;
}

/** An application as a loan looks at it; only one to this bank is ever at hand. */
export interface ApplicationAtHand {
  readonly applicationId: string;
  readonly stage: string;
  readonly applicantUscc?: string;
  readonly product: string;
  readonly approvedFen: bigint;
  /** Principal of the loans made on it so far. */
  readonly lentFen: bigint;
  /** By its grade, on the day of the loan; absent when it has none. */
  readonly caps?: KnowledgeValueCaps;
  readonly grade?: string;
}

/** A pledge as a loan looks at it; undefined in its place when there is none of this bank. */
export interface PledgeAtHand {
  readonly pledgeId: string;
  readonly stage: string;
  readonly kind: string;
  /** Credit codes of whoever owes what it secures. */
  readonly debtors: readonly string[];
  readonly securedFen: bigint;
  readonly includedEarlierFen: bigint;
  readonly isFixed: boolean;
  readonly from: string;
  readonly until: string;
  /** Principal outstanding of the loans that name it. */
  readonly outstandingFen: bigint;
}

/** What a loan is to be, and what is known around it. */
export interface Lending {
  readonly loanId: string;
  readonly bank: string;
  readonly bankName: string;
  readonly borrower: pool.Party;
  readonly terms: financing.LoanTerms;
  readonly borrowerSize: string;
  readonly qualifications: readonly string[];
  readonly industryCode?: string;
  readonly productCode: string;
  readonly product: ProductAtHand | undefined;
  readonly pledgeIds: readonly string[];
  /** In the order of `pledgeIds`. */
  readonly pledges: readonly (PledgeAtHand | undefined)[];
  readonly creditLineId?: string;
  readonly line?: KnownCreditLine;
  readonly applicationId?: string;
  readonly application?: ApplicationAtHand;
  readonly disbursedOn: LocalDate;
  readonly today: LocalDate;
}
