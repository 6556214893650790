import type { Producer } from 'kafkajs';
import { kafkaClient } from './kafkajs-client';

/** A record of a compacted topic: what stands under its key, or `null` when nothing does any more. */
export interface StateRecord {
  readonly key: string;
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** How long one batch may take before the producer is given up (milliseconds). */
export const fencedDeadlineMs = 10_000;

/**
 * A producer that can write only while nobody opened another one under its name: in a compacted topic the last record of a
 * key counts for ever, so that a late batch of a former leader must not land behind a newer one. Kafka's transactions
 * give every opening a new epoch and refuse the older ones; each batch is one transaction, whole or not at all.
 */
export class FencedProducer {
  private producer?: Producer;

  /**
   * @param id  name of the one writer, the same in all replicas; the namespace is put before it and before topics
   */
  constructor(
    private readonly id: string,
    private readonly brokers: readonly string[],
    private readonly namespace = '',
  ) {}

  /** Shuts out whoever opened it before; what they had not committed is void. */
  async open(): Promise<void> {
    await this.close();
    const producer = kafkaClient(this.id, this.brokers).producer({
      transactionalId: this.namespace + this.id,
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      transactionTimeout: fencedDeadlineMs,
      retry: { retries: 5, initialRetryTime: 50, maxRetryTime: 1_000 },
    });
    this.producer = producer;
    await producer.connect();
    // The client takes its epoch with the first transaction: an empty one, so that it is taken here.
    await (await producer.transaction()).abort();
  }

  /**
   * Writes a batch, one at a time, and waits for every in-sync replica.
   * @throws when it was not written, or was fenced, or nobody knows: open it again and send what still differs
   */
  async send(byTopic: ReadonlyMap<string, readonly StateRecord[]>): Promise<void> {
    const { producer } = this;
    if (!producer) throw new Error('the producer is not open');
    const transaction = await producer.transaction();
    await transaction.sendBatch({
      acks: -1,
      timeout: fencedDeadlineMs,
      topicMessages: [...byTopic].map(([topic, records]) => ({
        topic: this.namespace + topic,
        messages: records.map(({ key, value, headers }) => ({ key, value, headers })),
      })),
    });
    await transaction.commit();
  }

  /** Leaves; safe to call at any time. */
  async close(): Promise<void> {
    const { producer } = this;
    this.producer = undefined;
    await producer?.disconnect();
  }
}
