import { financing, toMessageJson } from '@ipflow/contracts';
import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EditionEvent } from './edition.decider';

/** An edition as lists show it. */
@Entity('edition')
export class EditionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: 'draft' | 'submitted' | 'published' | 'discarded';
  @Column('text') title!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_until' }) validUntil!: string;
  @Column('jsonb') criteria!: Record<string, unknown>;
  @Column('text', { name: 'drafted_by' }) draftedBy!: string;
  @Column('text', { name: 'submitted_by', nullable: true }) submittedBy!: string | null;
  @Column('int', { name: 'row_count', nullable: true }) rowCount!: number | null;
  @Column('text', { name: 'content_hash', nullable: true }) contentHash!: string | null;
  @Column('text', { name: 'returned_for', nullable: true }) returnedFor!: string | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('int', { nullable: true }) sequence!: number | null;
  @Column('text', { nullable: true }) signature!: string | null;
  /** SM2 with SM3, DER, hex; where it is asked for. */
  @Column('text', { name: 'sm2_signature', nullable: true }) sm2Signature!: string | null;
  @Column('text', { name: 'content_hash_sm3', nullable: true }) contentHashSm3!: string | null;
  @Column('text', { name: 'previous_id', nullable: true }) previousId!: string | null;
  @Column('int', { nullable: true }) added!: number | null;
  @Column('int', { nullable: true }) changed!: number | null;
  @Column('int', { nullable: true }) dropped!: number | null;
  @Column('text', { name: 'checked_by', nullable: true }) checkedBy!: string | null;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn!: string | null;
}

/** Applies the events of editions and of their frozen rows, in their order. */
export async function projectEditions(
  tx: Tx,
  events: readonly StoredEvent<EditionEvent | financing.EditionRowsFrozen>[],
): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

function apply(tx: Tx, event: EditionEvent | financing.EditionRowsFrozen): Promise<unknown> {
  const id = event.editionId;
  switch (event.$typeName) {
    case 'ipflow.financing.v1.EditionDrafted':
      return tx.query(
        `insert into edition (id, stage, title, valid_from, valid_until, criteria, drafted_by)
         values ($1, 'draft', $2, $3, $4, $5, $6)
         on conflict (id) do update set title = excluded.title, valid_from = excluded.valid_from,
           valid_until = excluded.valid_until, criteria = excluded.criteria, drafted_by = excluded.drafted_by`,
        [
          id,
          event.title,
          event.validFrom,
          event.validUntil,
          JSON.stringify(toMessageJson(financing.EditionCriteriaSchema, event.criteria!)),
          event.draftedBy,
        ],
      );
    case 'ipflow.financing.v1.EditionRowsFrozen':
      return freeze(tx, event);
    case 'ipflow.financing.v1.EditionSubmitted':
      return tx.query(
        `update edition set stage = 'submitted', submitted_by = $2, row_count = $3, content_hash = $4,
           returned_for = null where id = $1`,
        [id, event.submittedBy, event.rowCount, event.contentHash],
      );
    case 'ipflow.financing.v1.EditionReturned':
      return tx.query(`update edition set stage = 'draft', returned_for = $2 where id = $1`, [
        id,
        event.reason,
      ]);
    case 'ipflow.financing.v1.EditionDiscarded':
      return tx.query(`update edition set stage = 'discarded', returned_for = $2 where id = $1`, [
        id,
        event.reason,
      ]);
    case 'ipflow.financing.v1.EditionPublished': {
      const { number, sequence, signature, previousEditionId, added, changed, dropped, checkedBy } = event;
      return tx.query(
        `update edition set stage = 'published', number = $2, sequence = $3, signature = $4, previous_id = $5,
           added = $6, changed = $7, dropped = $8, checked_by = $9, published_on = $10, sm2_signature = $11,
           content_hash_sm3 = $12
         where id = $1`,
        [
          id,
          number,
          sequence,
          signature,
          previousEditionId,
          added,
          changed,
          dropped,
          checkedBy,
          event.effectiveOn,
          event.sm2Signature,
          event.contentHashSm3,
        ],
      );
    }
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

async function freeze(tx: Tx, { editionId, isFirst, rows }: financing.EditionRowsFrozen): Promise<void> {
  if (isFirst) await tx.query('delete from edition_row where edition_id = $1', [editionId]);
  await prepared(
    tx,
    'freeze-edition-rows',
    `insert into edition_row (edition_id, uscc, row)
     select $1, row#>>'{profile,uscc}', row from jsonb_array_elements($2::jsonb) as row`,
    [editionId, JSON.stringify(rows.map((row) => toMessageJson(financing.WhitelistRowSchema, row)))],
  );
}
