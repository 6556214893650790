import { endChildren, numbers, until } from '@ipflow/testing';
import type { Browser } from 'playwright-core';
import { buildConsole, openBrowser, openWindow, picture, seriousFindings, type Window } from './browser';
import { moveIn, type Caller } from './caller';
import { importPatents, transfer } from './financing.fixture';
import { startHouse, type House } from './house';
import {
  announced,
  enter,
  focusedDescription,
  follow,
  hasFocusIn,
  openDialog,
  press,
  retype,
  tabTo,
  typeInto,
} from './keyboard';

/**
 * What somebody meets who has no mouse and does not see the screen: nothing here is clicked, and what is looked for is what a
 * screen reader is told – roles, names, where the focus is, and what is announced.
 */
jest.setTimeout(120_000);

const password = 'a password for one test';
let house: House;
let browser: Browser;
let window: Window;
let callers: Record<'office' | 'center' | 'bank', Caller>;

beforeAll(async () => {
  await buildConsole();
  house = await startHouse();
  browser = await openBrowser();
  callers = await moveIn(house, {
    center: { tenant: 'center-e2e', roles: ['operation_center'] },
    bank: { tenant: 'bank-e2e', roles: ['bank'] },
  });
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

test('a center imports a spreadsheet and reads the errors of its rows', async () => {
  const { page, complaints } = window;
  const account = { displayName: '运营中心', tenant: 'center-keys', roles: ['operation_center'], password };
  await callers.office('POST', '/api/accounts', { username: 'center-keys', ...account });
  await enter(page, house.url, 'center-keys', password);
  await follow(page, '批量导入', '批量导入');
  const [first, second] = numbers(2, 810_000);
  const wrong = `${second!.slice(0, -1)}${second!.endsWith('0') ? '1' : '0'}`;
  const rows = [first, wrong].map(
    (number) => `${number},合成：一种装置,示例光电有限公司,G06F13/12,2020-06-19,有效,湖北省武汉市示例路1号`,
  );
  const text = ['专利号,专利名称,专利权人,主分类号,申请日,法律状态,地址', ...rows].join('\n');
  const asked = page.waitForEvent('filechooser');
  await press(page, '专利清单', 'Space');
  const file = { name: '键盘导入.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await (await asked).setFiles(file);
  await press(page, '开始导入');
  await page.getByRole('heading', { name: '键盘导入.csv', level: 1 }).waitFor();
  // One place tells how far it is and then what came of it, so that it is heard without being looked for.
  const outcome = '导入完成：1 件已导入，1 行未导入';
  await page.getByRole('status').filter({ hasText: outcome }).waitFor();
  await until('the focus is on the result', () => hasFocusIn(page, 'main'));
  const table = page.getByRole('table', { name: '未导入的行与提示' });
  await table.getByRole('row', { name: /^3 .*校验位不符/ }).waitFor();
  expect(await table.ariaSnapshot()).toContain('- columnheader "原因与改法"');
  await tabTo(page, '未导入的行与提示');
  expect(await hasFocusIn(page, '[role="region"]')).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'keyboard-import', true);
  const saved = page.waitForEvent('download');
  await press(page, '下载未导入的行 xlsx');
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
  expect(complaints).toEqual([]);
});

test('a reviewer refuses one transfer of the queue and registers the next', async () => {
  const { page, complaints } = window;
  const patents = await importPatents(callers.center, callers.bank, 2);
  for (const number of patents)
    expect((await callers.center('POST', '/api/transfers', transfer(number))).status).toBe(201);
  await enter(page, house.url, 'office', house.officePassword);
  await page.getByRole('table', { name: '待办' }).waitFor();
  await press(page, `转让 ${patents[0]!}`);
  await page.getByRole('button', { name: '不予登记' }).waitFor();
  await until('the focus is on the case', () => hasFocusIn(page, 'main'));

  await openDialog(page, '不予登记', '不予登记');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Whoever changes his mind stands where he stood.
  await until('the button has the focus again', () => hasFocusIn(page, 'main button'));
  await openDialog(page, '不予登记', '不予登记');
  await typeInto(page, '事由', '转让合同缺少让与人签章，请补正后重新申请');
  await page.keyboard.press('Tab');
  await press(page, '不予登记');
  // What is missing is told at its field, which has the focus and says that it is invalid.
  await until('the field has the focus', () => hasFocusIn(page, '#reasonCode'));
  await until('the field says what is missing', async () =>
    (await focusedDescription(page)).includes('请选择'),
  );
  const ground = page.getByRole('combobox', { name: '理由' });
  expect(await ground.getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.type('材料');
  await page.keyboard.press('Enter');
  await press(page, '不予登记');
  await announced(page, '已不予登记');

  await follow(page, '省局工作台', '省局管理员');
  await press(page, `转让 ${patents[1]!}`);
  await page.getByRole('button', { name: '登记', exact: true }).waitFor();
  await openDialog(page, '登记', '登记');
  expect(await page.getByRole('dialog').ariaSnapshot()).toContain('登记即发生物权效力');
  await picture(page, 'keyboard-review');
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await press(page, '登记');
  await announced(page, '已登记');
  const stages = await Promise.all(
    patents.map(
      async (number) => (await callers.office('GET', `/api/transfers?patent=${number}`)).body.items[0].stage,
    ),
  );
  expect(stages).toEqual(['refused', 'registered']);
  expect(complaints).toEqual([]);
});

test('the office finds in the audit who was refused, and takes the lines along', async () => {
  const { page, complaints } = window;
  await callers.office('POST', '/api/session', { username: 'office', password: 'not the password' });
  await enter(page, house.url, 'office', house.officePassword);
  await follow(page, '访问审计', '访问审计');
  await typeInto(page, '操作人', 'office');
  await page.keyboard.press('Enter');
  await page.waitForURL(/actor=office/);
  await tabTo(page, '结果');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await page.waitForURL(/outcome=refused/);
  const table = page.getByRole('table', { name: '审计记录' });
  await table.getByRole('row', { name: /登录 拒绝 office office office 127\.0\.0\.1/ }).waitFor();
  await page.getByRole('status').filter({ hasText: '共 1 条' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'keyboard-audit', true);
  const saved = page.waitForEvent('download');
  await press(page, '导出');
  expect((await saved).suggestedFilename()).toMatch(/^访问审计-.*\.csv$/);
  await page.getByRole('alert').filter({ hasText: '已导出 1 行' }).waitFor();
  // The reading itself is there to be read, however many pages and files were made of it.
  const { body } = await callers.office('GET', '/api/audit?action=audit.read&actor=office');
  const found = body.items.filter(({ detail }: { detail: object }) => 'outcome' in detail);
  expect(found).toMatchObject([{ detail: { actor: 'user:office', outcome: 'refused' }, target: 'audit' }]);
  expect(complaints).toEqual([]);
});

test('the office verifies that the audit was not touched, and finds the code it kept again', async () => {
  const { page, complaints } = window;
  await enter(page, house.url, 'office', house.officePassword);
  await follow(page, '访问审计', '访问审计');
  await press(page, '核验是否被篡改');
  await press(page, '开始核验');
  const verdict = page.getByRole('status').filter({ hasText: '首尾相连' });
  await verdict.waitFor();
  const kept = await page.locator('.copyable code').textContent();
  const { body: end } = await callers.office('GET', '/api/audit/chain/end');
  expect(kept).toBe(`${end.number} ${end.hash}`);
  await typeInto(page, '抄存的序号与校验码', kept!);
  await press(page, '核对');
  await page.getByRole('alert').filter({ hasText: '一致' }).waitFor();
  await tabTo(page, '抄存的序号与校验码');
  await retype(
    page,
    kept!.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
  );
  await press(page, '核对');
  await page.getByRole('alert').filter({ hasText: '不一致' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'keyboard-audit-chain', true);
  expect(complaints).toEqual([]);
});

test('the office sets a new version of a goal, and a wall that hangs already follows', async () => {
  const wall = await openWindow(browser);
  await wall.page.clock.install();
  await enter(wall.page, house.url, 'office', house.officePassword);
  await wall.page.goto(`${house.url}/wall`);
  await wall.page.getByText('目标 500亿元').waitFor();

  const { page, complaints } = window;
  await enter(page, house.url, 'office', house.officePassword);
  await follow(page, '年度目标', '年度目标');
  await page
    .getByRole('row', { name: /知识产权质押融资 2026 500亿元/ })
    .first()
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'keyboard-targets', true);
  await press(page, '知识产权质押融资 2026');
  await page.getByRole('heading', { name: '知识产权质押融资 2026', level: 1 }).waitFor();
  await openDialog(page, '设定新版本', '设定新版本：知识产权质押融资 2026');
  await tabTo(page, '目标值');
  await retype(page, '0元');
  await typeInto(page, '设定理由', '按年中调整通知');
  await page.keyboard.press('Tab');
  await press(page, '设定新版本');
  // The reasons are announced and have the focus: the next Tab leads into the form.
  await page.getByRole('dialog').getByRole('alert').filter({ hasText: 'TARGET_GOAL' }).waitFor();
  await until('the focus is at the reasons', () => hasFocusIn(page, '.problem-place'));
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'keyboard-target-refused');
  await tabTo(page, '目标值');
  await retype(page, '520.5亿元');
  await press(page, '设定新版本');
  await announced(page, '目标已设定');
  const versions = page.getByRole('table', { name: '历次版本' });
  await versions.getByRole('row', { name: /第 2 版 有效 520\.5亿元 .* 按年中调整通知/ }).waitFor();
  await versions.getByRole('row', { name: /第 1 版 已被替代 500亿元/ }).waitFor();
  await picture(page, 'keyboard-target', true);
  await wall.page.clock.fastForward('00:31');
  await wall.page.getByText('目标 520.5亿元').waitFor();
  expect([...complaints, ...wall.complaints]).toEqual([]);
  await wall.close();
});
