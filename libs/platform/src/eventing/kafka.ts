import type { Consumer, Kafka as KafkaJs, Producer } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureTopics, type TopicSpec } from './kafka-topics';
import { kafkaClient } from './kafkajs-client';
import type { DecodedRecord } from './kafkajs-records';

/** A record to publish; bytes are UTF-8. */
export interface KafkaRecord {
  readonly key: string;
  readonly value: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A record as it was read, with its place in the log. */
export interface PlacedRecord extends KafkaRecord {
  readonly value: string;
  readonly offset: bigint;
}

/** A record from the wire. It makes its texts from the bytes each time it is asked: ask once. */
export interface FetchedRecord extends PlacedRecord {
  /** One header, without making the others; undefined when the record has none of that name. */
  header(name: string): string | undefined;
}

/** A run of records of one partition, in order. */
export interface RecordBatch {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly FetchedRecord[];
  /** Offset after the last record of the partition, for the lag. */
  readonly endOffset: bigint;
  /** False once the partition was taken away or the consumer stops: leave at once. */
  isMine(): boolean;
  /** Keeps the membership alive during long work. */
  heartbeat(): Promise<void>;
  /** Says that the records up to `offset` (inclusive) took effect. */
  done(offset: bigint): void;
  /** Reads this partition again from `offset`. */
  seek(offset: bigint): void;
}

/** A running consumer. */
export interface RunningConsumer {
  stop(): Promise<void>;
}

/** What a consumer wants. */
export interface ConsumeOptions {
  readonly groupId: string;
  readonly topics: readonly string[];
  /** Partitions worked on at the same time. */
  readonly partitionsAtOnce: number;
  /**
   * For reading a whole log at once: bytes fetched together (the client's own limit is 10 MB; records of a small fetch
   * die young), and the headers that are made text (all when left out). With a young generation that has room for it
   * (`--max-semi-space-size=64`) a third less time per record; a tenth without.
   */
  readonly bulk?: { readonly fetchBytesMax: number; readonly headers: readonly string[] };
  onBatch(batch: RecordBatch): Promise<void>;
  /** The group was joined (again): what was known of partitions is void. */
  onJoined(): void;
  /** Called on every poll and heartbeat: the consumer lives. */
  onAlive(): void;
  /** The consumer stopped for good and will not come back. */
  onDead(error: Error): void;
}

/** How long one publish may take before the producer is given up (milliseconds). */
export const publishDeadlineMs = 10_000;
// A member that was killed holds up its group for this long; a statement in a handler may take half of it.
const sessionTimeoutMs = 15_000;
const heartbeatIntervalMs = 3_000;
const maxBytesPerPartition = 4 * 1024 * 1024;

/**
 * The Kafka client, behind the few verbs the platform needs. With the files named kafka… beside it the only
 * one that knows which client it is.
 *
 * kafkajs facts it is built around: concurrent sends on an idempotent producer can acknowledge a record that was
 * never written (so one send at a time, and not idempotent: consumers drop duplicates by event id); it retries for
 * ever unless told; a non-retriable error leaves a consumer stopped in a living process.
 */
export class Kafka {
  private readonly client: KafkaJs;
  private producer?: Producer;

  /**
   * @param namespace put before every topic and group name, so that several platforms can share a cluster
   */
  constructor(
    clientId: string,
    brokers: readonly string[],
    private readonly namespace = '',
  ) {
    this.client = kafkaClient(clientId, brokers);
  }

  /**
   * Writes records in order and waits for every in-sync replica. One call at a time. After any error the
   * outcome is unknown and the producer is replaced: call again with the same records.
   */
  async publish(byTopic: ReadonlyMap<string, readonly KafkaRecord[]>): Promise<void> {
    const producer = (this.producer ??= this.newProducer());
    const topicMessages = [...byTopic].map(([topic, records]) => ({
      topic: this.namespace + topic,
      messages: records.map(({ key, value, headers }) => ({ key, value, headers })),
    }));
    const deadline = new AbortController();
    try {
      await Promise.race([
        producer
          .connect()
          .then(() => producer.sendBatch({ topicMessages, acks: -1, timeout: publishDeadlineMs })),
        delay(publishDeadlineMs, undefined, { signal: deadline.signal, ref: false }).then(() => {
          throw new Error(`Kafka did not acknowledge within ${publishDeadlineMs} ms`);
        }),
      ]);
    } catch (error) {
      this.producer = undefined;
      void producer.disconnect().catch(() => undefined);
      throw error;
    } finally {
      deadline.abort();
    }
  }

  private newProducer(): Producer {
    return this.client.producer({
      allowAutoTopicCreation: false,
      idempotent: false,
      maxInFlightRequests: 1,
      retry: { retries: 2 },
    });
  }

