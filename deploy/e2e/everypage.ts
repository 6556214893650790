import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';

/** The languages of the console, as the document names them. */
export const tongues = ['zh-CN', 'en'] as const;
/** One of {@link tongues}. */
export type Tongue = (typeof tongues)[number];

/** A page as the console declares it. */
export interface Declared {
  /** `:name` stands for one segment: `/transfers/:id`. */
  readonly path: string;
  readonly for: readonly string[] | 'signed-in' | 'everyone';
}

const subjects = join(__dirname, '../../services/console/src/pages');
const read = createRequire(__filename);
const findFaults = readFileSync(join(__dirname, 'everypage.faults.js'), 'utf8');

/** Every page the console declares: the lists that `app/pages.ts` gathers, one a subject. */
export function declaredPages(): Declared[] {
  const folders = readdirSync(subjects, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => {
    const { pages } = read(join(subjects, name, 'pages.ts')) as { pages: readonly Declared[] };
    return [...pages];
  });
}

/** Whether a page is for somebody of this role; undefined is nobody's. */
export function isFor(page: Declared, role: string | undefined): boolean {
  if (page.for === 'everyone') return true;
  return role !== undefined && (page.for === 'signed-in' || page.for.includes(role));
}

/** Follows what a page asks for, and tells when all of it was answered; streams never end, and are not waited for. */
export function watch(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/') && !pathname.endsWith('/stream')) underWay.add(request);
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return async () => {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    do {
      await page.locator('body:not(:has(.waiting))').waitFor();
      // What an answer brought is drawn in the next frame, and may ask for more.
      await page.evaluate(
        'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))',
      );
    } while (underWay.size > 0);
  };
}

/** Changes the language as a person does; the wall has no switch, and speaks what was chosen elsewhere. */
export async function speak(page: Page, tongue: Tongue): Promise<void> {
  const other = page.locator(`button[lang="${tongue.slice(0, 2)}"]`);
  if (await other.count()) await other.click();
  else {
    await page.evaluate(`localStorage.setItem('ipflow.tongue', '${tongue.slice(0, 2)}')`);
    await page.reload();
  }
  await page.locator(`html[lang="${tongue}"]`).waitFor({ state: 'attached' });
}

/** What can be seen to be wrong with the page as it stands: nothing, of a page that is right. */
export function faultsOf(page: Page, tongue: Tongue): Promise<string[]> {
  return page.evaluate<string[]>(`${findFaults}\nfindFaults('${tongue}')`);
}
