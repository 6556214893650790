import { bearer, startTestService, testNamespace, type TestService } from '@ipflow/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import { service } from '../service';

let delivery: TestService;
let office: string;
let chain: string;
let exchange: string;

beforeAll(async () => {
  delivery = await startTestService(service, testNamespace(), {
    DELIVERY_SECRET_KEY: randomBytes(32).toString('hex'),
    DELIVERY_PLAIN_HTTP_HOSTS: '127.0.0.1',
  });
  office = await bearer({ tenant: 'office', roles: ['office'] });
  chain = await bearer({ tenant: 'chain-platform', roles: ['dashboard'] });
  exchange = await bearer({ tenant: 'data-exchange', roles: ['dashboard'] });
  for (const [id, tenant] of [
    ['chain', 'chain-platform'],
    ['exchange', 'data-exchange'],
  ] as const)
    expect((await setPartner(id, tenant)).status).toBe(200);
}, 120_000);

afterAll(() => delivery?.destroy());

const put = (path: string, as: string, body: object) =>
  request(delivery.url).put(path).set('Authorization', as).set('Idempotency-Key', randomUUID()).send(body);
const setPartner = (id: string, tenant: string, more: object = {}) =>
  put(`/partners/${id}`, office, {
    ...{ name: `平台 ${id}`, kind: 'platform', url: 'http://127.0.0.1:9/', mapping: 'ipflow' },
    ...{ listingKinds: ['supply'], tenant, isActive: true },
    ...more,
  });
const listing = (more: object = {}) => ({
  kind: 'demand',
  title: '求水面清漂技术',
  summary: '湖面漂浮物收集',
  problem: `蓝藻分离 ${randomUUID()}`,
  classes: ['E02B15/10'],
  divisionCode: '420100',
  holderName: '武汉水务集团有限公司',
  validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  url: 'https://chain.example.cn/d/1',
  ...more,
});
const send = (id: string, as: string, body: object = listing()) => put(`/inbound-listings/${id}`, as, body);
const withdraw = (id: string, as: string) =>
  request(delivery.url)
    .post(`/inbound-listings/${id}/withdrawal`)
    .set('Authorization', as)
    .set('Idempotency-Key', randomUUID());
const shown = async (query = '') =>
  (await request(delivery.url).get(`/inbound-listings?limit=100${query}`).set('Authorization', office)).body
    .items as { id: string; title: string; origin: object; alsoFrom: object[] }[];
const number = (): string => `d-${randomUUID()}`;

test('what a partner sends in is shown with its origin; the same once more is silence, a change a new revision', async () => {
  const id = number();
  const said = listing();
  expect((await send(id, chain, said)).body).toEqual({ inboundId: `chain.${id}`, revision: 1 });
  expect((await send(id, chain, said)).body.revision).toBe(1);
  expect((await send(id, chain, { ...said, title: '求清漂与除藻技术' })).body.revision).toBe(2);
  expect((await shown()).find((row) => row.id === `chain.${id}`)).toMatchObject({
    title: '求清漂与除藻技术',
    origin: { partnerId: 'chain', partnerName: '平台 chain', externalId: id },
    content: { classes: ['E02B 15/10'], url: 'https://chain.example.cn/d/1' },
    alsoFrom: [],
  });
});

test('the same from two partners is shown once, under the first; when that is withdrawn, the other takes its place', async () => {
  const [first, second] = [number(), number()];
  const said = listing();
  await send(first, chain, said);
  const again = await send(second, exchange, { ...said, title: '求水面清漂 技术', url: undefined });
  expect(again.body.duplicateOf).toBe(`chain.${first}`);
  const rows = async () => (await shown()).filter(({ id }) => id.endsWith(first) || id.endsWith(second));
  expect(await rows()).toMatchObject([
    { id: `chain.${first}`, alsoFrom: [{ partnerId: 'exchange', externalId: second }] },
  ]);
  expect((await withdraw(first, chain)).status).toBe(200);
  expect((await withdraw(first, chain)).status).toBe(200);
  expect(await rows()).toMatchObject([{ id: `exchange.${second}`, alsoFrom: [] }]);
});

test('sent in at the same instant by both, one stands under the other', async () => {
  const said = listing();
  const [a, b] = [number(), number()];
  await Promise.all([send(a, chain, said), send(b, exchange, said)]);
  const rows = (await shown()).filter(({ id }) => id.endsWith(a) || id.endsWith(b));
  expect(rows).toHaveLength(1);
  expect(rows[0]!.alsoFrom).toHaveLength(1);
});

test('nobody sends in, changes or withdraws in the name of another partner', async () => {
  const id = number();
  await send(id, chain);
  expect((await withdraw(id, exchange)).body.reasons).toMatchObject([{ code: 'INBOUND_UNKNOWN' }]);
  expect((await send(id, exchange)).body.inboundId).toBe(`exchange.${id}`);
  expect((await send(id, chain, { ...listing(), partnerId: 'exchange' })).status).toBe(400);
  const stranger = await bearer({ tenant: 'enterprise-1', roles: ['enterprise'] });
  expect((await send(number(), stranger)).status).toBe(403);
  expect((await send(number(), office)).status).toBe(403);
  const taken = await setPartner('third', 'chain-platform');
  expect(taken.body.reasons).toMatchObject([
    {
      code: 'PARTNER_TENANT_TAKEN',
      message: expect.stringMatching(/^该机构已用于合作平台 chain；/),
      detail: { tenant: 'chain-platform' },
    },
  ]);
});

test('refuses what is no listing with every reason at once', async () => {
  const wrong = listing({
    ...{ kind: 'supply', classes: ['nonsense'], industryCode: 'Z99', divisionCode: '110000' },
    ...{ validUntil: '2020-01-01', priceFromFen: '2', priceToFen: '1' },
  });
  const { status, body } = await send(number(), chain, wrong);
  expect(status).toBe(422);
  expect(body.reasons.map(({ code }: { code: string }) => code)).toEqual([
    'INBOUND_PATENTS_MISSING',
    'INBOUND_PROBLEM_MISSING',
    'INBOUND_CLASS_UNREADABLE',
    'INBOUND_INDUSTRY_UNKNOWN',
    'INBOUND_DIVISION_UNKNOWN',
    'INBOUND_VALIDITY',
    'INBOUND_PRICE_BAND',
  ]);
  expect((await send('短', chain)).status).toBe(400);
  expect((await send(number(), chain, listing({ url: 'javascript:alert(1)' }))).status).toBe(400);
});

test('of a partner that is no more active nothing is shown, and nothing is taken', async () => {
  const id = number();
  await send(id, exchange);
  expect((await setPartner('exchange', 'data-exchange', { isActive: false })).status).toBe(200);
  expect((await shown('&partner=exchange')).map((row) => row.id)).toEqual([]);
  expect((await send(number(), exchange)).status).toBe(403);
});
