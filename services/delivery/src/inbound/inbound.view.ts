import { delivery, toMessageJson } from '@ipflow/contracts';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { fingerprintOf } from '../syndication/fingerprint';
import type { InboundEvent } from './inbound.decider';
import type { InboundContent } from './inbound.rules';

/** What tells a listing sent in for the same as another, from whichever partner. */
export function fingerprintOfInbound(content: InboundContent): string {
  const { kind, title, problem, holderName, patentNumbers } = content;
  return fingerprintOf({ kind, title, problem, parties: [holderName], patentNumbers })!;
}

/** Applies what partners sent in and withdrew. One that is sent in again keeps its place. */
export async function projectInbound(tx: Tx, events: readonly StoredEvent<InboundEvent>[]): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

async function apply(tx: Tx, event: InboundEvent): Promise<void> {
  if (event.$typeName === 'ipflow.delivery.v1.PartnerListingWithdrawn') {
    await tx.query('update inbound_listing set is_withdrawn = true, revision = $2 where id = $1', [
      event.inboundId,
      event.revision,
    ]);
    return;
  }
  await tx.query(
    `insert into inbound_listing (id, partner_id, external_id, revision, kind, title, division_code, valid_until,
       is_withdrawn, fingerprint, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, false, $9, $10)
     on conflict (id) do update set revision = excluded.revision, kind = excluded.kind, title = excluded.title,
       division_code = excluded.division_code, valid_until = excluded.valid_until, is_withdrawn = false,
       fingerprint = excluded.fingerprint, content = excluded.content`,
    [
      event.inboundId,
      event.partnerId,
      event.externalId,
      event.revision,
      event.kind,
      event.title,
      event.divisionCode ?? null,
      event.validUntil,
      fingerprintOfInbound(event),
      JSON.stringify(toMessageJson(delivery.PartnerListingTakenSchema, event)),
    ],
  );
}
