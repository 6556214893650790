import { toData, type JsonObject, type licensing } from '@ipflow/contracts';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A statement as it was made; amounts are digit strings, in fen. */
@Entity('reward_statement')
export class RewardStatementRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'stated_by' }) statedBy!: string;
  @Column('text', { name: 'license_id', nullable: true }) licenseId!: string | null;
  @Column('date', { name: 'stated_on' }) statedOn!: string;
  @Column('jsonb') statement!: JsonObject;
}

/** Keeps statements to be read; nothing ever changes them. */
export async function projectRewards(
  tx: Tx,
  events: readonly StoredEvent<licensing.RewardStated>[],
): Promise<void> {
  for (const { event } of events) {
    const { statementId: id, statedBy, effectiveOn: statedOn } = event;
    const row = { id, statedBy, licenseId: event.licenseId ?? null, statedOn, statement: toData(event) };
    await tx.insert(RewardStatementRow, row as object);
  }
}
