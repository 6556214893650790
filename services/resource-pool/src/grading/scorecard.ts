import {
  indicatorNames,
  indicators,
  type Band,
  type Grade,
  type Indicator,
  type Scorecard,
} from './scorecard.policy';

/** What was measured of a patent, indicator by indicator. */
export type Measures = Readonly<Record<Indicator, number>>;

/** Why an indicator got its points. */
export interface Explained {
  readonly indicator: Indicator;
  readonly name: string;
  readonly measure: string;
  readonly measured: number;
  readonly points: number;
  readonly pointsMax: number;
  readonly explanation: string;
  /** What the next band asks for and gives; absent in the highest. */
  readonly next?: Band;
}

/** What a scorecard makes of a patent. */
export interface Score {
  readonly version: number;
  readonly points: Readonly<Record<Indicator, number>>;
  readonly totalPoints: number;
  readonly grade: Grade;
}

/** 分级: each indicator by its band, the sum by its grade; a right that has ended has the lowest. */
export function scoreOf(card: Scorecard, measures: Measures): Score {
  const points = {} as Record<Indicator, number>;
  let totalPoints = 0;
  for (const indicator of indicatorNames) {
    points[indicator] = pointsAt(card.bands[indicator], measures[indicator]);
    totalPoints += points[indicator];
  }
  const lowest = card.grades.at(-1)!.grade;
  const hasRight = measures.legal_status >= card.legalStatusMin;
  const reached = card.grades.find(({ pointsMin }) => totalPoints >= pointsMin)!.grade;
  return { version: card.version, points, totalPoints, grade: hasRight ? reached : lowest };
}

/** The same in words, for people: every indicator, what it measured, and what more would give. */
export function explain(card: Scorecard, measures: Measures): readonly Explained[] {
  return indicatorNames.map((indicator) => {
    const { name, measure } = indicators[indicator];
    const bands = card.bands[indicator];
    const measured = measures[indicator];
    const points = pointsAt(bands, measured);
    const pointsMax = bands.at(-1)!.points;
    const next = bands.find(({ from }) => from > measured);
    return {
      indicator,
      name,
      measure,
      measured,
      points,
      pointsMax,
      explanation: `${name}测得 ${measured}，得 ${points} 分（满分 ${pointsMax} 分）；${
        next ? `达到 ${next.from} 可得 ${next.points} 分` : '已在最高档'
      }`,
      ...(next && { next }),
    };
  });
}

function pointsAt(bands: readonly Band[], measured: number): number {
  let points = 0;
  for (const band of bands) if (band.from <= measured) points = band.points;
  return points;
}
