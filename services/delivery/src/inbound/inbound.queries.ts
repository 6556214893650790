import type { LocalDate } from '@ipflow/kernel';
import type { Tx } from '@ipflow/platform';
import { inboundPerPartnerMax } from './inbound.rules';

/** A listing sent in as everybody sees it, with its origin; what others sent in of the same stands under it. */
export interface InboundShown {
  readonly id: string;
  readonly ordinal: string;
  readonly kind: string;
  readonly title: string;
  readonly divisionCode: string | null;
  readonly validUntil: string;
  readonly content: Record<string, unknown>;
  readonly origin: { readonly partnerId: string; readonly partnerName: string; readonly externalId: string };
  /** Partners that sent in the same, each with its own number for it. */
  readonly alsoFrom: readonly { readonly partnerId: string; readonly externalId: string }[];
}

/** Filters of the list. */
export interface InboundFilters {
  readonly kind?: string;
  readonly division?: string;
  readonly partner?: string;
  readonly q?: string;
  readonly after?: string;
  readonly limit: number;
}

/**
 * What is in force on a day, newest first. Of those that say the same, the first that came is shown and the others under
 * it; nothing that says the same as a listing of our own.
 */
export async function findInbound(
  tx: Tx,
  { kind, division, partner, q, after, limit }: InboundFilters,
  today: LocalDate,
): Promise<{ items: InboundShown[]; next: string | null }> {
  const rows: InboundShown[] = await tx.query(
    `select i.id, i.ordinal::text as ordinal, i.kind, i.title, i.division_code as "divisionCode",
       i.valid_until::text as "validUntil", i.content,
       json_build_object('partnerId', i.partner_id, 'partnerName', p.name, 'externalId', i.external_id) as origin,
       coalesce((
         select json_agg(json_build_object('partnerId', o.partner_id, 'externalId', o.external_id) order by o.ordinal)
         from inbound_listing o where o.fingerprint = i.fingerprint and o.id <> i.id and not o.is_withdrawn
           and o.valid_until >= $1), '[]') as "alsoFrom"
     from inbound_listing i join partner p on p.id = i.partner_id
     where not i.is_withdrawn and i.valid_until >= $1 and p.is_active
       and not exists (
         select 1 from inbound_listing f join partner fp on fp.id = f.partner_id and fp.is_active
         where f.fingerprint = i.fingerprint and not f.is_withdrawn and f.valid_until >= $1 and f.ordinal < i.ordinal)
       and not exists (select 1 from publication u where u.fingerprint = i.fingerprint and u.is_shown)
       and ($2::text is null or i.kind = $2) and ($3::text is null or i.division_code = $3)
       and ($4::text is null or i.partner_id = $4) and ($5::text is null or strpos(i.title, $5) > 0)
       and ($6::bigint is null or i.ordinal < $6)
     order by i.ordinal desc limit $7`,
    [today, kind ?? null, division ?? null, partner ?? null, q ?? null, after ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.ordinal : null };
}

/** The active partner whose own key a tenant's is; undefined for everybody else. */
export async function partnerOfTenant(tx: Tx, tenant: string): Promise<string | undefined> {
  const rows: { id: string }[] = await tx.query('select id from partner where tenant = $1 and is_active', [
    tenant,
  ]);
  return rows[0]?.id;
}

/** True when a partner has as many listings in force as it may have, beside this one. */
export async function isInboundFull(tx: Tx, partnerId: string, inboundId: string): Promise<boolean> {
  const rows: { n: number }[] = await tx.query(
    'select count(*)::int as n from inbound_listing where partner_id = $1 and not is_withdrawn and id <> $2',
    [partnerId, inboundId],
  );
  return rows[0]!.n >= inboundPerPartnerMax;
}

/** The first that says the same: a listing of our own, else one sent in. Until the transaction ends nobody says it beside us. */
export async function firstToSay(tx: Tx, fingerprint: string, exceptId: string): Promise<string | undefined> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`inbound:${fingerprint}`]);
  const rows: { id: string }[] = await tx.query(
    `(select id, 0 as place, 0 as ordinal from publication where fingerprint = $1 and is_shown)
     union all
     (select id, 1, ordinal from inbound_listing where fingerprint = $1 and not is_withdrawn and id <> $2)
     order by place, ordinal limit 1`,
    [fingerprint, exceptId],
  );
  return rows[0]?.id;
}
