import { create, financing, type MessageInitShape } from '@ipflow/contracts';
import { append, inTransaction } from '@ipflow/platform';
import { DataSource } from 'typeorm';
import type { Financing } from '../../testdata/financing';
import { loanStream, type LoanClaim } from './loan-claim';

type Loan = Extract<LoanClaim, { kind: 'disbursed' }>;

/** The loan's own facts: ¥5,000,000 of a bank to a borrower, against a pledge unless said otherwise. */
export function loanDisbursed(
  loanId: string,
  borrower: MessageInitShape<typeof financing.LoanDisbursedSchema>['borrower'],
  said: { bank?: string; security?: string; principalFen?: bigint; dueOn?: string } = {},
): financing.LoanDisbursed {
  const {
    bank = 'bank-hubei',
    security = 'pledge',
    principalFen = 500_000_000n,
    dueOn = '2099-03-10',
  } = said;
  return create(financing.LoanDisbursedSchema, {
    loanId,
    bank,
    bankName: '湖北银行股份有限公司',
    borrower,
    terms: {
      principalFen,
      ratePpm: 34_500,
      termMonths: 12,
      repayment: 'bullet',
      security,
      productKind: 'ip_pledge',
    },
    borrowerSize: 'small',
    dueOn,
    effectiveOn: '2026-03-10',
  });
}

/** A loan as a decision finds it. */
export function claim(said: Partial<Loan> = {}): Loan {
  return {
    kind: 'disbursed',
    bank: 'bank-hubei',
    borrower: '长飞光纤光缆股份有限公司',
    borrowerUscc: '91420100616400352X',
    security: 'pledge',
    outstandingFen: 500_000_000n,
    dueOn: '2027-03-10',
    grade: 'normal',
    ...said,
  };
}

/** Puts facts into a loan's stream as the room of loans would, from its first version on. */
export async function tellLoan(
  house: Financing,
  loanId: string,
  ...events: (financing.LoanDisbursed | financing.LoanRepaid | financing.LoanClassified)[]
): Promise<void> {
  const meta = {
    tenant: 'bank-hubei',
    actor: 'tester',
    correlationId: loanId,
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  };
  const drafts = events.map((event, i) => ({ stream: loanStream(loanId), version: i + 1, event, meta }));
  await inTransaction(house.service.app.get(DataSource), (tx) => append(tx, drafts));
}
