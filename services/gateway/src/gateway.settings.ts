import { readSettings, signingKeySetting } from '@ipflow/platform';
import { z } from 'zod';

const httpUrl = z.url({ protocol: /^https?$/ });

const originList = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
  )
  .pipe(
    z.array(httpUrl.refine((url) => new URL(url).origin === url, 'each must be an origin, without a path')),
  );

const gatewaySettings = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    /** Signs the credential the services verify; its public half stands in AUTH_JWKS. */
    AUTH_SIGNING_JWK: signingKeySetting,
    /** Password of the first account, `office`; read only while there is no account. */
    BOOTSTRAP_ADMIN_PASSWORD: z.string().min(12).max(200).optional(),
    RESOURCE_POOL_URL: httpUrl,
    LICENSING_URL: httpUrl,
    FINANCING_URL: httpUrl,
    COUNTERS_URL: httpUrl,
    DELIVERY_URL: httpUrl,
    /** Where browsers find the gateway, e.g. `https://ipflow.example.cn`; https makes cookies Secure and sends HSTS. */
    PUBLIC_URL: httpUrl.optional(),
    /** Where the console's build is, when it is not beside the gateway's. */
    CONSOLE_DIR: z.string().optional(),
    /** Other origins whose pages may call the API, comma separated. */
    CORS_ORIGINS: originList,
    /** Proxies in front of the gateway whose X-Forwarded-For is believed. */
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
    /** Requests per second of one principal, or of one address without a credential; bursts of ten seconds' worth. */
    RATE_LIMIT_PER_SECOND: z.coerce.number().int().min(1).max(1_000_000).default(50),
    /** Sign-ins tried per minute from one address, and for one user name. */
    SIGN_IN_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).max(100_000).default(30),
    OIDC_ISSUER: httpUrl.optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
  })
  .refine(
    ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL }) =>
      !OIDC_ISSUER || (OIDC_CLIENT_ID && OIDC_CLIENT_SECRET && PUBLIC_URL),
    { path: ['OIDC_ISSUER'], message: 'also needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL' },
  )
  .refine(
    ({ OIDC_ISSUER, NODE_ENV }) =>
      NODE_ENV !== 'production' || !OIDC_ISSUER || OIDC_ISSUER.startsWith('https:'),
    { path: ['OIDC_ISSUER'], message: 'must be https in production' },
  );

/** What the gateway reads from its environment besides the platform's settings. */
export type GatewaySettings = z.infer<typeof gatewaySettings>;

/** Injection key of the parsed {@link GatewaySettings}. */
export const GATEWAY_SETTINGS = Symbol('gateway settings');

/** Reads the gateway's settings; an empty variable counts as absent. */
export function readGatewaySettings(env: NodeJS.ProcessEnv): GatewaySettings {
  return readSettings(
    gatewaySettings,
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  );
}

/** Whether browsers reach us by https. */
export const isHttps = (settings: GatewaySettings): boolean =>
  settings.PUBLIC_URL?.startsWith('https:') ?? false;
