import type { Message } from '@ipflow/contracts';
import {
  BaseRpcContext,
  Server,
  type CustomTransportStrategy,
  type MessageHandler,
} from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Metrics } from '../telemetry/metrics';
import { Consumer, ConsumerStopped, type Received } from './consumer';
import type { Kafka, RunningConsumer } from './kafka';
import type { Envelope } from './cloudevent';
import type { Tx } from './transaction';

/**
 * What a handler gets beside its event (`@Ctx()`): the open transaction its effect must go through, and a place for
 * what may only happen once that is committed.
 */
export class EventContext extends BaseRpcContext<[Tx, Envelope]> {
  constructor(
    /** The consumer's transaction: inbox mark, progress and effect commit together. */
    readonly tx: Tx,
    /** Envelope of the event; of the last one for a batch handler. */
    readonly envelope: Envelope,
    /** Runs a task after the commit; it must not be needed for correctness. */
    readonly afterCommit: (task: () => void) => void,
  ) {
    super([tx, envelope]);
  }
}

/** Extras of a topic's `@EventPattern`: the types it asks for. */
export interface RunsOf {
  only(this: void, type: string): boolean;
}

/** Partitions one process has in hand at the same time; what they bring shares a transaction. */
const partitionsAtOnce = 8;

/**
 * Nest's transport for events from Kafka; controllers keep `@EventPattern`:
 *
 * - `@EventPattern('ipflow.pool.v1.PatentListed')` receives one event of that type: `(@Payload() event, @Ctx() ctx)`.
 * - `@EventPattern('ipflow.pool.v1')`, a topic, receives runs of all its events at once as `Received[]`;
 *   with `{ only: (type) => boolean }` as its extras, runs of those types only.
 *
 * Events that no handler asks for are passed over: not read, not marked, and without a transaction of their own. `@MessagePattern` is refused: a query is HTTP.
 */
export class KafkaStrategy extends Server implements CustomTransportStrategy {
  private running?: RunningConsumer;
  private joined = false;
  private aliveAt = Date.now();
  readonly consumer: Consumer;

  constructor(
    private readonly service: string,
    private readonly kafka: Kafka,
    db: DataSource,
    metrics: Metrics,
    private readonly log: Logger,
  ) {
    super();
    this.consumer = new Consumer(
      db,
      (events, tx, afterCommit) => this.dispatch(events, tx, afterCommit),
      metrics,
      log,
      (type) => this.messageHandlers.has(type) || this.topicHandlerOf(type) !== undefined,
    );
  }

  /** The handler that takes events of this type in runs. */
  private topicHandlerOf(type: string): MessageHandler | undefined {
    const handler = this.messageHandlers.get(topicOf(type));
    const only = (handler?.extras as Partial<RunsOf> | undefined)?.only;
    return only === undefined || only(type) ? handler : undefined;
  }

  /** Topics its handlers ask for. */
  get topics(): string[] {
    return [...new Set([...this.messageHandlers.keys()].map(topicOf))];
  }

  /** True once the group was joined. */
  get isJoined(): boolean {
    return this.joined;
  }

  /** Milliseconds since the last poll or heartbeat. */
  silentForMs(now: number): number {
    return now - this.aliveAt;
  }

  async listen(callback: (error?: Error) => void): Promise<void> {
    try {
      const requests = [...this.messageHandlers].filter(([, handler]) => !handler.isEventHandler);
      if (requests.length > 0)
        throw new Error(`@MessagePattern is not served here: ${requests.map(([p]) => p).join()}`);
      const missing = await this.kafka.missingTopics(this.topics);
      if (missing.length > 0)
        throw new Error(`Kafka has no topic ${missing.join(', ')}; apply deploy/kafka/topics.json`);
      this.running = await this.kafka.consume({
        groupId: this.service,
        topics: this.topics,
        partitionsAtOnce,
        onBatch: (batch) => this.guard(() => this.consumer.onBatch(batch)),
        onJoined: () => {
          this.consumer.forgetPartitions();
          this.joined = true;
        },
        onAlive: () => {
          this.aliveAt = Date.now();
        },
        onDead: (error) => this.die(error),
      });
      callback();
    } catch (error) {
      callback(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async close(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
  }

  on(): void {
    throw new Error('the Kafka strategy has no driver events; look at its health instead');
  }

  unwrap<T>(): T {
    return this.kafka as T;
  }

  /** Ends the process when the consumer cannot go on; a rebalance is left to the client. */
  private async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof ConsumerStopped) this.die(error);
      throw error;
    }
  }

  private die(error: Error): void {
    this.log.fatal({ err: error }, 'consumer: stopped for good; the process ends so that it is started anew');
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 200).unref();
  }

  private async dispatch(
    events: readonly Received[],
    tx: Tx,
    afterCommit: (task: () => void) => void,
  ): Promise<void> {
    for (const topic of new Set(events.map(({ envelope }) => topicOf(envelope.type)))) {
      const handler = this.messageHandlers.get(topic);
      const run = events.filter(
        ({ envelope: { type } }) => topicOf(type) === topic && this.topicHandlerOf(type) !== undefined,
      );
      if (!handler || run.length === 0) continue;
      await this.call(handler, run, new EventContext(tx, run.at(-1)!.envelope, afterCommit));
    }
    for (const { event, envelope } of events) {
      const handler = this.messageHandlers.get(envelope.type);
      if (handler) await this.call(handler, event, new EventContext(tx, envelope, afterCommit));
    }
  }

  private async call(
    handler: MessageHandler,
    payload: Message | readonly Received[],
    context: EventContext,
  ): Promise<void> {
    const result: unknown = await handler(payload, context);
    await lastValueFrom(this.transformToObservable(result), { defaultValue: undefined });
  }
}

/** `ipflow.pool.v1.PatentListed` → `ipflow.pool.v1`; a topic stays what it is. */
function topicOf(pattern: string): string {
  return /\.[A-Z]\w*$/.test(pattern) ? pattern.slice(0, pattern.lastIndexOf('.')) : pattern;
}
