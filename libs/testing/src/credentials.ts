import { credentialAudience, credentialIssuer, type Principal } from '@ipflow/platform';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JSONWebKeySet } from 'jose';

const keyId = 'test';
let pair: Promise<{ publicKey: CryptoKey; privateKey: CryptoKey }> | undefined;

function keys() {
  return (pair ??= generateKeyPair('EdDSA', { extractable: true }));
}

/** The public keys that services under test trust. */
export async function testJwks(): Promise<JSONWebKeySet> {
  const { publicKey } = await keys();
  return { keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: 'EdDSA', use: 'sig' }] };
}

/** A credential as the gateway would sign it: `Bearer …`. */
export async function bearer(principal: Partial<Principal> & { roles: Principal['roles'] }): Promise<string> {
  const { privateKey } = await keys();
  const token = await new SignJWT({ tenant: principal.tenant ?? 'center-wuhan', roles: principal.roles })
    .setProtectedHeader({ alg: 'EdDSA', kid: keyId })
    .setSubject(principal.subject ?? 'tester')
    .setIssuer(credentialIssuer)
    .setAudience(credentialAudience)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
  return `Bearer ${token}`;
}
