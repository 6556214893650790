import type { Server } from 'node:http';
import { startGateway, type GatewayUnderTest } from './gateway.fixture';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await startGateway({
    PUBLIC_URL: 'https://ipflow.example.cn',
    CORS_ORIGINS: 'https://console.example.cn',
  });
});
afterAll(() => gateway.destroy());

const secured = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];

describe('every answer', () => {
  it.each(['/', '/api/docs', '/api/session', '/api/transfers', '/api/unknown', '/health/live', '/nothing'])(
    '%s has the security headers',
    async (path) => {
      const { headers } = await gateway.call(path);
      expect(Object.fromEntries(secured.map((name) => [name, headers[name]]))).toEqual({
        'content-security-policy':
          "default-src 'none';base-uri 'none';connect-src 'self';font-src 'self';form-action 'self';" +
          "frame-ancestors 'none';img-src 'self' data:;script-src 'self';style-src 'self'",
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['x-correlation-id']).toMatch(/^[0-9a-f]{32}$/);
    },
  );

  it('under /api is kept by nobody', async () => {
    for (const path of ['/api/session', '/api/transfers']) {
      expect((await gateway.call(path)).headers['cache-control']).toBe('no-store');
    }
  });

  it('that is an error is a problem document, malformed JSON included', async () => {
    const broken = await gateway.call('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    expect(broken.headers['content-type']).toMatch('application/problem+json');
    expect(broken.body).toMatchObject({ type: 'about:blank', status: 400, code: 'REQUEST_INVALID' });
    expect(broken.body.correlationId).toBe(broken.headers['x-correlation-id']);
  });
});

describe('other origins', () => {
  const preflight = (origin: string) =>
    gateway.call('/api/transfers', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'idempotency-key',
      },
    });

  it('on the list may call', async () => {
    const { headers } = await preflight('https://console.example.cn');
    expect(headers['access-control-allow-origin']).toBe('https://console.example.cn');
    expect(headers['access-control-allow-credentials']).toBe('true');
    expect(headers['access-control-allow-headers']).toMatch('Idempotency-Key');
    expect(headers.vary).toMatch('Origin');
  });

  it.each([
    'https://evil.example',
    'null',
    'https://console.example.cn.evil.example',
    'http://console.example.cn',
  ])('%s may not', async (origin) => {
    expect((await preflight(origin)).headers['access-control-allow-origin']).toBeUndefined();
    const answer = await gateway.call('/api/session', { headers: { origin } });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('pages', () => {
  it.each([
    ['/', 'text/html'],
    ['/home.js', 'text/javascript'],
    ['/home.css', 'text/css'],
    ['/icon.svg', 'image/svg+xml'],
    ['/api/docs', 'text/html'],
    ['/api/docs/docs.js', 'text/javascript'],
    ['/api/docs/swagger-ui.css', 'text/css'],
    ['/api/docs/swagger-ui-bundle.js', 'text/javascript'],
  ])('%s is there', async (path, type) => {
    const answer = await gateway.call(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(type);
    // The policy allows nothing inline.
    if (type === 'text/html')
      expect(answer.text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style=/);
  });

  it.each([
    '/public/index.html',
    '/../package.json',
    '/api/docs/package.json',
    '/api/docs/../session',
    '/__proto__',
  ])('%s is not', async (path) => expect((await gateway.call(path)).status).toBe(404));
});

describe('the API document', () => {
  const document = (paths: Record<string, string>) => ({
    openapi: '3.0.0',
    info: { title: 'x', version: '1' },
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, operationId]) => [path, { get: { operationId, responses: {} } }]),
    ),
    components: {},
  });

  it('has the paths of the gateway and of both services as they are called from outside', async () => {
    gateway.pool.answer = (_, response) => {
      response.end(
        JSON.stringify(document({ '/transfers': 'list', '/dead-letters': 'list', '/health/live': 'live' })),
      );
    };
    gateway.counters.answer = (_, response) => {
      response.end(JSON.stringify(document({ '/counters/totals': 'list', '/dead-letters': 'list' })));
    };
    const { body, headers } = await gateway.call('/api/openapi.json');
    expect(headers['content-type']).toMatch('application/json');
    const paths = Object.keys(body.paths as object);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/api/session',
        '/api/accounts/{id}',
        '/api/api-keys',
        '/api/transfers',
        '/api/counters/totals',
        '/api/ops/resource-pool/dead-letters',
        '/api/ops/counters/dead-letters',
      ]),
    );
    expect(paths.filter((path) => !path.startsWith('/api/') || path.includes('health'))).toEqual([]);
    expect(body).toMatchObject({ security: [{ bearer: [] }, { cookie: [] }] });
  });
});

it('slow senders hold no place', () => {
  const server = gateway.app.getHttpServer() as Server;
  expect(server.headersTimeout).toBe(10_000);
  expect(server.requestTimeout).toBe(180_000);
  expect(server.keepAliveTimeout).toBe(65_000);
});
