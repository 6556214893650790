import type { financing } from '@ipflow/contracts';
import { outcome } from '../../testdata/table';
import { loanDecider, type LoanCommand } from './loan.decider';
import { day, lending } from './loan.fixture';
import { coveredFen, nextClockOn, outstandingFen, overdueOf, type KnownLoan } from './loan.state';

const loanId = 'loan-0001';
const all = 100_000_000n;
const nobody = { claimId: undefined, securitizationId: undefined };

type Said = LoanCommand extends infer One
  ? One extends LoanCommand
    ? Omit<One, 'loanId' | 'today'>
    : never
  : never;

/** A loan of ¥1,000,000 after these commands. */
function after(...commands: Said[]): KnownLoan {
  const made: LoanCommand = { type: 'DisburseLoan', ...lending() };
  const told = commands.map((one) => ({ ...one, loanId, today: day }) as LoanCommand);
  return [made, ...told].reduce(
    (state, command) => loanDecider.decide(command, state).reduce(loanDecider.evolve, state),
    loanDecider.initial(),
  ) as KnownLoan;
}

const pay = (principalFen: bigint): Said => ({
  type: 'RepayLoan',
  payment: { paymentReference: `p${principalFen}`, principalFen, interestFen: 7n, paidOn: day },
});
const classify = (to: 'watch' | 'substandard' | 'doubtful' | 'loss'): Said => ({
  type: 'ClassifyLoan',
  class: to,
});
const writeOff = (amountFen: bigint): Said => ({ type: 'WriteOffLoan', amountFen });
const reverse = (held: object = {}): Said => ({
  type: 'ReverseLoan',
  reason: '重复登记',
  ...nobody,
  ...held,
});

const takeBack = (principalFen: bigint, more: object = {}): Said => ({
  type: 'ReverseRepayment',
  paymentReference: `p${principalFen}`,
  reason: '金额有误',
  claimId: undefined,
  securitization: undefined,
  ...more,
});

const decided = (state: KnownLoan, said: Said): string =>
  outcome(() => loanDecider.decide({ ...said, loanId, today: day } as LoanCommand, state));

test.each(['substandard', 'doubtful', 'loss'] as const)('a loan told as %s is not reversed', (to) => {
  expect(decided(after(classify(to)), reverse())).toBe('LOAN_REVERSAL_NON_PERFORMING');
});

test('a loan that is watched may be, and one that is good again', () => {
  expect(decided(after(classify('watch')), reverse())).toBe('LoanReversed');
  expect(decided(after(classify('loss'), classify('watch')), reverse())).toBe('LoanReversed');
});

test('a fen of loss makes a loan a real one', () => {
  const lost = after(classify('loss'), writeOff(1n), classify('watch'));
  expect(decided(lost, reverse())).toBe('LOAN_REVERSAL_LOST');
});

test('who else holds a loan keeps it', () => {
  expect(decided(after(), reverse({ claimId: 'c1' }))).toBe('LOAN_REVERSAL_CLAIMED');
  expect(decided(after(), reverse({ securitizationId: 's1' }))).toBe('LOAN_REVERSAL_SECURITIZED');
});

test('every reason comes at once', () => {
  const lost = after(classify('loss'), writeOff(1n));
  expect(decided(lost, reverse({ claimId: 'c1', securitizationId: 's1' }))).toBe(
    'LOAN_REVERSAL_LOST+LOAN_REVERSAL_NON_PERFORMING+LOAN_REVERSAL_CLAIMED+LOAN_REVERSAL_SECURITIZED',
  );
});

test.each([
  ['all of a loan of which nothing was repaid', [], all],
  ['the rest of a loan that was repaid in part', [pay(30n)], all - 30n],
  ['nothing of a settled one', [pay(all)], 0n],
])('a reversal takes %s', (_, before, principalFen) => {
  const state = after(...before);
  const [event] = loanDecider.decide({ ...reverse(), loanId, today: day } as LoanCommand, state);
  expect((event as financing.LoanReversed).principalFen).toBe(principalFen);
  const reversed = after(...before, reverse());
  expect(reversed).toMatchObject({
    kind: 'reversed',
    reversalReason: '重复登记',
    reversedFen: principalFen,
    repaidFen: all - principalFen,
    plan: [],
  });
  expect([outstandingFen(reversed), coveredFen(reversed)]).toEqual([0n, all]);
});

test('a reversed loan is late no more, and the clock leaves it alone', () => {
  const later = { loanId, today: '2027-04-01' } as const;
  const step = (state: KnownLoan, said: object): KnownLoan =>
    loanDecider
      .decide({ ...said, ...later } as LoanCommand, state)
      .reduce(loanDecider.evolve, state) as KnownLoan;
  const overdue = step(after(), { type: 'RaiseOverdue' });
  expect(overdueOf(overdue)?.fen).toBe(all);
  const reversed = step(overdue, reverse());
  expect([overdueOf(reversed), nextClockOn(reversed)]).toEqual([undefined, undefined]);
});

