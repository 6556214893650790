import type { pool } from '@ipflow/contracts';
import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DiscrepancyEvent, Settlement } from './discrepancy.decider';
import type { DiscrepancyKind } from './gazette.rules';

/** A disagreement with the gazette, as the office's list shows it. */
@Entity('discrepancy')
export class DiscrepancyRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'patent_number' }) patentNumber!: string;
  @Column('text') kind!: DiscrepancyKind;
  @Column('text') code!: string;
  @Column('date', { name: 'published_on' }) publishedOn!: string;
  @Column('text', { name: 'gazette_says' }) gazetteSays!: string;
  @Column('text', { name: 'pool_says' }) poolSays!: string;
  @Column('text', { name: 'gazette_import_id' }) gazetteImportId!: string;
  @Column('date', { name: 'found_on' }) foundOn!: string;
  /** Null while it is open. */
  @Column('text', { nullable: true }) outcome!: Settlement | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('date', { name: 'settled_on', nullable: true }) settledOn!: string | null;
}

/** Applies discrepancy events to the view: one statement for all that were found. */
export async function projectDiscrepancies(
  tx: Tx,
  events: readonly StoredEvent<DiscrepancyEvent>[],
): Promise<void> {
  const found: pool.DiscrepancyFound[] = [];
  const settled: pool.DiscrepancySettled[] = [];
  for (const { event } of events) {
    if (event.$typeName === 'ipflow.pool.v1.DiscrepancyFound') found.push(event);
    else settled.push(event);
  }
  if (found.length > 0) await insertFound(tx, found);
  for (const event of settled) await settle(tx, event);
}

async function insertFound(tx: Tx, found: readonly pool.DiscrepancyFound[]): Promise<void> {
  await prepared(
    tx,
    'insert-discrepancies',
    `insert into discrepancy (id, patent_number, kind, code, published_on, gazette_says, pool_says,
       gazette_import_id, found_on)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[], $7::text[],
       $8::text[], $9::date[])`,
    [
      found.map(({ discrepancyId }) => discrepancyId),
      found.map(({ patentNumber }) => patentNumber),
      found.map(({ kind }) => kind),
      found.map(({ code }) => code),
      found.map(({ publishedOn }) => publishedOn),
      found.map(({ gazetteSays }) => gazetteSays),
      found.map(({ poolSays }) => poolSays),
      found.map(({ gazetteImportId }) => gazetteImportId),
      found.map(({ effectiveOn }) => effectiveOn),
    ],
  );
}

async function settle(tx: Tx, event: pool.DiscrepancySettled): Promise<void> {
  const { discrepancyId, outcome, reason, settledBy, effectiveOn } = event;
  await tx.query(
    'update discrepancy set outcome = $2, reason = $3, settled_by = $4, settled_on = $5 where id = $1',
    [discrepancyId, outcome, reason, settledBy, effectiveOn],
  );
}
