import { fold, localDate } from '@ipflow/kernel';
import { outcome, tableOf } from '../../testdata/table';
import { loanDecider, type LoanCommand } from './loan.decider';
import { lending, terms } from './loan.fixture';
import type { LoanEvent } from './loan.state';

/** The loan of ¥1,000,000 runs from 2026-03-02 to 2027-03-02. */
const loanId = 'loan-0001';
const early = localDate('2026-06-01');
const late = localDate('2027-04-01');
const all = 100_000_000n;

const disburse: LoanCommand = { type: 'DisburseLoan', ...lending() };
const more = lending({ terms: terms({ principalFen: all + 1n }) });
const on = (today = early) => ({ loanId, today });

const repay = (reference: string, principalFen: bigint, interestFen = 0n): LoanCommand => ({
  type: 'RepayLoan',
  ...on(),
  payment: { paymentReference: reference, principalFen, interestFen, paidOn: early },
});
const takeBack = (paymentReference: string, reason = '金额有误'): LoanCommand => ({
  type: 'ReverseRepayment',
  ...on(),
  paymentReference,
  reason,
  claimId: undefined,
  securitization: undefined,
});
const extend = (dueOn: string, today = early): LoanCommand => ({
  type: 'ExtendLoan',
  ...on(today),
  dueOn: localDate(dueOn),
  reason: '回款延迟',
});
const classify = (to: 'normal' | 'watch' | 'loss'): LoanCommand => ({
  type: 'ClassifyLoan',
  ...on(),
  class: to,
});
const writeOff = (amountFen: bigint): LoanCommand => ({ type: 'WriteOffLoan', ...on(), amountFen });
const recover = (reference: string, amountFen: bigint, compensatedFen = 0n): LoanCommand => ({
  type: 'RecoverLoan',
  ...on(),
  compensatedFen,
  recovery: { recoveryReference: reference, amountFen, recoveredOn: early },
});
const reverse = (reason = '重复登记'): LoanCommand => ({
  type: 'ReverseLoan',
  ...on(),
  reason,
  claimId: undefined,
  securitizationId: undefined,
});
const raise = (today = late): LoanCommand => ({ type: 'RaiseOverdue', ...on(today) });

function story(...commands: LoanCommand[]): LoanEvent[] {
  const events: LoanEvent[] = [];
  for (const command of commands) events.push(...loanDecider.decide(command, fold(loanDecider, events)));
  return events;
}

