import { prepared, type Tx } from './transaction';

/** How far a consumer has come in one partition. */
export interface Progress {
  readonly nextOffset: bigint;
  /** The event at `nextOffset - 1`: the fingerprint by which a recreated topic is noticed. */
  readonly lastEventId: string;
}

/** A partition of a topic. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
}

/** The progress of a partition; undefined when nothing of it took effect yet. */
export async function readProgress(tx: Tx, { topic, partition }: Place): Promise<Progress | undefined> {
  const rows = await prepared<ProgressRow>(
    tx,
    'read-progress',
    'select next_offset, last_event_id from consumer_progress where topic = $1 and partition = $2',
    [topic, partition],
  );
  return rows[0] && progressOf(rows[0]);
}

/**
 * The progress of these partitions, in their order, locked until the transaction ends: a consumer that lost one of them
 * waits here and then finds its records done.
 */
export async function lockProgress(tx: Tx, places: readonly Place[]): Promise<(Progress | undefined)[]> {
  const rows = await prepared<ProgressRow & { place: number }>(
    tx,
    'lock-progress',
    `select place::int, next_offset, last_event_id
     from unnest($1::text[], $2::int[]) with ordinality as wanted (topic, partition, place)
     join consumer_progress using (topic, partition)
     order by topic, partition for update of consumer_progress`,
    [places.map(({ topic }) => topic), places.map(({ partition }) => partition)],
  );
  const byPlace = new Map(rows.map((row) => [row.place, progressOf(row)]));
  return places.map((_, index) => byPlace.get(index + 1));
}

interface ProgressRow {
  next_offset: string;
  last_event_id: string;
}

function progressOf(row: ProgressRow): Progress {
  return { nextOffset: BigInt(row.next_offset), lastEventId: row.last_event_id };
}

/** Moves the fences past the last records, in the transaction of their effect. */
export async function writeProgress(
  tx: Tx,
  lasts: readonly (Place & { readonly offset: bigint; readonly eventId: string })[],
): Promise<void> {
  await prepared(
    tx,
    'write-progress',
    `insert into consumer_progress (topic, partition, next_offset, last_event_id)
     select * from unnest($1::text[], $2::int[], $3::bigint[], $4::uuid[]) as row (topic, partition, next_offset, id)
     order by topic, partition
     on conflict (topic, partition) do update
       set next_offset = excluded.next_offset, last_event_id = excluded.last_event_id
       where consumer_progress.next_offset < excluded.next_offset`,
    [
      lasts.map(({ topic }) => topic),
      lasts.map(({ partition }) => partition),
      lasts.map(({ offset }) => (offset + 1n).toString()),
      lasts.map(({ eventId }) => eventId),
    ],
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
