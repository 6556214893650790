import { officePassword, startGateway, type GatewayUnderTest } from '../gateway.fixture';

let gateway: GatewayUnderTest;
let office: string;

beforeAll(async () => {
  gateway = await startGateway();
  office = await gateway.signIn();
});
afterAll(() => gateway.destroy());

const account = (username: string) => ({
  username,
  displayName: '运营中心值班员',
  tenant: 'center-yichang',
  roles: ['operation_center'],
  password: 'a long enough password',
});
const create = (json: unknown) => gateway.call('/api/accounts', { json, as: office });
const change = (id: string, json: unknown) =>
  gateway.call(`/api/accounts/${id}`, { method: 'PATCH', json, as: office });
const trySignIn = (username: string, password: string) =>
  gateway.call('/api/session', { json: { username, password } });

it('an empty house begins with one account, the office', async () => {
  const { body } = await gateway.call('/api/accounts', { as: office });
  expect(body.items).toEqual([
    expect.objectContaining({
      username: 'office',
      tenant: 'office',
      roles: ['office', 'reviewer'],
      createdBy: 'bootstrap',
    }),
  ]);
});

it('an account is told without its password, and a name is given once', async () => {
  const made = await create(account('yichang'));
  expect(made.status).toBe(201);
  expect(made.text).not.toMatch(/password|argon2/i);
  expect((await create(account('yichang'))).body).toMatchObject({ status: 409, code: 'USERNAME_TAKEN' });
  expect((await create(account('  YiChang '))).body).toMatchObject({ code: 'USERNAME_TAKEN' });
});

it.each([
  ['a short password', { password: 'short' }],
  ['an unknown role', { roles: ['god'] }],
  ['no role', { roles: [] }],
  ['a strange tenant', { tenant: '../office' }],
  ['neither password nor subject', { password: undefined }],
  ['a field that is not ours to set', { passwordHash: 'x' }],
  ['a prototype', JSON.parse('{"__proto__": {"roles": ["office"]}}')],
])('an account with %s is refused in Chinese', async (_, wrong) => {
  const answer = await create({ ...account('wrong'), ...wrong, ...('__proto__' in wrong && { roles: [] }) });
  expect(answer.body).toMatchObject({
    status: 400,
    code: 'REQUEST_INVALID',
    correlationId: expect.any(String),
  });
  expect(String(answer.body.detail)).toMatch(/[\u4e00-\u9fff]/);
});

it('changed roles and passwords end the sessions that had the old ones', async () => {
  const { id } = (await create(account('changing'))).body;
  const before = await gateway.signIn('changing', 'a long enough password');
  expect((await change(id, { roles: ['dashboard'], displayName: '看板' })).body).toMatchObject({
    roles: ['dashboard'],
  });
  expect((await gateway.call('/api/session', { as: before })).status).toBe(401);
  await change(id, { password: 'an entirely new password' });
  expect((await trySignIn('changing', 'a long enough password')).status).toBe(401);
  expect((await trySignIn('changing', 'an entirely new password')).status).toBe(200);
});

it('a disabled account stays out until it is enabled', async () => {
  const { id } = (await create(account('leaving'))).body;
  await change(id, { disabled: true });
  expect((await trySignIn('leaving', 'a long enough password')).status).toBe(401);
  await change(id, { disabled: false });
  expect((await trySignIn('leaving', 'a long enough password')).status).toBe(200);
});

it('an administrator cannot shut itself out', async () => {
  const { body } = await gateway.call('/api/accounts', { as: office });
  const own = (body.items as { id: string; username: string }[]).find(
    ({ username }) => username === 'office',
  )!;
  for (const json of [{ disabled: true }, { roles: ['reviewer'] }]) {
    expect((await change(own.id, json)).body).toMatchObject({ status: 422, code: 'ACCOUNT_SELF_LOCKOUT' });
  }
});

it('one changes the own password with the current one; other sessions end, this one goes on', async () => {
  await create(account('self'));
  const [here, elsewhere] = [
    await gateway.signIn('self', 'a long enough password'),
    await gateway.signIn('self', 'a long enough password'),
  ];
  const set = (currentPassword: string) =>
    gateway.call('/api/account/password', {
      json: { currentPassword, newPassword: officePassword },
      as: here,
    });
  expect((await set('a wrong password')).status).toBe(401);
  expect((await set('a long enough password')).status).toBe(204);
  expect((await gateway.call('/api/session', { as: here })).status).toBe(200);
  expect((await gateway.call('/api/session', { as: elsewhere })).status).toBe(401);
  expect((await trySignIn('self', officePassword)).status).toBe(200);
});

it('what is no id of an account is not found', async () => {
  for (const id of ['1', '00000000-0000-7000-8000-000000000000', "'; drop table account --"]) {
    expect((await change(encodeURIComponent(id), { displayName: 'x' })).status).toBe(404);
  }
});

describe('the list of accounts', () => {
  const listed = async (query: string) => {
    const { body } = await gateway.call(`/api/accounts?${query}`, { as: office });
    const items = body.items as { id: string; username: string }[] | undefined;
    return { body, items, names: items?.map(({ username }) => username) };
  };

  beforeAll(async () => {
    await create({ ...account('bank.one'), tenant: 'bank-list', roles: ['bank'], displayName: '信贷员甲' });
    await create({ ...account('bank.two'), tenant: 'bank-list', roles: ['bank', 'dashboard'] });
  });

  it.each([
    ['institution', 'tenant=bank-list', ['bank.one', 'bank.two']],
    ['role', 'tenant=bank-list&role=dashboard', ['bank.two']],
    ['part of the user name', 'q=BANK.T', ['bank.two']],
    ['part of the name', `q=${encodeURIComponent('信贷员')}`, ['bank.one']],
    ['text that is no pattern', 'q=%25', []],
  ])('is narrowed by %s', async (_, query, names) => {
    expect((await listed(query)).names).toEqual(names);
  });

  it('is narrowed by how they stand', async () => {
    const { id } = (await listed('q=bank.two')).items![0]!;
    await change(id, { disabled: true });
    expect((await listed('tenant=bank-list&state=disabled')).names).toEqual(['bank.two']);
    expect((await listed('tenant=bank-list&state=active')).names).toEqual(['bank.one']);
    expect((await listed('tenant=bank-list&state=locked')).names).toEqual([]);
  });

  it('is read page by page', async () => {
    const first = await listed('tenant=bank-list&limit=1');
    expect(first.names).toEqual(['bank.one']);
    expect((await listed(`tenant=bank-list&limit=1&after=${String(first.body.next)}`)).names).toEqual([
      'bank.two',
    ]);
  });

  it.each(['state=gone', 'role=god', 'tenant=../office', 'limit=101', 'limit=0', 'after=1'])(
    'is not asked for by %s',
    async (query) => {
      expect((await listed(query)).body).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    },
  );
});