test('every command in every stage produces, stays quiet (·) or refuses', () => {
  const bad = [disburse, classify('loss')];
  const stages: Record<string, LoanEvent[]> = {
    none: [],
    running: story(disburse),
    'partly repaid': story(disburse, repay('p1', 1_000n)),
    extended: story(disburse, extend('2027-09-02')),
    overdue: story(disburse, raise()),
    'non-performing': story(...bad),
    'partly written off': story(...bad, writeOff(1_000n)),
    'written off': story(...bad, writeOff(all)),
    recovered: story(...bad, writeOff(all), recover('r1', all)),
    settled: story(disburse, repay('p1', all)),
    'repayment reversed': story(disburse, repay('p1', all), takeBack('p1')),
    reversed: story(disburse, repay('p1', 1_000n), raise(), reverse()),
    'reversed when settled': story(disburse, repay('p1', all), reverse()),
  };
  const commands: Record<string, LoanCommand> = {
    disburse,
    'disburse another': { type: 'DisburseLoan', ...more },
    'repay p1 1,000': repay('p1', 1_000n),
    'repay p1 7': repay('p1', 7n),
    'repay all': repay('p2', all),
    'repay interest': repay('p3', 0n, 7n),
    'take p1 back': takeBack('p1'),
    'take back otherwise': takeBack('p1', '另有原因'),
    extend: extend('2027-09-02'),
    'extend when due': extend('2027-09-02', late),
    'classify normal': classify('normal'),
    'classify watch': classify('watch'),
    'classify loss': classify('loss'),
    'write off 1,000': writeOff(1_000n),
    'write off all': writeOff(all),
    'recover r1 1,000': recover('r1', 1_000n),
    'recover r1 all': recover('r1', all),
    'recover compensated': recover('r2', 1_000n, 1_000n),
    reverse: reverse(),
    'reverse differently': reverse('金额有误'),
    'raise in time': raise(early),
    'raise when due': raise(),
  };
  const table = tableOf(stages, commands, (past, command) =>
    outcome(() => loanDecider.decide(command, fold(loanDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     disburse             LoanDisbursed
     disburse another     LoanDisbursed
     repay p1 1,000       LOAN_UNKNOWN
     repay p1 7           LOAN_UNKNOWN
     repay all            LOAN_UNKNOWN
     repay interest       LOAN_UNKNOWN
     take p1 back         LOAN_UNKNOWN
     take back otherwise  LOAN_UNKNOWN
     extend               LOAN_UNKNOWN
     extend when due      LOAN_UNKNOWN
     classify normal      LOAN_UNKNOWN
     classify watch       LOAN_UNKNOWN
     classify loss        LOAN_UNKNOWN
     write off 1,000      LOAN_UNKNOWN
     write off all        LOAN_UNKNOWN
     recover r1 1,000     LOAN_UNKNOWN
     recover r1 all       LOAN_UNKNOWN
     recover compensated  LOAN_UNKNOWN
     reverse              LOAN_UNKNOWN
     reverse differently  LOAN_UNKNOWN
     raise in time        LOAN_UNKNOWN
     raise when due       LOAN_UNKNOWN
   running
     disburse             ·
     disburse another     LOAN_ID_TAKEN
     repay p1 1,000       LoanRepaid
     repay p1 7           LoanRepaid
     repay all            LoanRepaid
     repay interest       LoanRepaid
     take p1 back         LOAN_REPAYMENT_UNKNOWN
     take back otherwise  LOAN_REPAYMENT_UNKNOWN
     extend               LoanExtended
     extend when due      LOAN_EXTENSION_OVERDUE
     classify normal      ·
     classify watch       LoanClassified
     classify loss        LoanClassified
     write off 1,000      LOAN_WRITE_OFF_PERFORMING
     write off all        LOAN_WRITE_OFF_PERFORMING
     recover r1 1,000     LOAN_RECOVERY_AMOUNT
     recover r1 all       LOAN_RECOVERY_AMOUNT
     recover compensated  LoanRecovered
     reverse              LoanReversed
     reverse differently  LoanReversed
     raise in time        ·
     raise when due       LoanFellOverdue
   partly repaid
     disburse             ·
     disburse another     LOAN_ID_TAKEN
     repay p1 1,000       ·
     repay p1 7           LOAN_PAYMENT_REFERENCE_TAKEN
     repay all            LOAN_REPAYMENT_ABOVE_OUTSTANDING
     repay interest       LoanRepaid
     take p1 back         LoanRepaymentReversed
     take back otherwise  LoanRepaymentReversed
     extend               LoanExtended
     extend when due      LOAN_EXTENSION_OVERDUE
     classify normal      ·
     classify watch       LoanClassified
     classify loss        LoanClassified
     write off 1,000      LOAN_WRITE_OFF_PERFORMING
     write off all        LOAN_WRITE_OFF_AMOUNT+LOAN_WRITE_OFF_PERFORMING
     recover r1 1,000     LOAN_RECOVERY_AMOUNT
     recover r1 all       LOAN_RECOVERY_AMOUNT
     recover compensated  LoanRecovered
     reverse              LoanReversed
     reverse differently  LoanReversed
     raise in time        ·
     raise when due       LoanFellOverdue
   extended
     disburse             ·
     disburse another     LOAN_ID_TAKEN
     repay p1 1,000       LoanRepaid
     repay p1 7           LoanRepaid
     repay all            LoanRepaid
     repay interest       LoanRepaid
     take p1 back         LOAN_REPAYMENT_UNKNOWN
     take back otherwise  LOAN_REPAYMENT_UNKNOWN
     extend               ·
     extend when due      ·
     classify normal      ·
     classify watch       LoanClassified
     classify loss        LoanClassified
     write off 1,000      LOAN_WRITE_OFF_PERFORMING
     write off all        LOAN_WRITE_OFF_PERFORMING
     recover r1 1,000     LOAN_RECOVERY_AMOUNT
     recover r1 all       LOAN_RECOVERY_AMOUNT
     recover compensated  LoanRecovered
     reverse              LoanReversed
     reverse differently  LoanReversed
     raise in time        ·
     raise when due       ·
   overdue
     disburse             ·
     disburse another     LOAN_ID_TAKEN
     repay p1 1,000       LoanRepaid
     repay p1 7           LoanRepaid
     repay all            LoanRepaid
     repay interest       LoanRepaid
     take p1 back         LOAN_REPAYMENT_UNKNOWN
     take back otherwise  LOAN_REPAYMENT_UNKNOWN
     extend               LoanExtended
     extend when due      LOAN_EXTENSION_OVERDUE
     classify normal      ·
     classify watch       LoanClassified
     classify loss        LoanClassified
     write off 1,000      LOAN_WRITE_OFF_PERFORMING
     write off all        LOAN_WRITE_OFF_PERFORMING
     recover r1 1,000     LOAN_RECOVERY_AMOUNT
     recover r1 all       LOAN_RECOVERY_AMOUNT
     recover compensated  LoanRecovered
     reverse              LoanReversed
     reverse differently  LoanReversed
     raise in time        ·
     raise when due       ·
   non-performing
     disburse             ·
     disburse another     LOAN_ID_TAKEN
     repay p1 1,000       LoanRepaid
     repay p1 7           LoanRepaid
     repay all            LoanRepaid
     repay interest       LoanRepaid
     take p1 back         LOAN_REPAYMENT_UNKNOWN
     take back otherwise  LOAN_REPAYMENT_UNKNOWN
     extend               LoanExtended
     extend when due      LOAN_EXTENSION_OVERDUE
     classify normal      LoanClassified
     classify watch       LoanClassified
     classify loss        ·
     write off 1,000      LoanWrittenOff
     write off all        LoanWrittenOff
     recover r1 1,000     LOAN_RECOVERY_AMOUNT
     recover r1 all       LOAN_RECOVERY_AMOUNT
     recover compensated  LoanRecovered
     reverse              LOAN_REVERSAL_NON_PERFORMING
     reverse differently  LOAN_REVERSAL_NON_PERFORMING
     raise in time        ·
     raise when due       LoanFellOverdue
   partly written off
     disburse             ·
     disburse another     LOAN_ID_TAKEN
     repay p1 1,000       LoanRepaid
     repay p1 7           LoanRepaid
     repay all            LOAN_REPAYMENT_ABOVE_OUTSTANDING
     repay interest       LoanRepaid
     take p1 back         LOAN_REPAYMENT_UNKNOWN
     take back otherwise  LOAN_REPAYMENT_UNKNOWN
     extend               LoanExtended
     extend when due      LOAN_EXTENSION_OVERDUE
     classify normal      LoanClassified
     classify watch       LoanClassified
     classify loss        ·
     write off 1,000      LoanWrittenOff
     write off all        LOAN_WRITE_OFF_AMOUNT
     recover r1 1,000     LoanRecovered
     recover r1 all       LOAN_RECOVERY_AMOUNT
     recover compensated  LoanRecovered
     reverse              LOAN_REVERSAL_LOST+LOAN_REVERSAL_NON_PERFORMING
     reverse differently  LOAN_REVERSAL_LOST+LOAN_REVERSAL_NON_PERFORMING
     raise in time        ·
     raise when due       LoanFellOverdue
   written off
     disburse             ·
     disburse another     LOAN_ID_TAKEN
     repay p1 1,000       LOAN_ENDED
     repay p1 7           LOAN_ENDED
     repay all            LOAN_ENDED
     repay interest       LOAN_ENDED
     take p1 back         LOAN_REPAYMENT_UNKNOWN
     take back otherwise  LOAN_REPAYMENT_UNKNOWN
     extend               LOAN_ENDED
     extend when due      LOAN_ENDED
     classify normal      LOAN_ENDED
     classify watch       LOAN_ENDED
     classify loss        ·
     write off 1,000      LOAN_ENDED
     write off all        LOAN_ENDED
     recover r1 1,000     LoanRecovered
     recover r1 all       LoanRecovered
     recover compensated  LoanRecovered
     reverse              LOAN_REVERSAL_LOST+LOAN_REVERSAL_NON_PERFORMING
     reverse differently  LOAN_REVERSAL_LOST+LOAN_REVERSAL_NON_PERFORMING
     raise in time        ·
     raise when due       ·
   recovered
     disburse             ·
     disburse another     LOAN_ID_TAKEN
     repay p1 1,000       LOAN_ENDED
     repay p1 7           LOAN_ENDED
     repay all            LOAN_ENDED
     repay interest       LOAN_ENDED
     take p1 back         LOAN_REPAYMENT_UNKNOWN
     take back otherwise  LOAN_REPAYMENT_UNKNOWN
     extend               LOAN_ENDED
     extend when due      LOAN_ENDED
     classify normal      LOAN_ENDED
     classify watch       LOAN_ENDED
     classify loss        ·
     write off 1,000      LOAN_ENDED
     write off all        LOAN_ENDED
     recover r1 1,000     LOAN_RECOVERY_REFERENCE_TAKEN
     recover r1 all       ·
     recover compensated  LOAN_RECOVERY_AMOUNT
     reverse              LOAN_REVERSAL_LOST+LOAN_REVERSAL_NON_PERFORMING
     reverse differently  LOAN_REVERSAL_LOST+LOAN_REVERSAL_NON_PERFORMING
     raise in time        ·
     raise when due       ·
   settled
     disburse             ·
     disburse another     LOAN_ID_TAKEN
     repay p1 1,000       LOAN_PAYMENT_REFERENCE_TAKEN
     repay p1 7           LOAN_PAYMENT_REFERENCE_TAKEN
     repay all            LOAN_ENDED
     repay interest       LOAN_ENDED
     take p1 back         LoanRepaymentReversed
     take back otherwise  LoanRepaymentReversed
     extend               LOAN_ENDED
     extend when due      LOAN_ENDED
     classify normal      ·
     classify watch       LOAN_ENDED
     classify loss        LOAN_ENDED
     write off 1,000      LOAN_ENDED
     write off all        LOAN_ENDED
     recover r1 1,000     LOAN_RECOVERY_AMOUNT
     recover r1 all       LOAN_RECOVERY_AMOUNT
     recover compensated  LOAN_RECOVERY_AMOUNT
     reverse              LoanReversed
     reverse differently  LoanReversed
     raise in time        ·
     raise when due       ·
   repayment reversed
     disburse             ·
     disburse another     LOAN_ID_TAKEN
     repay p1 1,000       LoanRepaid
     repay p1 7           LoanRepaid
     repay all            LoanRepaid
     repay interest       LoanRepaid
     take p1 back         ·
     take back otherwise  LOAN_REPAYMENT_REVERSED
     extend               LoanExtended
     extend when due      LOAN_EXTENSION_OVERDUE
     classify normal      ·
     classify watch       LoanClassified
     classify loss        LoanClassified
     write off 1,000      LOAN_WRITE_OFF_PERFORMING
     write off all        LOAN_WRITE_OFF_PERFORMING
     recover r1 1,000     LOAN_RECOVERY_AMOUNT
     recover r1 all       LOAN_RECOVERY_AMOUNT
     recover compensated  LoanRecovered
     reverse              LoanReversed
     reverse differently  LoanReversed
     raise in time        ·
     raise when due       LoanFellOverdue
   reversed
     disburse             LOAN_ENDED
     disburse another     LOAN_ID_TAKEN
     repay p1 1,000       ·
     repay p1 7           LOAN_PAYMENT_REFERENCE_TAKEN
     repay all            LOAN_ENDED
     repay interest       LOAN_ENDED
     take p1 back         LOAN_ENDED
     take back otherwise  LOAN_ENDED
     extend               LOAN_ENDED
     extend when due      LOAN_ENDED
     classify normal      LOAN_ENDED
     classify watch       LOAN_ENDED
     classify loss        LOAN_ENDED
     write off 1,000      LOAN_ENDED
     write off all        LOAN_ENDED
     recover r1 1,000     LOAN_ENDED
     recover r1 all       LOAN_ENDED
     recover compensated  LOAN_ENDED
     reverse              ·
     reverse differently  LOAN_ENDED
     raise in time        ·
     raise when due       ·
   reversed when settled
     disburse             LOAN_ENDED
     disburse another     LOAN_ID_TAKEN
     repay p1 1,000       LOAN_PAYMENT_REFERENCE_TAKEN
     repay p1 7           LOAN_PAYMENT_REFERENCE_TAKEN
     repay all            LOAN_ENDED
     repay interest       LOAN_ENDED
     take p1 back         LOAN_ENDED
     take back otherwise  LOAN_ENDED
     extend               LOAN_ENDED
     extend when due      LOAN_ENDED
     classify normal      LOAN_ENDED
     classify watch       LOAN_ENDED
     classify loss        LOAN_ENDED
     write off 1,000      LOAN_ENDED
     write off all        LOAN_ENDED
     recover r1 1,000     LOAN_ENDED
     recover r1 all       LOAN_ENDED
     recover compensated  LOAN_ENDED
     reverse              ·
     reverse differently  LOAN_ENDED
     raise in time        ·
     raise when due       ·
   "
  `);
});
