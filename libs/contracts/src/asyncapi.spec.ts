import { Parser } from '@asyncapi/parser';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog, toData, topics, type JsonObject } from './index';
import { conformingEvent } from './testdata/conforming-event';

interface Document extends JsonObject {
  channels: Record<string, { messages: Record<string, { $ref: string }> }>;
  components: { messages: Record<string, JsonObject>; schemas: Record<string, JsonObject> };
}

const errorSeverity = 0;
const committed = readFileSync(join(__dirname, '../docs/asyncapi.json'), 'utf8');
const document = JSON.parse(committed) as Document;

/** Whether a payload satisfies the published schema of its event; `format` only names what the patterns check. */
const ajv = new Ajv({ strict: false, validateFormats: false }).addSchema(document, 'asyncapi.json');
const satisfies = (type: string, payload: unknown): boolean =>
  ajv.validate({ $ref: `asyncapi.json#/components/schemas/${type}` }, payload);

describe('the AsyncAPI document', () => {
  it('is valid AsyncAPI 3.0', async () => {
    const { diagnostics } = await new Parser().parse(committed);
    expect(document.asyncapi).toBe('3.0.0');
    expect(diagnostics.filter(({ severity }) => severity === errorSeverity)).toEqual([]);
  });

  it('has every topic as a channel and every event of the catalog in its channel', () => {
    const { channels, components } = document;
    expect(Object.keys(channels)).toEqual(topics);
    for (const { type, topic, schema, term, article } of catalog.values()) {
      expect(channels[topic]?.messages[schema.name]).toEqual({ $ref: `#/components/messages/${type}` });
      expect(components.messages[type]).toMatchObject({
        title: term,
        ...(article && { 'x-article': article }),
      });
      expect(components.schemas).toHaveProperty([type]);
    }
  });

  it('describes what is really sent: the data of any conforming event satisfies its schema', () => {
    fc.assert(
      fc.property(conformingEvent(), (event) => {
        expect(satisfies(event.$typeName, toData(event))).toBe(true);
      }),
    );
  });

  const sent = { transferId: 't1', reason: '协商', effectiveOn: '2026-03-01' };
  it.each<[string, JsonObject]>([
    ['a missing required field', { transferId: 't1', effectiveOn: '2026-03-01' }],
    ['an empty text', { ...sent, reason: '' }],
    ['a date that is none', { ...sent, effectiveOn: '1 March' }],
    ['a number where a text belongs', { ...sent, reason: 7 }],
  ])('would not let through %s', (_, payload) => {
    expect(satisfies('ipflow.pool.v1.TransferWithdrawn', payload)).toBe(false);
  });

  it('lets through what a newer sender knows more', () => {
    expect(satisfies('ipflow.pool.v1.TransferWithdrawn', { ...sent, mood: 'sorry' })).toBe(true);
  });

  it('takes its words from the proto source', () => {
    expect(document.components.schemas['ipflow.pool.v1.Party']).toMatchObject({
      description: '权利人: who holds, gives or takes a right.',
      required: ['name', 'kind'],
      properties: { kind: { enum: ['university', 'institute', 'enterprise', 'person', 'other'] } },
    });
  });
});
