import { create, financing, pool } from '@ipflow/contracts';
import {
  reasonsIn,
  Refused,
  refuseWhen,
  type Decider,
  type LocalDate,
  type RuleResult,
} from '@ipflow/kernel';
import type { KnownFund } from '../fund/fund.state';
import type { LoanKnown } from '../loan/loan.known';
import { suitEvidence } from './compensation.policy';
import {
  approverRefusals,
  claimRefusals,
  examinePayment,
  overdueDaysOf,
  recoveryRefusals,
  reviewerRefusals,
  type Actor,
  type ClaimFacts,
  type PayFacts,
} from './compensation.rules';
import {
  recoveredFen,
  type CompensationEvent,
  type CompensationState,
  type KnownCompensation,
} from './compensation.state';
import { capsLeft, ofFundFen, payoutOf, returnOf } from './payout';

/** The fund and the loan as they stand when a claim is approved. */
export interface AtApproval {
  readonly fund: KnownFund;
  readonly loan: LoanKnown;
  /** Of the rules the loan was covered under. */
  readonly rulesVersion: number;
}

export type CompensationCommand = {
  readonly compensationId: string;
  readonly today: LocalDate;
  readonly actor: Actor;
} & (
  | ({ type: 'ClaimCompensation' } & Omit<ClaimFacts, 'today'>)
  | { type: 'ReviewCompensation'; opinion: string }
  | { type: 'RefuseCompensation'; reasons: readonly string[] }
  | ({ type: 'ApproveCompensation' } & AtApproval)
  | { type: 'ReturnRecovery'; recoveryReference: string; recoveredFen: bigint }
);

/** 风险补偿: claimed by the bank, seen by four eyes, paid once, and given back as it is recovered. */
export const compensationDecider: Decider<CompensationState, CompensationCommand, CompensationEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

