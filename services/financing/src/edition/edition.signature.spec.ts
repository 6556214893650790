import { create, financing } from '@ipflow/contracts';
import { readCertificateKey } from '@ipflow/print';
import { certificateKey } from '@ipflow/testing';
import { execFile } from 'node:child_process';
import { createPublicKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

/** A row, and its canonical JSON. */
const row = create(financing.WhitelistRowSchema, {
  profile: { uscc: '91420100MA5000001X', name: '企业甲', divisionCode: '420100', sizeClass: 'small' },
  patentsInForce: 2,
});
const rowSaid =
  '{"patentsInForce":2,"profile":{"divisionCode":"420100","name":"企业甲","sizeClass":"small",' +
  '"uscc":"91420100MA5000001X"}}';

const sm2 = readSm2Key({ EDITION_SM2_KEY: randomBytes(32).toString('hex') });
const signed = async () => {
  const jws = await readCertificateKey({ CERTIFICATE_SIGNING_JWK: certificateKey() });
  const pem = createPublicKey({ key: jws.jwks.keys[0]!, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  return { ...(await signEdition({ jws, sm2 }, edition, [row])), pem: pem as string };
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

/** A digest by openssl. */
async function sm3(text: string): Promise<string> {
  const running = promisify(execFile)('openssl', ['dgst', '-sm3', '-r']);
  running.child.stdin!.end(text);
  return (await running).stdout.split(' ')[0]!;
}

test('the JWS verifies with openssl over what it says, and over nothing else', async () => {
  const { signature, pem } = await signed();
  const [head, payload, bytes] = signature.split('.') as [string, string, string];
  expect(Buffer.from(payload, 'base64url').toString()).toBe(said);
  const sig = Buffer.from(bytes, 'base64url');
  expect(await opensslSays(`${head}.${payload}`, sig, pem)).toBe(true);
  expect(await opensslSays(`${head}.${payload}x`, sig, pem)).toBe(false);
});

test('the SM2 signature verifies with openssl over the same and the SM3 digest of the rows, and over nothing else', async () => {
  const { sm2Signature, contentHashSm3 } = await signed();
  const sig = Buffer.from(sm2Signature!, 'hex');
  const national = ['-digest', 'sm3', '-pkeyopt', `distid:${sm2SignerId}`];
  const text = said.replace(',"editionId"', `,"contentHashSm3":"${contentHashSm3}","editionId"`);
  expect(await opensslSays(text, sig, sm2!.publicPem, national)).toBe(true);
  for (const other of [said, `${text} `])
    expect(await opensslSays(other, sig, sm2!.publicPem, national)).toBe(false);
});

test('the SM3 digest is the one openssl works out, line by line', async () => {
  const { contentHashSm3 } = await signed();
  const ofRow = await sm3(rowSaid);
  expect(contentHashSm3).toBe(await sm3(`91420100MA5000001X ${ofRow}`));
});

test('without an SM2 key there is one signature; a key that is none is refused by its name', async () => {
  const jws = await readCertificateKey({ CERTIFICATE_SIGNING_JWK: certificateKey() });
  expect(readSm2Key({})).toBeUndefined();
  const { sm2Signature, contentHashSm3 } = await signEdition({ jws, sm2: undefined }, edition, [row]);
  expect([sm2Signature, contentHashSm3]).toEqual([undefined, undefined]);
  expect(() => readSm2Key({ EDITION_SM2_KEY: 'abc' })).toThrow('EDITION_SM2_KEY');
});
