import { roles, ruledRoutes, type Role } from '@ipflow/platform';
import { until } from '@ipflow/testing';
import { startGateway, type Call, type GatewayUnderTest } from './gateway.fixture';

let gateway: GatewayUnderTest;
const tokens = new Map<Role, string>();

beforeAll(async () => {
  gateway = await startGateway();
  for (const role of roles) tokens.set(role, await gateway.person(`tenant-${role}`, role));
}, 30_000);
afterAll(() => gateway.destroy());

const nobodysId = '00000000-0000-7000-8000-000000000000';

/** Who may do what at the front door; a handler that is not here fails the test. */
const table: readonly [handler: string, rule: unknown, method: Call['method'], path: string][] = [
  ['SessionController.signIn', 'public', 'POST', '/api/session'],
  ['SessionController.who', 'any', 'GET', '/api/session'],
  ['SessionController.signOut', 'any', 'DELETE', '/api/session'],
  ['OidcController.login', 'public', 'GET', '/api/oidc/login'],
  ['OidcController.callback', 'public', 'GET', '/api/oidc/callback'],
  ['AccountController.list', ['office'], 'GET', '/api/accounts'],
  ['AccountController.create', ['office'], 'POST', '/api/accounts'],
  ['AccountController.change', ['office'], 'PATCH', `/api/accounts/${nobodysId}`],
  ['AccountController.changePassword', 'any', 'POST', '/api/account/password'],
  ['ApiKeyController.list', 'any', 'GET', '/api/api-keys'],
  ['ApiKeyController.create', 'any', 'POST', '/api/api-keys'],
  ['ApiKeyController.revoke', 'any', 'DELETE', `/api/api-keys/${nobodysId}`],
  ['TenantController.list', 'any', 'GET', '/api/tenants'],
  ['TenantController.listPublic', 'public', 'GET', '/api/tenants/public'],
  ['TenantController.unnamed', ['office'], 'GET', '/api/tenants/unnamed'],
  ['TenantController.name', ['office'], 'PUT', '/api/tenants/bank-nobody'],
  ['AuditController.search', ['office'], 'GET', '/api/audit'],
  ['AuditChainController.end', ['office'], 'GET', '/api/audit/chain/end'],
  ['AuditChainController.check', ['office'], 'GET', '/api/audit/chain/check'],
  ['AuditChainController.place', ['office'], 'GET', '/api/audit/chain/0'],
  ['DocumentController.read', 'public', 'GET', '/api/openapi.json'],
  ['HealthController.live', 'public', 'GET', '/health/live'],
  ['HealthController.ready', 'public', 'GET', '/health/ready'],
  ['HealthController.exposition', 'public', 'GET', '/metrics'],
  ['DeadLetterController.list', ['office'], 'GET', '/dead-letters'],
  ['DeadLetterController.replay', ['office'], 'POST', '/dead-letters/patent-1/replay'],
  ['DeadLetterController.discard', ['office'], 'POST', '/dead-letters/1/discard'],
];

it('every route of the gateway has a rule, and it is the one of this table', () => {
  const found = ruledRoutes(gateway.app).map(({ route, rule }) => [route.split(' ')[0], rule]);
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(table.map(([handler, rule]) => [handler, rule])),
  );
});

describe.each(table)('%s', (_handler, rule, method, path) => {
  const isBehindTheGate = path.startsWith('/api/');
  // Signing out would end the session the other rows use.
  const isLast = method === 'DELETE' && path === '/api/session';
  const options: Call = { method, ...(method !== 'GET' && method !== 'DELETE' && { json: {} }) };

  it('lets in who may, and nobody else', async () => {
    const anonymous = await gateway.call(path, options);
    if (rule === 'public') expect([401, 403]).not.toContain(anonymous.status);
    else expect(anonymous.status).toBe(401);
    for (const role of isLast ? [] : roles) {
      const { status } = await gateway.call(path, { ...options, as: tokens.get(role) });
      const may = rule === 'public' || rule === 'any' || (rule as Role[]).includes(role);
      // Outside /api no credential of ours counts: the machine room is for the services' own.
      if (!may || (!isBehindTheGate && rule !== 'public')) expect([401, 403]).toContain(status);
      else expect([401, 403]).not.toContain(status);
    }
  });
});

describe('the machine room', () => {
  it('is closed to whoever comes through a proxy', async () => {
    for (const path of [
      '/metrics',
      '/openapi.json',
      '/dead-letters',
      '/METRICS',
      '/dead-letters/1/discard',
    ]) {
      const answer = await gateway.call(path, { headers: { 'x-forwarded-for': '203.0.113.9' } });
      expect(answer.body).toMatchObject({ status: 404 });
    }
    expect(
      (await gateway.call('/health/live', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status,
    ).toBe(200);
  });
});

describe('disabling an account', () => {
  it('ends its sessions at once, on the proxied routes too', async () => {
    const as = await gateway.signIn();
    const token = await gateway.person('bank-b', 'bank');
    expect((await gateway.call('/api/transfers', { as: token })).status).toBe(200);
    const { body } = await gateway.call('/api/accounts', { as });
    const account = (body.items as { id: string; tenant: string }[]).find(
      ({ tenant }) => tenant === 'bank-b',
    )!;
    const change = { method: 'PATCH' as const, json: { disabled: true }, as };
    expect((await gateway.call(`/api/accounts/${account.id}`, change)).status).toBe(200);
    await until(
      'refused',
      async () => (await gateway.call('/api/transfers', { as: token })).status === 401,
      1_000,
    );
  });
});
