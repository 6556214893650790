import { localDate } from '@ipflow/kernel';
import { daysOf, grainOf } from '../totals/period';
import { standingOf, type Target } from './targets';

const target: Target = {
  id: 'transfers-and-licenses-2025',
  name: '专利转让许可次数',
  year: 2025,
  goal: 45_000n,
  unit: '次',
  source: '鄂知发〔2025〕2号',
  metric: 'plan.transfers_and_licenses',
  version: 1,
  validFrom: localDate('2025-01-01'),
};

test('6,435 after a quarter of 2025 is 14.3 % of the goal and behind an even pace', () => {
  const standing = standingOf(
    target,
    (metric) => (metric === target.metric ? 6_435n : 2_800n),
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

test('a goal in money is told in fen, as digits, with the figure it is mistaken for beside it', () => {
  const pledged: Target = {
    ...target,
    goal: 3_200_000_000_000n,
    unit: '分',
    metric: 'pledge.amount',
    beside: 'pledge_loan.amount',
  };
  const amounts = { 'pledge.amount': 317_000_000_000n, 'pledge_loan.amount': 250_000_000_000n };
  const standing = standingOf(pledged, (id) => amounts[id as keyof typeof amounts], localDate('2025-03-31'));
  expect(standing).toMatchObject({
    goal: '3200000000000',
    value: '317000000000',
    ruleVersion: 1,
    beside: { metric: 'pledge_loan.amount', ruleVersion: 2, value: '250000000000' },
    share: 0.0990625,
    linearPace: '789041095890',
    isBehindPace: true,
  });
  expect(standing).not.toHaveProperty('perContract');
});

test('a year that is over is measured whole, one that has not begun not at all', () => {
  expect(standingOf(target, () => 1n, localDate('2026-02-01')).linearPace).toBe(45_000);
  expect(standingOf(target, () => 0n, localDate('2024-12-31')).linearPace).toBe(0);
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
