import { check, type LocalDate, type Refusal, type Rule } from '@ipflow/kernel';
import { fen, unitsInDigits } from '../tally/metric';
import { metricIds, metricOf, type MetricId } from '../tally/metrics';

/** Targets there may be: some ten a year. */
export const targetsMax = 200;
/** Versions of one target. */
export const versionsMax = 100;
/** Years a target may be for: from the five-year plan the platform began in. */
export const targetYears = { first: 2021, last: 2099 } as const;

/** What the office says of a target, whole, each time it sets one. */
export interface TargetSetting {
  readonly name: string;
  readonly year: number;
  /** In `unit`; fen for money. */
  readonly goal: bigint;
  readonly unit: string;
  /** The document that states it. */
  readonly source: string;
  readonly metric: string;
  readonly beside?: string | undefined;
  readonly caveat?: string | undefined;
  readonly validFrom: LocalDate;
}

/** 设定年度目标: what is said, and what is known of the target already. */
export interface SetTarget {
  readonly targetId: string;
  readonly setting: TargetSetting;
  /** The version the office has before its eyes; 0 for a target that is not there yet. */
  readonly replaces: number;
  readonly last: (TargetSetting & { readonly version: number }) | undefined;
  /** Targets there are. */
  readonly held: number;
}

const isKnown = (id: string): id is MetricId => (metricIds as readonly string[]).includes(id);

/** What speaks against a metric as the measure of a year; undefined when nothing does. */
function metricFault(id: string): string | undefined {
  if (!isKnown(id)) return `没有指标 ${id}；请从指标目录（/counters/metrics）中选择`;
  const { name, kind, unit } = metricOf(id);
  if (kind === 'stock') return `“${name}”是存量指标，没有年度累计数；请改选发生额指标`;
  if (unitsInDigits.has(unit) && unit !== fen) return `“${name}”是加权用的中间数，不能作目标；请改选其他指标`;
  return undefined;
}

const unitFault = ({ metric, unit }: TargetSetting): string | undefined => {
  if (metricFault(metric) !== undefined) return undefined;
  const isMoney = metricOf(metric as MetricId).unit === fen;
  if (isMoney === (unit === fen)) return undefined;
  return isMoney
    ? `“${metricOf(metric as MetricId).name}”是金额，目标须以“分”为单位；请填写“分”并按分给出目标值`
    : `“${metricOf(metric as MetricId).name}”不是金额，单位不能为“分”；请填写文件所用的单位，例如“次”`;
};

const isSame = (a: TargetSetting, b: TargetSetting): boolean =>
  (['name', 'year', 'goal', 'unit', 'source', 'metric', 'beside', 'caveat', 'validFrom'] as const).every(
    (field) => a[field] === b[field],
  );

const rules: readonly Rule<SetTarget>[] = [
  {
    code: 'TARGET_CHANGED_SINCE',
    article: '',
    message: ({ targetId, replaces, last }) =>
      last
        ? `目标 ${targetId} 现为第 ${last.version} 版，您依据的是第 ${replaces} 版；请重新打开后再设定`
        : `没有目标 ${targetId}；新设目标请将 replaces 填为 0`,
    field: 'replaces',
    detail: ({ last }) => ({ version: String(last?.version ?? 0) }),
    broken: ({ replaces, last }) => replaces !== (last?.version ?? 0),
  },
  {
    code: 'TARGET_UNCHANGED',
    article: '',
    message: ({ targetId, last }) =>
      `与目标 ${targetId} 第 ${last!.version} 版完全相同，无须再设；要变更请修改内容或生效日`,
    broken: ({ setting, last }) => last !== undefined && isSame(setting, last),
  },
  {
    code: 'TARGET_METRIC',
    article: '',
    message: ({ setting }) => metricFault(setting.metric)!,
    field: 'metric',
    broken: ({ setting }) => metricFault(setting.metric) !== undefined,
  },
  {
    code: 'TARGET_BESIDE',
    article: '',
    message: ({ setting }) =>
      setting.beside === setting.metric
        ? '并列指标就是目标指标本身；请改选易与之混淆的另一指标，或不填'
        : metricFault(setting.beside!)!,
    field: 'beside',
    broken: ({ setting: { beside, metric } }) =>
      beside !== undefined && (beside === metric || metricFault(beside) !== undefined),
  },
  {
    code: 'TARGET_UNIT',
    article: '',
    message: ({ setting }) => unitFault(setting)!,
    field: 'unit',
    broken: ({ setting }) => unitFault(setting) !== undefined,
  },
  {
    code: 'TARGET_GOAL',
    article: '',
    message: ({ setting: { goal, unit } }) =>
      goal === 0n ? `目标值须大于 0 ${unit}；请按文件填写` : `目标值 ${goal} ${unit} 过大；请核对位数`,
    field: 'goal',
    // A count is told as a number, and numbers are exact up to here.
    broken: ({ setting: { goal, unit } }) =>
      goal <= 0n || (unit !== fen && goal > BigInt(Number.MAX_SAFE_INTEGER)),
  },
  {
    code: 'TARGET_YEAR',
    article: '',
    message: ({ setting, last, targetId }) =>
      last && last.year !== setting.year
        ? `目标 ${targetId} 是 ${last.year} 年的，不能改为 ${setting.year} 年；新年度请另设目标`
        : `目标年度须在 ${targetYears.first} 至 ${targetYears.last} 年之间；请核对`,
    field: 'year',
    broken: ({ setting: { year }, last }) =>
      (last !== undefined && last.year !== year) || year < targetYears.first || year > targetYears.last,
  },
  {
    code: 'TARGET_VALID_FROM',
    article: '',
    message: ({ last, setting }) =>
      `生效日 ${setting.validFrom} 早于上一版的 ${last!.validFrom}；已生效的历史不能改写，请填写不早于该日的日期`,
    field: 'validFrom',
    broken: ({ setting, last }) => last !== undefined && setting.validFrom < last.validFrom,
  },
  {
    code: 'TARGETS_TOO_MANY',
    article: '',
    message: `最多设定 ${targetsMax} 个目标；请在已有目标上设定新版本`,
    broken: ({ last, held }) => last === undefined && held >= targetsMax,
  },
  {
    code: 'TARGET_VERSIONS_TOO_MANY',
    article: '',
    message: ({ targetId }) => `目标 ${targetId} 已有 ${versionsMax} 个版本；请以新编号另设目标`,
    broken: ({ last }) => last !== undefined && last.version >= versionsMax,
  },
];

/** Every reason against a setting. */
export function targetRefusals(command: SetTarget): Refusal[] {
  return check(rules, command);
}
