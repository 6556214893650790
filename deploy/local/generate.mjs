import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Failure, printFailure } from './failure.mjs';

/**
 * `npm run generate [-- --check]`: writes everything that is made from `proto/` and from the services' source, and committed. With
 * `--check` nothing is written, and it fails when what is committed differs. Needs the installed packages, no build.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** How long buf may take, in milliseconds, and how large what it prints may be, in bytes. */
const BUF_MS = 60_000;
const BUF_BYTES_MAX = 16 * 1024 * 1024;

/** @typedef {Map<string, string>} Files path below the folder → text */
/** @typedef {(scratch: string) => Promise<Files>} Generator `scratch` is an empty folder of its own */

/** Each generated folder, which holds nothing else, and its generator; later ones may build on earlier ones. @type {[string, Generator][]} */
const generators = [
  ['libs/contracts/src/generated', protobufTypes],
  ['libs/contracts/docs', contractPages],
  ['libs/sdk/src/generated', apiDocument],
];

/** Types and descriptors of every message. @type {Generator} */
async function protobufTypes(scratch) {
  await buf('generate', '--output', scratch);
  return readFiles(join(scratch, 'libs/contracts/src/generated'));
}

/** The catalog of events, for machines and for people. @type {Generator} */
async function contractPages(scratch) {
  const image = join(scratch, 'image.binpb');
  await buf('build', '--as-file-descriptor-set', '--output', image);
  const require = createRequire(import.meta.url);
  require('../../libs/testing/register.cjs'); // From here on, TypeScript is loaded as it stands.
  const { commentsOf } = require('../../libs/contracts/src/comments.ts');
  const { asyncApi } = require('../../libs/contracts/src/asyncapi.ts');
  const { eventPage } = require('../../libs/contracts/src/event-page.ts');
  const { version } = require('../../package.json');
  const comments = commentsOf(fs.readFileSync(image));
  return new Map([
    ['asyncapi.json', `${JSON.stringify(asyncApi(comments, version), null, 2)}\n`],
    ['EVENTS.md', eventPage(comments)],
  ]);
}

/** What can be asked over HTTP, for machines, and as types for the SDK and the console. @type {Generator} */
async function apiDocument() {
  const { openApi, withKeysOptional } = await import('./openapi.mjs');
  const { default: openapiTypes, astToString } = await import('openapi-typescript');
  const document = await openApi(ROOT);
  // Its own type of a document is of another version than Nest's.
  const types = await openapiTypes(/** @type {any} */ (withKeysOptional(document)), {
    alphabetize: true,
    defaultNonNullable: false,
  });
  return new Map([
    ['openapi.json', `${JSON.stringify(document, null, 1)}\n`],
    ['api.d.ts', astToString(types)],
    ['events.d.ts', await eventTypes()],
  ]);
}

/** The data of every event as types, from the published schemas: whoever has the SDK needs no package of ours. */
async function eventTypes() {
  const { default: openapiTypes, astToString } = await import('openapi-typescript');
  const { components, info } = JSON.parse(
    fs.readFileSync(join(ROOT, 'libs/contracts/docs/asyncapi.json'), 'utf8'),
  );
  const { CloudEventHeaders: _, ...schemas } = components.schemas;
  const document = { openapi: '3.1.0', info, paths: {}, components: { schemas } };
  // A field at its default is left out of the JSON, so one that has a default may be absent.
  const types = await openapiTypes(/** @type {any} */ (document), {
    alphabetize: true,
    defaultNonNullable: false,
  });
  const lines = Object.keys(components.messages)
    .sort()
    .map((type) => `    "${type}": components["schemas"]["${type}"];`);
  return `${astToString(types)}/** Type of an event → its data. */\nexport interface EventData {\n${lines.join('\n')}\n}\n`;
}

/** @param {string[]} args */
async function buf(...args) {
  const command = [join(ROOT, 'node_modules/.bin/buf'), ...args];
  const limits = { cwd: ROOT, timeout: BUF_MS, maxBuffer: BUF_BYTES_MAX };
  // buf looks for its plugins in the PATH.
  const env = { ...process.env, PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH}` };
  await promisify(execFile)(process.execPath, command, { ...limits, env }).catch((error) => {
    throw new Failure(`buf ${args[0]} 失败。buf ${args[0]} failed:\n${error.stderr || error.message}`);
  });
}

/**
 * @param {string} folder
 * @returns {Files} empty when there is no such folder
 */
function readFiles(folder) {
  if (!fs.existsSync(folder)) return new Map();
  const names = /** @type {string[]} */ (fs.readdirSync(folder, { recursive: true }));
  const files = names.filter((name) => fs.statSync(join(folder, name)).isFile()).sort();
  return new Map(files.map((name) => [name, fs.readFileSync(join(folder, name), 'utf8')]));
}

/**
 * What differs between two editions of a folder.
 * @param {Files} wanted
 * @param {Files} found
 * @returns {string[]} names: missing, changed, and those that should not be there
 */
function differences(wanted, found) {
  const names = new Set([...wanted.keys(), ...found.keys()]);
  return [...names].filter((name) => wanted.get(name) !== found.get(name)).sort();
}

/**
 * @param {string} folder
 * @param {Files} wanted
 * @param {string[]} names
 */
function write(folder, wanted, names) {
  for (const name of names) {
    const path = join(ROOT, folder, name);
    const text = wanted.get(name);
    if (text === undefined) fs.rmSync(path);
    else {
      fs.mkdirSync(dirname(path), { recursive: true });
      fs.writeFileSync(path, text);
    }
    process.stdout.write(`${text === undefined ? '-' : '+'} ${folder}/${name}\n`);
  }
}

/** @param {boolean} checkOnly */
async function run(checkOnly) {
  const scratch = fs.mkdtempSync(join(tmpdir(), 'ipflow-generate-'));
  try {
    for (const [place, [folder, generate]] of generators.entries()) {
      const own = join(scratch, `${place}`);
      fs.mkdirSync(own);
      const wanted = await generate(own);
      const names = differences(wanted, readFiles(join(ROOT, folder)));
      if (checkOnly && names.length > 0)
        throw new Failure(
          `生成物已过期。${names.map((name) => `${folder}/${name}`).join(', ')} does not match the source: ` +
            'run npm run generate and commit what it writes.',
        );
      write(folder, wanted, names);
    }
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

try {
  await run(process.argv.includes('--check'));
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
