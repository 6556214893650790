import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { until } from './until';

/** A service in a process of its own, so that a test can stop, continue and kill it. */
export interface ChildService {
  readonly pid: number;
  readonly url: string;
  /** What it has written to its standard output and error so far. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** How it ended; undefined while it runs. */
  ending(): { code: number | null; signal: NodeJS.Signals | null } | undefined;
  /** Sends `name` (SIGKILL when left out) and waits for the end. */
  end(name?: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

const readyWithinMs = 30_000;
/** What a service may take beside that when it migrates first (milliseconds). */
const migratedWithinMs = 30_000;
const endsWithinMs = 15_000;
const hook = join(__dirname, '../register.cjs');
const running = new Set<ChildService>();

/**
 * Starts a TypeScript entry as a process and resolves when its log says that the service is ready.
 * @throws with its output when it ends before that
 */
export async function startChild(
  entry: string,
  env: NodeJS.ProcessEnv,
  args: readonly string[] = [],
): Promise<ChildService> {
  const child = spawn(process.execPath, ['-r', hook, entry, ...args], {
    env: { PATH: process.env.PATH, ...env, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let ending: ReturnType<ChildService['ending']>;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  child.once('exit', (code, signal) => (ending = { code, signal }));
  let url = '';
  const service: ChildService = {
    pid: child.pid!,
    get url() {
      return url;
    },
    output: () => output,
    signal: (name) => child.kill(name),
    ending: () => ending,
    end: async (name = 'SIGKILL') => {
      child.kill(name);
      return until(`process ${child.pid} ended`, () => ending, endsWithinMs);
    },
  };
  // From its first moment on: one that is never ready is ended as well.
  running.add(service);
  child.once('exit', () => running.delete(service));
  url = await until(
    `${entry} is ready`,
    () => {
      if (ending) throw new Error(`${entry} ended before it was ready:\n${output}`);
      return /"url":"([^"]+)"/.exec(output)?.[1];
    },
    readyWithinMs + (args.includes('migrate') ? migratedWithinMs : 0),
  ).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return service;
}

/** Kills every child that still runs, also one a failed test has left behind or stopped. */
export async function endChildren(): Promise<void> {
  await Promise.all([...running].map((service) => service.end()));
}
