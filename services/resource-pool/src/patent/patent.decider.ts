import { create, pool } from '@ipflow/contracts';
import { refuseWhen, type Decider, type LocalDate, type PatentType } from '@ipflow/kernel';
import { encumbranceRefusals, type Claim, type EncumbranceKind } from '../encumbrance/encumbrance.rules';
import { isAlive, statusFollowing, statusOn, type LegalEventCode, type LegalStatus } from './legal-status';
import { mergeFacts, sameFacts } from './patent.facts';
import {
  claimRefusals,
  listedRefusals,
  listingRefusals,
  legalEventRefusals,
  ownRefusals,
} from './patent.rules';

/** Every fact of a patent's stream. */
export type PatentEvent =
  | pool.PatentListed
  | pool.PatentAmended
  | pool.PatentDelisted
  | pool.LegalEventRecorded
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
      readonly claims: readonly Claim[];
      /** True once the platform's own register changed the holders: imports no longer may. */
      readonly holdersRegistered: boolean;
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
    | {
        type: 'ClaimPatent';
        claimId: string;
        kind: EncumbranceKind;
        caseRef: string;
        beneficiary?: string;
        expiresAt?: string;
        consentedClaimIds: readonly string[];
      }
    | { type: 'ConfirmClaim'; claimId: string }
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
      return { ...state, legalStatus: statusFollowing(state.legalStatus, event.code) };
    case 'ipflow.pool.v1.EncumbranceClaimed':
      return { ...state, claims: [...state.claims, claimOf(event)] };
    case 'ipflow.pool.v1.EncumbranceConfirmed':
      return { ...state, claims: state.claims.map((claim) => confirmed(claim, event.claimId)) };
    case 'ipflow.pool.v1.EncumbranceReleased':
    case 'ipflow.pool.v1.EncumbranceExpired':
      return { ...state, claims: state.claims.filter((claim) => claim.claimId !== event.claimId) };
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
    claims: before?.claims ?? [],
    holdersRegistered: before?.holdersRegistered ?? false,
  };
}

function claimOf(event: pool.EncumbranceClaimed): Claim {
  return {
    claimId: event.claimId,
    kind: event.kind as EncumbranceKind,
    caseRef: event.caseRef,
    beneficiary: event.beneficiary,
    state: 'claimed',
    expiresAt: event.expiresAt,
  };
}

function confirmed(claim: Claim, claimId: string): Claim {
  return claim.claimId === claimId ? { ...claim, state: 'confirmed', expiresAt: undefined } : claim;
}

function decide(command: PatentCommand, state: PatentState): readonly PatentEvent[] {
  if (command.type === 'ListPatent') return list(command, state);
  refuseWhen(listedRefusals(command.patentNumber, state));
  const patent = state as KnownPatent;
  const { patentNumber, today } = command;
  switch (command.type) {
    case 'AmendPatent':
      refuseWhen(ownRefusals(patent, command.actor));
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
      refuseWhen(legalEventRefusals(patent, command.code));
      return [
        create(pool.LegalEventRecordedSchema, {
          patentNumber,
          code: command.code,
          effectiveOn: command.effectiveOn,
          note: command.note,
        }),
      ];
    case 'ClaimPatent':
      return claim(command, patent);
    case 'ConfirmClaim':
      return confirm(command, patent);
    case 'ReleaseClaim':
      return patent.claims.some(({ claimId }) => claimId === command.claimId)
        ? [
            create(pool.EncumbranceReleasedSchema, {
              patentNumber,
              claimId: command.claimId,
              reason: command.reason,
              effectiveOn: today,
            }),
          ]
        : [];
    case 'ExpireClaim':
      return expire(command, patent);
    case 'ChangeHolders':
      return [
        create(pool.HoldersChangedSchema, {
          patentNumber,
          transferId: command.transferId,
          before: patent.facts.holders,
          after: [...command.after],
          effectiveOn: command.effectiveOn,
        }),
      ];
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends PatentCommand['type']> = Extract<PatentCommand, { type: Type }>;

/** 入库, or the same file once more: nothing new is silence, a changed fact is an amendment. */
function list(command: Of<'ListPatent'>, state: PatentState): readonly PatentEvent[] {
  refuseWhen(listingRefusals(command.patentNumber, command.facts));
  if (state.kind === 'listed') {
    refuseWhen(ownRefusals(state, command.actor));
    return amend(state, mergeFacts(state.facts, command.facts, state.holdersRegistered), command);
  }
  return [
    create(pool.PatentListedSchema, {
      patentNumber: command.patentNumber,
      facts: command.facts,
      listedBy: command.actor.tenant,
      importId: command.importId,
      effectiveOn: command.today,
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

/** Repeating a claim is silence; a claim id lies on a patent once. */
function claim(command: Of<'ClaimPatent'>, patent: KnownPatent): readonly PatentEvent[] {
  const { patentNumber, claimId, kind, caseRef, beneficiary, expiresAt, consentedClaimIds } = command;
  if (patent.claims.some((lying) => lying.claimId === claimId)) return [];
  refuseWhen(encumbranceRefusals(patentNumber, patent.claims, kind, consentedClaimIds));
  return [
    create(pool.EncumbranceClaimedSchema, {
      patentNumber,
      claimId,
      kind,
      caseRef,
      beneficiary,
      expiresAt,
      consentedClaimIds: [...consentedClaimIds],
    }),
  ];
}

/** A claim that expired or was released is gone: a late confirmation finds nothing and is refused. */
function confirm(
  { patentNumber, claimId, today }: Of<'ConfirmClaim'>,
  patent: KnownPatent,
): readonly PatentEvent[] {
  const lying = patent.claims.find((one) => one.claimId === claimId);
  if (!lying) {
    refuseWhen([
      {
        code: 'CLAIM_GONE',
        article: '',
        message: `专利 ${patentNumber} 上没有占用 ${claimId}：它已过期、已解除或从未成立；请重新申请占用`,
        detail: { patentNumber, claimId },
      },
    ]);
  }
  if (lying?.state === 'confirmed') return [];
  return [create(pool.EncumbranceConfirmedSchema, { patentNumber, claimId, effectiveOn: today })];
}

function expire(
  { patentNumber, claimId, now }: Of<'ExpireClaim'>,
  patent: KnownPatent,
): readonly PatentEvent[] {
  const lying = patent.claims.find((one) => one.claimId === claimId);
  if (!lying || lying.state === 'confirmed' || !lying.expiresAt || lying.expiresAt > now) return [];
  return [create(pool.EncumbranceExpiredSchema, { patentNumber, claimId, expiredAt: now })];
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
