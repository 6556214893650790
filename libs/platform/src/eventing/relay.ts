import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics';
import { toHeaders } from './cloudevent';
import type { EventMeta } from './event-store';
import { faultPoint } from './faults';
import type { Kafka, KafkaRecord } from './kafka';

/** Events published at once. */
export const relayBatchMax = 1_000;
/** How often a leader looks without being woken: other replicas append too (milliseconds). */
export const relayPollMs = 100;
/** How often a standby asks for the leadership (milliseconds). */
export const relayStandbyMs = 1_000;
const errorPauseMs = 500;
// Any number that no other advisory lock of this database uses; "ipflow relay" in short.
const leaderLock = 7_105_101;

interface UnpublishedRow {
  position: string;
  id: string;
  stream: string;
  version: number;
  type: string;
  data: string;
  meta: EventMeta;
  recorded_at: Date;
}

/**
 * Publishes appended events to Kafka in order of position. One leader per database: the advisory lock lives on the
 * very session that reads and marks, so a leader that lost its session cannot mark or read on.
 *
 * Read, send, mark. Killed between send and mark it sends again; consumers drop the repeat by event id. Never a
 * cursor and never `skip locked`: both lose rows or order (the contract suite keeps them as negative controls).
 */
export class Relay {
  private running = false;
  private leading = false;
  private loop: Promise<void> = Promise.resolve();
  private woken = false;
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly source: string,
    private readonly kafka: Kafka,
    private readonly metrics: Metrics,
    private readonly log: Logger,
  ) {}

  /** Starts the loop. */
  start(): void {
    this.running = true;
    this.loop = this.run();
  }

  /** There may be something to publish. */
  wake(): void {
    this.woken = true;
    this.wakeUp();
  }

  /** True while this process holds the leadership. */
  get isLeader(): boolean {
    return this.leading;
  }

  /** Finishes the batch under way and ends. */
  async stop(): Promise<void> {
    this.running = false;
    this.wake();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (this.running) {
      const session = new Client({ connectionString: this.databaseUrl, keepAlive: true });
      // A lost session surfaces in the next query; without a listener it would end the process.
      session.on('error', () => undefined);
      try {
        await session.connect();
        await this.lead(session);
      } catch (error) {
        this.log.warn({ err: error }, 'relay: publishing paused; events wait in the database and are sent again');
        await this.pause(errorPauseMs);
      } finally {
        this.leading = false;
        await session.end().catch(() => undefined);
      }
    }
  }

  private async lead(session: Client): Promise<void> {
    while (this.running) {
      const { rows } = await session.query('select pg_try_advisory_lock($1) as won', [leaderLock]);
      if (rows[0].won) break;
      await this.pause(relayStandbyMs);
    }
    this.leading = this.running;
    while (this.running) {
      const published = await this.publishBatch(session);
      if (published < relayBatchMax) await this.pause(relayPollMs);
    }
  }

  /** One round: read, send, mark. Returns how many. */
  private async publishBatch(session: Client): Promise<number> {
    const { rows } = await session.query<UnpublishedRow>({
      name: 'relay-read',
      text: `select position, e.id, stream, version, type, data::text as data, meta, recorded_at
             from event_unpublished join event e using (position) order by position limit $1`,
      values: [relayBatchMax],
    });
    if (rows.length === 0) {
      this.metrics.outboxSeconds.set(0);
      return 0;
    }
    this.metrics.outboxSeconds.set((Date.now() - rows[0]!.recorded_at.getTime()) / 1000);
    await faultPoint('relay.afterRead');
    await this.kafka.publish(byTopic(rows, this.source));
    await faultPoint('relay.afterSend');
    await session.query({
      name: 'relay-mark',
      text: 'delete from event_unpublished where position = any($1::bigint[])',
      values: [rows.map((row) => row.position)],
    });
    await faultPoint('relay.afterMark');
    this.metrics.published.inc(rows.length);
    return rows.length;
  }

  /** Waits so long, or until woken; not at all when woken since the last pause. */
  private async pause(ms: number): Promise<void> {
    if (!this.woken) {
      const waiting = new AbortController();
      this.wakeUp = () => waiting.abort();
      await delay(ms, undefined, { signal: waiting.signal }).catch(() => undefined);
      this.wakeUp = () => undefined;
    }
    this.woken = false;
  }
}

function byTopic(rows: readonly UnpublishedRow[], source: string): Map<string, KafkaRecord[]> {
  const topics = new Map<string, KafkaRecord[]>();
  for (const row of rows) {
    const topic = row.type.slice(0, row.type.lastIndexOf('.'));
    const records = topics.get(topic) ?? [];
    topics.set(topic, records);
    records.push({
      key: row.stream,
      value: row.data,
      headers: toHeaders({
        id: row.id,
        source,
        type: row.type,
        stream: row.stream,
        version: row.version,
        recordedAt: row.recorded_at.toISOString(),
        meta: row.meta,
      }),
    });
  }
  return topics;
}
