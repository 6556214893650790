import type { Client } from 'pg';
import type { Logger } from 'pino';
import { faultPoint } from './faults';
import type { Kafka } from './kafka';
import type { FencedProducer, StateRecord } from './kafka-fenced';
import { Leader, type Duty } from './leader';
import { stateTopic } from './state-topic';

/** Records published at once. */
export const stateBatchMax = 1_000;
/** Bytes published at once: the client sends a partition's records as one batch, which the broker limits to 1 MiB. */
export const stateBytesMax = 768 * 1024;
/** Framing of one record with its headers, in bytes. */
const framingBytes = 100;
/** How often a leader looks without being woken (milliseconds). */
const statePollMs = 1_000;
// Beside that of the relay.
const leaderLock = 7_105_104;

interface DifferingRow {
  topic: string;
  key: string;
  value: string | null;
  version: string;
}

/**
 * Brings compacted topics to what {@link keepState} said they hold: a second kind of publication beside the relay's, of what
 * stands and not of what happened. Read what differs, send it, mark it by the version that was sent. Killed in between it
 * sends again, and the last record of a key says the same. No cursor: state per row, as in the relay. A former leader that
 * wakes up late is refused by the brokers (see {@link FencedProducer}).
 */
export class StatePublisher {
  private readonly leader: Leader;
  private readonly known = new Set<string>();
  private isOpen = false;

  constructor(
    databaseUrl: string,
    source: string,
    private readonly kafka: Kafka,
    private readonly producer: FencedProducer,
    log: Logger,
  ) {
    const duty: Duty = {
      name: `state topics ${source}`,
      lock: leaderLock,
      pollMs: statePollMs,
      whenPaused: 'state topics: publishing paused; what differs waits in the database and is sent again',
      round: (session) => this.publishBatch(session),
      end: () => this.rest(),
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

  /** Finishes the batch under way and ends. */
  async stop(): Promise<void> {
    await this.leader.stop();
  }

  /** One round: read, send, mark. Returns how many. */
  private async publishBatch(session: Client): Promise<number> {
    let rows = await differing(session);
    if (rows.length === 0) return 0;
    if (!this.isOpen) {
      // Not before there is something to say: a house without banks has no use for a transaction log. And read again
      // behind it: rows of before are sent by an epoch of before, or not at all.
      await this.producer.open();
      this.isOpen = true;
      rows = await differing(session);
    }
    await faultPoint('state.afterRead');
    const { topics, sent } = batchOf(rows);
    await this.ensure([...topics.keys()]);
    await this.producer.send(topics);
    await faultPoint('state.afterSend');
    await session.query({
      name: 'state-mark',
      text: `with sent as (
               select * from unnest($1::text[], $2::text[], $3::bigint[]) as s (topic, key, version)
             ), gone as (
               delete from topic_state t using sent s
               where t.topic = s.topic and t.key = s.key and t.version = s.version and t.value is null
             )
             update topic_state t set published_version = s.version from sent s
             where t.topic = s.topic and t.key = s.key and t.version = s.version and t.value is not null`,
      values: [
        sent.map(({ topic }) => topic),
        sent.map(({ key }) => key),
        sent.map(({ version }) => version),
      ],
    });
    await faultPoint('state.afterMark');
    return sent.length;
  }

  private async ensure(topics: readonly string[]): Promise<void> {
    const fresh = topics.filter((topic) => !this.known.has(topic));
    if (fresh.length > 0) await this.kafka.ensureTopics(fresh.map(stateTopic));
    for (const topic of fresh) this.known.add(topic);
  }

  /** After an error or a lost leadership everything is looked at anew. */
  private async rest(): Promise<void> {
    this.known.clear();
    this.isOpen = false;
    await this.producer.close();
  }
}

async function differing(session: Client): Promise<DifferingRow[]> {
  const { rows } = await session.query<DifferingRow>({
    name: 'state-read',
    text: `select topic, key, value, version from topic_state where version <> published_version
           order by version limit $1`,
    values: [stateBatchMax],
  });
  return rows;
}

/** The records of the first rows, as many as fit into {@link stateBytesMax}, by topic. One alone always fits. */
function batchOf(rows: readonly DifferingRow[]): {
  topics: Map<string, StateRecord[]>;
  sent: readonly DifferingRow[];
} {
  const topics = new Map<string, StateRecord[]>();
  let bytes = 0;
  let count = 0;
  for (const { topic, key, value, version } of rows) {
    bytes += framingBytes + Buffer.byteLength(key) + Buffer.byteLength(value ?? '');
    if (bytes > stateBytesMax && count > 0) break;
    count += 1;
    const records = topics.get(topic) ?? [];
    records.push({ key, value, headers: { version } });
    topics.set(topic, records);
  }
  return { topics, sent: rows.slice(0, count) };
}
