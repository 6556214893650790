import { localDate } from '@ipflow/kernel';
import fc from 'fast-check';
import { capsOf, scoreOf, type Measures } from './scorecard';
import { indicatorNames, lprPpmOn, noGrade, scorecardOf, scorecardOn } from './scorecard.policy';

const day = localDate('2026-03-02');
const card = scorecardOn(day);
const nothing = Object.fromEntries(indicatorNames.map((name) => [name, 0n])) as Measures;
const bands = indicatorNames.flatMap((name) => card.bands[name].map((band) => ({ name, ...band })));
/** 0 for the best; the last is no grade at all. */
const rank = (grade: string): number => [...card.grades.map((one) => one.grade), noGrade].indexOf(grade);

test('a worked example: 63 points are a C, up to ¥5,000,000', () => {
  const score = scoreOf(card, {
    talent: 300_000n,
    rd_input: 60_000n,
    rd_activity: 6n,
    intellectual_property: 6n,
    innovative_product: 100_000n,
    service: 5n,
    brand: 1n,
  });
  expect(score.indicators.map(({ points }) => points)).toEqual([15, 10, 8, 15, 5, 7, 3]);
  expect(score).toMatchObject({ version: 1, totalPoints: 63, grade: 'C', limitFen: 500_000_000n });
  expect(score.indicators[0]).toMatchObject({ indicator: 'talent', name: '人才', pointsMax: 15 });
  expect(score.indicators[0]).not.toHaveProperty('nextFrom');
  expect(score.indicators[1]).toMatchObject({ measured: 60_000n, nextFrom: 100_000n, pointsMax: 20 });
});

test.each(bands)(
  '$name gives $points points from $from on, and fewer just below',
  ({ name, from, points }) => {
    const pointsAt = (measured: bigint): number =>
      scoreOf(card, { ...nothing, [name]: measured }).indicators.find(({ indicator }) => indicator === name)!
        .points;
    expect(pointsAt(from)).toBe(points);
    expect(pointsAt(from - 1n)).toBeLessThan(points);
  },
);

test('the best of everything is 100 points, and nothing is no grade', () => {
  const best = Object.fromEntries(indicatorNames.map((name) => [name, card.bands[name].at(-1)!.from]));
  expect(scoreOf(card, best as Measures)).toMatchObject({
    totalPoints: 100,
    grade: 'A',
    limitFen: 1_000_000_000n,
  });
  expect(scoreOf(card, nothing)).toMatchObject({ totalPoints: 0, grade: noGrade, limitFen: 0n });
});

test('a grade begins at its points exactly', () => {
  const of = (points: number): string => {
    // A card on which the points are what is measured.
    const steps = Array.from({ length: 101 }, (_, from) => ({ from: BigInt(from), points: from }));
    const measure = { ...card, bands: { ...card.bands, talent: steps } };
    return scoreOf(measure, { ...nothing, talent: BigInt(points) }).grade;
  };
  for (const { grade, pointsMin } of card.grades) {
    expect(of(pointsMin)).toBe(grade);
    expect(rank(of(pointsMin - 1))).toBe(rank(grade) + 1);
  }
});

test('more of any measure never gives fewer points, a lower grade or a lower limit', () => {
  const measure = fc.oneof(fc.bigInt(0n, 30n), fc.bigInt(0n, 1_000_000n));
  const measures = fc.record(Object.fromEntries(indicatorNames.map((name) => [name, measure])));
  fc.assert(
    fc.property(measures, fc.constantFrom(...indicatorNames), measure, (some, name, more) => {
      const before = scoreOf(card, some as Measures);
      const after = scoreOf(card, { ...some, [name]: some[name]! + more } as Measures);
      expect(after.totalPoints).toBeGreaterThanOrEqual(before.totalPoints);
      expect(rank(after.grade)).toBeLessThanOrEqual(rank(before.grade));
      expect(after.limitFen >= before.limitFen).toBe(true);
    }),
  );
});

test('caps of a grade: its limit, three years, and the LPR of the day with 150 basis points on top', () => {
  const caps = { principalFenMax: 1_000_000_000n, termMonthsMax: 36 };
  expect(capsOf(1, 'A', day)).toEqual({ ...caps, ratePpmMax: 45_000 });
  expect(capsOf(1, 'A', localDate('2025-05-19'))).toEqual({ ...caps, ratePpmMax: 46_000 });
  expect(capsOf(1, 'E', day)?.principalFenMax).toBe(100_000_000n);
  expect(capsOf(1, noGrade, day)).toBeUndefined();
  expect(capsOf(99, 'A', day)).toBeUndefined();
});

test('what was never announced goes by the first that was', () => {
  expect(scorecardOn(localDate('2020-01-01')).version).toBe(1);
  expect(scorecardOf(2)).toBeUndefined();
  expect(lprPpmOn(localDate('2020-01-01'))).toBe(34_500);
});
