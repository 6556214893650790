import type { Message } from '@ipflow/contracts';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Metrics } from '../telemetry/metrics';
import { eventIdOf, type Envelope } from './cloudevent';
import { nextOpenLetter, settle, type DeadLetter } from './dead-letter';
import { decode, isAskedFor, type AsksFor, type Decoded } from './decode';
import { faultPoint } from './faults';
import { markFresh, readProgress, type Progress } from './inbox';
import { inTraceOf, takeIn, type Part } from './intake';
import type { PlacedRecord, RecordBatch } from './kafka';
import { Lanes, type LaneLimits } from './lanes';
import { restAfter, type Rest } from './rest';
import { inTransaction, isOverrun, isOvertaken, isTransient, type Tx } from './transaction';

/** Records of one partition that share a transaction. */
export const consumerChunkMax = 500;
/** Records passed over in a row before progress is written for their sake alone: what a restart looks at again for nothing. */
export const passedOverMax = 10_000;
/** Partitions that share a transaction, one transaction at a time: a projector writes alone. */
const consumerLane: LaneLimits = { lanes: 1, together: 8, waitsForOthers: true, gatherMs: 0 };
/** How a consumer rests between its transactions. */
export const consumerRest: Rest = { restMs: 100, fullEvents: consumerChunkMax };
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

/** A part and who waits for it. */
interface WaitingPart extends Part {
  resolve(): void;
  reject(error: unknown): void;
}

/** Where a partition goes on; `sought` holds the progress it went back to, until that is found to be true. */
interface Standing {
  readonly next: bigint;
  /** Records passed over since its progress was written. */
  readonly passedOver: number;
  readonly sought?: { readonly progress: Progress | undefined };
}

/**
 * Reads partitions at least once and lets each event take effect once: the inbox mark, the offset fence and the
 * effect share a transaction. The database, not Kafka's committed offset, says where to go on.
 */
export class Consumer {
  /** Where each partition goes on; a batch from anywhere else is looked at before it is believed. */
  private readonly places = new Map<string, Standing>();
  private readonly lane = new Lanes<WaitingPart>(consumerLane, (parts) => this.runParts(parts));

  constructor(
    private readonly db: DataSource,
    private readonly apply: Apply,
    readonly metrics: Metrics,
    readonly log: Logger,
    private readonly asksFor: AsksFor = () => true,
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
      const asked = records.filter((record) => isAskedFor(record, this.asksFor));
      const passedOver = this.passedOver(batch, records.length, asked.length);
      if (passedOver === 0) await this.insist(batch, () => this.takeInChunk(batch, asked, records.at(-1)!));
      batch.done(records.at(-1)!.offset);
      this.places.set(placeOf(batch), { next: records.at(-1)!.offset + 1n, passedOver });
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
      const progress = await this.insist(batch, () => readProgress(this.db.manager, batch));
      place = { next: progress ? progress.nextOffset - 1n : 0n, passedOver: 0, sought: { progress } };
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

  /**
   * How many records of the partition are passed over in a row with these; 0 when one of them is asked for, or when it is
   * time to write progress. Records that nobody asks for cost no transaction.
   */
  private passedOver(batch: RecordBatch, records: number, asked: number): number {
    this.metrics.consumed.inc({ topic: batch.topic, outcome: 'passed_over' }, records - asked);
    if (asked > 0) return 0;
    const passedOver = (this.places.get(placeOf(batch))?.passedOver ?? 0) + records;
    return passedOver < passedOverMax ? passedOver : 0;
  }

  /** What is asked for of a chunk at once; when an event in it is poison, each by itself. `last` is the chunk's last record. */
  private async takeInChunk(
    batch: RecordBatch,
    asked: readonly PlacedRecord[],
    last: PlacedRecord,
  ): Promise<void> {
    const decoded = asked.map(decode);
    await faultPoint('consumer.beforeTransaction');
    try {
      await this.takeInBeside(batch, decoded, last);
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
      await this.takeInBeside(batch, [one], one.record);
    } catch (error) {
      if (isTransient(error)) throw error;
      const poison = error instanceof Error ? error : new Error(String(error));
      await this.takeInBeside(batch, [{ record: one.record, poison }], one.record);
    }
  }

  /** Takes in a part, together with those of other partitions that come at the same time. */
  private takeInBeside(
    { topic, partition }: RecordBatch,
    decoded: readonly Decoded[],
    last: PlacedRecord,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      this.lane.take({ topic, partition, decoded, last, resolve, reject });
    });
  }

  /** Several parts share a transaction; when it fails, each is tried alone and learns its own error. */
  private async runParts(parts: readonly WaitingPart[]): Promise<number> {
    if (parts.length > 1 && (await this.succeeds(parts))) for (const part of parts) part.resolve();
    else for (const part of parts) await this.transact([part]).then(part.resolve, part.reject);
    const events = parts.reduce((sum, { decoded }) => sum + decoded.length, 0);
    return restAfter(events, consumerRest);
  }

  private succeeds(parts: readonly Part[]): Promise<boolean> {
    return this.transact(parts).then(
      () => true,
      () => false,
    );
  }

  private async transact(parts: readonly Part[]): Promise<void> {
    const tasks: (() => void)[] = [];
    await inTransaction(this.db, (tx) => takeIn(tx, parts, this.apply, (task) => tasks.push(task), this));
    for (const task of tasks) task();
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
    if (fresh.size > 0) await inTraceOf([one.received], () => this.apply([one.received], tx, afterCommit));
    await settle(tx, letter.id, 'replayed', by);
  }
}

function placeOf(batch: RecordBatch): string {
  return `${batch.topic}/${batch.partition}`;
}
