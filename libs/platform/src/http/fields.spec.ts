import { dateField } from './fields';

test.each(['1900-01-01', '2026-02-28', '2199-12-31'])('takes %s as a date', (text) => {
  expect(dateField.parse(text)).toBe(text);
});

test.each(['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-30', '2026-2-1', ''])(
  'refuses %p, which is no day or none of the calendar’s, with one reason',
  (text) => {
    expect(dateField.safeParse(text).error?.issues).toHaveLength(1);
  },
);
