import type { Kafka, PlacedRecord, RecordBatch, RunningConsumer } from '@ipflow/platform';
import { setTimeout as delay } from 'node:timers/promises';

/** Records of one partition read ahead before reading waits; a fetch (4 MB) may come on top. */
export const readAheadMax = 4_000;
/** How long the log may give nothing before the reader gives up (milliseconds). */
export const readStallMaxMs = 60_000;
const heartbeatMs = 1_000;

/** A record with its partition. */
export interface LogRecord {
  readonly partition: number;
  readonly record: PlacedRecord;
}

/** Partition → first offset that is not wanted. */
export type Vector = ReadonlyMap<number, bigint>;

/** The log cannot be read as a rebuild needs it. */
export class LogUnreadable extends Error {}

interface Part {
  next: bigint;
  ahead: PlacedRecord[];
  taken: number;
}

/** Reads a topic from its first record on, as far as it is told, and a little ahead. */
export class LogReader {
  private readonly parts = new Map<number, Part>();
  private running?: RunningConsumer;
  private failure?: Error;
  private wakeTaker: () => void = () => undefined;
  private readonly wakeReaders = new Set<() => void>();
  private stopped = false;

  private constructor(private readonly topic: string) {}

  /** Starts reading under a group of its own, which must never have been used before. */
  static async start(kafka: Kafka, topic: string, groupId: string): Promise<LogReader> {
    const reader = new LogReader(topic);
    const partitions = (await kafka.endOffsets(topic)).size;
    reader.running = await kafka.consume({
      groupId,
      topics: [topic],
      partitionsAtOnce: partitions,
      onBatch: (batch) => reader.take(batch),
      onJoined: () => undefined,
      onAlive: () => undefined,
      onDead: (error) => reader.fail(error),
    });
    return reader;
  }

  /**
   * The next records before `until`, in order within each partition, at most `max`; none once all were read.
   * @throws LogUnreadable when the log does not begin at its first record, or gives nothing for too long
   */
  async next(until: Vector, max: number): Promise<LogRecord[]> {
    const deadline = AbortSignal.timeout(readStallMaxMs);
    for (;;) {
      if (this.failure) throw this.failure;
      const records = this.available(until, max);
      if (records.length > 0 || this.isAt(until)) return records;
      if (deadline.aborted) {
        throw new LogUnreadable(
          `topic ${this.topic} gave no record for ${readStallMaxMs} ms; is the consumer alive?`,
        );
      }
      await this.arrival();
    }
  }

  /** Records before `until` that were not handed out yet. */
  distanceTo(until: Vector): number {
    let distance = 0n;
    for (const [partition, end] of until) {
      const ahead = end - this.part(partition).next;
      if (ahead > 0n) distance += ahead;
    }
    return Number(distance);
  }

  /** Leaves the group. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wakeUpReaders();
    await this.running?.stop();
  }

  private isAt(until: Vector): boolean {
    return [...until].every(([partition, end]) => this.part(partition).next >= end);
  }

  private available(until: Vector, max: number): LogRecord[] {
    const records: LogRecord[] = [];
    for (const [partition, end] of until) {
      const part = this.part(partition);
      while (records.length < max && part.taken < part.ahead.length && part.ahead[part.taken]!.offset < end) {
        const record = part.ahead[part.taken]!;
        records.push({ partition, record });
        part.taken += 1;
        part.next = record.offset + 1n;
      }
      if (part.taken === part.ahead.length) {
        part.ahead = [];
        part.taken = 0;
      }
    }
    this.wakeUpReaders();
    return records;
  }

  private async take(batch: RecordBatch): Promise<void> {
    const part = this.part(batch.partition);
    const first = batch.records[0]!.offset;
    const expected = part.ahead.at(-1) ? part.ahead.at(-1)!.offset + 1n : part.next;
    if (expected === 0n && first !== 0n) {
      const lost = `topic ${this.topic}, partition ${batch.partition} begins at ${first}, not at 0`;
      this.fail(new LogUnreadable(`${lost}: its history is not complete; set retention to -1`));
    }
    // After a rebalance the client may go back; what was read is not read again.
    for (const record of batch.records) {
      if (record.offset >= expected) part.ahead.push(record);
    }
    batch.done(batch.records.at(-1)!.offset);
    this.wakeTaker();
    while (part.ahead.length - part.taken > readAheadMax && !this.stopped && batch.isMine()) {
      await this.room();
      await batch.heartbeat();
    }
  }

  private part(partition: number): Part {
    let part = this.parts.get(partition);
    if (!part) {
      part = { next: 0n, ahead: [], taken: 0 };
      this.parts.set(partition, part);
    }
    return part;
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wakeTaker();
  }

  private async arrival(): Promise<void> {
    const waiting = new AbortController();
    this.wakeTaker = () => waiting.abort();
    await delay(heartbeatMs, undefined, { signal: waiting.signal }).catch(() => undefined);
    this.wakeTaker = () => undefined;
  }

  private async room(): Promise<void> {
    const waiting = new AbortController();
    const wake = (): void => waiting.abort();
    this.wakeReaders.add(wake);
    await delay(heartbeatMs, undefined, { signal: waiting.signal }).catch(() => undefined);
    this.wakeReaders.delete(wake);
  }

  private wakeUpReaders(): void {
    for (const wake of this.wakeReaders) wake();
  }
}
