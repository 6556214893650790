import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

// The scripts are plain JavaScript modules, outside the TypeScript program.
const { readZipEntry } = jest.requireActual<{ readZipEntry(zip: Buffer, name: RegExp): Buffer }>('./zip.mjs');
const { portFrom } = jest.requireActual<{
  portFrom(variable: string, fallback: number, env: Record<string, string>): number;
}>('./ports.mjs');
type Engine = 'postgres' | 'kafka' | 'redis';
type Kinds = Record<Engine, 'given' | 'container' | 'process'>;
const { chooseEngines, engineMode, rememberEngines } = jest.requireActual<{
  chooseEngines(options: {
    given: Record<string, string>;
    dir: string;
    mode: 'auto' | 'local' | 'containers';
    obstacles: () => Promise<Partial<Record<Engine, string>>>;
  }): Promise<Kinds>;
  engineMode(env: Record<string, string>): string;
  rememberEngines(dir: string, kinds: Kinds): void;
}>('./engine-kinds.mjs');
interface ContainerSpec {
  options: {
    name: string;
    Image: string;
    Cmd?: string[];
    Env: string[];
    HostConfig: {
      Binds: string[];
      PortBindings: Record<string, { HostIp: string; HostPort: string }[]>;
    };
  };
}
const containers = jest.requireActual<{
  composeEngines(): Promise<Record<Engine, { image: string; environment: Record<string, string> }>>;
  postgresContainer(compose: object, place: object): ContainerSpec;
  kafkaContainer(compose: object, place: object): ContainerSpec;
  redisContainer(compose: object, place: object): ContainerSpec;
}>('./containers.mjs');

/** A zip archive of one entry, written by hand: local header, data, central directory, end record. */
function zipOf(name: string, data: Buffer, method: 0 | 8): Buffer {
  const packed = method === 0 ? data : deflateRawSync(data);
  const local = Buffer.alloc(30);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(data.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('the reader of one zip entry', () => {
  const data = Buffer.from('redis '.repeat(1_000));

  it.each([0, 8] as const)('gives back what was packed by method %i', (method) => {
    expect(readZipEntry(zipOf('redis-server-linux', data, method), /^redis-server/)).toEqual(data);
  });

  it('refuses an archive without the entry, and what is no archive', () => {
    expect(() => readZipEntry(zipOf('other', data, 8), /^redis-server/)).toThrow('no entry that matches');
    expect(() => readZipEntry(Buffer.alloc(100), /x/)).toThrow('not a zip archive');
  });
});

describe('a port from the environment', () => {
  it('is the default when the variable is absent or empty', () => {
    expect(portFrom('P', 8080, {})).toBe(8080);
    expect(portFrom('P', 8080, { P: '' })).toBe(8080);
    expect(portFrom('P', 8080, { P: '9090' })).toBe(9090);
  });

  it.each(['0', '65536', '80a', '-1', ' 80', '1e3'])('refuses %p', (text) => {
    expect(() => portFrom('P', 8080, { P: text })).toThrow('not a port');
  });
});

it('downloads only jars of fixed versions with a sha256, each once', () => {
  const list = JSON.parse(readFileSync(`${__dirname}/jars.json`, 'utf8'));
  const jars: { path: string; sha256: string }[] = [...list.kafka, list.redis];
  expect(new Set(jars.map(({ path }) => path)).size).toBe(jars.length);
  for (const { path, sha256 } of jars) {
    expect(path).toMatch(/^[\w./-]+\/([\w.-]+)\/(\d[\w.-]*)\/\1-\2\.jar$/);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  }
});

describe('an engine', () => {
  const everywhere = () => Promise.resolve({});
  const noDaemon = 'there is no Docker daemon';
  const nowhere = () => Promise.resolve({ postgres: noDaemon, kafka: noDaemon, redis: noDaemon });
  const processes: Kinds = { postgres: 'process', kafka: 'process', redis: 'process' };
  const inContainers: Kinds = { postgres: 'container', kafka: 'container', redis: 'container' };
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'ipflow-engines-'))));
  afterEach(() => rmSync(dir, { recursive: true }));

  it('is a local process where no daemon answers, without a word', async () => {
    await expect(chooseEngines({ given: {}, dir, mode: 'auto', obstacles: nowhere })).resolves.toEqual(
      processes,
    );
  });

  it('runs in a container where a daemon has its image, the others as processes', async () => {
    const onlyKafka = () => Promise.resolve({ postgres: 'no image', redis: 'no image' });
    const kinds = await chooseEngines({ given: {}, dir, mode: 'auto', obstacles: onlyKafka });
    expect(kinds).toEqual({ ...processes, kafka: 'container' });
  });

  it('is left alone when it is given', async () => {
    const given = { postgresUrl: 'postgresql://a', kafkaBrokers: 'a:1', redisUrl: 'redis://a' };
    const never = () => Promise.reject(new Error('nobody has to be asked'));
    const kinds = await chooseEngines({ given, dir, mode: 'containers', obstacles: never });
    expect(kinds).toEqual({ postgres: 'given', kafka: 'given', redis: 'given' });
  });

  it('is a process when IPFLOW_ENGINES=local, and no daemon is asked', async () => {
    const never = () => Promise.reject(new Error('nobody has to be asked'));
    const kinds = await chooseEngines({ given: {}, dir, mode: 'local', obstacles: never });
    expect(kinds).toEqual(processes);
  });

  it('fails with the reason when IPFLOW_ENGINES=containers and there is no daemon', async () => {
    await expect(chooseEngines({ given: {}, dir, mode: 'containers', obstacles: nowhere })).rejects.toThrow(
      'IPFLOW_ENGINES=containers, but PostgreSQL cannot run in a container: there is no Docker daemon.',
    );
  });

  it('goes on where its data are: in the local folder', async () => {
    mkdirSync(join(dir, 'postgres'));
    const kinds = await chooseEngines({ given: {}, dir, mode: 'auto', obstacles: everywhere });
    expect(kinds).toEqual({ ...inContainers, postgres: 'process' });
  });

  it('goes on where its data are: in a volume, and says so when they cannot be reached', async () => {
    rememberEngines(dir, inContainers);
    rememberEngines(dir, { ...inContainers, kafka: 'given' });
    const auto = { given: {}, dir, mode: 'auto' } as const;
    await expect(chooseEngines({ ...auto, obstacles: everywhere })).resolves.toEqual(inContainers);
    await expect(chooseEngines({ ...auto, obstacles: nowhere })).rejects.toThrow('are in a Docker volume');
    const given = { postgresUrl: 'postgresql://a' };
    await expect(chooseEngines({ ...auto, given, obstacles: nowhere })).rejects.toThrow('data of Kafka');
  });

  it('is chosen by a known word only', () => {
    expect(engineMode({})).toBe('auto');
    expect(engineMode({ IPFLOW_ENGINES: 'containers' })).toBe('containers');
    expect(() => engineMode({ IPFLOW_ENGINES: 'docker' })).toThrow('is not a choice');
  });
});

