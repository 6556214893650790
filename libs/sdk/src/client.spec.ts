import { createClient, Refusal, Unreachable } from './index';
import { json, pretendGateway, problem, type PretendGateway } from './testdata/pretend-gateway';

let gateway: PretendGateway;
afterEach(() => gateway.close());

const removal = {
  path: { uscc: '91420000714517956X' },
  body: { reasonCode: 'default', reason: '贷款逾期' },
} as const;
const now = { 'retry-after': '0' };

/** What a call rejects with. */
async function rejection<E>(call: Promise<unknown>): Promise<E> {
  return call.then(
    () => Promise.reject(new Error('the call was not refused')),
    (error: E) => error,
  );
}

describe('a command', () => {
  test('keeps its key over all tries, so that it takes effect once', async () => {
    gateway = await pretendGateway((_, response, before) => {
      if (before === 0) return void response.destroy();
      return before < 3 ? problem(response, 503, {}, now) : json(response, 200, { uscc: 'x' });
    });
    const client = createClient({ baseUrl: gateway.url, apiKey: 'ipk_1' });
    expect(await client.post('/api/whitelist/{uscc}/removal', removal)).toEqual({ uscc: 'x' });
    const keys = new Set(gateway.seen.map(({ headers }) => headers['idempotency-key']));
    expect([gateway.seen.length, keys.size]).toEqual([4, 1]);
    expect([...keys][0]).toMatch(/^[0-9a-f-]{36}$/);
    for (const { url, body, headers } of gateway.seen) {
      expect(url).toBe('/api/whitelist/91420000714517956X/removal');
      expect(JSON.parse(body)).toEqual(removal.body);
      expect(headers.authorization).toBe('Bearer ipk_1');
    }
  });

  test('has a key of its own each time, or the one it was given', async () => {
    gateway = await pretendGateway((_, response) => json(response, 200, {}));
    const client = createClient({ baseUrl: gateway.url });
    await client.post('/api/whitelist/{uscc}/removal', removal);
    await client.post('/api/whitelist/{uscc}/removal', removal);
    await client.post('/api/whitelist/{uscc}/removal', { ...removal, idempotencyKey: 'my-own-key' });
    const keys = gateway.seen.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe('my-own-key');
  });

  test('waits for what others decide when asked to, and not longer than the platform does', async () => {
    gateway = await pretendGateway((_, response) => json(response, 200, {}));
    const client = createClient({ baseUrl: gateway.url });
    await client.post('/api/whitelist/{uscc}/removal', { ...removal, waitSeconds: 5 });
    await client.post('/api/whitelist/{uscc}/removal', { ...removal, waitSeconds: 500 });
    expect(gateway.seen.map(({ headers }) => headers.prefer)).toEqual(['wait=5', 'wait=30']);
  });

  test('of the gateway itself, which knows no keys, is not sent again when nobody knows whether it took effect', async () => {
    gateway = await pretendGateway((_, response) => void response.destroy());
    const client = createClient({ baseUrl: gateway.url });
    const body = { username: 'bank', password: 'secret' };
    expect(await rejection(client.post('/api/session', { body }))).toBeInstanceOf(Unreachable);
    expect(gateway.seen).toHaveLength(1);
  });
});

