import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics';
import { toHeaders } from './cloudevent';
import type { EventMeta } from './stored-event';
import { faultPoint } from './faults';
import type { Kafka, KafkaRecord } from './kafka';

/** Events read and published at once: about what fits into {@link relayBytesMax}, so that little is read twice. */
export const relayBatchMax = 400;
/**
 * Bytes published at once. The client sends all records of a partition as one Kafka batch, and the broker refuses a
 * batch over `max.message.bytes` (1 MiB) for good: without this limit a run of long events would block the relay.
 */
export const relayBytesMax = 768 * 1024;
// Framing of one record and of each header: lengths, attributes, offset and time.
const framingBytes = 40;
const headerFramingBytes = 4;
/** How often a leader looks without being woken: other replicas append too (milliseconds). */
export const relayPollMs = 100;
/** How often a standby asks for the leadership (milliseconds). */
export const relayStandbyMs = 1_000;
const errorPauseMs = 500;
/** A query of the relay's session that takes longer counts as lost (milliseconds). */
export const relayQueryMaxMs = 15_000;
/** A leader that stays silent so long (its host died, its process hangs) loses the leadership (milliseconds). */
export const relaySilenceMaxMs = 30_000;
/** How long `stop` waits for the batch under way; beyond it, what was sent is sent again by the next leader. */
export const relayStopMaxMs = 3_000;
// The session outlives a dead host only for the keepalives; and whatever the statistics say of a table that is empty
// most of the time, the read must walk the index of the few unpublished rows.
const sessionSettings = [
  `idle_session_timeout=${relaySilenceMaxMs}`,
  'tcp_keepalives_idle=10',
  'tcp_keepalives_interval=5',
  'tcp_keepalives_count=3',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
];
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
  private readonly stopping = new AbortController();
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

  /** Finishes the batch under way and ends; an engine that does not answer is not waited for. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    const late = new AbortController();
    await Promise.race([this.loop, pause(relayStopMaxMs, late.signal)]);
    late.abort();
  }

  private get running(): boolean {
    return !this.stopping.signal.aborted;
  }

  private async run(): Promise<void> {
    while (this.running) {
      const session = new Client({
        connectionString: this.databaseUrl,
        application_name: `relay ${this.source}`,
        connectionTimeoutMillis: relayQueryMaxMs,
        query_timeout: relayQueryMaxMs,
        options: sessionSettings.map((setting) => `-c ${setting}`).join(' '),
      });
      // A lost session surfaces in the next query; without a listener it would end the process.
      session.on('error', () => undefined);
      try {
        await session.connect();
        await this.lead(session);
      } catch (error) {
        this.log.warn(
          { err: error },
          'relay: publishing paused; events wait in the database and are sent again',
        );
        await pause(errorPauseMs, this.stopping.signal);
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
      await pause(relayStandbyMs, this.stopping.signal);
    }
    this.leading = this.running;
    while (this.running) {
      const published = await this.publishBatch(session);
      if (published === 0) await this.rest();
    }
  }

  /** One round: read, send, mark. Returns how many. */
  private async publishBatch(session: Client): Promise<number> {
    const { rows } = await session.query<UnpublishedRow>({
      name: 'relay-read',
      // Materialized: the planner must start from the few unpublished rows, never walk the published ones.
      text: `with next as materialized (select position from event_unpublished order by position limit $1)
             select position, e.id, stream, version, type, data::text as data, meta, recorded_at
             from next join event e using (position) order by position`,
      values: [relayBatchMax],
    });
    if (rows.length === 0) {
      this.metrics.outboxSeconds.set(0);
      return 0;
    }
    this.metrics.outboxSeconds.set((Date.now() - rows[0]!.recorded_at.getTime()) / 1000);
    await faultPoint('relay.afterRead');
    const { topics, count } = batchOf(rows, this.source);
    await this.kafka.publish(topics);
    await faultPoint('relay.afterSend');
    await session.query({
      name: 'relay-mark',
      text: 'delete from event_unpublished where position = any($1::bigint[])',
      values: [rows.slice(0, count).map((row) => row.position)],
    });
    await faultPoint('relay.afterMark');
    this.metrics.published.inc(count);
    return count;
  }

  /** Waits for the next look, or until woken; not at all when woken since the last look, so no wake-up is lost. */
  private async rest(): Promise<void> {
    if (!this.woken) {
      const waiting = new AbortController();
      this.wakeUp = () => waiting.abort();
      await pause(relayPollMs, waiting.signal);
      this.wakeUp = () => undefined;
    }
    this.woken = false;
  }
}

/** Waits so long, or until `signal`. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}

/** The records of the first rows, as many as fit into {@link relayBytesMax}, by topic. An event alone always fits. */
function batchOf(
  rows: readonly UnpublishedRow[],
  source: string,
): { topics: Map<string, KafkaRecord[]>; count: number } {
  const topics = new Map<string, KafkaRecord[]>();
  let bytes = 0;
  let count = 0;
  for (const row of rows) {
    const record = recordOf(row, source);
    bytes += bytesOf(record);
    if (bytes > relayBytesMax && count > 0) break;
    count += 1;
    const topic = row.type.slice(0, row.type.lastIndexOf('.'));
    const records = topics.get(topic);
    if (records) records.push(record);
    else topics.set(topic, [record]);
  }
  return { topics, count };
}

function recordOf(row: UnpublishedRow, source: string): KafkaRecord {
  return {
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
  };
}

function bytesOf({ key, value, headers }: KafkaRecord): number {
  let bytes = framingBytes + Buffer.byteLength(key) + Buffer.byteLength(value);
  for (const [name, text] of Object.entries(headers)) {
    bytes += headerFramingBytes + name.length + Buffer.byteLength(text);
  }
  return bytes;
}
