import { fromData, SchemaMismatch, UnknownEventType, type JsonValue, type Message } from '@ipflow/contracts';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Metrics } from '../telemetry/metrics';
import { continueTrace, withTrace } from '../telemetry/trace';
import { fromHeaders, MalformedEnvelope, type Envelope } from './cloudevent';
import { openDeadLetters, park, parkedStreams, settle } from './dead-letter';
import { faultPoint } from './faults';
import { markFresh, readProgress, writeProgress, type IdentifiedRecord } from './inbox';
import type { PlacedRecord, RecordBatch } from './kafka';
import { inTransaction, isContention, isEngineAway, type Tx } from './transaction';

/** Records that share one transaction. */
export const consumerChunkMax = 500;
/** Pause after a failure that may pass by itself: doubled each time, up to the maximum (milliseconds). */
export const transientPauseMs = 100;
export const transientPauseMaxMs = 5_000;
/** Attempts before an engine that stays away ends the process; with the pauses above, about ten minutes. */
export const transientAttemptsMax = 125;

/** An event as a handler receives it. */
export interface Received<E extends Message = Message> {
  readonly envelope: Envelope;
  readonly event: E;
}

/** Applies events inside the open transaction. `afterCommit` runs once the effect is durable. */
export type Apply = (
  events: readonly Received[],
  tx: Tx,
  afterCommit: (task: () => void) => void,
) => Promise<void>;

/** The consumer cannot go on here, and another attempt would not help: the process must end, loudly. */
export class ConsumerStopped extends Error {}

/** The records at an offset are not those that took effect here: the topic was deleted and made anew. */
export class TopicReplacedError extends ConsumerStopped {
  constructor(topic: string, partition: number, expected: string, found: string) {
    super(
      `topic ${topic}, partition ${partition} holds ${found} where ${expected} took effect: the topic was recreated. ` +
        'Restore the topic or rebuild this service from its history; nothing was skipped',
    );
  }
}

type Decoded = { record: IdentifiedRecord; received: Received } | { record: IdentifiedRecord; poison: Error };
const noEventId = '00000000-0000-0000-0000-000000000000';

/**
 * Reads partitions at least once and lets each event take effect once: the inbox mark, the offset fence and the
 * effect share a transaction. The database, not Kafka's committed offset, says where to go on.
 */
export class Consumer {
  private readonly verified = new Map<string, bigint>();

  constructor(
    private readonly db: DataSource,
    private readonly apply: Apply,
    private readonly metrics: Metrics,
    private readonly log: Logger,
  ) {}

  /** Partitions may have moved: look at the stored progress again before going on. */
  forgetPartitions(): void {
    this.verified.clear();
  }

  /**
   * Works through one batch.
   * @throws ConsumerStopped when it cannot go on; what the client's heartbeat throws on a rebalance
   */
  async onBatch(batch: RecordBatch): Promise<void> {
    if (!(await this.stand(batch))) return;
    for (let start = 0; start < batch.records.length; start += consumerChunkMax) {
      if (!batch.isMine()) return;
      const records = batch.records.slice(start, start + consumerChunkMax);
      await this.insist(batch, () => this.takeIn(batch, records));
      batch.done(records.at(-1)!.offset);
      await faultPoint('consumer.afterOffsetCommit');
      await batch.heartbeat();
      const behind = batch.endOffset - records.at(-1)!.offset - 1n;
      this.metrics.lag.set({ topic: batch.topic, partition: batch.partition }, Number(behind));
    }
  }

  /**
   * On the first batch of a partition: goes back to one record before the stored progress and checks that it is the
   * very record that took effect. Returns false when the partition is read again from another place.
   */
  private async stand(batch: RecordBatch): Promise<boolean> {
    const place = `${batch.topic}/${batch.partition}`;
    const sought = this.verified.get(place);
    if (sought === -1n) return true;
    const progress = await this.insist(batch, () =>
      readProgress(this.db.manager, batch.topic, batch.partition, false),
    );
    const first = batch.records[0]!;
    const from = progress ? progress.nextOffset - 1n : 0n;
    if (first.offset !== from && sought === undefined) {
      this.verified.set(place, from);
      batch.seek(from);
      return false;
    }
    if (progress && first.offset <= from) {
      const found = batch.records.find((record) => record.offset === from);
      const eventId = found && (found.headers.ce_id ?? noEventId);
      if (eventId !== progress.lastEventId) {
        throw new TopicReplacedError(batch.topic, batch.partition, progress.lastEventId, eventId ?? 'fewer records');
      }
    }
    this.verified.set(place, -1n);
    return true;
  }

