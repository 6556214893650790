import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore } from '../eventing/event-store';

/** Longest time a caller may wait for a case that other services answer (seconds). */
export const preferWaitSecondsMax = 30;
/** How often a waiting request looks when nothing here wakes it: another replica may have moved the case (milliseconds). */
const lookAgainMs = 250;

/** Milliseconds a caller wants to wait (`Prefer: wait=5`, RFC 7240); none when it does not say. */
export function preferredWaitMs(prefer: string | undefined): number {
  const seconds = Number(/\bwait=(\d{1,4})\b/.exec(prefer ?? '')?.[1] ?? 0);
  return Math.min(seconds, preferWaitSecondsMax) * 1_000;
}

/**
 * Looks at a case until it is settled, but not longer than `ms`; returns what it saw last. Every commit of this process
 * makes it look again.
 */
export async function untilSettled<T>(
  store: EventStore,
  ms: number,
  look: () => Promise<T>,
  isSettled: (seen: T) => boolean,
): Promise<T> {
  const endsAt = performance.now() + ms;
  let waiting = new AbortController();
  const forget = store.onAppended(() => waiting.abort());
  try {
    for (;;) {
      waiting = new AbortController();
      const seen = await look();
      const leftMs = endsAt - performance.now();
      if (isSettled(seen) || leftMs <= 0) return seen;
      await delay(Math.min(leftMs, lookAgainMs), undefined, { signal: waiting.signal }).catch(
        () => undefined,
      );
    }
  } finally {
    forget();
  }
}
