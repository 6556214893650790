import type { Tx } from '@ipflow/platform';
import { placeOf } from './decode';
import type { Vector } from './log-reader';

/** How far the live counters have come in each partition of a topic. */
export async function liveProgress(tx: Tx, topic: string): Promise<Vector> {
  const rows: { partition: number; next_offset: string }[] = await tx.query(
    'select partition, next_offset from consumer_progress where topic = $1',
    [topic],
  );
  return new Map(rows.map((row) => [row.partition, BigInt(row.next_offset)]));
}

/** A dead letter of the live counters. */
export interface Letter {
  readonly id: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly place: string;
  readonly eventId: string | null;
  readonly state: 'poison' | 'waiting' | 'discarded';
}

/** Dead letters that did not take effect. */
export async function lettersWithoutEffect(tx: Tx, topic: string): Promise<Letter[]> {
  const rows: (Omit<Letter, 'offset' | 'place'> & { offset: string })[] = await tx.query(
    `select id, partition, record_offset as "offset", headers->>'ce_id' as "eventId", state
     from dead_letter where topic = $1 and state in ('poison', 'waiting', 'discarded')`,
    [topic],
  );
  return rows.map((row) => {
    const offset = BigInt(row.offset);
    return { ...row, offset, place: placeOf({ ...row, offset }) };
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
