import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ListingKind } from '../syndication/listing';
import type { PartnerEvent } from './partner.decider';

/** A partner as the office sees it; its secret is in another table. */
@Entity('partner')
export class PartnerRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') url!: string;
  @Column('text') mapping!: string;
  @Column('text', { name: 'listing_kinds', array: true }) listingKinds!: string[];
  @Column('text', { nullable: true }) tenant!: string | null;
  @Column('boolean', { name: 'is_active' }) isActive!: boolean;
}

const lockName = 'partners of publications';

/** Who dispatches reads the partners together with others; see {@link holdPartners}. */
export async function readPartners(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [lockName]);
}

/**
 * Who sets a partner waits for every dispatch under way, and later ones wait for it: a dispatch either sees the partner, or
 * is seen by its backfill.
 */
export async function holdPartners(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lockName]);
}

/** Partners that take a kind now, but for those it came from. */
export async function takersOf(tx: Tx, kind: ListingKind, origins: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    'select id from partner where is_active and $1 = any(listing_kinds) and id <> all($2::text[]) order by id',
    [kind, origins],
  );
  return rows.map(({ id }) => id);
}

/** Applies settings; one that is active gets what is current from the first publication on. */
export async function projectPartners(tx: Tx, events: readonly StoredEvent<PartnerEvent>[]): Promise<void> {
  for (const { event } of events) {
    // Secrets have a table of their own, written beside the fact: what changed of them changes nothing here.
    if (event.$typeName !== 'ipflow.delivery.v1.PartnerSet') continue;
    await tx.query(
      `insert into partner (id, name, kind, url, mapping, listing_kinds, tenant, is_active, setting, backfill_after)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 1, case when $8 then '' end)
       on conflict (id) do update set name = excluded.name, kind = excluded.kind, url = excluded.url,
         mapping = excluded.mapping, listing_kinds = excluded.listing_kinds, tenant = excluded.tenant,
         is_active = excluded.is_active, setting = partner.setting + 1, backfill_after = excluded.backfill_after`,
      [
        event.partnerId,
        event.name,
        event.kind,
        event.url,
        event.mapping,
        event.listingKinds,
        event.tenant ?? null,
        event.isActive,
      ],
    );
  }
}