test('a payment told by mistake is owed again, and stays on the page with the reason', () => {
  const state = after(pay(30n), pay(40n), takeBack(30n));
  expect(state).toMatchObject({ kind: 'running', repaidFen: 40n, interestFen: 7n });
  expect(outstandingFen(state)).toBe(all - 40n);
  const reversal = { reason: '金额有误', on: day };
  expect(state.payments.map((one) => [one.principalFen, one.reversal])).toEqual([
    [30n, reversal],
    [40n, undefined],
  ]);
});

test('what it says tells the amounts, the day they counted on, what is owed and the class', () => {
  const state = after(classify('loss'), pay(all));
  const [event] = loanDecider.decide({ ...takeBack(all), loanId, today: '2026-05-06' } as LoanCommand, state);
  expect(event).toMatchObject({
    $typeName: 'ipflow.financing.v1.LoanRepaymentReversed',
    paymentReference: `p${all}`,
    principalFen: all,
    interestFen: 7n,
    paidOn: day,
    outstandingFen: all,
    class: 'loss',
    effectiveOn: '2026-05-06',
  });
});

test('a loan that this payment had ended runs again', () => {
  expect(after(pay(all)).kind).toBe('settled');
  expect(after(pay(all), takeBack(all))).toMatchObject({ kind: 'running', repaidFen: 0n });
  const lost = [classify('loss'), pay(10n), writeOff(all - 10n)];
  expect(after(...lost).kind).toBe('written_off');
  const again = after(...lost, takeBack(10n));
  expect([again.kind, outstandingFen(again)]).toEqual(['running', 10n]);
  expect(after(...lost, takeBack(10n), writeOff(10n)).kind).toBe('written_off');
});

test('the right payment comes under the same voucher; the very same one does not come back by itself', () => {
  const wrong = after(pay(30n), takeBack(30n));
  const right = {
    ...pay(30n),
    payment: { paymentReference: 'p30', principalFen: 3n, interestFen: 7n, paidOn: day },
  };
  expect(decided(wrong, pay(30n))).toBe('LOAN_REPAYMENT_REVERSED');
  expect(decided(wrong, right as Said)).toBe('LoanRepaid');
  const mended = after(pay(30n), takeBack(30n), right as Said);
  expect(mended.repaidFen).toBe(3n);
  expect(decided(mended, pay(30n))).toBe('LOAN_PAYMENT_REFERENCE_TAKEN');
  // And the one that stands is the one that is reversed now.
  expect(after(pay(30n), takeBack(30n), right as Said, takeBack(30n)).repaidFen).toBe(0n);
});

test('a payment is reversed once: again it is answered, for another reason refused, and an unknown one never', () => {
  const state = after(pay(30n), takeBack(30n));
  expect(decided(state, takeBack(30n))).toBe('·');
  expect(decided(state, takeBack(30n, { reason: '另有原因' }))).toBe('LOAN_REPAYMENT_REVERSED');
  expect(decided(state, takeBack(31n))).toBe('LOAN_REPAYMENT_UNKNOWN');
  expect(decided(after(pay(30n), reverse()), takeBack(30n))).toBe('LOAN_ENDED');
});

test('who reckoned with a payment keeps it; a pool only with those up to its cut-off day', () => {
  const state = after(pay(30n));
  const pool = (cutOffOn: string) => ({ securitization: { securitizationId: 's1', cutOffOn } });
  expect(decided(state, takeBack(30n, { claimId: 'c1', ...pool(day) }))).toBe(
    'LOAN_REPAYMENT_REVERSAL_CLAIMED+LOAN_REPAYMENT_REVERSAL_SECURITIZED',
  );
  expect(decided(state, takeBack(30n, pool('2026-03-01')))).toBe('LoanRepaymentReversed');
});

test('a loan that a payment had brought out of arrears is late again, since the old day', () => {
  const later = { loanId, today: '2027-04-01' } as const;
  const step = (state: KnownLoan, said: object): KnownLoan =>
    loanDecider
      .decide({ ...said, ...later } as LoanCommand, state)
      .reduce(loanDecider.evolve, state) as KnownLoan;
  const overdue = step(after(), { type: 'RaiseOverdue' });
  const paid = step(overdue, pay(all));
  expect(overdueOf(paid)).toBeUndefined();
  expect(overdueOf(step(paid, takeBack(all)))).toEqual(overdueOf(overdue));
});
