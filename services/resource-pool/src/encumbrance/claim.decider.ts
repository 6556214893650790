import { create, pool } from '@ipflow/contracts';
import type { Decider, EncumbranceKind, LocalDate, Refusal } from '@ipflow/kernel';
import { againRefusals, askRefusals, changeRefusals, type Change, type PatentAtHand } from './claim.rules';
import { claimIn } from './claims';
import type { Ask } from './encumbrance.steps';

/** Every fact of a claim's stream: the pool's answers to one case. */
export type ClaimAnswer = pool.ClaimGranted | pool.ClaimRefused;

/** How a case stands with the pool. */
export type ClaimState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'granted' | 'refused';
      readonly caseRef: string;
      readonly patentNumbers: readonly string[];
    };

export type ClaimCommand = { readonly patents: readonly PatentAtHand[] } & (
  | { type: 'AskForPatents'; ask: Ask; today: LocalDate; expiresAt: string }
  | { type: 'ConfirmCase'; ask: Ask; today: LocalDate }
  | { type: 'ChangeCase'; change: Change & { caseRef: string } }
);

/** The stream of a claim. */
export function claimStream(claimId: string): string {
  return `claim-${claimId}`;
}

/**
 * 占用答复: what the pool tells a case. A refusal is a fact here, not a throw, for it must reach the case; what was said
 * already is not said again. An id belongs to the case that used it first.
 */
export const claimDecider: Decider<ClaimState, ClaimCommand, ClaimAnswer> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

function evolve(state: ClaimState, event: ClaimAnswer): ClaimState {
  const { caseRef, patentNumbers } = event;
  switch (event.$typeName) {
    case 'ipflow.pool.v1.ClaimGranted':
      return { kind: 'granted', caseRef, patentNumbers };
    case 'ipflow.pool.v1.ClaimRefused':
      // What was granted once is still to be released: a later refusal keeps the patents in mind.
      return state.kind === 'granted' ? state : { kind: 'refused', caseRef, patentNumbers };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: ClaimCommand, state: ClaimState): readonly ClaimAnswer[] {
  switch (command.type) {
    case 'AskForPatents':
      return ask(command, state);
    case 'ConfirmCase':
      return confirm(command, state);
    case 'ChangeCase':
      return change(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends ClaimCommand['type']> = Extract<ClaimCommand, { type: Type }>;

function ask(
  { ask: asked, patents, today, expiresAt }: Of<'AskForPatents'>,
  state: ClaimState,
): ClaimAnswer[] {
  if (isOfOther(state, asked)) return [refused(asked, [idTaken(asked.claimId)])];
  if (state.kind !== 'none') return [];
  const reasons = askRefusals(asked, patents, today);
  if (reasons.length > 0) return [refused(asked, reasons)];
  const { claimId, caseRef, kind, patentNumbers } = asked;
  const granted = { claimId, caseRef, kind, patentNumbers: [...patentNumbers], expiresAt };
  return [create(pool.ClaimGrantedSchema, granted)];
}

/**
 * 登记. A patent on which the claim lies is confirmed without a word; one on which it has lapsed must pass everything again.
 * The pledgee's consent is not in the fact of the registration: after a lapse it would have to be given anew.
 */
function confirm({ ask: asked, patents, today }: Of<'ConfirmCase'>, state: ClaimState): ClaimAnswer[] {
  if (isOfOther(state, asked)) return [refused(asked, [idTaken(asked.claimId)])];
  if (state.kind === 'none') return [refused(asked, [gone(asked.claimId)])];
  if (state.kind === 'refused') return [];
  const lapsed = patents.filter(({ state: patent }) => !holds(patent, asked.claimId));
  const reasons = againRefusals(asked, lapsed, today);
  return reasons.length > 0 ? [refused({ ...asked, patentNumbers: state.patentNumbers }, reasons)] : [];
}

/** 变更. What the register says of the license and the pool cannot hold is told; the claim stays as it was. */
function change({ change: wanted, patents }: Of<'ChangeCase'>, state: ClaimState): ClaimAnswer[] {
  if (state.kind !== 'granted' || isOfOther(state, wanted)) return [];
  const reasons = changeRefusals(wanted, patents);
  return reasons.length > 0 ? [refused({ ...wanted, patentNumbers: state.patentNumbers }, reasons)] : [];
}

/** True when the id is another case's. */
export function isOfOther(state: ClaimState, { caseRef }: { caseRef: string }): boolean {
  return state.kind !== 'none' && state.caseRef !== caseRef;
}

/** True when the claim lies on the patent. */
export function holds(patent: PatentAtHand['state'], claimId: string): boolean {
  return patent.kind === 'listed' && claimIn(patent.claims, claimId) !== undefined;
}

/** Reasons one answer carries: a patent each for the largest case, and within the size of an event. */
export const reasonsMax = 200;

function refused(
  of: { claimId: string; caseRef: string; kind: EncumbranceKind; patentNumbers: readonly string[] },
  refusals: readonly Refusal[],
): pool.ClaimRefused {
  const told = refusals.length <= reasonsMax ? refusals : cut(refusals);
  return create(pool.ClaimRefusedSchema, {
    claimId: of.claimId,
    caseRef: of.caseRef,
    kind: of.kind,
    patentNumbers: [...of.patentNumbers],
    reasons: told.map(({ code, article, message }) => ({ code, article: article || undefined, message })),
  });
}

function cut(refusals: readonly Refusal[]): readonly Refusal[] {
  const left = refusals.length - (reasonsMax - 1);
  const message = `另有 ${left} 条理由未列出；请先处理以上问题，再分批申请`;
  return [...refusals.slice(0, reasonsMax - 1), { code: 'CLAIM_MORE_REASONS', article: '', message }];
}

function idTaken(claimId: string): Refusal {
  return {
    code: 'CLAIM_ID_TAKEN',
    article: '',
    message: `占用编号 ${claimId} 已被另一事项使用；请换一个新的编号`,
  };
}

function gone(claimId: string): Refusal {
  return {
    code: 'CLAIM_GONE',
    article: '',
    message: `没有占用 ${claimId}：它从未成立；请重新申请`,
  };
}
