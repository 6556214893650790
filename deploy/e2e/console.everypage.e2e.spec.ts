import { endChildren } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { buildConsole, openBrowser, openWindow, picture, seriousFindings, type Window } from './browser';
import { anybody, type Caller } from './caller';
import { declaredPages, faultsOf, isFor, speak, watch, type Tongue } from './everypage';
import { addressOf, furnish, people, type Person } from './everypage.fixture';
import { startHouse, type House } from './house';

/** All that one role may open, in both languages, on a busy machine (milliseconds). */
jest.setTimeout(480_000);

/** The narrowest screen of an office (pixels). */
const width = 1_280;
const roleOf = {
  office: 'office',
  reviewer: 'reviewer',
  center: 'operation_center',
  enterprise: 'enterprise',
  bank: 'bank',
  dashboard: 'dashboard',
} as const satisfies Record<Person, string>;
/** Somebody without an account. */
const nobody = 'nobody';
type Visitor = Person | typeof nobody;
const visitors: readonly Visitor[] = [...people, nobody];
const pages = declaredPages();

let house: House;
let browser: Browser;
let as: Record<Person, Caller>;
const opened = new Set<string>();

beforeAll(async () => {
  await buildConsole();
  house = await startHouse();
  [as, browser] = await Promise.all([furnish(house), openBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await endChildren();
  await house?.drop();
});

/** A window of somebody's, signed in where he has an account. */
async function windowOf(visitor: Visitor): Promise<Window> {
  const window = await openWindow(browser, { width });
  if (visitor === nobody) return window;
  const answer = await window.page.request.post(`${house.url}/api/session`, {
    headers: { 'idempotency-key': randomUUID() },
    data: { username: visitor, password: house.officePassword },
  });
  expect(answer.status()).toBe(200);
  return window;
}

/**
 * Opens every page that is somebody's, and tells what is wrong with each. Who opens a page first looks at it in both languages,
 * takes its pictures, and has axe look at it once, for both have one structure; who opens it later looks at it in one of them.
 */
async function goThrough(visitor: Visitor): Promise<string[]> {
  const role = visitor === nobody ? undefined : roleOf[visitor];
  const caller = visitor === nobody ? anybody(house.url) : as[visitor];
  const window = await windowOf(visitor);
  const { page } = window;
  const isRead = watch(page);
  const wrong: string[] = [];
  let inUse: Tongue = 'zh-CN';
  for (const { path } of pages.filter((one) => isFor(one, role))) {
    const address = await addressOf(path, caller);
    if (address === undefined) continue;
    await page.goto(house.url + address);
    const isFirst = !opened.has(path);
    opened.add(path);
    const other: Tongue = inUse === 'en' ? 'zh-CN' : 'en';
    for (const tongue of isFirst ? [inUse, other] : [inUse]) {
      await isRead();
      if (tongue !== inUse) await speak(page, tongue);
      await isRead();
      const faults = await faultsOf(page, tongue);
      if (isFirst && tongue === inUse) faults.push(...(await seriousFindings(page)));
      if (isFirst) await picture(page, pictureOf(path, tongue), true);
      wrong.push(...faults.map((fault) => `${address} (${visitor}, ${tongue}): ${fault}`));
    }
    // The next page is opened in the language this one was left in.
    if (isFirst) inUse = other;
  }
  await window.close();
  return [...wrong, ...window.complaints];
}

/** `every-transfers-id-en` */
function pictureOf(path: string, tongue: Tongue): string {
  const words = path.split(/[/:]+/).filter(Boolean);
  return ['every', ...words, tongue.slice(0, 2)].join('-');
}

test.each(visitors)('every page of %s is whole, in words, and within the screen', async (visitor) => {
  expect(await goThrough(visitor)).toEqual([]);
});

test('no page of the console was left out', () => {
  expect(pages.map(({ path }) => path).filter((path) => !opened.has(path))).toEqual([]);
});
