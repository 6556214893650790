import createFetchClient from 'openapi-fetch';
import { insist, patienceDefault, type Patience } from './attempts';
import type {
  AnswerOf,
  Arguments,
  CallOptions,
  ItemOf,
  ListPath,
  ListRequestOf,
  Method,
  OperationOf,
  PathOf,
  RequestOf,
} from './calls';

/** Who calls where, and how patiently. */
export interface ClientOptions extends Partial<Patience> {
  /** The gateway's address, e.g. `https://ip.example.gov.cn`; in a browser that was loaded from it, an empty string. */
  readonly baseUrl: string;
  /** An API key (`ipk_…`), for programs. */
  readonly apiKey?: string;
  /** A session's token (`ips_…`). A browser that has signed in sends its cookie and needs neither. */
  readonly session?: string;
  /** Stands in for the global `fetch`: a proxy, a private certificate authority. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

type Call<M extends Method> = <P extends PathOf<M>>(
  path: P,
  ...request: Arguments<RequestOf<OperationOf<P, M>>>
) => Promise<AnswerOf<OperationOf<P, M>>>;

/**
 * The platform as a program sees it. Each method resolves with what was answered, and rejects with a Refusal, which names every
 * reason, or with Unreachable. Busy answers and lost connections are tried again; commands carry an `Idempotency-Key` that
 * stays the same over all tries, so that they take effect once.
 */
export interface Client {
  readonly get: Call<'get'>;
  readonly post: Call<'post'>;
  readonly put: Call<'put'>;
  readonly patch: Call<'patch'>;
  readonly delete: Call<'delete'>;
  /** Every item of a list, page after page, read as they are asked for. */
  all<P extends ListPath>(
    path: P,
    ...request: Arguments<ListRequestOf<OperationOf<P, 'get'>>>
  ): AsyncGenerator<ItemOf<OperationOf<P, 'get'>>, void, undefined>;
  /** An answer whose body is still to be read: a file, a stream. The time-out ends with its head. */
  open<P extends PathOf<'get'>>(
    path: P,
    ...request: Arguments<RequestOf<OperationOf<P, 'get'>> & OpenOptions>
  ): Promise<Response>;
}

/** What {@link Client.open} may say besides. */
export interface OpenOptions {
  readonly headers?: Readonly<Record<string, string>>;
}

interface AnyRequest extends CallOptions, OpenOptions {
  readonly path?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}

interface AnyOperation {
  parameters: { path?: Record<string, unknown>; query?: Record<string, unknown> };
  requestBody?: { content: { 'application/json': unknown } };
  responses: object;
}

/** Pages of one list that are read at most; a list that never ends is a bug. */
const pagesMax = 100_000;
/** The longest a caller may ask the platform to wait (seconds). */
const waitSecondsMax = 30;
/** The gateway's own commands have no idempotency key: what may have taken effect is not sent again. */
const withoutKey = /^\/api\/(session|accounts|api-keys)(\/|$)/;
const noContent = new Set([204, 205, 304]);

/** Makes a client of the platform. It keeps no connection and no state; one per credential is enough. */
export function createClient(options: ClientOptions): Client {
  const call = (method: Method) => async (path: string, request?: AnyRequest) =>
    send(options, method, path, request ?? {}, buffered);
  const open = (path: string, request?: AnyRequest): Promise<Response> =>
    send(options, 'get', path, request ?? {}, async (response) => response, 'stream') as Promise<Response>;
  const client = {
    ...{
      get: call('get'),
      post: call('post'),
      put: call('put'),
      patch: call('patch'),
      delete: call('delete'),
    },
    open,
    all: (path: string, request?: AnyRequest & { cursor?: string }) => pages(client.get, path, request ?? {}),
  };
  return client as unknown as Client;
}

async function* pages(
  get: (path: string, request: AnyRequest) => Promise<unknown>,
  path: string,
  { cursor = 'after', ...request }: AnyRequest & { cursor?: string },
): AsyncGenerator<unknown, void, undefined> {
  let next: string | null | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const query = { ...request.query, ...(next != null && { [cursor]: next }) };
    const answer = (await get(path, { ...request, query })) as { items: unknown[]; next?: string | null };
    yield* answer.items;
    if (answer.next == null) return;
    if (answer.next === next) throw new Error(`${path} names the cursor ${next} again: its pages do not end`);
    next = answer.next;
  }
  throw new Error(`${path} has more than ${pagesMax} pages; ask for less of it`);
}

async function send(
  options: ClientOptions,
  method: Method,
  path: string,
  request: AnyRequest,
  take: (response: Response) => Promise<Response>,
  parseAs: 'json' | 'stream' = 'json',
): Promise<unknown> {
  const { fetch: via = (one: Request) => globalThis.fetch(one), ...patience } = {
    ...patienceDefault,
    ...options,
  };
  const waitSeconds = Math.min(request.waitSeconds ?? 0, waitSecondsMax);
  const trying = {
    ...{
      url: options.baseUrl + path,
      signal: request.signal,
      attemptsMax: request.attemptsMax ?? patience.attemptsMax,
    },
    timeoutMs: patience.timeoutMs + waitSeconds * 1_000,
    isRepeatable: method === 'get' || !withoutKey.test(path),
    staysOpen: parseAs === 'stream',
  };
  let opened: Response | undefined;
  const { data } = await createFetchClient<Record<string, Record<Method, AnyOperation>>>({
    baseUrl: options.baseUrl,
  }).request(method, path, {
    params: { path: request.path, query: request.query },
    ...bodyOf(request.body),
    headers: headersOf(options, method, { ...request, waitSeconds }),
    parseAs,
    fetch: async (made: Request) =>
      (opened = await insist(trying, (signal) => via(new Request(made.clone(), { signal })), take)),
  });
  return parseAs === 'stream' ? opened : data;
}

function bodyOf(body: unknown) {
  if (!(body instanceof Uint8Array || body instanceof Blob)) return { body };
  return { body, bodySerializer: () => body };
}

function headersOf(
  { apiKey, session }: ClientOptions,
  method: Method,
  { body, waitSeconds, idempotencyKey, headers }: AnyRequest,
): Record<string, string> {
  const credential = apiKey ?? session;
  const isUpload = body instanceof Uint8Array || body instanceof Blob;
  return {
    ...(credential && { authorization: `Bearer ${credential}` }),
    ...(method !== 'get' && { 'idempotency-key': idempotencyKey ?? globalThis.crypto.randomUUID() }),
    ...(waitSeconds && { prefer: `wait=${waitSeconds}` }),
    ...(isUpload && { 'content-type': 'application/octet-stream' }),
    ...headers,
  };
}

/** The answer with its body read, so that a connection lost in its middle is tried again as well. */
async function buffered(response: Response): Promise<Response> {
  const { status, statusText, headers } = response;
  if (noContent.has(status)) return response;
  return new Response(await response.arrayBuffer(), { status, statusText, headers });
}
