import { toData, type Message } from '@ipflow/contracts';
import { toHeaders, type Kafka, type KafkaRecord } from '@ipflow/platform';

/** An event in its stream, as it would leave the pool. */
export interface Published {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly event: Message;
}

/** Streams with their versions: every event said gets the next one of its stream, and an id of its own. */
export class EventLog {
  readonly events: Published[] = [];
  private readonly versions = new Map<string, number>();

  /** Appends an event; returns it, so that it can be published again. */
  say(stream: string, event: Message): Published {
    const version = (this.versions.get(stream) ?? 0) + 1;
    this.versions.set(stream, version);
    const published = { id: idOf(this.events.length + 1), stream, version, event };
    this.events.push(published);
    return published;
  }
}

function idOf(position: number): string {
  return `01900000-0000-7000-8000-${position.toString(16).padStart(12, '0')}`;
}

/** A record as the pool's relay writes it. */
export function recordOf({ id, stream, version, event }: Published): KafkaRecord {
  return {
    key: stream,
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

/** Publishes events straight to the pool's topic, in order. */
export async function publish(kafka: Kafka, events: readonly Published[]): Promise<void> {
  const atOnce = 2_000;
  for (let start = 0; start < events.length; start += atOnce) {
    await kafka.publish(new Map([['ipflow.pool.v1', events.slice(start, start + atOnce).map(recordOf)]]));
  }
}
