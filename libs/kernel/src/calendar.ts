import holidayTable from 'chinese-days/dist/chinese-days.json';
import { addDays, weekdayOf, type LocalDate } from './local-date';

/**
 * Days on which the State Council's notice differs from the week, for years the library does not know yet:
 * `{ '2027-02-06': 'work', '2027-02-08': 'rest' }`. Entries win over the library and over the week.
 */
export type CalendarOverrides = Readonly<Record<string, 'work' | 'rest'>>;

/** Longest term in working days that is counted; about eight years. */
export const WORKING_DAYS_MAX = 2_000;

/** Longest run of rest days that is rolled over; real ones have at most nine or ten. */
export const REST_RUN_DAYS_MAX = 31;

/**
 * Holidays and make-up working days (调休) of the notices since 2004, from the table of `chinese-days`. The
 * table is used and not the package's functions: those go through the machine's time zone and answer for the
 * day before when it lies west of Greenwich.
 */
const REST: Readonly<Record<string, unknown>> = holidayTable.holidays;
const WORK: Readonly<Record<string, unknown>> = holidayTable.workdays;
const KNOWN_YEARS: ReadonlySet<string> = new Set(Object.keys(REST).map((date) => date.slice(0, 4)));

/**
 * Whether the State Council's arrangement for a year is known: in the library, or in the overrides. For other
 * years every weekday counts as a working day, and whoever shows the date should say so.
 */
export function isCalendarKnown(year: number, overrides: CalendarOverrides = {}): boolean {
  return KNOWN_YEARS.has(`${year}`) || Object.keys(overrides).some((date) => date.startsWith(`${year}-`));
}

/** Whether a date is a working day: by the overrides, else the State Council's notice, else the week. */
export function isWorkingDay(date: LocalDate, overrides: CalendarOverrides = {}): boolean {
  const override = overrides[date];
  if (override) return override === 'work';
  if (date in WORK) return true;
  return !(date in REST) && weekdayOf(date) <= 5;
}

/** The date itself if it is a working day, else the next one: for terms that end on a holiday (art. 5). */
export function rollToWorkingDay(date: LocalDate, overrides: CalendarOverrides = {}): LocalDate {
  for (let days = 0; days <= REST_RUN_DAYS_MAX; days++) {
    const candidate = addDays(date, days);
    if (isWorkingDay(candidate, overrides)) return candidate;
  }
  throw new RangeError(`no working day within ${REST_RUN_DAYS_MAX} days after ${date}; check the overrides`);
}

/**
 * The `count`-th working day after a date; the first day is not counted, whether or not it is a working day.
 * Zero gives the date itself, unrolled.
 *
 * @throws RangeError unless `count` is a whole number from 0 to `WORKING_DAYS_MAX`
 */
export function addWorkingDays(from: LocalDate, count: number, overrides: CalendarOverrides = {}): LocalDate {
  if (!Number.isInteger(count) || count < 0 || count > WORKING_DAYS_MAX) {
    throw new RangeError(`working days must be a whole number from 0 to ${WORKING_DAYS_MAX}, not ${count}`);
  }
  let date = from;
  for (let counted = 0; counted < count; counted++) date = rollToWorkingDay(addDays(date, 1), overrides);
  return date;
}
