import { migrate } from '@ipflow/platform';
import {
  certificateKey,
  createTestDatabase,
  createTestTopics,
  startChild,
  testEnvironment,
  testNamespace,
  until,
  type ChildService,
  type TestDatabase,
} from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { csv, numbers, people, row, speakWith } from '../../testdata/pool';
import { service } from '../service';

// Eight runs of rows: enough that none of the kills comes too late.
const rows = 30_000;
const kills = 2;
const entry = join(__dirname, '../main.ts');

let database: TestDatabase;
let env: NodeJS.ProcessEnv;
let child: ChildService | undefined;
let db: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  env = {
    ...(await testEnvironment(database.url, testNamespace())),
    CERTIFICATE_SIGNING_JWK: certificateKey(),
  };
  Object.assign(process.env, env);
  await migrate(service);
  db = new Client({ connectionString: database.url });
  await db.connect();
}, 60_000);

afterAll(async () => {
  if (child && !child.ending()) await child.end('SIGTERM');
  await db?.end();
  await database?.drop();
}, 60_000);

/** In a corner of Kafka of its own: there, nobody waits until the group misses the member that was killed before. */
async function start(): Promise<ChildService> {
  const namespace = testNamespace();
  await createTestTopics(namespace);
  return startChild(entry, { ...env, KAFKA_NAMESPACE: namespace });
}

test(`an import survives ${kills} kills and counts every row exactly once`, async () => {
  const { center } = await people();
  // One row in ten cannot be read: rejections must not be doubled either.
  const lines = numbers(rows).map((number, index) => (index % 10 === 0 ? row(`bad-${index}`) : row(number)));
  const id = randomUUID();
  const rowsDone = async (): Promise<number> =>
    (await db.query('select rows_done from import where id = $1', [id])).rows[0]?.rows_done ?? 0;

  child = await start();
  const { status } = await fetch(`${child.url}/imports/${id}?fileName=patents.csv`, {
    method: 'PUT',
    headers: { authorization: center, 'content-type': 'text/csv' },
    body: csv(...lines),
  });
  expect(status).toBe(202);
  for (let kill = 1; kill <= kills; kill += 1) {
    const from = await rowsDone();
    await until('the import moves on', async () => (await rowsDone()) > from);
    await child.end('SIGKILL');
    expect(await rowsDone()).toBeLessThan(rows);
    child = await start();
  }
  const { get } = speakWith(child.url, center);
  const done = await until(
    'the import is done',
    async () => {
      const { body } = await get(`/imports/${id}`);
      return body.state === 'done' ? body : undefined;
    },
    60_000,
  );
  const bad = rows / 10;
  expect(done).toMatchObject({
    listed: rows - bad,
    rejected: bad,
    unchanged: 0,
    amended: 0,
    rowsDone: rows + 1,
  });
  const { rows: counted } = await db.query(
    `select (select count(*)::int from event) as events, (select count(distinct stream)::int from event) as streams,
       (select count(*)::int from patent) as patents, (select count(*)::int from import_reject) as rejects,
       (select count(*)::int from import_chunk) as chunks`,
  );
  const listed = rows - bad;
  expect(counted).toEqual([{ events: listed, streams: listed, patents: listed, rejects: bad, chunks: 0 }]);
}, 120_000);
