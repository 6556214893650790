import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

/** What the gateway answers, as it comes. */
export type Json = ReturnType<typeof JSON.parse>;
/** An answer: its status and what it says. */
export interface Reply {
  readonly status: number;
  readonly body: Json;
}
/** Somebody in front of the gateway: sends JSON, or a file as it is. `more` are headers, such as a key of his own. */
export type Caller = (
  method: string,
  path: string,
  body?: object | string,
  more?: Record<string, string>,
) => Promise<Reply>;

/** How long a caller holds on to one request, and his pause between two tries (milliseconds). */
const insistMs = 90_000;
const pauseMs = 50;

/** Makes an account of each name and signs all of them in, and the office that made them; a test that types it names the password. */
export async function moveIn<Name extends string>(
  { url, officePassword }: { url: string; officePassword: string },
  accounts: Record<Name, { tenant: string; roles: string[]; displayName?: string }>,
  password = `e2e ${randomUUID()}`,
): Promise<Record<Name | 'office', Caller>> {
  const office = await signIn(url, 'office', officePassword);
  const callers: Record<string, Caller> = { office };
  for (const [username, account] of Object.entries<object>(accounts)) {
    const body = { username, displayName: username, password, ...account };
    const { status } = await office('POST', '/api/accounts', body);
    if (status !== 201) throw new Error(`the account ${username} was not made: ${status}`);
    callers[username] = await signIn(url, username, password);
  }
  return callers;
}

/** Signs somebody in. */
export async function signIn(url: string, username: string, password: string): Promise<Caller> {
  const { body } = await anybody(url)('POST', '/api/session', { username, password });
  return callerAt(url, { authorization: `Bearer ${body.token}` });
}

/** Somebody without a credential. */
export function anybody(url: string): Caller {
  return callerAt(url, {});
}

function callerAt(url: string, own: Record<string, string>): Caller {
  return async (method, path, body, more = {}) => {
    const headers = {
      ...own,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...more,
    };
    const content = typeof body === 'object' ? JSON.stringify(body) : body;
    const response = await fetch(url + path, { method, headers, body: content });
    return { status: response.status, body: await bodyOf(response) };
  };
}

/** What came, read by its type: JSON, or the bytes of a file. */
async function bodyOf(response: Response): Promise<Json> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.length === 0) return undefined;
  const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
  return isJson ? JSON.parse(bytes.toString()) : bytes;
}

/**
 * A caller that does not give up: the same request under the same key until it is answered for good.
 * @throws when the answer is none of `wanted`
 */
export async function insist(as: Caller, path: string, body: object, ...wanted: number[]): Promise<Reply> {
  const key = { 'idempotency-key': randomUUID() };
  const endsAt = performance.now() + insistMs;
  for (;;) {
    const answer = await as('POST', path, body, key).catch(() => ({ status: 503, body: undefined }));
    if (wanted.includes(answer.status)) return answer;
    const isFinal = answer.status < 500 && answer.status !== 429;
    if (isFinal || performance.now() > endsAt) {
      throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    await delay(pauseMs);
  }
}
