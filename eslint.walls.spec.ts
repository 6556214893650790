import { Linter } from 'eslint';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';

/** Where the code of a case stands. The files exist, because the rules with types ask TypeScript about them. */
const places = {
  decider: 'services/resource-pool/src/transfer/transfer.decider.ts',
  rules: 'services/resource-pool/src/transfer/transfer.rules.ts',
  controller: 'services/resource-pool/src/transfer/transfer.controller.ts',
  serviceSpec: 'services/resource-pool/src/transfer/transfer.int.spec.ts',
  kernel: 'libs/kernel/src/decider.ts',
  contracts: 'libs/contracts/src/data.ts',
  platform: 'libs/platform/src/clock.ts',
  platformSpec: 'libs/platform/src/eventing/contract/race.int.spec.ts',
  kafka: 'libs/platform/src/eventing/kafka.ts',
  deploySpec: 'deploy/compose.spec.ts',
} as const;
type Place = keyof typeof places;

const linter = new Linter({ cwd: __dirname });
let withTypes: Linter.Config[];
let walls: Linter.Config[];

beforeAll(async () => {
  withTypes = await jest.requireActual<Promise<Linter.Config[]>>('./eslint.config.js');
  walls = [...withTypes, tseslint.configs.disableTypeChecked as Linter.Config];
}, 60_000);

