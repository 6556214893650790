import type { financing } from '@ipflow/contracts';
import type { Decider } from '@ipflow/kernel';
import type { Unit } from '@ipflow/platform';
import type { LoanAtHand } from './fund.state';

/** The facts of a loan that a fund looks at; others of its stream pass by. */
export type LoanFact =
  | financing.LoanDisbursed
  | financing.LoanRepaid
  | financing.LoanExtended
  | financing.LoanFellOverdue
  | financing.LoanClassified
  | financing.LoanWrittenOff
  | financing.LoanRecovered;

/** A loan as a fund reads it, with what is in arrears (fen) while it is overdue. */
type ReadLoan = LoanAtHand & { readonly arrearsFen: bigint };

/** Reads a loan's stream and never writes it. */
export const loanReader: Decider<ReadLoan | undefined, never, LoanFact> = {
  initial: () => undefined,
  evolve,
  decide: () => {
    throw new TypeError('a fund reads loans, it decides nothing of them');
  },
  reliedOn: true,
};

function evolve(state: ReadLoan | undefined, event: LoanFact): ReadLoan | undefined {
  if (event.$typeName === 'ipflow.financing.v1.LoanDisbursed') return disbursed(event);
  if (!state) return state;
  switch (event.$typeName) {
    case 'ipflow.financing.v1.LoanRepaid':
      return repaid(state, event);
    case 'ipflow.financing.v1.LoanFellOverdue':
      return { ...state, overdueSince: state.overdueSince ?? event.since, arrearsFen: event.overdueFen };
    case 'ipflow.financing.v1.LoanExtended':
      return cured(state);
    case 'ipflow.financing.v1.LoanClassified':
      return { ...state, class: event.class };
    case 'ipflow.financing.v1.LoanWrittenOff':
      return {
        ...state,
        writtenOffFen: state.writtenOffFen + event.amountFen,
        outstandingFen: event.outstandingFen,
      };
    case 'ipflow.financing.v1.LoanRecovered':
      return state;
    default: {
      const forgotten: never = event;
      return forgotten ?? state;
    }
  }
}

function disbursed({ loanId, bank, borrower, borrowerSize, terms }: financing.LoanDisbursed): ReadLoan {
  const principalFen = terms!.principalFen;
  return {
    loanId,
    bank,
    borrower: borrower!.uscc ?? borrower!.name,
    borrowerSize,
    principalFen,
    outstandingFen: principalFen,
    writtenOffFen: 0n,
    class: 'normal',
    arrearsFen: 0n,
  };
}

/** Money that comes in pays arrears first; when none are left the loan is overdue no more. */
function repaid(state: ReadLoan, event: financing.LoanRepaid): ReadLoan {
  const outstandingFen = event.outstandingFen;
  const arrearsFen = state.arrearsFen - event.principalFen - event.interestFen;
  if (arrearsFen <= 0n || outstandingFen === 0n) return { ...cured(state), outstandingFen };
  return { ...state, outstandingFen, arrearsFen };
}

function cured(state: ReadLoan): ReadLoan {
  const { overdueSince: _, ...rest } = state;
  return { ...rest, arrearsFen: 0n };
}

/** The loan as its stream says; it stands still until the transaction ends. Undefined when there is none. */
export function loanAtHand(unit: Unit, loanId: string): Promise<LoanAtHand | undefined> {
  return unit.relyOn(loanReader, `loan-${loanId}`);
}
