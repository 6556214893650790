import { toData, type Message } from '@ipflow/contracts';
import { Kafka, toHeaders, type KafkaRecord } from '@ipflow/platform';
import { testEngines } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';

/** When every event here was recorded. */
export const recordedAt = '2026-01-10T02:00:00.000Z';

/** An event of another service (licensing, financing, delivery) in its stream; its id stays the same however often it is published. */
export interface Said {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly event: Message;
}

/** The other services' side: gives each event the next version of its case's stream, and publishes as its relay would. */
export class LicensingLog {
  private readonly kafka: Kafka;
  private readonly versions = new Map<string, number>();

  constructor(namespace: string) {
    this.kafka = new Kafka('licensing', testEngines().kafkaBrokers.split(','), namespace);
  }

  /** Events that happened, in this order; not published yet. */
  say(...events: readonly Message[]): Said[] {
    return events.map((event) => {
      const stream = streamOf(event);
      const version = (this.versions.get(stream) ?? 0) + 1;
      this.versions.set(stream, version);
      return { id: randomUUID(), stream, version, event };
    });
  }

  /** Publishes in this order; what was published before may be given again, as a relay that was killed does. */
  async publish(said: readonly Said[]): Promise<void> {
    const records = new Map<string, KafkaRecord[]>();
    for (const one of said) {
      const topic = `ipflow.${contextOf(one)}.v1`;
      records.set(topic, [...(records.get(topic) ?? []), recordOf(one)]);
    }
    await this.kafka.publish(records);
  }

  close(): Promise<void> {
    return this.kafka.close();
  }
}

function streamOf(event: Message): string {
  const said = event as unknown as Record<string, string | undefined>;
  const { licenseId, openLicenseId, pledgeId, endpointId } = said;
  if (pledgeId) return `pledge-${pledgeId}`;
  if (endpointId) return `endpoint-${endpointId}`;
  return licenseId ? `license-${licenseId}` : `open_license-${openLicenseId}`;
}

function contextOf({ event }: Said): string {
  return event.$typeName.split('.')[1]!;
}

function recordOf(said: Said): KafkaRecord {
  const { id, stream, version, event } = said;
  return {
    key: stream,
    value: JSON.stringify(toData(event)),
    headers: toHeaders({
      id,
      source: `/ipflow/${contextOf(said)}`,
      type: event.$typeName,
      stream,
      version,
      recordedAt,
      meta: {
        tenant: 'center-wuhan',
        actor: 'chen',
        correlationId: id,
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      },
    }),
  };
}
