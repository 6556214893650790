import { localDate, parseLocalDate, shanghaiDate, type LocalDate, type Reading } from '@ipflow/kernel';

/** Excel's day number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;

/** Day numbers from 1980 to 2099: what a date column holds when its cells lost their format. */
const BARE_SERIAL = /^(?:29[2-9]\d\d|[3-6]\d{4}|7[0-2]\d{3}|730[0-4]\d)(?:\.\d+)?$/;

/** A time of day behind a date. Exports of dates carry it idly, so it says nothing about the day. */
const CLOCK = /[T\s]\s*\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?$/;

/** An instant with its offset, whose day in Shanghai may be another than the one written. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads a date cell: every form of `parseLocalDate`, with a time of day behind it or not, instants, and
 * Excel's day numbers. Of several dates the first counts and `several` is true.
 */
export function readDate(cell: string): Reading<{ date: LocalDate; several: boolean }> {
  const [first = '', ...rest] = cell.split(/[;；|,，]/).map((piece) => piece.trim());
  const several = rest.some((piece) => piece !== '');
  if (BARE_SERIAL.test(first)) return { ok: true, date: dayOfSerial(Number(first)), several };
  if (INSTANT.test(first) && !Number.isNaN(Date.parse(first))) {
    return { ok: true, date: shanghaiDate(first), several };
  }
  const reading = parseLocalDate(first.replace(CLOCK, ''));
  return reading.ok ? { ...reading, several } : reading;
}

/**
 * The day an Excel day number stands for (1900 system). A fraction is a time of day and is dropped.
 *
 * @throws RangeError for days outside the years 1900 to 2199
 */
export function dayOfSerial(serial: number): LocalDate {
  return localDate(new Date((Math.floor(serial) - EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, 10));
}
