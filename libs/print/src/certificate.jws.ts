import { base64url, compactVerify, CompactSign, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { CertificateKey } from './certificate.key';

/**
 * Signs what a certificate proves as a compact JWS (RFC 7515); its `type` keeps it from passing for another kind. The same
 * gives the same text, for Ed25519 has no chance in it.
 */
export function signProof(
  { kid, privateKey }: Pick<CertificateKey, 'kid' | 'privateKey'>,
  type: string,
  proof: object,
): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(proof));
  return new CompactSign(bytes).setProtectedHeader({ alg: 'EdDSA', kid, typ: type }).sign(privateKey);
}

/**
 * What a certificate of a type proves, as JSON that is yet to be parsed; undefined when it is not exactly what was signed.
 * Needs the public keys and nothing else: no network, no clock. Whether it still stands is asked of the register.
 */
export async function verifyProof(jws: string, type: string, jwks: JSONWebKeySet): Promise<unknown> {
  if (!isCanonical(jws)) return undefined;
  try {
    const keys = createLocalJWKSet(jwks);
    const { payload, protectedHeader } = await compactVerify(jws, keys, { algorithms: ['EdDSA'] });
    return protectedHeader.typ === type
      ? (JSON.parse(new TextDecoder().decode(payload)) as unknown)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The last character of base64url has bits that mean nothing; only one of its readings was written by us. */
function isCanonical(jws: string): boolean {
  const parts = jws.split('.');
  return (
    parts.length === 3 &&
    parts.every((part) => {
      try {
        return base64url.encode(base64url.decode(part)) === part;
      } catch {
        return false;
      }
    })
  );
}
