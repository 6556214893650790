import { daysBetween, localDate, type LocalDate } from '@ipflow/kernel';
import { metricOf, type MetricId } from '../tally/metrics';

/** A goal the province set for a year, and the total that speaks to it. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  /** To be exceeded, in `unit`. */
  readonly goal: number;
  readonly unit: string;
  readonly source: string;
  /** Its total of the year is the value. */
  readonly metric: MetricId;
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
    metric: 'plan.transfers_and_licenses',
    caveat:
      '现值为转让登记与许可备案之和，“次”按专利件次计，此口径未经主管部门文件确认；按合同之数见 perContract。',
  },
];

/** How a target stands on a day. */
export interface Standing extends Target {
  readonly asOf: LocalDate;
  /** Version of the rule the value was counted by. */
  readonly ruleVersion: number;
  readonly value: number;
  /** The same counted by contract, for want of a confirmed definition; absent when it is not counted so. */
  readonly perContract?: number;
  /** Part of the goal that is reached, 0.143 for 14.3 %. */
  readonly share: number;
  /** What an even course through the year would have reached by the end of the day. Takes no account of seasons. */
  readonly linearPace: number;
  readonly isBehindPace: boolean;
}

/** The standing of a target from the year's totals. Figures of a year that is over or not begun are whole. */
export function standingOf(target: Target, totalOf: (metric: MetricId) => number, asOf: LocalDate): Standing {
  const { rule, perContract } = metricOf(target.metric);
  const value = totalOf(target.metric);
  const first = localDate(`${target.year}-01-01`);
  const days = daysBetween(first, localDate(`${target.year + 1}-01-01`));
  const elapsed = Math.min(Math.max(daysBetween(first, asOf) + 1, 0), days);
  const linearPace = Math.round((target.goal * elapsed) / days);
  return {
    ...target,
    asOf,
    ruleVersion: rule.version,
    value,
    ...(perContract && { perContract: totalOf(perContract as MetricId) }),
    share: value / target.goal,
    linearPace,
    isBehindPace: value < linearPace,
  };
}
