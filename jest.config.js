/** One preset for every suite: TypeScript by swc, libs from source, ESM-only packages compiled to CommonJS for Jest on Node 20. */
const esmOnly = [
  'jose',
  'openid-client',
  'oauth4webapi',
  'oidc-provider',
  'hucre',
  'uuid',
  'nanoid',
  'quick-lru',
  'eta',
];
const swcJest = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2022',
      keepClassNames: true,
    },
    // Packages are loaded when first used: every file loads its own, and one that wants a seed need not load Nest for it.
    module: { type: 'commonjs', lazy: true },
    sourceMaps: 'inline',
  },
];
const preset = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.m?[tj]s$': swcJest },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^@ipflow/(contracts|kernel|known-patents|platform|print|sdk|sheets|testing)$':
      '<rootDir>/libs/$1/src/index.ts',
  },
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.ipflow/', '<rootDir>/.nx/'],
};
const suite = (displayName, testRegex) => ({ ...preset, displayName, testRegex });
module.exports = {
  testTimeout: 60_000,
  watchman: false,
  // A worker grows with every file it loads, to 1.6 GB by the end; beyond this it is replaced before its next file.
  workerIdleMemoryLimit: '768MB',
  projects: [
    suite('unit', '(?<!\\.(int|e2e))\\.spec\\.ts$'),
    suite('int', '\\.int\\.spec\\.ts$'),
    {
      ...suite('e2e', '\\.e2e\\.spec\\.ts$'),
      // A browser test that fails elsewhere is not seen: it has to tell.
      testEnvironment: '<rootDir>/deploy/e2e/environment.ts',
    },
  ],
};
