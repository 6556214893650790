import { endChildren, until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startHouse, type House } from './house';

jest.setTimeout(240_000);

const testdata = join(__dirname, '../../services/resource-pool/testdata');
const password = `e2e ${randomUUID()}`;
const buyer = { name: '合成示例受让有限公司', divisionCode: '420500' };
const patentsInFile = 4_073;
let house: House;
let center: Caller;
let reviewer: Caller;
let office: Caller;

type Json = ReturnType<typeof JSON.parse>;
type Caller = (
  method: string,
  path: string,
  body?: object,
  key?: string,
) => Promise<{ status: number; body: Json }>;

beforeAll(async () => {
  house = await startHouse();
  office = await signIn('office', house.officePassword);
  const accounts = [
    { username: 'center', tenant: 'center-wuhan', roles: ['operation_center'] },
    { username: 'reviewer', tenant: 'office', roles: ['reviewer'] },
  ];
  for (const account of accounts) {
    const made = await office('POST', '/api/accounts', {
      displayName: account.username,
      password,
      ...account,
    });
    expect(made.status).toBe(201);
  }
  center = await signIn('center', password);
  reviewer = await signIn('reviewer', password);
});

afterAll(async () => {
  await endChildren();
  await house?.drop();
});

async function signIn(username: string, secret: string): Promise<Caller> {
  const answer = await fetch(`${house.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: secret }),
  });
  const { token } = (await answer.json()) as { token: string };
  return async (method, path, body, key = randomUUID()) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    const response = await fetch(house.url + path, { method, headers, body: body && JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
}

async function importSample(): Promise<Json> {
  const bad = readFileSync(join(testdata, 'patents-bad-checkdigit.csv'), 'utf8')
    .split('\n')[1]!
    .split(',')[0];
  const file = `${readFileSync(join(testdata, 'patents.csv'), 'utf8').trimEnd()}\n${bad},校验位错误的一行,某公司,G06F3/01,2020-01-01,,发明,,湖北省武汉市\n`;
  const answer = await fetch(`${house.url}/api/imports/${randomUUID()}?fileName=patents.csv`, {
    method: 'PUT',
    headers: { authorization: await bearerOf('center'), 'content-type': 'text/csv', prefer: 'wait=60' },
    body: file,
  });
  return answer.json();
}

async function bearerOf(username: string): Promise<string> {
  const answer = await fetch(`${house.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return `Bearer ${((await answer.json()) as { token: string }).token}`;
}

const total = async (metric: string): Promise<number> => {
  const { body } = await office('GET', `/api/counters/totals?metric=${metric}&grain=all`);
  return body.items[0]?.n ?? 0;
};

async function companyPatents(count: number): Promise<{ number: string; holders: string[] }[]> {
  const { body } = await center(
    'GET',
    '/api/patents?division=420100&status=in_force&unencumbered=true&limit=100',
  );
  return body.items
    .filter(({ facts }: Json) => facts.holders.every(({ kind }: Json) => kind === 'enterprise'))
    .map(({ number, facts }: Json) => ({ number, holders: facts.holders.map(({ name }: Json) => name) }))
    .slice(0, count);
}

const filing = (transferId: string, { number, holders }: { number: string; holders: string[] }) => ({
  transferId,
  patentNumbers: [number],
  terms: {
    kind: 'contract',
    transferors: holders,
    transferees: [buyer],
    priceFen: '8800000',
    agreedOn: '2026-01-15',
  },
});

test('a center imports its patents, files a transfer, the office registers and revokes it, and the total moves by one each way', async () => {
  const report = await importSample();
  expect(report).toMatchObject({ state: 'done', listed: patentsInFile, rejected: 1 });
  const { body: rejects } = await center('GET', `/api/imports/${report.id}/rejects`);
  expect(rejects.items).toContainEqual(
    expect.objectContaining({
      rowNumber: patentsInFile + 2,
      code: 'PATENT_NUMBER_CHECK_DIGIT',
      landed: false,
    }),
  );
  await until('the stock is counted', async () => (await total('pool.patents')) === patentsInFile, 60_000);

  const [patent] = await companyPatents(1);
  const transferId = randomUUID();
  expect((await center('POST', '/api/transfers', filing(transferId, patent!))).status).toBe(201);
  expect((await center('POST', `/api/transfers/${transferId}/registration`, {})).status).toBe(403);
  expect((await reviewer('POST', `/api/transfers/${transferId}/registration`, {})).status).toBe(200);
  await until('the total moved', async () => (await total('transfer.patents')) === 1);
  expect(
    (await office('POST', `/api/transfers/${transferId}/revocation`, { reason: '登记有误' })).status,
  ).toBe(200);
  await until('the total moved back', async () => (await total('transfer.patents')) === 0);
});

test('kill -9 of any service in the middle loses nothing and counts nothing twice', async () => {
  const patents = await companyPatents(24);
  expect(patents.length).toBeGreaterThan(12);
  const victims = ['resource-pool', 'counters', 'gateway'] as const;
  const before = await total('transfer.patents');
  const work = patents.map(async (patent) => {
    const transferId = randomUUID();
    await insist(center, '/api/transfers', filing(transferId, patent), 201);
    await insist(reviewer, `/api/transfers/${transferId}/registration`, {}, 200);
  });
  for (const victim of victims) {
    await house.children.get(victim)!.end('SIGKILL');
    await house.start(victim);
  }
  await Promise.all(work);
  const wanted = before + patents.length;
  await until(
    `${wanted} transfers are counted`,
    async () => (await total('transfer.patents')) >= wanted,
    60_000,
  );
  expect(await total('transfer.patents')).toBe(wanted);
  expect((await office('GET', '/api/counters/reconcile')).body.drift).toEqual([]);
});

test('a rebuild from the history finds the same totals', async () => {
  const before = await total('transfer.patents');
  const { body: started } = await office('POST', '/api/counters/rebuild', {});
  const run = await until(
    'the rebuild ended',
    async () => {
      const { body } = await office('GET', `/api/counters/rebuild/${started.id}`);
      return body.state !== 'running' && body;
    },
    60_000,
  );
  expect(run).toMatchObject({ state: 'done', report: { differences: [] } });
  expect(await total('transfer.patents')).toBe(before);
});

/** A caller that does not give up: the same request under the same key until it is answered for good. */
async function insist(as: Caller, path: string, body: object, wanted: number): Promise<void> {
  const key = randomUUID();
  await until(
    `${path} is answered`,
    async () => {
      const answer = await as('POST', path, body, key).catch(() => ({ status: 503, body: undefined }));
      if (answer.status < 500 && answer.status !== 429 && answer.status !== wanted) {
        throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      }
      return answer.status === wanted;
    },
    90_000,
  );
}
