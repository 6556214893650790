import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure, printFailure } from '../local/failure.mjs';
import { makeSigningKey, publicKeys } from '../local/secrets.mjs';

const EXAMPLE = new URL('../compose.env.example', import.meta.url);
const TARGET = new URL('../../.env', import.meta.url);

/**
 * The example with a fresh secret in every empty variable.
 * @param {string} example
 */
export function fillSecrets(example) {
  const signingKey = makeSigningKey();
  /** @type {Record<string, string>} */
  const keys = {
    AUTH_SIGNING_JWK: signingKey,
    AUTH_JWKS: publicKeys(signingKey),
    CERTIFICATE_SIGNING_JWK: makeSigningKey(),
  };
  return example.replaceAll(
    /^([A-Z_]+)=$/gm,
    (_, name) => `${name}='${keys[name] ?? randomBytes(24).toString('base64url')}'`,
  );
}

/** Writes .env, readable by its owner only, and never over an existing one: its passwords are in the databases. */
function writeOnce() {
  const path = fileURLToPath(TARGET);
  if (fs.existsSync(path))
    throw new Failure(
      `已存在。${path} exists: its passwords are those of the databases. Remove it only together with their volumes.`,
    );
  fs.writeFileSync(path, fillSecrets(fs.readFileSync(EXAMPLE, 'utf8')), { mode: 0o600, flag: 'wx' });
  process.stdout.write(`${path}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    writeOnce();
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
