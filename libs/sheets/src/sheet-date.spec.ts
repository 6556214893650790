import * as fc from 'fast-check';
import { dayOfSerial, readDate } from './sheet-date';

describe('dates of exports', () => {
  it.each([
    ['2013.01.02', '2013-01-02'],
    ['2012-05-18', '2012-05-18'],
    ['2007/8/8', '2007-08-08'],
    ['20101002', '2010-10-02'],
    ['2012年5月18日', '2012-05-18'],
    ['2017-03-01T00:00:00', '2017-03-01'],
    ['2012/2/24 0:00', '2012-02-24'],
    ['2012-02-24 09:30:15', '2012-02-24'],
    ['2017-02-28T16:00:00Z', '2017-03-01'],
    ['41319', '2013-02-14'],
    ['41319.75', '2013-02-14'],
  ])('%s is %s', (cell, date) => {
    expect(readDate(cell)).toEqual({ ok: true, date, several: false });
  });

  it('takes the first of two dates and says so', () => {
    expect(readDate('2023.12.05;2024.01.09')).toEqual({ ok: true, date: '2023-12-05', several: true });
  });

  it.each(['2019-02-30', '2019.13.01', '20190231', '明天', '1', '#N/A', '9999'])('refuses %s', (cell) => {
    expect(readDate(cell)).toMatchObject({ ok: false, code: 'DATE_FORMAT' });
  });

  it('counts Excel days one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 29_221, max: 73_049 }), (serial) => {
        const day = 86_400_000;
        expect(Date.parse(dayOfSerial(serial + 1)) - Date.parse(dayOfSerial(serial))).toBe(day);
      }),
    );
  });
});
