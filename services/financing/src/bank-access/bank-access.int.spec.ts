import { topics } from '@ipflow/contracts';
import { Kafka as Client, logLevel, type Admin } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import {
  bearer,
  codesOf,
  endChildren,
  readAsBank,
  speakWith,
  startChild,
  startFinancing,
  testEngines,
  until,
  writeAsBank,
  type BankLogin,
  type Financing,
} from '../../testdata/financing';
import { firm, usccOf, whitelistWork } from '../../testdata/whitelist';
import { BankAccessKeeper } from './bank-access.keeper';
import { bankTopic, editionTopic, readerOf } from './bank-topic';

let house: Financing;
let checker: string;
let keeper: BankAccessKeeper;
let db: DataSource;

const { profiled, consenting, drafted, act, publishedOf, product } = whitelistWork(
  () => house,
  () => checker,
);

beforeAll(async () => {
  house = await startFinancing();
  checker = await bearer({ tenant: 'office', subject: 'zhou', roles: ['office'] });
  keeper = house.service.app.get(BankAccessKeeper);
  db = house.service.app.get(DataSource);
});

jest.setTimeout(300_000);

afterAll(async () => {
  await endChildren();
  await house?.stop();
});

const named = (name: string): string => keeper.named(name);
const topicOf = (bank: string): string => named(bankTopic(bank));
const groupOf = (bank: string): string => `${named(readerOf(bank).groupPrefix)}${randomUUID()}`;

async function granted(bank: string): Promise<BankLogin> {
  const answer = await house.post('/bank-kafka-access', house.office, { bank });
  expect(answer.status).toBe(201);
  expect(answer.body.password).toHaveLength(43);
  return { username: answer.body.connection.username, password: answer.body.password };
}

const settled = async (get = house.get): Promise<void> => {
  await until('every change is published', async () => {
    const { items } = (await get('/bank-kafka-access', house.office)).body;
    return (items as { standing: { waiting: number } }[]).every(({ standing }) => standing.waiting === 0);
  });
};

/** What the API shows a bank, by credit code. */
const shownTo = async (as: string): Promise<string[]> => {
  const { items } = (await house.get('/whitelist?limit=100', as)).body;
  return (items as { uscc: string }[]).map(({ uscc }) => uscc);
};

const [a, b, c] = [1, 2, 3].map(usccOf) as [string, string, string];
let hubei: BankLogin;
let hankou: BankLogin;

test('a bank reads with its own client what it may see, and the editions with their hash and signature', async () => {
  await profiled(firm(a), firm(b, { divisionCode: '宜昌市' }), firm(c));
  await consenting(a, b, c);
  await product(house.bank, {});
  await product(house.otherBank, { regions: ['420500'] });
  hubei = await granted('bank-hubei');
  const { id, number, sequence } = await publishedOf({ qualifications: ['high_tech'] });
  hankou = await granted('bank-hankou');
  await settled();
  const { copy, errors } = await readAsBank(hubei, topicOf('bank-hubei'), groupOf('bank-hubei'));
  expect([[...copy.keys()].sort(), errors]).toEqual([[a, b, c].sort(), expect.stringContaining('Processed')]);
  const { items } = (await house.get(`/whitelist-editions/${id}/rows`, house.bank)).body;
  const rows = new Map(items.map((row: { profile: { uscc: string } }) => [row.profile.uscc, row]));
  for (const [uscc, text] of copy)
    expect(JSON.parse(text)).toEqual({ editionId: id, number, sequence, row: rows.get(uscc) });
  expect([...(await readAsBank(hankou, topicOf('bank-hankou'), groupOf('bank-hankou'))).copy.keys()]).toEqual(
    [b],
  );
  const editions = await readAsBank(hubei, named(editionTopic), groupOf('bank-hubei'));
  const { body: shown } = await house.get(`/whitelist-editions/${id}`, house.office);
  expect(JSON.parse(editions.copy.get(id)!)).toMatchObject({
    ...{ number, sequence, rowCount: 3, contentHash: shown.contentHash, signature: shown.signature },
  });
});

test('a removal, a withdrawn consent, the next edition and a product that changes are tombstones and rows at once', async () => {
  await house.post(`/whitelist/${a}/removal`, house.office, { reasonCode: 'default', reason: '逾期' });
  await house.post(`/enterprises/${c}/consent-withdrawal`, house.office, {});
  await product(house.otherBank, { regions: ['420100'] });
  await settled();
  const first = await readAsBank(hubei, topicOf('bank-hubei'), groupOf('bank-hubei'));
  expect([...first.copy.keys()]).toEqual(await shownTo(house.bank));
  expect(first.records.filter(({ value }) => value === null).map(({ key }) => key)).toEqual([a, c]);
  const other = await readAsBank(hankou, topicOf('bank-hankou'), groupOf('bank-hankou'));
  expect([[...other.copy.keys()], other.records.at(-1)]).toEqual([[], { key: b, value: null }]);
  await consenting(c);
  await publishedOf({ qualifications: ['high_tech'], leftOut: [b] });
  await settled();
  const second = await readAsBank(hubei, topicOf('bank-hubei'), groupOf('bank-hubei'));
  expect([...second.copy.keys()].sort()).toEqual((await shownTo(house.bank)).sort());
  expect(second.copy.has(b)).toBe(false);
});

