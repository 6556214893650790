import { shanghaiDate, type LocalDate, type RuleResult } from '@ipflow/kernel';
import type { Look, Unit } from '@ipflow/platform';
import { fundDecider } from '../fund/fund.decider';
import { coverageOf, exposureOf } from '../fund/fund.queries';
import { fundStream, type KnownFund } from '../fund/fund.state';
import { loanDecider } from '../loan/loan.decider';
import { knownOf } from '../loan/loan.known';
import { loanStream } from '../loan/loan.state';
import { compensationDecider, examineApproval } from './compensation.decider';
import { otherClaimOf } from './compensation.queries';
import type { Actor } from './compensation.rules';
import { compensationStream, type CompensationState } from './compensation.state';

/** A claim as the bank states it. */
export interface Claim {
  readonly compensationId: string;
  readonly fundId: string;
  readonly loanId: string;
  readonly lossFen: bigint;
  readonly evidence: Readonly<Record<string, string>>;
}

/** Files a claim; undefined when there is no such fund, or no such loan of this bank. */
export async function claimCompensation(
  unit: Unit,
  claim: Claim,
  actor: Actor,
  now: Date,
): Promise<CompensationState | undefined> {
  const { compensationId, fundId, loanId } = claim;
  const today = shanghaiDate(now.getTime());
  const compensation = await unit.load(compensationDecider, compensationStream(compensationId));
  const fund = await unit.relyOn(fundDecider, fundStream(fundId));
  const loan = knownOf(await unit.relyOn(loanDecider, loanStream(loanId)), today);
  if (fund.kind === 'none' || loan?.bank !== actor.tenant) return undefined;
  const otherClaimId = await otherClaimOf(unit.tx, loanId, compensationId);
  const coverage = await coverageOf(unit.tx, loanId);
  const exposure = await exposureOf(unit.tx, fundId);
  const asked = { ...claim, fund, loan, coverage, otherClaimId, exposure, actor, today };
  unit.decide(compensationDecider, compensation, { type: 'ClaimCompensation', ...asked });
  return compensation.state;
}

/**
 * Approves and pays: the compensation and the money of the fund are decided in one transaction, on both streams, so that
 * two approvals at once cannot spend the same fen. Undefined when there is no such compensation.
 */
export async function approveCompensation(
  unit: Unit,
  compensationId: string,
  actor: Actor,
  now: Date,
): Promise<CompensationState | undefined> {
  const compensation = await unit.load(compensationDecider, compensationStream(compensationId));
  const before = compensation.state;
  if (before.kind === 'none') return undefined;
  const today = shanghaiDate(now.getTime());
  const { fundId, loanId, bank, borrower } = before.claim;
  const fund = await unit.load(fundDecider, fundStream(fundId));
  const loan = knownOf(await unit.relyOn(loanDecider, loanStream(loanId)), today);
  const coverage = await coverageOf(unit.tx, loanId);
  const facts = { fund: fund.state as KnownFund, loan: loan!, rulesVersion: coverage!.rulesVersion };
  const asked = { type: 'ApproveCompensation', compensationId, ...facts, actor, today } as const;
  for (const event of unit.decide(compensationDecider, compensation, asked)) {
    if (event.$typeName !== 'ipflow.financing.v1.CompensationPaid') continue;
    const payment = { compensationId, loanId, bank, borrower, amountFen: event.paidFen };
    unit.decide(fundDecider, fund, { type: 'PayOut', fundId, ...payment, today });
  }
  return compensation.state;
}

/** 审查, as the approval would be decided today; undefined for a claim that was decided. */
export async function examineUndecided(
  look: Look,
  compensationId: string,
  today: LocalDate,
): Promise<RuleResult[] | undefined> {
  const { state } = await look.load(compensationDecider, compensationStream(compensationId));
  if (state.kind !== 'claimed' && state.kind !== 'reviewed') return undefined;
  const { fundId, loanId } = state.claim;
  const { state: fund } = await look.load(fundDecider, fundStream(fundId));
  const loan = knownOf((await look.load(loanDecider, loanStream(loanId))).state, today);
  const coverage = await coverageOf(look.tx, loanId);
  const at = { fund: fund as KnownFund, loan: loan!, rulesVersion: coverage!.rulesVersion };
  return examineApproval(state, at, today);
}

/** A recovery as it is told. */
export interface Recovery {
  readonly recoveryReference: string;
  readonly recoveredFen: bigint;
}

/** Divides a recovery, and fills the fund with its part. `undefined` when `mayAct` says that it is none of theirs. */
export async function returnRecovery(
  unit: Unit,
  compensationId: string,
  recovery: Recovery,
  { actor, now, mayAct }: { actor: Actor; now: Date; mayAct: (bank: string) => boolean },
): Promise<CompensationState | undefined> {
  const compensation = await unit.load(compensationDecider, compensationStream(compensationId));
  const before = compensation.state;
  if (before.kind === 'none' || !mayAct(before.claim.bank)) return undefined;
  const { fundId } = before.claim;
  const fund = await unit.load(fundDecider, fundStream(fundId));
  const today = shanghaiDate(now.getTime());
  const asked = { type: 'ReturnRecovery', compensationId, ...recovery, actor, today } as const;
  for (const event of unit.decide(compensationDecider, compensation, asked)) {
    if (event.$typeName !== 'ipflow.financing.v1.CompensationReturned') continue;
    const { recoveryReference, returnedFen: amountFen } = event;
    unit.decide(fundDecider, fund, {
      type: 'Refund',
      fundId,
      compensationId,
      recoveryReference,
      amountFen,
      today,
    });
  }
  return compensation.state;
}
