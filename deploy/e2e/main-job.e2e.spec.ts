import { endChildren, until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { insist, moveIn, type Caller, type Json } from './caller';
import { startHouse, type House } from './house';

jest.setTimeout(240_000);

const testdata = join(__dirname, '../../services/resource-pool/testdata');
const buyer = { name: '合成示例受让有限公司', divisionCode: '420500' };
const patentsInFile = 4_073;
let house: House;
let center: Caller;
let reviewer: Caller;
let office: Caller;

beforeAll(async () => {
  house = await startHouse();
  ({ office, center, reviewer } = await moveIn(house, {
    center: { tenant: 'center-wuhan', roles: ['operation_center'] },
    reviewer: { tenant: 'office', roles: ['reviewer'] },
  }));
});

afterAll(async () => {
  await endChildren();
  await house?.drop();
});

async function importSample(): Promise<Json> {
  const bad = readFileSync(join(testdata, 'patents-bad-checkdigit.csv'), 'utf8')
    .split('\n')[1]!
    .split(',')[0];
  const file = `${readFileSync(join(testdata, 'patents.csv'), 'utf8').trimEnd()}\n${bad},校验位错误的一行,某公司,G06F3/01,2020-01-01,,发明,,湖北省武汉市\n`;
  const headers = { 'content-type': 'text/csv', prefer: 'wait=60' };
  const path = `/api/imports/${randomUUID()}?fileName=patents.csv`;
  return (await center('PUT', path, file, headers)).body;
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
