import type { LocalDate } from '@ipflow/kernel';
import {
  arrearsOn,
  outstandingFen,
  type KnownLoan,
  type LoanClass,
  type LoanStage,
  type LoanState,
} from './loan.state';

/**
 * A loan as everybody beside it reads it on a day: funds, compensations, roadshows, securitizations. One reading, not one
 * each.
 */
export interface LoanKnown {
  readonly loanId: string;
  readonly stage: LoanStage;
  /** The bank's tenant. */
  readonly bank: string;
  readonly borrower: string;
  /** Credit code of the borrower, which is its tenant. */
  readonly borrowerUscc: string;
  readonly borrowerSize: string;
  /** 担保方式: credit, pledge or mixed. */
  readonly security: string;
  readonly principalFen: bigint;
  readonly outstandingFen: bigint;
  /** Written off in the bank's own books: a loss all the same. */
  readonly writtenOffFen: bigint;
  /** 追回 so far: it comes on top of what was repaid. */
  readonly recoveredFen: bigint;
  readonly class: LoanClass;
  readonly dueOn: string;
  /**
   * The last day on which the oldest principal in arrears was in time, as the plan says; absent when nothing is in arrears.
   * It does not wait for the clock to raise it: a loan that is told late is late at once.
   */
  readonly overdueSince?: string;
}

/** What its stream says of a loan on the day of a decision; undefined when it was never made. */
export function knownOf(state: LoanState, today: LocalDate): LoanKnown | undefined {
  return state.kind === 'none' ? undefined : known(state, today);
}

function known(state: KnownLoan, today: LocalDate): LoanKnown {
  const { disbursed, terms, kind, writtenOffFen, recoveredFen, dueOn } = state;
  const { loanId, bank, borrower, borrowerSize } = disbursed;
  const overdueSince = arrearsOn(state, today)?.since;
  return {
    loanId,
    stage: kind,
    bank,
    borrower: borrower!.name,
    // No loan is made to a borrower without one.
    borrowerUscc: borrower!.uscc!,
    borrowerSize,
    security: terms.security,
    principalFen: terms.principalFen,
    outstandingFen: outstandingFen(state),
    writtenOffFen,
    recoveredFen,
    class: state.class,
    dueOn,
    ...(overdueSince && { overdueSince }),
  };
}
