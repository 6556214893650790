import { create, financing } from '@ipflow/contracts';
import { fold, localDate } from '@ipflow/kernel';
import { borrowerOf } from '../loan/loan.fixture';
import { creditLineDecider, type CreditLineCommand } from './credit-line.decider';
import type { LineTerms } from './credit-line.rules';
import type { CreditLineEvent } from './credit-line.state';

export const today = localDate('2026-03-02');
export const on = { creditLineId: 'line-0001', today };
export type Of<T extends CreditLineCommand['type']> = Extract<CreditLineCommand, { type: T }>;

/** A member by its credit code. */
export const member = (uscc: string, limitFen: bigint): financing.CreditMember =>
  create(financing.CreditMemberSchema, { borrower: borrowerOf(uscc), limitFen });

/** A park's line of 1,000 fen for A and B, 700 each. */
export function lineTerms(more: Partial<LineTerms> = {}): LineTerms {
  return {
    kind: 'collective',
    park: '光谷',
    limitFen: 1_000n,
    members: [member('A', 700n), member('B', 700n)],
    validFrom: today,
    validUntil: localDate('2027-03-01'),
    ...more,
  };
}

export const grant = (more: Partial<LineTerms> = {}, rest: Partial<Of<'GrantCreditLine'>> = {}) =>
  ({
    type: 'GrantCreditLine',
    ...on,
    bank: 'bank-hubei',
    bankName: '湖北银行',
    product: 'p1',
    terms: lineTerms(more),
    against: [],
    ...rest,
  }) satisfies CreditLineCommand;
export const change = (more: Partial<Of<'ChangeCreditLine'>> = {}) =>
  ({
    type: 'ChangeCreditLine',
    ...on,
    limitFen: 1_000n,
    members: [member('A', 700n), member('B', 700n)],
    validUntil: localDate('2027-03-01'),
    reason: '调整',
    ...more,
  }) satisfies CreditLineCommand;
export const close: CreditLineCommand = { type: 'CloseCreditLine', ...on, reason: '到期' };
export const draw = (loanId: string, amountFen: bigint, borrower = 'A', day = '2026-03-02') =>
  ({
    type: 'DrawCredit',
    ...on,
    loanId,
    borrower,
    amountFen,
    on: localDate(day),
  }) satisfies CreditLineCommand;
export const restore = (loanId: string, amountFen: bigint) =>
  ({ type: 'RestoreCredit', ...on, loanId, amountFen, on: today }) satisfies CreditLineCommand;
export const redraw = (loanId: string, amountFen: bigint) =>
  ({ type: 'RedrawCredit', ...on, loanId, amountFen, on: today }) satisfies CreditLineCommand;

/** The events the commands lead to, one after another. */
export function story(...commands: CreditLineCommand[]): CreditLineEvent[] {
  const events: CreditLineEvent[] = [];
  for (const command of commands)
    events.push(...creditLineDecider.decide(command, fold(creditLineDecider, events)));
  return events;
}
