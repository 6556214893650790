import { company, endChildren } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { buildConsole, openBrowser, openWindow, picture, seriousFindings, type Window } from './browser';
import { moveIn, type Caller } from './caller';
import { openDesk } from './desk';
import { startHouse, type House } from './house';
import { declaration, importPatents, lastDay, today, waiting } from './licensing.fixture';

jest.setTimeout(180_000);

const password = `e2e ${randomUUID()}`;
const people = {
  'center-desk': { displayName: '武汉运营中心', tenant: 'center-wuhan', roles: ['operation_center'] },
  'reviewer-desk': { displayName: '审查员', tenant: 'office', roles: ['reviewer'] },
  'firm-desk': { displayName: '宜昌机电有限公司', tenant: 'enterprise-1', roles: ['enterprise'] },
};

let house: House;
let browser: Browser;
let windows: Window[] = [];
let patents: string[];
let filer: Caller;
let reviewing: Caller;

beforeAll(async () => {
  await buildConsole();
  house = await startHouse();
  const callers = await moveIn(house, {
    center: { tenant: 'center-wuhan', roles: ['operation_center'] },
    reviewer: { tenant: 'office', roles: ['reviewer'] },
  });
  filer = callers.center;
  reviewing = callers.reviewer;
  for (const [username, account] of Object.entries(people)) {
    const made = await callers.office('POST', '/api/accounts', { username, password, ...account });
    expect(made.status).toBe(201);
  }
  patents = await importPatents(filer, 5);
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await endChildren();
  await house?.drop();
});
afterEach(async () => {
  const complaints = windows.flatMap((window) => window.complaints);
  await Promise.all(windows.map((window) => window.close()));
  windows = [];
  expect(complaints).toEqual([]);
});

/** A window in which somebody has signed in. */
async function deskOf(username: keyof typeof people): Promise<Page> {
  const window = await openWindow(browser);
  windows.push(window);
  const { page } = window;
  await page.goto(`${house.url}/login`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
  return page;
}

/** Carries out an act whose button opens a dialog, which is filled in and confirmed by the same word. */
async function act(page: Page, label: string, fields: Record<string, string> = {}): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [field, text] of Object.entries(fields)) await dialog.getByLabel(field).fill(text);
  await dialog.getByRole('button', { name: label, exact: true }).click();
}

/** Looks at a page as it stands: a picture for people, and nothing serious for axe. */
async function look(page: Page, name: string): Promise<void> {
  await picture(page, name, true);
  expect(await seriousFindings(page)).toEqual([]);
}

test('an operation center files a license from the patent’s page, and the reviewer puts it on record', async () => {
  const number = patents[0]!;
  const center = await deskOf('center-desk');
  await center.goto(`${house.url}/patents/${number}`);
  await center.getByRole('link', { name: '提交许可备案', exact: true }).click();
  await center.getByRole('heading', { name: '提交许可备案申请' }).waitFor();
  expect(await center.getByLabel('许可人（每行一名）').inputValue()).toBe(company);
  await center.getByRole('button', { name: '提交申请' }).click();
  await center.getByText('请填写').first().waitFor();
  await look(center, 'license-form');
  for (const [label, text] of [
    ['姓名或名称', '宜昌机电有限公司'],
    ['期限至', lastDay],
    ['固定金额', '20万元'],
    ['支付的时间和办法', '合同生效后三十日内汇入许可人账户'],
    ['签订日', today],
    ['生效日', today],
  ] as const)
    await center.getByLabel(label, { exact: true }).fill(text);
  await center.getByRole('button', { name: '提交申请' }).click();
  await center.getByText('待审查').waitFor();
  await center.getByText('一次总付 20万元').waitFor();
  await look(center, 'license-filed');
  const path = new URL(center.url()).pathname;

  const reviewer = await deskOf('reviewer-desk');
  await reviewer.goto(`${house.url}/licenses?stage=admitted`);
  await reviewer.getByRole('link', { name: '尚无备案号' }).waitFor();
  await look(reviewer, 'licenses');
  await reviewer.getByRole('link', { name: '尚无备案号' }).click();
  await reviewer.waitForURL(house.url + path);
  await act(reviewer, '备案');
  await reviewer.getByText(/^备案号 /).waitFor();
  await reviewer.getByText('已备案', { exact: true }).waitFor();
  expect(await reviewer.getByRole('button', { name: '不予备案' }).count()).toBe(0);
  await look(reviewer, 'license-recorded');
});

