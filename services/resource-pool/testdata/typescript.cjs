/** Lets a child process of a spec run the sources as they are: `node -r ./typescript.cjs file.ts`. */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '..', '..', '..');
const options = { swcrc: false, ...JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8')), exclude: [] };

require.extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
};

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function resolve(request, ...rest) {
  const [, library] = /^@ipflow\/([\w-]+)$/.exec(request) ?? [];
  const source = library ? join(root, 'libs', library, 'src', 'index.ts') : request;
  return resolveFilename.call(this, source, ...rest);
};
