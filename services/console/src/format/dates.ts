import { shanghaiDate } from '@ipflow/kernel';

const zone = 'Asia/Shanghai';
const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'short',
});
const second = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'medium',
});
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'medium' });

/** An instant as people here write it, to the minute: `2026-11-28 09:05`. */
export const atMinute = (instant: string | number | Date): string => minute.format(new Date(instant));

/** The same to the second. */
export const atSecond = (instant: string | number | Date): string => second.format(new Date(instant));

/** The time of day alone: `09:05:33`. */
export const timeOfDay = (instant: string | number | Date): string => clock.format(new Date(instant));

/** Today by the law's calendar, wherever the browser stands. */
export const today = (now = Date.now()): string => shanghaiDate(now);
