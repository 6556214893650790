import fc from 'fast-check';
import { addWorkingDays, isCalendarKnown, isWorkingDay, rollToWorkingDay } from './calendar';
import { addDays, localDate } from './local-date';

const day = localDate;

describe('the working calendar of the State Council', () => {
  test.each([
    ['2026-02-14', true, 'a Saturday worked instead (调休)'],
    ['2026-02-15', false, 'the eve of Spring Festival'],
    ['2026-02-23', false, 'the last day of Spring Festival, a Monday'],
    ['2026-02-24', true, 'a Tuesday'],
    ['2026-02-28', true, 'a Saturday worked instead'],
    ['2025-10-08', false, 'a Wednesday of the National Day week'],
    ['2025-09-28', true, 'a Sunday worked instead'],
    ['2026-03-07', false, 'a plain Saturday'],
  ])('%s: working day %s, %s', (date, expected) => expect(isWorkingDay(day(date))).toBe(expected));

  test('a term that ends on a holiday ends on the next working day', () => {
    expect(rollToWorkingDay(day('2026-10-01'))).toBe('2026-10-08');
    expect(rollToWorkingDay(day('2026-02-14'))).toBe('2026-02-14');
  });

  test.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 6, '2026-02-28'],
    ['2026-02-18', 1, '2026-02-24'],
    ['2026-02-18', 0, '2026-02-18'],
  ])('%s and %i working days is %s: the first day is not counted', (from, count, to) =>
    expect(addWorkingDays(day(from), count)).toBe(to),
  );

  test('says which years it knows', () => {
    expect(isCalendarKnown(2026)).toBe(true);
    expect(isCalendarKnown(2004)).toBe(true);
    expect(isCalendarKnown(2099)).toBe(false);
    expect(isCalendarKnown(2099, { '2099-01-01': 'rest' })).toBe(true);
  });

  test('takes every weekday of an unknown year for a working day, and the overrides before all', () => {
    expect(isWorkingDay(day('2099-01-01'))).toBe(true);
    expect(isWorkingDay(day('2099-01-01'), { '2099-01-01': 'rest' })).toBe(false);
    expect(isWorkingDay(day('2099-01-03'), { '2099-01-03': 'work' })).toBe(true);
    expect(isWorkingDay(day('2026-02-14'), { '2026-02-14': 'rest' })).toBe(false);
  });

  test('the n-th working day is a working day with exactly n working days up to it', () => {
    const dates = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays(day('2005-01-01'), days));
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        let counted = 0;
        for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
          if (isWorkingDay(date)) counted++;
        }
        expect(counted).toBe(count);
      }),
    );
  });

  test.each([-1, 1.5, 2_001, NaN])('refuses %s working days', (count) =>
    expect(() => addWorkingDays(day('2026-01-01'), count)).toThrow(RangeError),
  );

  test('refuses overrides that leave no working day', () => {
    const rest = Object.fromEntries(
      Array.from({ length: 40 }, (_, days) => [addDays(day('2026-03-01'), days), 'rest' as const]),
    );
    expect(() => rollToWorkingDay(day('2026-03-01'), rest)).toThrow(RangeError);
  });
});
