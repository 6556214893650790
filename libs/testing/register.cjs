/**
 * `node -r <this file> some.ts` runs TypeScript of this repository as it stands, without a build: harnesses start
 * real processes from it, to kill them at fault points. The libs resolve to their sources, as in Jest.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
/** Node's loader hooks for CommonJS are older than its type declarations. @type {any} */
const Module = require('node:module');
const { join, relative } = require('node:path');

const root = join(__dirname, '../..');
/** What files compile to, one of each: the six processes of a house share most of theirs, and every test starts them anew. */
const compiled = join(root, '.ipflow/compiled');
const setup = readFileSync(join(root, '.swcrc'), 'utf8') + require('@swc/core/package.json').version;
mkdirSync(compiled, { recursive: true });

/** @param {string} filename */
function compile(filename) {
  const source = readFileSync(filename, 'utf8');
  const stamp = `//${createHash('sha1').update(setup).update(source).digest('hex')}`;
  const kept = join(compiled, `${relative(root, filename).replaceAll(/[/\\]/g, '+')}.js`);
  const known = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
  if (known.endsWith(stamp)) return known;
  const { jsc, module: format } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  const options = { jsc, module: format, filename, swcrc: false };
  const code = `${require('@swc/core').transformSync(source, options).code}\n${stamp}`;
  // Others may be reading the file, or writing it as well.
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
}

/** @param {any} module @param {string} filename */
function loadTypeScript(module, filename) {
  module._compile(compile(filename), filename);
}
Module._extensions['.ts'] = loadTypeScript;

const resolve = Module._resolveFilename;
/** @param {string} request @param {unknown[]} rest */
function resolveLib(request, ...rest) {
  const lib = /^@ipflow\/(contracts|kernel|known-patents|platform|print|sdk|sheets|testing)$/.exec(
    request,
  )?.[1];
  return resolve.call(Module, lib ? join(root, 'libs', lib, 'src/index.ts') : request, ...rest);
}
Module._resolveFilename = resolveLib;

/** How often a process looks whether whoever started it is still there (milliseconds). */
const lookEveryMs = 1_000;
const parent = process.ppid;
// A test that is killed cannot end its processes; left alone they would run on and take the machine from the tests behind it.
setInterval(() => process.ppid === parent || process.exit(1), lookEveryMs).unref();
