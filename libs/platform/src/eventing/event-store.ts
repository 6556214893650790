import { fromData, toData, type JsonObject, type Message } from '@ipflow/contracts';
import { Refused, type Decider } from '@ipflow/kernel';
import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { faultPoint } from './faults';
import {
  Answer,
  IdempotencyKeyReused,
  rememberAnswer,
  storedAnswer,
  type CommandContext,
} from './idempotency';
import {
  brokenConstraint,
  inTransaction,
  isContention,
  isEngineAway,
  prepared,
  type Tx,
} from './transaction';

/** Times a command is decided anew when others changed its streams first, or the database went away. */
export const commandAttemptsMax = 12;
const retryDelayMs = 4;
const retryDelayMaxMs = 250;

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

/** Who caused an event, and in which piece of work: kept with it and sent along as CloudEvents extensions. */
export interface EventMeta {
  readonly tenant: string;
  readonly actor: string;
  readonly correlationId: string;
  readonly traceparent: string;
  /** The event or command that led to this one. */
  readonly causationId?: string;
}

/** An event as it was appended. */
export interface StoredEvent<E extends Message = Message> {
  readonly id: string;
  readonly stream: string;
  /** 1 for the first event of a stream, then without gaps. */
  readonly version: number;
  readonly event: E;
  readonly meta: EventMeta;
  /** RFC 3339, the database's clock. */
  readonly recordedAt: string;
}

/** A stream as one unit of work sees it. */
export interface Loaded<State> {
  readonly stream: string;
  /** 0 when the stream has no event yet. */
  version: number;
  state: State;
}

/** Brings the service's own views up to date inside the transaction that appends. */
export type Projector = (tx: Tx, events: readonly StoredEvent[]) => Promise<void>;

/** Injection key of the service's {@link Projector}. */
export const PROJECTOR = Symbol('projector');

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
    if (this.locked) {
      await this.tx.query(
        'select pg_advisory_xact_lock(hash) from (select distinct hashtextextended(s, 0) hash from unnest($1::text[]) s order by 1) h',
        [streams],
      );
    }
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
         select stream, version, type, data::jsonb, $5::jsonb
         from unnest($1::text[], $2::int[], $3::text[], $4::text[]) as row (stream, version, type, data)
         returning position, id, stream, version, recorded_at
       ), unpublished as (insert into event_unpublished select position from appended)
       select id, stream, version, recorded_at from appended`,
      [
        events.map((row) => row.stream),
        events.map((row) => row.version),
        events.map((row) => row.event.$typeName),
        events.map((row) => dataText(row.event)),
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

/**
 * Where every command of a service runs: one transaction that loads, decides, appends, projects and remembers
 * the answer. `unique (stream, version)` is the lock.
 */
@Injectable()
export class EventStore {
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly project: Projector,
  ) {}

  /** Calls `listener` after each commit that appended events; the relay wakes by it. */
  onAppended(listener: () => void): void {
    this.listeners.add(listener);
  }

  /**
   * Runs a caller's command once per idempotency key and answers the same to every repeat.
   * A {@link Refused} becomes the stored answer too, so that a repeat learns the same.
   * @throws IdempotencyKeyReused when the key was used for another request
   */
  async run(command: CommandContext, work: (unit: Unit, now: Date) => Promise<Answer>): Promise<Answer> {
    try {
      return await this.answerOnce(command, false, async (tx, attempt) => {
        const unit = new Unit(tx, command.meta, attempt > 0);
        const answer = await work(unit, this.clock.now());
        await faultPoint('command.afterDecide');
        await this.write(unit);
        return answer;
      });
    } catch (error) {
      if (mayRunAgain(error) || error instanceof IdempotencyKeyReused) throw error;
      // All that the work wrote is rolled back. A twin that was faster may have caused the error: its answer counts.
      return this.answerOnce(command, true, async () => {
        if (error instanceof Refused) return new Answer(422, undefined, error.reasons);
        throw error;
      });
    }
  }

  /**
   * Repeats are rare: the first attempt does not look for a stored answer. A repeat then breaks `idempotency_key` or is
   * refused, and both ways lead here again, looking first.
   */
  private answerOnce(
    command: CommandContext,
    lookFirst: boolean,
    work: (tx: Tx, attempt: number) => Promise<Answer>,
  ): Promise<Answer> {
    return this.persist(async (tx, attempt) => {
      const stored = lookFirst || attempt > 0 ? await storedAnswer(tx, command) : undefined;
      if (stored) return stored;
      const answer = await work(tx, attempt);
      await rememberAnswer(tx, command, answer);
      await faultPoint('command.afterProject');
      return answer;
    });
  }

  /**
   * Runs work of the service itself (a job, a timer), which brings its own identity in the streams it writes.
   * @throws Refused and whatever `work` throws
   */
  async runInternal<T>(meta: EventMeta, work: (unit: Unit, now: Date) => Promise<T>): Promise<T> {
    return this.persist(async (tx, attempt) => {
      const unit = new Unit(tx, meta, attempt > 0);
      const result = await work(unit, this.clock.now());
      await this.write(unit);
      return result;
    });
  }

  /** Runs work inside a transaction that is already open: a consumer's. The caller calls {@link wake} after it. */
  async runWithin<T>(tx: Tx, meta: EventMeta, work: (unit: Unit, now: Date) => Promise<T>): Promise<T> {
    const unit = new Unit(tx, meta, true);
    const result = await work(unit, this.clock.now());
    await this.write(unit);
    return result;
  }

  /** Tells the relay that there is something to publish. */
  wake(): void {
    for (const listener of this.listeners) listener();
  }

  private async write(unit: Unit): Promise<void> {
    const events = await unit.flush();
    await faultPoint('command.afterAppend');
    if (events.length > 0) await this.project(unit.tx, events);
  }

  private async persist<T>(work: (tx: Tx, attempt: number) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const result = await inTransaction(this.db, (tx) => work(tx, attempt));
        await faultPoint('command.afterCommit');
        this.wake();
        return result;
      } catch (error) {
        if (attempt + 1 >= commandAttemptsMax || !mayRunAgain(error)) throw error;
      }
      const backOffMs = Math.min(retryDelayMs * 2 ** attempt, retryDelayMaxMs);
      await delay(backOffMs * (0.5 + Math.random()));
    }
  }
}

const raceConstraints = new Set(['event_stream_version', 'idempotency_key']);

/** Somebody else was first, or the outcome is unknown: running again finds the stored answer or decides anew. */
function mayRunAgain(error: unknown): boolean {
  return isContention(error) || isEngineAway(error) || raceConstraints.has(brokenConstraint(error) ?? '');
}
