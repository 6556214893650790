/**
 * `node -r <this file> some.ts` runs TypeScript of this repository as it stands, without a build: harnesses start
 * real processes from it, to kill them at fault points. The libs resolve to their sources, as in Jest.
 */
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');
/** Node's loader hooks for CommonJS are older than its type declarations. @type {any} */
const Module = require('node:module');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const { jsc, module: format } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

/** @param {any} module @param {string} filename */
function loadTypeScript(module, filename) {
  const source = readFileSync(filename, 'utf8');
  const { code } = transformSync(source, {
    jsc,
    module: format,
    filename,
    swcrc: false,
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
}
Module._extensions['.ts'] = loadTypeScript;

const resolve = Module._resolveFilename;
/** @param {string} request @param {unknown[]} rest */
function resolveLib(request, ...rest) {
  const lib = /^@ipflow\/(contracts|kernel|known-patents|platform|sdk|sheets|testing)$/.exec(request)?.[1];
  return resolve.call(Module, lib ? join(root, 'libs', lib, 'src/index.ts') : request, ...rest);
}
Module._resolveFilename = resolveLib;

/** How often a process looks whether whoever started it is still there (milliseconds). */
const lookEveryMs = 1_000;
const parent = process.ppid;
// A test that is killed cannot end its processes; left alone they would run on and take the machine from the tests behind it.
setInterval(() => process.ppid === parent || process.exit(1), lookEveryMs).unref();
