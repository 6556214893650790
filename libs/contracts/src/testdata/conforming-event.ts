import {
  create,
  getOption,
  ScalarType,
  type DescField,
  type DescMessage,
  type Message,
} from '@bufbuild/protobuf';
import fc from 'fast-check';
import { catalog, type CatalogEntry } from '../catalog';
import { instant, local_date, one_of } from '../generated/ipflow/options/v1/options_pb';

/** Entries of a list or map, at most; the rules are the same for the hundredth. */
const itemsMax = 3;

/** Any event of the catalog that conforms to its schema, made from the descriptors, so that new events are covered. */
export function conformingEvent(entry?: CatalogEntry): fc.Arbitrary<Message> {
  return entry
    ? messageOf(entry.schema)
    : fc.constantFrom(...catalog.values()).chain(({ schema }) => messageOf(schema));
}

function messageOf(schema: DescMessage): fc.Arbitrary<Message> {
  const fields = Object.fromEntries(schema.fields.map((field) => [field.localName, fieldOf(field)]));
  return fc.record(fields).map((values) => create(schema, values));
}

function fieldOf(field: DescField): fc.Arbitrary<unknown> {
  const value = valueOf(field);
  if (field.fieldKind === 'list') return fc.array(value, { maxLength: itemsMax });
  if (field.fieldKind === 'map')
    return fc.dictionary(fc.string({ unit: 'grapheme' }), value, { maxKeys: itemsMax });
  return field.proto.proto3Optional ? fc.option(value, { nil: undefined }) : value;
}

function valueOf(field: DescField): fc.Arbitrary<unknown> {
  if (field.message) return messageOf(field.message);
  switch (field.scalar) {
    case ScalarType.STRING:
      return textOf(field);
    case ScalarType.BOOL:
      return fc.boolean();
    case ScalarType.INT32:
      return fc.integer();
    case ScalarType.INT64:
      return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    default:
      throw new Error(`${field.parent.typeName}.${field.name}: say here what its values look like`);
  }
}

function textOf(field: DescField): fc.Arbitrary<string> {
  const allowed = getOption(field, one_of);
  if (allowed.length > 0) return fc.constantFrom(...allowed);
  const day = fc.date({ min: new Date('1985-04-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  if (getOption(field, local_date)) return day.map((date) => date.toISOString().slice(0, 10));
  if (getOption(field, instant)) return day.map((date) => date.toISOString());
  return fc.string({ unit: 'grapheme', minLength: 1 });
}
