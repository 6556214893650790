import fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { build } from 'vite';

/**
 * Builds what is handed to other houses into `dist/`, a package of its own: everything it needs is inside, so that it installs where no
 * registry is reached; for `import`, for `require` and for browsers, with types. `npm pack ./libs/sdk/dist` makes one file of it.
 */
const HERE = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const DIST = join(HERE, 'dist');
const ENTRY = join(HERE, 'src/index.ts');
/** Packages whose code is inside the built files. */
const INSIDE = [
  'eventsource-parser',
  'jose',
  'openapi-fetch',
  'standardwebhooks',
  '@stablelib/base64',
  'fast-sha256',
];

await build({
  configFile: false,
  root: HERE,
  logLevel: 'warn',
  resolve: { alias: { '@ipflow/kernel': join(HERE, '../kernel/src/index.ts') } },
  build: {
    outDir: DIST,
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    lib: {
      entry: ENTRY,
      formats: ['es', 'cjs'],
      fileName: (format) => `index.${format === 'es' ? 'mjs' : 'cjs'}`,
    },
    // The kernel is pure: what is not asked for stays out.
    rollupOptions: { treeshake: { moduleSideEffects: false } },
  },
});
writeTypes();
fs.cpSync(join(HERE, 'examples'), join(DIST, 'examples'), { recursive: true });
fs.copyFileSync(join(HERE, 'README.md'), join(DIST, 'README.md'));
fs.copyFileSync(join(HERE, 'src/generated/openapi.json'), join(DIST, 'openapi.json'));
fs.writeFileSync(join(DIST, 'NOTICE'), notice());
fs.writeFileSync(join(DIST, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);

/** The declarations of our own files; they may name nothing that is not in the package. */
function writeTypes() {
  const base = ts.readConfigFile(join(HERE, '../../tsconfig.base.json'), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...base, files: [ENTRY] }, ts.sys, join(HERE, '../..'));
  const source = join(HERE, 'src');
  const program = ts.createProgram([ENTRY], {
    ...options,
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, types: ['node'] },
    ...{ rootDir: join(HERE, '..'), outDir: join(DIST, '..') },
  });
  const write = (/** @type {string} */ path, /** @type {string} */ text) => {
    // libs/sdk/src/x.d.ts would land beside its source; what the kernel has is inside already.
    const name = path.slice(join(DIST, '..', 'sdk/src').length + 1);
    if (!path.includes('/sdk/src/')) return;
    if (/from '@ipflow\//.test(text))
      throw new Error(`${name} exports a type that the package does not contain`);
    const target = join(DIST, name);
    fs.mkdirSync(dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  };
  program.emit(undefined, write, undefined, true);
  fs.mkdirSync(join(DIST, 'generated'), { recursive: true });
  for (const name of ['api.d.ts', 'events.d.ts'])
    fs.copyFileSync(join(source, 'generated', name), join(DIST, 'generated', name));
}

/** Whose work is inside, and under which license. */
function notice() {
  const { paths } = createRequire(import.meta.url).resolve;
  const folders = (/** @type {string} */ name) => (paths(name) ?? []).map((folder) => join(folder, name));
  return INSIDE.map((name) => {
    const home = folders(name).find((folder) => fs.existsSync(folder));
    if (!home) throw new Error(`${name} is not installed, so its license cannot be told`);
    const { version, license } = JSON.parse(fs.readFileSync(join(home, 'package.json'), 'utf8'));
    const file = fs.readdirSync(home).find((entry) => /^licen[sc]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? fs.readFileSync(join(home, file), 'utf8') : ''}`;
  }).join(`\n${'-'.repeat(80)}\n\n`);
}

function manifest() {
  const { name, version, description, license } = JSON.parse(
    fs.readFileSync(join(HERE, 'package.json'), 'utf8'),
  );
  return {
    ...{ name, version, description, license },
    engines: { node: '>=20' },
    main: './index.cjs',
    module: './index.mjs',
    types: './index.d.ts',
    exports: {
      '.': { types: './index.d.ts', import: './index.mjs', require: './index.cjs' },
      './openapi.json': './openapi.json',
    },
    sideEffects: false,
  };
}
