import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  isLocalDate,
  localDate,
  parseLocalDate,
  shanghaiDate,
  weekdayOf,
} from './local-date';

const dates = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays(localDate('1985-04-01'), days));

describe('the date in Shanghai', () => {
  test.each([
    ['2025-12-31T15:59:59.999Z', '2025-12-31'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['2026-01-01T00:00:00+08:00', '2026-01-01'],
    ['2025-12-31T23:59:59.999+08:00', '2025-12-31'],
    ['2025-12-31T12:00:00-05:00', '2026-01-01'],
  ])('at %s it is %s', (instant, date) => expect(shanghaiDate(instant)).toBe(date));

  test('agrees with the time-zone database since summer time ended', () => {
    const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    const instants = fc.integer({ min: Date.UTC(1992, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(instants, (epochMs) => {
        expect(shanghaiDate(epochMs)).toBe(inShanghai.format(epochMs));
        expect(shanghaiDate(new Date(epochMs).toISOString())).toBe(shanghaiDate(epochMs));
      }),
    );
  });

  test.each([
    '2026-01-01T00:00:00',
    '2026-01-01',
    'today',
    '2026-13-01T00:00:00Z',
    '2026-01-01T25:00:00Z',
    NaN,
  ])('refuses %j', (instant) => expect(() => shanghaiDate(instant)).toThrow(RangeError));
});

describe('reading a date', () => {
  test.each([
    ['2013.01.02', '2013-01-02'],
    ['2012-05-18', '2012-05-18'],
    ['2007/8/8', '2007-08-08'],
    ['20101002', '2010-10-02'],
    ['2017-03-01T00:00:00', '2017-03-01'],
    ['2017-03-01 00:00:00', '2017-03-01'],
    ['2017-1-1 00:00', '2017-01-01'],
    ['２０１２年５月１８日', '2012-05-18'],
    [' 2024-02-29 ', '2024-02-29'],
  ])('%j is %s', (text, date) => expect(parseLocalDate(text)).toEqual({ ok: true, date }));

  test.each([
    '',
    '-',
    '2023-02-29',
    '2023-13-01',
    '2023-00-10',
    '0000-01-01',
    '1899-12-31',
    '2200-01-01',
    '2023.12.05;2024.01.09',
    '2017-03-01T12:30:00',
    '201010',
    '12/05/2018',
    '43831',
  ])('refuses %j', (text) => expect(parseLocalDate(text)).toMatchObject({ ok: false, code: 'DATE_FORMAT' }));

  test('a stored date is only the one form', () => {
    expect(isLocalDate('2024-02-29')).toBe(true);
    expect(isLocalDate('2024/02/29')).toBe(false);
    expect(isLocalDate('2023-02-29')).toBe(false);
    expect(() => localDate('2023-02-29')).toThrow(RangeError);
  });
});

describe('terms', () => {
  test('a term in days does not count its first day', () => {
    expect(addDays(localDate('2026-01-01'), 15)).toBe('2026-01-16');
    expect(addDays(localDate('2026-03-01'), -1)).toBe('2026-02-28');
  });

  test.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s: same-numbered day or last of the month', (from, months, to) =>
    expect(addMonths(localDate(from), months)).toBe(to),
  );

  test('a term in years from 29 February ends on the 28th in a common year', () => {
    expect(addYears(localDate('2024-02-29'), 10)).toBe('2034-02-28');
    expect(addYears(localDate('2004-02-29'), 20)).toBe('2024-02-29');
  });

  test('days come back, months land in the right month, order is kept', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -12_000, max: 12_000 }), (date, days) => {
        const later = addDays(date, days);
        expect(daysBetween(date, later)).toBe(days);
        expect(later > date).toBe(days > 0);
        expect(addDays(later, -days)).toBe(date);
      }),
    );
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 480 }), (date, months) => {
        const later = addMonths(date, months);
        const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(monthOf(later) - monthOf(date)).toBe(months);
        expect(later.slice(8) <= date.slice(8)).toBe(true);
      }),
    );
  });

  test('weeks begin on Monday', () => {
    expect(weekdayOf(localDate('2026-02-14'))).toBe(6);
    expect(weekdayOf(localDate('2026-02-15'))).toBe(7);
    expect(weekdayOf(localDate('2026-02-16'))).toBe(1);
  });

  test('refuses broken counts and leaves no date outside its range', () => {
    expect(() => addDays(localDate('2026-01-01'), 1.5)).toThrow(RangeError);
    expect(() => addYears(localDate('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addYears(localDate('2026-01-01'), 500)).toThrow(RangeError);
    expect(() => addDays(localDate('2026-01-01'), 1e12)).toThrow(RangeError);
  });
});
