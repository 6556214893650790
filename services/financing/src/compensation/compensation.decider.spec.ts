import { create, financing } from '@ipflow/contracts';
import { fold, Refused } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import { outcome } from '../../testdata/table';
import { fundDecider } from '../fund/fund.decider';
import { compensationDecider, type CompensationCommand } from './compensation.decider';
import {
  badLoan,
  bank,
  evidence,
  fund,
  fundId,
  loan,
  loanId,
  nothing,
  rules,
  today,
  yuan,
} from './compensation.fixture';
import type { CompensationEvent } from './compensation.state';

const compensationId = 'compensation-0001';
const at = { compensationId, today };
const clerk = { person: 'clerk', tenant: bank };
const li = { person: 'li', tenant: 'office' };
const wang = { person: 'wang', tenant: 'office' };

const claim = {
  ...at,
  type: 'ClaimCompensation' as const,
  actor: clerk,
  fund: fund(),
  loan: badLoan(),
  coverage: { fundId, rulesVersion: 1 },
  otherClaimId: undefined,
  exposure: nothing,
  lossFen: yuan(3_000_000),
  evidence,
};
const review = { ...at, type: 'ReviewCompensation' as const, actor: li, opinion: '属实' };
const refuse = { ...at, type: 'RefuseCompensation' as const, actor: li, reasons: ['材料不全'] };
const approve = {
  ...at,
  type: 'ApproveCompensation' as const,
  actor: wang,
  fund: fund(),
  loan: badLoan(),
  rulesVersion: 1,
};
const recover = {
  ...at,
  type: 'ReturnRecovery' as const,
  actor: clerk,
  recoveryReference: 'R-1',
  recoveredFen: 500n,
};

function after(...commands: CompensationCommand[]): CompensationEvent[] {
  const events: CompensationEvent[] = [];
  for (const command of commands)
    events.push(...compensationDecider.decide(command, fold(compensationDecider, events)));
  return events;
}

const states: Record<string, CompensationEvent[]> = {
  none: [],
  claimed: after(claim),
  reviewed: after(claim, review),
  refused: after(claim, review, refuse),
  paid: after(claim, review, approve),
  returned: after(claim, review, approve, recover),
};

const commands: Record<string, CompensationCommand> = {
  claim,
  'claim another good loan': { ...claim, loan: loan({ loanId: 'loan-0002' }) },
  review,
  'review again, otherwise': { ...review, opinion: '存疑' },
  refuse,
  approve,
  'approve for a good loan': { ...approve, loan: badLoan({ class: 'watch' }) },
  'approve by the reviewer': { ...approve, actor: li },
  'approve by the bank': { ...approve, actor: { person: 'x', tenant: bank } },
  recover,
  'recover another sum': { ...recover, recoveredFen: 501n },
};

