import { isStale } from './lexicon';

const hour = 3_600_000;

test('words are read anew once half of a pool is new, and the first patent counts', () => {
  expect(isStale({ patents: 1_000, changed: 499 }, hour)).toBe(false);
  expect(isStale({ patents: 1_000, changed: 500 }, hour)).toBe(true);
  expect(isStale({ patents: 0, changed: 1 }, 0)).toBe(true);
});

test('a reading rests in proportion to what it cut, and to no more than the sample', () => {
  expect(isStale({ patents: 10_000, changed: 10_000 }, 49_999)).toBe(false);
  expect(isStale({ patents: 10_000, changed: 10_000 }, 50_000)).toBe(true);
  expect(isStale({ patents: 900_000, changed: 500_000 }, 199_999)).toBe(false);
  expect(isStale({ patents: 900_000, changed: 500_000 }, 200_000)).toBe(true);
});
