import { createTestDatabase, type TestDatabase } from '@ipflow/testing';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { startGateway, type GatewayUnderTest } from '../gateway.fixture';
import { Identity1764000000000 } from '../migrations/1764000000000-identity';
import { AuditSearch1764000100000 } from '../migrations/1764000100000-audit-search';
import { AuditChain1764000300000 } from '../migrations/1764000300000-audit-chain';
import { chainEnd, chainStart, checkChain, placeOf, type ChainCheck, type ChainPlace } from './audit.chain';
import { AuditChainTimer } from './audit.chain.timer';

const older = [Identity1764000000000, AuditSearch1764000100000];
const databases: TestDatabase[] = [];
const sources: DataSource[] = [];

afterAll(async () => {
  for (const source of sources) await source.destroy();
  for (const database of databases) await database.drop();
});

async function open(url: string, migrations: DataSource['options']['migrations']): Promise<DataSource> {
  const source = await new DataSource({ type: 'postgres', url, migrations }).initialize();
  sources.push(source);
  await source.runMigrations();
  return source;
}

/** An audit of its own, with so many lines. */
async function audit(lines: number): Promise<{ url: string; db: DataSource }> {
  const database = await createTestDatabase();
  databases.push(database);
  const db = await open(database.url, [...older, AuditChain1764000300000]);
  await write(db, lines);
  return { url: database.url, db };
}

async function write(db: Pick<DataSource, 'query'>, lines: number, actor = 'user:some'): Promise<void> {
  await db.query(
    `insert into access_audit (action, outcome, actor, tenant, target, address, correlation_id, detail)
     select 'sign-in', 'done', $1, 'bank-a', '机构 ' || n, '10.0.0.7', 'c0ffee', jsonb_build_object('by', '密码', 'n', n)
     from generate_series(1, $2::int) n`,
    [actor, lines],
  );
}

/** What only who owns the database can do: past every trigger. */
async function tamper(db: DataSource, ...statements: string[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('set local session_replication_role = replica');
    for (const statement of statements) await tx.query(statement);
  });
}

const check = (db: DataSource, linesMax?: number): Promise<ChainCheck> =>
  checkChain(db.manager, chainStart, linesMax);

