import { createClient, followCounters, type Client, type CountersItem } from '@ipflow/sdk';
import { chanceOf, endChildren, openDetour, seedOf, until, type Detour } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client as Database } from 'pg';
import { Webhook } from 'standardwebhooks';
import { startHouse, type House } from './house';
import { end, installPackage, member, signedIn, whitelistOfOne, type Installed } from './sdk.fixture';

jest.setTimeout(600_000);

const [header = '', ...lines] = readFileSync(
  join(__dirname, '../../services/resource-pool/testdata/patents.csv'),
  'utf8',
).split('\n');
const cuts = 100;
let house: House;
let installed: Installed;
let office: Client;
let center: Client;
let feed: Database;
let detour: Detour;

beforeAll(async () => {
  house = await startHouse();
  installed = await installPackage();
  office = await signedIn(house.url, 'office', house.officePassword);
  center = await member(office, house.url, 'center-wuhan', 'operation_center');
  feed = new Database({ connectionString: house.databases.get('counters')!.url });
  await feed.connect();
});

afterAll(async () => {
  await feed?.end();
  await detour?.close();
  await endChildren();
  installed?.remove();
  await house?.drop();
});

let imported = 0;

/** Lists so many more patents, and waits until they are counted. */
async function listPatents(count: number): Promise<void> {
  const body = Buffer.from([header, ...lines.slice(imported, imported + count)].join('\n'));
  imported += count;
  const path = { id: randomUUID() };
  await center.put('/api/imports/{id}', { path, query: { fileName: 'p.csv' }, body, waitSeconds: 30 });
  await until(
    `${imported} patents are counted`,
    async () => {
      const query = { metric: 'pool.patents', grain: 'all' } as const;
      return (await office.get('/api/counters/totals', { query })).items[0]?.n === imported;
    },
    60_000,
  );
}

/** The items of the feed: their ids in order, and the length of the longest. */
async function feedItems(): Promise<{ ids: string[]; bytesMax: number }> {
  const { rows } = await feed.query<{ id: string; bytes: number }>(
    'select id, octet_length(totals::text) as bytes from feed order by id',
  );
  return { ids: rows.map(({ id }) => id), bytesMax: Math.max(...rows.map(({ bytes }) => bytes)) };
}

/** What a reader gets behind `lastEventId`, up to an id. */
async function readTo(client: Client, lastEventId: string, lastId: string): Promise<CountersItem[]> {
  const ending = new AbortController();
  const items: CountersItem[] = [];
  const following = { lastEventId, signal: ending.signal, pauseMs: () => 0 };
  for await (const item of followCounters(client, following)) {
    items.push(item);
    if (item.id === lastId) ending.abort();
  }
  return items;
}

test('the live counters, cut at any byte a hundred times, are the feed: nothing lost, nothing twice', async () => {
  for (let file = 0; file < 10; file += 1) await listPatents(5);
  const { ids: wanted, bytesMax } = await feedItems();
  expect(wanted.length).toBeGreaterThanOrEqual(10);
  // The feed keeps its oldest item, so a reader that had everything before it is taken up there.
  const before = `${BigInt(wanted[0]!) - 1n}`;
  detour = await openDetour(Number(new URL(house.url).port));
  const dashboard = await member(office, house.url, 'office', 'dashboard');
  const session = (
    await dashboard.post('/api/api-keys', {
      body: { name: '看板', roles: ['dashboard'], scopes: ['counters:read'] },
    })
  ).key;
  const client = createClient({ baseUrl: `http://127.0.0.1:${detour.port}`, apiKey: session });
  const chance = chanceOf(seedOf(11));
  // Anywhere, also in the headers and inside an item; but no item is so long that none comes through.
  detour.cutEach(() => 1 + chance.below(2 * bytesMax));
  while (detour.cutShort < cuts) {
    const items = await readTo(client, before, wanted.at(-1)!);
    expect(items.map(({ id }) => id)).toEqual(wanted);
    expect(items.every(({ kind }) => kind === 'change')).toBe(true);
  }
});

test('the bank’s example keeps the whitelist it may see in a file, and verifies the edition', async () => {
  const bank = await member(office, house.url, 'bank-1', 'bank');
  const checker = await member(office, house.url, 'office', 'office');
  const { uscc, name } = await whitelistOfOne(office, checker, bank);
  const { key } = await bank.post('/api/api-keys', {
    body: {
      ...{ name: '信贷系统', roles: ['bank'] },
      scopes: ['whitelist:read', 'whitelist-editions:read', 'certificates:read'],
    },
  });
  const env = { IPFLOW_URL: house.url, IPFLOW_API_KEY: key };
  const printed = await installed.finish('bank.mjs', ['whitelist.json'], env);
  expect(printed).toContain('签名有效');
  const stored = JSON.parse(readFileSync(join(installed.folder, 'whitelist.json'), 'utf8'));
  expect(stored).toEqual([
    expect.objectContaining({
      uscc,
      row: expect.objectContaining({ profile: expect.objectContaining({ name }) }),
    }),
  ]);
});

test('the dashboard’s example shows the totals as they change, and ends when it is asked to', async () => {
  const env = { IPFLOW_URL: house.url, IPFLOW_API_KEY: '' };
  const key = await office.post('/api/api-keys', {
    body: { name: '大屏', roles: ['dashboard'], scopes: ['counters:read'], tenant: 'office' },
  });
  const { child, printed } = installed.start('dashboard.mjs', ['pool.patents'], {
    ...env,
    IPFLOW_API_KEY: key.key,
  });
  await until('the snapshot is shown', () => printed().includes(`pool.patents ${imported}\n`), 60_000);
  await listPatents(3);
  await until('the change is shown', () => printed().includes(`change pool.patents ${imported}\n`), 60_000);
  expect(await end(child)).toBe(0);
});

test('the receiver’s example takes each delivery once, and nothing that is not signed', async () => {
  const [secret, older] = [1, 2].map((n) => `whsec_${Buffer.alloc(32, n).toString('base64')}`) as [
    string,
    string,
  ];
  const env = { IPFLOW_WEBHOOK_SECRETS: `${secret},${older}`, PORT: '0' };
  const { child, printed } = installed.start('receiver.cjs', [], env);
  const [, url] = await until('it listens', () => /(http:\S+)/.exec(printed()), 60_000);
  const event = {
    specversion: '1.0',
    id: 'e1',
    source: '/ipflow',
    type: 'ipflow.pool.v1.X',
    subject: 's1',
    data: {},
  };
  const body = JSON.stringify(event);
  const deliver = async (id: string, by: string, text = body): Promise<number> => {
    const at = new Date();
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': `${Math.floor(at.getTime() / 1_000)}`,
      'webhook-signature': new Webhook(by).sign(id, at, body),
    };
    return (await fetch(url!, { method: 'POST', headers, body: text })).status;
  };
  expect(await deliver('m1', secret)).toBe(204);
  expect(await deliver('m1', secret)).toBe(204);
  expect(await deliver('m2', older)).toBe(204);
  expect(await deliver('m3', secret, body.replace('s1', 's2'))).toBe(400);
  await until('the last is told', () => printed().includes('SIGNATURE_WRONG'));
  expect(printed().match(/ipflow\.pool\.v1\.X s1/g)).toHaveLength(2);
  expect(printed()).toContain('REPEATED');
  await end(child);
});
