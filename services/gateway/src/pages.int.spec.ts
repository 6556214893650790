import fs from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { getGlobalDispatcher } from 'undici';
import { startGateway, type GatewayUnderTest } from './gateway.fixture';

let gateway: GatewayUnderTest;
const build = fs.mkdtempSync(join(tmpdir(), 'ipflow-console-'));

beforeAll(async () => {
  gateway = await startGateway({
    CONSOLE_DIR: build,
    PUBLIC_URL: 'https://ipflow.example.cn',
    CORS_ORIGINS: 'https://console.example.cn',
  });
});
afterAll(async () => {
  fs.rmSync(build, { recursive: true });
  await gateway.destroy();
});

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

describe('the console', () => {
  const page = '<!doctype html><title>控制台</title>';
  const script = `export const text = '${'同'.repeat(500)}';`;
  const asPerson = { headers: { accept: 'text/html,*/*;q=0.8' } };

  it('that was not built says so, and what to do', async () => {
    const answer = await gateway.call('/');
    expect(answer.status).toBe(503);
    expect(answer.text).toMatch('npm run build');
    expect((await gateway.call('/transfers', asPerson)).status).toBe(404);
  });

  describe('once built', () => {
    beforeAll(() => {
      fs.mkdirSync(join(build, 'assets'));
      const served = { pages: ['/', '/login', '/transfers', '/transfers/:id'], files: ['map.json'] };
      fs.writeFileSync(join(build, 'served.json'), JSON.stringify(served));
      fs.writeFileSync(join(build, 'index.html'), page);
      fs.writeFileSync(join(build, 'map.json'), '{}');
      fs.writeFileSync(join(build, 'assets/main-a1b2.js'), script);
      fs.writeFileSync(join(build, 'assets/main-a1b2.js.gz'), gzipSync(script));
    });

    it.each(['/', '/login', '/transfers', '/transfers/0192', '/transfers?stage=filed'])(
      'answers the page %s with index.html, asked for anew each time',
      async (path) => {
        const { status, text, headers } = await gateway.call(path);
        expect([status, text]).toEqual([200, page]);
        expect(headers['content-type']).toMatch('text/html');
        expect(headers['cache-control']).toBe('no-cache');
      },
    );

    it('keeps hashed assets for ever, compressed for whoever takes them so', async () => {
      const plain = await gateway.call('/assets/main-a1b2.js');
      expect([plain.status, plain.text]).toEqual([200, script]);
      expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(plain.headers['content-encoding']).toBeUndefined();
      const { headers, body } = await getGlobalDispatcher().request({
        origin: gateway.url,
        path: '/assets/main-a1b2.js',
        method: 'GET',
        headers: { 'accept-encoding': 'gzip, br' },
      });
      expect(headers).toMatchObject({
        'content-encoding': 'gzip',
        vary: expect.stringMatching('Accept-Encoding'),
      });
      expect(headers['content-type']).toMatch('text/javascript');
      expect(gunzipSync(Buffer.from(await body.arrayBuffer())).toString()).toBe(script);
    });

    it('serves the files it names', async () => {
      expect((await gateway.call('/map.json')).headers['content-type']).toMatch('application/json');
    });

    it.each([
      '/served.json',
      '/index.html',
      '/assets/none-0000.js',
      '/assets/../served.json',
      '/assets/%2e%2e/served.json',
      '/assets/.vite',
      '/nothing',
    ])('has no %s', async (path) => expect((await gateway.call(path)).status).toBe(404));

    it('shows a person who mistyped an address its own page, with the 404', async () => {
      const { status, text } = await gateway.call('/nothing', asPerson);
      expect([status, text]).toEqual([404, page]);
    });

    it('leaves the API alone, whatever is asked for', async () => {
      for (const path of ['/api/unknown', '/api', '/health/unknown']) {
        const { text } = await gateway.call(path, asPerson);
        expect(text).not.toBe(page);
      }
    });
  });
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
