import type { Standing } from '../../figures/counters';
import { courseOf, lastMonths, ranked, type Board } from './board';
import { keyOf, silence } from './wall-state';

const board = (entries: readonly (readonly [string, bigint])[], day = '2026-07-02'): Board => ({
  state: { ...silence, totals: new Map(entries) },
  metrics: new Map(),
  day,
  nowMs: 0,
});
const target = (over: Partial<Standing> = {}): Standing =>
  ({ year: 2026, goal: '36500', metric: 'pledge.amount', unit: '分', ...over }) as Standing;

describe('the course of a goal', () => {
  it('is even through the year, the day itself counted', () => {
    const value = board([[keyOf('pledge.amount', '2026'), 18_300n]]);
    expect(courseOf(value, target())).toMatchObject({ pace: 18_300n, isBehind: false, share: 0.5013 });
    expect(courseOf(board([[keyOf('pledge.amount', '2026'), 18_299n]]), target()).isBehind).toBe(true);
  });

  it('says so when the goal is of another year', () => {
    expect(courseOf(board([]), target()).reference).toBeUndefined();
    expect(courseOf(board([]), target({ year: 2025 })).reference).toBe(2025);
  });

  it('stays exact beyond 2^53', () => {
    const value = board([[keyOf('pledge.amount', '2026'), 9_007_199_254_740_993n]], '2026-12-31');
    const { pace, isBehind } = courseOf(value, target({ goal: '9007199254740993' }));
    expect([pace, isBehind]).toEqual([9_007_199_254_740_993n, false]);
  });
});

it('months go back over the turn of the year', () => {
  expect(lastMonths('2026-02-09', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

it('divisions are ranked by their number, equal ones by their code, empty ones left out', () => {
  const at = (value: string, n: bigint) => [keyOf('m', '2026', 'division', value), n] as const;
  const of = board([at('420200', 2n), at('420100', 2n), at('420300', 5n), at('420500', 0n)]);
  expect(ranked(of, 'm', '2026', 'division').map(({ value }) => value)).toEqual([
    '420300',
    '420100',
    '420200',
  ]);
});