test('every command in every state', () => {
  const table = Object.entries(states).map(([name, past]) => [
    name,
    ...Object.entries(commands).map(
      ([title, command]) =>
        `${title}: ${outcome(() => compensationDecider.decide(command, fold(compensationDecider, past)))}`,
    ),
  ]);
  expect(table).toMatchInlineSnapshot(`
   [
     [
       "none",
       "claim: CompensationClaimed",
       "claim another good loan: COMPENSATION_LOAN_PERFORMING+COMPENSATION_TOO_EARLY",
       "review: COMPENSATION_UNKNOWN",
       "review again, otherwise: COMPENSATION_UNKNOWN",
       "refuse: COMPENSATION_UNKNOWN",
       "approve: COMPENSATION_UNKNOWN",
       "approve for a good loan: COMPENSATION_UNKNOWN",
       "approve by the reviewer: COMPENSATION_UNKNOWN",
       "approve by the bank: COMPENSATION_UNKNOWN",
       "recover: COMPENSATION_UNKNOWN",
       "recover another sum: COMPENSATION_UNKNOWN",
     ],
     [
       "claimed",
       "claim: ·",
       "claim another good loan: COMPENSATION_ID_TAKEN",
       "review: CompensationReviewed",
       "review again, otherwise: CompensationReviewed",
       "refuse: CompensationRefused",
       "approve: COMPENSATION_STAGE",
       "approve for a good loan: COMPENSATION_STAGE",
       "approve by the reviewer: COMPENSATION_STAGE",
       "approve by the bank: COMPENSATION_STAGE",
       "recover: COMPENSATION_STAGE",
       "recover another sum: COMPENSATION_STAGE",
     ],
     [
       "reviewed",
       "claim: ·",
       "claim another good loan: COMPENSATION_ID_TAKEN",
       "review: ·",
       "review again, otherwise: COMPENSATION_STAGE",
       "refuse: CompensationRefused",
       "approve: CompensationPaid",
       "approve for a good loan: COMPENSATION_LOAN_PERFORMING",
       "approve by the reviewer: COMPENSATION_SAME_PERSON",
       "approve by the bank: COMPENSATION_OWN_CLAIM",
       "recover: COMPENSATION_STAGE",
       "recover another sum: COMPENSATION_STAGE",
     ],
     [
       "refused",
       "claim: ·",
       "claim another good loan: COMPENSATION_ID_TAKEN",
       "review: COMPENSATION_STAGE",
       "review again, otherwise: COMPENSATION_STAGE",
       "refuse: ·",
       "approve: COMPENSATION_STAGE",
       "approve for a good loan: COMPENSATION_STAGE",
       "approve by the reviewer: COMPENSATION_STAGE",
       "approve by the bank: COMPENSATION_STAGE",
       "recover: COMPENSATION_STAGE",
       "recover another sum: COMPENSATION_STAGE",
     ],
     [
       "paid",
       "claim: ·",
       "claim another good loan: COMPENSATION_ID_TAKEN",
       "review: COMPENSATION_STAGE",
       "review again, otherwise: COMPENSATION_STAGE",
       "refuse: COMPENSATION_STAGE",
       "approve: ·",
       "approve for a good loan: ·",
       "approve by the reviewer: COMPENSATION_STAGE",
       "approve by the bank: COMPENSATION_STAGE",
       "recover: CompensationReturned",
       "recover another sum: CompensationReturned",
     ],
     [
       "returned",
       "claim: ·",
       "claim another good loan: COMPENSATION_ID_TAKEN",
       "review: COMPENSATION_STAGE",
       "review again, otherwise: COMPENSATION_STAGE",
       "refuse: COMPENSATION_STAGE",
       "approve: ·",
       "approve for a good loan: ·",
       "approve by the reviewer: COMPENSATION_STAGE",
       "approve by the bank: COMPENSATION_STAGE",
       "recover: ·",
       "recover another sum: COMPENSATION_REFERENCE_TAKEN",
     ],
   ]
  `);
});

test('refuses a claim before the overdue days, without the suit, above what is unpaid', () => {
  const early = badLoan({ overdueSince: '2026-08-27' });
  given(compensationDecider)
    .when({ ...claim, loan: early })
    .refuses('COMPENSATION_TOO_EARLY');
  given(compensationDecider)
    .when({ ...claim, loan: badLoan({ overdueSince: '2026-08-26' }) })
    .produces(
      create(financing.CompensationClaimedSchema, {
        ...(after(claim)[0] as financing.CompensationClaimed),
        overdueDays: 90,
      }),
    );
  given(compensationDecider)
    .when({ ...claim, loan: loan() })
    .refuses('COMPENSATION_LOAN_PERFORMING', 'COMPENSATION_TOO_EARLY');
  given(compensationDecider)
    .when({ ...claim, evidence: { overdue_notice: evidence.suit } })
    .refuses('COMPENSATION_SUIT_REQUIRED');
  given(compensationDecider)
    .when({ ...claim, lossFen: yuan(8_000_000) + 1n })
    .refuses('COMPENSATION_LOSS_ABOVE_OUTSTANDING');
});

test('refuses a claim of a loan in arrears that its bank has not classified as non-performing', () => {
  for (const performing of ['normal', 'watch'] as const)
    given(compensationDecider)
      .when({ ...claim, loan: badLoan({ class: performing }) })
      .refuses('COMPENSATION_LOAN_PERFORMING');
  for (const bad of ['substandard', 'doubtful', 'loss'] as const)
    expect(after({ ...claim, loan: badLoan({ class: bad }) })).toHaveLength(1);
});

