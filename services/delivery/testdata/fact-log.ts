import { entryOf, toData, type Message } from '@ipflow/contracts';
import { Kafka, toHeaders, type KafkaRecord } from '@ipflow/platform';
import { testEngines } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';

/** A fact of another service in its stream; its id stays the same however often it is published. */
export interface Said {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly event: Message;
  readonly recordedAt: Date;
}

/** The side of all other services: gives each fact the next version of its stream, and publishes as their relays would. */
export class FactLog {
  private readonly kafka: Kafka;
  private readonly versions = new Map<string, number>();

  constructor(namespace: string) {
    this.kafka = new Kafka('facts', testEngines().kafkaBrokers.split(','), namespace);
  }

  /** A fact of the stream of this id; not published yet. */
  say(id: string, event: Message, recordedAt = new Date()): Said {
    const stream = `${entryOf(event).stream}-${id}`;
    const version = (this.versions.get(stream) ?? 0) + 1;
    this.versions.set(stream, version);
    return { id: randomUUID(), stream, version, event, recordedAt };
  }

  /** Publishes in this order; what was published before may be given again, as a relay that was killed does. */
  async publish(...said: readonly Said[]): Promise<void> {
    const records = new Map<string, KafkaRecord[]>();
    for (const one of said) {
      const { topic } = entryOf(one.event);
      records.set(topic, [...(records.get(topic) ?? []), recordOf(one)]);
    }
    await this.kafka.publish(records);
  }

  close(): Promise<void> {
    return this.kafka.close();
  }
}

function recordOf({ id, stream, version, event, recordedAt }: Said): KafkaRecord {
  const { type } = entryOf(event);
  return {
    key: stream,
    value: JSON.stringify(toData(event)),
    headers: toHeaders({
      id,
      source: `/ipflow/${type.split('.')[1]}`,
      type,
      stream,
      version,
      recordedAt: recordedAt.toISOString(),
      meta: {
        tenant: 'office',
        actor: 'wang',
        correlationId: id,
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      },
    }),
  };
}
