import { usccCheckCharacter } from '@ipflow/kernel';
import { execFile } from 'node:child_process';
import { createHash, createPublicKey, randomUUID, type JsonWebKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Caller, Json } from './caller';
import { inDays } from './financing.fixture';
import { done } from './financing.steps';

/** Digest of the paper by which the office registers a consent. */
const paperSha256 = createHash('sha256').update('合成：信息共享同意书').digest('hex');

/** So many made-up firms of a city; their codes are valid, and nobody has them. */
export function firms(count: number, divisionCode: string): { uscc: string; name: string }[] {
  return Array.from({ length: count }, (_, place) => {
    const body = `91${divisionCode}MADEM${3_000 + place}`;
    const uscc = body + usccCheckCharacter(body);
    return { uscc, name: `合成示例${place}有限公司`, divisionCode, sizeClass: 'small', qualifications };
  });
}
const qualifications = ['high_tech'];

/** The office profiles firms, and registers their consent. */
export async function profiled(office: Caller, enterprises: readonly { uscc: string }[]): Promise<void> {
  const { items } = await done(office, '/api/enterprises', { enterprises });
  expect(items.filter(({ ok }: Json) => !ok)).toEqual([]);
  const consent = { validUntil: inDays(300), paperSha256 };
  await Promise.all(enterprises.map(({ uscc }) => done(office, `/api/enterprises/${uscc}/consent`, consent)));
}

/** A bank offers a loan in one city. */
export function offers(bank: Caller, region: string): Promise<Json> {
  const limits = { maxAmountFen: '1000000', maxTermMonths: 12, maxRatePpm: 40_000 };
  const product = { code: 'p1', name: '知识产权贷', kind: 'ip_pledge', ...limits, regions: [region] };
  return done(bank, '/api/credit-products', product);
}

/** The office drafts an edition of all that are profiled, and submits it; tells its id. */
export async function submitted(office: Caller): Promise<string> {
  const editionId = randomUUID();
  const period = { validFrom: inDays(0), validUntil: inDays(200) };
  const draft = { editionId, title: '第一批', ...period, criteria: { qualifications } };
  await done(office, '/api/whitelist-editions', draft, 201);
  await done(office, `/api/whitelist-editions/${editionId}/submission`, {});
  return editionId;
}

/** Runs openssl, which knows nothing of us, on files of these names; tells what it printed, undefined when it failed. */
export async function openssl(
  files: Record<string, string | Buffer>,
  args: readonly string[],
): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'ipflow-openssl-'));
  try {
    for (const [name, data] of Object.entries(files)) await writeFile(join(folder, name), data);
    const { stdout } = await promisify(execFile)('openssl', args, { cwd: folder });
    return stdout;
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The content hash of these rows, by the description that is published with the API, every digest of it by openssl. */
export async function hashOf(rows: readonly Json[]): Promise<string> {
  const texts = Object.fromEntries(rows.map((row) => [row.profile.uscc as string, canonical(row)]));
  const digests = await openssl(texts, ['dgst', '-sha256', '-r', ...Object.keys(texts)]);
  const lines = digests!.trim().split('\n');
  const told = lines.map((line) => line.replace(/^(\w+) \*(\w+)$/, '$2 $1')).sort();
  return (await openssl({ all: told.join('\n') }, ['dgst', '-sha256', '-r', 'all']))!.split(' ')[0]!;
}

/** Whether openssl takes this JWS for signed by one of the keys; and what it says. */
export async function jwsSays(jws: string, keys: readonly JsonWebKey[]): Promise<Json> {
  const [head, payload, signature] = jws.split('.') as [string, string, string];
  for (const key of keys) {
    const pem = createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const files = { pem, text: `${head}.${payload}`, sig: Buffer.from(signature, 'base64url') };
    if (await openssl(files, verifying)) return JSON.parse(Buffer.from(payload, 'base64url').toString());
  }
  return undefined;
}

/** Whether openssl takes this SM2 signature for one of the text by the key. */
export async function isSm2Signed(text: string, signature: string, sm2: Json): Promise<boolean> {
  const files = { pem: sm2.publicPem, text, sig: Buffer.from(signature, 'hex') };
  const national = ['-digest', 'sm3', '-pkeyopt', `distid:${sm2.signerId}`];
  return (await openssl(files, [...verifying, ...national])) !== undefined;
}

const verifying = [
  ...['pkeyutl', '-verify', '-pubin', '-rawin'],
  ...['-inkey', 'pem', '-in', 'text', '-sigfile', 'sig'],
];

/** RFC 8785, as far as these rows need it: names sorted, no spaces. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value as object).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
}
