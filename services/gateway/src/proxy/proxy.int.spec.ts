import { until } from '@ipflow/testing';
import type { IncomingMessage } from 'node:http';
import { request as open } from 'node:http';
import { connect } from 'node:net';
import { startGateway, startTinyService, type GatewayUnderTest } from '../gateway.fixture';
import { jsonBodyMaxBytes, uploadBodyMaxBytes } from './route-table';

let gateway: GatewayUnderTest;
let token: string;
const tellPath = (request: IncomingMessage): string => JSON.stringify({ path: request.url });

beforeAll(async () => {
  gateway = await startGateway();
  token = await gateway.signIn();
});
afterAll(() => gateway.destroy());
beforeEach(() => {
  for (const service of [gateway.pool, gateway.counters]) {
    service.asked.length = 0;
    service.answer = (request, response) => {
      request
        .resume()
        .once('end', () => response.setHeader('content-type', 'application/json').end(tellPath(request)));
    };
  }
});

describe('what is in the table', () => {
  it.each([
    ['/api/patents/CN1?page=2&q=%E4%B8%93', 'pool', '/patents/CN1?page=2&q=%E4%B8%93'],
    ['/api/imports', 'pool', '/imports'],
    ['/api/transfers/t-1/registration', 'pool', '/transfers/t-1/registration'],
    ['/api/encumbrances', 'pool', '/encumbrances'],
    ['/api/counters/totals', 'counters', '/counters/totals'],
    ['/api/ops/counters/dead-letters?stream=patent-1', 'counters', '/dead-letters?stream=patent-1'],
    ['/api/ops/resource-pool/dead-letters/7/discard', 'pool', '/dead-letters/7/discard'],
  ] as const)('%s goes to %s', async (path, service, inside) => {
    expect((await gateway.call(path, { as: token })).body).toEqual({ path: inside });
    expect(gateway[service].asked).toHaveLength(1);
  });

  it('may be read by the public where the table says so, in its own name', async () => {
    const read = await gateway.call('/api/open-licenses/l-1');
    expect([read.status, read.body]).toEqual([200, { path: '/open-licenses/l-1' }]);
    const [, claims] = gateway.pool.asked[0]!.headers.authorization!.split('.');
    const principal = JSON.parse(Buffer.from(claims!, 'base64url').toString());
    expect(principal).toMatchObject({ sub: 'public', tenant: 'public', roles: ['public'] });
    expect((await gateway.call('/api/open-licenses', { json: { a: 1 } })).status).toBe(401);
    expect((await gateway.call('/api/open-licenses', { as: 'ipf_nonsense' })).status).toBe(401);
    expect((await gateway.call('/api/patents')).status).toBe(401);
    expect(gateway.pool.asked).toHaveLength(1);
  });

  it('passes on what a service may know, and nothing else', async () => {
    const passed = {
      'accept-language': 'zh-CN',
      'idempotency-key': 'key-0001',
      prefer: 'wait=5',
      'last-event-id': '17',
      range: 'bytes=0-1',
      'x-correlation-id': 'story-1',
    };
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const headers = {
      ...passed,
      traceparent,
      cookie: 'other=1',
      'x-tenant': 'bank',
      'x-http-method-override': 'DELETE',
    };
    const answer = await gateway.call('/api/transfers', { as: token, json: { a: 1 }, headers });
    const seen = gateway.pool.asked[0]!.headers;
    expect(seen).toMatchObject({ ...passed, 'content-type': 'application/json', 'content-length': '7' });
    expect(seen.traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)/);
    expect(answer.headers['x-correlation-id']).toBe('story-1');
    for (const name of ['cookie', 'x-tenant', 'x-http-method-override']) expect(seen[name]).toBeUndefined();
  });

  it('passes status, headers and body back, but no hop-by-hop field and no cookie', async () => {
    gateway.pool.answer = (_, response) => {
      response.writeHead(202, {
        location: '/api/transfers/t-1',
        'set-cookie': 'stolen=1',
        'x-powered-by': 'x',
        'idempotency-replayed': 'true',
        connection: 'x-hop',
        'x-hop': '1',
      });
      response.end('accepted');
    };
    const { status, headers, text } = await gateway.call('/api/transfers', { as: token, json: {} });
    expect({ status, text }).toEqual({ status: 202, text: 'accepted' });
    expect(headers).toMatchObject({ location: '/api/transfers/t-1', 'idempotency-replayed': 'true' });
    for (const name of ['set-cookie', 'x-powered-by', 'x-hop']) expect(headers[name]).toBeUndefined();
  });

  it('needs a credential, with one problem document for all', async () => {
    const answer = await gateway.call('/api/transfers');
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
      correlationId: expect.any(String),
    });
    expect(gateway.pool.asked).toHaveLength(0);
  });
});

