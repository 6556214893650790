import { startTestService, testNamespace, type TestService } from '@ipflow/testing';
import type { Role } from '@ipflow/platform';
import { exportJWK, generateKeyPair } from 'jose';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getGlobalDispatcher } from 'undici';
import { gateway } from './gateway.service';

/** The first account's password in tests. */
export const officePassword = 'correct horse battery staple';

/** What a call came back with; `body` is parsed when it is JSON. */
export interface Answered {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  // Answers of every shape are looked into by the tests.
  readonly body: Readonly<Record<string, unknown>> & {
    readonly token: string;
    readonly id: string;
    readonly key: string;
  };
  readonly text: string;
}

/** How a call is made. */
export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** JSON value. */
  readonly json?: unknown;
  readonly headers?: Record<string, string>;
  /** A session token or an API key. */
  readonly as?: string;
}

/** Calls an address exactly as written: undici, unlike fetch, does not tidy the path up. */
export async function call(
  base: string,
  path: string,
  { method, json, headers, as }: Call = {},
): Promise<Answered> {
  const answer = await getGlobalDispatcher().request({
    origin: base,
    path,
    method: method ?? (json === undefined ? 'GET' : 'POST'),
    headers: {
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(as && { authorization: `Bearer ${as}` }),
      ...headers,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  const text = await answer.body.text();
  const isJson = /json/.test(String(answer.headers['content-type'] ?? ''));
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text,
    body: (isJson ? JSON.parse(text) : {}) as Answered['body'],
  };
}

/** A service behind the gateway, as small as can be: it keeps what it was asked and answers as it is told. */
export interface TinyService {
  readonly url: string;
  readonly asked: IncomingMessage[];
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  readonly server: Server;
  close(): Promise<void>;
}

/** Starts a {@link TinyService}; by itself it answers every request with 200 and its path. */
export async function startTinyService(port = 0): Promise<TinyService> {
  const asked: IncomingMessage[] = [];
  const server = createServer((incoming, response) => {
    asked.push(incoming);
    tiny.answer(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const tiny: TinyService = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (incoming, response) => {
      incoming.resume();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ path: incoming.url }));
    },
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return tiny;
}

/** A gateway under test with its two services. */
export interface GatewayUnderTest extends TestService {
  readonly pool: TinyService;
  readonly counters: TinyService;
  readonly namespace: string;
  /** Calls the gateway. */
  call(path: string, options?: Call): Promise<Answered>;
  /** A session token. */
  signIn(username?: string, password?: string): Promise<string>;
  /** A session token of a fresh account with these roles. */
  person(tenant: string, ...held: [Role, ...Role[]]): Promise<string>;
}

/** Starts a gateway; limits are out of the way unless `environment` says otherwise. */
export async function startGateway(environment: NodeJS.ProcessEnv = {}): Promise<GatewayUnderTest> {
  const [pool, counters] = await Promise.all([startTinyService(), startTinyService()]);
  const namespace = testNamespace();
  const service = await startTestService(gateway, namespace, {
    ...(await signingKeys()),
    BOOTSTRAP_ADMIN_PASSWORD: officePassword,
    RESOURCE_POOL_URL: pool.url,
    LICENSING_URL: pool.url,
    FINANCING_URL: pool.url,
    COUNTERS_URL: counters.url,
    DELIVERY_URL: pool.url,
    PUBLIC_URL: '',
    CORS_ORIGINS: '',
    OIDC_ISSUER: '',
    RATE_LIMIT_PER_SECOND: '10000',
    SIGN_IN_LIMIT_PER_MINUTE: '10000',
    ...environment,
  });
  const callGateway = (path: string, options?: Call): Promise<Answered> => call(service.url, path, options);
  const signIn = async (username = 'office', password = officePassword): Promise<string> => {
    const answer = await callGateway('/api/session', { json: { username, password } });
    if (answer.status !== 200)
      throw new Error(`sign-in of ${username} failed: ${answer.status} ${answer.text}`);
    return answer.body.token;
  };
  let people = 0;
  const person = async (tenant: string, ...held: [Role, ...Role[]]): Promise<string> => {
    people += 1;
    const username = `person${people}`;
    const json = { username, displayName: username, tenant, roles: held, password: officePassword };
    const made = await callGateway('/api/accounts', { json, as: await signIn() });
    if (made.status !== 201) throw new Error(`account of ${username} not made: ${made.status} ${made.text}`);
    return signIn(username);
  };
  const destroy = async (): Promise<void> => {
    await Promise.all([pool.close(), counters.close()]);
    await service.destroy();
  };
  return { ...service, pool, counters, namespace, call: callGateway, signIn, person, destroy };
}

/** A fresh key pair, as the gateway and the services find it in their environment. */
export async function signingKeys(): Promise<{ AUTH_SIGNING_JWK: string; AUTH_JWKS: string }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const named = { kid: 'gateway-test', alg: 'EdDSA' };
  return {
    AUTH_SIGNING_JWK: JSON.stringify({ ...(await exportJWK(privateKey)), ...named }),
    AUTH_JWKS: JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), ...named }] }),
  };
}
