import { commandAttemptsMax } from '@ipflow/platform';
import { until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { csv, numbers, row, startPool, type Pool } from '../../testdata/pool';
import { patentStream } from '../patent/patent.decider';

/** A lock of the database that the import waits for between its look at the hot patent and its writing. */
const gate = 1;
/** Others are faster more often than the store tries one run of rows: the import itself has to come back. */
const overtakings = commandAttemptsMax + 2;
const file = numbers(30, 1_000);
const hot = file[20]!;
const renamed = '改名的清漂装置';

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

/** Closes the gate for what this import writes to the hot patent; whoever else writes there does not pass it. */
async function closeGate(importId: string): Promise<void> {
  await db.query(`
    create function pass_gate() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(${gate});
      return new;
    end $$;
    create trigger pass_gate before insert on event for each row
      when (new.stream = '${patentStream(hot)}' and new.meta->>'correlationId' = '${importId}')
      execute function pass_gate();
    select pg_advisory_lock(${gate})`);
}
const waitsAtGate = async (): Promise<boolean> => {
  const { rowCount } = await db.query(
    `select from pg_locks where locktype = 'advisory' and classid = 0 and objid = $1 and not granted
       and database = (select oid from pg_database where datname = current_database())`,
    [gate],
  );
  return rowCount === 1;
};
const openGate = () => db.query('select pg_advisory_unlock($1)', [gate]);
/** Lets the one that waits through. Locks are granted in turn: the gate is closed again when its transaction is over. */
async function letOneThrough(): Promise<void> {
  await openGate();
  await db.query('select pg_advisory_lock($1)', [gate]);
}

test('an import meets a patent at which others are faster, again and again: it waits, and nothing is lost', async () => {
  expect((await pool.upload(csv(row(hot)))).body).toMatchObject({ state: 'done', listed: 1 });
  const id = randomUUID();
  const importNow = async () => (await pool.get(`/imports/${id}`)).body;
  const waitsForUs = () =>
    until('the import is about to write, or has ended', async () => {
      if (await waitsAtGate()) return true;
      return ['done', 'refused'].includes((await importNow()).state);
    });
  await closeGate(id);
  const lines = file.map((number) => row(number, number === hot ? { 专利名称: renamed } : {}));
  const upload = pool.upload(csv(...lines), { id }).then(({ body }) => body);

  for (let time = 1; time <= overtakings; time += 1) {
    await waitsForUs();
    expect(await importNow()).toMatchObject({ state: 'running', refusal: null, rowsDone: 0 });
    const faster = await pool.patch(`/patents/${hot}`, pool.center, { grade: time % 2 ? 'A' : 'B' });
    expect(faster.body).toMatchObject({ version: 1 + time });
    await letOneThrough();
  }
  await waitsForUs();
  await openGate();

  expect(await upload).toMatchObject({
    state: 'done',
    refusal: null,
    listed: file.length - 1,
    amended: 1,
    unchanged: 0,
    rejected: 0,
    rowsDone: file.length + 1,
  });
  expect((await pool.get(`/patents/${hot}`)).body).toMatchObject({
    title: renamed,
    grade: overtakings % 2 ? 'A' : 'B',
  });
  const { rows } = await db.query(
    'select count(*)::int as events, count(distinct stream)::int as patents from event',
  );
  expect(rows).toEqual([{ events: file.length + overtakings + 1, patents: file.length }]);
});