describe('what is not in the table', () => {
  it.each([
    '/api/health/ready',
    '/api/metrics',
    '/api/unknown',
    '/api/ops/resource-pool/health/ready',
    '/api/ops/resource-pool/dead-letters/../metrics',
    '/api/ops/nobody/dead-letters',
    '/api/transfers/../health/live',
    '/api/transfers/%2e%2e/health/live',
    '/api/transfers/..%2fhealth/live',
    '/api/transfers%2f..%2fhealth',
    '/api/transfers/.%2E/%2e./metrics',
    '/api/transfers/..\\health',
    '/api/transfers/..%5Chealth',
    '/api/transfers//health',
    '/api//transfers',
    '/api/transfers/%00',
    '/api/transfers/%zz',
    '/api/__proto__',
    '/api/constructor/x',
  ])('%s is not found and reaches nobody', async (path) => {
    const answer = await gateway.call(path, { as: token });
    expect(answer.body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect([...gateway.pool.asked, ...gateway.counters.asked]).toHaveLength(0);
  });
});

describe('bodies', () => {
  it('are refused by their stated length before anything is sent on', async () => {
    const json = 'x'.repeat(jsonBodyMaxBytes);
    const answer = await gateway.call('/api/transfers', { as: token, json });
    expect(answer.body).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
      detail: expect.stringContaining('100 KB'),
    });
    expect(gateway.pool.asked).toHaveLength(0);
  });

  it('are counted when they state no length', async () => {
    expect(await sendChunks('/api/transfers', jsonBodyMaxBytes / 1024)).toBe(200);
    expect(await sendChunks('/api/transfers', jsonBodyMaxBytes / 1024 + 1)).toBe(413);
  });

  it('may be large where files are uploaded, and stream without being held', async () => {
    let received = 0;
    gateway.pool.answer = (request, response) => {
      request.on('data', (chunk: Buffer) => (received += chunk.length));
      request.on('end', () => response.writeHead(201).end());
    };
    const before = process.memoryUsage().arrayBuffers;
    expect(await sendChunks('/api/imports', uploadBodyMaxBytes / 1024)).toBe(201);
    expect(received).toBe(uploadBodyMaxBytes);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(uploadBodyMaxBytes);
    expect(await sendChunks('/api/imports', uploadBodyMaxBytes / 1024 + 1)).toBe(413);
  }, 60_000);

  it('of our own routes have the same limit', async () => {
    const json = { username: 'office', password: 'x'.repeat(jsonBodyMaxBytes) };
    expect((await gateway.call('/api/session', { json })).body).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
    });
  });
});

describe('a service in trouble', () => {
  it('that is down is a 503 that says when to come back, and works again when it does', async () => {
    const tiny = await startTinyService();
    const second = await startGatewayOn(tiny.url);
    try {
      await tiny.close();
      const answer = await second.call('/api/transfers', { as: await second.signIn(), json: {} });
      expect(answer.body).toMatchObject({
        status: 503,
        code: 'UPSTREAM_UNAVAILABLE',
        correlationId: expect.any(String),
      });
      expect(answer.headers['retry-after']).toBe('2');
      const back = await startTinyService(Number(new URL(tiny.url).port));
      expect((await second.call('/api/transfers', { as: await second.signIn() })).status).toBe(200);
      await back.close();
    } finally {
      await second.destroy();
    }
  });

  it('that hangs up half way never makes half an answer look whole', async () => {
    gateway.pool.answer = (request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setImmediate(() => request.socket.destroy());
    };
    await expect(gateway.call('/api/transfers', { as: token })).rejects.toThrow();
  });

  it('does not decide how long an idle connection stays: the gateway closes it first', async () => {
    gateway.pool.server.keepAliveTimeout = 600_000;
    try {
      const answer = await gateway.call('/api/patents/CN1', { as: token });
      expect(answer.status).toBe(200);
      const { socket } = gateway.pool.asked[0]!;
      await until('the gateway has closed the idle connection', () => socket.destroyed, 20_000);
    } finally {
      gateway.pool.server.keepAliveTimeout = 5_000;
    }
  });

  it('is let go when the client goes', async () => {
    let gone = false;
    gateway.pool.answer = (_, response) => void response.once('close', () => (gone = true));
    const client = open(`${gateway.url}/api/transfers`, { headers: { authorization: `Bearer ${token}` } });
    client.on('error', () => undefined).end();
    await until('the service is asked', () => gateway.pool.asked.length === 1);
    client.destroy();
    await until('the service sees the client go', () => gone);
  });

  it('is not read faster than the client reads', async () => {
    let written = 0;
    const chunk = Buffer.alloc(64 * 1024);
    gateway.pool.answer = (_, response) => {
      const push = (): void => {
        for (let room = true; room && written < 64 * 1024 * 1024; written += chunk.length)
          room = response.write(chunk);
      };
      response.writeHead(200).on('drain', push);
      push();
    };
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1').pause();
    socket.write(`GET /api/patents HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`);
    await until('something was written', () => written > 0);
    let before = -1;
    await until('the service is held back', () => {
      const isStill = written === before;
      before = written;
      return isStill;
    });
    expect(written).toBeLessThan(32 * 1024 * 1024);
    socket.destroy();
  });
});

function startGatewayOn(url: string): Promise<GatewayUnderTest> {
  return startGateway({ RESOURCE_POOL_URL: url });
}

/** As a client that reads a file sends it. */
const chunkBytes = 64 * 1024;

/** Sends so many KiB in chunks without a length; the status of the answer, also when it comes early. */
function sendChunks(path: string, kibibytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'transfer-encoding': 'chunked' };
    const client = open(`${gateway.url}${path}`, { method: 'POST', headers }, (answer) => {
      answer.resume().once('close', () => resolve(answer.statusCode ?? 0));
    });
    client.once('error', reject);
    const chunk = Buffer.alloc(chunkBytes, 'x');
    let left = kibibytes * 1024;
    const push = (): void => {
      while (left > 0) {
        const part = chunk.subarray(0, left);
        left -= part.length;
        if (!client.write(part)) return void client.once('drain', push);
      }
      client.end();
    };
    push();
  });
}
