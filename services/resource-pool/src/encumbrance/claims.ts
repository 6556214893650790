import { create, pool } from '@ipflow/contracts';
import {
  check,
  type Claim,
  type EncumbranceKind,
  encumbranceRefusals,
  type LicenseScope,
  type LocalDate,
  type Refusal,
  refuseWhen,
  type Rule,
  scopeOf,
} from '@ipflow/kernel';

/** The facts that change what lies on a patent. */
export type ClaimEvent =
  pool.EncumbranceClaimed | pool.EncumbranceConfirmed | pool.EncumbranceReleased | pool.EncumbranceExpired;

interface OnClaim {
  readonly patentNumber: string;
  readonly claimId: string;
  readonly today: LocalDate;
}

/** What lies on a patent after one of these facts. */
export function claimsAfter(claims: readonly Claim[], event: ClaimEvent): readonly Claim[] {
  switch (event.$typeName) {
    case 'ipflow.pool.v1.EncumbranceClaimed':
      return [...claims, claimOf(event)];
    case 'ipflow.pool.v1.EncumbranceConfirmed':
      return claims.map((claim) => (claim.claimId === event.claimId ? confirmed(claim) : claim));
    case 'ipflow.pool.v1.EncumbranceReleased':
    case 'ipflow.pool.v1.EncumbranceExpired':
      return claims.filter((claim) => claim.claimId !== event.claimId);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function claimOf(event: pool.EncumbranceClaimed): Claim {
  return {
    claimId: event.claimId,
    kind: event.kind as EncumbranceKind,
    caseRef: event.caseRef,
    beneficiary: event.beneficiary,
    state: 'claimed',
    expiresAt: event.expiresAt,
    ...(event.scope && { scope: scopeOf(event.scope) }),
  };
}

function confirmed(claim: Claim): Claim {
  return { ...claim, state: 'confirmed', expiresAt: undefined };
}

const unused: readonly Rule<OnClaim & { caseRef: string; own?: Claim }>[] = [
  {
    code: 'CLAIM_ID_TAKEN',
    article: '',
    message: ({ patentNumber, claimId, own }) =>
      `专利 ${patentNumber} 上的占用编号 ${claimId} 已属于 ${own!.caseRef}；请换一个新的编号`,
    broken: ({ caseRef, own }) => own !== undefined && own.caseRef !== caseRef,
    detail: ({ patentNumber, claimId }) => ({ patentNumber, claimId }),
  },
];

/** Why this case cannot use its claim id on a patent with these claims: another case's claim goes by it. */
export function claimIdRefusals(on: OnClaim & { caseRef: string }, claims: readonly Claim[]): Refusal[] {
  return check(unused, { ...on, own: claimIn(claims, on.claimId) });
}

/**
 * 占用. Repeating a claim is silence; a claim id lies on a patent once, for one case. `ignoredClaimIds` are not in its way:
 * the license it derives from, or whatever lies there when the law itself lays the claim.
 */
export function claim(
  command: OnClaim & {
    kind: EncumbranceKind;
    caseRef: string;
    beneficiary?: string;
    expiresAt?: string;
    consentedClaimIds: readonly string[];
    scope?: LicenseScope;
    ignoredClaimIds?: readonly string[];
  },
  claims: readonly Claim[],
): ClaimEvent[] {
  const { patentNumber, claimId, kind, caseRef, beneficiary, expiresAt, consentedClaimIds, scope } = command;
  refuseWhen(claimIdRefusals(command, claims));
  if (claimIn(claims, claimId)) return [];
  const inTheWay = claims.filter((lying) => !command.ignoredClaimIds?.includes(lying.claimId));
  refuseWhen(encumbranceRefusals(patentNumber, inTheWay, kind, consentedClaimIds, scope));
  return [
    create(pool.EncumbranceClaimedSchema, {
      patentNumber,
      claimId,
      kind,
      caseRef,
      beneficiary,
      expiresAt,
      consentedClaimIds: [...consentedClaimIds],
      scope: scope && create(pool.LicenseScopeSchema, scopeOf(scope)),
    }),
  ];
}

const confirmable: readonly Rule<OnClaim & { lying?: Claim; now: string }>[] = [
  {
    code: 'CLAIM_GONE',
    article: '',
    message: ({ patentNumber, claimId }) =>
      `专利 ${patentNumber} 上没有占用 ${claimId}：它已过期、已解除或从未成立；请重新申请占用`,
    broken: ({ lying, now }) => !lying || hasLapsed(lying, now),
    detail: ({ patentNumber, claimId }) => ({ patentNumber, claimId }),
  },
];

/** 生效. A claim past its time is gone, whether or not its lapse is on record yet. */
export function confirm(command: OnClaim & { now: string }, claims: readonly Claim[]): ClaimEvent[] {
  const { patentNumber, claimId, today } = command;
  const lying = claimIn(claims, claimId);
  refuseWhen(check(confirmable, { ...command, lying }));
  if (lying?.state === 'confirmed') return [];
  return [create(pool.EncumbranceConfirmedSchema, { patentNumber, claimId, effectiveOn: today })];
}

/** 解除; silence when nothing of it lies there any more. */
export function release(command: OnClaim & { reason: string }, claims: readonly Claim[]): ClaimEvent[] {
  const { patentNumber, claimId, reason, today } = command;
  if (!claimIn(claims, claimId)) return [];
  return [create(pool.EncumbranceReleasedSchema, { patentNumber, claimId, reason, effectiveOn: today })];
}

/** 失效: the time to confirm has run out; silence for every other claim. */
export function expire(command: OnClaim & { now: string }, claims: readonly Claim[]): ClaimEvent[] {
  const { patentNumber, claimId, now } = command;
  const lying = claimIn(claims, claimId);
  if (!lying || !hasLapsed(lying, now)) return [];
  return [create(pool.EncumbranceExpiredSchema, { patentNumber, claimId, expiredAt: now })];
}

/** The claim that goes by an id. */
export function claimIn(claims: readonly Claim[], claimId: string): Claim | undefined {
  return claims.find((one) => one.claimId === claimId);
}

/** True once the time to confirm has run out. Instants are RFC 3339 in UTC with milliseconds, which sort as text. */
export function hasLapsed({ state, expiresAt }: Claim, now: string): boolean {
  return state === 'claimed' && expiresAt !== undefined && expiresAt <= now;
}
