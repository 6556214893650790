import type { LocalDate } from '@ipflow/kernel';
import type { CreditLineCommand } from '../credit-line/credit-line.decider';
import type { LoanEvent } from './loan.state';

type LineStep = Omit<
  Extract<CreditLineCommand, { type: 'RestoreCredit' | 'RedrawCredit' }>,
  'creditLineId' | 'today'
>;

const types = {
  'ipflow.financing.v1.LoanRepaid': 'RestoreCredit',
  'ipflow.financing.v1.LoanReversed': 'RestoreCredit',
  'ipflow.financing.v1.LoanRepaymentReversed': 'RedrawCredit',
} as const satisfies Partial<Record<LoanEvent['$typeName'], LineStep['type']>>;

/** What a fact of a loan does to the line it draws; undefined when nothing. Pure. */
export function lineStepOf(event: LoanEvent): LineStep | undefined {
  if (!movesLine(event) || event.principalFen === 0n) return undefined;
  const { loanId, principalFen: amountFen, effectiveOn } = event;
  return { type: types[event.$typeName], loanId, amountFen, on: effectiveOn as LocalDate };
}

function movesLine(event: LoanEvent): event is Extract<LoanEvent, { $typeName: keyof typeof types }> {
  return event.$typeName in types;
}
