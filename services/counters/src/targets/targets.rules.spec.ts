import { localDate } from '@ipflow/kernel';
import { targetRefusals, targetsMax, versionsMax, type SetTarget, type TargetSetting } from './targets.rules';

const setting: TargetSetting = {
  name: '知识产权质押融资',
  year: 2027,
  goal: 6_000_000_000_000n,
  unit: '分',
  source: '《2027年全省知识产权工作要点》',
  metric: 'pledge.amount',
  beside: 'pledge_loan.amount',
  validFrom: localDate('2027-02-01'),
};
const first: SetTarget = {
  targetId: 'pledge-financing-2027',
  setting,
  replaces: 0,
  last: undefined,
  held: 3,
};
const last = { ...setting, version: 1 };
const next: SetTarget = { ...first, setting: { ...setting, goal: 7_000_000_000_000n }, replaces: 1, last };
const codes = (command: SetTarget) => targetRefusals(command).map(({ code }) => code);
const firstWith = (said: Partial<TargetSetting>) => codes({ ...first, setting: { ...setting, ...said } });
const nextWith = (said: Partial<TargetSetting>) => codes({ ...next, setting: { ...next.setting, ...said } });

test('a new target, and a new version of one, may be set', () => {
  expect(codes(first)).toEqual([]);
  expect(codes(next)).toEqual([]);
  expect(nextWith({ validFrom: localDate('2027-07-01') })).toEqual([]);
});

test.each<[string, Partial<TargetSetting>, string]>([
  ['a metric nobody counts', { metric: 'pledge.wishes' }, 'TARGET_METRIC'],
  ['a stock, which has no total of a year', { metric: 'pool.patents', unit: '件' }, 'TARGET_METRIC'],
  ['a weight, which is no figure by itself', { metric: 'loan.rate_weight' }, 'TARGET_METRIC'],
  ['the metric itself beside it', { beside: 'pledge.amount' }, 'TARGET_BESIDE'],
  ['an unknown metric beside it', { beside: 'nothing' }, 'TARGET_BESIDE'],
  ['money in another unit than fen', { unit: '亿元' }, 'TARGET_UNIT'],
  ['a count in fen', { metric: 'plan.transfers_and_licenses' }, 'TARGET_UNIT'],
  ['a goal of nothing', { goal: 0n }, 'TARGET_GOAL'],
  [
    'a count that no number holds',
    { metric: 'plan.transfers_and_licenses', unit: '次', goal: 2n ** 53n },
    'TARGET_GOAL',
  ],
  ['a year before the plan', { year: 2020 }, 'TARGET_YEAR'],
  ['a year nobody plans', { year: 2100 }, 'TARGET_YEAR'],
])('refuses %s', (_, said, code) => expect(firstWith(said)).toEqual([code]));

test.each<[string, Partial<TargetSetting>, string]>([
  ['another year: that is another target', { year: 2028 }, 'TARGET_YEAR'],
  [
    'a first day before that of the version before',
    { validFrom: localDate('2027-01-31') },
    'TARGET_VALID_FROM',
  ],
  ['what is said already', { goal: setting.goal }, 'TARGET_UNCHANGED'],
])('refuses a version with %s', (_, said, code) => expect(nextWith(said)).toEqual([code]));

test('refuses a version of what somebody else changed meanwhile, and tells which it is now', () => {
  const [refusal] = targetRefusals({ ...next, last: { ...last, version: 4 } });
  expect(refusal).toMatchObject({
    code: 'TARGET_CHANGED_SINCE',
    field: 'replaces',
    detail: { version: '4' },
  });
  expect(codes({ ...next, replaces: 0 })).toEqual(['TARGET_CHANGED_SINCE']);
  expect(codes({ ...first, replaces: 1 })).toEqual(['TARGET_CHANGED_SINCE']);
});

test('tells all reasons at once, each in a sentence that says what to do', () => {
  const refusals = targetRefusals({
    ...first,
    setting: { ...setting, metric: 'nothing', goal: 0n, year: 1999, beside: 'nothing' },
  });
  expect(refusals.map(({ code, field }) => [code, field])).toEqual([
    ['TARGET_METRIC', 'metric'],
    ['TARGET_BESIDE', 'beside'],
    ['TARGET_GOAL', 'goal'],
    ['TARGET_YEAR', 'year'],
  ]);
  for (const { message } of refusals) expect(message).toMatch(/请/);
});

test('refuses more targets and more versions than there are places for', () => {
  expect(codes({ ...first, held: targetsMax })).toEqual(['TARGETS_TOO_MANY']);
  const full = { ...next, replaces: versionsMax, last: { ...last, version: versionsMax } };
  expect(codes(full)).toEqual(['TARGET_VERSIONS_TOO_MANY']);
});
