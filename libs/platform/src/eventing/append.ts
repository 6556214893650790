import { toData, type Message } from '@ipflow/contracts';
import type { EventMeta, StoredEvent } from './stored-event';
import { prepared, type Tx } from './transaction';

/** Length of an event's JSON (bytes, UTF-8). What is larger belongs into a file or a table, with its digest in the event. */
export const eventBytesMax = 256 * 1024;

/** An event that Kafka might refuse to carry; it must not be appended, for the relay could never get past it. */
export class EventTooLarge extends Error {
  constructor(type: string, bytes: number) {
    super(
      `${type} would be ${bytes} bytes, more than ${eventBytesMax}; keep the bulk aside and its digest in the event`,
    );
  }
}

/** An event that is going to be appended. */
export type Draft = Pick<StoredEvent, 'stream' | 'version' | 'event' | 'meta'>;

interface AppendedRow {
  id: string;
  stream: string;
  version: number;
  recorded_at: Date;
}

/**
 * Appends events and marks them as unpublished, in one statement. Written in stream order, so that two transactions
 * never wait for each other crosswise; returned in the order given.
 * @throws EventTooLarge, SchemaMismatch; the database's error when somebody else wrote a version first
 */
export async function append(tx: Tx, drafts: readonly Draft[]): Promise<StoredEvent[]> {
  if (drafts.length === 0) return [];
  const rows = [...drafts].sort((a, b) => compare(a.stream, b.stream) || a.version - b.version);
  const metas = [...new Set(rows.map(({ meta }) => meta))];
  const placeOf = new Map<EventMeta, number>(metas.map((meta, place) => [meta, place]));
  const appended = await prepared<AppendedRow>(
    tx,
    'append-events',
    `with appended as (
       insert into event (stream, version, type, data, meta)
       select stream, version, type, data, $5::jsonb -> meta
       from rows from (unnest($1::text[]), unnest($2::int[]), unnest($3::text[]), jsonb_array_elements($4::jsonb),
                       unnest($6::int[])) as row (stream, version, type, data, meta)
       returning position, id, stream, version, recorded_at
     ), unpublished as (insert into event_unpublished select position from appended)
     select id, stream, version, recorded_at from appended`,
    [
      rows.map((row) => row.stream),
      rows.map((row) => row.version),
      rows.map((row) => row.event.$typeName),
      // One JSON array: an SQL array of JSON texts would escape every quote twice.
      `[${rows.map((row) => dataText(row.event)).join()}]`,
      JSON.stringify(metas),
      rows.map((row) => placeOf.get(row.meta)),
    ],
  );
  const written = new Map(appended.map((row) => [`${row.stream}@${row.version}`, row]));
  return drafts.map((draft) => {
    const { id, recorded_at: recordedAt } = written.get(`${draft.stream}@${draft.version}`)!;
    const { stream, version, event, meta } = draft;
    return { id, stream, version, event, meta, recordedAt: recordedAt.toISOString() };
  });
}

function dataText(event: Message): string {
  const text = JSON.stringify(toData(event));
  const bytes = Buffer.byteLength(text);
  if (bytes > eventBytesMax) throw new EventTooLarge(event.$typeName, bytes);
  return text;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
