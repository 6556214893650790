import { fromJson, toJson, type JsonObject, type JsonValue, type Message } from '@bufbuild/protobuf';
import { entryOf } from './catalog';
import { violations } from './conform';

/** An event that does not match its schema; `problems` names each field. */
export class SchemaMismatch extends Error {
  constructor(
    readonly type: string,
    readonly problems: readonly string[],
  ) {
    super(`${type} does not match its schema: ${problems.join('; ')}`);
  }
}

/**
 * The proto3-JSON of an event, as it stands in the event table and on the wire.
 * @throws UnknownEventType, SchemaMismatch
 */
export function toData(event: Message): JsonObject {
  const { schema, type } = entryOf(event);
  const problems = violations(schema, event);
  if (problems.length > 0) throw new SchemaMismatch(type, problems);
  return toJson(schema, event) as JsonObject;
}

/**
 * The event of a proto3-JSON value. Unknown fields are ignored (a newer sender may know more), everything else
 * must conform.
 * @throws UnknownEventType, SchemaMismatch
 */
export function fromData(type: string, data: JsonValue): Message {
  const { schema } = entryOf(type);
  let event: Message;
  try {
    event = fromJson(schema, data, { ignoreUnknownFields: true });
  } catch (error) {
    throw new SchemaMismatch(type, [error instanceof Error ? error.message : String(error)]);
  }
  const problems = violations(schema, event);
  if (problems.length > 0) throw new SchemaMismatch(type, problems);
  return event;
}
