import type { Tx } from '@ipflow/platform';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Injection key of the key that seals partners' secrets (32 bytes). */
export const PARTNER_KEY = Symbol('partner key');
/** Environment variable it is made of; at least so many characters. */
const keyName = 'DELIVERY_SECRET_KEY';
const keyCharsMin = 32;
/** Random bytes of a shared secret. */
const secretBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** Reads the key from the environment. @throws Error when there is none: the service does not start */
export function readPartnerKey(env: NodeJS.ProcessEnv): Buffer {
  const text = env[keyName] ?? '';
  if (text.length < keyCharsMin) throw new Error(`${keyName} must have at least ${keyCharsMin} characters`);
  return Buffer.from(hkdfSync('sha256', text, '', 'ipflow delivery partner', 32));
}

/** A new shared secret, as Standard Webhooks writes it. */
export function newSecret(): string {
  return `whsec_${randomBytes(secretBytes).toString('base64')}`;
}

/** Encrypts a secret for one partner: what is sealed for one cannot be put in another's row. AES-256-GCM. */
export function seal(key: Buffer, partnerId: string, secret: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(partnerId));
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
}

/** The secret in a seal. @throws when the key or the partner is another */
export function open(key: Buffer, partnerId: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(partnerId))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString(
    'utf8',
  );
}

/** Keeps a first secret; one that is there stays. */
export async function keepFirstSecret(tx: Tx, partnerId: string, sealed: string): Promise<void> {
  await tx.query(
    'insert into partner_secret (partner_id, sealed) values ($1, $2) on conflict (partner_id) do nothing',
    [partnerId, sealed],
  );
}

/** The seal of a partner; undefined when it has none. */
export async function sealOf(tx: Tx, partnerId: string): Promise<string | undefined> {
  const rows: { sealed: string }[] = await tx.query(
    'select sealed from partner_secret where partner_id = $1',
    [partnerId],
  );
  return rows[0]?.sealed;
}