test('a bankrupt borrower: a fund that asks for no overdue day pays on the class and the paper of the court', () => {
  const none = fund({ versions: [rules({ overdueDaysMin: 0 })] });
  const inTime = loan({ class: 'doubtful' });
  const accepted = { ...claim, fund: none, loan: inTime };
  expect(after(accepted)).toMatchObject([{ overdueDays: 0, suitFiled: true }]);
  given(compensationDecider)
    .when({ ...accepted, loan: loan(), evidence: { other: evidence.suit } })
    .refuses('COMPENSATION_LOAN_PERFORMING', 'COMPENSATION_SUIT_REQUIRED');
  const oneDay = fund({ versions: [rules({ overdueDaysMin: 1 })] });
  given(compensationDecider)
    .when({ ...accepted, fund: oneDay })
    .refuses('COMPENSATION_TOO_EARLY');
  // 40:20:40 of ¥3,000,000, the city below its cap.
  const paid = after(accepted, review, { ...approve, fund: none, loan: inTime })[2];
  expect(paid).toMatchObject({ paidFen: yuan(1_800_000), lossFen: yuan(3_000_000) });
});

test('refuses to pay for a loan that was called a good one again before the approval', () => {
  given(compensationDecider, ...states.reviewed!)
    .when({ ...approve, loan: badLoan({ class: 'normal' }) })
    .refuses('COMPENSATION_LOAN_PERFORMING');
});

test('what the bank wrote off in its own books is a loss all the same', () => {
  const written = badLoan({ outstandingFen: 0n, writtenOffFen: yuan(8_000_000) });
  expect(after({ ...claim, loan: written })).toHaveLength(1);
});

test('what was recovered of a write-off is no loss any more', () => {
  const recovered = badLoan({
    outstandingFen: 0n,
    writtenOffFen: yuan(8_000_000),
    recoveredFen: yuan(5_000_000) + 1n,
  });
  given(compensationDecider)
    .when({ ...claim, loan: recovered })
    .refuses('COMPENSATION_LOSS_ABOVE_OUTSTANDING');
});

test('refuses a second claim, another fund, used caps and a stopped gate, all at once', () => {
  const capped = fund({
    versions: [rules({ capPerYearFen: 5n, capPerBorrowerFen: 5n })],
    paidByYear: new Map([['2026', 5n]]),
    paidByBorrower: new Map([[badLoan().borrowerUscc, 6n]]),
    gate: 'stopped',
  });
  given(compensationDecider)
    .when({ ...claim, fund: capped, otherClaimId: 'other', coverage: undefined })
    .refuses(
      'FUND_GATE_STOPPED',
      'COMPENSATION_LOAN_NOT_COVERED',
      'COMPENSATION_LOAN_CLAIMED',
      'COMPENSATION_YEAR_CAP',
      'COMPENSATION_BORROWER_CAP',
    );
});

test('a fund that is short pays nothing, and the claim waits for money', () => {
  const short = fund({ balanceFen: yuan(1_800_000) - 1n });
  given(compensationDecider, ...states.reviewed!)
    .when({ ...approve, fund: short })
    .refuses('FUND_SHORT');
  const enough = fund({ balanceFen: yuan(1_800_000) });
  expect(after(claim, review, { ...approve, fund: enough })).toHaveLength(3);
});

test('refuses to pay more than is still unpaid on the day of the approval', () => {
  given(compensationDecider, ...states.reviewed!)
    .when({ ...approve, loan: badLoan({ outstandingFen: yuan(2_999_999) }) })
    .refuses('COMPENSATION_LOSS_ABOVE_OUTSTANDING');
});

test('a fund never pays what it does not have, whoever asks', () => {
  const pay = {
    type: 'PayOut' as const,
    fundId,
    compensationId,
    loanId,
    bank,
    borrower: 'x',
    amountFen: 2n,
    today,
  };
  expect(() => fundDecider.decide(pay, fund({ balanceFen: 1n }))).toThrow(Refused);
});
