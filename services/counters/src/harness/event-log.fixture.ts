import { entryOf, toData, type Message } from '@ipflow/contracts';
import { toHeaders, type Kafka, type KafkaRecord } from '@ipflow/platform';

/** An event in its stream, as it would leave its service. */
export interface Published {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly event: Message;
  /** Kafka key; the stream, unless a spec wants it otherwise. */
  readonly key?: string;
  /** When its service recorded it; long ago, unless a spec wants it otherwise. */
  readonly recordedAt?: string;
}

/** Records sent at once. */
const publishedAtOnce = 2_000;

/** The side of pool, licensing and financing: gives every event the next version of its stream and an id, and publishes as the relay would. */
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
    for (let start = 0; start < events.length; start += publishedAtOnce) {
      const byTopic = new Map<string, KafkaRecord[]>();
      for (const event of events.slice(start, start + publishedAtOnce)) {
        const { topic } = entryOf(event.event);
        byTopic.set(topic, [...(byTopic.get(topic) ?? []), recordOf(event)]);
      }
      await this.kafka.publish(byTopic);
    }
    this.records += events.length;
  }

  /** Publishes a record of the pool as it is. */
  async publishRecord(record: KafkaRecord): Promise<void> {
    await this.kafka.publish(new Map([['ipflow.pool.v1', [record]]]));
    this.records += 1;
  }
}

function idOf(position: number): string {
  return `01900000-0000-7000-8000-${position.toString(16).padStart(12, '0')}`;
}

const sources = new Map([
  ['pool', '/ipflow/resource-pool'],
  ['licensing', '/ipflow/licensing'],
  ['financing', '/ipflow/financing'],
]);

const longAgo = '2026-03-05T02:00:00.000Z';

/** A record as the relay of its service writes it. */
export function recordOf({
  id,
  stream,
  version,
  event,
  key = stream,
  recordedAt = longAgo,
}: Published): KafkaRecord {
  return {
    key,
    value: JSON.stringify(toData(event)),
    headers: toHeaders({
      id,
      source: sources.get(event.$typeName.split('.')[1]!)!,
      type: event.$typeName,
      stream,
      version,
      recordedAt,
      meta: {
        tenant: 'center-wuhan',
        actor: 'tester',
        correlationId: id,
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      },
    }),
  };
}
