import type { StoredEvent, Tx } from '@ipflow/platform';
import type { OpenLicenseEvent } from './open-license.state';

/** One change of the public list. */
export interface FeedItem {
  /** Grows with every change; reading goes on behind it. A digit string. */
  readonly cursor: string;
  readonly openLicenseId: string;
  readonly eventId: string;
  /** Wire type of the fact. */
  readonly type: string;
  readonly effectiveOn: string;
}

/** Facts that change what the public sees; a case before its announcement is nobody's business. */
const publicTypes: ReadonlySet<string> = new Set<OpenLicenseEvent['$typeName']>([
  'ipflow.licensing.v1.OpenLicenseAnnounced',
  'ipflow.licensing.v1.OpenLicenseWithdrawn',
  'ipflow.licensing.v1.OpenLicenseRiskRaised',
  'ipflow.licensing.v1.OpenLicenseRiskCleared',
]);

/**
 * Gives each public change the next number. The head's row lock is held until the commit, so that a number is never seen
 * before a smaller one: a cursor over the event table's positions would skip what commits late.
 */
export async function appendToFeed(tx: Tx, events: readonly StoredEvent<OpenLicenseEvent>[]): Promise<void> {
  const seen = events.filter(({ event }) => publicTypes.has(event.$typeName));
  if (seen.length === 0) return;
  await tx.query(
    `with changes as (
       select r.*, row_number() over (order by ordinality) as nth
       from rows from (unnest($1::text[]), unnest($2::uuid[]), unnest($3::text[]), unnest($4::date[]))
         with ordinality as r (open_license_id, event_id, type, effective_on, ordinality)
       join open_license o on o.id = r.open_license_id and o.announced_on is not null
     ), head as (
       update open_license_feed_head set last = last + (select count(*) from changes)
       where exists (select from changes) returning last
     )
     insert into open_license_feed (number, open_license_id, event_id, type, effective_on)
     select head.last - (select count(*) from changes) + nth, open_license_id, event_id, type, effective_on
     from changes, head`,
    [
      seen.map(({ event }) => event.openLicenseId),
      seen.map(({ id }) => id),
      seen.map(({ event }) => event.$typeName),
      seen.map(({ event }) => event.effectiveOn),
    ],
  );
}

/** Changes behind a cursor, oldest first. */
export async function feedAfter(tx: Tx, cursor: string, limit: number): Promise<FeedItem[]> {
  return tx.query(
    `select number::text as cursor, open_license_id as "openLicenseId", event_id as "eventId", type,
       effective_on::text as "effectiveOn"
     from open_license_feed where number > $1::bigint order by number limit $2`,
    [cursor, limit],
  );
}
