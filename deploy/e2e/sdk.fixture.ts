import { createClient, type Client } from '@ipflow/sdk';
import { until } from '@ipflow/testing';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
const run = promisify(execFile);

/** A folder outside the repository in which somebody has installed the SDK from its tarball. */
export interface Installed {
  readonly folder: string;
  /** Runs one of the package's examples to its end; what it printed. */
  finish(example: string, args: string[], env: NodeJS.ProcessEnv): Promise<string>;
  /** Starts one that goes on; `printed` is what it said so far. */
  start(example: string, args: string[], env: NodeJS.ProcessEnv): { child: ChildProcess; printed(): string };
  remove(): void;
}

/** Builds the package, packs it, and unpacks it where nothing of the repository is. */
export async function installPackage(): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'ipflow-sdk-'));
  const home = join(folder, 'node_modules/@ipflow/sdk');
  mkdirSync(home, { recursive: true });
  await run(process.execPath, [join(root, 'libs/sdk/build.mjs')]);
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: join(root, 'libs/sdk/dist') });
  await run('tar', ['-xzf', join(folder, 'ipflow-sdk-0.1.0.tgz'), '--strip-components=1', '-C', home]);
  const options = (env: NodeJS.ProcessEnv) => ({ cwd: folder, env: { PATH: process.env.PATH, ...env } });
  return {
    folder,
    finish: async (example, args, env) =>
      (await run(process.execPath, [join(home, 'examples', example), ...args], options(env))).stdout,
    start: (example, args, env) => {
      const child = spawn(process.execPath, [join(home, 'examples', example), ...args], options(env));
      let text = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part));
      return { child, printed: () => text };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Ends an example as a service manager does, and waits for it. */
export async function end(child: ChildProcess): Promise<number | null> {
  child.kill('SIGTERM');
  await until('the example ended', () => child.exitCode !== null || child.signalCode !== null);
  return child.exitCode;
}

/** Signs in by the SDK. */
export async function signedIn(baseUrl: string, username: string, password: string): Promise<Client> {
  const { token } = await createClient({ baseUrl }).post('/api/session', { body: { username, password } });
  return createClient({ baseUrl, session: token });
}

type Role = 'bank' | 'office' | 'operation_center' | 'dashboard';

/** Makes an account and signs it in. */
export async function member(office: Client, baseUrl: string, tenant: string, role: Role): Promise<Client> {
  const [username, password] = [`${role}-${tenant}`, `e2e ${randomUUID()}`];
  await office.post('/api/accounts', {
    body: { username, password, displayName: username, tenant, roles: [role] },
  });
  return signedIn(baseUrl, username, password);
}

const firm = { name: '示例企业有限公司', uscc: '914200007145179563', divisionCode: '420100' } as const;

/** Publishes an edition with one enterprise in it, by two persons of the office, and lets a bank see it. */
export async function whitelistOfOne(office: Client, checker: Client, bank: Client): Promise<typeof firm> {
  const day = (offset: number): string =>
    new Date(Date.now() + (offset * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
  const editionId = randomUUID();
  const profile = { ...firm, sizeClass: 'small' as const, qualifications: ['high_tech' as const] };
  await office.post('/api/enterprises', { body: { enterprises: [profile] } });
  await office.post('/api/enterprises/{uscc}/consent', {
    path: { uscc: firm.uscc },
    body: { validUntil: day(300), paperSha256: 'b'.repeat(64) },
  });
  await bank.post('/api/credit-products', {
    body: {
      ...{ code: 'p1', name: '知识产权贷', kind: 'ip_pledge', maxAmountFen: '100000000' },
      ...{ maxTermMonths: 12, maxRatePpm: 40_000, regions: ['420100'] },
    },
  });
  await office.post('/api/whitelist-editions', {
    body: {
      ...{ editionId, title: '第一批', validFrom: day(0), validUntil: day(200) },
      criteria: { qualifications: ['high_tech'] },
    },
  });
  await office.post('/api/whitelist-editions/{id}/submission', { path: { id: editionId } });
  await checker.post('/api/whitelist-editions/{id}/publication', { path: { id: editionId } });
  return firm;
}
