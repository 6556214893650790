import { canDigest, sha256Of, typedDigest } from './digest';

/** The example of FIPS 180-4. */
const ofAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

it('is the SHA-256 of the bytes of a file, in lower case', async () => {
  expect(canDigest()).toBe(true);
  expect(await sha256Of(new Blob(['abc']))).toBe(ofAbc);
});

it.each([
  [ofAbc, true],
  [` ${ofAbc.toUpperCase()}\n`, true],
  [ofAbc.slice(1), false],
  [`${ofAbc.slice(1)}g`, false],
])('%j is a digest: %p', (typed, isOne) => expect(typedDigest.test(typed)).toBe(isOne));
