import {
  indicatorNames,
  indicators,
  lprPpmOn,
  noGrade,
  scorecardOf,
  type Indicator,
  type Scorecard,
} from './scorecard.policy';
import type { LocalDate } from '@ipflow/kernel';

/** What was measured of an enterprise, indicator by indicator. */
export type Measures = Readonly<Record<Indicator, bigint>>;

/** Why an indicator got its points. */
export interface Explained {
  readonly indicator: Indicator;
  readonly name: string;
  readonly measure: string;
  readonly measured: bigint;
  readonly points: number;
  readonly pointsMax: number;
  /** What the next band asks for; absent in the highest. */
  readonly nextFrom?: bigint;
}

/** What a scorecard makes of an enterprise. */
export interface Score {
  readonly version: number;
  readonly indicators: readonly Explained[];
  readonly totalPoints: number;
  /** A to E, or {@link noGrade}. */
  readonly grade: string;
  readonly limitFen: bigint;
}

/** 知识价值评分: each indicator by its band, the sum by its grade. */
export function scoreOf(card: Scorecard, measures: Measures): Score {
  const explained = indicatorNames.map((indicator) => explain(card, indicator, measures[indicator]));
  const totalPoints = explained.reduce((sum, { points }) => sum + points, 0);
  const reached = card.grades.find(({ pointsMin }) => totalPoints >= pointsMin);
  return {
    version: card.version,
    indicators: explained,
    totalPoints,
    grade: reached?.grade ?? noGrade,
    limitFen: reached?.limitFen ?? 0n,
  };
}

function explain(card: Scorecard, indicator: Indicator, measured: bigint): Explained {
  const bands = card.bands[indicator];
  const reached = bands.filter(({ from }) => from <= measured).at(-1);
  const next = bands.find(({ from }) => from > measured);
  return {
    indicator,
    ...indicators[indicator],
    measured,
    points: reached?.points ?? 0,
    pointsMax: bands.at(-1)!.points,
    ...(next && { nextFrom: next.from }),
  };
}

/** What a knowledge-value loan may be at most. */
export interface KnowledgeValueCaps {
  readonly principalFenMax: bigint;
  readonly termMonthsMax: number;
  readonly ratePpmMax: number;
}

/** Caps of a grade given by a version, for a loan made on a day; undefined below every grade. */
export function capsOf(version: number, grade: string, day: LocalDate): KnowledgeValueCaps | undefined {
  const card = scorecardOf(version);
  const reached = card?.grades.find((one) => one.grade === grade);
  if (!card || !reached) return undefined;
  return {
    principalFenMax: reached.limitFen < card.loanFenMax ? reached.limitFen : card.loanFenMax,
    termMonthsMax: Math.min(reached.termMonthsMax, card.termMonthsMax),
    ratePpmMax: lprPpmOn(day) + card.rateAboveLprPpm,
  };
}
