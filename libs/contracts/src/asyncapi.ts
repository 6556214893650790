import type { DescMessage, JsonObject } from '@bufbuild/protobuf';
import { catalog, topics, type CatalogEntry } from './catalog';
import type { Comments } from './comments';
import { jsonSchemaOf, messagesWithin } from './json-schema';

/** Every event as an AsyncAPI 3.0 document: topics are channels, events are messages. */
export function asyncApi(comments: Comments, version: string): JsonObject {
  const entries = [...catalog.values()];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'ipflow 事件 Events',
      version,
      description:
        'Facts of patent transfer and pledge financing, as CloudEvents 1.0 in Kafka binary mode. The record key is the ' +
        'stream: events of one stream arrive in order. Delivery is at least once; drop repeats by `ce_id`.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(topics.map((topic) => [topic, channel(topic, entries)])),
    operations: Object.fromEntries(topics.map((topic) => [`publish.${topic}`, operation(topic, entries)])),
    components: {
      messages: Object.fromEntries(entries.map((entry) => [entry.type, message(entry, comments)])),
      schemas: {
        ...Object.fromEntries(
          payloads(entries).map((schema) => [schema.typeName, jsonSchemaOf(schema, comments)]),
        ),
        CloudEventHeaders: cloudEventHeaders,
      },
    },
  };
}

function ofTopic(topic: string, entries: readonly CatalogEntry[]): CatalogEntry[] {
  return entries.filter((entry) => entry.topic === topic);
}

function channel(topic: string, entries: readonly CatalogEntry[]): JsonObject {
  const messages = ofTopic(topic, entries).map(({ schema, type }) => [
    schema.name,
    { $ref: `#/components/messages/${type}` },
  ]);
  return { address: topic, messages: Object.fromEntries(messages), bindings: { kafka: { topic } } };
}

function operation(topic: string, entries: readonly CatalogEntry[]): JsonObject {
  return {
    action: 'send',
    channel: { $ref: `#/channels/${topic}` },
    messages: ofTopic(topic, entries).map(({ schema }) => ({
      $ref: `#/channels/${topic}/messages/${schema.name}`,
    })),
  };
}

function message({ type, term, article, stream }: CatalogEntry, comments: Comments): JsonObject {
  const summary = comments.get(type);
  return {
    name: type,
    title: term,
    ...(summary && { summary }),
    tags: [{ name: stream }],
    ...(article && { 'x-article': article }),
    headers: {
      allOf: [
        { $ref: '#/components/schemas/CloudEventHeaders' },
        { type: 'object', properties: { ce_type: { const: type } } },
      ],
    },
    payload: { $ref: `#/components/schemas/${type}` },
    bindings: { kafka: { key: { type: 'string', description: `The stream: ${stream}-<id>.` } } },
  };
}

function payloads(entries: readonly CatalogEntry[]): DescMessage[] {
  const all = new Set(entries.map(({ schema }) => schema));
  for (const { schema } of entries) messagesWithin(schema, all);
  return [...all].sort((a, b) => (a.typeName < b.typeName ? -1 : 1));
}

const text = (description: string, more: JsonObject = {}): JsonObject => ({
  type: 'string',
  description,
  ...more,
});

/** CloudEvents 1.0, Kafka protocol binding, binary mode; the extensions are ours. */
const cloudEventHeaders: JsonObject = {
  type: 'object',
  required: [
    'content-type',
    'ce_specversion',
    'ce_id',
    'ce_source',
    'ce_type',
    'ce_subject',
    'ce_time',
    'ce_streamversion',
  ],
  properties: {
    'content-type': { const: 'application/json' },
    ce_specversion: { const: '1.0' },
    ce_id: text('The event id, unique for ever: a repeat has the same one.', { format: 'uuid' }),
    ce_source: text('The service that recorded it, e.g. /ipflow/resource-pool.'),
    ce_type: text('The proto full name, e.g. ipflow.pool.v1.PatentListed.'),
    ce_subject: text('The stream, which is the record key too.'),
    ce_time: text('When it was recorded, by the clock of the database.', { format: 'date-time' }),
    ce_streamversion: text('Its place in the stream, from 1 without gaps.', { pattern: '^[1-9][0-9]*$' }),
    ce_tenant: text('The institution on whose behalf it happened.'),
    ce_actor: text('Who caused it.'),
    ce_correlationid: text('The piece of work it belongs to.'),
    ce_causationid: text('The event or command that led to it; absent when nothing did.'),
    ce_traceparent: text('W3C trace context.'),
  },
};
