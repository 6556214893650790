import { endChildren } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { buildConsole, openBrowser, openWindow, picture, seriousFindings, type Window } from './browser';
import { moveIn, type Caller } from './caller';
import { done } from './financing.steps';
import { startHouse, type House } from './house';
import {
  demand,
  importFirst,
  matchmaking,
  patents,
  seeker,
  seekersReach,
  suppliersReach,
} from './market.fixture';
import { matchedWith } from './market.steps';

jest.setTimeout(120_000);

const password = `e2e ${randomUUID()}`;
const accounts = {
  firm: { tenant: 'enterprise-1', roles: ['enterprise'], displayName: seeker.name },
  reviewer: { tenant: 'office', roles: ['reviewer'] },
  center: { tenant: 'center-wuhan', roles: ['operation_center'] },
};
const wanted = demand();

let house: House;
let browser: Browser;
let center: Caller;
let windows: Record<keyof typeof accounts | 'nobody', Window>;
/** What the story made, as it goes on. */
let [postingId, contactId] = ['', ''];

beforeAll(async () => {
  await buildConsole();
  house = await startHouse();
  const callers = await moveIn(house, accounts, password);
  ({ center } = callers);
  // Before anybody reads the names: without an account they may be kept for minutes.
  const named = await callers.office('PUT', '/api/tenants/center-wuhan', { name: '武汉运营中心' });
  expect(named.status).toBe(200);
  await importFirst(center);
  browser = await openBrowser();
  windows = {
    firm: await windowOf('firm'),
    reviewer: await windowOf('reviewer'),
    center: await windowOf('center'),
    nobody: await openWindow(browser),
  };
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await endChildren();
  await house?.drop();
});

/** A window in which somebody is signed in. */
async function windowOf(username: keyof typeof accounts): Promise<Window> {
  const window = await openWindow(browser);
  const answer = await window.page.request.post(`${house.url}/api/session`, {
    headers: { 'idempotency-key': randomUUID() },
    data: { username, password },
  });
  expect(answer.ok()).toBe(true);
  return window;
}

/** Opens a page, and waits until everything it reads is there. */
async function open({ page }: Window, path: string): Promise<Page> {
  await page.goto(house.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await isRead(page);
  return page;
}

async function isRead(page: Page): Promise<void> {
  await page.locator('body:not(:has(.waiting))').waitFor();
}

/** A picture of the page, and nothing serious that axe finds on it. */
async function looksRight(page: Page, name: string): Promise<void> {
  await isRead(page);
  await picture(page, name, true);
  expect(await seriousFindings(page)).toEqual([]);
}

/** Confirms in the dialog that is open. Two characters of a button stand apart. */
async function confirm(page: Page, act: RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: act }).click();
}

test('a firm posts a demand through the form, and finds it waiting for its review', async () => {
  const page = await open(windows.firm, '/postings/new?kind=demand');
  const fill = (label: string, text: string): Promise<void> =>
    page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: '提交需求' }).click();
  await page.getByText('请填写').first().waitFor();
  await fill('标题', wanted.title);
  await fill('说明', wanted.summary);
  await fill('技术难题', wanted.demand.problem);
  await page.getByLabel('技术分类').fill(wanted.classes.join('\n'));
  await page.getByRole('combobox', { name: '合作方式' }).click();
  await page.locator('.ant-select-item-option', { hasText: /^转让$/ }).click();
  await page.keyboard.press('Escape');
  await fill('预算下限', '20万元');
  await fill('预算上限', '40万元');
  await fill('联系人', seekersReach.contactName);
  await fill('联系电话', seekersReach.contactPhone);
  await looksRight(page, 'posting-form');
  await page.getByRole('button', { name: '提交需求' }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`${wanted.title}.*待审核`) }).waitFor();
  await page.getByText('20万元起，至40万元').waitFor();
  postingId = new URL(page.url()).pathname.split('/').at(-1)!;
  await looksRight(page, 'posting-submitted');
  await open(windows.firm, '/postings?mine=true&stage=submitted');
  await page.getByRole('link', { name: wanted.title }).waitFor();
  await looksRight(page, 'postings');
});

