import type { financing } from '@ipflow/contracts';
import type { Received, Tx } from '@ipflow/platform';
import {
  audience,
  mayHave,
  partiesNamed,
  type AudienceRow,
  type EndpointRole,
  type OfferedProduct,
  type Parties,
} from './audience.rules';
import { messageOf } from './message';

/** An endpoint, as far as it decides what is due to it. */
interface Listening {
  readonly id: string;
  readonly tenant: string;
  readonly role: EndpointRole;
  readonly eventTypes: readonly string[];
  readonly isActive: boolean;
  readonly registeredAt: Date;
}

interface DueMessage {
  readonly received: Received;
  readonly row: AudienceRow;
  readonly tenants: ReadonlySet<string>;
  readonly endpointIds: readonly string[];
}

const productSet = 'ipflow.financing.v1.CreditProductSet';

/** Whether facts of this type can make a delivery due, or say whom one is for. */
export function isOfWebhooks(type: string): boolean {
  return audience.has(type) || type === productSet;
}

/**
 * Writes what a run of facts makes due, in the transaction that marks them as read: a message for each fact that a tenant
 * with an endpoint may have, and a delivery to each active endpoint that asked for its type and stood when it was
 * recorded. Returns how many deliveries became due.
 */
export async function takeFacts(tx: Tx, received: readonly Received[], now: Date): Promise<number> {
  await keepProducts(tx, received);
  const relevant = received.filter(({ envelope }) => audience.has(envelope.type));
  if (relevant.length === 0) return 0;
  const listening = await endpoints(tx);
  const offered = relevant.some(({ envelope }) => envelope.type.endsWith('.EnterpriseWhitelisted'))
    ? await products(tx)
    : [];
  const standing = await partiesOf(tx, [...new Set(relevant.map(({ envelope }) => envelope.stream))]);
  const changed = new Map<string, Parties>();
  const due = relevant.map((one): DueMessage => {
    const row = audience.get(one.envelope.type)!;
    const { stream } = one.envelope;
    const before = standing.get(stream) ?? {};
    const named = partiesNamed(row, one.event, offered);
    const after = { ...before, ...named };
    if (Object.keys(named).length > 0) {
      standing.set(stream, after);
      changed.set(stream, { ...changed.get(stream), ...named });
    }
    const tenants = new Set(Object.values(after).flat());
    if (row.tellsLeavers) for (const tenant of Object.values(before).flat()) tenants.add(tenant);
    const may = listening.filter((endpoint) => mayHave(row, endpoint, tenants));
    return { received: one, row, tenants, endpointIds: may.map(({ id }) => id) };
  });
  await keepParties(tx, changed);
  const reaching = due.filter(({ endpointIds }) => endpointIds.length > 0);
  await writeMessages(tx, reaching);
  const byId = new Map(listening.map((endpoint) => [endpoint.id, endpoint]));
  return writeDeliveries(
    tx,
    reaching.flatMap(({ received: { envelope }, endpointIds }) =>
      endpointIds
        .filter((id) => wants(byId.get(id)!, envelope))
        .map((endpointId) => ({ endpointId, envelope })),
    ),
    now,
  );
}

function wants(
  { isActive, eventTypes, registeredAt }: Listening,
  { type, recordedAt }: Received['envelope'],
): boolean {
  return (
    isActive &&
    (eventTypes.length === 0 || eventTypes.includes(type)) &&
    Date.parse(recordedAt) >= registeredAt.getTime()
  );
}

async function endpoints(tx: Tx): Promise<Listening[]> {
  return tx.query(
    `select id, tenant, role, event_types as "eventTypes", state = 'active' as "isActive",
       registered_at as "registeredAt"
     from webhook_endpoint where state <> 'removed' order by id`,
  );
}

async function products(tx: Tx): Promise<OfferedProduct[]> {
  return tx.query(
    `select bank, regions, size_classes as "sizeClasses", qualifications from webhook_product order by bank, code`,
  );
}

async function keepProducts(tx: Tx, received: readonly Received[]): Promise<void> {
  for (const { envelope, event } of received) {
    if (envelope.type !== productSet) continue;
    const { bank, code, isOffered, regions, sizeClasses, qualifications } =
      event as financing.CreditProductSet;
    if (!isOffered) await tx.query('delete from webhook_product where bank = $1 and code = $2', [bank, code]);
    else
      await tx.query(
        `insert into webhook_product (bank, code, regions, size_classes, qualifications)
         values ($1, $2, $3, $4, $5)
         on conflict (bank, code) do update set regions = excluded.regions, size_classes = excluded.size_classes,
           qualifications = excluded.qualifications`,
        [bank, code, regions, sizeClasses, qualifications],
      );
  }
}

async function partiesOf(tx: Tx, streams: readonly string[]): Promise<Map<string, Parties>> {
  const rows: { stream: string; part: string; tenants: string[] }[] = await tx.query(
    'select stream, part, tenants from webhook_party where stream = any($1::text[])',
    [streams],
  );
  const found = new Map<string, Parties>();
  for (const { stream, part, tenants } of rows) found.set(stream, { ...found.get(stream), [part]: tenants });
  return found;
}

async function keepParties(tx: Tx, changed: ReadonlyMap<string, Parties>): Promise<void> {
  const rows = [...changed].flatMap(([stream, parties]) =>
    Object.entries(parties).map(([part, tenants]) => ({ stream, part, tenants })),
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into webhook_party (stream, part, tenants)
     select stream, part, array(select jsonb_array_elements_text(tenants))
     from jsonb_to_recordset($1::jsonb) as row (stream text, part text, tenants jsonb) order by stream, part
     on conflict (stream, part) do update set tenants = excluded.tenants`,
    [JSON.stringify(rows)],
  );
}

async function writeMessages(tx: Tx, due: readonly DueMessage[]): Promise<void> {
  if (due.length === 0) return;
  await tx.query(
    `insert into webhook_message (id, event_type, body, tenants, is_public, fact_at)
     select id, event_type, body, array(select jsonb_array_elements_text(tenants)), is_public, fact_at
     from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[], $5::boolean[], $6::timestamptz[])
       with ordinality as row (id, event_type, body, tenants, is_public, fact_at, place)
     order by place on conflict (id) do nothing`,
    [
      due.map(({ received }) => received.envelope.id),
      due.map(({ row }) => row.type),
      due.map(({ received, row }) => messageOf(received, row.without)),
      due.map(({ tenants }) => JSON.stringify([...tenants])),
      due.map(({ row }) => row.isPublic),
      due.map(({ received }) => received.envelope.recordedAt),
    ],
  );
}

async function writeDeliveries(
  tx: Tx,
  due: readonly { endpointId: string; envelope: Received['envelope'] }[],
  now: Date,
): Promise<number> {
  if (due.length === 0) return 0;
  const rows: unknown[] = await tx.query(
    `insert into webhook_delivery (endpoint_id, message_id, event_type, is_replay, state, next_at, fact_at, created_at)
     select endpoint_id, message_id, event_type, false, 'due', $5, fact_at, $5
     from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
       with ordinality as row (endpoint_id, message_id, event_type, fact_at, place)
     order by place on conflict do nothing returning position`,
    [
      due.map(({ endpointId }) => endpointId),
      due.map(({ envelope }) => envelope.id),
      due.map(({ envelope }) => envelope.type),
      due.map(({ envelope }) => envelope.recordedAt),
      now,
    ],
  );
  return rows.length;
}
