import type { EventMeta } from './stored-event';

/**
 * An event's envelope, CloudEvents 1.0 in Kafka binary mode: attributes as `ce_` headers (UTF-8, no escaping: that is
 * the HTTP binding's), the proto3-JSON of the event as the value, the stream as the record key.
 */
export interface Envelope {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** CloudEvents `subject`, and the Kafka key. */
  readonly stream: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly meta: EventMeta;
}

/** A record whose headers are no CloudEvent of this platform. */
export class MalformedEnvelope extends Error {
  constructor(missing: readonly string[]) {
    super(`the record is no CloudEvent in binary mode: ${missing.join(', ')} missing or malformed`);
  }
}

/** The Kafka headers of an envelope; absent extensions are left out, for CloudEvents knows no null. */
export function toHeaders(envelope: Envelope): Record<string, string> {
  const { meta } = envelope;
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: envelope.id,
    ce_source: envelope.source,
    ce_type: envelope.type,
    ce_subject: envelope.stream,
    ce_time: envelope.recordedAt,
    ce_streamversion: String(envelope.version),
    ce_tenant: meta.tenant,
    ce_actor: meta.actor,
    ce_correlationid: meta.correlationId,
    ce_traceparent: meta.traceparent,
  };
  if (meta.causationId) headers.ce_causationid = meta.causationId;
  return headers;
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Stands for the id of a record that has none. */
export const noEventId = '00000000-0000-0000-0000-000000000000';

/** The event id in a record's headers, or {@link noEventId}: never text that is no UUID. */
export function eventIdOf(headers: Readonly<Record<string, string>>): string {
  return uuidShape.test(headers.ce_id ?? '') ? headers.ce_id! : noEventId;
}

/**
 * The envelope in a record's headers.
 * @throws MalformedEnvelope
 */
export function fromHeaders(headers: Readonly<Record<string, string>>): Envelope {
  const version = Number(headers.ce_streamversion);
  const missing = missingOf(headers, version);
  if (missing) throw new MalformedEnvelope(missing);
  return {
    id: headers.ce_id!,
    source: headers.ce_source!,
    type: headers.ce_type!,
    stream: headers.ce_subject!,
    version,
    recordedAt: headers.ce_time!,
    meta: {
      tenant: headers.ce_tenant ?? '',
      actor: headers.ce_actor ?? '',
      correlationId: headers.ce_correlationid ?? headers.ce_id!,
      traceparent: headers.ce_traceparent ?? '',
      causationId: headers.ce_causationid,
    },
  };
}

const required = ['ce_source', 'ce_type', 'ce_subject', 'ce_time'] as const;

/** What an envelope lacks; undefined when nothing: each of an import's many events is asked. */
function missingOf(headers: Readonly<Record<string, string>>, version: number): string[] | undefined {
  let missing: string[] | undefined;
  const note = (name: string): void => void (missing ??= []).push(name);
  for (const name of required) if (!headers[name]) note(name);
  if (headers.ce_specversion !== '1.0') note('ce_specversion');
  if (eventIdOf(headers) === noEventId) note('ce_id');
  if (!Number.isSafeInteger(version) || version < 1) note('ce_streamversion');
  return missing;
}
