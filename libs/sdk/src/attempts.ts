import { Refusal, refusalOf, Unreachable } from './refusal';

/** How long a caller holds on. */
export interface Patience {
  /** Tries of one call, the first included. */
  readonly attemptsMax: number;
  /** Time one try may take, its answer's body included (milliseconds). */
  readonly timeoutMs: number;
}

/** What a client does unless told otherwise. */
export const patienceDefault: Patience = { attemptsMax: 5, timeoutMs: 30_000 };
/** A pause that the platform asks for and that is longer is the caller's affair (seconds). */
export const retryAfterMaxSeconds = 60;
/** Pause before the second try when the platform names none, doubled with each, and its longest (milliseconds). */
export const backOffMs = 500;
/** See {@link backOffMs}. */
export const backOffMaxMs = 20_000;
/** Answers that say: later. */
const busy = new Set([429, 503]);

/** A call under way. */
export interface Trying extends Patience {
  readonly url: string;
  /** True when it may be sent again though nobody knows whether it took effect. */
  readonly isRepeatable: boolean;
  readonly signal: AbortSignal | undefined;
  /** True when the answer's body is read after it was taken: `signal` ends that, too. */
  readonly staysOpen: boolean;
}

/**
 * Sends until there is an answer: again after 429 and 503, when the platform says, and after a lost connection where that is safe.
 * `take` reads the answer within the same time.
 * @throws Refusal for an answer that is no success, Unreachable, or the reason `signal` was aborted for
 */
export async function insist<T>(
  trying: Trying,
  send: (signal: AbortSignal) => Promise<Response>,
  take: (response: Response) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const failure = await tryOnce(trying, send, take);
    if ('value' in failure) return failure.value;
    trying.signal?.throwIfAborted();
    const { error } = failure;
    const pauseMs = attempt < trying.attemptsMax ? pauseAfter(error, attempt, trying) : undefined;
    if (pauseMs === undefined)
      throw error instanceof Refusal ? error : new Unreachable(trying.url, attempt, error);
    await pause(pauseMs, trying.signal);
  }
}

async function tryOnce<T>(
  { timeoutMs, signal, staysOpen }: Trying,
  send: (signal: AbortSignal) => Promise<Response>,
  take: (response: Response) => Promise<T>,
): Promise<{ value: T } | { error: unknown }> {
  const ending = new AbortController();
  const end = (): void => ending.abort(signal?.reason);
  const timer = setTimeout(() => ending.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  signal?.addEventListener('abort', end, { once: true });
  let isOpen = false;
  try {
    signal?.throwIfAborted();
    const response = await send(ending.signal);
    if (!response.ok) return { error: await refusalOf(response) };
    const value = await take(response);
    isOpen = staysOpen;
    return { value };
  } catch (error) {
    return { error };
  } finally {
    clearTimeout(timer);
    if (!isOpen) signal?.removeEventListener('abort', end);
  }
}

/** Milliseconds to wait before trying again; undefined when that would not help, or might do it twice. */
function pauseAfter(error: unknown, attempt: number, { isRepeatable }: Trying): number | undefined {
  if (!(error instanceof Refusal)) return isRepeatable ? backOff(attempt) : undefined;
  if (!busy.has(error.status)) return undefined;
  const seconds = error.retryAfterSeconds;
  if (seconds === undefined) return backOff(attempt);
  // Many who were told the same time do not come back at the same moment.
  return seconds > retryAfterMaxSeconds ? undefined : seconds * 1_000 + Math.random() * backOffMs;
}

/** A pause that grows with the attempts, between half of it and all of it. */
export function backOff(attempt: number): number {
  return Math.min(backOffMs * 2 ** (attempt - 1), backOffMaxMs) * (0.5 + Math.random() / 2);
}

/** Waits. @throws the reason `signal` is aborted for */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
