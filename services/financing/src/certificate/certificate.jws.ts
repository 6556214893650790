import { signProof, verifyProof, type CertificateKey } from '@ipflow/print';
import type { JSONWebKeySet } from 'jose';
import { createHash } from 'node:crypto';
import { z } from 'zod';

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

/** Signs a certificate. */
export function signCertificate(
  key: Pick<CertificateKey, 'kid' | 'privateKey'>,
  certificate: CertificatePayload,
): Promise<string> {
  return signProof(key, type, payload.parse(certificate));
}

/** What a certificate proves; undefined when it is not exactly what was signed. */
export async function verifyCertificate(
  jws: string,
  jwks: JSONWebKeySet,
): Promise<CertificatePayload | undefined> {
  return payload.safeParse(await verifyProof(jws, type, jwks)).data;
}
