/**
 * `npm run story [-- NAME]`: plays a job of the platform through its public API, on the running house (`npm start`), and
 * says what it sees. Ends with code 1 when anything is off. IPFLOW_URL and IPFLOW_DEMO_PASSWORD play it elsewhere.
 */
import { fileURLToPath } from 'node:url';
import { anybody, holderOf, signIn } from './client.mjs';
import { dataFolder } from './data-folder.mjs';
import { demoSecret } from './demo.mjs';
import { printFailure } from './failure.mjs';
import { portFrom } from './ports.mjs';
import { openSecrets } from './secrets.mjs';
import { portVariable, services } from './services.mjs';
import { financingStory } from './story.financing.mjs';
import { licensingStory } from './story.licensing.mjs';
import { marketStory } from './story.market.mjs';
import { transferStory } from './story.transfer.mjs';
import { whitelistStory } from './story.whitelist.mjs';

/** @typedef {import('./client.mjs').Client} Client */
/**
 * @typedef {object} Stage
 * @property {(username: string) => Promise<Client>} signIn
 * @property {(key: string) => Client} withKey   a system that has an API key
 * @property {Pick<Client, 'get'>} anybody   the public
 * @property {(line: string) => void} say
 */
/** @type {Record<string, (stage: Stage) => Promise<void>>} */
const stories = {
  transfer: transferStory,
  licensing: licensingStory,
  financing: financingStory,
  market: marketStory,
  whitelist: whitelistStory,
};

const name = process.argv[2] ?? 'transfer';
const root = fileURLToPath(new URL('../..', import.meta.url));
const gateway = services[0];
const url =
  process.env.IPFLOW_URL ??
  `http://127.0.0.1:${portFrom(portVariable(gateway?.name ?? ''), gateway?.port ?? 0)}`;
const password = process.env.IPFLOW_DEMO_PASSWORD ?? openSecrets(dataFolder(root))(demoSecret);

try {
  const story = stories[name];
  if (!story) throw new Error(`there is no story "${name}"; there are: ${Object.keys(stories).join(', ')}`);
  await fetch(url).catch(() => {
    throw new Error(`平台没有运行。Nothing answers at ${url}: run npm start first, in another terminal.`);
  });
  await story({
    signIn: (username) => signIn(url, username, password),
    withKey: (key) => holderOf(url, key),
    anybody: anybody(url),
    say: (line) => process.stdout.write(`${line}\n`),
  });
  process.stdout.write(`\n故事“${name}”演完，一切相符 · the story holds\n`);
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
// The dashboard and the receivers of a story that broke off still listen, and would keep the process.
process.exit();