test('a holder declares an open license, the office announces it, and a firm takes it by notice and payment', async () => {
  const center = await deskOf('center-desk');
  await center.goto(`${house.url}/open-licenses/new?patent=${patents[1]!}`);
  await center.getByLabel('许可期限至').fill(lastDay);
  // What the rules and the guidance say of the fee is told as it is typed, and taken back as it is corrected.
  const warning = center.getByText(/高于指引的 2,000万元/);
  const wording = center.getByText(/商业性宣传用语：领先/);
  await center.getByLabel('固定金额').fill('3000万元');
  await center.getByLabel('支付的时间和办法').fill('国内领先');
  await warning.waitFor();
  await wording.waitFor();
  await look(center, 'open-license-form-warned');
  await center.getByLabel('固定金额').fill('1万元');
  await center.getByLabel('支付的时间和办法').fill('汇入公告账户');
  await warning.waitFor({ state: 'detached' });
  await wording.waitFor({ state: 'detached' });
  await look(center, 'open-license-form');
  await center.getByRole('button', { name: '提交声明' }).click();
  await center.getByText('待公告').waitFor();
  const path = new URL(center.url()).pathname;

  const reviewer = await deskOf('reviewer-desk');
  await reviewer.goto(house.url + path);
  await act(reviewer, '公告', { 公告编号: 'OL-2026-1' });
  await reviewer.getByText('已公告', { exact: true }).first().waitFor();
  await look(reviewer, 'open-license-announced');

  const firm = await deskOf('firm-desk');
  await firm.goto(house.url + path);
  await act(firm, '书面通知接受', { 统一社会信用代码: '' });
  // The listing's own page shows the notice first, for a moment.
  await firm.waitForURL((url) => url.pathname.startsWith('/acceptances/'));
  await firm.getByText('已通知，待付款').waitFor();
  await act(firm, '报告付款', { 付款凭证号: 'PAY-1' });
  await firm.getByText('已取得许可', { exact: true }).first().waitFor();
  await look(firm, 'acceptance');

  await center.goto(`${house.url}/open-licenses`);
  await center.getByText('1 家').waitFor();
  await look(center, 'open-licenses');
  await center.goto(`${house.url}/acceptances?stage=licensed`);
  await center.getByRole('link', { name: '宜昌机电有限公司' }).waitFor();
  await look(center, 'acceptances');
});

test('a transfer and a declaration are refused on grounds that are chosen, and told in their words', async () => {
  const [, , sold, offered] = patents as [string, string, string, string];
  const transferId = randomUUID();
  const terms = {
    kind: 'contract',
    transferors: [company],
    transferees: [{ name: '宜昌机电有限公司', divisionCode: '420500' }],
    priceFen: '8800000',
    agreedOn: today,
  };
  const filed = await filer('POST', '/api/transfers', { transferId, patentNumbers: [sold], terms });
  expect(filed.status).toBe(201);
  const declared = declaration(offered);
  expect((await filer('POST', '/api/open-licenses', declared, waiting)).body.stage).toBe('admitted');
  const desk = await openDesk(browser, house, 'reviewer-desk', password);
  windows.push(desk);
  await desk.open(`/transfers/${transferId}`);
  const refuse = await desk.begin('不予登记');
  await refuse.isMissing();
  await refuse.choose('理由', '材料不全');
  await refuse.fill({ 事由: '缺少受让人身份证明' });
  await desk.looksRight('transfer-refusal');
  await refuse.isDone('已不予登记');
  await desk.page.getByText('材料不全：缺少受让人身份证明').waitFor();
  await desk.open(`/open-licenses/${declared.openLicenseId}`);
  const decline = await desk.begin('不予公告');
  await desk.page.getByRole('button', { name: '增加一条理由' }).click();
  for (const [place, ground] of ['缺少共有人的书面同意', '内容不准确、不清楚'].entries()) {
    await decline.choose(`理由 ${place + 1}`, ground);
    await decline.fill({ 说明: `核对声明的第 ${place + 1} 项` }, place);
  }
  await desk.looksRight('open-license-refusal');
  await decline.isDone('已不予公告');
  for (const place of [1, 2]) await desk.page.getByText(`核对声明的第 ${place} 项`).waitFor();
});

test('anybody works out what an announced license costs, and is told what the fee guidance says', async () => {
  const fee = { method: 'royalty', royaltyPpm: 255_555, royaltyBase: 'net_sales', payment: '按年汇入' };
  const open = declaration(patents[4]!, { fee });
  const { openLicenseId: id } = open;
  expect((await filer('POST', '/api/open-licenses', open, { prefer: 'wait=20' })).body.stage).toBe(
    'admitted',
  );
  const announcement = { announcementNumber: 'OL-2026-9' };
  const announced = await reviewing('POST', `/api/open-licenses/${id}/announcement`, announcement);
  expect(announced.status).toBe(200);
  const window = await openWindow(browser);
  windows.push(window);
  const { page } = window;
  await page.goto(`${house.url}/public/open-licenses/${id}`);
  await page.getByText('高于指引').waitFor();
  await page.getByRole('button', { name: '试算' }).click();
  await page.getByText('请填写金额').waitFor();
  await page.getByLabel('净销售额').fill('1万元');
  await page.getByRole('button', { name: '试算' }).click();
  await page.getByRole('row', { name: /合计应付 2,555\.55元/ }).waitFor();
  await look(page, 'open-license-royalty');
});

test('whoever has no trial yet is told how one begins', async () => {
  const center = await deskOf('center-desk');
  await center.goto(`${house.url}/trials`);
  await center.getByText('许可合同约定先使用后付费的').waitFor();
  await look(center, 'trials-empty');
});
