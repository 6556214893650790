import type { Message } from '@ipflow/contracts';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Metrics } from '../telemetry/metrics';
import { continueTrace, withTrace } from '../telemetry/trace';
import { eventIdOf, type Envelope } from './cloudevent';
import { nextOpenLetter, park, parkedStreams, settle, type DeadLetter } from './dead-letter';
import { decode, type Decoded } from './decode';
import { faultPoint } from './faults';
import { markFresh, readProgress, writeProgress, type Progress } from './inbox';
import type { PlacedRecord, RecordBatch } from './kafka';
import { inTransaction, isContention, isEngineAway, isOverrun, isOvertaken, type Tx } from './transaction';

/** Records that share one transaction. */
export const consumerChunkMax = 500;
/** First pause after a failure that may pass by itself (milliseconds); it doubles with each further failure. */
export const transientPauseMs = 100;
/** The longest such pause (milliseconds). */
export const transientPauseMaxMs = 5_000;
/** Attempts before an engine that stays away ends the process; with the pauses above, about ten minutes. */
export const transientAttemptsMax = 125;

/** An event as a handler receives it. */
export interface Received<E extends Message = Message> {
  readonly envelope: Envelope;
  readonly event: E;
}

/** How a replay of dead letters went: how many took effect, and the letter it stopped at. */
export interface Replayed {
  readonly replayed: number;
  readonly failed?: { readonly id: string; readonly error: string };
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

/** Where a partition goes on; `sought` holds the progress it went back to, until that is found to be true. */
interface Place {
  readonly next: bigint;
  readonly sought?: { readonly progress: Progress | undefined };
}

/**
 * Reads partitions at least once and lets each event take effect once: the inbox mark, the offset fence and the
 * effect share a transaction. The database, not Kafka's committed offset, says where to go on.
 */
export class Consumer {
  /** Where each partition goes on; a batch from anywhere else is looked at before it is believed. */
  private readonly places = new Map<string, Place>();

  constructor(
    private readonly db: DataSource,
    private readonly apply: Apply,
    private readonly metrics: Metrics,
    private readonly log: Logger,
  ) {}

  /** Partitions may have moved: look at the stored progress again before going on. */
  forgetPartitions(): void {
    this.places.clear();
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
      this.places.set(placeOf(batch), { next: records.at(-1)!.offset + 1n });
      await faultPoint('consumer.afterOffsetCommit');
      await batch.heartbeat();
      const behind = batch.endOffset - records.at(-1)!.offset - 1n;
      this.metrics.lag.set({ topic: batch.topic, partition: batch.partition }, Number(behind));
    }
  }

  /**
   * Before the first batch of a partition, and whenever a batch does not follow the one before (the client goes back
   * to the start on its own when its offset is gone): reads again from the last record that took effect, and checks
   * that it is still that record. Returns false when the partition is read again from another place.
   */
  private async stand(batch: RecordBatch): Promise<boolean> {
    const first = batch.records[0]!.offset;
    let place = this.places.get(placeOf(batch));
    if (place && !place.sought && first === place.next) return true;
    if (!place?.sought) {
      const progress = await this.insist(batch, () =>
        readProgress(this.db.manager, batch.topic, batch.partition, false),
      );
      place = { next: progress ? progress.nextOffset - 1n : 0n, sought: { progress } };
      this.places.set(placeOf(batch), place);
      if (first !== place.next) {
        batch.seek(place.next);
        return false;
      }
    }
    const progress = place.sought?.progress;
    // Records behind the progress may have been trimmed; anything else there means another topic.
    if (progress && first !== progress.nextOffset) {
      const found = batch.records.find((record) => record.offset === progress.nextOffset - 1n);
      const foundId = found ? eventIdOf(found.headers) : 'other records';
      if (foundId !== progress.lastEventId) {
        throw new TopicReplacedError(batch.topic, batch.partition, progress.lastEventId, foundId);
      }
    }
    this.places.delete(placeOf(batch));
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
        this.log.warn(
          { err: error, topic: batch.topic, attempt },
          'consumer: waiting for an engine to come back',
        );
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
      // A chunk that is too much, or that a command overtook, may pass in pieces; anything else that is transient may not.
      const mayPassInPieces = (isOverrun(error) || isOvertaken(error)) && decoded.length > 1;
      if (isTransient(error) && !mayPassInPieces) throw error;
      this.log.warn(
        { err: error, topic: batch.topic },
        'consumer: a batch failed; its events are applied one by one',
      );
      for (const one of decoded) {
        if (!batch.isMine()) throw error;
        await this.takeInAlone(batch, one);
        await batch.heartbeat();
      }
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
      const fresh = await markFresh(
        tx,
        runnable.map(({ envelope }) => envelope.id),
      );
      await faultPoint('consumer.afterInbox');
      const events = firstOfEach(runnable, fresh);
      if (events.length > 0)
        await this.inTraceOf(events, () => this.apply(events, tx, (task) => afterCommit.push(task)));
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
   * Lets the parked events of a stream take effect, in order, one transaction each, until none is left; says how many
   * took effect and, when it had to stop, which letter failed again and why.
   */
  async replay(stream: string, by: string): Promise<Replayed> {
    for (let replayed = 0; ; replayed += 1) {
      const afterCommit: (() => void)[] = [];
      let letter: DeadLetter | undefined;
      try {
        await inTransaction(this.db, async (tx) => {
          letter = await nextOpenLetter(tx, stream);
          if (letter) await this.takeInLetter(tx, letter, by, (task) => afterCommit.push(task));
        });
      } catch (error) {
        if (isTransient(error) || !letter) throw error;
        return {
          replayed,
          failed: { id: letter.id, error: error instanceof Error ? error.message : String(error) },
        };
      }
      if (!letter) return { replayed };
      for (const task of afterCommit) task();
    }
  }

  private async takeInLetter(
    tx: Tx,
    letter: DeadLetter,
    by: string,
    afterCommit: (task: () => void) => void,
  ): Promise<void> {
    const one = decode({
      key: letter.stream,
      value: letter.body,
      headers: letter.headers,
      offset: BigInt(letter.offset),
    });
    if ('poison' in one) throw one.poison;
    const fresh = await markFresh(tx, [one.received.envelope.id]);
    if (fresh.size > 0)
      await this.inTraceOf([one.received], () => this.apply([one.received], tx, afterCommit));
    await settle(tx, letter.id, 'replayed', by);
  }
}

function placeOf(batch: RecordBatch): string {
  return `${batch.topic}/${batch.partition}`;
}

/** The failure may pass by itself; anything else is the event's own fault. */
function isTransient(error: unknown): boolean {
  return isEngineAway(error) || isContention(error) || isOverrun(error) || isOvertaken(error);
}

/** The new events in order, each once, even when the relay repeated one inside this very batch. */
function firstOfEach(runnable: readonly Received[], fresh: Set<string>): Received[] {
  return runnable.filter(({ envelope }) => fresh.delete(envelope.id));
}

function lastOf(decoded: readonly Decoded[]): { offset: bigint; eventId: string } {
  const { record } = decoded.at(-1)!;
  return { offset: record.offset, eventId: record.eventId };
}