/** A bank's own Kafka client, which is allowed as much as the JVM's. */
function clientOf({ username, password }: BankLogin): Client {
  return new Client({
    clientId: 'a-bank',
    brokers: [testEngines().kafkaBanks],
    logLevel: logLevel.NOTHING,
    sasl: { mechanism: 'scram-sha-512', username, password },
    retry: { retries: 0 },
  });
}

/** What a bank is let do, of all that it tries: `<operation> <topic or group>`. */
async function allowedTo(login: BankLogin, tried: readonly string[], groups: readonly string[]) {
  const client = clientOf(login);
  const admin = client.admin();
  await admin.connect();
  const allowed: string[] = [];
  const attempt = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    await work().then(
      () => allowed.push(what),
      () => undefined,
    );
  };
  for (const topic of tried) {
    await attempt(`describe ${topic}`, () => admin.fetchTopicOffsets(topic));
    await attempt(`configure ${topic}`, () => admin.describeConfigs(configsOf(topic)));
    await attempt(`delete ${topic}`, () => admin.deleteTopics({ topics: [topic] }));
    await attempt(`write ${topic}`, () => written(client, topic));
  }
  for (const group of groups) await attempt(`join ${group}`, () => joined(client, tried, group));
  await attempt('create a topic', () => created(admin, `${tried[0]!}.more`));
  await attempt('see rules', () => admin.describeAcls(anyRule));
  await admin.disconnect();
  return allowed;
}

const anyRule = { resourceType: 1, resourcePatternType: 1, operation: 1, permissionType: 1 };
const configsOf = (name: string) => ({ includeSynonyms: false, resources: [{ type: 2, name }] });
const created = (admin: Admin, topic: string) =>
  admin.createTopics({ waitForLeaders: false, topics: [{ topic, numPartitions: 1 }] });

async function written(client: Client, topic: string): Promise<void> {
  const producer = client.producer({ allowAutoTopicCreation: false, retry: { retries: 0 } });
  await producer.connect();
  try {
    await producer.send({ topic, messages: [{ key: 'k', value: 'v' }] });
  } finally {
    await producer.disconnect();
  }
}

async function joined(client: Client, tried: readonly string[], groupId: string): Promise<void> {
  const consumer = client.consumer({ groupId, allowAutoTopicCreation: false, retry: { retries: 0 } });
  const failed = new Promise<never>((_, reject) => {
    consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
  });
  const member = new Promise<void>((resolve) => consumer.on('consumer.group_join', () => resolve()));
  failed.catch(() => undefined);
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [tried[0]!], fromBeginning: true });
    await consumer.run({ eachMessage: async () => undefined });
    await Promise.race([member, failed]);
  } finally {
    await consumer.disconnect();
  }
}

test('every bank may do exactly what it was granted: principal x topic x operation', async () => {
  const kept = topics.map(named);
  const all = ['bank-hubei', 'bank-hankou'];
  const others = ['bank-hubei.app', 'ipflow', named('financing'), named('counters')];
  for (const bank of all) {
    const mine = topicOf(bank);
    const own = groupOf(bank);
    const groups = [own, ...all.filter((one) => one !== bank).map(groupOf), ...others];
    const tried = [mine, named(editionTopic), ...all.filter((one) => one !== bank).map(topicOf), ...kept];
    const login = bank === 'bank-hubei' ? hubei : hankou;
    expect(await allowedTo(login, tried, groups)).toEqual([
      `describe ${mine}`,
      `describe ${named(editionTopic)}`,
      `join ${own}`,
    ]);
  }
  const foreign = await readAsBank(hankou, topicOf('bank-hubei'), groupOf('bank-hankou'));
  expect([foreign.records, foreign.errors]).toEqual([[], expect.stringContaining('TopicAuthorization')]);
  const group = await readAsBank(hankou, topicOf('bank-hankou'), groupOf('bank-hubei'));
  expect([group.records, group.errors]).toEqual([[], expect.stringContaining('GroupAuthorization')]);
  expect(await writeAsBank(hankou, topicOf('bank-hankou'))).toContain('TopicAuthorization');
});

