import { shanghaiDate, type Claim, type LocalDate } from '@ipflow/kernel';
import type { Loaded, Unit } from '@ipflow/platform';
import { patentDecider, patentStream, type PatentState } from '../patent/patent.decider';
import {
  claimDecider,
  claimStream,
  holds,
  isOfOther,
  type ClaimAnswer,
  type ClaimState,
} from './claim.decider';
import { expiryOf } from './claim.policy';
import { besideBefore, ignoredClaimIds, isAlready, type PatentAtHand } from './claim.rules';
import { claimIn, hasLapsed } from './claims';
import type { Ask, Step } from './encumbrance.steps';

/** A case and its patents within one unit of work, at one moment of the pool's clock. */
interface Case {
  readonly unit: Unit;
  readonly claim: Loaded<ClaimState>;
  readonly patents: readonly { readonly number: string; readonly loaded: Loaded<PatentState> }[];
  readonly now: Date;
  readonly today: LocalDate;
}

/** Lets a fact of another service take effect here: on all patents of the case or on none, and the case is answered. */
export async function takeStep(unit: Unit, step: Step, now: Date): Promise<void> {
  const claim = await unit.load(claimDecider, claimStream(step.claimId));
  const numbers = patentsOf(step, claim.state);
  const loaded = await unit.loadMany(patentDecider, numbers.map(patentStream));
  const patents = numbers.map((number, index) => ({ number, loaded: loaded[index]! }));
  const at: Case = { unit, claim, patents, now, today: shanghaiDate(now.getTime()) };
  switch (step.type) {
    case 'claim':
      return hold(at, step);
    case 'confirm':
      return confirm(at, step);
    case 'change':
      return change(at, step);
    case 'release':
      return release(at, step);
    case 'survive':
      release(at, step);
      return holdSurvivors(at, step);
    default: {
      const forgotten: never = step;
      return forgotten;
    }
  }
}

/** The patents the pool granted; before that, those the fact names. A case that uses another's id has none. */
function patentsOf(step: Step, state: ClaimState): readonly string[] {
  const granted = state.kind === 'granted' && !isOfOther(state, step) ? state.patentNumbers : [];
  if (step.type === 'survive') return [...new Set([...granted, step.patentNumber])];
  if (step.type !== 'claim' && step.type !== 'confirm') return granted;
  return state.kind === 'none' ? step.patentNumbers : granted;
}

function hold(at: Case, ask: Ask): void {
  const { unit, claim, today, now } = at;
  expireLapsed(at);
  const expiresAt = expiryOf(now);
  const answers = unit.decide(claimDecider, claim, {
    type: 'AskForPatents',
    ask,
    patents: atHand(at),
    today,
    expiresAt,
  });
  if (answers.length === 0 || isRefused(answers)) return;
  for (const patent of at.patents) lay(at, patent, ask, expiresAt);
}

function confirm(at: Case, step: Extract<Step, { type: 'confirm' }>): void {
  const { unit, claim, today, now } = at;
  expireLapsed(at);
  const command = { type: 'ConfirmCase', ask: step, patents: atHand(at), today } as const;
  const answers = unit.decide(claimDecider, claim, command);
  if (isRefused(answers)) return;
  for (const patent of at.patents) {
    if (!holds(patent.loaded.state, step.claimId)) lay(at, patent, step, expiryOf(now));
    putInForce(at, patent, step);
  }
}

/** The old claim makes room for the new one; when that does not fit, the case is told and the old one stays. */
function change(at: Case, step: Extract<Step, { type: 'change' }>): void {
  const { unit, claim, today } = at;
  const command = { type: 'ChangeCase', change: step, patents: atHand(at) } as const;
  if (isRefused(unit.decide(claimDecider, claim, command))) return;
  for (const patent of at.patents) {
    const { number: patentNumber, loaded } = patent;
    const claims = claimsOn(loaded.state);
    const own = claimIn(claims, step.claimId);
    if (!own || isAlready(own, step)) continue;
    const { claimId, caseRef, beneficiary, expiresAt } = own;
    const reason = '许可范围变更';
    unit.decide(patentDecider, loaded, { type: 'ReleaseClaim', patentNumber, claimId, reason, today });
    unit.decide(patentDecider, loaded, {
      type: 'ClaimPatent',
      patentNumber,
      today,
      claimId,
      caseRef,
      beneficiary,
      expiresAt,
      kind: step.kind,
      scope: step.scope,
      consentedClaimIds: [],
      ignoredClaimIds: besideBefore(own, claims),
    });
    if (own.state === 'confirmed') putInForce(at, patent, { claimId, effectiveOn: today });
  }
}

