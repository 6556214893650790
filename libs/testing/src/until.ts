import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 10;

/**
 * Waits for a condition and returns what it found; a test waits for facts, never for time.
 * @throws when the condition does not come true within `withinMs`, naming `what`
 */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  withinMs = 15_000,
): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await probe();
    if (found) return found as NonNullable<Exclude<T, false>>;
    if (performance.now() > deadline) throw new Error(`after ${withinMs} ms it still is not so: ${what}`);
    await delay(pollMs);
  }
}
