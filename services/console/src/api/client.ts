import { ApiProblem, problemOf, unreachable } from './problem';
import { sessionEnded } from './session-ended';

/** A query's values; what is undefined or empty is left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined | null>>;

/** How long an answer is waited for: longer than the longest `Prefer: wait` of the services (milliseconds). */
const answerWithinMs = 60_000;

/** The address of a path with its query. */
export function addressOf(path: string, query: Query = {}): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') asked.set(name, String(value));
  }
  const text = asked.toString();
  return text ? `${path}?${text}` : path;
}

/**
 * Reads from the gateway.
 * @throws ApiProblem
 */
export function read<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return ask<T>(addressOf(path, query), { method: 'GET' }, signal);
}

/** A command on its way. */
export interface Sending {
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** `Idempotency-Key`; see `Attempt`. */
  readonly key: string;
  /** Seconds to wait for an answer that another service gives (`Prefer: wait`). */
  readonly waitS?: number;
}

/**
 * Sends a command to the gateway.
 * @throws ApiProblem
 */
export function send<T>({ method = 'POST', path, body, key, waitS }: Sending): Promise<T> {
  return ask<T>(path, {
    method,
    headers: {
      'Idempotency-Key': key,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(waitS !== undefined && { Prefer: `wait=${waitS}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/**
 * Has the gateway work something out that is kept nowhere, so that no key is needed and it may be given up at any time.
 * @throws ApiProblem
 */
export function workOut<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  return ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) }, signal);
}

async function ask<T>(address: string, init: RequestInit, signal?: AbortSignal): Promise<T> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const timer = setTimeout(end, answerWithinMs);
  signal?.addEventListener('abort', end);
  try {
    const answer = await fetch(address, { ...init, signal: ending.signal });
    return await answered<T>(address, answer);
  } catch (error) {
    if (error instanceof ApiProblem || signal?.aborted) throw error;
    throw new ApiProblem(unreachable);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

async function answered<T>(address: string, answer: Response): Promise<T> {
  const body = await bodyOf(answer);
  if (answer.ok) return body as T;
  if (answer.status === 401 && !address.startsWith('/api/session')) sessionEnded();
  throw new ApiProblem(problemOf(answer.status, body, answer.headers.get('x-correlation-id')));
}

async function bodyOf(answer: Response): Promise<unknown> {
  if (!/[/+]json/.test(answer.headers.get('content-type') ?? '')) return undefined;
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
