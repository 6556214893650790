import type { FundEvent } from '../fund/fund.state';

/**
 * The accounts of a fund. Cash is its money. Contributed and returned is where money came from, paid where it went.
 * Every compensation paid is a claim against the debtor until it is recovered: receivable, against expected.
 */
export const accounts = [
  'cash',
  'contributed_capital',
  'compensation_paid',
  'compensation_returned',
  'recovery_receivable',
  'recovery_expected',
] as const;
/** One of {@link accounts}. */
export type Account = (typeof accounts)[number];

/** One line of a double entry: one of the two amounts is zero (fen). */
export interface Posting {
  readonly account: Account;
  readonly debitFen: bigint;
  readonly creditFen: bigint;
}

/** What a fact of a fund means in its books: lines whose debits and credits are the same, or none. */
export function postingsOf(event: FundEvent): readonly Posting[] {
  switch (event.$typeName) {
    case 'ipflow.financing.v1.FundContributed':
      return move('cash', 'contributed_capital', event.amountFen);
    case 'ipflow.financing.v1.FundPaidOut':
      return [
        ...move('compensation_paid', 'cash', event.amountFen),
        ...move('recovery_receivable', 'recovery_expected', event.amountFen),
      ];
    case 'ipflow.financing.v1.FundRefunded':
      return [
        ...move('cash', 'compensation_returned', event.amountFen),
        ...move('recovery_expected', 'recovery_receivable', event.amountFen),
      ];
    case 'ipflow.financing.v1.FundEstablished':
    case 'ipflow.financing.v1.FundRulesChanged':
    case 'ipflow.financing.v1.LoanCovered':
    case 'ipflow.financing.v1.FundGateMoved':
      return [];
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function move(debit: Account, credit: Account, amountFen: bigint): Posting[] {
  return [
    { account: debit, debitFen: amountFen, creditFen: 0n },
    { account: credit, debitFen: 0n, creditFen: amountFen },
  ];
}
