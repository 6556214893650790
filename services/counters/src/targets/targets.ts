import { daysBetween, localDate, type LocalDate } from '@ipflow/kernel';
import { fen } from '../tally/metric';
import { metricOf, told, type MetricId } from '../tally/metrics';

/** A goal the province set for a year, and the total that speaks to it. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  /** To be exceeded, in `unit`; fen for money. */
  readonly goal: number;
  readonly unit: string;
  readonly source: string;
  /** Its total of the year is the value. */
  readonly metric: MetricId;
  /** A figure that is often taken for this one, and shown beside it so that it is not. */
  readonly beside?: MetricId;
  /** What the value does not hold (yet), or which part of the definition is not confirmed; absent when nothing. */
  readonly caveat?: string;
}

const pledgeCaveat =
  '现值取质押登记金额（担保金额），未经主管部门文件确认；质押贷款的发放金额并列于 beside，两数不得相加。';

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
  {
    id: 'pledge-financing-2025',
    name: '知识产权质押融资',
    year: 2025,
    goal: 3_200_000_000_000,
    unit: fen,
    source: '《2025年全省知识产权工作要点》鄂知发〔2025〕2号（320亿元）',
    metric: 'pledge.amount',
    beside: 'pledge_loan.amount',
    caveat: pledgeCaveat,
  },
  {
    id: 'pledge-financing-2026',
    name: '知识产权质押融资',
    year: 2026,
    goal: 5_000_000_000_000,
    unit: fen,
    source: '湖北专利转化运用专项行动（2024-2026年）（500亿元）',
    metric: 'pledge.amount',
    beside: 'pledge_loan.amount',
    caveat: pledgeCaveat,
  },
];

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
  const first = localDate(`${target.year}-01-01`);
  const days = daysBetween(first, localDate(`${target.year + 1}-01-01`));
  const elapsed = Math.min(Math.max(daysBetween(first, asOf) + 1, 0), days);
  const linearPace = BigInt(Math.round((target.goal * elapsed) / days));
  const tell = (n: bigint): number | string => told(target.metric, n);
  return {
    ...target,
    goal: tell(BigInt(target.goal)),
    asOf,
    ruleVersion: rule.version,
    value: tell(value),
    ...(perContract && { perContract: tell(totalOf(perContract as MetricId)) }),
    ...(beside && { beside: besideOf(beside, totalOf(beside)) }),
    share: Number(value) / target.goal,
    linearPace: tell(linearPace),
    isBehindPace: value < linearPace,
  };
}

function besideOf(metric: MetricId, value: bigint): Standing['beside'] {
  const { name, rule } = metricOf(metric);
  return { metric, name, ruleVersion: rule.version, value: told(metric, value) };
}
