import { attemptsMax, jitterShare, nextAttemptAt, pausesMs, retryAfterMaxMs, retryAfterOf } from './schedule';

const now = new Date('2026-11-24T00:00:00Z');

test('ten attempts stretch over about 75 hours', () => {
  const hours = pausesMs.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
  expect(attemptsMax).toBe(10);
  expect(hours).toBeGreaterThan(75);
  expect(hours).toBeLessThan(76);
});

test('each pause is the scheduled one, lengthened by chance at most by its share', () => {
  pausesMs.forEach((pause, i) => {
    expect(nextAttemptAt(i + 1, now, 0)!.getTime() - now.getTime()).toBe(pause);
    const longest = nextAttemptAt(i + 1, now, 0.999)!.getTime() - now.getTime();
    expect(longest).toBeGreaterThanOrEqual(pause);
    expect(longest).toBeLessThanOrEqual(pause * (1 + jitterShare));
  });
});

test('after the last attempt nothing is due', () => {
  expect(nextAttemptAt(attemptsMax, now, 0)).toBeUndefined();
});

test('a receiver may ask for more time, but not for ever, and never for less', () => {
  expect(nextAttemptAt(1, now, 0, 60_000)!.getTime() - now.getTime()).toBe(60_000);
  expect(nextAttemptAt(2, now, 0, 1)!.getTime() - now.getTime()).toBe(pausesMs[1]);
  expect(nextAttemptAt(1, now, 0, 10 * retryAfterMaxMs)!.getTime() - now.getTime()).toBe(retryAfterMaxMs);
});

test('Retry-After is read as seconds and as a date', () => {
  expect(retryAfterOf('120', now)).toBe(120_000);
  expect(retryAfterOf('Tue, 24 Nov 2026 00:01:00 GMT', now)).toBe(60_000);
  expect(retryAfterOf('soon', now)).toBe(0);
  expect(retryAfterOf(undefined, now)).toBe(0);
});
