import { create, financing } from '@ipflow/contracts';
import { fold } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import {
  fundBankInsurerValuer,
  fundId,
  loan,
  nothing,
  rules,
  today,
  yuan,
} from '../compensation/compensation.fixture';
import { outcome, tableOf } from '../../testdata/table';
import { fundDecider, type FundCommand } from './fund.decider';
import { gateOf, nplPpm, type FundEvent, type FundState } from './fund.state';

const at = { fundId, today };
const establish = {
  ...at,
  type: 'EstablishFund' as const,
  name: '资金',
  managedBy: 'office',
  rules: rules(),
};
const contribute = {
  ...at,
  type: 'Contribute' as const,
  contributionId: 'c-1',
  contributor: '省',
  amountFen: yuan(900_000),
};
const cover = { ...at, type: 'CoverLoan' as const, loan: loan(), coveredBy: undefined, exposure: nothing };
const payOut = {
  ...at,
  type: 'PayOut' as const,
  compensationId: 'k',
  loanId: 'l',
  bank: 'b',
  borrower: 'x',
  amountFen: 100n,
};
const refund = {
  ...at,
  type: 'Refund' as const,
  compensationId: 'k',
  recoveryReference: 'r',
  amountFen: 100n,
};
const allBad = { coveredFen: 100n, nonPerformingFen: 8n };
const stop = { ...at, type: 'MoveGate' as const, exposure: allBad };

function after(...commands: FundCommand[]): FundEvent[] {
  const events: FundEvent[] = [];
  for (const command of commands) events.push(...fundDecider.decide(command, fold(fundDecider, events)));
  return events;
}

const states: Record<string, FundState> = {
  none: fundDecider.initial(),
  empty: fold(fundDecider, after(establish)),
  filled: fold(fundDecider, after(establish, contribute)),
  paid: fold(fundDecider, after(establish, contribute, payOut)),
  stopped: fold(fundDecider, after(establish, contribute, stop)),
};

const commands: Record<string, FundCommand> = {
  establish,
  'establish another': { ...establish, name: '另一资金' },
  'the same rules': { ...at, type: 'ChangeRules', rules: rules() },
  'other rules': { ...at, type: 'ChangeRules', rules: rules({ bearers: fundBankInsurerValuer }) },
  contribute,
  'contribute another sum': { ...contribute, amountFen: 1n },
  cover,
  'cover again': { ...cover, coveredBy: fundId },
  'cover what another covers': { ...cover, coveredBy: 'fund-other' },
  'pay out': payOut,
  stop,
  open: { ...stop, exposure: nothing },
};

test('every command in every state', () => {
  expect(tableOf(states, commands, (state, command) => outcome(() => fundDecider.decide(command, state))))
    .toMatchInlineSnapshot(`
   "
   none
     establish                  FundEstablished
     establish another          FundEstablished
     the same rules             FUND_UNKNOWN
     other rules                FUND_UNKNOWN
     contribute                 FUND_UNKNOWN
     contribute another sum     FUND_UNKNOWN
     cover                      FUND_UNKNOWN
     cover again                FUND_UNKNOWN
     cover what another covers  FUND_UNKNOWN
     pay out                    FUND_UNKNOWN
     stop                       FUND_UNKNOWN
     open                       FUND_UNKNOWN
   empty
     establish                  ·
     establish another          FUND_ID_TAKEN
     the same rules             ·
     other rules                FundRulesChanged
     contribute                 FundContributed
     contribute another sum     FundContributed
     cover                      COVERAGE_LEVERAGE
     cover again                ·
     cover what another covers  COVERAGE_LOAN_TAKEN+COVERAGE_LEVERAGE
     pay out                    FUND_SHORT
     stop                       FundGateMoved
     open                       ·
   filled
     establish                  ·
     establish another          FUND_ID_TAKEN
     the same rules             ·
     other rules                FundRulesChanged
     contribute                 ·
     contribute another sum     FUND_CONTRIBUTION_TAKEN
     cover                      LoanCovered
     cover again                ·
     cover what another covers  COVERAGE_LOAN_TAKEN
     pay out                    FundPaidOut
     stop                       FundGateMoved
     open                       ·
   paid
     establish                  ·
     establish another          FUND_ID_TAKEN
     the same rules             ·
     other rules                FundRulesChanged
     contribute                 ·
     contribute another sum     FUND_CONTRIBUTION_TAKEN
     cover                      LoanCovered
     cover again                ·
     cover what another covers  COVERAGE_LOAN_TAKEN
     pay out                    FundPaidOut
     stop                       FundGateMoved
     open                       ·
   stopped
     establish                  ·
     establish another          FUND_ID_TAKEN
     the same rules             ·
     other rules                FundRulesChanged
     contribute                 ·
     contribute another sum     FUND_CONTRIBUTION_TAKEN
     cover                      FUND_GATE_STOPPED
     cover again                ·
     cover what another covers  FUND_GATE_STOPPED+COVERAGE_LOAN_TAKEN
     pay out                    FundPaidOut
     stop                       ·
     open                       FundGateMoved
   "
  `);
});

test('covers up to the leverage, to the fen', () => {
  const full = { coveredFen: yuan(1_000_000), nonPerformingFen: 0n };
  given(fundDecider, ...after(establish, contribute))
    .when({ ...cover, exposure: full })
    .produces(
      create(financing.LoanCoveredSchema, {
        fundId,
        loanId: loan().loanId,
        bank: loan().bank,
        borrower: loan().borrowerUscc,
        principalFen: yuan(8_000_000),
        coveredFen: yuan(9_000_000),
        effectiveOn: today,
      }),
    );
  given(fundDecider, ...after(establish, contribute))
    .when({ ...cover, exposure: { ...full, coveredFen: full.coveredFen + 1n } })
    .refuses('COVERAGE_LEVERAGE');
});

test('refuses a loan too large, of a firm too large, overdue, repaid, under a stopped gate: every reason at once', () => {
  const wrong = loan({
    principalFen: yuan(10_000_001),
    outstandingFen: 0n,
    borrowerSize: 'large',
    overdueSince: today,
  });
  given(fundDecider, ...after(establish, contribute))
    .when({ ...cover, loan: wrong, exposure: allBad })
    .refuses(
      'FUND_GATE_STOPPED',
      'COVERAGE_LOAN_REPAID',
      'COVERAGE_LOAN_NOT_NORMAL',
      'COVERAGE_BORROWER_SIZE',
      'COVERAGE_LOAN_CAP',
    );
});

test('what comes back fills the balance; more than went out cannot come back', () => {
  const state = fold(fundDecider, after(establish, contribute, payOut, refund));
  expect(state).toMatchObject({ balanceFen: yuan(900_000), paidFen: 100n, returnedFen: 100n });
  expect(() => fundDecider.decide(refund, state)).toThrow(RangeError);
});

test('a threshold that is reached exactly counts; a fund without loans is open', () => {
  const at5 = { coveredFen: 100n, nonPerformingFen: 5n };
  expect(gateOf({ ...at5, nonPerformingFen: 4n }, rules())).toBe('open');
  expect([gateOf(at5, rules()), nplPpm(at5)]).toEqual(['warning', 50_000]);
  expect(gateOf({ coveredFen: 100n, nonPerformingFen: 8n }, rules())).toBe('stopped');
  expect([gateOf(nothing, rules()), nplPpm(nothing)]).toEqual(['open', 0]);
});
