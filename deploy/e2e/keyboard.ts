import { until } from '@ipflow/testing';
import type { Page } from 'playwright-core';

/** Tabs a person would press before giving up on a form. */
const tabsMax = 150;

/** What the focused element is called, by its label or by what stands in it. */
const focusedName = `(() => {
  const element = document.activeElement;
  const label = element.id && document.querySelector('label[for="' + CSS.escape(element.id) + '"]');
  const name = element.getAttribute('aria-label') ?? label?.textContent ?? element.closest('label')?.textContent;
  return (name || element.textContent || '').trim();
})()`;

/** Presses Tab until the element of this name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < tabsMax; pressed += 1) {
    const focused = await page.evaluate<string>(focusedName);
    if (focused.startsWith(name)) return;
    passed.push(focused.slice(0, 20));
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${name}; it passed ${passed.join(' | ')}`);
}

/** Goes to a field and types into it. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

/** Goes to a field of a date and types the date, whichever part of it this browser asks for first. */
export async function typeDate(page: Page, name: string, date: string): Promise<void> {
  await tabTo(page, name);
  const [year = '', month = '', day = ''] = date.split('-');
  for (const digits of [month + day + year, year + month + day, day + month + year]) {
    await page.keyboard.type(digits);
    if ((await page.evaluate<string>('document.activeElement.value')) === date) return;
    // Back to the first part, from wherever the last digit led.
    for (let part = 0; part < 3; part += 1) await page.keyboard.press('ArrowLeft');
  }
  throw new Error(`${name} does not take ${date}`);
}

/** Empties the field that has the focus and types into it. */
export async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Whether the focus is on what a selector finds, or inside of it. */
export function hasFocusIn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate<boolean>(`document.activeElement?.closest(${JSON.stringify(selector)}) != null`);
}

/** What a screen reader adds to the name of the element that has the focus: hints, and what is wrong with it. */
export function focusedDescription(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(document.activeElement.getAttribute('aria-describedby') ?? '').split(' ')
       .map((id) => document.getElementById(id)?.textContent ?? '').join(' ')`,
  );
}

/** Goes to an element and presses it. */
export async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Signs in by keyboard. */
export async function enter(page: Page, url: string, username: string, secret: string): Promise<void> {
  await page.goto(`${url}/login`);
  await page.getByRole('button', { name: '登录', exact: true }).waitFor();
  await typeInto(page, '用户名', username);
  await typeInto(page, '密码', secret);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** Follows a link of the navigation, after which the focus is on the page and not behind the link. */
export async function follow(page: Page, link: string, heading: string): Promise<void> {
  await press(page, link);
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  await until(`the focus is on ${heading}`, () => hasFocusIn(page, 'main'));
  await until(`${heading} is read`, async () => (await page.locator('.waiting').count()) === 0);
}

/** Opens a dialog by its button; the focus goes into it, and Tab does not leave it. */
export async function openDialog(page: Page, button: string, title: string): Promise<void> {
  await press(page, button);
  await page.getByRole('dialog', { name: title }).waitFor();
  await until('the focus is in the dialog', () => hasFocusIn(page, '[role="dialog"]'));
}

/** What was done is announced, and the focus is on the page, not lost with the dialog and its button. */
export async function announced(page: Page, told: string): Promise<void> {
  await page.getByRole('alert').filter({ hasText: told }).first().waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await until('the focus is on the page', () => hasFocusIn(page, 'main'));
}
