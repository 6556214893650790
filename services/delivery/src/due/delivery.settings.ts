import { readSettings } from '@ipflow/platform';
import { hkdfSync } from 'node:crypto';
import { z } from 'zod';

/** Characters of the key that seals secrets, at least; a generated one has 192 random bits. */
const keyCharsMin = 32;
const keyBytes = 32;

const settings = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    /** What the key is made of that seals the signing secrets of receivers. */
    DELIVERY_SECRET_KEY: z.string().min(keyCharsMin),
    /**
     * Hosts beside the house that may be reached by plain http, on any port and at any address, comma separated: for tests
     * and for a house on one machine. Empty means that every receiver is met by https at a public address.
     */
    DELIVERY_PLAIN_HTTP_HOSTS: z
      .string()
      .default('')
      .transform(
        (list) =>
          new Set(
            list
              .split(',')
              .map((host) => host.trim().toLowerCase())
              .filter(Boolean),
          ),
      ),
  })
  .refine(
    ({ NODE_ENV, DELIVERY_PLAIN_HTTP_HOSTS }) =>
      NODE_ENV !== 'production' || DELIVERY_PLAIN_HTTP_HOSTS.size === 0,
    { path: ['DELIVERY_PLAIN_HTTP_HOSTS'], message: 'must be empty in production' },
  );

/** What delivery reads from its environment beyond the platform's settings. */
export interface DeliverySettings {
  /** AES-256 key of `seal`. */
  readonly secretKey: Buffer;
  /** Hosts of plain http, in lower case. */
  readonly plainHttpHosts: ReadonlySet<string>;
}

/** Injection key of the {@link DeliverySettings}. */
export const DELIVERY_SETTINGS = Symbol('delivery settings');

/** Reads delivery's settings. @throws Error naming the variables when they are not usable */
export function readDeliverySettings(env: NodeJS.ProcessEnv): DeliverySettings {
  const { DELIVERY_SECRET_KEY, DELIVERY_PLAIN_HTTP_HOSTS } = readSettings(settings, env);
  const secretKey = Buffer.from(hkdfSync('sha256', DELIVERY_SECRET_KEY, '', 'ipflow delivery', keyBytes));
  return { secretKey, plainHttpHosts: DELIVERY_PLAIN_HTTP_HOSTS };
}
