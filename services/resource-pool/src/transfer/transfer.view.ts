import { pool, toMessageJson } from '@ipflow/contracts';
import { normalizedName } from '@ipflow/kernel';
import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TransferEvent, TransferStage } from './transfer.decider';

/** A transfer as queues and pages show it. */
@Entity('transfer')
export class TransferRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: TransferStage;
  @Column('text', { name: 'filed_by' }) filedBy!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'patent_numbers', array: true }) patentNumbers!: string[];
  /** Normalized names of both sides, to find by. */
  @Column('text', { array: true }) parties!: string[];
  @Column('date', { name: 'filed_on' }) filedOn!: string;
  @Column('date', { name: 'registered_on', nullable: true }) registeredOn!: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('int') revision!: number;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb') terms!: Record<string, unknown>;
  @Column('jsonb') papers!: Record<string, unknown>;
  @Column('jsonb') patents!: Record<string, unknown>[];
}

/** Applies transfer events to the view, in order. */
export async function projectTransfers(tx: Tx, events: readonly StoredEvent<TransferEvent>[]): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

async function apply(tx: Tx, event: TransferEvent): Promise<void> {
  switch (event.$typeName) {
    case 'ipflow.pool.v1.TransferFiled':
      return insertFiled(tx, event);
    case 'ipflow.pool.v1.TransferRegistered':
    case 'ipflow.pool.v1.TransferCorrected':
      return updateRegistered(tx, event);
    case 'ipflow.pool.v1.TransferRefused':
      return close(tx, event.transferId, 'refused', event.effectiveOn, `${event.reasonCode} ${event.reason}`);
    case 'ipflow.pool.v1.TransferWithdrawn':
      return close(tx, event.transferId, 'withdrawn', event.effectiveOn, event.reason);
    case 'ipflow.pool.v1.TransferRevoked':
      return close(tx, event.transferId, 'revoked', event.effectiveOn, event.reason);
  }
}

async function insertFiled(tx: Tx, event: pool.TransferFiled): Promise<void> {
  await prepared(
    tx,
    'insert-transfer',
    `insert into transfer (id, stage, filed_by, kind, patent_numbers, parties, filed_on, revision, terms, papers, patents)
     values ($1, 'filed', $2, $3, $4, $5, $6, 0, $7::jsonb, $8::jsonb, $9::jsonb)`,
    [
      event.transferId,
      event.filedBy,
      event.terms!.kind,
      event.patents.map(({ patentNumber }) => patentNumber),
      partiesOf(event.terms!),
      event.effectiveOn,
      JSON.stringify(toMessageJson(pool.TransferTermsSchema, event.terms!)),
      JSON.stringify(toMessageJson(pool.TransferPapersSchema, event.papers!)),
      patentsJson(event.patents),
    ],
  );
}

async function updateRegistered(
  tx: Tx,
  event: pool.TransferRegistered | pool.TransferCorrected,
): Promise<void> {
  await prepared(
    tx,
    'update-transfer',
    `update transfer set stage = 'registered', revision = $2, registered_on = $3, parties = $4, terms = $5::jsonb,
       patents = $6::jsonb, reason = $7 where id = $1`,
    [
      event.transferId,
      event.revision,
      event.effectiveOn,
      partiesOf(event.terms!),
      JSON.stringify(toMessageJson(pool.TransferTermsSchema, event.terms!)),
      patentsJson(event.patents),
      event.$typeName === 'ipflow.pool.v1.TransferCorrected' ? event.reason : null,
    ],
  );
}

async function close(tx: Tx, id: string, stage: TransferStage, on: string, reason: string): Promise<void> {
  await tx.query('update transfer set stage = $2, closed_on = $3, reason = $4 where id = $1', [
    id,
    stage,
    on,
    reason,
  ]);
}

function partiesOf(terms: pool.TransferTerms): string[] {
  return [...terms.transferors, ...terms.transferees.map(({ name }) => name)].map(normalizedName);
}

function patentsJson(patents: readonly pool.TransferredPatent[]): string {
  return JSON.stringify(patents.map((patent) => toMessageJson(pool.TransferredPatentSchema, patent)));
}
