import { randomUUID } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import { openWindow, picture, seriousFindings, type Window } from './browser';
import type { House } from './house';

/** Somebody signed in at a window of his own, and what he does there, as a person would. */
export interface Desk extends Window {
  /** Opens a page, and waits until everything it reads is there. */
  open(path: string): Promise<void>;
  /** Opens the dialog of an act by its button. */
  begin(act: string): Promise<Act>;
  /** The form that stands on the page itself, sent by this button. */
  form(act: string): Act;
  /** A picture of the page, and nothing serious that axe finds on it. */
  looksRight(name: string): Promise<void>;
}

/** The form of an act. */
export interface Act {
  /** Types into fields, each by its label; `place` tells which of several of that name. */
  fill(fields: Readonly<Record<string, string>>, place?: number): Promise<void>;
  /** Picks an option of a list. */
  choose(label: string, option: string | RegExp): Promise<void>;
  /** Sends it. */
  send(): Promise<void>;
  /** Sends it, and is told in place why it was not done: by a reason of this code, which is returned. */
  isRefused(code: string): Promise<string>;
  /** Sends it without what is needed, and is told so beside the field. */
  isMissing(): Promise<void>;
  /** Sends it, and is told that it was done. */
  isDone(told: string): Promise<void>;
}

/** Signs somebody in at a window of his own. */
export async function openDesk(
  browser: Browser,
  { url }: House,
  username: string,
  password: string,
): Promise<Desk> {
  const window = await openWindow(browser);
  const { page } = window;
  const answer = await page.request.post(`${url}/api/session`, {
    headers: { 'idempotency-key': randomUUID() },
    data: { username, password },
  });
  if (!answer.ok()) throw new Error(`${username} was not signed in: ${answer.status()}`);
  return {
    ...window,
    open: async (path) => {
      await page.goto(url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await isRead(page);
    },
    begin: async (act) => {
      await page.getByRole('button', { name: act, exact: true }).click();
      return actIn(page, page.getByRole('dialog'), act);
    },
    form: (act) => actIn(page, page.locator('main'), act),
    looksRight: async (name) => {
      await isRead(page);
      await picture(page, `acts-${name}`, true);
      expect(await seriousFindings(page)).toEqual([]);
    },
  };
}

async function isRead(page: Page): Promise<void> {
  await page.locator('body:not(:has(.waiting))').waitFor();
}

function actIn(page: Page, at: Locator, act: string): Act {
  const send = (): Promise<void> => at.getByRole('button', { name: act, exact: true }).last().click();
  return {
    send,
    fill: async (fields, place = 0) => {
      for (const [label, text] of Object.entries(fields))
        await at.getByLabel(label, { exact: true }).nth(place).fill(text);
    },
    choose: async (label, option) => {
      await at.getByRole('combobox', { name: label }).click();
      const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
      await open.locator('.ant-select-item-option', { hasText: option }).click();
      // A list that takes several stays open until it is left.
      await at.getByRole('combobox', { name: label }).blur();
      await open.waitFor({ state: 'detached' });
    },
    isRefused: async (code) => {
      await send();
      const reason = at.locator('.problem li', { has: page.locator('code', { hasText: code }) });
      await reason.waitFor();
      return (await reason.textContent()) ?? '';
    },
    isMissing: async () => {
      await send();
      await at.locator('.ant-form-item-explain-error').first().waitFor();
    },
    isDone: async (told) => {
      await send();
      await page.locator('.ant-message').getByText(told).last().waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  };
}
