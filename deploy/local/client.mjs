import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

/** How long one request may take, in milliseconds; imports wait up to a minute by themselves. */
const REQUEST_MS = 90_000;
/**
 * How often a busy answer (429, 503) is tried again, and the pause between, in milliseconds: as the answer asks for, but not longer
 * than the longest.
 */
const ATTEMPTS_MAX = 20;
const PAUSE_MS = 500;
const PAUSE_MAX_MS = 60_000;

/**
 * A signed-in user of the public API.
 * @typedef {object} Client
 * @property {(path: string) => Promise<any>} get
 * @property {(path: string) => Promise<Buffer>} download                          a file as it is
 * @property {(path: string, body: object, key?: string) => Promise<any>} post   with an Idempotency-Key, made unless given
 * @property {(path: string, body: object) => Promise<any>} put                  all that is to be set, with an Idempotency-Key
 * @property {(path: string) => Promise<any>} remove                             with an Idempotency-Key
 * @property {(path: string, bytes: string | Buffer) => Promise<any>} upload     waits for the import to end
 * @property {(path: string, body: object, waitSeconds?: number) => Promise<{ status: number, body: any }>} attempt   post that may be refused; with `Prefer: wait`, when told
 * @property {(path: string, signal: AbortSignal, lastEventId?: string) => AsyncGenerator<{ id: string, event: string, data: any }>} stream
 */

/**
 * Signs in at the front door.
 * @param {string} url       the gateway's address
 * @param {string} username
 * @param {string} password
 * @returns {Promise<Client>}
 */
export async function signIn(url, username, password) {
  const session = await succeed(() =>
    send(url, '/api/session', { method: 'POST', json: { username, password } }),
  );
  return holderOf(url, session.token);
}

/**
 * Somebody who has a session or an API key.
 * @param {string} url          the gateway's address
 * @param {string} credential
 * @returns {Client}
 */
export function holderOf(url, credential) {
  const headers = { authorization: `Bearer ${credential}` };
  /** Tried again under the same key, so that it takes effect once. @type {(path: string, json: object, more: object) => () => Promise<Response>} */
  const posting = (path, json, more) => () =>
    send(url, path, { method: 'POST', json, headers: { ...headers, ...more } });
  /** @type {(method: string, path: string, json?: object) => Promise<any>} */
  const changing = (method, path, json) => {
    const request = { method, json, headers: { ...headers, 'idempotency-key': randomUUID() } };
    return succeed(() => send(url, path, request));
  };
  return {
    get: (path) => succeed(() => send(url, path, { headers })),
    download: async (path) =>
      Buffer.from(await (await good(() => send(url, path, { headers }))).arrayBuffer()),
    post: (path, json, key = randomUUID()) => succeed(posting(path, json, { 'idempotency-key': key })),
    attempt: async (path, json, waitSeconds = 0) => {
      /** @type {Record<string, string>} */
      const wait = waitSeconds > 0 ? { prefer: `wait=${waitSeconds}` } : {};
      const more = { 'idempotency-key': randomUUID(), ...wait };
      const answer = await unlessBusy(posting(path, json, more));
      return { status: answer.status, body: await answer.json() };
    },
    put: (path, json) => changing('PUT', path, json),
    remove: (path) => changing('DELETE', path),
    upload: (path, body) =>
      succeed(() =>
        send(url, path, {
          method: 'PUT',
          body,
          headers: { ...headers, 'content-type': 'application/octet-stream', prefer: 'wait=60' },
        }),
      ),
    stream: (path, signal, lastEventId) => follow(url, path, headers, signal, lastEventId),
  };
}

/**
 * Reads what everybody may, without a credential.
 * @param {string} url   the gateway's address
 * @returns {Pick<Client, 'get'>}
 */
export function anybody(url) {
  return { get: (path) => succeed(() => send(url, path, {})) };
}

/**
 * @param {string} url
 * @param {string} path
 * @param {{ method?: string, json?: object, body?: string | Buffer, headers?: Record<string, string> }} request
 */
function send(url, path, { method = 'GET', json, body, headers = {} }) {
  /** @type {Record<string, string>} */
  const content = json ? { 'content-type': 'application/json' } : {};
  return fetch(url + path, {
    method,
    headers: { ...headers, ...content },
    body: json ? JSON.stringify(json) : body,
    signal: AbortSignal.timeout(REQUEST_MS),
  });
}

/** @param {() => Promise<Response>} request @returns {Promise<any>} */
async function succeed(request) {
  const answer = await good(request);
  return answer.status === 204 ? undefined : await answer.json();
}

/** @param {() => Promise<Response>} request */
async function good(request) {
  const answer = await unlessBusy(request);
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

/** The answer, or the last busy one. @param {() => Promise<Response>} request @returns {Promise<Response>} */
async function unlessBusy(request) {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await request();
    const busy = answer.status === 429 || answer.status === 503;
    if (!busy || attempt >= ATTEMPTS_MAX) return answer;
    await answer.body?.cancel();
    const askedMs = Number(answer.headers.get('retry-after') ?? 0) * 1_000;
    await delay(Math.min(Math.max(askedMs, PAUSE_MS), PAUSE_MAX_MS));
  }
}

/**
 * Reads a server-sent stream (WHATWG HTML §9.2) until `signal`.
 * @param {string} url
 * @param {string} path
 * @param {Record<string, string>} headers
 * @param {AbortSignal} signal
 * @param {string} [lastEventId]
 */
async function* follow(url, path, headers, signal, lastEventId) {
  /** @type {Record<string, string>} */
  const resume = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const answer = await fetch(url + path, { headers: { ...headers, ...resume }, signal });
  if (!answer.ok || !answer.body)
    throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  let rest = '';
  for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
    const items = (rest + text).split('\n\n');
    rest = items.pop() ?? '';
    for (const item of items) {
      const field = (/** @type {string} */ name) =>
        item
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      const data = field('data');
      if (data !== undefined)
        yield { id: field('id') ?? '', event: field('event') ?? 'message', data: JSON.parse(data) };
    }
  }
}
