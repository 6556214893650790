import { daysBetween, localDate, type LocalDate } from '@ipflow/kernel';
import { metricOf, told, type MetricId } from '../tally/metrics';

/** A goal the province set for a year, and the total that speaks to it, as the version of a day states it. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  /** To be exceeded, in `unit`; fen for money. */
  readonly goal: bigint;
  readonly unit: string;
  readonly source: string;
  /** Its total of the year is the value. */
  readonly metric: MetricId;
  /** A figure that is often taken for this one, and shown beside it so that it is not. */
  readonly beside?: MetricId;
  /** What the value does not hold (yet), or which part of the definition is not confirmed; absent when nothing. */
  readonly caveat?: string;
  /** Counts up with every time it is set. */
  readonly version: number;
  /** First day of this version. */
  readonly validFrom: LocalDate;
}

/** How a target stands on a day. Money is told as digits, in fen. */
export interface Standing extends Omit<Target, 'goal' | 'beside'> {
  readonly asOf: LocalDate;
  /** Version of the rule the value was counted by. */
  readonly ruleVersion: number;
  readonly goal: number | string;
  readonly value: number | string;
  /** The same counted by contract, for want of a confirmed definition; absent when it is not counted so. */
  readonly perContract?: number | string;
  readonly beside?: {
    readonly metric: MetricId;
    readonly name: string;
    readonly ruleVersion: number;
    readonly value: number | string;
  };
  /** Part of the goal that is reached, 0.143 for 14.3 %. */
  readonly share: number;
  /** What an even course through the year would have reached by the end of the day. Takes no account of seasons. */
  readonly linearPace: number | string;
  readonly isBehindPace: boolean;
}

/** The standing of a target from the year's totals. Figures of a year that is over or not begun are whole. */
export function standingOf(
  { beside, ...target }: Target,
  totalOf: (metric: MetricId) => bigint,
  asOf: LocalDate,
): Standing {
  const { rule, perContract } = metricOf(target.metric);
  const value = totalOf(target.metric);
  const linearPace = evenCourse(target, asOf);
  const tell = (n: bigint): number | string => told(target.metric, n);
  return {
    ...target,
    goal: tell(target.goal),
    asOf,
    ruleVersion: rule.version,
    value: tell(value),
    ...(perContract && { perContract: tell(totalOf(perContract as MetricId)) }),
    ...(beside && { beside: besideOf(beside, totalOf(beside)) }),
    share: Number(value) / Number(target.goal),
    linearPace: tell(linearPace),
    isBehindPace: value < linearPace,
  };
}

/** Goal times elapsed days by days of the year, to the nearest whole. */
function evenCourse({ goal, year }: Pick<Target, 'goal' | 'year'>, asOf: LocalDate): bigint {
  const first = localDate(`${year}-01-01`);
  const days = daysBetween(first, localDate(`${year + 1}-01-01`));
  const elapsed = Math.min(Math.max(daysBetween(first, asOf) + 1, 0), days);
  return (2n * goal * BigInt(elapsed) + BigInt(days)) / (2n * BigInt(days));
}

function besideOf(metric: MetricId, value: bigint): Standing['beside'] {
  const { name, rule } = metricOf(metric);
  return { metric, name, ruleVersion: rule.version, value: told(metric, value) };
}
