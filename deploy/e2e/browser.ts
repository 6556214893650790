import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Witness } from './environment';

const root = join(__dirname, '../..');
const require_ = createRequire(__filename);
/** Where the browser that comes as a package is unpacked, once per version. */
const unpacked = join(root, '.ipflow/browser');
/** Pictures of the pages, to be looked at. */
const pictures = join(root, '.ipflow/screenshots');
/** Unpacking 70 MB on a busy machine (milliseconds). */
const unpackWithinMs = 180_000;
/** What a person would call broken (milliseconds). */
const stepWithinMs = 15_000;

/** What a failed test tells of a window at most (characters). */
const shownMax = 2_000;

/** Where machines keep a Chromium; `IPFLOW_CHROMIUM` names another. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** As root there is no sandbox to be had; and nothing but the house under test is to be called. */
const flags = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

/** A browser window of the test: a page, and what went wrong in it without being seen. */
export interface Window {
  readonly page: Page;
  /** Errors and refusals of the content policy the page met; a test expects none. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const openPages = new Set<Page>();
(globalThis as Witness).tellWindows = async () =>
  (await Promise.all([...openPages].map(shownBy))).join('\n\n');

/** Starts a browser: the machine's own, or the one that comes as a package. Both write Chinese. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.IPFLOW_CHROMIUM ?? installed.find((path) => fs.existsSync(path));
  const executablePath = own ?? (await unpack());
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...fontsOfTheHouse() } });
}

/**
 * Opens a window of its own, with its own cookies. Nothing moves in it: a test clicks in the very moment a dialog appears,
 * and a button that grows away between press and release is not clicked. On a busy machine that happened once in eighty.
 */
export async function openWindow(
  browser: Browser,
  { width = 1440, height = 900, locale = 'zh-CN' } = {},
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(stepWithinMs);
  const page = await context.newPage();
  openPages.add(page);
  page.once('close', () => openPages.delete(page));
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (line) => {
    // An answer that is an error is the page's to tell, and the test's to look for.
    const isAnswer = line.text().startsWith('Failed to load resource');
    if (line.type() === 'error' && !isAnswer) complaints.push(`console: ${line.text()}`);
  });
  return { page, complaints, close: () => context.close() };
}

/** Where a window stands and what it shows, for whoever reads of a failure on another machine; a picture is kept too. */
async function shownBy(page: Page): Promise<string> {
  await picture(page, `failed-${[...openPages].indexOf(page) + 1}`);
  const text = (await page.locator('body').innerText()).replace(/\s*\n\s*/g, ' | ');
  return `The window at ${page.url()} showed:\n${text.slice(0, shownMax)}`;
}

/** Takes a picture of the page as it stands. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  fs.mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage });
}

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds serious or critical on the page as it stands (WCAG 2.2 A and AA), told so that it can be mended. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(fs.readFileSync(require_.resolve('axe-core/axe.min.js'), 'utf8'));
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await page.evaluate<Finding[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations)`,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
    );
}

/** Builds the console as `npm run build` does; `npm test` has done so before its first test, and says it in IPFLOW_TEST_BUILT. */
export async function buildConsole(): Promise<void> {
  if (process.env.IPFLOW_TEST_BUILT) return;
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
  const nx = join(root, 'node_modules/.bin/nx');
  await promisify(execFile)(process.execPath, [nx, 'run', '@ipflow/console:build'], { cwd: root, env });
}

/** Unpacks the packaged browser; one that was broken off is begun anew. */
async function unpack(): Promise<string> {
  const { version } = JSON.parse(
    fs.readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string };
  const folder = `${unpacked}-${version}`;
  const finished = join(folder, 'finished');
  if (!fs.existsSync(finished)) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      env: { ...process.env, TMPDIR: folder },
      timeout: unpackWithinMs,
    });
    fs.writeFileSync(finished, '');
  }
  return join(folder, 'chromium');
}

/** A font setup that knows our Chinese faces beside the machine's, which may have none. */
function fontsOfTheHouse(): Record<string, string> {
  const faces = join(root, 'node_modules/@embedpdf/fonts-sc/fonts');
  const folder = join(root, '.ipflow/fonts');
  fs.mkdirSync(folder, { recursive: true });
  const setup = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${faces}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>
<alias><family>sans-serif</family><prefer><family>Noto Sans S Chinese</family></prefer></alias>
<alias><family>system-ui</family><prefer><family>Noto Sans S Chinese</family></prefer></alias>
</fontconfig>`;
  const file = join(folder, 'fonts.conf');
  fs.writeFileSync(file, setup);
  return { FONTCONFIG_FILE: file };
}
