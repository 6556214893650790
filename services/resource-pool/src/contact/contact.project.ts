import { market, pool, toMessageJson } from '@ipflow/contracts';
import type { StoredEvent, Tx } from '@ipflow/platform';
import type { ContactEvent } from './contact.state';

/** Applies contact events to the view, one by one: they are few. */
export async function projectContacts(tx: Tx, events: readonly StoredEvent<ContactEvent>[]): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

async function apply(tx: Tx, event: ContactEvent): Promise<void> {
  const { contactId: id } = event;
  switch (event.$typeName) {
    case 'ipflow.market.v1.ContactRequested':
      return insertRequested(tx, event);
    case 'ipflow.market.v1.ContactAccepted':
      await tx.query(`update contact set stage = 'accepted', answered_on = $2 where id = $1`, [
        id,
        event.effectiveOn,
      ]);
      return;
    case 'ipflow.market.v1.ContactDeclined':
      await tx.query(`update contact set stage = 'declined', answered_on = $2, note = $3 where id = $1`, [
        id,
        event.effectiveOn,
        event.reason,
      ]);
      return;
    case 'ipflow.market.v1.ConfidentialDisclosed':
      await tx.query('update contact set agreement_number = $2 where id = $1', [id, event.agreementNumber]);
      return;
    case 'ipflow.market.v1.ContactConcluded':
      await tx.query(
        `update contact set stage = 'concluded', concluded_on = $2, outcome = $3, led_to = $4, note = $5
         where id = $1`,
        [id, event.effectiveOn, event.outcome, event.ledTo ?? null, event.note ?? null],
      );
      return;
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

async function insertRequested(tx: Tx, event: market.ContactRequested): Promise<void> {
  await tx.query(
    `insert into contact (id, stage, posting_id, asked_of, requested_by, requester, message, own_posting_id,
       patent_numbers, found_by, requested_on)
     values ($1, 'requested', $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      event.contactId,
      event.postingId,
      event.askedOf,
      event.requestedBy,
      JSON.stringify(toMessageJson(pool.PartySchema, event.requester!)),
      event.message,
      event.ownPostingId ?? null,
      event.patentNumbers,
      event.foundBy,
      event.effectiveOn,
    ],
  );
}
