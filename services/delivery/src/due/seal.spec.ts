import { randomBytes } from 'node:crypto';
import { newSecret, seal, secretBytes, unseal } from './seal';

const key = randomBytes(32);

test('a new secret has at least 24 random bytes and is never the same', () => {
  const secret = newSecret();
  expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(secretBytes);
  expect(secretBytes).toBeGreaterThanOrEqual(24);
  expect(newSecret()).not.toBe(secret);
});

test('a sealed secret opens with its key and for its owner only, and is sealed differently each time', () => {
  const sealed = seal(key, 'endpoint-1', 'whsec_x');
  expect(unseal(key, 'endpoint-1', sealed)).toBe('whsec_x');
  expect(sealed).not.toContain('whsec');
  expect(seal(key, 'endpoint-1', 'whsec_x')).not.toBe(sealed);
  expect(() => unseal(key, 'endpoint-2', sealed)).toThrow();
  expect(() => unseal(randomBytes(32), 'endpoint-1', sealed)).toThrow();
});

test('a seal that was tampered with does not open', () => {
  const bytes = Buffer.from(seal(key, 'endpoint-1', 'whsec_x'), 'base64');
  for (let place = 0; place < bytes.length; place += 1) {
    const tampered = Buffer.from(bytes);
    tampered[place]! ^= 1;
    expect(() => unseal(key, 'endpoint-1', tampered.toString('base64'))).toThrow();
  }
});