  /** Repeats work while its failure may pass by itself; keeps the membership alive meanwhile. */
  private async insist<T>(batch: RecordBatch, work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isTransient(error) || !batch.isMine()) throw error;
        if (attempt >= transientAttemptsMax) {
          throw new ConsumerStopped('an engine stayed away too long', { cause: error });
        }
        this.log.warn({ err: error, topic: batch.topic, attempt }, 'consumer: waiting for an engine to come back');
        await delay(Math.min(transientPauseMs * 2 ** (attempt - 1), transientPauseMaxMs));
        await batch.heartbeat();
      }
    }
  }

  /** The whole chunk in one transaction; when an event in it is poison, one transaction each. */
  private async takeIn(batch: RecordBatch, records: readonly PlacedRecord[]): Promise<void> {
    const decoded = records.map(decode);
    await faultPoint('consumer.beforeTransaction');
    try {
      await this.takeInTogether(batch, decoded);
    } catch (error) {
      if (isTransient(error)) throw error;
      this.log.warn({ err: error, topic: batch.topic }, 'consumer: a batch failed; its events are applied one by one');
      for (const one of decoded) await this.takeInAlone(batch, one);
    }
    await faultPoint('consumer.afterCommit');
  }

  private async takeInAlone(batch: RecordBatch, one: Decoded): Promise<void> {
    try {
      await this.takeInTogether(batch, [one]);
    } catch (error) {
      if (isTransient(error)) throw error;
      const poison = error instanceof Error ? error : new Error(String(error));
      await this.takeInTogether(batch, [{ record: one.record, poison }]);
    }
  }

  private async takeInTogether(batch: RecordBatch, decoded: readonly Decoded[]): Promise<void> {
    const afterCommit: (() => void)[] = [];
    await inTransaction(this.db, async (tx) => {
      const progress = await readProgress(tx, batch.topic, batch.partition, true);
      const ahead = decoded.filter(({ record }) => record.offset >= (progress?.nextOffset ?? 0n));
      if (ahead.length === 0) return;
      const runnable = await this.parkWhatMustWait(tx, batch, ahead);
      const fresh = await markFresh(tx, runnable.map(({ envelope }) => envelope.id));
      await faultPoint('consumer.afterInbox');
      const events = firstOfEach(runnable, fresh);
      if (events.length > 0) await this.inTraceOf(events, () => this.apply(events, tx, (task) => afterCommit.push(task)));
      await faultPoint('consumer.afterEffect');
      await writeProgress(tx, batch.topic, batch.partition, lastOf(ahead));
      this.count(batch.topic, ahead.length, events.length, runnable.length);
    });
    for (const task of afterCommit) task();
  }

  /** Parks poison and everything behind parked events of its stream; returns what may take effect, in order. */
  private async parkWhatMustWait(tx: Tx, batch: RecordBatch, ahead: readonly Decoded[]): Promise<Received[]> {
    const waiting = await parkedStreams(tx, [...new Set(ahead.map(({ record }) => record.key))]);
    const runnable: Received[] = [];
    for (const one of ahead) {
      if (waiting.has(one.record.key)) await park(tx, batch, one.record, { state: 'waiting' });
      else if ('poison' in one) {
        this.log.error({ err: one.poison, stream: one.record.key }, 'consumer: event parked as dead letter');
        await park(tx, batch, one.record, { state: 'poison', error: one.poison });
        waiting.add(one.record.key);
      } else runnable.push(one.received);
    }
    return runnable;
  }

  private inTraceOf<T>(events: readonly Received[], work: () => Promise<T>): Promise<T> {
    const { traceparent, correlationId } = events[0]!.envelope.meta;
    return withTrace(continueTrace(traceparent, correlationId), work);
  }

  private count(topic: string, ahead: number, applied: number, runnable: number): void {
    this.metrics.consumed.inc({ topic, outcome: 'applied' }, applied);
    this.metrics.consumed.inc({ topic, outcome: 'duplicate' }, runnable - applied);
    this.metrics.consumed.inc({ topic, outcome: 'parked' }, ahead - runnable);
  }

  /**
   * Lets the parked events of a stream take effect, in order, one transaction each; stops at the first that fails
   * again. Returns how many took effect.
   */
  async replay(stream: string, by: string): Promise<number> {
    let done = 0;
    for (const letter of await openDeadLetters(this.db.manager, stream)) {
      const one = decode({ ...letter, key: letter.stream, value: letter.body, offset: BigInt(letter.offset) });
      if ('poison' in one) throw one.poison;
      const afterCommit: (() => void)[] = [];
      await inTransaction(this.db, async (tx) => {
        const fresh = await markFresh(tx, [one.received.envelope.id]);
        if (fresh.size > 0) await this.apply([one.received], tx, (task) => afterCommit.push(task));
        await settle(tx, letter.id, 'replayed', by);
      });
      for (const task of afterCommit) task();
      done += 1;
    }
    return done;
  }
}

/** The failure may pass by itself; anything else is the event's own fault. */
function isTransient(error: unknown): boolean {
  return isEngineAway(error) || isContention(error);
}

function decode(record: PlacedRecord): Decoded {
  const eventId = record.headers.ce_id ?? noEventId;
  try {
    const envelope = fromHeaders(record.headers);
    const event = fromData(envelope.type, parseJson(record.value));
    return { record: { ...record, eventId }, received: { envelope, event } };
  } catch (error) {
    if (!(error instanceof MalformedEnvelope || error instanceof SchemaMismatch || error instanceof UnknownEventType)) {
      throw error;
    }
    return { record: { ...record, eventId }, poison: error };
  }
}

function parseJson(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new SchemaMismatch('the record', [error instanceof Error ? error.message : String(error)]);
  }
}

/** The new events in order, each once, even when the relay repeated one inside this very batch. */
function firstOfEach(runnable: readonly Received[], fresh: Set<string>): Received[] {
  return runnable.filter(({ envelope }) => fresh.delete(envelope.id));
}

function lastOf(decoded: readonly Decoded[]): { offset: bigint; eventId: string } {
  const { record } = decoded.at(-1)!;
  return { offset: record.offset, eventId: record.eventId };
}
