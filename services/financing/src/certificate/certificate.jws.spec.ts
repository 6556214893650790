import { readCertificateKey, type CertificateKey } from '@ipflow/print';
import { certificateKey } from '@ipflow/testing';
import { digestOf, signCertificate, verifyCertificate, type CertificatePayload } from './certificate.jws';

const certificate: CertificatePayload = {
  num: 'Y202642000001',
  pid: 'pledge-00001',
  por: ['长飞光纤光缆股份有限公司'],
  pee: '湖北银行股份有限公司',
  dig: digestOf([{ kind: 'patent', number: '202010566088.9' }]),
  amt: '500000000',
  on: '2026-07-02',
};

let key: CertificateKey;
let jws: string;

beforeAll(async () => {
  key = await readCertificateKey({ CERTIFICATE_SIGNING_JWK: certificateKey() });
  jws = await signCertificate(key, certificate);
});

test('verifies offline, with the public keys and nothing else', async () => {
  const published = JSON.parse(JSON.stringify(key.jwks));
  expect(published.keys[0]).not.toHaveProperty('d');
  expect(await verifyCertificate(jws, published)).toEqual(certificate);
});

test('fails for every changed byte', async () => {
  const passed: number[] = [];
  for (let at = 0; at < jws.length; at += 1) {
    for (const other of ['A', 'B', '_', '.', '=']) {
      if (jws[at] === other) continue;
      const changed = jws.slice(0, at) + other + jws.slice(at + 1);
      if (await verifyCertificate(changed, key.jwks)) passed.push(at);
    }
  }
  expect(passed).toEqual([]);
});

test('fails for the last character in all its other readings', async () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const others = [...alphabet].filter((one) => one !== jws.at(-1));
  const read = await Promise.all(others.map((one) => verifyCertificate(jws.slice(0, -1) + one, key.jwks)));
  expect(read.filter(Boolean)).toEqual([]);
});

test('fails for what is cut, lengthened, empty or signed by another key', async () => {
  const stranger = await readCertificateKey({ CERTIFICATE_SIGNING_JWK: certificateKey() });
  const forged = await signCertificate(stranger, certificate);
  for (const text of [jws.slice(0, -1), `${jws}A`, `${jws}.`, ` ${jws}`, '', '..', forged]) {
    expect(await verifyCertificate(text, key.jwks)).toBeUndefined();
  }
});

test('the digest does not depend on the order of the things, and does on each of them', () => {
  const a = { kind: 'patent', number: '202010566088.9' };
  const b = { kind: 'trademark', number: '1234567' };
  expect(digestOf([a, b])).toBe(digestOf([b, a]));
  expect(digestOf([a])).not.toBe(digestOf([a, b]));
});

test('refuses to start without a usable key, and does not repeat it', async () => {
  await expect(readCertificateKey({})).rejects.toThrow('CERTIFICATE_SIGNING_JWK');
  const bad = { CERTIFICATE_SIGNING_JWK: '{"kty":"oct","k":"secret"}' };
  await expect(readCertificateKey(bad)).rejects.toThrow(/^(?!.*secret)[\s\S]*CERTIFICATE_SIGNING_JWK/);
});
