import { migrate } from '@ipflow/platform';
import {
  bearer,
  createTestDatabase,
  createTestTopics,
  endChildren,
  startChild,
  startPartner,
  testEnvironment,
  testNamespace,
  until,
  type ChildService,
  type KeptListing,
  type ReferencePartner,
  type TestDatabase,
} from '@ipflow/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PretendMarket, published, takenDown } from '../../testdata/market';
import { service } from '../service';

const entry = join(__dirname, '../main.ts');
const withinMs = 90_000;
const names = ['chain', 'exchange', 'canon'] as const;
const mappings = { chain: 'supply-chain', exchange: 'data-exchange', canon: 'ipflow' } as const;
type Name = (typeof names)[number];

let database: TestDatabase;
let env: NodeJS.ProcessEnv;
let child: ChildService;
let houseMarket: PretendMarket;
let office: string;
const partners = {} as Record<Name, ReferencePartner>;

beforeAll(async () => {
  database = await createTestDatabase();
  const namespace = testNamespace();
  await createTestTopics(namespace);
  env = {
    ...(await testEnvironment(database.url, namespace)),
    DELIVERY_SECRET_KEY: randomBytes(32).toString('hex'),
    DELIVERY_PLAIN_HTTP_HOSTS: '127.0.0.1',
  };
  Object.assign(process.env, env);
  await migrate(service);
  houseMarket = new PretendMarket(namespace);
  office = await bearer({ tenant: 'office', subject: 'wang', roles: ['office'] });
  child = await startChild(entry, env);
  for (const name of names) partners[name] = await startPartner();
  for (const name of names) await setPartner(name);
}, 180_000);

afterAll(async () => {
  for (const name of names) partners[name]?.stop();
  await endChildren();
  await houseMarket?.stop();
  await database?.drop();
}, 60_000);

