import { Client } from 'pg';
import { officePassword, startGateway, type GatewayUnderTest } from '../gateway.fixture';
import { readingMinutes } from './audit.controller';
import type { AuditLineDto } from './audit.dto';
import { auditStatement, type AuditQuery } from './audit.queries';

let gateway: GatewayUnderTest;
let db: Client;
let office: string;

beforeAll(async () => {
  gateway = await startGateway();
  db = new Client({ connectionString: gateway.databaseUrl });
  await db.connect();
  office = await gateway.signIn();
});
afterAll(async () => {
  await db.end();
  await gateway.destroy();
});

const search = (query = '', as = office) => gateway.call(`/api/audit?${query}`, { as });
async function lines(query = ''): Promise<AuditLineDto[]> {
  const { body, status, text } = await search(query);
  if (status !== 200) throw new Error(`the search failed: ${status} ${text}`);
  return body.items as AuditLineDto[];
}
const trySignIn = (username: string, password = officePassword) =>
  gateway.call('/api/session', { json: { username, password } });

/** Lines of another year, as many as it takes for an order by luck to show. */
async function linesAt(...instants: string[]): Promise<void> {
  for (const at of instants) {
    await db.query(
      `insert into access_audit (at, action, outcome, actor, tenant, target, address, correlation_id)
       values ($1, 'sign-in', 'done', 'user:past', 'bank-a', 'user:past', '10.0.0.7', 'c0ffee')`,
      [at],
    );
  }
}