test('a firm that offers a patent of a center is refused, and told the center by its name', async () => {
  const page = await open(windows.firm, `/postings/new?patent=${patents.fitting[0]}`);
  await page.getByLabel('说明', { exact: true }).fill('水面清理');
  await page.getByRole('combobox', { name: '合作方式' }).click();
  await page.locator('.ant-select-item-option', { hasText: /^转让$/ }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('联系人', { exact: true }).fill(seekersReach.contactName);
  await page.getByLabel('联系电话', { exact: true }).fill(seekersReach.contactPhone);
  await page.getByRole('button', { name: '提交供给' }).click();
  const reason = page.locator('.problem li', { hasText: 'POSTING_PATENT_OF_OTHER' });
  await reason.getByText('（入库机构：武汉运营中心）').waitFor();
  expect(await reason.textContent()).not.toContain('center-wuhan');
  await looksRight(page, 'posting-refused');
});

test('the office reads it and publishes it, and then anybody sees it but nobody how to reach its poster', async () => {
  const page = await open(windows.reviewer, '/posting-reviews');
  await looksRight(page, 'posting-reviews');
  await page.getByRole('link', { name: wanted.title }).click();
  await page.getByText(seekersReach.contactPhone).waitFor();
  await page.getByRole('button', { name: '审核发布' }).click();
  await confirm(page, /审核发布/);
  await page.getByRole('heading', { level: 1, name: /已发布/ }).waitFor();
  const inPublic = await open(windows.nobody, '/public/postings');
  await inPublic.getByRole('link', { name: wanted.title }).waitFor();
  await looksRight(inPublic, 'public-postings');
  await inPublic.getByRole('link', { name: wanted.title }).click();
  await inPublic.getByText(wanted.demand.problem).waitFor();
  expect(await inPublic.getByText(seekersReach.contactPhone).count()).toBe(0);
  await looksRight(inPublic, 'public-posting');
});

test('the center sees component by component why its patents match, and asks for contact with one', async () => {
  await matchedWith(center, postingId, patents.fitting);
  const page = await open(windows.center, `/postings/${postingId}`);
  const first = page.locator('.match').first();
  await first.getByRole('progressbar', { name: '技术内容' }).waitFor();
  await first.getByRole('row', { name: /专利分类.*国际专利分类同大组：E02B 15/ }).waitFor();
  await first.getByRole('row', { name: /技术内容.*垃圾/ }).waitFor();
  await looksRight(page, 'posting-matches');
  await first.getByRole('button', { name: /^相 ?关$/ }).click();
  await confirm(page, /^相 ?关$/);
  await first.getByText('本机构评为相关').waitFor();
  await first.getByRole('button', { name: '以此专利提出对接' }).click();
  await page.getByLabel('对接说明').fill('我中心入库的收集船已有样机，想当面谈谈');
  await page.getByLabel('联系人').fill(suppliersReach.contactName);
  await page.getByLabel('联系电话').fill(suppliersReach.contactPhone);
  await confirm(page, /以此专利提出对接/);
  await page.waitForURL(/\/contacts\//);
  await page.getByText('对方接受后，其联系方式会显示在这里').waitFor();
  contactId = new URL(page.url()).pathname.split('/').at(-1)!;
  await looksRight(page, 'contact-requested');
});

test('the firm comes from its workbench to the request and accepts it; from then on each sees how to reach the other', async () => {
  const page = await open(windows.firm, '/enterprise');
  await page.getByRole('link', { name: new RegExp(`对接 ${wanted.title}`) }).click();
  await page.getByRole('heading', { level: 1, name: /待答复/ }).waitFor();
  expect(await page.getByText(suppliersReach.contactPhone).count()).toBe(0);
  await page.getByRole('button', { name: /^接 ?受$/ }).click();
  await confirm(page, /^接 ?受$/);
  await page.getByText(suppliersReach.contactPhone).waitFor();
  await looksRight(page, 'contact-accepted');
  await looksRight(await open(windows.firm, '/contacts'), 'contacts');
  const theirs = await open(windows.center, `/contacts/${contactId}`);
  await theirs.getByText(seekersReach.contactPhone).waitFor();
  await theirs.getByRole('link', { name: '提交转让登记申请' }).click();
  await theirs.getByText(`contact-${contactId}`).waitFor();
});

test('a matchmaking event shows its organizer whom to invite, and everybody when and where it is', async () => {
  const event = { ...matchmaking(), divisionCodes: [] };
  await done(center, '/api/matchmakings', event, 201);
  await looksRight(await open(windows.center, '/matchmakings/new'), 'matchmaking-form');
  const page = await open(windows.center, `/matchmakings/${event.matchmakingId}`);
  await page.getByLabel(`选择 ${wanted.title}`).check();
  await page.getByRole('button', { name: '邀请选中的 1 条' }).click();
  await confirm(page, /邀请选中的 1 条/);
  await page.getByRole('heading', { name: '邀请 (1)' }).waitFor();
  await looksRight(page, 'matchmaking');
  const theirs = await open(windows.firm, `/matchmakings/${event.matchmakingId}`);
  await theirs.getByRole('button', { name: /^参 ?会$/ }).click();
  await confirm(theirs, /^参 ?会$/);
  await theirs.getByRole('button', { name: /^参 ?会$/ }).waitFor({ state: 'detached' });
  await looksRight(await open(windows.center, '/matchmakings'), 'matchmakings');
  const inPublic = await open(windows.nobody, '/public/matchmakings');
  await looksRight(inPublic, 'public-matchmakings');
  await inPublic.getByRole('link', { name: event.name }).click();
  await inPublic.getByText('签到').waitFor();
  // Who has no account reads the organizer's name, not its code.
  await inPublic.getByText('武汉运营中心').waitFor();
  await looksRight(inPublic, 'public-matchmaking');
  for (const printed of [inPublic, await open(windows.center, `/matchmakings/${event.matchmakingId}`)])
    await tellsOnPaper(printed, [event.name, event.place, '武汉运营中心', '签到']);
});

/** The agenda to be handed out: what it is, when, where, and by whom it is organized; and not whom one thought of inviting. */
async function tellsOnPaper(page: Page, texts: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '打印议程' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const text of texts)
    await page.locator('main').getByText(text).filter({ visible: true }).first().waitFor();
  for (const name of [/^邀请/, /^推荐/, '办理经过', '怎样参会'])
    await page.getByRole('heading', { name }).waitFor({ state: 'hidden' });
  await page.emulateMedia({ media: null });
}

test('data IP is filed through the form, announced, read by everybody, and objected to under a name', async () => {
  const name = '清江梯级水库来渣监测数据集';
  const page = await open(windows.firm, '/data-ips/new');
  const fill = (label: string, text: string): Promise<void> =>
    page.getByLabel(label, { exact: true }).fill(text);
  const choose = async (label: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: label }).click();
    await page.locator('.ant-select-item-option', { hasText: option }).click();
  };
  await fill('统一社会信用代码', '91420500MADEM00034');
  await choose('市州', '宜昌市');
  await fill('名称', name);
  await choose('数据来源', '自行产生');
  await fill('行业', 'I6550');
  await fill('数据条数', '120000');
  await fill('应用场景', '按来渣量安排清漂作业');
  await fill('结构与字段', '坝段、时间、来渣量、水位');
  await fill('处理规则', '剔除异常值后按小时聚合');
  await fill('存证编号', 'DEP-2026-0001');
  await fill('存证数据 SHA-256', 'ab'.repeat(32));
  await looksRight(page, 'data-ip-form');
  await page.getByRole('button', { name: '申请登记' }).click();
  await page.getByRole('heading', { level: 1, name: /形式审查中/ }).waitFor();
  const path = new URL(page.url()).pathname;

  const desk = await open(windows.reviewer, '/data-ip-reviews');
  await looksRight(desk, 'data-ip-reviews');
  await desk.getByRole('link', { name }).click();
  await desk.getByRole('button', { name: '予以公示' }).click();
  await confirm(desk, /予以公示/);
  await desk.getByRole('heading', { level: 1, name: /公示中/ }).waitFor();
  await looksRight(desk, 'data-ip');

  const inPublic = await open(windows.nobody, '/public/data-ips');
  await looksRight(inPublic, 'public-data-ips');
  await inPublic.getByRole('link', { name }).click();
  await inPublic.getByText('按来渣量安排清漂作业').waitFor();
  await looksRight(inPublic, 'public-data-ip');

  const theirs = await open(windows.center, path);
  await theirs.getByRole('button', { name: '提出异议' }).click();
  await theirs.getByLabel('异议理由').fill('该数据由我中心采集');
  await confirm(theirs, /提出异议/);
  await theirs.getByText('异议已提交').waitFor();
  await open(windows.center, '/data-ip-objections');
  await theirs.getByRole('link', { name: '该数据由我中心采集' }).waitFor();
  await looksRight(theirs, 'data-ip-objections');
  await open(windows.reviewer, path);
  await desk.getByRole('heading', { name: '异议 (1)' }).waitFor();
  await looksRight(await open(windows.firm, '/data-ips'), 'data-ips');
});

test('no page complained of anything that was not seen', () => {
  for (const { complaints } of Object.values(windows)) expect(complaints).toEqual([]);
});
