import type { Message, pool } from '@ipflow/contracts';
import {
  scopeOf,
  statusFollowing,
  statusOn,
  type Claim,
  type EncumbranceKind,
  type LegalStatus,
  type LocalDate,
  type PatentType,
} from '@ipflow/kernel';

/**
 * A patent as the pool's events tell of it. It serves early and complete refusals and the snapshots in our events; whether
 * a patent is free is decided by the pool alone, when it answers our claim. JSON as it stands.
 */
export interface KnownPatent {
  readonly number: string;
  readonly listed: boolean;
  /** The operation center that listed it. */
  readonly listedBy: string;
  readonly patentType: PatentType;
  readonly title: string;
  readonly holders: readonly KnownParty[];
  readonly mainClass?: string;
  readonly industryCode?: string;
  readonly divisionCode?: string;
  readonly filedOn?: LocalDate;
  readonly grantedOn?: LocalDate;
  /** As published; see {@link standingOn} for the status of a day. */
  readonly legalStatus: LegalStatus;
  readonly claims: readonly KnownClaim[];
}

/** A claim, with the claims whose beneficiary consented to it. */
export interface KnownClaim extends Claim {
  readonly consentedClaimIds?: readonly string[];
}

/** A holder as our snapshots keep it. */
export interface KnownParty {
  readonly name: string;
  readonly kind: string;
  readonly uscc?: string;
  readonly divisionCode?: string;
  readonly country?: string;
  readonly sharePpm?: number;
}

/** What a patent is known as after one more event of its stream; what tells nothing of it leaves it as it was. */
export function knownAfter(patent: KnownPatent | undefined, event: Message): KnownPatent | undefined {
  if (event.$typeName === 'ipflow.pool.v1.PatentListed') return listed(event as pool.PatentListed, patent);
  return patent && changed(patent, event as PatentEvent);
}

type PatentEvent =
  | pool.PatentAmended
  | pool.PatentDelisted
  | pool.LegalEventRecorded
  | pool.HoldersChanged
  | pool.EncumbranceClaimed
  | pool.EncumbranceConfirmed
  | pool.EncumbranceReleased
  | pool.EncumbranceExpired;

function changed(patent: KnownPatent, event: PatentEvent): KnownPatent {
  switch (event.$typeName) {
    case 'ipflow.pool.v1.PatentAmended':
      return { ...patent, ...factsOf(event.after!) };
    case 'ipflow.pool.v1.PatentDelisted':
      return { ...patent, listed: false };
    case 'ipflow.pool.v1.LegalEventRecorded':
      return {
        ...patent,
        legalStatus: statusFollowing(patent.legalStatus, event.code),
        ...(event.code === 'GR01' && { grantedOn: patent.grantedOn ?? (event.effectiveOn as LocalDate) }),
      };
    case 'ipflow.pool.v1.HoldersChanged':
      return {
        ...patent,
        holders: event.after.map(partyOf),
        divisionCode: event.after[0]?.divisionCode,
        claims: without(patent, event.transferId),
      };
    case 'ipflow.pool.v1.EncumbranceClaimed':
      return { ...patent, claims: [...without(patent, event.claimId), claimOf(event)] };
    case 'ipflow.pool.v1.EncumbranceConfirmed':
      return {
        ...patent,
        claims: patent.claims.map((claim) =>
          claim.claimId === event.claimId ? { ...claim, state: 'confirmed', expiresAt: undefined } : claim,
        ),
      };
    case 'ipflow.pool.v1.EncumbranceReleased':
    case 'ipflow.pool.v1.EncumbranceExpired':
      return { ...patent, claims: without(patent, event.claimId) };
    default:
      return patent;
  }
}

function listed(event: pool.PatentListed, before: KnownPatent | undefined): KnownPatent {
  const facts = factsOf(event.facts!);
  const entered: LegalStatus = facts.grantedOn ? 'in_force' : 'pending';
  return {
    number: event.patentNumber,
    listed: true,
    listedBy: event.listedBy,
    // A patent that comes back to the pool has the history it had.
    legalStatus: before?.legalStatus ?? statusFollowing(entered, event.legalEvent ?? ''),
    claims: before?.claims ?? [],
    // Last: the engine takes a microsecond for every property that a literal adds behind a spread.
    ...facts,
  };
}

function factsOf(
  facts: pool.PatentFacts,
): Omit<KnownPatent, 'number' | 'listed' | 'listedBy' | 'legalStatus' | 'claims'> {
  return {
    patentType: facts.patentType as PatentType,
    title: facts.title,
    holders: facts.holders.map(partyOf),
    mainClass: facts.mainClass,
    industryCode: facts.industryCode,
    divisionCode: facts.divisionCode,
    filedOn: facts.filedOn as LocalDate | undefined,
    grantedOn: facts.grantedOn as LocalDate | undefined,
  };
}

function partyOf({ name, kind, uscc, divisionCode, country, sharePpm }: pool.Party): KnownParty {
  return { name, kind, uscc, divisionCode, country, sharePpm };
}

function claimOf(event: pool.EncumbranceClaimed): KnownClaim {
  const { claimId, caseRef, beneficiary, expiresAt, scope, consentedClaimIds } = event;
  return {
    claimId,
    kind: event.kind as EncumbranceKind,
    caseRef,
    beneficiary,
    expiresAt,
    state: 'claimed',
    ...(scope && { scope: scopeOf(scope) }),
    ...(consentedClaimIds.length > 0 && { consentedClaimIds }),
  };
}

function without({ claims }: KnownPatent, claimId: string): readonly KnownClaim[] {
  return claims.filter((claim) => claim.claimId !== claimId);
}

/** The patent's status on a day: a right whose term has run out is expired even before that is published. */
export function standingOn(patent: KnownPatent, day: LocalDate): LegalStatus {
  return statusOn(patent.legalStatus, patent.patentType, patent.filedOn, day);
}
