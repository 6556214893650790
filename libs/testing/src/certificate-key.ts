import { generateKeyPairSync } from 'node:crypto';

/** A private key of its own for each start, as the environment holds it. */
export function certificateKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'certificates-1' });
}
