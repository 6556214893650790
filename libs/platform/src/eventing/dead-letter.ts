import { eventIdOf, noEventId } from './cloudevent';
import { markFresh } from './inbox';
import type { PlacedRecord } from './kafka';
import type { Tx } from './transaction';

/** Open states: an event that could not take effect (`poison`), or waits behind one of its stream (`waiting`). */
export const openLetterStates = ['poison', 'waiting'] as const;
/** Settled states: it took effect after all, or the office decided to do without it. */
export const settledLetterStates = ['replayed', 'discarded'] as const;

/** An event that was parked. */
export interface DeadLetter {
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly stream: string;
  readonly type: string;
  readonly state: (typeof openLetterStates)[number] | (typeof settledLetterStates)[number];
  readonly error: string | null;
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly parkedAt: Date;
  /** When and by whom it was replayed or discarded; null while it is open. */
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
}

/** What parked events are looked for by. */
export interface DeadLetterQuery {
  /** Open ones are told oldest first, as a replay takes them; settled ones newest first. */
  readonly state: 'open' | 'settled';
  readonly stream?: string | undefined;
  /** A part of the topic or of the event's type. */
  readonly about?: string | undefined;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
}

/** A page of parked events; `next` is null on the last. */
export interface DeadLetterPage {
  readonly items: DeadLetter[];
  readonly next: string | null;
}

/** Dead letters listed or replayed at once. */
export const deadLetterPageMax = 200;
const errorTextMax = 2_000;

/**
 * The streams among `streams` that have something parked: their later events must wait. The newest letter of each is
 * locked, so that a replay either settles it before this looks, or finds what is parked behind it.
 */
export async function parkedStreams(tx: Tx, streams: readonly string[]): Promise<Set<string>> {
  if (streams.length === 0) return new Set();
  const rows: { stream: string }[] = await tx.query(
    `select wanted.stream from unnest($1::text[]) as wanted (stream) cross join lateral (
       select from dead_letter letter
       where letter.stream = wanted.stream and letter.state in ('poison', 'waiting')
       order by letter.id desc limit 1 for share
     ) newest`,
    [streams],
  );
  return new Set(rows.map((row) => row.stream));
}

/** Parks a record in the transaction that moves past it. */
export async function park(
  tx: Tx,
  at: { topic: string; partition: number },
  record: PlacedRecord,
  why: { state: 'poison'; error: Error } | { state: 'waiting' },
): Promise<void> {
  await tx.query(
    `insert into dead_letter (topic, partition, record_offset, stream, headers, body, state, error)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8) on conflict do nothing`,
    [
      at.topic,
      at.partition,
      record.offset.toString(),
      record.key,
      JSON.stringify(record.headers),
      record.value,
      why.state,
      why.state === 'poison' ? (why.error.stack ?? why.error.message).slice(0, errorTextMax) : null,
    ],
  );
}

const letterColumns = `id, topic, partition, record_offset as "offset", stream, headers->>'ce_type' as type, state, error,
   body, headers, parked_at as "parkedAt", settled_at as "settledAt", settled_by as "settledBy"`;

/** Parked events, a page at a time. */
export async function findDeadLetters(
  tx: Tx,
  { state, stream, about, after }: DeadLetterQuery,
): Promise<DeadLetterPage> {
  const isOpen = state === 'open';
  const letters: DeadLetter[] = await tx.query(
    `select ${letterColumns} from dead_letter
     where state = any($1) and ($2::text is null or stream = $2)
       and ($3::text is null or position(lower($3) in lower(topic || ' ' || coalesce(headers->>'ce_type', ''))) > 0)
       and ($4::bigint is null or id ${isOpen ? '>' : '<'} $4)
     order by id ${isOpen ? 'asc' : 'desc'} limit $5`,
    [
      isOpen ? openLetterStates : settledLetterStates,
      stream ?? null,
      about ?? null,
      after ?? null,
      deadLetterPageMax + 1,
    ],
  );
  const items = letters.slice(0, deadLetterPageMax);
  return { items, next: letters.length > items.length ? items.at(-1)!.id : null };
}

/** The oldest open letter of a stream, locked until the transaction ends; undefined when there is none. */
export async function nextOpenLetter(tx: Tx, stream: string): Promise<DeadLetter | undefined> {
  const letters: DeadLetter[] = await tx.query(
    `select ${letterColumns} from dead_letter
     where state in ('poison', 'waiting') and stream = $1 order by id limit 1 for update`,
    [stream],
  );
  return letters[0];
}

/**
 * Closes an open dead letter: its event took effect, or the office decided to do without it. A discarded event counts
 * as taken in, so that a repeat of it does not take effect after all. False when no such letter is open.
 */
export async function settle(
  tx: Tx,
  id: string,
  state: 'replayed' | 'discarded',
  by: string,
): Promise<boolean> {
  const [letters]: [{ headers: Record<string, string> }[], number] = await tx.query(
    `update dead_letter set state = $2, settled_at = now(), settled_by = $3
     where id = $1 and state in ('poison', 'waiting') returning headers`,
    [id, state, by],
  );
  const eventIds = letters
    .map(({ headers }) => eventIdOf(headers))
    .filter((eventId) => eventId !== noEventId);
  await markFresh(tx, eventIds);
  return letters.length > 0;
}
