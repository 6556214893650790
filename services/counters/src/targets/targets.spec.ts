import { localDate } from '@ipflow/kernel';
import { daysOf, grainOf } from '../totals/period';
import { standingOf, targets } from './targets';

const target = { ...targets[0]!, goal: 45_000, year: 2025 };

test('6,435 after a quarter of 2025 is 14.3 % of the goal and behind an even pace', () => {
  const standing = standingOf(
    target,
    (metric) => (metric === target.metric ? 6_435 : 2_800),
    localDate('2025-03-31'),
  );
  expect(standing).toMatchObject({
    share: 0.143,
    linearPace: 11_096,
    isBehindPace: true,
    perContract: 2_800,
    ruleVersion: 1,
  });
});

test('a year that is over is measured whole, one that has not begun not at all', () => {
  expect(standingOf(target, () => 1, localDate('2026-02-01')).linearPace).toBe(45_000);
  expect(standingOf(target, () => 0, localDate('2024-12-31')).linearPace).toBe(0);
});

test.each([
  ['all', 'all'],
  ['2026', 'year'],
  ['2026-02', 'month'],
  ['2026-02-28', 'day'],
  ['2026-02-30', undefined],
  ['2026-13', undefined],
  ['26', undefined],
])('%s is a period of grain %s', (period, grain) => expect(grainOf(period)).toBe(grain));

test('a month ends on its last day', () => {
  expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});
