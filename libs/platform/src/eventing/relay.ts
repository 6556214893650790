import type { Client } from 'pg';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics';
import { toHeaders } from './cloudevent';
import type { EventMeta } from './stored-event';
import { faultPoint } from './faults';
import type { Kafka, KafkaRecord } from './kafka';
import { Leader, type Duty } from './leader';
import type { Rest } from './rest';

/** Events read and published at once: about what fits into {@link relayBytesMax}, so that little is read twice. */
export const relayBatchMax = 400;
/**
 * Bytes published at once. The client sends all records of a partition as one Kafka batch, and the broker refuses a
 * batch over `max.message.bytes` (1 MiB) for good: without this limit a run of long events would block the relay.
 */
export const relayBytesMax = 768 * 1024;
/** How the relay rests: half full counts as full, for the next round would hardly be larger. */
export const relayRest: Rest = { restMs: 20, fullEvents: relayBatchMax / 2 };
/** How often a leader looks without being woken: other replicas append too (milliseconds). */
export const relayPollMs = 100;
// Framing of one record and of each header: lengths, attributes, offset and time.
const framingBytes = 40;
const headerFramingBytes = 4;
// Whatever the statistics say of a table that is empty most of the time, the read must walk the index of the few
// unpublished rows.
const sessionSettings = ['enable_seqscan=off', 'enable_hashjoin=off', 'enable_mergejoin=off'];
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
 * Publishes appended events to Kafka in order of position, by one {@link Leader} per database.
 *
 * Read, send, mark. Killed between send and mark it sends again; consumers drop the repeat by event id. Never a
 * cursor and never `skip locked`: both lose rows or order (the contract suite keeps them as negative controls).
 */
export class Relay {
  private readonly leader: Leader;

  constructor(
    databaseUrl: string,
    private readonly source: string,
    private readonly kafka: Kafka,
    private readonly metrics: Metrics,
    log: Logger,
  ) {
    const duty: Duty = {
      name: `relay ${source}`,
      lock: leaderLock,
      pollMs: relayPollMs,
      settings: sessionSettings,
      whenPaused: 'relay: publishing paused; events wait in the database and are sent again',
      round: (session) => this.publishBatch(session),
      rest: relayRest,
    };
    this.leader = new Leader(databaseUrl, duty, log);
  }

  /** Starts the loop. */
  start(): void {
    this.leader.start();
  }

  /** There may be something to publish. */
  wake(): void {
    this.leader.wake();
  }

  /** True while this process holds the leadership. */
  get isLeader(): boolean {
    return this.leader.isLeader;
  }

  /** Finishes the batch under way and ends; what was sent and not marked is sent again by the next leader. */
  async stop(): Promise<void> {
    await this.leader.stop();
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
