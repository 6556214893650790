import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testEngines } from './engines';

/** How long a reader waits for its first record, and how long none may follow until it is done (milliseconds). */
const firstWithinMs = 60_000;
const quietMs = 3_000;
const quickStart = [
  ...['-Xmx128m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
];
const nothing = '<none>';

/** A bank's name and password. */
export interface BankLogin {
  readonly username: string;
  readonly password: string;
  /** Where it comes in by TLS and whom it trusts there, as PEM; where it is left out, at the broker of the test run without TLS. */
  readonly tls?: { readonly brokers: string; readonly trusted: string };
}

/** What Apache Kafka's own console consumer, which knows nothing of us, read to the end of a topic. */
export interface BankReading {
  /** Every record in its order; a tombstone's value is null. */
  readonly records: readonly { readonly key: string; readonly value: string | null }[];
  /** The last value of each key that has one: what a bank keeps. */
  readonly copy: ReadonlyMap<string, string>;
  readonly errors: string;
}

/** Reads a topic from its beginning as a bank does. */
export async function readAsBank(login: BankLogin, topic: string, group: string): Promise<BankReading> {
  const { out, err } = await run('org.apache.kafka.tools.consumer.ConsoleConsumer', login, [
    ...['--topic', topic, '--group', group, '--from-beginning', '--timeout-ms', `${firstWithinMs}`],
    ...['--isolation-level', 'read_committed'],
    ...['--formatter-property', 'print.key=true', '--formatter-property', `null.literal=${nothing}`],
  ]);
  const records = out
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split(/\t(.*)/s) as [string, string])
    .map(([key, value]) => ({ key, value: value === nothing ? null : value }));
  const copy = new Map<string, string>();
  for (const { key, value } of records)
    if (value === null) copy.delete(key);
    else copy.set(key, value);
  return { records, copy, errors: err };
}

/** Tries to write to a topic as a bank; returns what the client complains of. */
export async function writeAsBank(login: BankLogin, topic: string): Promise<string> {
  // An idempotent producer asks for a right of its own first, and is refused that already.
  const args = ['--topic', topic, '--command-property', 'enable.idempotence=false'];
  return (await run('org.apache.kafka.tools.ConsoleProducer', login, args, 'made up\n')).err;
}

async function run(
  program: string,
  { username, password, tls }: BankLogin,
  args: readonly string[],
  input = '',
): Promise<{ out: string; err: string }> {
  const { kafkaBanks, kafkaClasspath } = testEngines();
  const folder = await mkdtemp(join(tmpdir(), 'ipflow-bank-'));
  const config = join(folder, 'client.properties');
  const module = 'org.apache.kafka.common.security.scram.ScramLoginModule';
  const trusted = join(folder, 'trusted.pem');
  const lines = [
    `security.protocol=${tls ? 'SASL_SSL' : 'SASL_PLAINTEXT'}`,
    ...(tls ? ['ssl.truststore.type=PEM', `ssl.truststore.location=${trusted}`] : []),
    'sasl.mechanism=SCRAM-SHA-512',
    `sasl.jaas.config=${module} required username="${username}" password="${password}";`,
  ];
  await writeFile(config, `${lines.join('\n')}\n`);
  if (tls) await writeFile(trusted, tls.trusted);
  try {
    const java = [
      ...quickStart,
      '-cp',
      kafkaClasspath,
      program,
      '--bootstrap-server',
      tls?.brokers ?? kafkaBanks,
    ];
    const child = spawn('java', [...java, '--command-config', config, ...args]);
    const output = { out: '', err: '' };
    let quiet: NodeJS.Timeout | undefined;
    child.stdout.on('data', (text: Buffer) => {
      output.out += text.toString();
      clearTimeout(quiet);
      quiet = setTimeout(() => child.kill(), quietMs);
    });
    child.stderr.on('data', (text: Buffer) => (output.err += text.toString()));
    child.stdin.end(input);
    await new Promise((resolve) => child.once('close', resolve));
    clearTimeout(quiet);
    return output;
  } finally {
    await rm(folder, { recursive: true });
  }
}
