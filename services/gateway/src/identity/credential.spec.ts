import fc from 'fast-check';
import { cookieOf, hashOf, newApiKey, newSessionToken, parseCredential } from './credential';

describe('credentials from outside', () => {
  it('are told apart by their shape', () => {
    const token = newSessionToken();
    const { key, prefix } = newApiKey();
    expect(parseCredential(token)).toEqual({ kind: 'session', token });
    expect(parseCredential(key)).toEqual({ kind: 'key', token: key, prefix });
  });

  it('are nothing else', () => {
    const token = newSessionToken();
    for (const wrong of [
      '',
      'ips_',
      `${token}x`,
      `x${token}`,
      token.toUpperCase(),
      'ipk_abc_def',
      'eyJhbGciOiJub25lIn0.e30.',
    ]) {
      expect(parseCredential(wrong)).toBeUndefined();
    }
    fc.assert(fc.property(fc.string(), (text) => parseCredential(text) === undefined));
  });

  it('never repeat, and leave 32 bytes of hash', () => {
    expect(new Set(Array.from({ length: 1_000 }, newSessionToken)).size).toBe(1_000);
    expect(hashOf(newSessionToken())).toHaveLength(32);
  });

  it('are found in a cookie header by their whole name', () => {
    expect(cookieOf('a=1; ipflow_session=x=y ; b', 'ipflow_session')).toBe('x=y');
    expect(cookieOf('not_ipflow_session=1', 'ipflow_session')).toBeUndefined();
    expect(cookieOf(undefined, 'ipflow_session')).toBeUndefined();
  });
});