describe('a refusal', () => {
  test('names its code, article, every reason and the id to quote', async () => {
    const reasons = [
      { code: 'PLEDGE_PATENT_EXPIRED', article: '专利权质押登记办法 第十二条(六)', message: '专利权已终止' },
      { code: 'PLEDGE_TERM_TOO_LONG', article: '', message: '期限过长' },
    ];
    gateway = await pretendGateway((_, response) =>
      problem(response, 422, { code: reasons[0]!.code, detail: '两个理由', reasons, correlationId: 'c-1' }),
    );
    const refused = await rejection<Refusal>(
      createClient({ baseUrl: gateway.url }).get('/api/pledges/{id}', { path: { id: 'p 1' } }),
    );
    expect(refused).toBeInstanceOf(Refusal);
    expect({ ...refused, message: refused.message }).toEqual({
      ...{ name: 'Refusal', status: 422, code: 'PLEDGE_PATENT_EXPIRED', message: '两个理由', reasons },
      article: '专利权质押登记办法 第十二条(六)',
      ...{ correlationId: 'c-1', retryAfterSeconds: undefined },
    });
    expect(gateway.seen.map(({ url }) => url)).toEqual(['/api/pledges/p%201']);
  });

  test('is told as what it is when something else than the platform answers', async () => {
    gateway = await pretendGateway((_, response) => response.writeHead(502).end('<h1>Bad Gateway</h1>'));
    const refused = await rejection<Refusal>(createClient({ baseUrl: gateway.url }).get('/api/session'));
    expect([refused.code, refused.status, refused.message]).toEqual([
      'HTTP_502',
      502,
      '<h1>Bad Gateway</h1>',
    ]);
  });

  test('comes after as many tries as were allowed', async () => {
    gateway = await pretendGateway((_, response) => problem(response, 429, {}, now));
    const client = createClient({ baseUrl: gateway.url, attemptsMax: 3 });
    expect((await rejection<Refusal>(client.get('/api/session'))).status).toBe(429);
    expect(gateway.seen).toHaveLength(3);
  });

  test('that asks for a long pause is left to the caller', async () => {
    gateway = await pretendGateway((_, response) => problem(response, 429, {}, { 'retry-after': '3600' }));
    const refused = await rejection<Refusal>(createClient({ baseUrl: gateway.url }).get('/api/session'));
    expect([refused.retryAfterSeconds, gateway.seen.length]).toEqual([3_600, 1]);
  });

  test('that asks for a pause gets it', async () => {
    const times: number[] = [];
    gateway = await pretendGateway((_, response, before) => {
      times.push(performance.now());
      return before === 0
        ? problem(response, 503, {}, { 'retry-after': '1' })
        : json(response, 200, { subject: 'x' });
    });
    await createClient({ baseUrl: gateway.url }).get('/api/session');
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(990);
  });
});

describe('without an answer', () => {
  test('a call says how often it was tried', async () => {
    gateway = await pretendGateway((_, response) => void response.destroy());
    const client = createClient({ baseUrl: gateway.url, attemptsMax: 2 });
    const failed = await rejection<Unreachable>(client.get('/api/session'));
    expect([failed.name, failed.code, failed.attempts]).toEqual(['Unreachable', 'UNREACHABLE', 2]);
    expect(gateway.seen).toHaveLength(2);
  });

  test.each([
    ['its head', () => undefined],
    ['the rest of its body', (response: { write(text: string): void }) => void response.write('{"items":[')],
  ])('a call ends in time when %s does not come', async (_, begin) => {
    gateway = await pretendGateway((_request, response) => begin(response));
    const client = createClient({ baseUrl: gateway.url, attemptsMax: 1, timeoutMs: 100 });
    expect(await rejection(client.get('/api/session'))).toBeInstanceOf(Unreachable);
  });

  test('a call ends when its caller gives up, with his reason', async () => {
    const ending = new AbortController();
    const reason = new Error('the page was left');
    gateway = await pretendGateway(() => ending.abort(reason));
    const client = createClient({ baseUrl: gateway.url });
    expect(await rejection(client.get('/api/session', { signal: ending.signal }))).toBe(reason);
    expect(gateway.seen).toHaveLength(1);
  });
});

describe('a list', () => {
  test('is read page by page, as its items are asked for', async () => {
    const pagesOf = { '': ['a', 'b'], b: ['c'], c: [] } as Record<string, string[]>;
    gateway = await pretendGateway(({ url }, response) => {
      const after = new URL(url, 'http://x').searchParams.get('after') ?? '';
      const items = pagesOf[after]!.map((uscc) => ({ uscc }));
      json(response, 200, { items, next: items.at(-1)?.uscc ?? null });
    });
    const client = createClient({ baseUrl: gateway.url });
    const usccs: string[] = [];
    for await (const { uscc } of client.all('/api/whitelist', { query: { division: '420100' } })) {
      usccs.push(uscc);
      expect(gateway.seen.length).toBe(usccs.length < 3 ? 1 : 2);
    }
    expect(usccs).toEqual(['a', 'b', 'c']);
    expect(gateway.seen.map(({ url }) => url)).toEqual([
      '/api/whitelist?division=420100',
      '/api/whitelist?division=420100&after=b',
      '/api/whitelist?division=420100&after=c',
    ]);
  });

  test('that names the same cursor again is broken off', async () => {
    gateway = await pretendGateway((_, response) => json(response, 200, { items: [{}], next: 'a' }));
    const read = createClient({ baseUrl: gateway.url }).all('/api/whitelist');
    await expect(
      (async () => {
        for await (const _ of read);
      })(),
    ).rejects.toThrow('its pages do not end');
  });
});
