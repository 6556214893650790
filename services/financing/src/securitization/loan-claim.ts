import type { financing } from '@ipflow/contracts';
import type { Decider } from '@ipflow/kernel';

/** A bank's claim on a borrower, as the loan's own events leave it; all a subject beside loans needs to know of one. */
export type LoanClaim =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'disbursed';
      /** The bank's tenant. */
      readonly bank: string;
      readonly borrower: string;
      /** Credit code of the borrower, which is its tenant; absent for one without. */
      readonly borrowerUscc?: string;
      readonly security: string;
      readonly outstandingFen: bigint;
      readonly dueOn: string;
      /** 分类: normal until the bank says otherwise. */
      readonly grade: string;
    };

type LoanEvent =
  | financing.LoanDisbursed
  | financing.LoanRepaid
  | financing.LoanExtended
  | financing.LoanFellOverdue
  | financing.LoanClassified
  | financing.LoanWrittenOff
  | financing.LoanRecovered;

/** The stream of a loan. */
export function loanStream(loanId: string): string {
  return `loan-${loanId}`;
}

/** Reads a loan's stream; it decides nothing, for loans have a room of their own. */
export const loanClaims: Decider<LoanClaim, never, LoanEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide: () => [],
  // Whoever reads a loan here holds it until the transaction ends, so that its balance is true when it is written down.
  reliedOn: true,
};

function evolve(state: LoanClaim, event: LoanEvent): LoanClaim {
  if (event.$typeName === 'ipflow.financing.v1.LoanDisbursed') return disbursed(event);
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.financing.v1.LoanRepaid':
    case 'ipflow.financing.v1.LoanWrittenOff':
      return { ...state, outstandingFen: event.outstandingFen };
    case 'ipflow.financing.v1.LoanExtended':
      return { ...state, dueOn: event.dueOn };
    case 'ipflow.financing.v1.LoanClassified':
      return { ...state, grade: event.class };
    case 'ipflow.financing.v1.LoanFellOverdue':
    case 'ipflow.financing.v1.LoanRecovered':
      return state;
    default:
      return unread(event, state);
  }
}

/** The room of loans may come to say more than this reads: a new event is no part of the claim until it is put above. */
function unread(_event: never, state: LoanClaim): LoanClaim {
  return state;
}

function disbursed({ bank, borrower, terms, dueOn }: financing.LoanDisbursed): LoanClaim {
  return {
    kind: 'disbursed',
    bank,
    borrower: borrower!.name,
    borrowerUscc: borrower!.uscc,
    security: terms!.security,
    outstandingFen: terms!.principalFen,
    dueOn,
    grade: 'normal',
  };
}
