import { Clock } from '@ipflow/platform';
import { until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { csv, numbers, row, startPool, type Pool } from '../../testdata/pool';
import { stalledMaxMs } from './import.faults';

let pool: Pool;
let db: Client;

beforeAll(async () => {
  pool = await startPool();
  db = new Client({ connectionString: pool.service.databaseUrl });
  await db.connect();
});

afterAll(async () => {
  await db?.end();
  await pool?.service.destroy();
});

/** What the database says to a statement that writes more patents at once than `rowsMax`. */
async function refuseMoreThan(rowsMax: number, code: string): Promise<void> {
  await db.query(`
    create or replace function refuse_many() returns trigger language plpgsql as $$
    begin
      if (select count(*) from written) > ${rowsMax} then
        raise exception 'canceling statement' using errcode = '${code}';
      end if;
      return null;
    end $$;
    create or replace trigger refuse_many after insert on patent_words referencing new table as written
      for each statement execute function refuse_many()`);
}

test('an import into a database that is too slow for its runs of rows goes on in smaller ones', async () => {
  await refuseMoreThan(20, '57014');
  const { body } = await pool.upload(csv(...numbers(300, 200).map((number) => row(number))));
  expect(body).toMatchObject({ state: 'done', listed: 300, rejected: 0, rowsDone: 301 });
});

test('an import whose rows come into another’s way tries again', async () => {
  await db.query(`create sequence collisions`);
  await db.query(`
    create or replace function refuse_many() returns trigger language plpgsql as $$
    begin
      if nextval('collisions') <= 2 then raise exception 'deadlock detected' using errcode = '40P01'; end if;
      return null;
    end $$`);
  const { body } = await pool.upload(csv(...numbers(30, 600).map((number) => row(number))));
  expect(body).toMatchObject({ state: 'done', listed: 30 });
});

test('an import that the platform fails at says so, and does not blame the file', async () => {
  await refuseMoreThan(0, 'XX000');
  const { body } = await pool.upload(csv(...numbers(30, 700).map((number) => row(number))));
  expect(body).toMatchObject({ state: 'refused', listed: 0 });
  expect(body.refusal).toEqual([
    { code: 'IMPORT_FAILED', article: '', message: expect.stringContaining('文件没有问题') },
  ]);
});

test('a row that the database never gets done holds the others up for so long and no longer', async () => {
  const file = numbers(40, 800);
  await db.query(`create sequence tries`);
  await db.query(`
    create or replace function refuse_many() returns trigger language plpgsql as $$
    begin
      if exists (select from written where number = '${file[30]}') then
        perform nextval('tries');
        raise exception 'canceling statement due to statement timeout' using errcode = '57014';
      end if;
      return null;
    end $$`);
  const tries = async () => Number((await db.query('select last_value from tries')).rows[0].last_value);
  let passedMs = 0;
  const now = jest.spyOn(pool.service.app.get(Clock), 'now');
  now.mockImplementation(() => new Date(Date.now() + passedMs));
  const id = randomUUID();
  const upload = pool.upload(csv(...file.map((number) => row(number))), { id }).then(({ body }) => body);
  await until('the rows before it landed', async () => {
    return (await pool.get(`/imports/${id}`)).body.rowsDone === 31;
  });
  passedMs = stalledMaxMs - 120_000;
  const tried = await tries();
  await until('it was tried again, and again', async () => (await tries()) > tried + 12);
  expect((await pool.get(`/imports/${id}`)).body).toMatchObject({
    state: 'running',
    listed: 30,
    rowsDone: 31,
  });
  passedMs = stalledMaxMs;
  expect(await upload).toMatchObject({
    state: 'refused',
    listed: 30,
    rowsDone: 31,
    refusal: [{ code: 'IMPORT_STALLED', message: expect.stringContaining('已超过 15 分钟') }],
  });
  await db.query('drop trigger refuse_many on patent_words');
  const again = await pool.upload(csv(...file.map((number) => row(number))), { id });
  expect(again.body).toMatchObject({ state: 'done', refusal: null, listed: 40, unchanged: 0, rowsDone: 41 });
  now.mockRestore();
});

test('only who brought an import goes on with it, and only where the platform failed at it', async () => {
  const file = csv(...numbers(3, 900).map((number) => row(number)));
  const id = randomUUID();
  await refuseMoreThan(0, 'XX000');
  expect((await pool.upload(file, { id })).body).toMatchObject({ refusal: [{ code: 'IMPORT_FAILED' }] });
  await db.query('drop trigger refuse_many on patent_words');
  expect((await pool.upload(file, { id, as: pool.stranger })).status).toBe(404);
  expect((await pool.get(`/imports/${id}`)).body).toMatchObject({ state: 'refused', listed: 0 });
  expect((await pool.upload(file, { id })).body).toMatchObject({ state: 'done', listed: 3 });

  const broken = randomUUID();
  const page = '<html></html>';
  expect((await pool.upload(page, { id: broken })).body).toMatchObject({ state: 'refused' });
  const before = (await pool.get(`/imports/${broken}`)).body;
  expect((await pool.upload(page, { id: broken })).body).toEqual(before);
});