  /** Starts consuming from the earliest record not yet done; resolves when the loop runs. */
  async consume(options: ConsumeOptions): Promise<RunningConsumer> {
    const consumer = this.client.consumer({
      groupId: this.namespace + options.groupId,
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: heartbeatIntervalMs,
      maxBytesPerPartition,
      ...(options.bulk && { maxBytes: options.bulk.fetchBytesMax }),
      maxWaitTimeInMs: 1_000,
      minBytes: 1,
      allowAutoTopicCreation: false,
      retry: { retries: 8, initialRetryTime: 200, maxRetryTime: 3_000, restartOnFailure: async () => true },
    });
    this.watch(consumer, options);
    await consumer.connect();
    await consumer.subscribe({
      topics: options.topics.map((topic) => this.namespace + topic),
      fromBeginning: true,
    });
    await consumer.run({
      autoCommit: true,
      autoCommitInterval: 1_000,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: options.partitionsAtOnce,
      eachBatch: async ({
        batch,
        resolveOffset,
        heartbeat,
        isRunning,
        isStale,
        commitOffsetsIfNecessary,
      }) => {
        if (batch.isEmpty()) return;
        await options.onBatch({
          topic: batch.topic.slice(this.namespace.length),
          partition: batch.partition,
          records: (batch.messages as unknown as DecodedRecord[]).map(
            (message) => new RecordOnWire(message, options.bulk?.headers),
          ),
          endOffset: BigInt(batch.highWatermark),
          isMine: () => isRunning() && !isStale(),
          heartbeat,
          done: (offset) => resolveOffset(offset.toString()),
          seek: (offset) =>
            consumer.seek({ topic: batch.topic, partition: batch.partition, offset: offset.toString() }),
        });
        await commitOffsetsIfNecessary();
      },
    });
    return {
      stop: async () => {
        await consumer.stop();
        await consumer.disconnect();
      },
    };
  }

  private watch(consumer: Consumer, options: ConsumeOptions): void {
    consumer.on(consumer.events.GROUP_JOIN, () => options.onJoined());
    consumer.on(consumer.events.FETCH, () => options.onAlive());
    consumer.on(consumer.events.HEARTBEAT, () => options.onAlive());
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!payload.restart) options.onDead(payload.error);
    });
  }

  /**
   * Offset after the last record of every partition of a topic.
   * @throws when the topic does not exist
   */
  async endOffsets(topic: string): Promise<Map<number, bigint>> {
    const admin = this.client.admin();
    await admin.connect();
    try {
      const offsets = await admin.fetchTopicOffsets(this.namespace + topic);
      return new Map(offsets.map(({ partition, high }) => [partition, BigInt(high)]));
    } finally {
      await admin.disconnect();
    }
  }

  /**
   * Creates the topics that are missing.
   * @throws when a topic exists with another number of partitions
   */
  async ensureTopics(specs: readonly TopicSpec[]): Promise<void> {
    const admin = this.client.admin();
    await admin.connect();
    try {
      await ensureTopics(
        admin,
        specs.map((spec) => ({ ...spec, name: this.namespace + spec.name })),
      );
    } finally {
      await admin.disconnect();
    }
  }

  /** Names of `topics` that the cluster does not have. */
  async missingTopics(topics: readonly string[]): Promise<string[]> {
    const admin = this.client.admin();
    await admin.connect();
    try {
      const present = new Set(await admin.listTopics());
      return topics.filter((topic) => !present.has(this.namespace + topic));
    } finally {
      await admin.disconnect();
    }
  }

  /** Closes the producer. */
  async close(): Promise<void> {
    await this.producer?.disconnect();
    this.producer = undefined;
  }
}

/**
 * A record as it came. A fetch has thousands, and what is made of them at once outlives many collections; what is made of one
 * when its turn comes dies young, and a record that is passed over never needs a text of its value.
 */
class RecordOnWire implements FetchedRecord {
  readonly offset: bigint;

  constructor(
    private readonly message: DecodedRecord,
    private readonly headerNames: readonly string[] | undefined,
  ) {
    this.offset = BigInt(message.offset);
  }

  get key(): string {
    return text(this.message.key);
  }

  get value(): string {
    return text(this.message.value);
  }

  get headers(): Record<string, string> {
    const found = this.message.headers;
    const texts: Record<string, string> = {};
    for (const name of this.headerNames ?? Object.keys(found)) {
      const value = found[name];
      const first = Array.isArray(value) ? value[0] : value;
      if (first !== undefined) texts[name] = text(first);
    }
    return texts;
  }

  header(name: string): string | undefined {
    const found = this.message.header(name);
    return found === undefined ? undefined : text(found);
  }
}

/** Bytes from the wire as text that PostgreSQL can hold: it knows no NUL, and a poison record must be parkable. */
function text(bytes: Buffer | string | null): string {
  const read = bytes?.toString() ?? '';
  return read.includes('\0') ? read.replaceAll('\0', '\u{fffd}') : read;
}
