import { canonicalJson } from '@ipflow/kernel';
import type { financing } from '@ipflow/contracts';
import { CompactSign } from 'jose';
import { createHash } from 'node:crypto';
import type { CertificateKey } from '../certificate/certificate.key';
import { rowText } from '../whitelist/entry.decider';
import type { Sm2Key } from './edition.sm2';

/** `typ` of an edition's signature. */
export const editionJwsType = 'ipflow-edition+jws';

/**
 * What the rows say, in one number: for each row a line `<credit code> <SHA-256 of its canonical JSON>`, sorted, joined by
 * line feeds; the SHA-256 of that, hex. Anybody can work it out from the JSON of an edition with standard tools.
 */
export function contentHashOf(rows: readonly financing.WhitelistRow[]): string {
  const lines = rows.map((row) => `${row.profile!.uscc} ${sha256(rowText(row))}`).sort();
  return sha256(lines.join('\n'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What a signature stands for. */
export interface SignedEdition {
  readonly editionId: string;
  readonly number: string;
  readonly sequence: number;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly rowCount: number;
  readonly contentHash: string;
}

/** What an edition is signed with: always a JWS, and SM2 where it is asked for. */
export interface EditionKeys {
  readonly jws: Pick<CertificateKey, 'kid' | 'privateKey'>;
  readonly sm2: Sm2Key | undefined;
}

/** Both signatures of an edition, over the same text. */
export interface EditionSignatures {
  readonly signature: string;
  readonly sm2Signature: string | undefined;
}

/** The text that is signed: canonical JSON (RFC 8785) of exactly these fields. */
export function signedText(edition: SignedEdition): string {
  const { editionId, number, sequence, validFrom, validUntil, rowCount, contentHash } = edition;
  return canonicalJson({ editionId, number, sequence, validFrom, validUntil, rowCount, contentHash });
}

/** Signs an edition: a compact JWS (RFC 7515) by the key of the pledge certificates, and SM2 with SM3 (GB/T 32918.2). */
export async function signEdition(
  { jws, sm2 }: EditionKeys,
  edition: SignedEdition,
): Promise<EditionSignatures> {
  const text = signedText(edition);
  const signature = await new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'EdDSA', kid: jws.kid, typ: editionJwsType })
    .sign(jws.privateKey);
  return { signature, sm2Signature: sm2?.sign(text) };
}
