import { fromData, SchemaMismatch, UnknownEventType, type JsonValue } from '@ipflow/contracts';
import { fromHeaders, MalformedEnvelope } from './cloudevent';
import type { Received } from './consumer';
import type { FetchedRecord, PlacedRecord } from './kafka';

/** Whether a service asks for events of a type; what nobody asks for is passed over, neither read nor marked. */
export type AsksFor = (type: string) => boolean;

/** Whether a record is to be looked at; one without a type is somebody's mistake, and is. */
export function isAskedFor(record: FetchedRecord, asksFor: AsksFor): boolean {
  const type = record.header('ce_type');
  return type === undefined || asksFor(type);
}

/** A record as the event it carries, or as the reason why it carries none. */
export type Decoded = { record: PlacedRecord; received: Received } | { record: PlacedRecord; poison: Error };

/** Reads a record; what is wrong with it is its result, not an exception. Pure. */
export function decode(record: PlacedRecord): Decoded {
  try {
    const envelope = fromHeaders(record.headers);
    const event = fromData(envelope.type, parseJson(record.value));
    return { record, received: { envelope, event } };
  } catch (error) {
    if (!(
      error instanceof MalformedEnvelope ||
      error instanceof SchemaMismatch ||
      error instanceof UnknownEventType
    )) {
      throw error;
    }
    return { record, poison: error };
  }
}

function parseJson(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new SchemaMismatch('the record', [error instanceof Error ? error.message : String(error)]);
  }
}
