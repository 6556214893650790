import { CredentialVerifier } from '@ipflow/platform';
import { Client } from 'pg';
import { startGateway, type GatewayUnderTest } from '../gateway.fixture';

let gateway: GatewayUnderTest;
let bank: string;
let db: Client;

beforeAll(async () => {
  gateway = await startGateway();
  bank = await gateway.person('bank-hubei', 'bank');
  db = new Client({ connectionString: gateway.databaseUrl });
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await gateway.destroy();
});

const wanted = { name: '核心系统对接', roles: ['bank'], scopes: ['transfers:read', 'counters:write'] };
const create = (json: object, as = bank) => gateway.call('/api/api-keys', { json, as });

it('a key is told once and stored as a hash', async () => {
  const made = await create(wanted);
  expect(made.status).toBe(201);
  expect(made.body.key).toMatch(/^ipk_[0-9a-f]{12}_[\w-]{43}$/);
  const listed = await gateway.call('/api/api-keys', { as: bank });
  expect(listed.text).toContain(String(made.body.prefix));
  expect(listed.text).not.toContain(made.body.key);
  const { rows } = await db.query('select to_jsonb(k) as k from api_key k');
  const secret = made.body.key.split('_').slice(2).join('_');
  expect(JSON.stringify(rows)).not.toContain(secret);
  const audit = await db.query(`select detail, target from access_audit where action = 'api-key.create'`);
  expect(JSON.stringify(audit.rows)).toContain(`key:${String(made.body.prefix)}`);
  expect(JSON.stringify(audit.rows)).not.toContain(secret);
});

it('a key acts for its tenant with its roles, within its scopes', async () => {
  const { key, prefix } = (await create(wanted)).body;
  const reading = await gateway.call('/api/transfers', { as: key });
  expect(reading.status).toBe(200);
  const bearer = gateway.pool.asked.at(-1)!.headers.authorization!.slice('Bearer '.length);
  const principal = await new CredentialVerifier(JSON.parse(process.env.AUTH_JWKS!)).verify(
    bearer,
    new Date(),
  );
  expect(principal).toEqual({ subject: `key:${String(prefix)}`, tenant: 'bank-hubei', roles: ['bank'] });
  for (const [path, json] of [
    ['/api/transfers', {}],
    ['/api/patents', undefined],
    ['/api/ops/counters/dead-letters', undefined],
  ] as const) {
    expect((await gateway.call(path, { json, as: key })).body).toMatchObject({
      status: 403,
      code: 'API_KEY_SCOPE',
    });
  }
  expect((await gateway.call('/api/counters/rebuilds', { json: {}, as: key })).status).toBe(200);
});

it('a key sees who it is, and manages nobody', async () => {
  const { key } = (await create(wanted)).body;
  expect((await gateway.call('/api/session', { as: key })).body).toMatchObject({
    displayName: '核心系统对接',
  });
  for (const [method, path] of [
    ['DELETE', '/api/session'],
    ['GET', '/api/api-keys'],
    ['POST', '/api/api-keys'],
    ['GET', '/api/accounts'],
  ] as const) {
    expect((await gateway.call(path, { method, as: key })).body).toMatchObject({
      status: 403,
      code: 'API_KEY_NOT_ALLOWED',
    });
  }
});

it('a revoked key is refused at once, and revoking again is no mistake', async () => {
  const { key, id } = (await create(wanted)).body;
  expect((await gateway.call('/api/transfers', { as: key })).status).toBe(200);
  for (let i = 0; i < 2; i += 1) {
    expect((await gateway.call(`/api/api-keys/${id}`, { method: 'DELETE', as: bank })).status).toBe(204);
  }
  expect((await gateway.call('/api/transfers', { as: key })).status).toBe(401);
});

it('an expired key is refused', async () => {
  const { key, id } = (await create({ ...wanted, expiresInDays: 1 })).body;
  await db.query(`update api_key set expires_at = now() - interval '1 second' where id = $1`, [id]);
  expect((await gateway.call('/api/transfers', { as: key })).status).toBe(401);
});

it('the right prefix with another secret is refused', async () => {
  const { key } = (await create(wanted)).body;
  const forged = key.slice(0, -4) + (key.endsWith('AAAA') ? 'BBBB' : 'AAAA');
  expect((await gateway.call('/api/transfers', { as: forged })).status).toBe(401);
});

it('nobody makes a key with more than the own rights; the office makes any', async () => {
  const { body } = await create({ ...wanted, roles: ['office'] });
  expect(body).toMatchObject({ status: 403, code: 'API_KEY_BEYOND_OWN' });
  expect((await create({ ...wanted, tenant: 'bank-other' })).status).toBe(403);
  const made = await create({ ...wanted, tenant: 'bank-other', roles: ['bank'] }, await gateway.signIn());
  expect(made.body).toMatchObject({ tenant: 'bank-other' });
});

it('the keys of another tenant do not exist for one', async () => {
  const { id } = (await create(wanted)).body;
  const stranger = await gateway.person('bank-stranger', 'bank');
  expect((await gateway.call('/api/api-keys', { as: stranger })).body).toEqual({ items: [] });
  expect((await gateway.call(`/api/api-keys/${id}`, { method: 'DELETE', as: stranger })).status).toBe(404);
  expect((await gateway.call('/api/api-keys', { as: await gateway.signIn() })).text).toContain(id);
});

describe('the list of keys', () => {
  let office: string;
  const listed = async (query: string, as = office) =>
    ((await gateway.call(`/api/api-keys?${query}`, { as })).body.items as { name: string }[]).map(
      ({ name }) => name,
    );
  const reads = { roles: ['dashboard'], scopes: ['counters:read'], tenant: 'partner-list' };

  beforeAll(async () => {
    office = await gateway.signIn();
    expect((await create({ ...reads, name: '大屏 读取统计' }, office)).status).toBe(201);
    const gone = await create({ ...reads, name: '旧大屏', roles: ['dashboard', 'bank'] }, office);
    await gateway.call(`/api/api-keys/${gone.body.id}`, { method: 'DELETE', as: office });
  });

  it.each([
    ['institution', '', ['大屏 读取统计', '旧大屏']],
    ['role', '&role=bank', ['旧大屏']],
    ['part of its purpose', `&q=${encodeURIComponent('读取')}`, ['大屏 读取统计']],
    ['what is in force', '&state=active', ['大屏 读取统计']],
    ['what was revoked', '&state=revoked', ['旧大屏']],
    ['what has expired', '&state=expired', []],
  ])('is narrowed by %s', async (_, query, names) => {
    expect(await listed(`tenant=partner-list${query}`)).toEqual(names);
  });

  it('is of one’s own keys for everybody else, whatever is asked for', async () => {
    expect(await listed('tenant=partner-list', bank)).toEqual([]);
  });
});
