import { endChildren } from '@ipflow/testing';
import type { Browser } from 'playwright-core';
import { buildConsole, openBrowser, openWindow, picture, seriousFindings, type Window } from './browser';
import { startHouse, type House } from './house';

jest.setTimeout(120_000);

let house: House;
let browser: Browser;
let window: Window;

beforeAll(async () => {
  await buildConsole();
  house = await startHouse();
  browser = await openBrowser();
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

/** Signs in as a person does. */
async function signIn({ page }: Window, username: string, password: string): Promise<void> {
  await page.goto(`${house.url}/login`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

describe('the console', () => {
  it('asks nobody in particular to sign in, and says why it does not let somebody in', async () => {
    const { page, complaints } = window;
    await page.goto(`${house.url}/transfers?stage=filed`);
    await page.getByRole('heading', { name: '登录平台' }).waitFor();
    await picture(page, 'login');
    expect(await seriousFindings(page)).toEqual([]);
    await signIn(window, 'office', 'wrong password');
    await page.getByText('用户名或密码不正确').waitFor();
    expect(complaints).toEqual([]);
  });

  it('takes the office to its workbench, and shows the pages it may see', async () => {
    const { page, complaints } = window;
    await signIn(window, 'office', house.officePassword);
    await page.waitForURL(`${house.url}/office`);
    await page.getByRole('link', { name: '转让登记', exact: true }).waitFor();
    await page.getByText('没有待办').first().waitFor();
    await picture(page, 'office');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '转让登记', exact: true }).click();
    await page.getByText('转让申请由运营中心或权利人提交').waitFor();
    await picture(page, 'transfers-empty');
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows the office the wall', async () => {
    const { page, complaints } = window;
    await signIn(window, 'office', house.officePassword);
    await page.waitForURL(`${house.url}/office`);
    await page.goto(`${house.url}/wall`);
    await page.getByText('知识产权质押融资').first().waitFor();
    await picture(page, 'wall');
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('tells a wrong address as what it is', async () => {
    const { page } = window;
    const answer = await page.goto(`${house.url}/no-such-page`);
    expect(answer?.status()).toBe(404);
    await page.getByText('没有这个页面').waitFor();
  });
});
