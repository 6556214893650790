import { migrate } from '@ipflow/platform';
import {
  bearer,
  createTestDatabase,
  createTestTopics,
  endChildren,
  Sink,
  startChild,
  testEnvironment,
  testNamespace,
  until,
  type TestDatabase,
} from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { environment, FactLog, matchmakingCancelled } from '../../testdata/delivery';
import { service } from '../service';

jest.setTimeout(180_000);
const entry = join(__dirname, '../main.ts');
let database: TestDatabase;
let db: Client;
let sink: Sink;
let facts: FactLog;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  database = await createTestDatabase();
  const namespace = testNamespace();
  await createTestTopics(namespace);
  env = { ...(await testEnvironment(database.url, namespace)), ...environment };
  Object.assign(process.env, env);
  await migrate(service);
  db = new Client({ connectionString: database.url });
  await db.connect();
  sink = await Sink.start();
  facts = new FactLog(namespace);
});

afterAll(async () => {
  await endChildren();
  await facts?.close();
  await sink?.stop();
  await db?.end();
  await database?.drop();
});

const rows = async (text: string): Promise<Record<string, unknown>[]> => (await db.query(text)).rows;

/** Nobody has to wait until the lease of a killed process runs out. */
const endLeases = () => db.query("update webhook_endpoint set leased_until = now() - interval '1 s'");

test.each(['webhook.afterPost=kill@3', 'consumer.afterEffect=kill@1', 'consumer.afterCommit=kill@1'])(
  'killed at %s nothing is lost, nothing is due twice, and what is sent again has the same id',
  async (fault) => {
    const path = `/${randomUUID()}`;
    const before = await startChild(entry, env);
    const answer = await fetch(`${before.url}/webhook-endpoints`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        authorization: await bearer({ tenant: 'bank-hubei', roles: ['bank'] }),
      },
      body: JSON.stringify({ endpointId: `e-${randomUUID()}`, url: sink.url(path), description: '测试' }),
    });
    expect(answer.status).toBe(201);
    const { endpointId } = (await answer.json()) as { endpointId: string };
    await before.end('SIGTERM');

    const victim = await startChild(entry, { ...env, IPFLOW_FAILPOINTS: fault });
    const said = Array.from({ length: 8 }, () => facts.say(randomUUID(), matchmakingCancelled('m')));
    await facts.publish(...said);
    expect((await until('the fault fired', () => victim.ending(), 60_000)).signal).toBe('SIGKILL');

    await endLeases();
    const healer = await startChild(entry, env);
    const ids = said.map(({ id }) => id);
    await until(
      'everything is delivered',
      async () =>
        (
          await rows(
            `select 1 from webhook_delivery where endpoint_id = '${endpointId}' and state = 'delivered'`,
          )
        ).length === ids.length,
      60_000,
    );
    const due = await rows(`select message_id from webhook_delivery where endpoint_id = '${endpointId}'`);
    expect(due.map(({ message_id: id }) => id).sort()).toEqual([...ids].sort());
    const got = sink.at(path).map(({ id }) => id);
    expect(new Set(got)).toEqual(new Set(ids));
    if (fault.startsWith('webhook')) expect(got.length).toBeGreaterThan(ids.length);
    const told = await rows(
      `select 1 from event where data ->> 'endpointId' = '${endpointId}' and type like '%.WebhookDelivered'`,
    );
    expect(told).toHaveLength(ids.length);
    await db.query(`update webhook_endpoint set state = 'removed' where id = '${endpointId}'`);
    await healer.end('SIGTERM');
  },
);
