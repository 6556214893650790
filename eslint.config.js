/**
 * The walls of the house, as rules. Two fences: Nx module boundaries between the packages (by their `room:` tags), and
 * restricted imports, globals and syntax for the files that must stay pure. A message is what a colleague would say.
 */
process.env.NX_DAEMON = 'false';
const nx = require('@nx/eslint-plugin');
const { createProjectGraphAsync } = require('@nx/devkit');
const tseslint = require('typescript-eslint');

const generated = [
  '**/dist/',
  '**/node_modules/',
  '.ipflow/',
  '.nx/',
  'coverage/',
  'libs/contracts/src/generated/',
  'libs/sdk/src/generated/',
];
const typescript = ['**/*.{ts,tsx}'];
const typeChecked = [
  'libs/*/src/**/*.ts',
  'services/*/src/**/*.{ts,tsx}',
  'services/console/build/*.ts',
  'deploy/**/*.ts',
  '*.ts',
];
/** What runs in the browser; where it loads pages late, so that nobody fetches what he does not look at. */
const browser = ['services/console/src/**/*.{ts,tsx}'];
const lateLoading = ['services/console/src/**/{pages.ts,router.tsx,late-*.tsx}'];
const pure = ['libs/kernel/src/**/*.ts', 'libs/contracts/src/**/*.ts', '**/*.decider.ts', '**/*.rules.ts'];
const kafkaClient = ['libs/platform/src/eventing/kafka{,-*,js-*}.ts'];
/** What never runs in production: specs, and what only specs and benches are made of. */
const workshop = [
  '**/*.spec.ts',
  '**/*.fixture.ts',
  '**/testdata/**/*.ts',
  '**/bench/**/*.ts',
  '**/harness/**/*.ts',
  'libs/platform/src/eventing/contract/**/*.ts',
  'libs/testing/**/*.ts',
];

// ------------------------------------------------------------------------------------------ what may be imported

const deepImport = {
  regex: '^@ipflow/[^/]+/',
  message:
    'Come in by the front door: import from the package itself, and let its index.ts export what you need.',
};
const otherService = {
  regex: '^@ipflow/(?!(contracts|kernel|known-patents|platform|print|sdk|sheets|testing)(/|$))',
  message: 'Services never import one another: listen to its events and keep the view you need yourself.',
};
const workshopImport = {
  regex: '^@ipflow/testing$',
  message: 'The workshop stays out of the product: @ipflow/testing is for specs, benches and harnesses.',
};
const kafkaImport = {
  regex: '^kafkajs(/|$)',
  message:
    'Only the files kafka*.ts of libs/platform/src/eventing know the Kafka client: use the Kafka class of @ipflow/platform.',
};
const ioImport = {
  regex: String.raw`^(?!\.\.?/|@ipflow/|@bufbuild/protobuf|chinese-days/)`,
  message:
    'This file is pure: it takes what it needs as values, and imports own files, contracts and kernel only.',
};
const platformImport = {
  regex: '^@ipflow/platform(/|$)',
  message:
    'This file is pure and knows no plumbing: let the controller or consumer bring the facts into the command.',
};
const roomImport = {
  regex: String.raw`^\..*\.(controller|consumer|view|queries|process|store|runner|batch|dto|module|service)$`,
  message:
    'A decider imports deciders, rules and policies only: whoever does IO calls it, never the other way round.',
};
const consoleImport = {
  regex: '^(@ipflow/(?!(kernel|sdk)$)|node:)',
  message:
    'The console runs in a browser and speaks to the gateway only: take types from @ipflow/sdk, pure words from @ipflow/kernel.',
};
const sdkTypes = {
  regex: '^@ipflow/sdk$',
  allowTypeImports: true,
  message: 'Take types only from @ipflow/sdk: the console signs in by cookie, and its own api/ folder sends.',
};
const publishingNames = {
  name: '@nestjs/microservices',
  importNames: ['Client', 'ClientKafka', 'ClientProxy', 'ClientProxyFactory', 'ClientsModule', 'ServerKafka'],
  message: 'Only the relay publishes: append the event in your transaction and it goes out by itself.',
};
const requestNames = {
  name: '@nestjs/microservices',
  importNames: ['MessagePattern'],
  message: 'Kafka carries facts, not questions: answer queries over HTTP and use @EventPattern for events.',
};

/** The rule cannot be added to block by block, so that every kind of file names all its walls. */
const imports = (...patterns) => [
  'error',
  { paths: [publishingNames, requestNames], patterns: [deepImport, otherService, ...patterns] },
];

// ------------------------------------------------------------------------------------------ what may be written

const lateImports = {
  selector: 'ImportExpression, TSImportType',
  message: 'Import at the top of the file, where the walls can see it.',
};
const typeImports = { selector: 'TSImportType', message: lateImports.message };
const asyncForEach = {
  selector: "CallExpression[callee.property.name='forEach'] > :function[async=true]",
  message: 'forEach does not wait for an async callback: use for…of, or Promise.all over a map.',
};
const loneTests = {
  selector:
    'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo)$/], ' +
    'CallExpression[callee.name=/^(fit|fdescribe|xit|xdescribe|xtest)$/]',
  message: 'Every test runs, every time: take the mark away before you commit, or delete the test.',
};
const eagerLists = {
  selector: "JSXOpeningElement[name.name='Select'] > JSXAttribute[name.name='mode'][value.value='multiple']",
  message:
    'Use ManySelect of the design: a list of several that marks its first option adds it when Tab leaves it.',
};
const clockConstruction = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
  message: 'This file is pure: put `now` into the command instead of reading the clock.',
};

