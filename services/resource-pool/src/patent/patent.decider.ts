import { create, pool } from '@ipflow/contracts';
import {
  type Claim,
  type Decider,
  type EncumbranceKind,
  isAlive,
  type LegalEventCode,
  type LegalStatus,
  type LicenseScope,
  type LocalDate,
  type PatentType,
  refuseWhen,
  statusFollowing,
  statusOn,
} from '@ipflow/kernel';
import { claim, claimsAfter, confirm, expire, release } from '../encumbrance/claims';
import { grade, gradingAfter, liftOverride, override, type Grading } from '../grading/grading';
import type { Score } from '../grading/scorecard';
import type { Grade } from '../grading/scorecard.policy';
import {
  legalEventsOnEntry,
  recordLegalEvent,
  statedLegalEvent,
  takeLegalEvent,
  type HeldLegalEvent,
} from './legal-events';
import { mergeFacts, sameFacts, sameHolders } from './patent.facts';
import { claimRefusals, gradeRefusals, listedRefusals, listingRefusals, ownRefusals } from './patent.rules';

/** Every fact of a patent's stream. */
export type PatentEvent =
  | pool.PatentListed
  | pool.PatentAmended
  | pool.PatentDelisted
  | pool.LegalEventRecorded
  | pool.PatentGraded
  | pool.EncumbranceClaimed
  | pool.EncumbranceConfirmed
  | pool.EncumbranceReleased
  | pool.EncumbranceExpired
  | pool.HoldersChanged;

/** A patent as its events leave it. */
export type PatentState =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'listed' | 'delisted';
      readonly number: string;
      readonly facts: pool.PatentFacts;
      readonly listedBy: string;
      readonly legalStatus: LegalStatus;
      /** In the order they came to be known. */
      readonly legalEvents: readonly HeldLegalEvent[];
      /** Days on which claims of the patent were declared invalid (部分无效); the right lives on. */
      readonly partlyInvalidOn: readonly string[];
      readonly claims: readonly Claim[];
      /** True once the platform's own register changed the holders: imports no longer may. */
      readonly holdersRegistered: boolean;
      readonly grading?: Grading;
    };

/** A patent that is or was in the pool. */
export type KnownPatent = Exclude<PatentState, { kind: 'unknown' }>;

/** Who acts: its tenant, and whether it is the office, which may act on everybody's patents. */
export interface Actor {
  readonly tenant: string;
  readonly isOffice: boolean;
}

interface OnPatent {
  readonly patentNumber: string;
  readonly today: LocalDate;
}

export type PatentCommand = OnPatent &
  (
    | { type: 'ListPatent'; facts: pool.PatentFacts; legalEvent?: string; actor: Actor; importId?: string }
    | { type: 'AmendPatent'; facts: pool.PatentFacts; actor: Actor }
    | { type: 'DelistPatent'; reason: string; actor: Actor }
    | { type: 'RecordLegalEvent'; code: LegalEventCode; effectiveOn: LocalDate; note?: string }
    | { type: 'TakeLegalEvent'; code: LegalEventCode; effectiveOn: LocalDate; note: string }
    | { type: 'GradePatent'; score: Score; gradedBy: string }
    | { type: 'OverrideGrade'; grade: Grade; reason: string; gradedBy: string; actor: Actor }
    | { type: 'LiftOverride'; score: Score; gradedBy: string; actor: Actor }
    | {
        type: 'ClaimPatent';
        claimId: string;
        kind: EncumbranceKind;
        caseRef: string;
        beneficiary?: string;
        expiresAt?: string;
        consentedClaimIds: readonly string[];
        scope?: LicenseScope;
        ignoredClaimIds?: readonly string[];
      }
    | { type: 'ConfirmClaim'; claimId: string; now: string }
    | { type: 'ReleaseClaim'; claimId: string; reason: string }
    | { type: 'ExpireClaim'; claimId: string; now: string }
    | { type: 'ChangeHolders'; transferId: string; after: readonly pool.Party[]; effectiveOn: LocalDate }
  );

/** The stream of a patent. */
export function patentStream(number: string): string {
  return `patent-${number}`;
}

/** 专利: listed, amended, encumbered, transferred, ended. The one authority over what lies on it. */
export const patentDecider: Decider<PatentState, PatentCommand, PatentEvent> = {
  initial: () => ({ kind: 'unknown' }),
  evolve,
  decide,
};

