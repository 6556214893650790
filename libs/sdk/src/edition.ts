import { canonicalJson, type Canonical } from '@ipflow/kernel';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { WhitelistRow } from './whitelist';

/** What the platform signs of an edition. */
export interface EditionHeader {
  readonly editionId: string;
  readonly number: string;
  readonly sequence: number;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly rowCount: number;
  /** SHA-256 over all rows, hex; see {@link contentHashOf}. */
  readonly contentHash: string;
}

/** The public keys as `GET /api/certificates/keys` tells them (JWKS, RFC 7517). */
export interface PublicKeys {
  readonly keys: readonly object[];
}

/** Why an edition is not what it says. */
export type EditionFault = 'SIGNATURE_WRONG' | 'HEADER_DIFFERS' | 'ROWS_DIFFER';

const faultTexts: Readonly<Record<EditionFault, string>> = {
  SIGNATURE_WRONG: '批次签名不是由平台公布的密钥所签；请重新取得公钥与批次，仍不符时勿使用该名单',
  HEADER_DIFFERS: '批次的编号、有效期或摘要与签名内容不符；请重新取得批次',
  ROWS_DIFFER: '名单内容与批次摘要不符：有行缺失、多出或被改动；请重新取得全部名单',
};

/** An edition that must not be relied on. */
export class EditionRefused extends Error {
  override readonly name = 'EditionRefused';

  constructor(
    /** Stable and for machines. */
    readonly code: EditionFault,
  ) {
    super(faultTexts[code]);
  }
}

const jwsType = 'ipflow-edition+jws';

/**
 * The content hash of an edition: for each row a line `<credit code> <SHA-256 of its canonical JSON (RFC 8785)>`, sorted, joined by line
 * feeds; the SHA-256 of that, hex.
 */
export async function contentHashOf(rows: readonly WhitelistRow[]): Promise<string> {
  const lines = await Promise.all(
    rows.map(
      async (row) => `${row.profile.uscc} ${await sha256(canonicalJson(row as unknown as Canonical))}`,
    ),
  );
  return sha256(lines.sort().join('\n'));
}

/**
 * Verifies that the platform published this edition, and with `rows` that they are all of it and as they were. Rows can be verified by
 * whoever sees the whole edition; a bank that sees the part its products are for verifies the header.
 * @throws EditionRefused
 */
export async function verifyEdition(
  edition: EditionHeader & { readonly signature: string },
  keys: PublicKeys,
  rows?: readonly WhitelistRow[],
): Promise<void> {
  const { editionId, number, sequence, validFrom, validUntil, rowCount, contentHash } = edition;
  const header = { editionId, number, sequence, validFrom, validUntil, rowCount, contentHash };
  const signed = await signedBy(edition.signature, keys);
  if (signed !== canonicalJson(header)) throw new EditionRefused('HEADER_DIFFERS');
  if (rows && (rows.length !== rowCount || (await contentHashOf(rows)) !== contentHash))
    throw new EditionRefused('ROWS_DIFFER');
}

/** What the signature is over. @throws EditionRefused */
async function signedBy(signature: string, keys: PublicKeys): Promise<string> {
  try {
    const keySet = createLocalJWKSet({ keys: [...keys.keys] } as JSONWebKeySet);
    const { payload, protectedHeader } = await compactVerify(signature, keySet, { algorithms: ['EdDSA'] });
    if (protectedHeader.typ === jwsType) return new TextDecoder().decode(payload);
  } catch {
    // Malformed, of an unknown key, or of other bytes: to whoever asks it is the same.
  }
  throw new EditionRefused('SIGNATURE_WRONG');
}

async function sha256(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
