import { toData, type Message } from '@ipflow/contracts';
import { Kafka, toHeaders, type KafkaRecord } from '@ipflow/platform';
import { testEngines } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';

/** An event of the licensing service in its stream; its id stays the same however often it is published. */
export interface Said {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly event: Message;
}

/** The licensing service's side: gives each event the next version of its case's stream, and publishes as its relay would. */
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
    await this.kafka.publish(new Map([['ipflow.licensing.v1', said.map(recordOf)]]));
  }

  close(): Promise<void> {
    return this.kafka.close();
  }
}

function streamOf(event: Message): string {
  const { licenseId, openLicenseId } = event as unknown as Record<string, string | undefined>;
  return licenseId ? `license-${licenseId}` : `open_license-${openLicenseId}`;
}

function recordOf({ id, stream, version, event }: Said): KafkaRecord {
  return {
    key: stream,
    value: JSON.stringify(toData(event)),
    headers: toHeaders({
      id,
      source: '/ipflow/licensing',
      type: event.$typeName,
      stream,
      version,
      recordedAt: '2026-01-10T02:00:00.000Z',
      meta: {
        tenant: 'center-wuhan',
        actor: 'chen',
        correlationId: id,
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      },
    }),
  };
}