function findings(place: Place, code: string, config = walls): string[] {
  const filename = join(__dirname, places[place]);
  return linter
    .verify(`${code}\n`, config, { filename })
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/** What the walls say, and nothing else: a case must not pass because of a slip in it. */
function refusals(place: Place, code: string): string[] {
  return findings(place, code).filter((line) =>
    /^(no-restricted-\w+|@nx\/enforce-module-boundaries): /.test(line),
  );
}

const use = (from: string, name = 'thing'): string =>
  `import { ${name} } from '${from}';\nexport { ${name} };\n`;

const pureFiles: readonly Place[] = ['decider', 'rules', 'kernel', 'contracts'];

describe('a pure file', () => {
  const refused = [
    use('@nestjs/common', 'Injectable'),
    use('typeorm', 'DataSource'),
    use('kafkajs', 'Kafka'),
    use('pg', 'Client'),
    use('redis', 'createClient'),
    use('node:fs', 'readFileSync'),
    use('fs', 'readFileSync'),
    use('@ipflow/platform', 'Clock'),
    "import type { Tx } from '@ipflow/platform';\nexport type { Tx };",
    use('../patent/patent.view', 'PatentRow'),
    use('./transfer.controller', 'TransferController'),
    "export const later = async () => (await import('pg')).Client;",
    'export const now = Date.now();',
    'export const now = new Date();',
    'export const now = Date();',
    'const { now } = Date;\nexport { now };',
    'export const luck = Math.random();',
    'export const id = crypto.randomUUID();',
    'export const zone = process.env.TZ;',
    'setTimeout(() => undefined, 1);',
    "export const answer = fetch('http://example.org');",
    "console.log('decided');",
  ];
  for (const place of pureFiles) {
    it.each(refused)(`${place} refuses: %s`, (code) => expect(refusals(place, code)).not.toEqual([]));
  }

  const telling = (part: string): string =>
    `export const message = (patent: { listedBy: string }, tenant: string) => \`由 \${${part}} 入库\` + tenant;`;
  it.each(['patent.listedBy', 'tenant'])('tells no institution by its code, as %s', (part) => {
    for (const place of ['decider', 'rules'] as const)
      expect(refusals(place, telling(part))).toEqual([expect.stringContaining('`detail`')]);
    expect(refusals('decider', telling('patent'))).toEqual([]);
  });

  it('may use contracts, kernel and its own pure files', () => {
    const code = [
      use('@ipflow/contracts', 'create'),
      use('@ipflow/kernel', 'fold'),
      use('./transfer.policy'),
    ];
    expect(findings('decider', code.join('\n'))).toEqual([]);
  });

  it('may make dates from values and do arithmetic', () => {
    const code = "export const day = new Date('2026-01-01').getTime() + Math.floor(1.5);";
    for (const place of pureFiles) expect(findings(place, code)).toEqual([]);
  });
});

describe('the rooms', () => {
  const closed: readonly [Place, string][] = [
    ['contracts', use('@ipflow/kernel', 'fold')],
    ['kernel', use('@ipflow/contracts', 'create')],
    ['platform', use('@ipflow/resource-pool')],
    ['platform', use('@ipflow/testing', 'until')],
    ['platform', use('../../../services/counters/src/tally/metrics', 'metrics')],
    ['platform', use('kafkajs', 'Kafka')],
    ['kafka', use('@ipflow/testing', 'until')],
    ['controller', use('@ipflow/counters')],
    ['controller', use('../../../counters/src/tally/metrics', 'metrics')],
    ['controller', use('@ipflow/testing', 'until')],
    ['controller', use('@ipflow/platform/src/clock', 'Clock')],
    ['controller', use('../../../../libs/platform/src/clock', 'Clock')],
    ['controller', use('kafkajs', 'Kafka')],
    ['serviceSpec', use('@ipflow/counters')],
    ['serviceSpec', use('@ipflow/platform/src/clock', 'Clock')],
    ['deploySpec', use('@ipflow/kernel/src/money', 'money')],
  ];
  it.each(closed)('%s refuses: %s', (place, code) => expect(refusals(place, code)).not.toEqual([]));

  const open: readonly [Place, string][] = [
    ['platform', use('@ipflow/contracts', 'create') + use('@ipflow/kernel', 'fold')],
    ['kafka', use('kafkajs', 'Kafka')],
    ['controller', use('@ipflow/platform', 'Clock') + use('@ipflow/kernel', 'fold')],
    ['controller', use('./transfer.decider', 'transferDecider') + use('typeorm', 'DataSource')],
    ['serviceSpec', use('@ipflow/testing', 'until') + use('node:fs', 'readFileSync')],
    ['platformSpec', use('@ipflow/testing', 'until') + use('kafkajs', 'Kafka')],
    ['deploySpec', use('@ipflow/testing', 'until') + use('kafkajs', 'Kafka')],
  ];
  it.each(open)('%s lets through: %s', (place, code) => expect(findings(place, code)).toEqual([]));
});

describe('everywhere', () => {
  const refused: readonly [string, string][] = [
    ['no-restricted-imports', use('@nestjs/microservices', 'ClientKafka')],
    ['no-restricted-imports', use('@nestjs/microservices', 'MessagePattern')],
    ['no-restricted-imports', "import * as rpc from '@nestjs/microservices';\nexport { rpc };"],
    [
      '@typescript-eslint/no-floating-promises',
      'async function work() {}\nexport function run() { work(); }',
    ],
    [
      '@typescript-eslint/no-misused-promises',
      'async function is() { return true; }\nif (is()) is.name.at(0);',
    ],
    ['@typescript-eslint/await-thenable', 'export async function run() { await 1; }'],
    ['@typescript-eslint/no-explicit-any', 'export const anything: any = 1;'],
    ['@typescript-eslint/ban-ts-comment', '// @ts-ignore\nexport const one = 1;'],
    ['no-empty', 'try { JSON.parse("") } catch {}'],
    [
      'no-restricted-syntax',
      'export const run = (all: number[]) => all.forEach(async (one) => { await one; });',
    ],
    ['no-restricted-syntax', "describe.only('alone', () => undefined);"],
    ['no-restricted-syntax', "it.skip('later', () => undefined);"],
  ];
  it.each(refused)('%s speaks up for: %s', (rule, code) =>
    expect(findings('controller', code, withTypes).map((line) => line.split(':')[0])).toContain(rule),
  );

  it('speaks up for a file over 300 lines and a function over 70', () => {
    const lines = (count: number): string => '  // line\n'.repeat(count);
    expect(findings('controller', lines(301))).toEqual([expect.stringContaining('max-lines:')]);
    expect(findings('controller', `export function long() {\n${lines(69)}}`)).toEqual([
      expect.stringContaining('max-lines-per-function:'),
    ]);
    expect(findings('serviceSpec', lines(301))).toEqual([]);
  });

  it('lets no comment switch a rule off', () => {
    const code = '// eslint-disable-next-line\nexport const anything: any = 1;';
    expect(findings('controller', code)).toContainEqual(expect.stringContaining('no-explicit-any'));
  });

  it('lets ordinary code through', () => {
    const code = [
      use('@nestjs/microservices', 'EventPattern'),
      'async function work() { await Promise.resolve(); }',
      'export async function run() { for (const n of [1, 2]) if (n > 1) await work(); }',
      'export const parsed = (text: string): unknown => {',
      '  try { return JSON.parse(text); } catch { return undefined; }',
      '};',
    ];
    expect(findings('controller', code.join('\n'), withTypes)).toEqual([]);
  });

  it('says in each message of its own what to do instead', () => {
    const [message] = findings('controller', use('kafkajs', 'Kafka'));
    expect(message).toContain('use the Kafka class of @ipflow/platform');
  });
});
