import { create, financing, pool } from '@ipflow/contracts';
import { localDate } from '@ipflow/kernel';
import type { Lending } from './loan.facts';
import type { LoanKnown } from './loan.known';

/** The day of the law on which loans of the specs are made. */
export const day = localDate('2026-03-02');

/** A borrower of the specs by its credit code. */
export const borrowerOf = (uscc: string): pool.Party =>
  create(pool.PartySchema, { name: `企业 ${uscc}`, kind: 'enterprise', uscc });

/** Terms of a loan of ¥1,000,000 for a year; `more` replaces what is usual. */
export function terms(more: Partial<financing.LoanTerms> = {}): financing.LoanTerms {
  return create(financing.LoanTermsSchema, {
    principalFen: 100_000_000n,
    ratePpm: 36_000,
    termMonths: 12,
    repayment: 'bullet',
    security: 'credit',
    productKind: 'other',
    ...more,
  });
}

/** A loan nothing speaks against. */
export function lending(more: Partial<Lending> = {}): Lending {
  return {
    loanId: 'loan-0001',
    bank: 'bank-hubei',
    bankName: '湖北银行',
    borrower: borrowerOf('91420100616400352X'),
    terms: terms(),
    borrowerSize: 'small',
    qualifications: [],
    productCode: 'p1',
    product: {
      code: 'p1',
      kind: 'other',
      maxAmountFen: 1_000_000_000n,
      maxTermMonths: 36,
      maxRatePpm: 100_000,
      isOffered: true,
    },
    pledgeIds: [],
    pledges: [],
    disbursedOn: day,
    today: day,
    ...more,
  };
}

/** A loan of ¥5,000,000 as whoever stands beside it reads it. */
export function loanKnown(more: Partial<LoanKnown> = {}): LoanKnown {
  return {
    loanId: 'loan-0001',
    stage: 'running',
    bank: 'bank-hubei',
    borrower: '长飞光纤光缆股份有限公司',
    borrowerUscc: '91420100616400352X',
    borrowerSize: 'small',
    security: 'pledge',
    principalFen: 500_000_000n,
    outstandingFen: 500_000_000n,
    writtenOffFen: 0n,
    recoveredFen: 0n,
    class: 'normal',
    dueOn: '2027-03-10',
    ...more,
  };
}
