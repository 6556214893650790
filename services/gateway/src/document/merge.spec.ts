import type { OpenAPIObject } from '@nestjs/swagger';
import { mergeDocuments } from './merge';

const ref = { $ref: '#/components/schemas/Item' };
const document = (path: string): OpenAPIObject => ({
  openapi: '3.0.0',
  info: { title: 'x', version: '1' },
  paths: {
    [path]: {
      get: {
        operationId: 'list',
        responses: { 200: { description: '', content: { 'application/json': { schema: ref } } } },
      },
    },
    '/health/live': { get: { responses: {} } },
  },
  components: { schemas: { Item: { type: 'object', properties: { next: ref } } } },
});
const merged = mergeDocuments(document('/api/session'), [
  { service: 'resource-pool', document: document('/transfers/{id}') },
  { service: 'counters', document: document('/dead-letters') },
]);

describe('the merged document', () => {
  it('has the paths from outside and no others', () => {
    expect(Object.keys(merged.paths)).toEqual([
      '/api/session',
      '/api/transfers/{id}',
      '/api/ops/counters/dead-letters',
    ]);
  });

  it('keeps schemas and operations of the same name apart', () => {
    expect(Object.keys(merged.components!.schemas!)).toEqual(['Item', 'resource_pool_Item', 'counters_Item']);
    const ids = Object.values(merged.paths).map(({ get }) => get?.operationId);
    expect(ids).toEqual(['list', 'resource_pool_list', 'counters_list']);
  });

  it('points at nothing that is not there', () => {
    const names = [...JSON.stringify(merged).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name]) => name!,
    );
    expect(names).toHaveLength(6);
    for (const name of names) expect(merged.components!.schemas).toHaveProperty(name);
  });

  it('works with a service missing', () => {
    expect(Object.keys(mergeDocuments(document('/api/session'), []).paths)).toEqual(['/api/session']);
  });
});
