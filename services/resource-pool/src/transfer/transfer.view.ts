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
  /** The stream that led to it, e.g. contact-0192…. */
  @Column('text', { name: 'led_by', nullable: true }) ledBy!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb') terms!: Record<string, unknown>;
  @Column('jsonb') papers!: Record<string, unknown>;
  @Column('jsonb') patents!: Record<string, unknown>[];
}

type Registration = pool.TransferRegistered | pool.TransferCorrected;

/** Applies transfer events to the view: one statement for all filings, one for all registrations. */
export async function projectTransfers(tx: Tx, events: readonly StoredEvent<TransferEvent>[]): Promise<void> {
  const filed: pool.TransferFiled[] = [];
  const registered = new Map<string, Registration>();
  for (const { event } of events) {
    if (event.$typeName === 'ipflow.pool.v1.TransferFiled') filed.push(event);
    if (isRegistration(event)) registered.set(event.transferId, event);
  }
  if (filed.length > 0) await insertFiled(tx, filed);
  if (registered.size > 0) await updateRegistered(tx, [...registered.values()]);
  for (const { event } of events) await end(tx, event);
}

function isRegistration(event: TransferEvent): event is Registration {
  return (
    event.$typeName === 'ipflow.pool.v1.TransferRegistered' ||
    event.$typeName === 'ipflow.pool.v1.TransferCorrected'
  );
}

async function end(tx: Tx, event: TransferEvent): Promise<void> {
  switch (event.$typeName) {
    case 'ipflow.pool.v1.TransferFiled':
    case 'ipflow.pool.v1.TransferRegistered':
    case 'ipflow.pool.v1.TransferCorrected':
      return;
    case 'ipflow.pool.v1.TransferRefused':
      return close(tx, event.transferId, 'refused', event.effectiveOn, `${event.reasonCode} ${event.reason}`);
    case 'ipflow.pool.v1.TransferWithdrawn':
      return close(tx, event.transferId, 'withdrawn', event.effectiveOn, event.reason);
    case 'ipflow.pool.v1.TransferRevoked':
      return close(tx, event.transferId, 'revoked', event.effectiveOn, event.reason);
  }
}

/** Lists come as JSON arrays: an SQL array of arrays would need them all of one length. */
async function insertFiled(tx: Tx, filed: readonly pool.TransferFiled[]): Promise<void> {
  await prepared(
    tx,
    'insert-transfers',
    `insert into transfer (id, stage, filed_by, kind, patent_numbers, parties, filed_on, revision, terms, papers, patents, led_by)
     select id, 'filed', filed_by, kind, array(select jsonb_array_elements_text(numbers::jsonb)),
       array(select jsonb_array_elements_text(parties::jsonb)), filed_on, 0, terms::jsonb, papers::jsonb, patents::jsonb, led_by
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[], $9::text[],
         $10::text[])
       as row (id, filed_by, kind, numbers, parties, filed_on, terms, papers, patents, led_by)`,
    [
      filed.map(({ transferId }) => transferId),
      filed.map(({ filedBy }) => filedBy),
      filed.map(({ terms }) => terms!.kind),
      filed.map(({ patents }) => JSON.stringify(patents.map(({ patentNumber }) => patentNumber))),
      filed.map(({ terms }) => JSON.stringify(partiesOf(terms!))),
      filed.map(({ effectiveOn }) => effectiveOn),
      filed.map(({ terms }) => JSON.stringify(toMessageJson(pool.TransferTermsSchema, terms!))),
      filed.map(({ papers }) => JSON.stringify(toMessageJson(pool.TransferPapersSchema, papers!))),
      filed.map(({ patents }) => patentsJson(patents)),
      filed.map(({ ledBy }) => ledBy ?? null),
    ],
  );
}

async function updateRegistered(tx: Tx, registered: readonly Registration[]): Promise<void> {
  await prepared(
    tx,
    'update-transfers',
    `update transfer set stage = 'registered', revision = new.revision, registered_on = new.registered_on,
       parties = array(select jsonb_array_elements_text(new.parties::jsonb)), terms = new.terms::jsonb,
       patents = new.patents::jsonb, reason = new.reason
     from unnest($1::text[], $2::int[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[])
       as new (id, revision, registered_on, parties, terms, patents, reason)
     where transfer.id = new.id`,
    [
      registered.map(({ transferId }) => transferId),
      registered.map(({ revision }) => revision),
      registered.map(({ effectiveOn }) => effectiveOn),
      registered.map(({ terms }) => JSON.stringify(partiesOf(terms!))),
      registered.map(({ terms }) => JSON.stringify(toMessageJson(pool.TransferTermsSchema, terms!))),
      registered.map(({ patents }) => patentsJson(patents)),
      registered.map((event) =>
        event.$typeName === 'ipflow.pool.v1.TransferCorrected' ? event.reason : null,
      ),
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
