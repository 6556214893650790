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
