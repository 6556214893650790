import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';

/** @typedef {(name: string, make?: () => string) => string} Secrets the secret of that name, made on first use */

/**
 * The generated secrets of one data folder, kept in `secrets.json`, readable by its owner only.
 * @param {string} dir
 * @returns {Secrets} makes 192 random bits, URL-safe, unless told how
 */
export function openSecrets(dir) {
  const file = join(dir, 'secrets.json');
  return (name, make = () => randomBytes(24).toString('base64url')) => {
    /** @type {Record<string, string>} */
    const secrets = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
    const known = secrets[name];
    if (known) return known;
    const made = make();
    secrets[name] = made;
    fs.writeFileSync(`${file}.part`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    fs.renameSync(`${file}.part`, file);
    return made;
  };
}

/** A new private Ed25519 key as a JWK (RFC 8037), with a key id. */
export function makeSigningKey() {
  const { privateKey } = generateKeyPairSync('ed25519');
  const kid = randomBytes(8).toString('hex');
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid, alg: 'EdDSA', use: 'sig' });
}

/**
 * The public half of a signing key, as a set of keys (RFC 7517) to verify with.
 * @param {string} signingKey a private JWK
 */
export function publicKeys(signingKey) {
  const { d: _private, ...key } = JSON.parse(signingKey);
  return JSON.stringify({ keys: [key] });
}
