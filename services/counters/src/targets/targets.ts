import { daysBetween, localDate, type LocalDate } from '@ipflow/kernel';
import type { MetricId } from '../tally/metrics';

/** A goal the province set for a year, and the totals that speak to it. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  /** To be exceeded, in `unit`. */
  readonly goal: number;
  readonly unit: string;
  readonly source: string;
  /** Totals of the year that add up to the value. */
  readonly metrics: readonly MetricId[];
  /** What the value does not hold (yet), or which part of the definition is not confirmed; absent when nothing. */
  readonly caveat?: string;
}

/** Goals in force, as the plans state them. */
export const targets: readonly Target[] = [
  {
    id: 'transfers-and-licenses-2025',
    name: '专利转让许可次数',
    year: 2025,
    goal: 45_000,
    unit: '次',
    source: '《2025年全省知识产权工作要点》鄂知发〔2025〕2号',
    metrics: ['transfer.patents'],
    caveat: '目标含转让与许可，现值仅为转让件次；“次”按专利件次计，此口径未经主管部门文件确认。',
  },
];

/** How a target stands on a day. */
export interface Standing extends Target {
  readonly asOf: LocalDate;
  readonly value: number;
  /** Part of the goal that is reached, 0.143 for 14.3 %. */
  readonly share: number;
  /** What an even course through the year would have reached by the end of the day. Takes no account of seasons. */
  readonly linearPace: number;
  readonly isBehindPace: boolean;
}

/** The standing of a target from the year's value. Figures of a year that is over or not begun are whole. */
export function standingOf(target: Target, value: number, asOf: LocalDate): Standing {
  const first = localDate(`${target.year}-01-01`);
  const days = daysBetween(first, localDate(`${target.year + 1}-01-01`));
  const elapsed = Math.min(Math.max(daysBetween(first, asOf) + 1, 0), days);
  const linearPace = Math.round((target.goal * elapsed) / days);
  return { ...target, asOf, value, share: value / target.goal, linearPace, isBehindPace: value < linearPace };
}
