import type { Tx } from '@ipflow/platform';
import type { Outcome } from '../due/post';

/** How long an endpoint belongs to the process that serves it (milliseconds): longer than any lane takes. */
export const leaseMs = 60_000;
/** Messages one endpoint gets in a row, and in one transaction. */
export const perLaneMax = 20;
/** How much of a receiver's answer the log keeps (characters). */
export const answerCharsKept = 1_024;

/** A message that is due to an endpoint. */
export interface DueDelivery {
  readonly id: string;
  readonly messageId: string;
  readonly eventType: string;
  readonly isReplay: boolean;
  /** Before this one. */
  readonly attempts: number;
  readonly factAt: Date;
  readonly body: string;
}

/** An endpoint that this process serves for the time of its lease, with what is due to it, in order. */
export interface Lane {
  readonly endpointId: string;
  readonly tenant: string;
  /** Role it was registered under. */
  readonly role: string;
  readonly url: string;
  readonly leaseId: string;
  readonly due: readonly DueDelivery[];
}

/** An attempt and what came of it. */
export interface Attempted {
  readonly delivery: DueDelivery;
  readonly outcome: Outcome;
  readonly sentAt: Date;
  /** When it is sent next; undefined when it ended. */
  readonly nextAt: Date | undefined;
}

/**
 * Takes endpoints that something is due to at `now`, those that waited longest first. One process at a time serves an
 * endpoint; what a killed one had in hand is sent again when its lease ends, under the same id.
 */
export async function takeLanes(tx: Tx, now: Date, leaseId: string, lanesMax: number): Promise<Lane[]> {
  const [lanes]: [Omit<Lane, 'due' | 'leaseId'>[], number] = await tx.query(
    `with free as (
       select e.id from webhook_endpoint e
       where e.state = 'active' and (e.leased_until is null or e.leased_until <= $1)
         and exists (select 1 from webhook_delivery d where d.endpoint_id = e.id and d.next_at <= $1)
       order by e.served_at nulls first limit $4 for no key update skip locked
     )
     update webhook_endpoint e set lease_id = $2, leased_until = $3, served_at = $1
     from free where e.id = free.id
     returning e.id as "endpointId", e.tenant, e.role, e.url`,
    [now, leaseId, new Date(now.getTime() + leaseMs), lanesMax],
  );
  if (lanes.length === 0) return [];
  const rows: (DueDelivery & { endpointId: string })[] = await tx.query(
    `select d.* from unnest($1::text[]) e (id) cross join lateral (
       select d.id, d.endpoint_id as "endpointId", d.message_id as "messageId", d.event_type as "eventType",
         d.is_replay as "isReplay", d.attempts, d.fact_at as "factAt", m.body
       from webhook_delivery d join webhook_message m on m.id = d.message_id
       where d.endpoint_id = e.id and d.next_at <= $2 order by d.position limit $3
     ) d`,
    [lanes.map(({ endpointId }) => endpointId), now, perLaneMax],
  );
  return lanes.map((lane) => ({
    ...lane,
    leaseId,
    due: rows.filter(({ endpointId }) => endpointId === lane.endpointId),
  }));
}

/** True while the endpoint still belongs to this lease; its row is locked until the transaction ends. */
export async function holdsLease(tx: Tx, { endpointId, leaseId }: Lane): Promise<boolean> {
  const rows: { holds: boolean }[] = await tx.query(
    'select lease_id = $2 as holds from webhook_endpoint where id = $1 for no key update',
    [endpointId, leaseId],
  );
  return rows[0]?.holds === true;
}

/** Writes what came of each attempt: the log, and the row's next time or its end. */
export async function writeAttempts(tx: Tx, attempted: readonly Attempted[], now: Date): Promise<void> {
  if (attempted.length === 0) return;
  const rows = attempted.map(({ delivery: { id, attempts, factAt }, outcome, sentAt, nextAt }) => ({
    id,
    number: attempts + 1,
    sent_at: sentAt,
    duration_ms: outcome.durationMs,
    status: outcome.status ?? null,
    failure: outcome.failure,
    answer: outcome.answer.slice(0, answerCharsKept),
    state: nextAt ? 'due' : outcome.kind === 'taken' ? 'delivered' : 'given_up',
    next_at: nextAt ?? null,
    delay_ms: outcome.kind === 'taken' ? delayOf(factAt, now) : null,
  }));
  await tx.query(
    `with row as (
       select * from jsonb_to_recordset($1::jsonb) as row (id uuid, number int, sent_at timestamptz, duration_ms int,
         status int, failure text, answer text, state text, next_at timestamptz, delay_ms bigint)
     ), logged as (
       insert into webhook_attempt (delivery_id, number, sent_at, duration_ms, status, failure, answer)
       select id, number, sent_at, duration_ms, status, failure, answer from row on conflict do nothing
     )
     update webhook_delivery d set state = row.state, attempts = row.number, next_at = row.next_at,
       last_status = row.status, last_failure = nullif(row.failure, ''), delay_ms = row.delay_ms,
       settled_at = case when row.state = 'due' then null else $2::timestamptz end
     from row where d.id = row.id and d.state = 'due'`,
    [JSON.stringify(rows), now],
  );
}

/** From the fact's record to the receiver's answer (milliseconds). */
export function delayOf(factAt: Date, now: Date): number {
  return Math.max(0, now.getTime() - factAt.getTime());
}

/** Gives the endpoint back and keeps since when it fails. Returns that time; null when its last attempt succeeded. */
export async function giveBack(tx: Tx, lane: Lane, attempted: readonly Attempted[]): Promise<Date | null> {
  const lastTaken = attempted.map(({ outcome }) => outcome.kind).lastIndexOf('taken');
  const failedFirst = attempted[lastTaken + 1]?.sentAt ?? null;
  const [rows]: [{ failing_since: Date | null }[], number] = await tx.query(
    `update webhook_endpoint set lease_id = null, leased_until = null,
       failing_since = case when $3 then $2::timestamptz else coalesce(failing_since, $2) end
     where id = $1 returning failing_since`,
    [lane.endpointId, failedFirst, lastTaken >= 0],
  );
  return rows[0]?.failing_since ?? null;
}
