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