const parties = '/^(tenant|(listed|filed|posted|declared|organized|notified|managed|originated)By)$/';
const tenantCodes = {
  selector: `TemplateLiteral > MemberExpression[property.name=${parties}], TemplateLiteral > Identifier[name=${parties}]`,
  message:
    'Nobody knows institutions by their codes: say it without, and put the code into `detail`, where the console finds the name.',
};

const injected = (object, property, what) => ({
  object,
  property,
  message: `This file is pure: put ${what} into the command instead of making it here.`,
});
const impureProperties = [
  injected('Date', 'now', '`now`'),
  injected('Math', 'random', 'what is random'),
  injected('performance', 'now', '`now`'),
  injected('crypto', 'randomUUID', 'the id'),
  injected('crypto', 'getRandomValues', 'what is random'),
];
const impureGlobals = [
  'process',
  'globalThis',
  'global',
  'require',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
].map((name) => ({
  name,
  message: `This file is pure: ${name} belongs to the edge, where the controller or consumer is.`,
}));

// ------------------------------------------------------------------------------------------ the blocks

const boundaries = (mayUseWorkshop) => {
  const open = mayUseWorkshop ? ['room:testing'] : [];
  const room = (name, ...uses) => ({
    sourceTag: `room:${name}`,
    onlyDependOnLibsWithTags: [...uses.map((use) => `room:${use}`), ...open],
  });
  return [
    'error',
    {
      depConstraints: [
        room('contracts', 'contracts'),
        room('kernel', 'kernel'),
        room('platform', 'contracts', 'kernel'),
        room('known-patents', 'contracts', 'kernel', 'platform'),
        room('print', 'platform'),
        room('sdk', 'kernel'),
        room('sheets', 'kernel'),
        room('testing', 'contracts', 'kernel', 'platform'),
        room('service', 'contracts', 'kernel', 'platform', 'known-patents', 'print', 'sheets'),
        room('console', 'kernel', 'sdk'),
      ],
      // Specs of a lib use the workshop, which is built on the libs; the product itself has no circle.
      ignoredCircularDependencies: [
        'contracts',
        'kernel',
        'platform',
        'known-patents',
        'print',
        'sdk',
        'sheets',
      ].map((lib) => [`@ipflow/${lib}`, '@ipflow/testing']),
    },
  ];
};

const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 70, skipBlankLines: false, skipComments: false }],
};

const everywhere = {
  'no-empty': ['error', { allowEmptyCatch: false }],
  'no-restricted-syntax': ['error', asyncForEach, lateImports, loneTests],
  'no-var': 'error',
  'prefer-const': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-debugger': 'error',
};

const typed = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
};

const untyped = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
  '@typescript-eslint/no-require-imports': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

const blocks = [
  { ignores: generated },
  { plugins: { '@typescript-eslint': tseslint.plugin, '@nx': nx } },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{js,cjs,mjs,ts,tsx}'], rules: { ...everywhere, ...sizes } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    // The scripts load packages late on purpose: the first of them runs before anything is installed.
    rules: { 'no-restricted-syntax': ['error', asyncForEach, loneTests] },
  },
  {
    files: typescript,
    languageOptions: { parser: tseslint.parser },
    rules: {
      ...untyped,
      '@nx/enforce-module-boundaries': boundaries(false),
      'no-restricted-imports': imports(workshopImport, kafkaImport),
    },
  },
  {
    files: typeChecked,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: typed,
  },
  {
    files: browser,
    rules: {
      'no-restricted-imports': imports(consoleImport),
      'no-restricted-syntax': ['error', asyncForEach, lateImports, loneTests, eagerLists],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [sdkTypes] }],
    },
  },
  {
    files: lateLoading,
    rules: { 'no-restricted-syntax': ['error', asyncForEach, typeImports, loneTests] },
  },
  { files: kafkaClient, rules: { 'no-restricted-imports': imports(workshopImport) } },
  {
    files: pure,
    rules: {
      'no-restricted-imports': imports(ioImport, platformImport, workshopImport, roomImport),
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': ['error', ...impureProperties],
      'no-restricted-syntax': ['error', asyncForEach, lateImports, loneTests, clockConstruction, tenantCodes],
    },
  },
  {
    files: workshop,
    rules: {
      '@nx/enforce-module-boundaries': boundaries(true),
      'no-restricted-imports': imports(),
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', asyncForEach, lateImports, loneTests],
    },
  },
  { files: ['deploy/**/*.ts', '*.ts'], rules: { 'no-restricted-imports': imports() } },
  // A migration is one statement after another, and a `describe` one rule after another: cut up, they read worse.
  { files: ['**/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.spec.ts', '**/*-data.ts'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
];

/** Nx reads its boundaries from a graph on disk, and skips the rule without a word when there is none: make it first. */
module.exports = createProjectGraphAsync({ exitOnError: true }).then(() => blocks);