async function call(method: string, path: string, as = office, body?: object) {
  const response = await fetch(`${child.url}${path}`, {
    method,
    headers: { authorization: as, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Record<string, never> };
}

const setting = (name: Name, more: object = {}) => ({
  name: `合作平台 ${name}`,
  kind: name === 'exchange' ? 'exchange' : 'platform',
  url: `${partners[name].url}/listings`,
  mapping: mappings[name],
  listingKinds: ['supply', 'demand'],
  isActive: true,
  ...more,
});

/** Sets a partner, and tells it the secret that is shown this once. */
async function setPartner(name: Name, more: object = {}): Promise<void> {
  const { status, body } = await call('PUT', `/partners/${name}`, office, setting(name, more));
  expect(status).toBe(200);
  if (body.secret) await partners[name].be({ secret: body.secret });
}

const keptBy = async (name: Name, id: string): Promise<KeptListing | undefined> =>
  (await partners[name].kept()).find(({ listingId }) => listingId === `demand.${id}`);

async function untilKept(name: Name, id: string, revision: number): Promise<KeptListing> {
  const has = async () => {
    const kept = await keptBy(name, id);
    return kept?.revision === revision ? kept : undefined;
  };
  return until(`${name} has revision ${revision} of ${id}`, has, withinMs);
}

const postingOf = (id: string): string => `posting-${id}`;

test('one publication reaches three partners in their own words, though one is down and delivery is killed; so does its end', async () => {
  const id = randomUUID();
  await partners.exchange.be({ down: true });
  await houseMarket.tell({ stream: postingOf(id), version: 2, event: published(id, 1) });
  await untilKept('chain', id, 2);
  await untilKept('canon', id, 2);
  // A partner has a listing a moment before its answer is noted here.
  const waiting = await until('two are noted as received, and why the one that is down is not', async () => {
    const { body } = await call('GET', `/publications/demand.${id}`);
    const targets = (body.targets ?? []) as { partnerId: string; state: string; why: string }[];
    const target = targets.find(({ partnerId }) => partnerId === 'exchange');
    return target?.why?.includes('503') && Number(body.reachBasisPoints) > 6_000 ? body : undefined;
  });
  expect(waiting).toMatchObject({ reachBasisPoints: 6666, revision: 2, isRetraction: false });

  await child.end('SIGKILL');
  await partners.exchange.be({ down: false });
  child = await startChild(entry, env);
  const kept = await untilKept('exchange', id, 2);
  expect(kept.body).toMatchObject({
    status: 'listed',
    card: { pricing: { mode: 'range', max: '500000.00' } },
  });
  expect((await keptBy('chain', id))!.body).toMatchObject({ 信息类型: '技术需求', 所在地区: ['武汉市'] });
  const reach = async () =>
    (await call('GET', '/publications/reach')).body as Record<string, Record<string, number>>;
  await until(
    'all of it is received',
    async () => (await reach()).total!.reachBasisPoints === 10_000,
    withinMs,
  );

  await houseMarket.tell({ stream: postingOf(id), version: 3, event: takenDown(id) });
  for (const name of names) expect((await untilKept(name, id, 3)).state).toBe('retracted');
});

test('facts that come twice or late converge on the newest; an older one never overtakes', async () => {
  const id = randomUUID();
  const stream = postingOf(id);
  const first = { stream, version: 2, event: published(id, 1), id: randomUUID() };
  const second = {
    stream,
    version: 4,
    event: published(id, 2, { title: '求清漂与除藻技术' }),
    id: randomUUID(),
  };
  await houseMarket.tell(second, first, second, first);
  for (const name of names) await untilKept(name, id, 4);
  const marker = randomUUID();
  await houseMarket.tell({ stream, version: 4, event: second.event, id: second.id });
  await houseMarket.tell({ stream: postingOf(marker), version: 2, event: published(marker, 1) });
  await untilKept('canon', marker, 2);
  const told = (await partners.canon.deliveries()).filter(({ messageId }) => messageId.includes(id));
  expect(told.map(({ revision }) => revision)).toEqual([4]);
  expect((await keptBy('canon', id))!.body).toMatchObject({ listing: { title: '求清漂与除藻技术' } });
});

test('a partner that refuses is told of with its reason, and gets it when it is sent again', async () => {
  const id = randomUUID();
  await partners.chain.be({ reject: true });
  await houseMarket.tell({ stream: postingOf(id), version: 2, event: published(id, 1) });
  await untilKept('canon', id, 2);
  const outstanding = async () =>
    (await call('GET', '/publications?state=undelivered&partner=chain')).body.items as unknown as {
      id: string;
    }[];
  await until(
    'it is undelivered',
    async () => (await outstanding()).some((row) => row.id === `demand.${id}`),
    withinMs,
  );
  await partners.chain.be({ reject: false });
  expect(
    (await call('POST', `/publications/demand.${id}/resend`, office, { partnerId: 'nobody' })).status,
  ).toBe(404);
  const again = await call('POST', `/publications/demand.${id}/resend`, office, { partnerId: 'chain' });
  expect(again).toMatchObject({ status: 202, body: { isDue: true } });
  await untilKept('chain', id, 2);
});

test('a partner set later gets what is in force, and nothing that was taken back', async () => {
  const [standing, gone] = [randomUUID(), randomUUID()];
  await setPartner('exchange', { isActive: false });
  await houseMarket.tell(
    { stream: postingOf(standing), version: 2, event: published(standing, 1) },
    { stream: postingOf(gone), version: 2, event: published(gone, 1) },
    { stream: postingOf(gone), version: 3, event: takenDown(gone) },
  );
  await untilKept('canon', standing, 2);
  expect(await keptBy('exchange', standing)).toBeUndefined();
  await setPartner('exchange');
  await untilKept('exchange', standing, 2);
  expect(await keptBy('exchange', gone)).toBeUndefined();
});

test('refuses a partner that cannot be: an address inside the house, no kinds, an unknown mapping, all reasons at once', async () => {
  const wrong = setting('chain', { url: 'https://10.0.0.1/', listingKinds: [], mapping: 'excel' });
  const { status, body } = await call('PUT', '/partners/wrong', office, wrong);
  expect(status).toBe(422);
  const codes = (body.reasons as unknown as { code: string }[]).map(({ code }) => code).sort();
  expect(codes).toEqual(['ADDRESS_NOT_PUBLIC', 'PARTNER_KINDS', 'PARTNER_MAPPING_UNKNOWN']);
  const bank = await bearer({ tenant: 'bank-1', roles: ['bank'] });
  expect((await call('PUT', '/partners/chain', bank, setting('chain'))).status).toBe(403);
  const listed = JSON.stringify((await call('GET', '/partners')).body);
  expect(listed).not.toMatch(/whsec|sealed|secret/i);
});
