import { getOption, ScalarType, type DescField, type DescMessage, type JsonObject } from '@bufbuild/protobuf';
import type { Comments } from './comments';
import { instant, local_date, one_of } from './generated/ipflow/options/v1/options_pb';

const component = (message: DescMessage): JsonObject => ({
  $ref: `#/components/schemas/${message.typeName}`,
});

/**
 * The JSON Schema (draft 07) of a message's proto3-JSON, with what its options ask for. Required is what must be present
 * on the wire: proto3-JSON leaves out zeros, false and empty lists, so these stand with their default instead. Unknown
 * properties are allowed, because a newer sender may know more.
 */
export function jsonSchemaOf(message: DescMessage, comments: Comments): JsonObject {
  const required = message.fields.filter(isRequired).map((field) => field.jsonName);
  const description = comments.get(message.typeName);
  return {
    type: 'object',
    ...(description && { description }),
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      message.fields.map((field) => [field.jsonName, fieldSchema(field, comments)]),
    ),
  };
}

/** The messages that a message holds, directly or through others, without itself. */
export function messagesWithin(message: DescMessage, found = new Set<DescMessage>()): Set<DescMessage> {
  for (const field of message.fields) {
    if (!field.message || found.has(field.message)) continue;
    found.add(field.message);
    messagesWithin(field.message, found);
  }
  return found;
}

/** Whether the field must be present and not empty: a text or a message that is not `optional`. */
export function isRequired(field: DescField): boolean {
  if (field.proto.proto3Optional) return false;
  return (
    field.fieldKind === 'message' || (field.fieldKind === 'scalar' && field.scalar === ScalarType.STRING)
  );
}

/** The default that proto3-JSON leaves out; undefined where absence means absence. */
function omittedDefault(field: DescField): JsonObject {
  if (field.fieldKind === 'list') return { default: [] };
  if (field.fieldKind === 'map') return { default: {} };
  if (field.fieldKind !== 'scalar' || field.scalar === ScalarType.STRING || field.proto.proto3Optional)
    return {};
  if (field.scalar === ScalarType.BOOL) return { default: false };
  return { default: field.scalar === ScalarType.INT64 ? '0' : 0 };
}

function fieldSchema(field: DescField, comments: Comments): JsonObject {
  const description = comments.get(`${field.parent.typeName}.${field.name}`);
  const about: JsonObject = description ? { description, ...omittedDefault(field) } : omittedDefault(field);
  if (field.fieldKind === 'list') return { type: 'array', ...about, items: valueSchema(field) };
  if (field.fieldKind === 'map')
    return { type: 'object', ...about, additionalProperties: valueSchema(field) };
  const schema = valueSchema(field);
  // A reference stands alone in draft 07: its neighbors would be ignored.
  if (schema.$ref) return description ? { description, allOf: [schema] } : schema;
  const notEmpty: JsonObject =
    field.scalar === ScalarType.STRING && !schema.enum && !schema.pattern ? { minLength: 1 } : {};
  return { ...schema, ...notEmpty, ...about };
}

function valueSchema(field: DescField): JsonObject {
  if (field.message) return component(field.message);
  switch (field.scalar) {
    case ScalarType.STRING:
      return stringSchema(field);
    case ScalarType.BOOL:
      return { type: 'boolean' };
    case ScalarType.INT32:
      return { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };
    case ScalarType.INT64:
      return { type: 'string', format: 'int64', pattern: '^-?[0-9]{1,19}$' };
    default:
      throw new Error(
        `${field.parent.typeName}.${field.name} is of a kind that no event has used before; ` +
          'add it to valueSchema in libs/contracts/src/json-schema.ts',
      );
  }
}

function stringSchema(field: DescField): JsonObject {
  const allowed = getOption(field, one_of);
  if (allowed.length > 0) return { type: 'string', enum: [...allowed] };
  if (getOption(field, local_date)) {
    return { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
  }
  if (getOption(field, instant))
    return { type: 'string', format: 'date-time', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T' };
  return { type: 'string' };
}
