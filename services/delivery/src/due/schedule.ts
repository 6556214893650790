/**
 * The one schedule of everything that is sent out, by webhooks and to partners. Pure: `now` and `chance` come in.
 */

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** Pauses before the second and each further attempt (milliseconds), as Standard Webhooks has them: about 75 h in all. */
export const pausesMs: readonly number[] = [
  5 * secondMs,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
  14 * hourMs,
  20 * hourMs,
  24 * hourMs,
];
/** Attempts of one message. */
export const attemptsMax = pausesMs.length + 1;
/** A pause is lengthened by up to this share of it, so that what failed together does not come back together. */
export const jitterShare = 0.1;
/** Longest time a receiver may ask us to wait with `Retry-After` (milliseconds). */
export const retryAfterMaxMs = 24 * hourMs;

/** When the next attempt is due after `attempts` failed ones; undefined when the schedule has ended. `chance` is in [0, 1). */
export function nextAttemptAt(
  attempts: number,
  now: Date,
  chance: number,
  retryAfterMs: number = 0,
): Date | undefined {
  const pauseMs = pausesMs[attempts - 1];
  if (pauseMs === undefined) return undefined;
  const waitMs = Math.max(pauseMs * (1 + jitterShare * chance), Math.min(retryAfterMs, retryAfterMaxMs));
  return new Date(now.getTime() + Math.round(waitMs));
}

/** `Retry-After` in milliseconds: seconds or an HTTP date; 0 when there is none that can be read. */
export function retryAfterOf(header: string | undefined, now: Date): number {
  if (!header) return 0;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header.trim()) * secondMs;
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime());
}

/** An endpoint that did nothing but fail for so long is disabled (milliseconds): five days. */
export const failingMaxMs = 5 * 24 * 3_600_000;
