import { compact, quoted, unreadable, type Reading } from './reading';

/** A date of the law, `YYYY-MM-DD`, in Asia/Shanghai. Sorts as text. Years 1900 to 2199. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** China keeps one clock, UTC+8, without summer time since September 1991. */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const YEAR_MIN = 1900;
const YEAR_MAX = 2199;

/**
 * The date in Shanghai at an instant: RFC 3339 text with an offset (`2026-01-01T00:30:00+08:00`, `…Z`) or
 * milliseconds since 1970. Exact for instants since September 1991, when summer time ended.
 *
 * @throws RangeError for text without an offset, whose instant would depend on the machine
 */
export function shanghaiDate(instant: string | number): LocalDate {
  const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$/;
  if (typeof instant === 'string' && !rfc3339.test(instant)) {
    throw new RangeError(
      `"${instant}" is not an RFC 3339 instant with an offset; write e.g. 2026-01-01T08:00:00+08:00`,
    );
  }
  const epochMs = typeof instant === 'number' ? instant : Date.parse(instant.replace(' ', 'T').toUpperCase());
  if (!Number.isFinite(epochMs))
    throw new RangeError(`"${instant}" is not a possible instant; check day and hour`);
  return fromUtc(epochMs + SHANGHAI_OFFSET_MS);
}

/**
 * Reads a date as exports write it: `2012-05-18`, `2013.01.02`, `2007/8/8`, `20101002`, `2012年5月18日`,
 * `2017-03-01T00:00:00` (a date with an idle clock; any other time of day is refused, its zone is unknown).
 */
export function parseLocalDate(text: string): Reading<{ date: LocalDate }> {
  const plain = compact(text);
  const [, year, month, day] =
    plain.match(/^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:T?00:00(?::00(?:\.0+)?)?)?$/) ??
    plain.match(/^(\d{4})(\d\d)(\d\d)$/) ??
    [];
  const date = dateOf(Number(year), Number(month), Number(day));
  return date
    ? { ok: true, date }
    : unreadable('DATE_FORMAT', `日期${quoted(text)}无法识别，应为一个真实存在的日期，例如 2012-05-18。`);
}

/** True for text that is exactly a stored date, and a day that exists. */
export function isLocalDate(text: string): text is LocalDate {
  return /^\d{4}-\d\d-\d\d$/.test(text) && parseLocalDate(text).ok;
}

/** The text as a date of the law, for constants and stored values. @throws RangeError unless `isLocalDate` */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text))
    throw new RangeError(`"${text}" is not a date; write YYYY-MM-DD, a day that exists`);
  return text;
}

/**
 * `days` after a date. A term in days does not count its first day (RULES art. 5), so a term of 15 days that
 * runs from a notice ends on `addDays(noticeOn, 15)`. Negative goes back.
 */
export function addDays(from: LocalDate, days: number): LocalDate {
  return fromUtc(toUtc(from) + wholeNumber(days) * DAY_MS);
}

/** A term in months: ends on the same-numbered day, or the last day of a month without one (RULES art. 5). */
export function addMonths(from: LocalDate, months: number): LocalDate {
  const [year, month, day] = partsOf(from);
  const index = year * 12 + (month - 1) + wholeNumber(months);
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  const lastDay = new Date(Date.UTC(target.year, target.month, 0)).getUTCDate();
  return fromUtc(Date.UTC(target.year, target.month - 1, Math.min(day, lastDay)));
}

/** A term in years; from 29 February it ends on 28 February in a common year (RULES art. 5). */
export function addYears(from: LocalDate, years: number): LocalDate {
  return addMonths(from, wholeNumber(years) * 12);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (toUtc(to) - toUtc(from)) / DAY_MS;
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(date: LocalDate): number {
  return new Date(toUtc(date)).getUTCDay() || 7;
}

function dateOf(year: number, month: number, day: number): LocalDate | undefined {
  const utc = new Date(Date.UTC(year, month - 1, day));
  const exists =
    year >= YEAR_MIN && year <= YEAR_MAX && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
  return exists ? fromUtc(utc.getTime()) : undefined;
}

function partsOf(date: LocalDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function toUtc(date: LocalDate): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

function fromUtc(utcMs: number): LocalDate {
  const date = new Date(utcMs);
  const year = date.getUTCFullYear();
  if (!(year >= YEAR_MIN && year <= YEAR_MAX)) {
    throw new RangeError(`date out of range ${YEAR_MIN} to ${YEAR_MAX}; check the term that was added`);
  }
  return date.toISOString().slice(0, 10) as LocalDate;
}

function wholeNumber(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`a term must be a whole number, not ${count}`);
  return count;
}
