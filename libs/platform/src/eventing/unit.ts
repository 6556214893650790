import { fromData, toData, type JsonObject, type Message } from '@ipflow/contracts';
import type { Decider } from '@ipflow/kernel';
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

/** A stream as one unit of work sees it. */
export interface Loaded<State> {
  readonly stream: string;
  /** 0 when the stream has no event yet. */
  version: number;
  state: State;
}

interface AppendedRow {
  id: string;
  stream: string;
  version: number;
  recorded_at: Date;
}

/** One unit of work: the streams it read, what it appends. Lives inside one transaction. */
export class Unit {
  private readonly pending: { stream: string; version: number; event: Message }[] = [];

  constructor(
    readonly tx: Tx,
    private readonly meta: EventMeta,
    private readonly locked: boolean,
  ) {}

  /** Loads one stream; see {@link loadMany}. */
  async load<S, C, E extends Message>(decider: Decider<S, C, E>, stream: string): Promise<Loaded<S>> {
    return (await this.loadMany(decider, [stream]))[0]!;
  }

  /**
   * Folds streams to their states, in the order given. After a conflict the streams are locked first, in a fixed
   * order, so that a hot stream is served in turn instead of being fought over.
   */
  async loadMany<S, C, E extends Message>(
    decider: Decider<S, C, E>,
    streams: readonly string[],
  ): Promise<Loaded<S>[]> {
    if (this.locked || decider.reliedOn) await this.lock('pg_advisory_xact_lock', streams);
    return this.read(decider, streams);
  }

  /**
   * The state of a stream this command relies on but does not write to. Until the transaction ends nobody can change it;
   * others may rely on it at the same time.
   * @throws TypeError when its decider does not say `reliedOn`: its writers would not wait
   */
  async relyOn<S, C, E extends Message>(decider: Decider<S, C, E>, stream: string): Promise<S> {
    if (!decider.reliedOn) throw new TypeError(`the decider of ${stream} must say reliedOn: true`);
    await this.lock('pg_advisory_xact_lock_shared', [stream]);
    return (await this.read(decider, [stream]))[0]!.state;
  }

  /** In a fixed order, and in a statement of its own: what is read next must see what the lock waited for. */
  private async lock(
    how: 'pg_advisory_xact_lock' | 'pg_advisory_xact_lock_shared',
    streams: readonly string[],
  ): Promise<void> {
    await prepared(
      this.tx,
      how,
      `select ${how}(hash) from (select distinct hashtextextended(s, 0) hash from unnest($1::text[]) s order by 1) h`,
      [streams],
    );
  }

  private async read<S, C, E extends Message>(
    decider: Decider<S, C, E>,
    streams: readonly string[],
  ): Promise<Loaded<S>[]> {
    const loaded = new Map<string, Loaded<S>>(
      streams.map((stream) => [stream, { stream, version: 0, state: decider.initial() }]),
    );
    const rows = await prepared<{ stream: string; version: number; type: string; data: JsonObject }>(
      this.tx,
      'load-streams',
      'select stream, version, type, data from event where stream = any($1) order by stream, version',
      [streams],
    );
    for (const row of rows) {
      const entry = loaded.get(row.stream)!;
      entry.state = decider.evolve(entry.state, fromData(row.type, row.data) as E);
      entry.version = row.version;
    }
    return streams.map((stream) => loaded.get(stream)!);
  }

  /** Runs a command on a loaded stream: decides, appends what it produces, and moves the loaded state on. */
  decide<S, C, E extends Message>(decider: Decider<S, C, E>, on: Loaded<S>, command: C): readonly E[] {
    const events = decider.decide(command, on.state);
    for (const event of events) {
      on.version += 1;
      on.state = decider.evolve(on.state, event);
      this.pending.push({ stream: on.stream, version: on.version, event });
    }
    return events;
  }

  /** Writes what was appended, in stream order so that two units never wait for each other crosswise. */
  async flush(): Promise<StoredEvent[]> {
    if (this.pending.length === 0) return [];
    const events = [...this.pending].sort((a, b) => compare(a.stream, b.stream) || a.version - b.version);
    const rows = await prepared<AppendedRow>(
      this.tx,
      'append-events',
      `with appended as (
         insert into event (stream, version, type, data, meta)
         select stream, version, type, data, $5::jsonb
         from rows from (unnest($1::text[]), unnest($2::int[]), unnest($3::text[]), jsonb_array_elements($4::jsonb))
           as row (stream, version, type, data)
         returning position, id, stream, version, recorded_at
       ), unpublished as (insert into event_unpublished select position from appended)
       select id, stream, version, recorded_at from appended`,
      [
        events.map((row) => row.stream),
        events.map((row) => row.version),
        events.map((row) => row.event.$typeName),
        // One JSON array: an SQL array of JSON texts would escape every quote twice.
        `[${events.map((row) => dataText(row.event)).join()}]`,
        JSON.stringify(this.meta),
      ],
    );
    const written = new Map(rows.map((row) => [`${row.stream}@${row.version}`, row]));
    return this.pending.map(({ stream, version, event }) => {
      const row = written.get(`${stream}@${version}`)!;
      return {
        id: row.id,
        stream,
        version,
        event,
        meta: this.meta,
        recordedAt: row.recorded_at.toISOString(),
      };
    });
  }
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
