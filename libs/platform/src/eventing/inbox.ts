import type { PlacedRecord } from './kafka';
import { prepared, type Tx } from './transaction';

/** How far a consumer has come in one partition. */
export interface Progress {
  readonly nextOffset: bigint;
  /** The event at `nextOffset - 1`: the fingerprint by which a recreated topic is noticed. */
  readonly lastEventId: string;
}

/** A record together with the event id of its envelope. */
export interface IdentifiedRecord extends PlacedRecord {
  readonly eventId: string;
}

/**
 * The progress of a partition; undefined when nothing of it took effect yet.
 * `lock` holds the row until the transaction ends: a consumer that lost the partition waits here and then finds
 * its records done.
 */
export async function readProgress(
  tx: Tx,
  topic: string,
  partition: number,
  lock: boolean,
): Promise<Progress | undefined> {
  const rows = await prepared<{ next_offset: string; last_event_id: string }>(
    tx,
    lock ? 'lock-progress' : 'read-progress',
    `select next_offset, last_event_id from consumer_progress where topic = $1 and partition = $2
     ${lock ? 'for update' : ''}`,
    [topic, partition],
  );
  const row = rows[0];
  return row && { nextOffset: BigInt(row.next_offset), lastEventId: row.last_event_id };
}

/** Moves the fence past the last record, in the transaction of its effect. */
export async function writeProgress(
  tx: Tx,
  topic: string,
  partition: number,
  last: { offset: bigint; eventId: string },
): Promise<void> {
  await prepared(
    tx,
    'write-progress',
    `insert into consumer_progress (topic, partition, next_offset, last_event_id) values ($1, $2, $3, $4)
     on conflict (topic, partition) do update
       set next_offset = excluded.next_offset, last_event_id = excluded.last_event_id
       where consumer_progress.next_offset < excluded.next_offset`,
    [topic, partition, (last.offset + 1n).toString(), last.eventId],
  );
}

/** Marks events as taken in; returns the ids that are new here. Repeats of the relay fall out. */
export async function markFresh(tx: Tx, eventIds: readonly string[]): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const rows = await prepared<{ event_id: string }>(
    tx,
    'mark-fresh',
    `insert into consumer_inbox (event_id) select distinct unnest($1::uuid[]) order by 1 on conflict do nothing returning event_id`,
    [eventIds],
  );
  return new Set(rows.map((row) => row.event_id));
}
