import { addDays } from '@ipflow/kernel';
import { verifyWebhook } from '@ipflow/sdk';
import { endChildren, until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { buildConsole, openBrowser, openWindow, picture, seriousFindings, type Window } from './browser';
import { anybody, moveIn, type Caller } from './caller';
import { breakCounters } from './defects';
import { borrower, fund, importPatents } from './financing.fixture';
import { done } from './financing.steps';
import { startHouse, type House } from './house';
import { tabTo, typeDate, typeInto } from './keyboard';
import { importPatents as importOf, today } from './licensing.fixture';
import { firms, hashOf, profiled, submitted } from './whitelist.fixture';

jest.setTimeout(120_000);

const password = 'a password for one test';
let house: House;
let browser: Browser;
let window: Window;
let callers: Record<'office' | 'reviewer' | 'center' | 'bank', Caller>;
let receiver: { readonly server: Server; readonly url: string };
const taken: { headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
  await buildConsole();
  house = await startHouse();
  browser = await openBrowser();
  receiver = await receive((message) => taken.push(message));
  callers = await moveIn(house, {
    center: { tenant: 'center-e2e', roles: ['operation_center'] },
    reviewer: { tenant: 'office', roles: ['reviewer'] },
    bank: { tenant: 'bank-e2e', roles: ['bank'] },
  });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  receiver?.server.close();
  receiver?.server.closeAllConnections();
  await endChildren();
  await house?.drop();
});
beforeEach(async () => {
  window = await openWindow(browser);
});
afterEach(() => window.close());

/** Makes an account for a person of this test, and signs it in as a person does. */
async function enter({ page }: Window, username: string, tenant: string, roles: string[]): Promise<void> {
  const account = { username, displayName: username, tenant, roles, password };
  const { status } = await callers.office('POST', '/api/accounts', account);
  expect(status).toBe(201);
  await signIn(page, username, password);
}

async function signIn(page: Page, username: string, secret: string): Promise<void> {
  await page.goto(`${house.url}/login`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(secret);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

/** Picks an option of a list that takes several, by typing. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.keyboard.type(option);
  await page.getByRole('option', { name: option }).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
}

/** The secret on screen, after which the dialog is closed. */
async function keepSecret(page: Page): Promise<string> {
  const secret = (await page.locator('.secret code').textContent()) ?? '';
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '已保存，关闭' }).click();
  return secret;
}

/** Opens a page, waits for its heading, and lets axe look at it. */
async function inspect(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(`${house.url}${path}`);
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  await until(`${path} is read`, async () => (await page.locator('.waiting').count()) === 0);
  await picture(page, `office-${path.slice(1).replaceAll('/', '-')}`, true);
  expect([path, await seriousFindings(page)]).toEqual([path, []]);
}

