import { createPublicKey, verify } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a story leaves what people may look at afterwards. */
export const FOLDER = fileURLToPath(new URL('../../.ipflow/story', import.meta.url));

/**
 * Keeps a certificate for people to look at; returns where.
 * @param {string} number
 * @param {Buffer} pdf
 */
export function keep(number, pdf) {
  fs.mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${number}.pdf`);
  fs.writeFileSync(path, pdf);
  return path;
}

/**
 * The signed text in a certificate's PDF: what its QR code says.
 * @param {Buffer} pdf
 */
export function signedIn(pdf) {
  const jws = /\(([\w-]+\.[\w-]+\.[\w-]+)\)/.exec(pdf.toString('latin1'))?.[1];
  if (!jws) throw new Error('this PDF carries no signed certificate');
  return jws;
}

/**
 * What a certificate proves by the published keys and nothing else, no network; undefined when it is not what was signed.
 * @param {string} jws
 * @param {{ keys: import('node:crypto').JsonWebKey[] }} jwks
 */
export function provenBy(jws, { keys }) {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const signed = Buffer.from(`${header}.${payload}`);
  const isSigned = keys.some((key) =>
    verify(null, signed, createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url')),
  );
  return isSigned ? JSON.parse(Buffer.from(payload, 'base64url').toString()) : undefined;
}

/** The same text with one character of what it says changed. @param {string} jws */
export function tampered(jws) {
  const at = jws.indexOf('.') + 10;
  return jws.slice(0, at) + (jws[at] === 'A' ? 'B' : 'A') + jws.slice(at + 1);
}