function release(at: Case, step: Extract<Step, { type: 'release' | 'survive' }>): void {
  if (isOfOther(at.claim.state, step)) return;
  const { claimId, reason, effectiveOn: today } = step;
  const only = step.type === 'release' ? step.patentNumbers : undefined;
  for (const { number: patentNumber, loaded } of at.patents) {
    if (only && !only.includes(patentNumber)) continue;
    if (!holds(loaded.state, claimId)) continue;
    at.unit.decide(patentDecider, loaded, { type: 'ReleaseClaim', patentNumber, claimId, reason, today });
  }
}

/** 存续许可: nothing that lies there is in their way, for they are in force already. */
function holdSurvivors(at: Case, step: Extract<Step, { type: 'survive' }>): void {
  const patent = at.patents.find(({ number }) => number === step.patentNumber)!;
  const { loaded } = patent;
  if (isOfOther(at.claim.state, step) || loaded.state.kind !== 'listed') return;
  const claimId = `${step.claimId}.survivors`;
  at.unit.decide(patentDecider, loaded, {
    type: 'ClaimPatent',
    patentNumber: step.patentNumber,
    today: at.today,
    claimId,
    caseRef: step.caseRef,
    kind: 'ordinary_license',
    scope: step.scope,
    consentedClaimIds: [],
    ignoredClaimIds: loaded.state.claims.map((lying) => lying.claimId),
  });
  putInForce(at, patent, { claimId, effectiveOn: step.effectiveOn });
}

type OnePatent = Case['patents'][number];

/** The case was checked against these very patents: a claim that is refused now would be a fault of ours. */
function lay({ unit, today }: Case, { number, loaded }: OnePatent, ask: Ask, expiresAt: string): void {
  const { claimId, caseRef, kind, scope, beneficiary, consentedClaimIds } = ask;
  unit.decide(patentDecider, loaded, {
    type: 'ClaimPatent',
    patentNumber: number,
    today,
    claimId,
    caseRef,
    kind,
    scope,
    beneficiary,
    expiresAt,
    consentedClaimIds,
    ignoredClaimIds: ignoredClaimIds(ask, claimsOn(loaded.state)),
  });
}

function putInForce(
  { unit, now }: Case,
  { number: patentNumber, loaded }: OnePatent,
  { claimId, effectiveOn: today }: { claimId: string; effectiveOn: LocalDate },
): void {
  unit.decide(patentDecider, loaded, {
    type: 'ConfirmClaim',
    patentNumber,
    claimId,
    today,
    now: now.toISOString(),
  });
}

/** What nobody confirmed in time is in nobody's way, whether or not the timer has come round to it. */
function expireLapsed({ unit, patents, now, today }: Case): void {
  const at = now.toISOString();
  for (const { number: patentNumber, loaded } of patents) {
    for (const { claimId } of claimsOn(loaded.state).filter((lying) => hasLapsed(lying, at))) {
      unit.decide(patentDecider, loaded, { type: 'ExpireClaim', patentNumber, claimId, today, now: at });
    }
  }
}

function atHand({ patents }: Case): PatentAtHand[] {
  return patents.map(({ number, loaded }) => ({ number, state: loaded.state }));
}

function claimsOn(state: PatentState): readonly Claim[] {
  return state.kind === 'listed' ? state.claims : [];
}

function isRefused(answers: readonly ClaimAnswer[]): boolean {
  return answers.some(({ $typeName }) => $typeName === 'ipflow.pool.v1.ClaimRefused');
}
