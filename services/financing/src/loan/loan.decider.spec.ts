import { addDays, addMonths, localDate, type LocalDate } from '@ipflow/kernel';
import { outcome } from '../../testdata/table';
import { loanDecider, type LoanCommand } from './loan.decider';
import { day, lending, terms } from './loan.fixture';
import { knownOf } from './loan.known';
import { extensionMonthsMax, loanPolicyOn, paymentsPerLoanMax, recoveriesPerLoanMax } from './loan.policy';
import { nextClockOn, overdueOf, type KnownLoan, type LoanState } from './loan.state';

const loanId = 'loan-0001';
const inJune = localDate('2026-06-01');

/** A loan after these commands; 1,200 fen in twelve parts of 100, the first to be paid by 2026-04-02. */
function after(...commands: Omit<LoanCommand, 'loanId'>[]): KnownLoan {
  const made = lending({ terms: terms({ principalFen: 1_200n, repayment: 'equal_principal' }) });
  const all = [{ type: 'DisburseLoan', ...made }, ...commands] as LoanCommand[];
  const step = (state: LoanState, command: LoanCommand): LoanState =>
    loanDecider.decide({ ...command, loanId }, state).reduce(loanDecider.evolve, state);
  return all.reduce(step, loanDecider.initial()) as KnownLoan;
}

const pay = (principalFen: bigint, more: object = {}, today = inJune) => ({
  type: 'RepayLoan' as const,
  today,
  payment: {
    paymentReference: `p${principalFen}-${today}`,
    principalFen,
    interestFen: 0n,
    paidOn: today,
    ...more,
  },
});
const raise = (today: LocalDate) => ({ type: 'RaiseOverdue' as const, today });
const classify = (to: 'substandard' | 'loss') => ({
  type: 'ClassifyLoan' as const,
  class: to,
  today: inJune,
});
const writeOff = (amountFen: bigint) => ({ type: 'WriteOffLoan' as const, amountFen, today: inJune });
const recover = (amountFen: bigint, recoveredOn = inJune, compensatedFen = 0n) => ({
  type: 'RecoverLoan' as const,
  recovery: { recoveryReference: `r${amountFen}`, amountFen, recoveredOn },
  compensatedFen,
  today: inJune,
});
const extend = (dueOn: LocalDate, termMonthsMax?: number) => ({
  type: 'ExtendLoan' as const,
  dueOn,
  reason: '回款延迟',
  today: day,
  termMonthsMax,
});

const decided = (state: LoanState, command: object): string =>
  outcome(() => loanDecider.decide({ ...command, loanId } as LoanCommand, state));

test.each([
  ['of nothing', pay(0n), 'LOAN_REPAYMENT_EMPTY'],
  ['above what is outstanding', pay(1_201n), 'LOAN_REPAYMENT_ABOVE_OUTSTANDING'],
  ['of interest above the principal', pay(0n, { interestFen: 1_201n }), 'LOAN_INTEREST_TOO_LARGE'],
  ['made tomorrow', pay(1n, { paidOn: '2026-06-02' }), 'LOAN_REPAYMENT_DATE'],
  ['made before the loan', pay(1n, { paidOn: '2026-03-01' }), 'LOAN_REPAYMENT_DATE'],
])('refuses a payment %s', (_, command, code) => {
  expect(decided(after(), command)).toBe(code);
});

test('payments and recoveries have a limit', () => {
  const paid = { paymentReference: 'p', principalFen: 0n, interestFen: 1n, paidOn: day };
  const many = { ...after(), payments: Array.from({ length: paymentsPerLoanMax }, () => paid) };
  expect(decided(many, pay(1n))).toBe('LOAN_REPAYMENTS_TOO_MANY');
  const back = { recoveryReference: 'r', amountFen: 0n, recoveredOn: day };
  const lost = after(classify('loss'), writeOff(1_200n));
  const often = { ...lost, recoveries: Array.from({ length: recoveriesPerLoanMax }, () => back) };
  expect(decided(often, recover(1n))).toBe('LOAN_RECOVERIES_TOO_MANY');
});

test('what was recovered of a running loan is not repaid a second time', () => {
  const state = after(recover(500n, inJune, 500n));
  expect(decided(state, pay(701n))).toBe('LOAN_REPAYMENT_ABOVE_OUTSTANDING');
  expect(decided(state, pay(700n))).toBe('LoanRepaid');
  expect(decided(state, recover(1n, inJune, 500n))).toBe('LOAN_RECOVERY_AMOUNT');
});

test('a recovery is dated between the loan and today', () => {
  const state = after(classify('loss'), writeOff(1_200n));
  expect(decided(state, recover(1n, addDays(inJune, 1)))).toBe('LOAN_RECOVERY_DATE');
  expect(decided(state, recover(1n, addDays(day, -1)))).toBe('LOAN_RECOVERY_DATE');
});

