import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BankAccessEvent } from './bank-access.decider';

/** A bank's access to what Kafka holds for it. */
@Entity('bank_access')
export class BankAccessRow {
  @PrimaryColumn('text') bank!: string;
  @Column('boolean', { name: 'is_granted' }) isGranted!: boolean;
  /** Count of passwords issued so far. */
  @Column('int') credential!: number;
  @Column('date', { name: 'granted_on' }) grantedOn!: string;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn!: string | null;
  @Column('date', { name: 'revoked_on', nullable: true }) revokedOn!: string | null;
  @Column('text', { name: 'revoked_for', nullable: true }) revokedFor!: string | null;
}

/** Applies the events of banks' accesses, in their order. */
export async function projectBankAccess(
  tx: Tx,
  events: readonly StoredEvent<BankAccessEvent>[],
): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

function apply(tx: Tx, event: BankAccessEvent): Promise<unknown> {
  const { bank, effectiveOn } = event;
  switch (event.$typeName) {
    case 'ipflow.financing.v1.BankAccessGranted':
      return tx.query(
        `insert into bank_access (bank, is_granted, credential, granted_on) values ($1, true, 0, $2)
         on conflict (bank) do update set is_granted = true, granted_on = excluded.granted_on, revoked_on = null,
           revoked_for = null`,
        [bank, effectiveOn],
      );
    case 'ipflow.financing.v1.BankCredentialIssued':
      return tx.query('update bank_access set credential = $2, issued_on = $3 where bank = $1', [
        bank,
        event.credential,
        effectiveOn,
      ]);
    case 'ipflow.financing.v1.BankAccessRevoked':
      return tx.query(
        'update bank_access set is_granted = false, revoked_on = $2, revoked_for = $3 where bank = $1',
        [bank, effectiveOn, event.reason],
      );
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

/** Banks that may read now. */
export async function grantedBanks(tx: Tx): Promise<string[]> {
  const rows = await prepared<{ bank: string }>(
    tx,
    'granted-banks',
    'select bank from bank_access where is_granted order by bank',
    [],
  );
  return rows.map(({ bank }) => bank);
}
