import { localDate } from './local-date';
import { patentExpiry } from './patent-term';

describe('the term of a patent', () => {
  test.each([
    ['invention', '2007-08-08', '2027-08-08'],
    ['invention', '2004-02-29', '2024-02-29'],
    ['utility_model', '1999-09-06', '2009-09-06'],
    ['utility_model', '2024-02-29', '2034-02-28'],
    ['design', '2021-05-31', '2031-05-31'],
    ['design', '2021-06-01', '2036-06-01'],
  ] as const)('%s filed on %s has run out on %s', (type, filedOn, expiry) =>
    expect(patentExpiry(type, localDate(filedOn))).toBe(expiry),
  );

  test('does not move for a holiday', () => {
    expect(patentExpiry('utility_model', localDate('2016-10-01'))).toBe('2026-10-01');
  });
});
