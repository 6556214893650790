import { addDays, addMonths, isLocalDate, localDate, type LocalDate } from '@ipflow/kernel';
import type { Grain } from '../tally/sums';

/** First and last day of a period; undefined for `all`, which has none. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The grain a period is written in: `all`, `2026`, `2026-11`, `2026-11-22`; undefined when it is none of them. */
export function grainOf(period: string): Grain | undefined {
  if (period === 'all') return 'all';
  if (/^\d{4}$/.test(period)) return isLocalDate(`${period}-01-01`) ? 'year' : undefined;
  if (/^\d{4}-\d\d$/.test(period)) return isLocalDate(`${period}-01`) ? 'month' : undefined;
  return isLocalDate(period) ? 'day' : undefined;
}

/** The days of a period for which {@link grainOf} gives a grain. */
export function daysOf(period: string): Days | undefined {
  switch (grainOf(period)) {
    case 'day':
      return { from: localDate(period), to: localDate(period) };
    case 'month':
      return { from: localDate(`${period}-01`), to: addDays(addMonths(localDate(`${period}-01`), 1), -1) };
    case 'year':
      return { from: localDate(`${period}-01-01`), to: localDate(`${period}-12-31`) };
    default:
      return undefined;
  }
}