test('a password is shown once, changed at once, and worth nothing after a revocation', async () => {
  const key = randomUUID();
  const path = '/bank-kafka-access/bank-hankou/credential';
  const fresh = await house.post(path, house.otherBank, {}, key);
  const again = await house.post(path, house.otherBank, {}, key);
  expect([fresh.body.password?.length, again.status, again.body.password]).toEqual([43, 200, undefined]);
  expect((await house.post(path, house.bank, {})).status).toBe(403);
  const stored = await db.query(`select body::text as text from idempotency where key = $1`, [key]);
  expect(stored[0].text).not.toContain(fresh.body.password);
  const signsIn = async ({ username }: BankLogin, password: string): Promise<boolean> => {
    const admin = clientOf({ username, password }).admin();
    return admin.connect().then(
      () => admin.disconnect().then(() => true),
      () => false,
    );
  };
  expect(await signsIn(hankou, hankou.password)).toBe(false);
  expect(await signsIn(hankou, fresh.body.password)).toBe(true);
  expect(codesOf(await house.post('/bank-kafka-access', house.office, { bank: 'bank-hankou' }))).toEqual([
    'BANK_ACCESS_STANDS',
  ]);
  expect((await house.post('/bank-kafka-access', house.office, { bank: 'a.b' })).status).toBe(400);
  const ended = await house.post('/bank-kafka-access/bank-hankou/revocation', house.office, {
    reason: '合作终止',
  });
  expect([ended.status, ended.body.isGranted]).toEqual([200, false]);
  expect(await signsIn(hankou, fresh.body.password)).toBe(false);
  expect(codesOf(await house.post(path, house.office, {}))).toEqual(['BANK_ACCESS_NONE']);
});

/** Bound on a machine that runs everything else at the same time (milliseconds). */
const publishedWithinMs = 120_000;

test('thousands of enterprises reach several banks', async () => {
  const count = 2_000;
  await db.query(
    `insert into whitelist (uscc, edition_id, sequence, change, row, listed_on)
     select 'U' || n, edition_id, sequence, change, row, listed_on
     from (select * from whitelist limit 1) as one, generate_series(1, $1) as n`,
    [count],
  );
  const banks = ['p1', 'p2', 'p3'].map((name) => `bank-${name}`);
  for (const bank of banks) await product(await bearer({ tenant: bank, roles: ['bank'] }), {});
  for (const bank of banks) await granted(bank);
  await until(
    'all of it is published',
    async () => {
      const [{ waiting }] = await db.query(
        'select count(*)::int as waiting from topic_state where version <> published_version',
      );
      return waiting === 0;
    },
    publishedWithinMs,
  );
  const [{ kept }] = await db.query(
    `select count(*)::int as kept from topic_state where topic = $1 and value is not null`,
    [bankTopic(banks[2]!)],
  );
  const [{ standing }] = await db.query('select count(*)::int as standing from whitelist');
  expect(kept).toBe(standing);
  await db.query(`delete from whitelist where uscc like 'U%'`);
  for (const bank of banks)
    await house.post(`/bank-kafka-access/${bank}/revocation`, house.office, { reason: '试验结束' });
  await settled();
});

test('killed in the middle of a publication: sent again, and the copy is the whitelist', async () => {
  const id = await drafted({ qualifications: ['high_tech'] });
  await consenting(a, b);
  await act(id, 'submission');
  const before = (await readAsBank(hubei, topicOf('bank-hubei'), groupOf('bank-hubei'))).records.length;
  await house.service.stop();
  const entry = join(__dirname, '../main.ts');
  const doomed = await startChild(entry, { ...process.env, IPFLOW_FAILPOINTS: 'state.afterSend=kill@1' });
  const path = `/whitelist-editions/${id}/publication`;
  // The answer may be cut off with the process; the commit is what counts.
  await speakWith(doomed.url, house.office)
    .post(path, checker, {})
    .then(
      () => undefined,
      () => undefined,
    );
  await until('it is killed behind the batch it sent', () => doomed.ending());
  expect(doomed.output()).toContain('fault point state.afterSend: kill');
  const next = await startChild(entry, { ...process.env });
  const { get } = speakWith(next.url, house.office);
  await settled(get);
  const { records, copy } = await readAsBank(hubei, topicOf('bank-hubei'), groupOf('bank-hubei'));
  const { items } = (await get('/whitelist?limit=100', house.bank)).body;
  expect([...copy.keys()].sort()).toEqual(items.map(({ uscc }: { uscc: string }) => uscc).sort());
  for (const { uscc, editionId, sequence, row } of items)
    expect(JSON.parse(copy.get(uscc)!)).toMatchObject({ editionId, sequence, row });
  expect(records.length - before).toBeGreaterThan(copy.size);
});
