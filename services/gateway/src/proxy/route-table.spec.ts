import fc from 'fast-check';
import { publicPathOf, resources, routeOf, services } from './route-table';

const resource = fc.constantFrom(...resources.filter((name) => name !== 'ops'));
const piece = fc.oneof(
  fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2E.',
    '%2f',
    '%5c',
    '\\',
    '',
    'health',
    'ops',
    'dead-letters',
    '%00',
    '%',
    '?',
    '#',
    ';',
  ),
  fc.string({ maxLength: 8 }),
  resource,
);

describe('the route table', () => {
  it('passes a plain path on as it is, with its query', () => {
    expect(routeOf('/api/patents/CN1?q=%2e%2e/..')).toMatchObject({
      resource: 'patents',
      path: '/patents/CN1?q=%2e%2e/..',
    });
    expect(routeOf('/api/transfers/')).toMatchObject({ path: '/transfers/' });
    expect(routeOf('/api/ops/counters/dead-letters/patent-1/replay')).toMatchObject({
      service: 'counters',
      path: '/dead-letters/patent-1/replay',
    });
  });

  it('never lets a path leave its resource, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const route = routeOf(`/api/${pieces.join('/')}`);
        if (!route) return;
        const path = route.path.split('?')[0]!;
        const room = route.resource === 'ops' ? 'dead-letters' : route.resource;
        // As the most forgiving server would read it: decoded, backslashes turned, dots resolved.
        const read = new URL(decodeURIComponent(path).replaceAll('\\', '/'), 'http://service').pathname;
        expect(read === `/${room}` || read.startsWith(`/${room}/`)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('and the paths of the services are each other reversed', () => {
    fc.assert(
      fc.property(resource, fc.stringMatching(/^[\w-]{0,10}$/), (name, id) => {
        const route = routeOf(`/api/${name}/${id}`)!;
        expect(publicPathOf(route.service, route.path)).toBe(`/api/${name}/${id}`);
      }),
    );
    for (const service of services) {
      expect(publicPathOf(service, '/dead-letters')).toBe(`/api/ops/${service}/dead-letters`);
      for (const path of ['/health/live', '/metrics', '/openapi.json', '/'])
        expect(publicPathOf(service, path)).toBeUndefined();
    }
    expect(publicPathOf('counters', '/patents')).toBeUndefined();
  });
});