function evolve(state: PatentState, event: PatentEvent): PatentState {
  if (event.$typeName === 'ipflow.pool.v1.PatentListed') return listed(state, event);
  if (state.kind === 'unknown') return state;
  switch (event.$typeName) {
    case 'ipflow.pool.v1.PatentAmended':
      return { ...state, facts: event.after! };
    case 'ipflow.pool.v1.PatentDelisted':
      return { ...state, kind: 'delisted' };
    case 'ipflow.pool.v1.LegalEventRecorded':
      return afterLegalEvent(state, event);
    case 'ipflow.pool.v1.PatentGraded':
      return { ...state, facts: event.after!, grading: gradingAfter(event) };
    case 'ipflow.pool.v1.EncumbranceClaimed':
    case 'ipflow.pool.v1.EncumbranceConfirmed':
    case 'ipflow.pool.v1.EncumbranceReleased':
    case 'ipflow.pool.v1.EncumbranceExpired':
      return { ...state, claims: claimsAfter(state.claims, event) };
    case 'ipflow.pool.v1.HoldersChanged':
      // The registration ends the claim of its own case; a revocation finds none.
      return {
        ...state,
        facts: { ...state.facts, holders: event.after, divisionCode: event.after[0]?.divisionCode },
        claims: state.claims.filter((claim) => claim.claimId !== event.transferId),
        holdersRegistered: true,
      };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function afterLegalEvent(state: KnownPatent, { code, effectiveOn }: pool.LegalEventRecorded): KnownPatent {
  const legalEvents = [...state.legalEvents, { code, on: effectiveOn }];
  return code === 'IP01'
    ? { ...state, legalEvents, partlyInvalidOn: [...state.partlyInvalidOn, effectiveOn] }
    : { ...state, legalEvents, legalStatus: statusFollowing(state.legalStatus, code) };
}

/** A patent that comes back after a delisting keeps what lies on it: the register does not forget. */
function listed(state: PatentState, event: pool.PatentListed): PatentState {
  const before = state.kind === 'unknown' ? undefined : state;
  const entered: LegalStatus = event.facts!.grantedOn ? 'in_force' : 'pending';
  return {
    kind: 'listed',
    number: event.patentNumber,
    facts: event.facts!,
    listedBy: event.listedBy,
    legalStatus: before?.legalStatus ?? statusFollowing(entered, event.legalEvent ?? ''),
    legalEvents: before?.legalEvents ?? legalEventsOnEntry(event),
    partlyInvalidOn: before?.partlyInvalidOn ?? [],
    claims: before?.claims ?? [],
    holdersRegistered: before?.holdersRegistered ?? false,
    grading: before?.grading,
  };
}

function decide(command: PatentCommand, state: PatentState): readonly PatentEvent[] {
  if (command.type === 'ListPatent') return list(command, state);
  refuseWhen(listedRefusals(command.patentNumber, state));
  const patent = state as KnownPatent;
  const { patentNumber, today } = command;
  switch (command.type) {
    case 'AmendPatent':
      refuseWhen([...ownRefusals(patent, command.actor), ...gradeRefusals(patent, command.facts.grade)]);
      return amend(patent, command.facts, command);
    case 'DelistPatent':
      refuseWhen([...ownRefusals(patent, command.actor), ...claimRefusals(patent)]);
      return [
        create(pool.PatentDelistedSchema, {
          patentNumber,
          facts: patent.facts,
          reason: command.reason,
          effectiveOn: today,
        }),
      ];
    case 'RecordLegalEvent':
      return recordLegalEvent(command, patent);
    case 'TakeLegalEvent':
      return takeLegalEvent(command, patent);
    case 'GradePatent':
      return grade(command, patent);
    case 'OverrideGrade':
      refuseWhen(ownRefusals(patent, command.actor));
      return override(command, patent);
    case 'LiftOverride':
      refuseWhen(ownRefusals(patent, command.actor));
      return liftOverride(command, patent);
    case 'ClaimPatent':
      return claim(command, patent.claims);
    case 'ConfirmClaim':
      return confirm(command, patent.claims);
    case 'ReleaseClaim':
      return release(command, patent.claims);
    case 'ExpireClaim':
      return expire(command, patent.claims);
    case 'ChangeHolders':
      return changeHolders(command, patent);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends PatentCommand['type']> = Extract<PatentCommand, { type: Type }>;

/** 入库, or the same file once more: nothing new is silence, what is new is an amendment or a legal event. */
function list(command: Of<'ListPatent'>, state: PatentState): readonly PatentEvent[] {
  const { patentNumber, actor, today } = command;
  if (state.kind === 'listed') refuseWhen(ownRefusals(state, actor));
  const facts =
    state.kind === 'unknown'
      ? command.facts
      : mergeFacts(state.facts, command.facts, state.holdersRegistered);
  refuseWhen(listingRefusals(patentNumber, facts));
  if (state.kind === 'listed')
    return [...amend(state, facts, command), ...statedLegalEvent(command, facts, state)];
  return [
    create(pool.PatentListedSchema, {
      patentNumber,
      facts,
      listedBy: actor.tenant,
      importId: command.importId,
      effectiveOn: today,
      legalEvent: command.legalEvent,
    }),
  ];
}

function amend(
  patent: KnownPatent,
  after: pool.PatentFacts,
  { patentNumber, today, ...rest }: OnPatent & { importId?: string },
): readonly PatentEvent[] {
  if (sameFacts(patent.facts, after)) return [];
  return [
    create(pool.PatentAmendedSchema, {
      patentNumber,
      before: patent.facts,
      after,
      importId: rest.importId,
      effectiveOn: today,
    }),
  ];
}

/** The register's holders; silence when they are these already and the case holds nothing any more. */
function changeHolders(
  { patentNumber, transferId, after, effectiveOn }: Of<'ChangeHolders'>,
  { facts, claims }: KnownPatent,
): readonly PatentEvent[] {
  const isOpen = claims.some(({ claimId }) => claimId === transferId);
  if (!isOpen && sameHolders(facts.holders, after)) return [];
  return [
    create(pool.HoldersChangedSchema, {
      patentNumber,
      transferId,
      before: facts.holders,
      after: [...after],
      effectiveOn,
    }),
  ];
}

/** The status of a patent on a day, and whether there still is a right to dispose of. */
export function standing(patent: KnownPatent, day: LocalDate): { status: LegalStatus; alive: boolean } {
  const { patentType, filedOn } = patent.facts;
  const status = statusOn(
    patent.legalStatus,
    patentType as PatentType,
    filedOn as LocalDate | undefined,
    day,
  );
  return { status, alive: isAlive(status) };
}
