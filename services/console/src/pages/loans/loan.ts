import type { AnswerOf, ItemOf } from '../../api/types';

/** A loan in a list. */
export type Loan = ItemOf<'/api/loans'>;
/** A loan with its schedule and history. */
export type LoanDetail = AnswerOf<'/api/loans/{id}'>;

/** Where loans are read and changed. */
export const loansPath = '/api/loans';
/** What a command on a loan makes stale. */
export const changedByLoans = [
  loansPath,
  '/api/credit-lines',
  '/api/funds',
  '/api/compensations',
  '/api/workbench',
  '/api/counters',
] as const;
