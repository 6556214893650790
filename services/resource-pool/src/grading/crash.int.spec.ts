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

// Six runs of patents: enough that neither end comes too late.
const patents = 12_000;
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

test('a batch survives a kill and a stop, and grades every patent exactly once', async () => {
  const { center, office } = await people();
  const runId = randomUUID();
  const seen = async (): Promise<number> =>
    (await db.query('select seen from grading_run where id = $1', [runId])).rows[0]?.seen ?? 0;

  child = await start();
  const { body } = await speakWith(child.url, center).upload(
    csv(...numbers(patents).map((number) => row(number))),
  );
  expect(body.listed).toBe(patents);
  const { status } = await speakWith(child.url, office).post('/grading-runs', office, { runId });
  expect(status).toBe(202);
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    const from = await seen();
    await until('the batch moves on', async () => (await seen()) > from);
    await child.end(signal);
    expect(await seen()).toBeLessThan(patents);
    child = await start();
  }
  const { get } = speakWith(child.url, office);
  const done = await until(
    'the batch is done',
    async () => {
      const { body: run } = await get(`/grading-runs/${runId}`);
      return run.state === 'done' ? run : undefined;
    },
    60_000,
  );
  expect(done).toMatchObject({ total: patents, seen: patents, graded: patents, unchanged: 0, overridden: 0 });
  const { rows } = await db.query(
    `select count(*)::int as events, count(distinct stream)::int as streams,
       (select count(*)::int from patent where grade is not null) as patents
     from event where type = 'ipflow.pool.v1.PatentGraded'`,
  );
  expect(rows).toEqual([{ events: patents, streams: patents, patents }]);
}, 120_000);
