import { localDate, type LocalDate } from '@ipflow/kernel';
import fc from 'fast-check';
import { measuresOf, type KnownForGrading } from './measures';
import { explain, scoreOf, type Measures } from './scorecard';
import { grades, indicatorNames, scorecardOf, scorecardOn } from './scorecard.policy';

const day = localDate('2026-03-02');
const card = scorecardOn(day);
const nothing = Object.fromEntries(indicatorNames.map((name) => [name, 0])) as Measures;
const best = Object.fromEntries(
  indicatorNames.map((name) => [name, card.bands[name].at(-1)!.from]),
) as Measures;
const rank = (grade: string): number => (grades as readonly string[]).indexOf(grade);

const invention: KnownForGrading = {
  facts: {
    patentType: 'invention',
    holders: [{ kind: 'university' }],
    mainClass: 'E02B 15/10',
    classes: ['E02B 15/10', 'G06F 13/12'],
    filedOn: '2020-06-19',
    maturityLevel: 5,
    askingModes: ['transfer'],
    extra: { 简单同族数量: '6', 被引证次数: '3' },
  },
  legalStatus: 'in_force',
  claims: [{ kind: 'ordinary_license', state: 'confirmed' }],
  transfers: 1,
};

test('a worked example: an invention of a university in force is a B or better, point by point', () => {
  const measures = measuresOf(invention, day);
  expect(measures).toEqual({
    patent_type: 3,
    remaining_life: 14,
    legal_status: 2,
    sole_holder: 3,
    holder_kind: 3,
    family: 6,
    citations: 3,
    unhindered: 2,
    in_use: 1,
    transfers: 1,
    maturity: 5,
    asking_modes: 1,
    breadth: 2,
  });
  const { points, ...score } = scoreOf(card, measures);
  expect(Object.values(points)).toEqual([20, 15, 15, 5, 5, 6, 1, 6, 3, 3, 4, 2, 2]);
  expect(score).toEqual({ version: 1, totalPoints: 87, grade: 'A' });
});

test('every indicator is explained, with what the next band asks for', () => {
  const explained = explain(card, measuresOf(invention, day));
  expect(explained.map(({ indicator }) => indicator)).toEqual(indicatorNames);
  expect(explained.find(({ indicator }) => indicator === 'maturity')).toMatchObject({
    name: '技术成熟度',
    measured: 5,
    points: 4,
    pointsMax: 8,
    explanation: '技术成熟度测得 5，得 4 分（满分 8 分）；达到 7 可得 6 分',
    next: { from: 7, points: 6 },
  });
  expect(explained[0]).not.toHaveProperty('next');
});

test.each(indicatorNames.flatMap((name) => card.bands[name].map((band) => ({ name, ...band }))))(
  '$name gives $points points from $from on, and fewer just below',
  ({ name, from, points }) => {
    const at = (measured: number): number => scoreOf(card, { ...nothing, [name]: measured }).points[name];
    expect(at(from)).toBe(points);
    expect(at(from - 1)).toBeLessThan(points);
  },
);

test('the best of everything is 100 points and an A; nothing is a D', () => {
  expect(scoreOf(card, best)).toMatchObject({ totalPoints: 100, grade: 'A' });
  expect(scoreOf(card, nothing)).toMatchObject({ totalPoints: 0, grade: 'D' });
});

test.each(['lapsed', 'expired', 'abandoned', 'invalid'] as const)(
  'a right that is %s is a D, whatever else',
  (legalStatus) => {
    const measures = measuresOf({ ...invention, legalStatus }, day);
    expect(measures).toMatchObject({ legal_status: 0, remaining_life: 0 });
    expect(scoreOf(card, { ...best, ...measures, maturity: 9 }).grade).toBe('D');
  },
);

test('a right whose term has run out is a D before anybody publishes it', () => {
  const old = { ...invention, facts: { ...invention.facts, filedOn: '2005-01-01' } };
  expect(scoreOf(card, measuresOf(old, day)).grade).toBe('D');
});

test('more of any measure never gives fewer points or a lower grade', () => {
  const measure = fc.oneof(fc.nat(30), fc.nat(10_000));
  const measures = fc.record(Object.fromEntries(indicatorNames.map((name) => [name, measure])));
  fc.assert(
    fc.property(measures, fc.constantFrom(...indicatorNames), measure, (some, name, more) => {
      const before = scoreOf(card, some as Measures);
      const after = scoreOf(card, { ...some, [name]: some[name]! + more } as Measures);
      expect(after.totalPoints).toBeGreaterThanOrEqual(before.totalPoints);
      expect(rank(after.grade)).toBeLessThanOrEqual(rank(before.grade));
    }),
  );
});

test('time alone never raises a grade', () => {
  const days = fc.integer({ min: 0, max: 9_000 }).map((count) => new Date(Date.UTC(2021, 0, 1 + count)));
  const dayOf = (date: Date): LocalDate => localDate(date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      const at = (date: Date): number => rank(scoreOf(card, measuresOf(invention, dayOf(date))).grade);
      expect(at(late)).toBeGreaterThanOrEqual(at(early));
    }),
  );
});

test.each([
  ['a pledge', [{ kind: 'pledge', state: 'confirmed' }] as const, { unhindered: 1, in_use: 1 }],
  ['a claim under way', [{ kind: 'pledge', state: 'claimed' }] as const, { unhindered: 1, in_use: 0 }],
  ['a preservation', [{ kind: 'preservation', state: 'claimed' }] as const, { unhindered: 0, in_use: 0 }],
  ['a transfer under way', [{ kind: 'transfer', state: 'claimed' }] as const, { unhindered: 2, in_use: 0 }],
])('%s is measured', (_, claims, measured) => {
  expect(measuresOf({ ...invention, claims }, day)).toMatchObject(measured);
});

test('a column that is no number counts as nothing', () => {
  const facts = { ...invention.facts, extra: { 简单同族数量: '六', 被引证次数: '-1' } };
  expect(measuresOf({ ...invention, facts }, day)).toMatchObject({ family: 0, citations: 0 });
});

test('what was never announced goes by the first card that was', () => {
  expect(scorecardOn(localDate('2020-01-01')).version).toBe(1);
  expect(scorecardOf(2)).toBeUndefined();
});
