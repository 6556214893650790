import {
  outstandingFen,
  overdueOf,
  type KnownLoan,
  type LoanClass,
  type LoanStage,
  type LoanState,
} from './loan.state';

/** A loan as everybody beside it reads it: funds, compensations, roadshows, securitizations. One reading, not one each. */
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
  /** The last day on which the oldest principal in arrears was in time; absent while the loan is not overdue. */
  readonly overdueSince?: string;
}

/** What its stream says of a loan; undefined when it was never made. */
export function knownOf(state: LoanState): LoanKnown | undefined {
  return state.kind === 'none' ? undefined : known(state);
}

function known(state: KnownLoan): LoanKnown {
  const { disbursed, terms, kind, writtenOffFen, recoveredFen, dueOn } = state;
  const { loanId, bank, borrower, borrowerSize } = disbursed;
  const overdueSince = overdueOf(state)?.since;
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
