import { canonicalJson } from '@ipflow/kernel';
import type { financing } from '@ipflow/contracts';
import { CompactSign } from 'jose';
import { createHash } from 'node:crypto';
import type { CertificateKey } from '../certificate/certificate.key';
import { rowText } from '../whitelist/entry.decider';

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

/** Signs an edition as a compact JWS (RFC 7515) over canonical JSON (RFC 8785), by the key of the pledge certificates. */
export function signEdition(
  { kid, privateKey }: Pick<CertificateKey, 'kid' | 'privateKey'>,
  { editionId, number, sequence, validFrom, validUntil, rowCount, contentHash }: SignedEdition,
): Promise<string> {
  const signed = { editionId, number, sequence, validFrom, validUntil, rowCount, contentHash };
  return new CompactSign(new TextEncoder().encode(canonicalJson(signed)))
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: editionJwsType })
    .sign(privateKey);
}
