import { base64url, compactVerify, CompactSign, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CertificateKey } from './certificate.key';

/** What a certificate proves, and its QR code holds: short names, for the code must stay readable. */
const payload = z
  .object({
    /** 质押登记证号. */
    num: z.string(),
    /** The pledge. */
    pid: z.string(),
    /** 出质人, all of them. */
    por: z.array(z.string()),
    /** 质权人. */
    pee: z.string(),
    /** SHA-256 of the things pledged, see {@link digestOf}. */
    dig: z.string(),
    /** 担保金额 in fen. */
    amt: z.string().regex(/^\d+$/),
    /** 登记日. */
    on: z.iso.date(),
  })
  .strict();

/** See {@link payload}. */
export type CertificatePayload = z.infer<typeof payload>;

const type = 'ipflow-pledge+jws';

/** Digest of the things pledged: their kinds and numbers, sorted, a line each. */
export function digestOf(collateral: readonly { readonly kind: string; readonly number: string }[]): string {
  const lines = collateral.map(({ kind, number }) => `${kind} ${number}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('base64url');
}

/** Signs a certificate as a compact JWS (RFC 7515). The same certificate gives the same text, for Ed25519 has no chance in it. */
export function signCertificate(
  { kid, privateKey }: Pick<CertificateKey, 'kid' | 'privateKey'>,
  certificate: CertificatePayload,
): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(payload.parse(certificate)));
  return new CompactSign(bytes).setProtectedHeader({ alg: 'EdDSA', kid, typ: type }).sign(privateKey);
}

/**
 * What a certificate proves; undefined when it is not exactly what was signed. Needs the public keys and nothing else: no
 * network, no clock. Whether the pledge still stands is asked of the register.
 */
export async function verifyCertificate(
  jws: string,
  jwks: JSONWebKeySet,
): Promise<CertificatePayload | undefined> {
  if (!isCanonical(jws)) return undefined;
  try {
    const keys = createLocalJWKSet(jwks);
    const { payload: bytes, protectedHeader } = await compactVerify(jws, keys, { algorithms: ['EdDSA'] });
    if (protectedHeader.typ !== type) return undefined;
    return payload.parse(JSON.parse(new TextDecoder().decode(bytes)));
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
