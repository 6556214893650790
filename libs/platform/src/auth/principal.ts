import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet } from 'jose';
import { z } from 'zod';

/**
 * Who may do what. office 省知识产权局, reviewer 审查员, operation_center 运营中心, enterprise 权利人／企业, bank 银行,
 * dashboard 看板.
 */
export const roles = ['office', 'reviewer', 'operation_center', 'enterprise', 'bank', 'dashboard'] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** What everybody may read, the gateway asks for in the name of the public: no account and no key ever holds this role. */
export const publicRole = 'public';

/** The caller, as its credential says; nothing of it is ever taken from a body, a query or another header. */
export interface Principal {
  /** The person or system, stable. */
  readonly subject: string;
  /** The organisation it acts for. */
  readonly tenant: string;
  readonly roles: readonly (Role | typeof publicRole)[];
}

/** True for the provincial office and its reviewers, who see and act on everybody's cases. */
export function isOffice({ roles: held }: Principal): boolean {
  return held.includes('office') || held.includes('reviewer');
}

/** Issuer and audience of the credential between the gateway and the services. */
export const credentialIssuer = 'ipflow-gateway';
/** See {@link credentialIssuer}. */
export const credentialAudience = 'ipflow-services';
/** Credentials kept verified in memory, so that a signature is checked once in their short life. */
const verifiedMax = 5_000;

const claims = z.object({
  sub: z.string().min(1).max(200),
  tenant: z.string().min(1).max(100),
  roles: z.array(z.enum([...roles, publicRole])).min(1),
  exp: z.number(),
});

/** Verifies the gateway's signed credential: EdDSA only, issuer, audience and expiry checked. */
export class CredentialVerifier {
  private readonly keys: ReturnType<typeof createLocalJWKSet>;
  private readonly verified = new Map<string, { principal: Principal; expiresAtMs: number }>();

  constructor(jwks: JSONWebKeySet) {
    this.keys = createLocalJWKSet(jwks);
  }

  /** The caller behind a token; undefined when the token is not good, whatever the reason. */
  async verify(token: string, now: Date): Promise<Principal | undefined> {
    const known = this.verified.get(token);
    if (known && known.expiresAtMs > now.getTime()) return known.principal;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: ['EdDSA'],
        issuer: credentialIssuer,
        audience: credentialAudience,
        currentDate: now,
      });
      const parsed = claims.safeParse(payload);
      if (!parsed.success) return undefined;
      const principal = { subject: parsed.data.sub, tenant: parsed.data.tenant, roles: parsed.data.roles };
      if (this.verified.size >= verifiedMax) this.verified.clear();
      this.verified.set(token, { principal, expiresAtMs: parsed.data.exp * 1000 });
      return principal;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}
