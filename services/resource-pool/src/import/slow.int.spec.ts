import { Client } from 'pg';
import { csv, numbers, row, startPool, type Pool } from '../../testdata/pool';

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
