import { company, endChildren, until } from '@ipflow/testing';
import type { Browser, Page } from 'playwright-core';
import { buildConsole, openBrowser, openWindow, picture, seriousFindings, type Window } from './browser';
import { moveIn, type Caller } from './caller';
import { transfer } from './financing.fixture';
import { startHouse, type House } from './house';
import { announced, enter, focusedDescription, hasFocusIn, press, typeInto } from './keyboard';
import { importPatents } from './licensing.fixture';

/** Review queues as somebody works them off who decides many cases a day: by single keys. */
jest.setTimeout(120_000);

let house: House;
let browser: Browser;
let window: Window;
let callers: Record<'office' | 'center', Caller>;

beforeAll(async () => {
  await buildConsole();
  house = await startHouse();
  browser = await openBrowser();
  callers = await moveIn(house, { center: { tenant: 'center-e2e', roles: ['operation_center'] } });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await endChildren();
  await house?.drop();
});
beforeEach(async () => {
  window = await openWindow(browser);
});
afterEach(() => window.close());

/** What the focused element says. */
const focusedText = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.textContent');

/** Goes to an item of the open menu, and chooses it. The menu moves the focus a moment after the key. */
async function chooseInMenu(page: Page, label: string): Promise<void> {
  await until('the menu has the focus', () => hasFocusIn(page, '[role="menu"]'));
  for (let focused = await focusedText(page); focused !== label;) {
    const passed = focused;
    await page.keyboard.press('ArrowDown');
    focused = await until(`the focus leaves ${passed}`, async () => {
      const now = await focusedText(page);
      return now !== passed && now;
    });
  }
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: label }).waitFor({ state: 'hidden' });
}

/** Where the case on screen stands in its queue, as a screen reader is told. */
const place = (page: Page, told: string) =>
  page.getByRole('navigation', { name: '审查队列' }).getByRole('status').filter({ hasText: told }).waitFor();

/** Files transfers of a patent each; tells the pages of both. */
async function file(count: number, from: number): Promise<{ path: string; number: string }[]> {
  const filed: { path: string; number: string }[] = [];
  for (const number of await importPatents(callers.center, count, { from })) {
    const { terms, ...filing } = transfer(number);
    const body = { ...filing, terms: { ...terms, transferors: [company] } };
    expect((await callers.center('POST', '/api/transfers', body)).status).toBe(201);
    filed.push({ path: `/transfers/${filing.transferId}`, number });
  }
  return filed;
}

/** Files three transfers, and opens the first of those that await review; tells their addresses in the order of the list. */
async function openQueue(page: Page, from: number): Promise<string[]> {
  await file(3, from);
  await enter(page, house.url, 'office', house.officePassword);
  await page.goto(`${house.url}/transfers?stage=filed`);
  await page.getByRole('status').filter({ hasText: '共 3 条' }).waitFor();
  const links = page.getByRole('table').getByRole('link');
  const cases = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  await press(page, 'ZL');
  await place(page, '第 1 件，共 3 件');
  await page.getByRole('button', { name: '登记', exact: true }).waitFor();
  return cases;
}

test('a reviewer works off a queue of transfers, a key a step', async () => {
  const { page, complaints } = window;
  const { keyboard } = page;
  const cases = await openQueue(page, 820);
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'keyboard-queue', true);

  // What is confirmed is told with the button that confirms it, which has the focus.
  await keyboard.press('a');
  await page.getByRole('dialog', { name: '登记' }).waitFor();
  await until('the button has the focus', () => hasFocusIn(page, '[role="dialog"] [type="submit"]'));
  expect(await focusedDescription(page)).toContain('登记即发生物权效力');
  await keyboard.press('Enter');
  await announced(page, '已登记');
  await place(page, '第 2 件，共 3 件 · 已办 1 件');
  await page.getByRole('button', { name: '不予登记' }).waitFor();
  await keyboard.press('r');
  await page.getByRole('dialog', { name: '不予登记' }).waitFor();
  await until('the ground has the focus', () => hasFocusIn(page, '#reasonCode'));
  await keyboard.type('材料');
  await keyboard.press('Enter');
  await typeInto(page, '事由', 'ajkr?');
  await keyboard.press('Tab');
  await press(page, '不予登记');
  await announced(page, '已不予登记');
  await place(page, '第 3 件，共 3 件 · 已办 2 件');

  // The queue goes along through the history of the window.
  await page.goBack();
  await place(page, '第 2 件，共 3 件 · 已办 2 件');
  await page.getByText('ajkr?').first().waitFor();
  await page.goForward();
  await place(page, '第 3 件');
  await page.getByRole('button', { name: '登记', exact: true }).waitFor();
  await keyboard.press('a');
  await until('the button has the focus', () => hasFocusIn(page, '[role="dialog"] [type="submit"]'));
  await keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: '队列中的 3 件已全部办理' }).waitFor();
  await page.waitForURL(/\/transfers\?stage=filed$/);
  await page.getByText('没有符合条件的记录').waitFor();
  const read = await Promise.all(cases.map((path) => callers.office('GET', `/api${path}`)));
  expect(read.map(({ body }) => body.stage)).toEqual(['registered', 'refused', 'registered']);
  expect(complaints).toEqual([]);
});

