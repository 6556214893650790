import { z } from 'zod';

/** Settings every service reads from its environment. Secrets come from the environment or files, never from code. */
export const platformSettings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  /** Interface to listen on; loopback unless the deployment says otherwise. */
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  KAFKA_BROKERS: z
    .string()
    .min(1)
    .transform((list) => list.split(',').map((broker) => broker.trim())),
  /** Put before every topic and group name when several platforms share one Kafka cluster. */
  KAFKA_NAMESPACE: z
    .string()
    .regex(/^[\w.-]*$/)
    .default(''),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  /** Public keys (JWKS, JSON) of the gateway: every service verifies each request's credential again. */
  AUTH_JWKS: z.string().transform((text, ctx) => {
    try {
      return z.object({ keys: z.array(z.record(z.string(), z.unknown())).min(1) }).parse(JSON.parse(text));
    } catch {
      ctx.addIssue({ code: 'custom', message: 'must be a JWKS: {"keys":[…]} with at least one public key' });
      return z.NEVER;
    }
  }),
  /** Connections this process may hold open to PostgreSQL. */
  DATABASE_POOL_MAX: z.coerce.number().int().min(1).max(100).default(12),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** The parsed {@link platformSettings}. */
export type PlatformSettings = z.infer<typeof platformSettings>;

/** A setting that holds a private Ed25519 key as a JWK (RFC 8037), JSON, named by its `kid`; other members are left out. */
export const signingKeySetting = z.string().transform((text, ctx) => {
  try {
    return z
      .object({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        x: z.string(),
        d: z.string(),
        kid: z.string(),
      })
      .parse(JSON.parse(text));
  } catch {
    ctx.addIssue({ code: 'custom', message: 'must be a private Ed25519 JWK (JSON) with a kid' });
    return z.NEVER;
  }
});

/**
 * Reads the environment once and reports every mistake together.
 * @throws Error naming each variable that is missing or wrong; values are not repeated, for they may be secrets.
 */
export function readSettings<S extends z.ZodType>(schema: S, env: NodeJS.ProcessEnv): z.infer<S> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(
    `the environment of this service is not usable; set these variables:\n${problems.join('\n')}`,
  );
}