describe('the chain of the audit', () => {
  it('holds from the first line to the last', async () => {
    const { db } = await audit(12);
    const end = await chainEnd(db.manager);
    expect(end).toEqual({ number: '12', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await check(db)).toEqual({ through: end, isEnd: true });
  });

  it('is looked at in parts, each going on where the last one ended', async () => {
    const { db } = await audit(25);
    let through: ChainPlace = chainStart;
    const parts: string[] = [];
    for (let isEnd = false; !isEnd;) {
      const part = await checkChain(db.manager, through, 10);
      ({ through, isEnd } = part);
      parts.push(through.number);
    }
    expect(parts).toEqual(['10', '20', '25']);
    expect(through).toEqual(await chainEnd(db.manager));
  });

  it('is one chain without a gap, whoever writes at the same time, and whoever gives up', async () => {
    const { url, db } = await audit(0);
    const writers = await Promise.all(
      Array.from({ length: 16 }, async (_, at) => {
        const client = new Client({ connectionString: url });
        await client.connect();
        for (let turn = 0; turn < 20; turn += 1) {
          await client.query('begin');
          await client.query(
            `insert into access_audit (action, outcome, actor, tenant, target, address, correlation_id)
             values ('sign-in', 'done', $1, 'bank-a', 'user:some', '', '')`,
            [`user:writer-${at}`],
          );
          await client.query((at + turn) % 5 === 0 ? 'rollback' : 'commit');
        }
        await client.end();
      }),
    );
    expect(writers).toHaveLength(16);
    expect(await check(db)).toMatchObject({ through: { number: '256' }, isEnd: true });
  });

  it.each<[string, string[], ChainCheck['broken']]>([
    [
      'a changed word',
      [`update access_audit set actor = 'user:other' where number = 7`],
      { number: '7', how: 'changed' },
    ],
    [
      'a changed instant',
      [`update access_audit set at = at + interval '1 microsecond' where number = 7`],
      { number: '7', how: 'changed' },
    ],
    [
      'a changed detail',
      [`update access_audit set detail = '{"by": "oidc"}' where number = 7`],
      { number: '7', how: 'changed' },
    ],
    [
      'a changed hash',
      [`update access_audit set hash = sha256('x') where number = 7`],
      { number: '7', how: 'changed' },
    ],
    ['a line taken out', ['delete from access_audit where number = 7'], { number: '7', how: 'missing' }],
    [
      'a line taken out and the gap closed',
      [
        'delete from access_audit where number = 7',
        'update access_audit set number = number - 1 where number > 7',
      ],
      { number: '7', how: 'changed' },
    ],
    [
      'two lines that changed places',
      [
        'update access_audit set number = 99 where number = 7',
        'update access_audit set number = 7 where number = 8',
        'update access_audit set number = 8 where number = 99',
      ],
      { number: '7', how: 'changed' },
    ],
    [
      'the first line taken out',
      ['delete from access_audit where number = 1'],
      { number: '1', how: 'missing' },
    ],
  ])('names the line of %s', async (_, statements, broken) => {
    const { db } = await audit(12);
    await tamper(db, ...statements);
    const { broken: found, through, isEnd } = await check(db);
    expect({ broken: found, isEnd }).toEqual({ broken, isEnd: false });
    expect(Number(through.number)).toBe(Number(broken!.number) - 1);
  });

  it('whose end is cut off or written anew is found out by a place that was kept', async () => {
    const { db } = await audit(12);
    const kept = await chainEnd(db.manager);
    await tamper(db, 'delete from access_audit where number > 9');
    expect(await check(db)).toMatchObject({ through: { number: '9' }, isEnd: true });
    expect(await placeOf(db.manager, kept.number)).toBeUndefined();
    await write(db, 5, 'user:forger');
    expect(await check(db)).toMatchObject({ through: { number: '14' }, isEnd: true });
    expect((await placeOf(db.manager, kept.number))!.hash).not.toBe(kept.hash);
  });

  it('takes no number or hash from who writes a line', async () => {
    const { db } = await audit(3);
    await db.query(
      `insert into access_audit (action, outcome, actor, tenant, target, address, correlation_id, number, hash)
       values ('sign-in', 'done', 'user:a', '', '', '', '', 70, sha256('x'))`,
    );
    expect(await check(db)).toMatchObject({ through: { number: '4' }, isEnd: true });
  });

  it('takes in what was written before there was a chain, in that order', async () => {
    const database = await createTestDatabase();
    databases.push(database);
    await write(await open(database.url, older), 30);
    const db = await open(database.url, [...older, AuditChain1764000300000]);
    await write(db, 2);
    expect(await check(db)).toMatchObject({ through: { number: '32' }, isEnd: true });
    const [{ ordered }] = await db.query(
      'select bool_and(number = place) as ordered from (select number, row_number() over (order by id) as place from access_audit) as lines',
    );
    expect(ordered).toBe(true);
    await expect(db.query(`update access_audit set actor = 'x'`)).rejects.toThrow('never changed or removed');
  });
});

describe('the look at it each hour', () => {
  const said: [level: string, fields: object, words: string][] = [];
  const log = {
    info: (fields: object, words: string) => said.push(['info', fields, words]),
    error: (fields: object, words: string) => said.push(['error', fields, words]),
  } as unknown as Logger;

  it('says the end of the chain in the log, goes on from there, and says every time that it is broken', async () => {
    const { db } = await audit(12);
    const timer = new AuditChainTimer(db, log);
    await timer.look();
    const end = await chainEnd(db.manager);
    expect(said.splice(0)).toEqual([['info', end, 'audit chain: holds to its end']]);
    await write(db, 3);
    await tamper(db, `update access_audit set tenant = 'bank-b' where number = 14`);
    await timer.look();
    await timer.look();
    const broken = { number: '13', broken: { number: '14', how: 'changed' } };
    expect(said).toEqual([
      ['error', expect.objectContaining(broken), 'audit chain: broken'],
      ['error', expect.objectContaining(broken), 'audit chain: broken'],
    ]);
  });
});

describe('at the front door', () => {
  let gateway: GatewayUnderTest;
  let office: string;
  const get = (path: string) => gateway.call(`/api/audit/chain/${path}`, { as: office });

  beforeAll(async () => {
    gateway = await startGateway();
    office = await gateway.signIn();
  });
  afterAll(() => gateway.destroy());

  it('the office keeps the end, and finds it again after more was written', async () => {
    const { body: kept } = await get('end');
    await gateway.person('bank-chained', 'bank');
    expect((await get(`${String(kept.number)}`)).body).toEqual(kept);
    const { body } = await get('check');
    expect(body).toMatchObject({ isEnd: true, through: (await get('end')).body });
    expect((await get(`check?after=${String(kept.number)}`)).body).toEqual(body);
  });

  it.each([
    ['a number beyond the end', '999999', 404],
    ['what is no number', 'first', 400],
    ['to go on behind a line there is none of', 'check?after=999999', 404],
    ['a field that is not asked for', 'check?before=1', 400],
  ])('refuses %s in Chinese', async (_, path, status) => {
    const { body } = await get(path);
    expect(body.status).toBe(status);
    expect(String(body.detail)).toMatch(/[\u4e00-\u9fff]/);
  });
});
