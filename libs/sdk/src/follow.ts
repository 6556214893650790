import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { backOff, backOffMaxMs, pause } from './attempts';
import { Refusal, Unreachable } from './refusal';

/** The platform says something every 15 seconds; a connection that is silent for so long is dead (milliseconds). */
export const silenceMaxMs = 45_000;
/** Characters of one item, far above what the platform sends; a stream without line breaks must not fill the memory. */
const itemCharsMax = 16 * 1024 * 1024;
/** Statuses after which coming back helps. */
const passing = new Set([429, 500, 502, 503, 504]);

/** How to follow a server-sent stream. */
export interface Following {
  /** Connects, telling the last id in effect, if any. */
  readonly connect: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>;
  /** Where to go on; without it, from the beginning. */
  readonly lastEventId?: string | undefined;
  /**
   * True when the item is in effect once it was handed on: a reader that comes back goes on behind it. The id of another is not told,
   * so that what it announces is sent again.
   */
  readonly isMilestone: (item: EventSourceMessage) => boolean;
  readonly signal?: AbortSignal | undefined;
  /** Learns why a connection ended, before the next attempt. */
  readonly onInterrupted?: ((reason: unknown) => void) | undefined;
  /** Milliseconds to wait after so many connections in a row that brought nothing; by default a growing time with some chance in it. */
  readonly pauseMs?: ((failures: number) => number) | undefined;
}

/**
 * The items of a server-sent stream (WHATWG HTML §9.2) over as many connections as it takes, in order, each once, until `signal`. It
 * reads no faster than its items are asked for. Works where there is `fetch`: Node 20 and browsers.
 * @throws Refusal when coming back cannot help, for example because the credential is no longer valid
 */
export async function* follow(following: Following): AsyncGenerator<EventSourceMessage, void, undefined> {
  const { isMilestone, signal } = following;
  let lastEventId = following.lastEventId;
  for (let failures = 0; !signal?.aborted;) {
    let error: unknown;
    try {
      for await (const item of connection(following, lastEventId)) {
        failures = 0;
        yield item;
        if (item.id !== undefined && isMilestone(item)) lastEventId = item.id;
      }
    } catch (reason) {
      error = reason;
    }
    if (signal?.aborted) return;
    if (error instanceof Refusal && !passing.has(error.status)) throw error;
    following.onInterrupted?.(error);
    failures += 1;
    const asked = error instanceof Refusal ? (error.retryAfterSeconds ?? 0) * 1_000 : 0;
    const ms = Math.min(asked, backOffMaxMs) + (following.pauseMs ?? backOff)(failures);
    await pause(ms, signal).catch(() => undefined);
  }
}

/** The whole items of one connection; what is cut off in its middle is not among them. */
async function* connection(
  { connect, signal }: Following,
  lastEventId: string | undefined,
): AsyncGenerator<EventSourceMessage, void, undefined> {
  const ending = new AbortController();
  const end = (): void => ending.abort(signal?.reason);
  signal?.addEventListener('abort', end, { once: true });
  let items: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (item) => items.push(item), maxBufferSize: itemCharsMax });
  const decoder = new TextDecoder();
  try {
    const response = await connect(lastEventId, ending.signal);
    const reader = response.body!.getReader();
    for (;;) {
      const { done, value } = await spoken(reader, response.url);
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      yield* items;
      items = [];
    }
  } finally {
    signal?.removeEventListener('abort', end);
    ending.abort();
  }
}

/** @throws Unreachable after a silence that no living connection has */
async function spoken(reader: ReadableStreamDefaultReader<Uint8Array>, url: string) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Unreachable(url, 1, new Error(`silent for ${silenceMaxMs} ms`))),
      silenceMaxMs,
    );
  });
  return Promise.race([reader.read(), silence]).finally(() => clearTimeout(timer));
}
