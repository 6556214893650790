import { Clock } from '@ipflow/platform';
import { Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import { EncryptJWT, jwtDecrypt, errors } from 'jose';
import { createHash } from 'node:crypto';
import * as oidc from 'openid-client';
import { z } from 'zod';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway.settings';

/** Time a person has to sign in at the provider (minutes). */
export const oidcMinutes = 10;
/** Where the provider sends the browser back to. */
export const oidcCallback = '/api/oidc/callback';
const providerWithinS = 5;
const pendingClaims = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** A sign-in under way: where the browser goes, and what it must bring back in its cookie. */
export interface PendingSignIn {
  readonly location: string;
  readonly cookie: string;
}

/** The person a provider vouches for. */
export interface OidcPerson {
  readonly issuer: string;
  readonly subject: string;
}

/** OIDC authorization code flow with PKCE, state and nonce (OpenID Connect Core §3.1, RFC 7636). */
@Injectable()
export class Oidc {
  private provider: Promise<oidc.Configuration> | undefined;
  private readonly cookieKey: Uint8Array;

  constructor(
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
    private readonly clock: Clock,
  ) {
    this.cookieKey = createHash('sha256').update(`oidc cookie ${settings.AUTH_SIGNING_JWK.d}`).digest();
  }

  /** False when no provider is set up. */
  get isSetUp(): boolean {
    return this.settings.OIDC_ISSUER !== undefined;
  }

  /** Begins: the cookie is encrypted, so that the verifier is nobody's but ours. */
  async begin(): Promise<PendingSignIn> {
    const provider = await this.discovered();
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const location = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: new URL(oidcCallback, this.settings.PUBLIC_URL).href,
      scope: 'openid',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const expires = Math.floor(this.clock.now().getTime() / 1000) + oidcMinutes * 60;
    const cookie = await new EncryptJWT({ state, nonce, verifier })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime(expires)
      .encrypt(this.cookieKey);
    return { location: location.href, cookie };
  }

  /**
   * Finishes: exchanges the code and checks the ID token.
   * @throws UnauthorizedException when the browser, the provider or the token is not the one of the beginning
   */
  async finish(target: string, cookie: string | undefined): Promise<OidcPerson> {
    const provider = await this.discovered();
    try {
      const { payload } = await jwtDecrypt(cookie ?? '', this.cookieKey, {
        currentDate: this.clock.now(),
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      const { state, nonce, verifier } = pendingClaims.parse(payload);
      const tokens = await oidc.authorizationCodeGrant(provider, new URL(target, this.settings.PUBLIC_URL), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return { issuer: this.settings.OIDC_ISSUER!, subject: tokens.claims()!.sub };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const message = '统一身份登录未完成或已超时；请从登录页重新开始';
      throw new UnauthorizedException({ code: 'OIDC_FAILED', message }, { cause: error });
    }
  }

  // A provider that was away once is asked again.
  private discovered(): Promise<oidc.Configuration> {
    this.provider ??= this.discover().catch((error: unknown) => {
      this.provider = undefined;
      throw error;
    });
    return this.provider;
  }

  private discover(): Promise<oidc.Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.settings;
    const issuer = new URL(OIDC_ISSUER!);
    // Plain http is refused by the settings in production; it serves providers on the developer's own machine.
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(issuer, OIDC_CLIENT_ID!, OIDC_CLIENT_SECRET, undefined, {
      execute,
      timeout: providerWithinS,
    });
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError ||
    error instanceof z.ZodError ||
    error instanceof oidc.ClientError ||
    error instanceof oidc.AuthorizationResponseError ||
    error instanceof oidc.ResponseBodyError
  );
}