test('the keys of a page are told, leave fields and dialogs alone, and can be switched off', async () => {
  const { page, complaints } = window;
  const { keyboard } = page;
  await openQueue(page, 840);
  await keyboard.press('?');
  const help = page.getByRole('dialog', { name: '快捷键' });
  for (const key of ['J 下一件', 'A 登记', 'R 不予登记', '? 显示本说明'])
    await help.getByRole('row', { name: key, exact: true }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'keyboard-help');
  // An open dialog has the keys to itself.
  await keyboard.press('j');
  await keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await place(page, '第 1 件');
  await keyboard.press('j');
  await place(page, '第 2 件');
  await keyboard.press('k');
  await place(page, '第 1 件');

  // With a modifier held the letter is the browser's.
  await keyboard.press('Alt+j');
  await keyboard.press('a');
  await page.getByRole('dialog', { name: '登记' }).waitFor();
  await place(page, '第 1 件');
  for (const key of Array.from({ length: 8 }, (_, index) => (index < 4 ? 'Tab' : 'Shift+Tab'))) {
    await keyboard.press(key);
    expect(await hasFocusIn(page, '[role="dialog"]')).toBe(true);
  }
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await until('the button has the focus', () => hasFocusIn(page, '.page-actions button'));

  for (const [label, keys] of [
    ['停用快捷键', null],
    ['启用快捷键', 'a'],
  ] as const) {
    await press(page, '省局管理员');
    await page.getByRole('menuitem', { name: label }).waitFor();
    await keyboard.press('Tab');
    await chooseInMenu(page, label);
    const act = page.getByRole('button', { name: '登记', exact: true });
    await until(label, async () => (await act.getAttribute('aria-keyshortcuts')) === keys);
    await page.reload();
    await act.waitFor();
    expect(await act.getAttribute('aria-keyshortcuts')).toBe(keys);
    await keyboard.press('j');
    await place(page, keys ? '第 2 件' : '第 1 件');
  }
  expect(complaints).toEqual([]);
});

test('a reviewer sees what was handed in beside the rules, and what came since the filing', async () => {
  const { page, complaints } = window;
  const [filed] = await file(1, 860);
  const { path, number } = filed!;
  await enter(page, house.url, 'office', house.officePassword);
  await page.goto(`${house.url}${path}`);
  const rules = page.getByRole('list').filter({ hasText: 'TRANSFER_NOT_HOLDER' });
  await page
    .getByRole('status')
    .filter({ hasText: /^\d+ 项符合 核对日/ })
    .waitFor();
  await rules.getByRole('listitem').filter({ hasText: '让与人均为登记的权利人' }).getByText('符合').waitFor();
  expect(await page.getByText('现在办理会被拒绝').count()).toBe(0);

  const lapse = { code: 'CF01', effectiveOn: '2026-01-05' };
  expect((await callers.office('POST', `/api/patents/${number}/legal-events`, lapse)).status).toBe(200);
  await page.reload();
  await page.getByRole('status').filter({ hasText: '1 项不符合' }).waitFor();
  // What is broken stands first, and the patent is one step away.
  const first = rules.getByRole('listitem').first();
  expect(await first.innerText()).toContain('不符合');
  expect(await first.innerText()).toContain('TRANSFER_RIGHT_ENDED');
  expect(await first.getByRole('link').getAttribute('href')).toBe(`/patents/${number}`);
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'examination', true);

  // The button tells it, stays what it is, and the registration is refused for the same reason.
  const act = page.getByRole('button', { name: '登记', exact: true });
  await act.focus();
  expect(await focusedDescription(page)).toContain('1 项规则不符合，现在办理会被拒绝');
  await page.keyboard.press('a');
  await until('the button has the focus', () => hasFocusIn(page, '[role="dialog"] [type="submit"]'));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('alert').filter({ hasText: 'TRANSFER_RIGHT_ENDED' }).waitFor();
  expect(complaints).toEqual([]);
});
