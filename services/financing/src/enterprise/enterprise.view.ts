import { financing, toMessageJson } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import { isOffice, type Principal, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EnterpriseEvent } from './enterprise.decider';
import type { EnterpriseQueryDto } from './enterprise.dto';

/** An enterprise as lists show it. */
@Entity('enterprise')
export class EnterpriseRow {
  @PrimaryColumn('text') uscc!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'division_code' }) divisionCode!: string;
  /** The profile as proto3-JSON. */
  @Column('jsonb') profile!: Record<string, unknown>;
  @Column('text', { name: 'profiled_by' }) profiledBy!: string;
  @Column('date', { name: 'profiled_on' }) profiledOn!: string;
  @Column('date', { name: 'consent_until', nullable: true }) consentUntil!: string | null;
}

/** Keeps each enterprise as it was said last, with its consent. */
export async function projectEnterprises(
  tx: Tx,
  events: readonly StoredEvent<EnterpriseEvent>[],
): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

function apply(tx: Tx, event: EnterpriseEvent): Promise<unknown> {
  switch (event.$typeName) {
    case 'ipflow.financing.v1.EnterpriseProfiled': {
      const { uscc, name, divisionCode } = event.profile!;
      const profile = JSON.stringify(toMessageJson(financing.EnterpriseProfileSchema, event.profile!));
      return tx.query(
        `insert into enterprise (uscc, name, division_code, profile, profiled_by, profiled_on)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (uscc) do update set name = excluded.name, division_code = excluded.division_code,
           profile = excluded.profile, profiled_by = excluded.profiled_by, profiled_on = excluded.profiled_on`,
        [uscc, name, divisionCode, profile, event.profiledBy, event.effectiveOn],
      );
    }
    case 'ipflow.financing.v1.SharingConsented':
      return consentUntil(tx, event.uscc, event.validUntil);
    case 'ipflow.financing.v1.SharingConsentWithdrawn':
      return consentUntil(tx, event.uscc, null);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function consentUntil(tx: Tx, uscc: string, day: string | null): Promise<unknown> {
  return tx.query('update enterprise set consent_until = $2 where uscc = $1', [uscc, day]);
}

/** Enterprises by the filters; a center sees those it profiled, an enterprise itself. */
export async function findEnterprises(
  tx: Tx,
  query: EnterpriseQueryDto,
  caller: Principal,
  today: LocalDate,
): Promise<{ items: EnterpriseRow[]; next: string | null }> {
  const { division, qualification, text, consented, after, limit } = query;
  const find = tx
    .getRepository(EnterpriseRow)
    .createQueryBuilder('e')
    .orderBy('e.uscc')
    .take(limit + 1);
  if (!isOffice(caller)) find.andWhere('(e.profiledBy = :own or e.uscc = :own)', { own: caller.tenant });
  if (division) find.andWhere('e.divisionCode = :division', { division });
  if (qualification)
    find.andWhere(`e.profile->'qualifications' @> :asked::jsonb`, { asked: JSON.stringify([qualification]) });
  if (text) find.andWhere('position(:text in e.name) > 0', { text });
  if (consented)
    find.andWhere(`coalesce(e.consentUntil >= :today, false) = :consented`, {
      today,
      consented: consented === 'true',
    });
  if (after) find.andWhere('e.uscc > :after', { after });
  const rows = await find.getMany();
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.uscc : null };
}
