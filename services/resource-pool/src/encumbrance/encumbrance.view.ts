import type { pool } from '@ipflow/contracts';
import { scopeOf, type EncumbranceKind, type LicenseScope, type LocalDate } from '@ipflow/kernel';
import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PatentEvent } from '../patent/patent.decider';

/** One claim on one patent, with how it ended. */
@Entity('encumbrance')
export class EncumbranceRow {
  @PrimaryColumn('text', { name: 'claim_id' }) claimId!: string;
  @PrimaryColumn('text', { name: 'patent_number' }) patentNumber!: string;
  @Column('text') kind!: EncumbranceKind;
  @Column('text', { name: 'case_ref' }) caseRef!: string;
  @Column('text', { nullable: true }) beneficiary!: string | null;
  /** What a license covers; null for everything. */
  @Column('jsonb', { nullable: true }) scope!: LicenseScope | null;
  @Column('text') state!: 'claimed' | 'confirmed' | 'released' | 'expired';
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { name: 'claimed_at' }) claimedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}

/** A claim laid in this run, and what became of it in the same run. */
interface NewClaim {
  readonly event: pool.EncumbranceClaimed;
  readonly at: string;
  readonly end?: Change;
}

interface Change {
  readonly claimId: string;
  readonly patentNumber: string;
  readonly state: 'confirmed' | 'released' | 'expired';
  readonly at: string;
}

/** Applies a run of patent events to the encumbrances, in two statements at most: the last fact of each claim counts. */
export async function projectEncumbrances(
  tx: Tx,
  events: readonly StoredEvent<PatentEvent>[],
): Promise<void> {
  const claims = new Map<string, NewClaim>();
  const changes = new Map<string, Change>();
  for (const { event, recordedAt: at } of events) {
    if (event.$typeName === 'ipflow.pool.v1.EncumbranceClaimed') claims.set(keyOf(event), { event, at });
    const change = changeOf(event, at);
    if (!change) continue;
    const laid = claims.get(keyOf(change));
    if (laid) claims.set(keyOf(change), { ...laid, end: change });
    else changes.set(keyOf(change), change);
  }
  // Ends before beginnings: a claim that makes room and the one that takes it may come in one unit.
  if (changes.size > 0) await updateClaims(tx, [...changes.values()]);
  if (claims.size > 0) await insertClaims(tx, [...claims.values()]);
}

function keyOf({ claimId, patentNumber }: { claimId: string; patentNumber: string }): string {
  return `${claimId} ${patentNumber}`;
}

function changeOf(event: PatentEvent, at: string): Change | undefined {
  const ofClaim = (claimId: string, state: Change['state']): Change => ({
    claimId,
    patentNumber: event.patentNumber,
    state,
    at,
  });
  switch (event.$typeName) {
    case 'ipflow.pool.v1.EncumbranceConfirmed':
      return ofClaim(event.claimId, 'confirmed');
    case 'ipflow.pool.v1.EncumbranceReleased':
      return ofClaim(event.claimId, 'released');
    case 'ipflow.pool.v1.EncumbranceExpired':
      return ofClaim(event.claimId, 'expired');
    case 'ipflow.pool.v1.HoldersChanged':
      return ofClaim(event.transferId, 'released');
    default:
      return undefined;
  }
}

/** A claim that is laid anew under its id takes the place of the one that ended. */
async function insertClaims(tx: Tx, claims: readonly NewClaim[]): Promise<void> {
  const isOver = ({ end }: NewClaim): boolean => end !== undefined && end.state !== 'confirmed';
  await prepared(
    tx,
    'insert-claims',
    `insert into encumbrance (claim_id, patent_number, kind, case_ref, beneficiary, scope, state, expires_at, claimed_at, ended_at)
     select claim_id, patent_number, kind, case_ref, beneficiary, scope::jsonb, state, expires_at, claimed_at, ended_at
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[],
         $9::timestamptz[], $10::timestamptz[])
       as row (claim_id, patent_number, kind, case_ref, beneficiary, scope, state, expires_at, claimed_at, ended_at)
     on conflict (claim_id, patent_number) do update
       set kind = excluded.kind, case_ref = excluded.case_ref, beneficiary = excluded.beneficiary,
         scope = excluded.scope, state = excluded.state, expires_at = excluded.expires_at,
         claimed_at = excluded.claimed_at, ended_at = excluded.ended_at`,
    [
      claims.map(({ event }) => event.claimId),
      claims.map(({ event }) => event.patentNumber),
      claims.map(({ event }) => event.kind),
      claims.map(({ event }) => event.caseRef),
      claims.map(({ event }) => event.beneficiary ?? null),
      claims.map(({ event }) => (event.scope ? JSON.stringify(scopeOf(event.scope)) : null)),
      claims.map(({ end }) => end?.state ?? 'claimed'),
      claims.map(({ event, end }) => (end?.state === 'confirmed' ? null : (event.expiresAt ?? null))),
      claims.map(({ at }) => at),
      claims.map((claim) => (isOver(claim) ? claim.end!.at : null)),
    ],
  );
}

async function updateClaims(tx: Tx, changes: readonly Change[]): Promise<void> {
  await prepared(
    tx,
    'update-claims',
    `update encumbrance set state = new.state,
       expires_at = case when new.state = 'confirmed' then null else encumbrance.expires_at end,
       ended_at = case when new.state = 'confirmed' then null else new.at end
     from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) as new (claim_id, patent_number, state, at)
     where encumbrance.claim_id = new.claim_id and encumbrance.patent_number = new.patent_number
       and encumbrance.state in ('claimed', 'confirmed')`,
    [
      changes.map(({ claimId }) => claimId),
      changes.map(({ patentNumber }) => patentNumber),
      changes.map(({ state }) => state),
      changes.map(({ at }) => at),
    ],
  );
}

/** Claims past their time, oldest first. */
export async function dueClaims(
  tx: Tx,
  now: Date,
  limit: number,
): Promise<{ claimId: string; patentNumber: string }[]> {
  return tx.query(
    `select claim_id as "claimId", patent_number as "patentNumber" from encumbrance
     where state = 'claimed' and expires_at <= $1 order by expires_at limit $2`,
    [now, limit],
  );
}

/** Claims of licenses that outlived their open license (存续许可) and whose term has run out by `today`, oldest first. */
export async function endedSurvivors(
  tx: Tx,
  today: LocalDate,
  limit: number,
): Promise<{ claimId: string; patentNumber: string }[]> {
  return tx.query(
    `select claim_id as "claimId", patent_number as "patentNumber" from encumbrance
     where state = 'confirmed' and kind = 'ordinary_license' and case_ref like 'open_license-%'
       and scope->>'until' < $1 order by scope->>'until' limit $2`,
    [today, limit],
  );
}