test('only what is non-performing is written off, and no more than is outstanding', () => {
  expect(decided(after(), writeOff(1n))).toBe('LOAN_WRITE_OFF_PERFORMING');
  const state = after(classify('substandard'), pay(200n));
  expect(decided(state, writeOff(1_001n))).toBe('LOAN_WRITE_OFF_AMOUNT');
  expect(decided(state, writeOff(1_000n))).toBe('LoanWrittenOff');
});

test('an extension is later, in time, and within law and product', () => {
  const due = addMonths(day, 12);
  expect(decided(after(), extend(addDays(due, -1)))).toBe('LOAN_EXTENSION_NOT_LATER');
  expect(decided(after(), { ...extend(addMonths(due, 1)), today: inJune })).toBe('LOAN_EXTENSION_OVERDUE');
  expect(decided(after(), extend(addMonths(due, 12)))).toBe('LoanExtended');
  expect(decided(after(), extend(addDays(addMonths(due, 12), 1)))).toBe('LOAN_EXTENSION_TOO_LONG');
  expect(decided(after(), extend(addMonths(due, 12), 23))).toBe('LOAN_EXTENSION_BEYOND_PRODUCT');
});

test.each([
  [1, 1],
  [12, 12],
  [13, 6],
  [60, 30],
  [61, 36],
  [360, 36],
])('a loan of %i months is extended by at most %i (贷款通则第十二条)', (months, more) => {
  expect(extensionMonthsMax(months, loanPolicyOn(day))).toBe(more);
});

test('a payment is early when it covers more than was due by its day', () => {
  const paid = (principalFen: bigint) =>
    loanDecider.decide({ ...pay(principalFen), loanId } as LoanCommand, after());
  // Due by 2026-06-01: the parts of April and May.
  expect(paid(200n)).toMatchObject([{ isEarly: false, outstandingFen: 1_000n }]);
  expect(paid(201n)).toMatchObject([{ isEarly: true, outstandingFen: 999n }]);
});

test('a loan is overdue since its oldest part in arrears, until all that was raised is covered', () => {
  const state = after(raise(inJune));
  expect(overdueOf(state)).toEqual({ fen: 200n, since: '2026-04-02' });
  expect(nextClockOn(state)).toBe('2026-06-03');
  expect(overdueOf(after(raise(inJune), pay(150n)))).toMatchObject({ fen: 50n, since: state.plan[1]!.payBy });
  expect(overdueOf(after(raise(inJune), pay(200n)))).toBeUndefined();
  expect(overdueOf(after(raise(inJune), classify('loss'), writeOff(200n)))).toBeUndefined();
  const later = after(raise(inJune), raise(localDate('2026-07-01')));
  expect(overdueOf(later)).toEqual({ fen: 300n, since: '2026-04-02' });
});

test('who stands beside a loan reads what its events leave of it', () => {
  expect(knownOf(loanDecider.initial(), day)).toBeUndefined();
  const made = after();
  expect(knownOf(made, day)).toEqual({
    loanId,
    stage: 'running',
    bank: 'bank-hubei',
    borrower: '企业 91420100616400352X',
    borrowerUscc: '91420100616400352X',
    borrowerSize: 'small',
    security: 'credit',
    principalFen: 1_200n,
    outstandingFen: 1_200n,
    writtenOffFen: 0n,
    recoveredFen: 0n,
    class: 'normal',
    dueOn: '2027-03-02',
  });
  const bad = after(pay(100n), raise(inJune), classify('loss'), writeOff(50n), recover(20n));
  expect(knownOf(bad, inJune)).toMatchObject({
    outstandingFen: 1_050n,
    writtenOffFen: 50n,
    recoveredFen: 20n,
    class: 'loss',
    overdueSince: bad.plan[1]!.payBy,
  });
  expect(knownOf(after(extend(localDate('2027-09-02'))), day)?.dueOn).toBe('2027-09-02');
});

test('who stands beside a loan reads its arrears off the plan, whether or not the clock has raised them', () => {
  const [untold, told] = [after(), after(raise(inJune))];
  const { payBy } = untold.plan[0]!;
  for (const state of [untold, told]) {
    expect(knownOf(state, inJune)?.overdueSince).toBe(payBy);
    expect(knownOf(state, payBy)?.overdueSince).toBeUndefined();
    expect(knownOf(state, addDays(payBy, 1))?.overdueSince).toBe(payBy);
  }
  expect(knownOf(after(pay(200n)), inJune)?.overdueSince).toBeUndefined();
  // Part of June's is in arrears since, and nothing has raised it.
  expect(knownOf(after(raise(inJune), pay(250n)), localDate('2026-07-01'))?.overdueSince).toBe(
    untold.plan[2]!.payBy,
  );
});
