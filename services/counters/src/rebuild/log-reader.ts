import type { Kafka, PlacedRecord, RecordBatch, RunningConsumer } from '@ipflow/platform';
import { setTimeout as delay } from 'node:timers/promises';

/** Records of one partition read ahead before reading waits; a fetch may come on top. */
export const readAheadMax = 1_000;
/** How long the log may give nothing before the reader gives up (milliseconds). */
export const readStallMaxMs = 60_000;
/**
 * Bytes fetched at once. Small, so that what is read dies young: with the client's 10 MB most of it outlives several
 * scavenges. Pays in full when the process has room for it (`--max-semi-space-size=64`): 22 µs a record, not 31.
 */
export const fetchBytesMax = 1024 * 1024;
/** What is read of an envelope; the rest is of no use to a count. */
const headersRead = [
  'ce_specversion',
  'ce_id',
  'ce_source',
  'ce_type',
  'ce_subject',
  'ce_time',
  'ce_streamversion',
];
const heartbeatMs = 1_000;
/** How long a partition that is read far enough holds the others up before it gives its read-ahead back. */
const holdUpMaxMs = 100;

/** A record with its partition, as {@link partitionName} has it. */
export interface LogRecord {
  readonly partition: string;
  readonly record: PlacedRecord;
}

/** {@link partitionName} → first offset that is not wanted. */
export type Vector = ReadonlyMap<string, bigint>;

/** A partition among those of all topics, `topic/number`. */
export function partitionName(topic: string, partition: number): string {
  return `${topic}/${partition}`;
}

/** The log cannot be read as a rebuild needs it. */
export class LogUnreadable extends Error {}

interface Part {
  next: bigint;
  ahead: PlacedRecord[];
  taken: number;
  /** Where reading was set back to, so that a gap in the log is not sought for ever. */
  soughtFor: bigint | undefined;
}

/** The offset after the last record that was read ahead. */
function endOf(part: Part): bigint {
  const last = part.ahead.at(-1);
  return last ? last.offset + 1n : part.next;
}

/** Reads topics from their first record on, as far as it is told, and a little ahead. */
export class LogReader {
  private readonly parts = new Map<string, Part>();
  private running?: RunningConsumer;
  private failure?: Error;
  private until: Vector = new Map();
  private readonly waiting = new Set<() => void>();
  private stopped = false;

  /** Starts reading under a group of its own, which must never have been used before. */
  static async start(kafka: Kafka, topics: readonly string[], groupId: string): Promise<LogReader> {
    const reader = new LogReader();
    const ends = await Promise.all(topics.map((topic) => kafka.endOffsets(topic)));
    reader.running = await kafka.consume({
      groupId,
      topics,
      partitionsAtOnce: ends.reduce((sum, { size }) => sum + size, 0),
      bulk: { fetchBytesMax, headers: headersRead },
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
    const deadline = performance.now() + readStallMaxMs;
    this.until = until;
    for (;;) {
      if (this.failure) throw this.failure;
      const records = this.available(until, max);
      if (records.length > 0 || this.isAt(until)) return records;
      if (performance.now() > deadline) {
        throw new LogUnreadable(`the log gave no record for ${readStallMaxMs} ms; is the consumer alive?`);
      }
      await this.change(heartbeatMs);
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
    this.changed();
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
    this.changed();
    return records;
  }

  /**
   * Keeps a batch until it is asked for. The client fetches nothing while a batch waits, of no partition; so one that
   * is far enough gives back what it read too much and reads it again when it is wanted.
   */
  private async take(batch: RecordBatch): Promise<void> {
    const partition = partitionName(batch.topic, batch.partition);
    const part = this.part(partition);
    if (!this.follows(batch, part)) return;
    batch.done(batch.records.at(-1)!.offset);
    this.changed();
    const isFull = (): boolean => part.ahead.length - part.taken > readAheadMax;
    while (isFull() && this.isWanted(partition, part) && batch.isMine() && !this.stopped) {
      await this.change(heartbeatMs);
      await batch.heartbeat();
    }
    if (!isFull() || this.stopped) return;
    await this.change(holdUpMaxMs);
    if (!isFull() || this.isWanted(partition, part)) return;
    part.ahead.length = part.taken + readAheadMax;
    batch.seek(endOf(part));
  }

  /** Appends the batch when it goes on where the partition was left; else reads from there. */
  private follows(batch: RecordBatch, part: Part): boolean {
    const first = batch.records[0]!.offset;
    const expected = endOf(part);
    if (first <= expected) {
      // After a rebalance the client may go back; what was read is not read again.
      for (const record of batch.records) if (record.offset >= expected) part.ahead.push(record);
      part.soughtFor = undefined;
      return true;
    }
    if (expected === 0n || part.soughtFor === expected) {
      const gap = `topic ${batch.topic}, partition ${batch.partition} goes on at ${first}, not at ${expected}`;
      this.fail(new LogUnreadable(`${gap}: its history is not complete; retention must be -1`));
    }
    part.soughtFor = expected;
    batch.seek(expected);
    return false;
  }

  /** True while the next record of a partition is one that is asked for. */
  private isWanted(partition: string, part: Part): boolean {
    const next = part.ahead[part.taken];
    return next !== undefined && next.offset < (this.until.get(partition) ?? 0n);
  }

  private part(partition: string): Part {
    let part = this.parts.get(partition);
    if (!part) {
      part = { next: 0n, ahead: [], taken: 0, soughtFor: undefined };
      this.parts.set(partition, part);
    }
    return part;
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.changed();
  }

  /** Waits until something was read or handed out, at most so long. */
  private async change(withinMs: number): Promise<void> {
    const timer = new AbortController();
    const wake = (): void => timer.abort();
    this.waiting.add(wake);
    await delay(withinMs, undefined, { signal: timer.signal }).catch(() => undefined);
    this.waiting.delete(wake);
  }

  private changed(): void {
    for (const wake of this.waiting) wake();
  }
}
