import { startGateway, type GatewayUnderTest } from '../gateway.fixture';

let gateway: GatewayUnderTest;
let office: string;
let bank: string;

beforeAll(async () => {
  gateway = await startGateway();
  office = await gateway.signIn();
  bank = await gateway.person('bank-a', 'bank');
});
afterAll(() => gateway.destroy());

const name = (tenant: string, json: unknown, as = office) =>
  gateway.call(`/api/tenants/${tenant}`, { method: 'PUT', json, as });
const names = async (query = '', as = bank) => (await gateway.call(`/api/tenants${query}`, { as })).body;
const unnamed = async () => (await gateway.call('/api/tenants/unnamed', { as: office })).body.items;
const trail = async () =>
  (await gateway.call('/api/audit?action=tenant.name', { as: office })).body.items as {
    target: string;
    detail: unknown;
  }[];

it('the office is told which institutions have accounts or keys and no name', async () => {
  const json = { name: 'reads', roles: ['dashboard'], scopes: ['counters:read'], tenant: 'partner-a' };
  expect((await gateway.call('/api/api-keys', { json, as: office })).status).toBe(201);
  expect(await unnamed()).toEqual([
    { tenant: 'bank-a', accounts: 1, apiKeys: 0 },
    { tenant: 'office', accounts: 1, apiKeys: 0 },
    { tenant: 'partner-a', accounts: 0, apiKeys: 1 },
  ]);
});

it('a name that the office registers is read by everybody, and what it was before stands in the audit', async () => {
  expect((await name('bank-a', { name: ' 示例银行 ' })).body).toEqual({ tenant: 'bank-a', name: '示例银行' });
  expect((await name('bank-a', { name: '示例银行股份有限公司' })).status).toBe(200);
  expect(await names()).toEqual({ items: [{ tenant: 'bank-a', name: '示例银行股份有限公司' }] });
  expect(await unnamed()).not.toContainEqual(expect.objectContaining({ tenant: 'bank-a' }));
  expect(await trail()).toEqual([
    expect.objectContaining({
      target: 'tenant:bank-a',
      detail: { name: '示例银行股份有限公司', before: '示例银行' },
    }),
    expect.objectContaining({ target: 'tenant:bank-a', detail: { name: '示例银行' } }),
  ]);
});

it('the same name again is no change', async () => {
  const before = await trail();
  expect((await name('bank-a', { name: '示例银行股份有限公司' })).status).toBe(200);
  expect(await trail()).toEqual(before);
});

it('two institutions never have one name', async () => {
  expect((await name('bank-b', { name: '示例银行股份有限公司' })).body).toMatchObject({
    status: 409,
    code: 'TENANT_NAME_TAKEN',
  });
});

it.each([
  ['no name', { name: '  ' }],
  ['a name that is not Chinese', { name: 'Bank of Example' }],
  ['a name with a letter nobody sees', { name: '示例\u200b银行' }],
  ['a name beyond all measure', { name: '行'.repeat(101) }],
  ['more than a name', { name: '示例银行乙', tenant: 'office' }],
])('%s is refused in Chinese', async (_, json) => {
  const { body } = await name('bank-c', json);
  expect(body).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
  expect(String(body.detail)).toMatch(/[\u4e00-\u9fff]/);
});

it('what is no code of an institution gets no name', async () => {
  expect((await name('..%5coffice', { name: '示例银行丙' })).status).toBe(400);
});

it('names are read page by page, by code', async () => {
  expect((await name('center-a', { name: '示例运营中心' })).status).toBe(200);
  const first = await names('?limit=1');
  expect(first).toEqual({ items: [expect.objectContaining({ tenant: 'bank-a' })], next: 'bank-a' });
  expect(await names('?after=bank-a')).toEqual({ items: [{ tenant: 'center-a', name: '示例运营中心' }] });
});

it('names are found by part of a name or code', async () => {
  const center = [expect.objectContaining({ tenant: 'center-a' })];
  expect((await names(`?q=${encodeURIComponent('运营')}`)).items).toEqual(center);
  expect((await names('?q=CENTER')).items).toEqual(center);
  expect((await names('?q=%25')).items).toEqual([]);
});

describe('names on public pages', () => {
  const uscc = '91420500MADEM00034';
  const publicNames = (query = '', as?: string) =>
    gateway.call(`/api/tenants/public${query}`, as === undefined ? {} : { as });

  beforeAll(async () => {
    await gateway.person('center-a', 'operation_center');
    await gateway.person(uscc, 'enterprise');
    const key = { name: 'counts', roles: ['dashboard'], scopes: ['counters:read'], tenant: 'partner-a' };
    await gateway.call('/api/api-keys', { json: key, as: office });
    await name('office', { name: '示例知识产权局' });
    await name(uscc, { name: '示例企业有限公司' });
    await name('partner-a', { name: '示例合作平台' });
    await name('nobody', { name: '没有账户的机构' });
  });

  it('are read without an account: of centers, banks and the office, and of nobody else', async () => {
    const { status, body } = await publicNames();
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        { tenant: 'bank-a', name: '示例银行股份有限公司' },
        { tenant: 'center-a', name: '示例运营中心' },
        { tenant: 'office', name: '示例知识产权局' },
      ],
    });
    expect((await publicNames('', bank)).body).toEqual(body);
  });

  it('may be kept by whoever passes them on, for some minutes', async () => {
    expect((await publicNames()).headers['cache-control']).toBe('public, max-age=300');
    expect((await gateway.call('/api/tenants', { as: bank })).headers['cache-control']).toBe('no-store');
  });

  it('come page by page, and are not searched', async () => {
    expect((await publicNames('?limit=1')).body).toEqual({
      items: [expect.objectContaining({ tenant: 'bank-a' })],
      next: 'bank-a',
    });
    expect((await publicNames('?after=center-a')).body.items).toEqual([
      expect.objectContaining({ tenant: 'office' }),
    ]);
    expect((await publicNames(`?q=${uscc}`)).body.items).not.toContainEqual(
      expect.objectContaining({ tenant: uscc }),
    );
  });
});
