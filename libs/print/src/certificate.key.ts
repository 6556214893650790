import { readSettings, signingKeySetting } from '@ipflow/platform';
import { importJWK, type CryptoKey, type JSONWebKeySet } from 'jose';
import { z } from 'zod';

const settings = z.object({
  /** Signs certificates; its public half is served by `GET /certificates/keys`. */
  CERTIFICATE_SIGNING_JWK: signingKeySetting,
});

/** Injection key of the {@link CertificateKey}. */
export const CERTIFICATE_KEY = Symbol('certificate key');

/** The key certificates are signed with, and what everybody verifies them by. */
export interface CertificateKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwks: JSONWebKeySet;
}

/** The key of this process's environment. @throws Error naming the variable when it holds no key */
export async function readCertificateKey(env: NodeJS.ProcessEnv): Promise<CertificateKey> {
  const { CERTIFICATE_SIGNING_JWK: jwk } = readSettings(settings, env);
  const { d: _private, ...publicHalf } = jwk;
  const { kid } = jwk;
  const privateKey = (await importJWK(jwk, 'EdDSA')) as CryptoKey;
  return { kid, privateKey, jwks: { keys: [{ ...publicHalf, alg: 'EdDSA', use: 'sig' }] } };
}
