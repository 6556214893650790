import { canonicalJson } from '@ipflow/kernel';
import type { financing } from '@ipflow/contracts';
import type { CertificateKey } from '@ipflow/print';
import { CompactSign } from 'jose';
import { createHash } from 'node:crypto';
import { rowText } from '../whitelist/entry.decider';
import type { Sm2Key } from './edition.sm2';

/** `typ` of an edition's signature. */
export const editionJwsType = 'ipflow-edition+jws';

/**
 * What the rows say, in one number: for each row a line `<credit code> <digest of its canonical JSON>`, sorted, joined by
 * line feeds; the digest of that, hex. Anybody can work it out from the JSON of an edition with standard tools.
 */
export function contentHashOf(
  rows: readonly financing.WhitelistRow[],
  by: 'sha256' | 'sm3' = 'sha256',
): string {
  const digest = (text: string): string => createHash(by).update(text).digest('hex');
  const lines = rows.map((row) => `${row.profile!.uscc} ${digest(rowText(row))}`).sort();
  return digest(lines.join('\n'));
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

/** What an edition is signed with: the JWS, and where SM2 is asked for, that and the SM3 digest of the rows it stands for as well. */
export interface EditionSignatures {
  readonly signature: string;
  readonly sm2Signature: string | undefined;
  readonly contentHashSm3: string | undefined;
}

/** The text that is signed: canonical JSON (RFC 8785) of exactly these fields. */
function signedText(edition: SignedEdition, more: { readonly contentHashSm3?: string } = {}): string {
  const { editionId, number, sequence, validFrom, validUntil, rowCount, contentHash } = edition;
  return canonicalJson({
    editionId,
    number,
    sequence,
    validFrom,
    validUntil,
    rowCount,
    contentHash,
    ...more,
  });
}

/**
 * Signs an edition: a compact JWS (RFC 7515) by the key of the pledge certificates, and SM2 with SM3 (GB/T 32918.2) over the
 * same and the SM3 digest of the rows, so that who may use national algorithms alone needs no other to verify the rows.
 */
export async function signEdition(
  { jws, sm2 }: EditionKeys,
  edition: SignedEdition,
  rows: readonly financing.WhitelistRow[],
): Promise<EditionSignatures> {
  const text = signedText(edition);
  const signature = await new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'EdDSA', kid: jws.kid, typ: editionJwsType })
    .sign(jws.privateKey);
  if (!sm2) return { signature, sm2Signature: undefined, contentHashSm3: undefined };
  const contentHashSm3 = contentHashOf(rows, 'sm3');
  return { signature, sm2Signature: sm2.sign(signedText(edition, { contentHashSm3 })), contentHashSm3 };
}
