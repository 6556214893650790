import { Clock, migrate, startService, type RunningService } from '@ipflow/platform';
import {
  certificateKey,
  createTestDatabase,
  createTestTopics,
  openDetour,
  testEngines,
  testEnvironment,
  testNamespace,
  until,
  type Detour,
  type TestDatabase,
} from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Response } from 'supertest';
import { csv, numbers, people, row, speakWith, type Pool } from '../../testdata/pool';
import { service } from '../service';
import { stalledMaxMs } from './import.faults';

jest.setTimeout(180_000);

// Three runs of rows, in a file of more than a megabyte.
const rows = 10_000;
/** A connection that breaks after so much lets small statements through, and never the file of an import (bytes). */
const flappingBytes = 64 * 1024;

let detour: Detour;
let database: TestDatabase;
let running: RunningService;
let db: Client;
let pool: Pick<Pool, 'get' | 'put' | 'upload'>;
/** How far the service's clock is ahead (milliseconds). */
let passedMs = 0;

beforeAll(async () => {
  detour = await openDetour(Number(new URL(testEngines().postgresUrl).port));
  database = await createTestDatabase();
  const url = new URL(database.url);
  url.port = String(detour.port);
  const namespace = testNamespace();
  await createTestTopics(namespace);
  const environment = await testEnvironment(url.toString(), namespace);
  Object.assign(process.env, environment, { CERTIFICATE_SIGNING_JWK: certificateKey() });
  await migrate(service);
  running = await startService(service);
  const clock = running.app.get(Clock);
  jest.spyOn(clock, 'now').mockImplementation(() => new Date(Date.now() + passedMs));
  pool = speakWith(running.url, (await people()).center);
  db = new Client({ connectionString: database.url });
  await db.connect();
}, 60_000);

afterAll(async () => {
  detour?.restore();
  await running?.stop();
  await db?.end();
  await database?.drop();
  await detour?.close();
}, 60_000);

const fileOf = (count: number, from: number): string =>
  csv(...numbers(count, from).map((number) => row(number)));
/** Brings a file and does not wait for it. */
const bring = (file: string, id: string): PromiseLike<Response> =>
  pool
    .put(`/imports/${id}`)
    .query({ fileName: 'patents.csv' })
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from(file));
const importOf = async (id: string) => (await db.query('select * from import where id = $1', [id])).rows[0];
const begun = (id: string) =>
  until('some rows landed, not all', async () => {
    const { rows_done: done } = await importOf(id);
    return done > 0 && done < rows;
  });
const ended = (id: string) =>
  until(
    'the import has ended',
    async () => {
      const known = await importOf(id);
      return ['done', 'refused'].includes(known.state) && known;
    },
    90_000,
  );
const counted = async () =>
  (
    await db.query(`select (select count(*)::int from event) as events, (select count(*)::int from patent) as patents,
      (select count(*)::int from import_chunk) as chunks`)
  ).rows[0];

/** From now on no connection lasts. */
function flap(): void {
  detour.cut();
  detour.restore();
  detour.cutEach(() => flappingBytes);
}

test('an import that a sick database holds up ends after its limit, and the next one gets its turn', async () => {
  const [first, next] = [randomUUID(), randomUUID()];
  const file = fileOf(rows, 0);
  expect((await bring(file, first)).status).toBe(202);
  expect((await bring(fileOf(30, rows), next)).status).toBe(202);
  await begun(first);
  flap();
  const tries = detour.cutShort;
  passedMs += stalledMaxMs - 120_000;
  await until('it was tried in vain', () => detour.cutShort > tries + 3, 60_000);
  expect(await importOf(first)).toMatchObject({ state: 'running' });
  expect(await importOf(next)).toMatchObject({ state: 'waiting' });

  passedMs += 120_000;
  const stopped = await ended(first);
  expect(stopped).toMatchObject({ state: 'refused', refusal: [{ code: 'IMPORT_STALLED' }] });
  expect(stopped.rows_done).toBeLessThan(rows);
  expect(await ended(next)).toMatchObject({ state: 'done', listed: 30 });

  detour.restore();
  const other = await pool.upload(fileOf(rows, 1), { id: first });
  expect(other.status).toBe(409);
  const again = await pool.upload(file, { id: first });
  expect(again.body).toMatchObject({
    state: 'done',
    refusal: null,
    listed: rows,
    unchanged: 0,
    amended: 0,
    rejected: 0,
    rowsDone: rows + 1,
  });
  const all = rows + 30;
  expect(await counted()).toEqual({ events: all, patents: all, chunks: 0 });
});

test('a database that was away for longer than the limit, and is back, ends no import', async () => {
  const before = await counted();
  const id = randomUUID();
  expect((await bring(fileOf(rows, 2 * rows), id)).status).toBe(202);
  await begun(id);
  detour.cut();
  await until('it was looked for in vain', () => detour.refused > 10, 60_000);
  passedMs += 2 * stalledMaxMs;
  detour.restore();
  expect(await ended(id)).toMatchObject({ state: 'done', refusal: null, listed: rows, rows_done: rows + 1 });
  const patents = before.patents + rows;
  expect(await counted()).toEqual({ events: patents, patents, chunks: 0 });
});