describe('the audit of access', () => {
  it('is read by the office, and refused to every other role, to keys and to nobody', async () => {
    expect((await search()).status).toBe(200);
    for (const role of ['reviewer', 'operation_center', 'bank', 'enterprise', 'dashboard'] as const) {
      const other = await gateway.person('somewhere', role);
      expect((await search('', other)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    }
    const wanted = { name: '读审计', roles: ['office'], scopes: ['patents:read'] };
    const { key } = (await gateway.call('/api/api-keys', { json: wanted, as: office })).body;
    expect((await search('', key)).body).toMatchObject({ status: 403, code: 'API_KEY_NOT_ALLOWED' });
    expect((await gateway.call('/api/audit')).status).toBe(401);
  });

  it('tells who did what to whom, from where, with what end and in which request', async () => {
    await gateway.person('bank-told', 'bank');
    const [line] = await lines('action=account.create');
    expect(line).toEqual({
      id: expect.stringMatching(/^\d+$/),
      at: expect.any(String),
      action: 'account.create',
      outcome: 'done',
      actor: 'user:office',
      tenant: 'office',
      target: expect.stringMatching(/^user:person\d+$/),
      address: '127.0.0.1',
      correlationId: expect.stringMatching(/^[0-9a-f]{32}$/),
      detail: { tenant: 'bank-told', roles: ['bank'] },
    });
  });

  it('holds no secret: no password, hash, token or key of anybody', async () => {
    const json = {
      username: 'secretive',
      displayName: '保密',
      tenant: 'bank-a',
      roles: ['bank'],
      password: 'first secret of all',
    };
    const { id } = (await gateway.call('/api/accounts', { json, as: office })).body;
    const change = { password: 'second secret of all' };
    await gateway.call(`/api/accounts/${id}`, { method: 'PATCH', json: change, as: office });
    const token = await gateway.signIn('secretive', 'second secret of all');
    const wanted = { name: '保密', roles: ['bank'], scopes: ['patents:read'] };
    const { key } = (await gateway.call('/api/api-keys', { json: wanted, as: token })).body;
    await trySignIn('third secret of all', 'fourth secret of all');
    const { text } = await search('limit=200');
    expect(text).toContain('"password":"reset"');
    expect(text).toContain('api-key.create');
    expect(text).not.toMatch(/secret of all|argon2|ips_/);
    expect(text).not.toContain(key.slice(key.lastIndexOf('_') + 1));
  });

  it('cannot be changed, removed or emptied, not even by the service itself', async () => {
    for (const sql of [
      `update access_audit set actor = 'nobody'`,
      'delete from access_audit',
      'truncate access_audit',
    ])
      await expect(db.query(sql)).rejects.toThrow('never changed or removed');
  });
});

describe('the search', () => {
  it('narrows by actor, target, action, outcome and address, alone and together', async () => {
    await gateway.person('bank-b', 'bank');
    const [made] = await lines('action=account.create');
    await trySignIn(made!.target.slice('user:'.length), 'not the password');
    const of = `target=${made!.target}`;
    expect((await lines(of)).map(({ action, outcome }) => [action, outcome])).toEqual([
      ['sign-in', 'refused'],
      ['sign-in', 'done'],
      ['account.create', 'done'],
    ]);
    expect(await lines(`${of}&outcome=refused`)).toHaveLength(1);
    expect(await lines(`${of}&actor=user:office`)).toHaveLength(1);
    expect(await lines(`${of}&action=sign-in&outcome=done`)).toHaveLength(1);
    expect(await lines(`${of}&address=127.0.0.1`)).toHaveLength(3);
    expect(await lines(`${of}&address=10.9.9.9`)).toEqual([]);
  });

  it('takes a user name for the person of that name', async () => {
    const named = await lines('actor=office&action=account.create');
    expect(named.length).toBeGreaterThan(0);
    expect(named).toEqual(await lines('actor=user:office&action=account.create'));
    await trySignIn('nobody-of-this-name');
    expect((await lines('actor=unknown'))[0]).toMatchObject({ action: 'sign-in', outcome: 'refused' });
  });

  it('takes days for those of Asia/Shanghai, the first and the last included', async () => {
    await linesAt('2024-03-04T15:59:59.999Z', '2024-03-04T16:00:00Z', '2024-03-05T15:59:59.999Z');
    await linesAt('2024-03-05T16:00:00Z');
    const at = async (query: string) => (await lines(`actor=past&${query}`)).map((line) => line.at);
    expect(await at('from=2024-03-05&to=2024-03-05')).toEqual([
      '2024-03-05T15:59:59.999Z',
      '2024-03-04T16:00:00.000Z',
    ]);
    expect(await at('to=2024-03-04')).toEqual(['2024-03-04T15:59:59.999Z']);
    expect(await at('from=2024-03-06&to=2024-12-31')).toEqual(['2024-03-05T16:00:00.000Z']);
  });

  it('goes on where the page ended, newest first, whatever is written meanwhile and however many share an instant', async () => {
    await linesAt(...Array.from({ length: 5 }, () => '2023-07-01T02:00:00.123456Z'), '2023-07-01T01:00:00Z');
    const whole = (await lines('to=2023-12-31')).map(({ id }) => id);
    expect(whole).toHaveLength(6);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await search(`to=2023-12-31&limit=2${after ? `&after=${after}` : ''}`);
      paged.push(...(body.items as AuditLineDto[]).map(({ id }) => id));
      after = body.next as string | undefined;
      await linesAt('2023-08-01T00:00:00Z');
    } while (after);
    expect(paged).toEqual(whole);
  });

  it.each([
    ['an unknown action', 'action=account.steal'],
    ['an unknown end', 'outcome=perhaps'],
    ['what is no address', 'address=office'],
    ['a day that does not exist', 'from=2026-02-30'],
    ['days the wrong way round', 'from=2026-03-02&to=2026-03-01'],
    ['a cursor of somebody’s making', "after=1';drop"],
    ['more lines than a page has', 'limit=201'],
    ['an actor that is no name', 'actor=%27%20or%201=1'],
    ['a field that is not asked for', 'order=asc'],
  ])('refuses %s in Chinese', async (_, query) => {
    const { body } = await search(query);
    expect(body).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    expect(String(body.detail)).toMatch(/[\u4e00-\u9fff]/);
  });

  it('leaves one line of its own, with what was sought, however many pages are read', async () => {
    await linesAt(...Array.from({ length: 4 }, () => '2022-01-05T00:00:00Z'));
    const { body } = await search('to=2022-12-31&action=sign-in&limit=2');
    await search(`to=2022-12-31&action=sign-in&limit=2&after=${String(body.next)}`);
    await search('to=2022-12-31&action=sign-in&outcome=done');
    const readings = (await lines('action=audit.read&actor=office')).filter(
      ({ detail }) => detail.to === '2022-12-31',
    );
    expect(readings.map(({ detail, target, outcome }) => ({ detail, target, outcome }))).toEqual([
      {
        detail: { to: '2022-12-31', action: 'sign-in', outcome: 'done' },
        target: 'audit',
        outcome: 'done',
      },
      { detail: { to: '2022-12-31', action: 'sign-in' }, target: 'audit', outcome: 'done' },
    ]);
  });

  it('by somebody else, or again after a while, is another line', async () => {
    const second = await gateway.person('office', 'office');
    const query = 'to=2021-12-31';
    await search(query);
    await search(query, second);
    const readings = async () =>
      (await lines('action=audit.read')).filter(({ detail }) => detail.to === '2021-12-31').length;
    expect(await readings()).toBe(2);
    // The audit's own clock cannot be set, and its lines cannot be moved: a reading of long ago is written instead.
    await db.query(
      `insert into access_audit (at, action, outcome, actor, tenant, target, address, correlation_id, detail)
       values (clock_timestamp() - make_interval(mins => $1), 'audit.read', 'done', 'user:office', 'office',
               'audit', '', '', '{"to": "2020-12-31"}')`,
      [readingMinutes + 1],
    );
    await search('to=2020-12-31');
    const ofLongAgo = (await lines('action=audit.read')).filter(({ detail }) => detail.to === '2020-12-31');
    expect(ofLongAgo).toHaveLength(2);
  });

  it('reads a page off an index, never the whole table, whatever is asked of 40,000 lines', async () => {
    await db.query(
      `insert into access_audit (at, action, outcome, actor, tenant, target, address, correlation_id)
       select timestamptz '2019-01-01 00:00+08' + n * interval '10 minutes',
              case when n % 500 = 0 then 'api-key.revoke' else 'sign-in' end,
              case when n % 400 = 0 then 'refused' else 'done' end,
              'user:many' || n % 300, 'bank-a', 'user:many' || n % 300, '10.1.0.' || n % 200, 'c0ffee'
       from generate_series(1, 40000) n`,
    );
    await db.query('analyze access_audit');
    const questions: Omit<AuditQuery, 'limit'>[] = [
      {},
      { actor: 'user:many7' },
      { target: 'user:many7' },
      { action: 'api-key.revoke' },
      { outcome: 'refused' },
      { address: '10.1.0.7' },
      { actor: 'user:many7', action: 'sign-in' },
      { from: '2019-02-01' as AuditQuery['from'], to: '2019-02-03' as AuditQuery['to'] },
      { actor: 'user:many7', from: '2019-02-01' as AuditQuery['from'], after: '20000' },
    ];
    for (const question of questions) {
      const { sql, parameters } = auditStatement({ ...question, limit: 50 });
      const { rows } = await db.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, parameters);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/Index Scan Backward|Bitmap Index Scan/);
      expect(plan).not.toContain('Seq Scan');
    }
  });
});