function evolve(state: CompensationState, event: CompensationEvent): CompensationState {
  if (event.$typeName === 'ipflow.financing.v1.CompensationClaimed') return { kind: 'claimed', claim: event };
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.financing.v1.CompensationReviewed':
      return { kind: 'reviewed', claim: state.claim, reviewed: event };
    case 'ipflow.financing.v1.CompensationRefused':
      return { ...reviewOf(state), kind: 'refused', claim: state.claim, refused: event };
    case 'ipflow.financing.v1.CompensationPaid':
      return { ...reviewOf(state), kind: 'paid', claim: state.claim, paid: event, recoveries: [] };
    case 'ipflow.financing.v1.CompensationReturned':
      return state.kind === 'paid' ? { ...state, recoveries: [...state.recoveries, event] } : state;
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function reviewOf(state: KnownCompensation): { reviewed?: financing.CompensationReviewed } {
  return state.kind !== 'claimed' && state.reviewed ? { reviewed: state.reviewed } : {};
}

function decide(command: CompensationCommand, state: CompensationState): readonly CompensationEvent[] {
  if (command.type === 'ClaimCompensation') return claim(command, state);
  const { compensationId } = command;
  if (state.kind === 'none') {
    throw refusedAs('COMPENSATION_UNKNOWN', `没有补偿申请 ${compensationId}；请核对编号`);
  }
  switch (command.type) {
    case 'ReviewCompensation':
      return review(command, state);
    case 'RefuseCompensation':
      return refuse(command, state);
    case 'ApproveCompensation':
      return approve(command, state);
    case 'ReturnRecovery':
      return giveBack(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends CompensationCommand['type']> = Extract<CompensationCommand, { type: Type }>;

function claim(command: Of<'ClaimCompensation'>, state: CompensationState): readonly CompensationEvent[] {
  const { compensationId, fund, loan, lossFen, evidence, actor, today } = command;
  if (state.kind !== 'none') {
    if (isSameClaim(state.claim, command)) return [];
    throw refusedAs('COMPENSATION_ID_TAKEN', `补偿申请编号 ${compensationId} 已被使用；请换一个新的编号`);
  }
  refuseWhen(claimRefusals(command));
  return [
    create(financing.CompensationClaimedSchema, {
      compensationId,
      fundId: fund.fundId,
      loanId: loan.loanId,
      bank: loan.bank,
      borrower: loan.borrowerUscc,
      lossFen,
      overdueDays: overdueDaysOf(loan, today),
      suitFiled: suitEvidence in evidence,
      evidence: { ...evidence },
      claimedBy: actor.person,
      effectiveOn: today,
    }),
  ];
}

function isSameClaim(
  claimed: financing.CompensationClaimed,
  { fund, loan, lossFen, evidence }: Of<'ClaimCompensation'>,
): boolean {
  const digests = (of: Readonly<Record<string, string>>): string => JSON.stringify(Object.entries(of).sort());
  return (
    claimed.fundId === fund.fundId &&
    claimed.loanId === loan.loanId &&
    claimed.bank === loan.bank &&
    claimed.lossFen === lossFen &&
    digests(claimed.evidence) === digests(evidence)
  );
}

function review(command: Of<'ReviewCompensation'>, state: KnownCompensation): readonly CompensationEvent[] {
  const { compensationId, opinion, actor, today } = command;
  const isMine = state.kind === 'reviewed' && state.reviewed?.reviewedBy === actor.person;
  if (isMine && state.reviewed?.opinion === opinion) return [];
  mustBe(state, ['claimed'], '初审');
  refuseWhen(reviewerRefusals({ state, actor }));
  const reviewed = { compensationId, reviewedBy: actor.person, opinion, effectiveOn: today };
  return [create(financing.CompensationReviewedSchema, reviewed)];
}

function refuse(command: Of<'RefuseCompensation'>, state: KnownCompensation): readonly CompensationEvent[] {
  const { compensationId, reasons, actor, today } = command;
  if (state.kind === 'refused') return [];
  mustBe(state, ['claimed', 'reviewed'], '不予受理');
  refuseWhen(reviewerRefusals({ state, actor }));
  return [
    create(financing.CompensationRefusedSchema, {
      compensationId,
      reasons: reasons.map((message) => create(pool.ReasonSchema, { code: 'COMPENSATION_REFUSED', message })),
      refusedBy: actor.person,
      effectiveOn: today,
    }),
  ];
}

/** 审查: how a claim stands to every rule its approval is decided by; who approves is asked for then. */
export function examineApproval(
  { claim: claimed }: KnownCompensation,
  at: AtApproval,
  today: LocalDate,
): RuleResult[] {
  return examinePayment(paymentOf(claimed, at, today));
}

function paymentOf(
  { borrower, lossFen }: financing.CompensationClaimed,
  { fund, loan, rulesVersion }: AtApproval,
  today: LocalDate,
): PayFacts {
  const caps = capsLeft(fund, borrower, today.slice(0, 4));
  return { caps, payout: payoutOf(lossFen, fund, rulesVersion, caps), fund, loan, lossFen };
}

function approve(command: Of<'ApproveCompensation'>, state: KnownCompensation): readonly CompensationEvent[] {
  const { compensationId, rulesVersion, actor, today } = command;
  if (state.kind === 'paid' && state.paid.approvedBy === actor.person) return [];
  mustBe(state, ['reviewed'], '批准');
  const { fundId, loanId, bank, lossFen } = state.claim;
  const payment = paymentOf(state.claim, command, today);
  refuseWhen([...approverRefusals({ state, actor }), ...reasonsIn(examinePayment(payment))]);
  const { payout } = payment;
  return [
    create(financing.CompensationPaidSchema, {
      compensationId,
      fundId,
      loanId,
      bank,
      rulesVersion,
      lossFen,
      shares: payout.shares.map((share) => create(financing.BearerShareSchema, share)),
      paidFen: payout.paidFen,
      approvedBy: actor.person,
      effectiveOn: today,
    }),
  ];
}

function giveBack(command: Of<'ReturnRecovery'>, state: KnownCompensation): readonly CompensationEvent[] {
  const { compensationId, recoveryReference, recoveredFen: recovered, today } = command;
  mustBe(state, ['paid'], '登记追回');
  if (state.kind !== 'paid') return [];
  const earlier = state.recoveries.find((one) => one.recoveryReference === recoveryReference);
  if (earlier?.recoveredFen === recovered) return [];
  refuseWhen(recoveryRefusals({ state, recoveryReference, recovered, earlier }));
  const { shares: borne, fundId } = state.paid;
  const before = recoveredFen(state);
  const back = borne.map((_, index) =>
    state.recoveries.reduce((sum, { shares }) => sum + shares[index]!.amountFen, 0n),
  );
  const parts = returnOf(borne, back, before, before + recovered);
  const shares = borne.map(({ bearer, name, isOfFund }, index) =>
    create(financing.BearerShareSchema, { bearer, name, isOfFund, amountFen: parts[index]! }),
  );
  return [
    create(financing.CompensationReturnedSchema, {
      compensationId,
      fundId,
      recoveryReference,
      recoveredFen: recovered,
      shares,
      returnedFen: ofFundFen(shares),
      effectiveOn: today,
    }),
  ];
}

const stageNames: Readonly<Record<KnownCompensation['kind'], string>> = {
  claimed: '待初审',
  reviewed: '已初审',
  refused: '不予受理',
  paid: '已拨付',
};

function mustBe(
  { kind, claim: { compensationId } }: KnownCompensation,
  kinds: readonly KnownCompensation['kind'][],
  act: string,
): void {
  if (kinds.includes(kind)) return;
  const may = kinds.map((one) => `“${stageNames[one]}”`).join('、');
  refuseWhen([
    {
      code: 'COMPENSATION_STAGE',
      article: '',
      message: `补偿申请 ${compensationId} 现为“${stageNames[kind]}”，不能${act}；只有${may}的可以`,
      detail: { stage: kind },
    },
  ]);
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
