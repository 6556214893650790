import { canonicalJson } from '@ipflow/kernel';
import { CompactSign, exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import { createHash } from 'node:crypto';
import {
  contentHashOf,
  verifyEdition,
  type EditionHeader,
  type PublicKeys,
  type WhitelistRow,
} from './index';

const rows: WhitelistRow[] = [
  {
    profile: { uscc: '91420000714517956X', name: '甲公司', qualifications: ['high_tech'] },
    patentsInForce: 3,
  },
  { profile: { uscc: '9142000071451795XA', name: '乙"公司"', park: '光谷' }, recommendedBanks: ['bank-1'] },
];
let keys: PublicKeys;
let privateKey: CryptoKey;

beforeAll(async () => {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  privateKey = pair.privateKey;
  keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' }] };
});

async function edition(
  more: Partial<EditionHeader> = {},
  { typ = 'ipflow-edition+jws', by = privateKey } = {},
): Promise<EditionHeader & { signature: string }> {
  const header = {
    ...{ editionId: 'edition-1', number: 'HBBMD-2026-001', sequence: 1, rowCount: rows.length },
    ...{ validFrom: '2026-11-01', validUntil: '2027-04-30', contentHash: await contentHashOf(rows), ...more },
  };
  const signature = await new CompactSign(new TextEncoder().encode(canonicalJson(header)))
    .setProtectedHeader({ alg: 'EdDSA', kid: 'k1', typ })
    .sign(by);
  return { ...header, signature };
}

const refusal = (code: string) => expect.objectContaining({ name: 'EditionRefused', code });

test('the content hash can be worked out with standard tools, in any order of rows and members', async () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const lines = [
    `91420000714517956X ${sha256('{"patentsInForce":3,"profile":{"name":"甲公司","qualifications":["high_tech"],"uscc":"91420000714517956X"}}')}`,
    `9142000071451795XA ${sha256('{"profile":{"name":"乙\\"公司\\"","park":"光谷","uscc":"9142000071451795XA"},"recommendedBanks":["bank-1"]}')}`,
  ];
  expect(await contentHashOf(rows)).toBe(sha256(lines.join('\n')));
  expect(await contentHashOf([rows[1]!, rows[0]!])).toBe(await contentHashOf(rows));
});

test('an edition that was published is relied on, with all its rows or by its header', async () => {
  const published = await edition();
  await expect(verifyEdition(published, keys, rows)).resolves.toBeUndefined();
  await expect(verifyEdition(published, keys)).resolves.toBeUndefined();
});

test('a row changed, missing or added is noticed', async () => {
  const published = await edition();
  const [first, second] = rows as [WhitelistRow, WhitelistRow];
  for (const others of [
    [first],
    [first, { ...second, patentsInForce: 1 }],
    [first, second, { profile: { uscc: 'x', name: '丙' } }],
    [],
  ])
    await expect(verifyEdition(published, keys, others)).rejects.toEqual(refusal('ROWS_DIFFER'));
});

test.each([
  { number: 'HBBMD-2026-002' },
  { validUntil: '2099-12-31' },
  { sequence: 2 },
  { contentHash: '0'.repeat(64) },
])('a header that says other than what was signed is noticed: %j', async (more) => {
  await expect(verifyEdition({ ...(await edition()), ...more }, keys, rows)).rejects.toEqual(
    refusal('HEADER_DIFFERS'),
  );
});

test('a signature of another key, of another purpose, or none, is refused', async () => {
  const { privateKey: by } = await generateKeyPair('EdDSA');
  const published = await edition();
  for (const forged of [
    await edition({}, { by }),
    await edition({}, { typ: 'ipflow-pledge+jws' }),
    { ...published, signature: '' },
    { ...published, signature: published.signature.slice(0, -4) },
  ])
    await expect(verifyEdition(forged, keys)).rejects.toEqual(refusal('SIGNATURE_WRONG'));
  await expect(verifyEdition(published, { keys: [] })).rejects.toEqual(refusal('SIGNATURE_WRONG'));
});
