import type { Tx } from '@ipflow/platform';
import { answerWithinMs } from '../due/post';
import type { Listing, ListingKind } from './listing';

/** Targets sent to one partner, and to all of them, in one round. */
export const perPartnerMax = 10;
/** See {@link perPartnerMax}. */
export const perRoundMax = 50;
/** How long a target is this process's own (milliseconds): longer than any attempt lasts. */
export const leaseMs = 4 * answerWithinMs;

/** A target that is due, taken by this process for the time of its lease. */
export interface DueTarget {
  readonly publicationId: string;
  readonly partnerId: string;
  readonly kind: ListingKind;
  readonly revision: number;
  readonly isRetraction: boolean;
  readonly attempts: number;
  readonly since: Date;
  readonly leaseId: string;
  readonly listing: Listing;
  readonly url: string;
  readonly mapping: string;
}

/**
 * Takes what is due at `now`, some of each partner. A row that is leased is passed over until the lease ends: what a killed
 * process had in hand is then sent again, under the same id. A partner that is inactive only gets what is taken back.
 */
export async function takeDue(tx: Tx, now: Date, leaseId: string): Promise<DueTarget[]> {
  const [rows]: [DueTarget[], number] = await tx.query(
    `with due as (
       select t.publication_id, t.partner_id from partner p
       cross join lateral (
         select publication_id, partner_id, next_at from syndication_target
         where partner_id = p.id and next_at <= $1 and (leased_until is null or leased_until <= $1)
           and (p.is_active or is_retraction)
         order by next_at limit $4 for update skip locked
       ) t order by t.next_at limit $5
     )
     update syndication_target t set leased_until = $2, lease_id = $3, attempts = t.attempts + 1
     from due, publication u, partner p
     where t.publication_id = due.publication_id and t.partner_id = due.partner_id
       and u.id = t.publication_id and p.id = t.partner_id
     returning t.publication_id as "publicationId", t.partner_id as "partnerId", t.kind, t.revision,
       t.is_retraction as "isRetraction", t.attempts, t.since, t.lease_id as "leaseId",
       u.known -> 'listing' as listing, p.url, p.mapping`,
    [now, new Date(now.getTime() + leaseMs), leaseId, perPartnerMax, perRoundMax],
  );
  return rows;
}

/** Puts off what failed; nothing when the lease was lost, or a newer revision has taken its place and goes out at once. */
export async function putOff(tx: Tx, due: DueTarget, nextAt: Date, failure: string): Promise<void> {
  await tx.query(
    `update syndication_target set leased_until = null, lease_id = null,
       next_at = case when revision = $4 and is_retraction = $5 then $6::timestamptz else next_at end,
       last_failure = $7
     where publication_id = $1 and partner_id = $2 and lease_id = $3`,
    [due.publicationId, due.partnerId, due.leaseId, due.revision, due.isRetraction, nextAt, failure],
  );
}

/** Ends a lease and nothing else: what was in hand has been overtaken. */
export async function giveBack(tx: Tx, due: DueTarget): Promise<void> {
  await tx.query(
    `update syndication_target set leased_until = null, lease_id = null
     where publication_id = $1 and partner_id = $2 and lease_id = $3`,
    [due.publicationId, due.partnerId, due.leaseId],
  );
}