test('the office opens an account that signs in, and makes a key that is let in where its scope says', async () => {
  const { page, complaints } = window;
  await signIn(page, 'office', house.officePassword);
  await inspect(page, '/accounts', '账户管理');
  await page.getByRole('button', { name: '开立账户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('用户名').fill('board-e2e');
  await dialog.getByLabel('所属机构').fill('office');
  await dialog.getByLabel('姓名或岗位').fill('指标看板');
  await dialog.getByLabel('看板', { exact: true }).check();
  await dialog.getByLabel('初始密码').fill(password);
  await dialog.getByRole('button', { name: '开立账户' }).click();
  await page.getByRole('cell', { name: 'board-e2e' }).waitFor();
  const session = await anybody(house.url)('POST', '/api/session', { username: 'board-e2e', password });
  expect(session).toMatchObject({ status: 200, body: { principal: { roles: ['dashboard'] } } });

  await inspect(page, '/keys', 'API 密钥');
  await page.getByRole('button', { name: '新建密钥' }).click();
  await page.getByRole('dialog').getByLabel('用途').fill('看板 读取统计');
  await choose(page, '权限范围', '统计（只读）');
  await page.getByRole('dialog').getByRole('button', { name: '新建密钥' }).click();
  const authorization = `Bearer ${await keepSecret(page)}`;
  const asKey = (path: string) => anybody(house.url)('GET', path, undefined, { authorization });
  expect((await asKey('/api/counters/targets')).status).toBe(200);
  expect((await asKey('/api/pledges')).status).toBe(403);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
  await page.getByText('已撤销', { exact: true }).waitFor();
  await until('the key is refused', async () => (await asKey('/api/counters/targets')).status === 401);
  expect(complaints).toEqual([]);
});

test('the office names a bank, and its name stands where its code stood', async () => {
  const { page, complaints } = window;
  const name = '示例端到端银行股份有限公司';
  await signIn(page, 'office', house.officePassword);
  await inspect(page, '/tenants', '机构名称');
  const waiting = page.getByRole('table', { name: '待登记' }).getByRole('row', { name: 'bank-e2e' });
  await waiting.getByRole('button', { name: '登记名称' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('机构全称').fill('Bank of Example');
  await dialog.getByRole('button', { name: '登记名称' }).click();
  await dialog.getByText('请填写中文全称').waitFor();
  await dialog.getByLabel('机构全称').fill(name);
  await dialog.getByRole('button', { name: '登记名称' }).click();
  await page.getByRole('table', { name: '已登记的机构名称' }).getByRole('row', { name }).waitFor();
  expect(await waiting.count()).toBe(0);
  await picture(page, 'office-tenants-named', true);
  expect(await seriousFindings(page)).toEqual([]);

  await inspect(page, '/accounts?tenant=bank-e2e', '账户管理');
  const cell = page.getByRole('row', { name: /^bank / }).getByText(name);
  expect(await cell.getAttribute('title')).toBe('bank-e2e');
  expect(await page.getByRole('row', { name: /center/ }).count()).toBe(0);
  // Institutions are found by name, whoever remembers the code.
  await page.getByLabel('机构', { exact: true }).fill('端到端');
  await page.getByTitle(`${name} · bank-e2e`).click();
  await page.waitForURL(/tenant=bank-e2e/);
  await inspect(page, '/audit?action=tenant.name', '访问审计');
  await page.getByText(`名称：${name}`).waitFor();
  expect(complaints).toEqual([]);
});

test('a table says who is in a draft, and its wrong rows are told in place', async () => {
  const { page, complaints } = window;
  const [known] = firms(1, '420100') as [{ uscc: string; name: string }];
  await profiled(callers.office, [known]);
  const editionId = randomUUID();
  const period = { validFrom: today, validUntil: addDays(today, 200) };
  const criteria = { qualifications: ['high_tech'] };
  await done(
    callers.office,
    '/api/whitelist-editions',
    { editionId, title: '按表格', ...period, criteria },
    201,
  );
  await signIn(page, 'office', house.officePassword);
  await inspect(page, `/editions/${editionId}`, '按表格');
  const bring = async (...lines: string[]): Promise<void> => {
    const buffer = Buffer.from(['统一社会信用代码,企业名称', ...lines].join('\n'));
    await page.getByLabel('表格文件').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: '导入名单' }).click();
  };
  await bring(`${known.uscc},别的名字`, '9142,不是代码');
  await page.getByText('没有导入：2 行有误').waitFor();
  const faults = page.getByRole('table', { name: '有误的行' });
  await faults.getByRole('row', { name: /2 企业名称 别的名字/ }).waitFor();
  await faults.getByRole('row', { name: /3 统一社会信用代码 9142/ }).waitFor();
  await picture(page, 'office-edition-faults', true);
  expect(await seriousFindings(page)).toEqual([]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载有误的行' }).click();
  expect((await saved).suggestedFilename()).toContain('有误的行');

  await bring(`${known.uscc},${known.name}`);
  await page.getByText('已导入 1 家').waitFor();
  await page.getByText('预览：今天按此条件可列入 1 家').waitFor();
  // A draft of those named stays one when it is changed by hand.
  await page.getByRole('button', { name: '修改草稿' }).click();
  await page.getByRole('dialog').getByLabel('名称').fill('按表格（改）');
  await page.getByRole('dialog').getByRole('button', { name: '修改草稿' }).click();
  await page.getByRole('heading', { name: '按表格（改）' }).waitFor();
  await page.getByText('只列入指定或按表格导入的企业（1 家）').waitFor();
  await picture(page, 'office-edition-imported', true);
  expect(complaints).toEqual([]);
});

test('anybody reads both digests of an edition and how to work them out, and openssl comes to the same', async () => {
  const { page, complaints } = window;
  await profiled(callers.office, firms(2, '420500'));
  const id = await submitted(callers.office);
  const { number } = await done(callers.reviewer, `/api/whitelist-editions/${id}/publication`, {});
  const { items } = (await callers.office('GET', `/api/whitelist-editions/${id}/rows`)).body;
  await page.goto(`${house.url}/public/editions/${encodeURIComponent(number)}`);
  await page.getByRole('heading', { name: '怎样核对摘要' }).waitFor();
  await picture(page, 'office-public-edition', true);
  expect(await seriousFindings(page)).toEqual([]);
  const shown = async (term: string): Promise<string | null> =>
    page.getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::dd').textContent();
  expect(await shown('内容摘要（SHA-256）')).toBe(await hashOf(items));
  expect(await shown('国密摘要（SM3）')).toBe(await hashOf(items, 'sm3'));
  for (const command of ['openssl dgst -sha256 all', 'openssl dgst -sm3 -r row', 'openssl dgst -sm3 all'])
    await page.getByText(command, { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});

test('a fund shows the office its rules and books, and a bank its rules', async () => {
  const { page, complaints } = window;
  const established = fund(90);
  const path = `/funds/${established.fundId}`;
  await done(callers.office, '/api/funds', established, 201);
  const contribution = { contributionId: randomUUID(), contributor: '省级财政', amountFen: '2000000000' };
  await done(callers.office, `/api${path}/contributions`, contribution, 201);
  await signIn(page, 'office', house.officePassword);
  await inspect(page, '/funds', '风险补偿资金');
  await page.getByRole('link', { name: established.name }).click();
  await page.getByText('损失中 60% 由资金支付').waitFor();
  await page.getByRole('row', { name: /市级 市级 20% 100万元 资金支付/ }).waitFor();
  await page.getByRole('row', { name: /资金 2,000万元 0\.00元 2,000万元/ }).waitFor();
  await picture(page, 'office-fund', true);
  expect(await seriousFindings(page)).toEqual([]);

  const bank = await openWindow(browser);
  await enter(bank, 'bank-fund', 'bank-fund', ['bank']);
  await bank.page.goto(house.url + path);
  await bank.page.getByText('损失中 60% 由资金支付').waitFor();
  await bank.page.getByText('还没有贷款纳入本资金').waitFor();
  expect(await bank.page.getByText('总账科目余额').count()).toBe(0);
  expect([...complaints, ...bank.complaints]).toEqual([]);
  await bank.close();
});

test('a bank registers a webhook, tests it against its receiver, and reads what the receiver answered', async () => {
  const { page, complaints } = window;
  await enter(window, 'bank-hooks', 'bank-hooks', ['bank']);
  await inspect(page, '/webhooks', '推送地址');
  await page.getByRole('button', { name: '登记推送地址' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('说明').fill('信贷系统');
  await dialog.getByLabel('地址', { exact: true }).fill(receiver.url);
  await dialog.getByRole('button', { name: '登记推送地址' }).click();
  const secret = await keepSecret(page);
  await page.getByRole('heading', { name: '信贷系统' }).waitFor();
  await page.getByRole('button', { name: '发送测试消息' }).click();
  await page.getByText('对方答复 HTTP 202').waitFor();
  await page.getByText('e2e 已收').waitFor();
  await picture(page, 'office-webhook', true);
  expect(await seriousFindings(page)).toEqual([]);
  expect(taken).toHaveLength(1);
  const [{ headers, body }] = taken as [(typeof taken)[number]];
  const delivery = await verifyWebhook({ headers, body }, { secrets: [secret] });
  expect(delivery.event.type).toBe('ipflow.test');
  await page.getByRole('button', { name: '停用' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await page.getByText('由本机构停用').waitFor();
  await inspect(page, '/webhooks/deliveries', '推送记录');
  await inspect(page, '/loans/new', '登记贷款发放');
  await inspect(page, '/bank-access', '银行数据接入');
  await page.getByText('本行尚未开通数据接入').waitFor();
  expect(complaints).toEqual([]);
});

test('a pledge is filed with the keyboard alone, and registered by the reviewer', async () => {
  const { page, complaints } = window;
  const [number = ''] = await importPatents(callers.center, callers.bank, 1);
  await enter(window, 'bank-pledge', 'bank-pledge', ['bank']);
  await inspect(page, '/pledges/new', '提交质押登记申请');
  const { keyboard } = page;
  await typeInto(page, '查找专利', number);
  await keyboard.press('Enter');
  await page.getByRole('button', { name: /^选入 ZL/ }).waitFor();
  await tabTo(page, '选入 ZL');
  await keyboard.press('Enter');
  await tabTo(page, '无效宣告程序');
  await keyboard.press('ArrowDown');
  await page.getByRole('option', { name: '未被启动' }).waitFor({ state: 'attached' });
  await keyboard.press('Enter');
  await tabTo(page, '提交申请');
  await keyboard.press('Enter');
  // What is missing is told at its field, which has the focus; nothing was sent.
  await page.getByText('请填写').first().waitFor();
  await typeInto(page, '担保金额', '500万元');
  await typeInto(page, '合同编号', 'ZY-e2e-1');
  await tabTo(page, '提交申请');
  await keyboard.press('Enter');
  await page.getByText('缺少双方签章的质押登记申请表').first().waitFor();
  await page.getByText('专利权质押登记办法第七条').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await keyboard.press('Home');
  await typeInto(page, '被担保债权的种类', '流动资金借款');
  await typeDate(page, '债务履行期限 自', today);
  await typeDate(page, '债务履行期限 至', addDays(today, 365));
  await typeInto(page, '担保范围', '本金、利息及实现质权的费用');
  for (const paper of ['质押登记申请表', '质押合同', '身份证明']) {
    await tabTo(page, paper);
    await keyboard.press('Space');
  }
  await tabTo(page, '提交申请');
  await keyboard.press('Enter');
  await page.waitForURL(/\/pledges\/[0-9a-f]{8}-/);
  await page.getByText('审查中').first().waitFor();
  await page.getByText(borrower.name).first().waitFor();
  await page.getByRole('table', { name: '提交机构的陈述' }).getByText('未被启动').waitFor();
  await page.getByText('依提交机构的陈述，平台未核实').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'office-pledge', true);

  const reviewer = await openWindow(browser);
  await signIn(reviewer.page, 'office', house.officePassword);
  await reviewer.page.goto(`${house.url}/office`);
  await reviewer.page.getByRole('link', { name: '质押登记 1', exact: true }).click();
  await reviewer.page.getByRole('table', { name: '质押登记' }).getByText(borrower.name).waitFor();
  await reviewer.page.goto(page.url());
  await reviewer.page.getByRole('button', { name: '通知补正' }).click();
  const asked = reviewer.page.getByRole('dialog');
  await asked.getByRole('textbox').fill('请重新说明无效宣告程序');
  await asked.getByRole('button', { name: '通知补正' }).click();
  await reviewer.page.getByText('已通知补正').waitFor();
  // What was stated stands in the correction, and is stated anew there; both sides know of it and insist.
  await page.reload();
  await page.getByRole('button', { name: '补正', exact: true }).click();
  const cure = page.getByRole('dialog');
  await cure.getByText('未被启动').waitFor();
  await cure.getByRole('combobox', { name: '无效宣告程序' }).click();
  await page.locator('.ant-select-item-option', { hasText: '已被启动' }).click();
  await cure.getByRole('checkbox', { name: '已被启动无效宣告程序' }).check();
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'office-pledge-cure');
  await cure.getByRole('button', { name: '补正', exact: true }).click();
  await page.getByRole('table', { name: '提交机构的陈述' }).getByText('已被启动').waitFor();

  await reviewer.page.reload();
  await reviewer.page.getByText('坚持办理').first().waitFor();
  await reviewer.page.getByRole('button', { name: '登记', exact: true }).click();
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
  await reviewer.page.getByText('已登记，登记证号').waitFor();
  expect([...complaints, ...reviewer.complaints]).toEqual([]);
  await reviewer.close();
});

test('the office looks over the figures, the parked events and what goes out to partners', async () => {
  const { page, complaints } = window;
  await signIn(page, 'office', house.officePassword);
  await inspect(page, '/operations/dead-letters', '死信事件');
  expect(await page.getByText('没有死信').count()).toBe(5);
  await inspect(page, '/operations/counters', '统计核对与重算');
  await page.getByRole('button', { name: '立即核对' }).click();
  await page.getByText('全部一致').first().waitFor();
  await page.getByRole('button', { name: '重算', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '重算', exact: true }).click();
  await page.getByText('重算完成').waitFor();
  await page.getByText('没有差异').waitFor();
  // What was read is read again after a rebuild, and the button says so.
  await until(
    'the figures are read again',
    async () => (await page.locator('.ant-btn-loading').count()) === 0,
  );
  expect(await seriousFindings(page)).toEqual([]);
  await inspect(page, '/partners', '合作平台');
  await inspect(page, '/publications', '全网分发');
  await inspect(page, '/inbound-listings', '合作平台来件');
  expect(complaints).toEqual([]);
});

test('the office rotates the secret of a partner, reads until when the old one signs, and ends it', async () => {
  const { page, complaints } = window;
  const partner = { name: '科创供应链平台', kind: 'platform', url: receiver.url, mapping: 'ipflow' };
  const said = { ...partner, listingKinds: ['supply'], isActive: false };
  const set = await callers.office('PUT', '/api/partners/chain-e2e', said);
  expect(set.status).toBe(200);
  await signIn(page, 'office', house.officePassword);
  await inspect(page, '/partners', '合作平台');
  const row = page.getByRole('row', { name: partner.name });
  await row.getByRole('button', { name: '轮换密钥' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '轮换密钥' }).click();
  expect(await keepSecret(page)).not.toBe(set.body.secret);
  await row.getByText('旧密钥有效至').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'office-partner-rotating', true);
  await row.getByRole('button', { name: '作废旧密钥' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '作废旧密钥' }).click();
  await row.getByText('旧密钥有效至').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('an event counters cannot process is shown with its reason, and replayed once that is mended', async () => {
  const { page, complaints } = window;
  const mend = await breakCounters(house);
  const [number = ''] = await importOf(callers.center, 1, { from: 730 });
  const path = '/api/ops/counters/dead-letters';
  const stream = await until('the patent is parked', async () => {
    const { items } = (await callers.office('GET', `${path}?about=PatentListed`)).body;
    return items.find(({ body }: { body: string }) => body.includes(number))?.stream as string | undefined;
  });
  await signIn(page, 'office', house.officePassword);
  await page.getByRole('link', { name: '死信 · 统计' }).click();
  await page.getByRole('heading', { name: '死信事件', level: 1 }).waitFor();
  await page.getByLabel('主题或事件类型').fill('patentlisted');
  await page.getByLabel('事件流').fill(stream);
  await page.getByRole('button', { name: '查询' }).click();
  const row = page.getByRole('row', { name: stream });
  await row.getByText('不能处理', { exact: true }).waitFor();
  await row.locator('summary', { hasText: 'a defect of this test' }).click();
  await row.locator('.evidence', { hasText: `"patentNumber": "${number}"` }).waitFor();
  await row.locator('.evidence', { hasText: 'type: ipflow.pool.v1.PatentListed' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'office-dead-letter', true);

  const replay = async (): Promise<void> => {
    await row.getByRole('button', { name: '重放此流' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '重放此流' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await replay();
  const outcome = page.locator('main [role="status"]');
  await outcome
    .filter({ hasText: '重放了 0 封后停在' })
    .filter({ hasText: 'a defect of this test' })
    .waitFor();
  await mend();
  await replay();
  await outcome.filter({ hasText: /^已重放 \d+ 封/ }).waitFor();
  await page.getByText('没有符合条件的记录').waitFor();
  // What became of it stays to be read: who did it, and when.
  await page.getByRole('combobox', { name: '办理' }).click();
  await page.getByRole('option', { name: '已办理' }).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/state=settled/);
  await row.getByText('已重放', { exact: true }).waitFor();
  await row.getByRole('cell', { name: 'office', exact: true }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'office-dead-letters-settled', true);
  const { items } = (await callers.office('GET', `${path}?state=settled&stream=${stream}`)).body;
  expect(items[0]).toMatchObject({ state: 'replayed', settledBy: 'user:office' });
  expect(complaints).toEqual([]);
});

/** A receiver of this test, which takes everything. */
async function receive(
  take: (message: { headers: IncomingHttpHeaders; body: string }) => void,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      take({ headers: request.headers, body });
      response.writeHead(202, { 'content-type': 'text/plain; charset=utf-8' }).end('e2e 已收');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}
