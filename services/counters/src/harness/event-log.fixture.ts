import { toData, type Message } from '@ipflow/contracts';
import { toHeaders, type Kafka, type KafkaRecord } from '@ipflow/platform';

/** An event in its stream, as it would leave the pool. */
export interface Published {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly event: Message;
  /** Kafka key; the stream, unless a spec wants it otherwise. */
  readonly key?: string;
}

/** Records sent at once. */
const publishedAtOnce = 2_000;

/** The pool's side: gives every event the next version of its stream and an id, and publishes as the relay would. */
export class EventLog {
  /** Records published, repeats included. */
  records = 0;
  private said = 0;
  private readonly versions = new Map<string, number>();

  constructor(private readonly kafka: Kafka) {}

  /** An event that happened; not published yet. */
  say(stream: string, event: Message): Published {
    const version = (this.versions.get(stream) ?? 0) + 1;
    this.versions.set(stream, version);
    this.said += 1;
    return { id: idOf(this.said), stream, version, event };
  }

  /** Publishes events in this order; the same event may be given again, as a relay that was killed does. */
  async publish(events: readonly Published[]): Promise<void> {
    await this.publishRecords(events.map(recordOf));
  }

  /** Publishes records as they are. */
  async publishRecords(records: readonly KafkaRecord[]): Promise<void> {
    for (let start = 0; start < records.length; start += publishedAtOnce) {
      await this.kafka.publish(new Map([['ipflow.pool.v1', records.slice(start, start + publishedAtOnce)]]));
    }
    this.records += records.length;
  }
}

function idOf(position: number): string {
  return `01900000-0000-7000-8000-${position.toString(16).padStart(12, '0')}`;
}

/** A record as the pool's relay writes it. */
export function recordOf({ id, stream, version, event, key = stream }: Published): KafkaRecord {
  return {
    key,
    value: JSON.stringify(toData(event)),
    headers: toHeaders({
      id,
      source: '/ipflow/resource-pool',
      type: event.$typeName,
      stream,
      version,
      recordedAt: '2026-03-05T02:00:00.000Z',
      meta: {
        tenant: 'center-wuhan',
        actor: 'tester',
        correlationId: id,
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      },
    }),
  };
}
