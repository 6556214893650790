import type { Tx } from '@ipflow/platform';

/** Filters of the list. */
export interface PublicationFilters {
  readonly kind?: string;
  readonly state?: string;
  readonly partner?: string;
  readonly after?: string;
  readonly limit: number;
}

/** One partner's standing with a publication. */
export interface TargetShown {
  readonly partnerId: string;
  readonly revision: number;
  readonly isRetraction: boolean;
  readonly state: string;
  readonly attempts: number;
  readonly nextAt: string | null;
  readonly receivedRevision: number | null;
  readonly receivedAt: string | null;
  readonly receipt: string | null;
  readonly delayMs: string | null;
  readonly lastFailure: string | null;
  /** Why it does not have the newest revision; null once it has. */
  readonly why: string | null;
}

/** A publication with its targets. */
export interface PublicationShown {
  readonly id: string;
  readonly kind: string;
  readonly listingId: string;
  readonly title: string;
  readonly revision: number;
  readonly isRetraction: boolean;
  readonly dispatchedAt: string;
  readonly origins: string[];
  readonly targets: TargetShown[];
  /** 触达率: share of its targets that have the newest revision, in hundredths of a percent; null without targets. */
  readonly reachBasisPoints: number | null;
}

const columns = `p.id, p.kind, p.listing_id as "listingId", p.known -> 'listing' ->> 'title' as title, p.revision,
  p.is_retraction as "isRetraction", p.dispatched_at as "dispatchedAt", p.known -> 'origins' as origins,
  coalesce((
    select json_agg(json_build_object(
      'partnerId', partner_id, 'revision', t.revision, 'isRetraction', t.is_retraction, 'state', t.state,
      'attempts', attempts, 'nextAt', next_at, 'receivedRevision', received_revision, 'receivedAt', received_at,
      'receipt', receipt, 'delayMs', delay_ms::text, 'lastFailure', last_failure, 'why', case
        when state = 'received' then null
        when not partner.is_active and not t.is_retraction then '合作平台已停用'
        else coalesce(last_failure, '等待发送') end) order by partner_id)
    from syndication_target t join partner on partner.id = t.partner_id where t.publication_id = p.id), '[]') as targets,
  (select (10000 * count(*) filter (where t.state = 'received') / nullif(count(*), 0))::int
    from syndication_target t where t.publication_id = p.id) as "reachBasisPoints"`;

/** Publications in the order of their ids, those that were dispatched at least once. */
export async function findPublications(
  tx: Tx,
  { kind, state, partner, after, limit }: PublicationFilters,
): Promise<{ items: PublicationShown[]; next: string | null }> {
  const rows: PublicationShown[] = await tx.query(
    `select ${columns} from publication p
     where p.revision > 0 and ($1::text is null or p.kind = $1) and ($4::text is null or p.id > $4)
       and (($2::text is null and $3::text is null) or exists (
         select 1 from syndication_target t where t.publication_id = p.id
           and ($2::text is null or t.state = $2) and ($3::text is null or t.partner_id = $3)))
     order by p.id limit $5`,
    [kind ?? null, state ?? null, partner ?? null, after ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}

/** One publication; undefined when it was never dispatched. */
export async function publicationShown(tx: Tx, id: string): Promise<PublicationShown | undefined> {
  const rows: PublicationShown[] = await tx.query(
    `select ${columns} from publication p where p.id = $1 and p.revision > 0`,
    [id],
  );
  return rows[0];
}

/** 触达率 of a kind, a partner, or all. */
export interface Reach {
  readonly kind: string | null;
  readonly partnerId: string | null;
  readonly targets: number;
  readonly received: number;
  readonly due: number;
  readonly undelivered: number;
  /** Share of targets that have the newest revision, in hundredths of a percent; null without targets. */
  readonly reachBasisPoints: number | null;
}

/** 触达率: of all (listing, partner) targets, those whose newest revision is received; in all, by kind and by partner. */
export async function reachOf(tx: Tx): Promise<{ total: Reach; byKind: Reach[]; byPartner: Reach[] }> {
  const rows: Reach[] = await tx.query(
    `select kind, partner_id as "partnerId", count(*)::int as targets,
       count(*) filter (where state = 'received')::int as received,
       count(*) filter (where state = 'due')::int as due,
       count(*) filter (where state = 'undelivered')::int as undelivered,
       (10000 * count(*) filter (where state = 'received') / nullif(count(*), 0))::int as "reachBasisPoints"
     from syndication_target group by grouping sets ((), (kind), (partner_id)) order by kind, partner_id`,
  );
  const total = rows.find(({ kind, partnerId }) => kind === null && partnerId === null)!;
  return {
    total,
    byKind: rows.filter(({ kind }) => kind !== null),
    byPartner: rows.filter(({ partnerId }) => partnerId !== null),
  };
}
