import type { Tx } from '@ipflow/platform';
import { placeOf } from './decode';
import { partitionName, type Vector } from './log-reader';

/** How far the live counters have come in each partition of these topics. */
export async function liveProgress(tx: Tx, topics: readonly string[]): Promise<Vector> {
  const rows: { topic: string; partition: number; next_offset: string }[] = await tx.query(
    'select topic, partition, next_offset from consumer_progress where topic = any($1)',
    [topics],
  );
  return new Map(rows.map((row) => [partitionName(row.topic, row.partition), BigInt(row.next_offset)]));
}

/** A dead letter of the live counters. */
export interface Letter {
  readonly id: string;
  /** `topic/partition`. */
  readonly partition: string;
  readonly offset: bigint;
  readonly place: string;
  readonly eventId: string | null;
  readonly state: 'poison' | 'waiting' | 'discarded';
}

interface LetterPlace {
  topic: string;
  partition: number;
  offset: string;
}

/** Dead letters that did not take effect. */
export async function lettersWithoutEffect(tx: Tx, topics: readonly string[]): Promise<Letter[]> {
  const rows: (Pick<Letter, 'id' | 'eventId' | 'state'> & LetterPlace)[] = await tx.query(
    `select id, topic, partition, record_offset as "offset", headers->>'ce_id' as "eventId", state
     from dead_letter where topic = any($1) and state in ('poison', 'waiting', 'discarded')`,
    [topics],
  );
  return rows.map(({ topic, partition: number, offset: digits, ...letter }) => {
    const [partition, offset] = [partitionName(topic, number), BigInt(digits)];
    return { ...letter, partition, offset, place: placeOf({ partition, offset }) };
  });
}

/** Closes letters whose events the rebuild could count: marked as taken in, so that a replay finds them done. */
export async function settleCounted(tx: Tx, letters: readonly Letter[], by: string): Promise<void> {
  if (letters.length === 0) return;
  await tx.query(
    `with settled as (
       update dead_letter set state = 'replayed', settled_at = now(), settled_by = $2 where id = any($1::bigint[])
     )
     insert into consumer_inbox (event_id) select distinct unnest($3::uuid[]) order by 1 on conflict do nothing`,
    [letters.map(({ id }) => id), by, letters.map(({ eventId }) => eventId)],
  );
}
