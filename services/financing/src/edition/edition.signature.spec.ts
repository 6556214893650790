import { execFile } from 'node:child_process';
import { createPublicKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { certificateKey } from '../../testdata/certificate-key';
import { readCertificateKey } from '../certificate/certificate.key';
import { signEdition, type SignedEdition } from './edition.signature';
import { readSm2Key, sm2SignerId } from './edition.sm2';

const edition: SignedEdition = {
  editionId: 'edition-0001',
  number: '鄂知融白〔2026〕1号',
  sequence: 1,
  validFrom: '2026-03-02',
  validUntil: '2027-03-01',
  rowCount: 2,
  contentHash: 'a'.repeat(64),
};
/** As the API tells it: the fields by name, without spaces. */
const said =
  `{"contentHash":"${edition.contentHash}","editionId":"edition-0001","number":"鄂知融白〔2026〕1号","rowCount":2,` +
  '"sequence":1,"validFrom":"2026-03-02","validUntil":"2027-03-01"}';

const sm2 = readSm2Key({ EDITION_SM2_KEY: randomBytes(32).toString('hex') });
const signed = async () => {
  const jws = await readCertificateKey({ CERTIFICATE_SIGNING_JWK: certificateKey() });
  const pem = createPublicKey({ key: jws.jwks.keys[0]!, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  return { ...(await signEdition({ jws, sm2 }, edition)), pem: pem as string };
};

/** What openssl, which knows nothing of us, says of a signature. */
async function opensslSays(text: string, sig: Buffer, pem: string, more: string[] = []): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'ipflow-signature-'));
  try {
    for (const [name, data] of Object.entries({ text, sig, pem })) await writeFile(join(folder, name), data);
    const files = ['-inkey', 'pem', '-in', 'text', '-sigfile', 'sig'];
    const args = ['pkeyutl', '-verify', '-pubin', '-rawin', ...files, ...more];
    return await promisify(execFile)('openssl', args, { cwd: folder }).then(
      () => true,
      () => false,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('the JWS verifies with openssl over what it says, and over nothing else', async () => {
  const { signature, pem } = await signed();
  const [head, payload, bytes] = signature.split('.') as [string, string, string];
  expect(Buffer.from(payload, 'base64url').toString()).toBe(said);
  const sig = Buffer.from(bytes, 'base64url');
  expect(await opensslSays(`${head}.${payload}`, sig, pem)).toBe(true);
  expect(await opensslSays(`${head}.${payload}x`, sig, pem)).toBe(false);
});

test('the SM2 signature verifies with openssl over the same text, and over nothing else', async () => {
  const { sm2Signature } = await signed();
  const sig = Buffer.from(sm2Signature!, 'hex');
  const national = ['-digest', 'sm3', '-pkeyopt', `distid:${sm2SignerId}`];
  expect(await opensslSays(said, sig, sm2!.publicPem, national)).toBe(true);
  expect(await opensslSays(`${said} `, sig, sm2!.publicPem, national)).toBe(false);
});

test('without an SM2 key there is one signature; a key that is none is refused by its name', async () => {
  const jws = await readCertificateKey({ CERTIFICATE_SIGNING_JWK: certificateKey() });
  expect(readSm2Key({})).toBeUndefined();
  expect((await signEdition({ jws, sm2: undefined }, edition)).sm2Signature).toBeUndefined();
  expect(() => readSm2Key({ EDITION_SM2_KEY: 'abc' })).toThrow('EDITION_SM2_KEY');
});
