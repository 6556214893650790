import { demoSecret } from './demo.mjs';
import { makeSigningKey, publicKeys } from './secrets.mjs';

/**
 * @typedef {object} Service
 * @property {string} name       also the folder under services/ and the variable `IPFLOW_<NAME>_PORT`
 * @property {number} port       on 127.0.0.1
 * @property {string} database   its own, with a role of the same name
 * @property {string} entry      the program, from the root of the checkout
 * @property {(context: ServiceContext) => Record<string, string>} [env]   what it needs beyond the common variables
 */
/**
 * @typedef {object} ServiceContext
 * @property {(service: string) => string} url          another service's address
 * @property {import('./secrets.mjs').Secrets} secret   a generated secret, the same after a restart
 */

const signingKey = (/** @type {ServiceContext} */ { secret }) => secret('signing key', makeSigningKey);
/** One office, one key: what a certificate is of stands in its signature. */
const certificateKey = (/** @type {ServiceContext} */ { secret }) =>
  secret('certificate signing key', makeSigningKey);

/** The services of the house; the first one is the front door. @type {Service[]} */
export const services = [
  {
    name: 'gateway',
    port: 8080,
    database: 'gateway',
    entry: 'services/gateway/dist/main.js',
    env: (context) => ({
      // It keeps nothing between requests: a small young generation saves 50 MB.
      NODE_OPTIONS: '--max-semi-space-size=4',
      AUTH_SIGNING_JWK: signingKey(context),
      BOOTSTRAP_ADMIN_PASSWORD: context.secret(demoSecret),
      RESOURCE_POOL_URL: context.url('resource-pool'),
      LICENSING_URL: context.url('licensing'),
      FINANCING_URL: context.url('financing'),
      COUNTERS_URL: context.url('counters'),
      DELIVERY_URL: context.url('delivery'),
    }),
  },
  {
    name: 'resource-pool',
    port: 4001,
    database: 'resource_pool',
    entry: 'services/resource-pool/dist/main.js',
    env: (context) => ({ CERTIFICATE_SIGNING_JWK: certificateKey(context) }),
  },
  {
    name: 'licensing',
    port: 4003,
    database: 'licensing',
    entry: 'services/licensing/dist/main.js',
  },
  {
    name: 'financing',
    port: 4004,
    database: 'financing',
    entry: 'services/financing/dist/main.js',
    env: ({ secret, url }) => ({
      CERTIFICATE_SIGNING_JWK: certificateKey({ secret, url }),
      // What is printed leads to the pages that verify it.
      PUBLIC_URL: url('gateway'),
      // Who tries the house out need not wait a minute for a loan to fall overdue.
      LOAN_OVERDUE_INTERVAL_MS: '5000',
    }),
  },
  {
    name: 'counters',
    port: 4002,
    database: 'counters',
    entry: 'services/counters/dist/main.js',
    // A rebuild makes many short-lived objects: a larger young generation saves a fifth of its time.
    env: () => ({ NODE_OPTIONS: '--max-semi-space-size=64' }),
  },
  {
    name: 'delivery',
    port: 4005,
    database: 'delivery',
    entry: 'services/delivery/dist/main.js',
    env: ({ secret }) => ({
      // What it holds between two messages is little: a small young generation saves memory.
      NODE_OPTIONS: '--max-semi-space-size=4',
      DELIVERY_SECRET_KEY: secret('delivery secret key'),
      // Receivers of who tries the house out stand beside it, without a certificate.
      DELIVERY_PLAIN_HTTP_HOSTS: '127.0.0.1,localhost',
    }),
  },
];

/**
 * The variables every service needs that do not depend on its place.
 * @param {ServiceContext} context
 */
export function commonEnvironment(context) {
  return {
    NODE_ENV: 'development',
    AUTH_JWKS: publicKeys(signingKey(context)),
    // The C library would keep a heap of its own for each of a dozen threads, and none gives back what another could use.
    MALLOC_ARENA_MAX: '2',
  };
}

/**
 * The variable that moves a service or an engine to another port.
 * @param {string} name
 */
export function portVariable(name) {
  return `IPFLOW_${name.toUpperCase().replaceAll('-', '_')}_PORT`;
}
