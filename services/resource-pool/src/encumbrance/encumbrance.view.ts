import type { EncumbranceKind } from '@ipflow/kernel';
import type { pool } from '@ipflow/contracts';
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
  @Column('text') state!: 'claimed' | 'confirmed' | 'released' | 'expired';
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { name: 'claimed_at' }) claimedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}

interface NewClaim {
  event: pool.EncumbranceClaimed;
  at: string;
}

interface Change {
  claimId: string;
  patentNumber: string;
  state: 'confirmed' | 'released' | 'expired';
  at: string;
}

/** Applies a run of patent events to the encumbrances, in two statements at most. */
export async function projectEncumbrances(
  tx: Tx,
  events: readonly StoredEvent<PatentEvent>[],
): Promise<void> {
  const claims: NewClaim[] = [];
  const changes: Change[] = [];
  for (const { event, recordedAt: at } of events) {
    if (event.$typeName === 'ipflow.pool.v1.EncumbranceClaimed') {
      claims.push({ event, at });
    }
    const change = changeOf(event);
    if (change) changes.push({ ...change, at });
  }
  // Ends before beginnings: a claim that makes room and the one that takes it may come in one unit.
  if (changes.length > 0) await updateClaims(tx, changes);
  if (claims.length > 0) await insertClaims(tx, claims);
}

function changeOf(event: PatentEvent): Omit<Change, 'at'> | undefined {
  switch (event.$typeName) {
    case 'ipflow.pool.v1.EncumbranceConfirmed':
      return { claimId: event.claimId, patentNumber: event.patentNumber, state: 'confirmed' };
    case 'ipflow.pool.v1.EncumbranceReleased':
      return { claimId: event.claimId, patentNumber: event.patentNumber, state: 'released' };
    case 'ipflow.pool.v1.EncumbranceExpired':
      return { claimId: event.claimId, patentNumber: event.patentNumber, state: 'expired' };
    case 'ipflow.pool.v1.HoldersChanged':
      return { claimId: event.transferId, patentNumber: event.patentNumber, state: 'released' };
    default:
      return undefined;
  }
}

async function insertClaims(tx: Tx, claims: readonly NewClaim[]): Promise<void> {
  await prepared(
    tx,
    'insert-claims',
    `insert into encumbrance (claim_id, patent_number, kind, case_ref, beneficiary, state, expires_at, claimed_at)
     select claim_id, patent_number, kind, case_ref, beneficiary, 'claimed', expires_at, claimed_at
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[])
       as row (claim_id, patent_number, kind, case_ref, beneficiary, expires_at, claimed_at)
     on conflict (claim_id, patent_number) do update
       set state = 'claimed', expires_at = excluded.expires_at, claimed_at = excluded.claimed_at, ended_at = null`,
    [
      claims.map(({ event }) => event.claimId),
      claims.map(({ event }) => event.patentNumber),
      claims.map(({ event }) => event.kind),
      claims.map(({ event }) => event.caseRef),
      claims.map(({ event }) => event.beneficiary ?? null),
      claims.map(({ event }) => event.expiresAt ?? null),
      claims.map(({ at }) => at),
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
