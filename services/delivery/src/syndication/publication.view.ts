import type { delivery } from '@ipflow/contracts';
import type { StoredEvent, Tx } from '@ipflow/platform';
import type { PublicationEvent } from './publication.decider';

/** Applies publication events: who shall have what, and who has it. A row per target: a newer revision takes its place. */
export async function projectPublications(
  tx: Tx,
  events: readonly StoredEvent<PublicationEvent>[],
): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

async function apply(tx: Tx, event: PublicationEvent): Promise<void> {
  switch (event.$typeName) {
    case 'ipflow.delivery.v1.ListingDispatched':
      return dispatched(tx, event);
    case 'ipflow.delivery.v1.ListingReceived':
      return received(tx, event);
    case 'ipflow.delivery.v1.ListingUndelivered':
      await tx.query(
        `update syndication_target set state = 'undelivered', next_at = null, leased_until = null, lease_id = null,
           last_failure = $4
         where publication_id = $1 and partner_id = $2 and revision = $3`,
        [event.publicationId, event.partnerId, event.revision, event.lastFailure],
      );
      return;
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

/** The lease stays: while an older revision is under way, the newer one waits for its end. */
async function dispatched(tx: Tx, event: delivery.ListingDispatched): Promise<void> {
  const { publicationId, revision, isRetraction, partnerIds, dispatchedAt } = event;
  // For those who get it with the fact, the delay counts from the fact; for later ones from their own dispatch.
  await tx.query(
    `insert into syndication_target
       (publication_id, partner_id, kind, revision, is_retraction, state, since, next_at)
     select p.id, t.partner_id, p.kind, $2, $3, 'due',
       case when p.revision < $2 then p.fact_at else $5::timestamptz end, $5::timestamptz
     from publication p, unnest($4::text[]) as t (partner_id) where p.id = $1
     on conflict (publication_id, partner_id) do update set revision = excluded.revision,
       is_retraction = excluded.is_retraction, state = 'due', since = excluded.since, next_at = excluded.next_at,
       attempts = 0, last_failure = null`,
    [publicationId, revision, isRetraction, partnerIds, dispatchedAt],
  );
  await tx.query(
    'update publication set revision = $2, is_retraction = $3, dispatched_at = $4 where id = $1',
    [publicationId, revision, isRetraction, dispatchedAt],
  );
}

async function received(tx: Tx, event: delivery.ListingReceived): Promise<void> {
  const { publicationId, partnerId, revision, receivedAt, receipt, delayMs } = event;
  await tx.query(
    `update syndication_target set received_revision = $3, received_at = $4, receipt = $5, delay_ms = $6,
       leased_until = null, lease_id = null,
       state = case when revision = $3 then 'received' else state end,
       next_at = case when revision = $3 then null else next_at end
     where publication_id = $1 and partner_id = $2`,
    [publicationId, partnerId, revision, receivedAt, receipt ?? null, `${delayMs}`],
  );
}
