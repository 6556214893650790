import {
  credentialAudience,
  credentialIssuer,
  CredentialVerifier,
  type PlatformSettings,
  type Principal,
} from '@ipflow/platform';
import { importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';

/** Life of the credential between the gateway and a service (seconds). */
export const internalLifetimeS = 60;

/** Signs the short-lived credential that every service verifies again. */
export class CredentialSigner {
  private constructor(
    private readonly key: CryptoKey,
    private readonly keyId: string,
  ) {}

  /** @throws Error when the services would not accept what this key signs */
  static async create(
    jwk: JWK & { kid: string },
    jwks: PlatformSettings['AUTH_JWKS'],
    now: Date,
  ): Promise<CredentialSigner> {
    const signer = new CredentialSigner((await importJWK(jwk, 'EdDSA')) as CryptoKey, jwk.kid);
    const probe = await signer.sign({ subject: 'probe', tenant: 'probe', roles: ['dashboard'] }, now);
    if (await new CredentialVerifier(jwks).verify(probe, now)) return signer;
    throw new Error(
      'AUTH_JWKS does not hold the public half of AUTH_SIGNING_JWK; set both from one key pair, same kid',
    );
  }

  /** A credential for `principal`, good from `now` for {@link internalLifetimeS}. */
  sign(principal: Principal, now: Date): Promise<string> {
    const issuedAt = Math.floor(now.getTime() / 1000);
    return new SignJWT({ tenant: principal.tenant, roles: principal.roles })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.keyId })
      .setSubject(principal.subject)
      .setIssuer(credentialIssuer)
      .setAudience(credentialAudience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + internalLifetimeS)
      .sign(this.key);
  }
}
