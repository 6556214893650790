import { endChildren, until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildConsole, openBrowser, openWindow, picture, seriousFindings, type Window } from './browser';
import { insist, moveIn, type Caller, type Json } from './caller';
import { startHouse, type House } from './house';

jest.setTimeout(300_000);

const sample = readFileSync(
  join(__dirname, '../../services/resource-pool/testdata/patents.csv'),
  'utf8',
).split('\n');
const burstRows = 1_000;
const awayRows = 400;
/** How long the wall may take to show what was counted, on a busy machine (milliseconds). */
const shownWithinMs = 60_000;

let house: House;
let browser: Browser;
let window: Window;
let center: Caller;
let reviewer: Caller;
let office: Caller;

beforeAll(async () => {
  await buildConsole();
  house = await startHouse();
  ({ office, center, reviewer } = await moveIn(house, {
    center: { tenant: 'center-wuhan', roles: ['operation_center'] },
    reviewer: { tenant: 'office', roles: ['reviewer'] },
  }));
  browser = await openBrowser();
  window = await openWindow(browser, { width: 1920, height: 1080 });
  const { page } = window;
  await page.goto(`${house.url}/login?to=/wall`);
  await page.getByLabel('用户名').fill('office');
  await page.getByLabel('密码', { exact: true }).fill(house.officePassword);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('status').getByText('实时', { exact: true }).waitFor();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await endChildren();
  await house?.drop();
});

/** Lists rows of the sample, from one to another. */
async function listPatents(from: number, count: number): Promise<void> {
  const file = [sample[0], ...sample.slice(from + 1, from + 1 + count)].join('\n');
  const path = `/api/imports/${randomUUID()}?fileName=patents.csv`;
  const { body } = await center('PUT', path, file, { 'content-type': 'text/csv', prefer: 'wait=60' });
  expect(body).toMatchObject({ state: 'done', listed: count });
}

/** What the API says; undefined while the counters are away. */
async function counted(metric: string): Promise<number | undefined> {
  const { body } = await office('GET', `/api/counters/totals?metric=${metric}&grain=all`);
  return body?.items?.[0]?.n;
}

/** What the wall shows for a headline. */
async function shown(name: string): Promise<string> {
  const figure = window.page.locator('.wall-headlines .wall-figure', { hasText: name });
  return figure.locator('b').innerText();
}

const written = (n: number): string => n.toLocaleString('en-US');

it('follows a burst of a thousand facts without losing one', async () => {
  await listPatents(0, burstRows);
  await until('all are counted', async () => (await counted('pool.patents')) === burstRows, shownWithinMs);
  await until(
    'the wall shows as many',
    async () => (await shown('在库专利')) === written(burstRows),
    shownWithinMs,
  );
  await picture(window.page, 'wall-burst');
  expect(await seriousFindings(window.page)).toEqual([]);
});

it('says that the connection is lost, and makes up for what it missed', async () => {
  const { page } = window;
  await house.children.get('counters')!.end('SIGKILL');
  await page.getByRole('status').getByText('连接中断').waitFor();
  expect(await shown('在库专利')).toBe(written(burstRows));
  await listPatents(burstRows, awayRows);
  await picture(page, 'wall-lost');
  await house.start('counters');
  const all = burstRows + awayRows;
  await until('all are counted', async () => (await counted('pool.patents')) === all, shownWithinMs);
  await until(
    'the wall shows as many',
    async () => (await shown('在库专利')) === written(all),
    shownWithinMs,
  );
  await page.getByRole('status').getByText('实时', { exact: true }).waitFor();
});

it('never shows less without saying that a fact was taken back, and leads to the entries', async () => {
  const { page } = window;
  const { body } = await center('GET', '/api/patents?division=420100&status=in_force&limit=100');
  const patent = body.items.find(({ facts }: Json) =>
    facts.holders.every(({ kind }: Json) => kind === 'enterprise'),
  );
  const transferId = randomUUID();
  await insist(center, '/api/transfers', filingOf(transferId, patent), 201);
  await insist(reviewer, `/api/transfers/${transferId}/registration`, {}, 200);
  await until('the wall counts it', async () => (await shown('今日转让许可')) === '1', shownWithinMs);
  await page.locator('.wall-ticker').getByText('专利转让次数').first().waitFor();
  await insist(office, `/api/transfers/${transferId}/revocation`, { reason: '合成：登记有误' }, 200);
  await until('the wall takes it back', async () => (await shown('今日转让许可')) === '0', shownWithinMs);
  await page.locator('.wall-headlines').getByText('更正 -1 件次').first().waitFor();
  await page.locator('.wall-ticker .wall-correction').first().waitFor();
  await picture(page, 'wall-correction');

  await page.locator('.wall-headlines .wall-figure', { hasText: '今日转让许可' }).click();
  await page.getByRole('dialog').getByText('2 条分录已列出，合计为 0 件次').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(window.complaints).toEqual([]);
});

function filingOf(transferId: string, { number, facts }: Json): object {
  return {
    transferId,
    patentNumbers: [number],
    terms: {
      kind: 'contract',
      transferors: facts.holders.map(({ name }: Json) => name),
      transferees: [{ name: '合成示例受让有限公司', divisionCode: '420500' }],
      priceFen: '8800000',
      agreedOn: '2026-01-15',
    },
  };
}
