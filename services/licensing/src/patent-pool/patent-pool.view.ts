import { licensing, pool, toMessageJson } from '@ipflow/contracts';
import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PatentPoolEvent, PatentPoolStage } from './patent-pool.decider';

/** A patent pool as lists and pages show it. */
@Entity('patent_pool')
export class PatentPoolRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: PatentPoolStage;
  @Column('text', { name: 'administered_by' }) administeredBy!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'patent_numbers', array: true }) patentNumbers!: string[];
  @Column('jsonb') members!: Record<string, unknown>[];
  @Column('jsonb') fee!: Record<string, unknown>;
  @Column('jsonb') patents!: Record<string, unknown>[];
  @Column('date', { name: 'formed_on' }) formedOn!: string;
  /** The last change of members, shares or offer. */
  @Column('date', { name: 'changed_on', nullable: true }) changedOn!: string | null;
  @Column('date', { name: 'dissolved_on', nullable: true }) dissolvedOn!: string | null;
  /** Why it was changed or dissolved last. */
  @Column('text', { nullable: true }) reason!: string | null;
}

/** Applies pool events to the view, in their order. */
export async function projectPatentPools(
  tx: Tx,
  events: readonly StoredEvent<PatentPoolEvent>[],
): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

function apply(tx: Tx, event: PatentPoolEvent): Promise<unknown> {
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.PatentPoolFormed':
      return insertFormed(tx, event);
    case 'ipflow.licensing.v1.PatentPoolChanged':
      return tx.query(
        `update patent_pool set patent_numbers = $2, members = $3, fee = $4, patents = $5, reason = $6, changed_on = $7
         where id = $1`,
        [event.patentPoolId, ...compositionOf(event), event.reason, event.effectiveOn],
      );
    case 'ipflow.licensing.v1.PatentPoolDissolved':
      return tx.query(
        `update patent_pool set stage = 'dissolved', dissolved_on = $2, reason = $3 where id = $1`,
        [event.patentPoolId, event.effectiveOn, event.reason],
      );
    case 'ipflow.licensing.v1.PatentPoolFeeSplit':
      return insertFee(tx, event);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function insertFormed(tx: Tx, event: licensing.PatentPoolFormed): Promise<unknown> {
  return tx.query(
    `insert into patent_pool (id, stage, patent_numbers, members, fee, patents, administered_by, name, formed_on)
     values ($1, 'formed', $2, $3, $4, $5, $6, $7, $8)`,
    [event.patentPoolId, ...compositionOf(event), event.administeredBy, event.name, event.effectiveOn],
  );
}

/** In the order of the statements above: numbers, members, fee, patents. */
function compositionOf({
  patents,
  members,
  fee,
}: licensing.PatentPoolFormed | licensing.PatentPoolChanged): [string[], string, string, string] {
  return [
    patents.map(({ patentNumber }) => patentNumber),
    JSON.stringify(members.map((member) => toMessageJson(licensing.PatentPoolMemberSchema, member))),
    JSON.stringify(toMessageJson(licensing.FeeStandardSchema, fee!)),
    JSON.stringify(patents.map((patent) => toMessageJson(pool.PatentSnapshotSchema, patent))),
  ];
}

async function insertFee(tx: Tx, event: licensing.PatentPoolFeeSplit): Promise<void> {
  const { patentPoolId, paymentReference, licenseId, receivedFen, effectiveOn, shares } = event;
  await tx.query(
    `insert into patent_pool_fee (patent_pool_id, payment_reference, license_id, received_fen, divided_on)
     values ($1, $2, $3, $4, $5)`,
    [patentPoolId, paymentReference, licenseId, receivedFen.toString(), effectiveOn],
  );
  await tx.query(
    `insert into patent_pool_share (patent_pool_id, payment_reference, ordinal, member, amount_fen)
     select $1, $2, ordinal, member, amount
     from unnest($3::text[], $4::bigint[]) with ordinality as share (member, amount, ordinal)`,
    [
      patentPoolId,
      paymentReference,
      shares.map(({ member }) => member),
      shares.map(({ amountFen }) => amountFen.toString()),
    ],
  );
}

/** What a license under a pool must cover. */
export interface PoolPatents {
  readonly patentPoolId: string;
  /** In the pool's order; as they stood last, when it is dissolved. */
  readonly patentNumbers: readonly string[];
  /** A dissolved pool grants no more. */
  readonly isDissolved: boolean;
}

/** The patents of a pool; undefined when there is none of this id. */
export async function patentsOfPool(tx: Tx, patentPoolId: string): Promise<PoolPatents | undefined> {
  const rows = await prepared<{ patent_numbers: string[]; stage: PatentPoolStage }>(
    tx,
    'patents-of-pool',
    'select patent_numbers, stage from patent_pool where id = $1',
    [patentPoolId],
  );
  const row = rows[0];
  return row && { patentPoolId, patentNumbers: row.patent_numbers, isDissolved: row.stage === 'dissolved' };
}
