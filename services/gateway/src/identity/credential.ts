import { createHash, randomBytes } from 'node:crypto';

/** Random bytes of a secret: too many to guess, so one round of SHA-256 keeps it safe at rest. */
const secretBytes = 32;
const prefixBytes = 6;
const sessionShape = /^ips_[\w-]{43}$/;
const keyShape = /^ipk_([0-9a-f]{12})_[\w-]{43}$/;

/** A credential from outside, as its shape tells: a session token, or an API key with the prefix it is found by. */
export type ExternalCredential =
  | { readonly kind: 'session'; readonly token: string }
  | { readonly kind: 'key'; readonly token: string; readonly prefix: string };

/** The credential a text is; undefined when it has neither shape, the internal credential included. */
export function parseCredential(token: string): ExternalCredential | undefined {
  if (sessionShape.test(token)) return { kind: 'session', token };
  const prefix = keyShape.exec(token)?.[1];
  return prefix ? { kind: 'key', token, prefix } : undefined;
}

/** A fresh session token. */
export const newSessionToken = (): string => `ips_${randomBytes(secretBytes).toString('base64url')}`;

/** A fresh API key, and the part of it that may be shown again. */
export function newApiKey(): { prefix: string; key: string } {
  const prefix = randomBytes(prefixBytes).toString('hex');
  return { prefix, key: `ipk_${prefix}_${randomBytes(secretBytes).toString('base64url')}` };
}

/** What is stored of a token. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Name of the cookie that carries a session token. */
export const sessionCookie = 'ipflow_session';

/** The value of a cookie in a `Cookie` header. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