describe('a container of ours', () => {
  const ports = { port: 15_000, controllerPort: 15_001, banksPort: 15_002 };
  const place = { dir: tmpdir(), durable: true, password: 'secret', ...ports };
  const specs = async (durable: boolean): Promise<Record<Engine, ContainerSpec['options']>> => {
    const compose = await containers.composeEngines();
    return {
      postgres: containers.postgresContainer(compose.postgres, { ...place, durable }).options,
      kafka: containers.kafkaContainer(compose.kafka, { ...place, durable }).options,
      redis: containers.redisContainer(compose.redis, { ...place, durable }).options,
    };
  };

  it('has the image that docker-compose.yml names', async () => {
    const text = readFileSync(join(__dirname, '../../docker-compose.yml'), 'utf8');
    for (const [engine, { Image }] of Object.entries(await specs(true)))
      expect(text).toContain(`\n  ${engine}:\n    image: ${Image}\n`);
  });

  it('has every setting filled in, and is reached on the loopback address only', async () => {
    const opened = { postgres: ['15000'], kafka: ['15000', '15002'], redis: ['15000'] };
    for (const [engine, { Env, HostConfig }] of Object.entries(await specs(true))) {
      expect(Env.join('\n')).not.toContain('${');
      const onLoopback = opened[engine as Engine].map((HostPort) => [{ HostIp: '127.0.0.1', HostPort }]);
      expect(Object.values(HostConfig.PortBindings)).toEqual(onLoopback);
    }
  });

  it('keeps what must survive in a volume of its own, and nothing when it is a throwaway', async () => {
    const kept = await specs(true);
    expect(kept.postgres.HostConfig.Binds).toEqual([`${kept.postgres.name}:/var/lib/postgresql`]);
    expect(kept.kafka.HostConfig.Binds).toEqual([`${kept.kafka.name}:/var/lib/kafka/data`]);
    expect(kept.postgres.Cmd).not.toContain('fsync=off');
    const thrown = await specs(false);
    expect(Object.values(thrown).flatMap(({ HostConfig }) => HostConfig.Binds)).toEqual([]);
    expect(thrown.postgres.Cmd).toContain('fsync=off');
  });

  it('runs Kafka as docker-compose.yml does, but for its addresses', async () => {
    const { environment } = (await containers.composeEngines()).kafka;
    const addresses = {
      KAFKA_LISTENERS: 'BROKER://:15000,CONTROLLER://:15001,BANKS://:15002',
      KAFKA_ADVERTISED_LISTENERS: 'BROKER://127.0.0.1:15000,BANKS://127.0.0.1:15002',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@127.0.0.1:15001',
    };
    const { Env } = (await specs(true)).kafka;
    expect(Object.fromEntries(Env.map((line) => line.split(/=(.*)/s, 2)))).toEqual({
      ...environment,
      ...addresses,
    });
  });
});
