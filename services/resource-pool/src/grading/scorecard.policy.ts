import type { LocalDate } from '@ipflow/kernel';

/** 分级 indicators, with how each is measured. More is never worse. */
export const indicators = {
  patent_type: { name: '专利类型', measure: '3 发明，2 实用新型，1 外观设计' },
  remaining_life: { name: '剩余保护期', measure: '整年数；已失效为 0' },
  legal_status: { name: '法律状态', measure: '2 有效，1 审查中或滞纳期，0 已失效' },
  sole_holder: { name: '处分便利', measure: '3 一个权利人，2 两个，1 三个以上，0 未载明' },
  holder_kind: { name: '权利人类别', measure: '3 高等院校、科研单位，2 企业，1 个人，0 其他' },
  family: { name: '专利族', measure: '来源文件所载同族数量' },
  citations: { name: '被引证', measure: '来源文件所载被引证次数' },
  unhindered: { name: '权利负担', measure: '2 无限制处分的负担，1 有质押、独占或排他许可，0 中止或保全' },
  in_use: { name: '许可与质押', measure: '已生效的许可、开放许可和质押项数' },
  transfers: { name: '转让经历', measure: '已登记的转让次数' },
  maturity: { name: '技术成熟度', measure: 'GB/T 22900 的 1 至 9 级；未填为 0' },
  asking_modes: { name: '意向方式', measure: '意向方式个数' },
  breadth: { name: '技术覆盖', measure: '不同 IPC 小类（或洛迦诺大类）个数' },
} as const;

/** One of them. */
export type Indicator = keyof typeof indicators;

/** All, in the order of the card. */
export const indicatorNames = Object.keys(indicators) as readonly Indicator[];

/** 等级, best first. */
export const grades = ['A', 'B', 'C', 'D'] as const;
/** One of {@link grades}. */
export type Grade = (typeof grades)[number];

/** From this measure on, so many points. */
export interface Band {
  readonly from: number;
  readonly points: number;
}

/** 评分卡 of a version, in force from a day. */
export interface Scorecard {
  readonly version: number;
  readonly from: LocalDate;
  /** Bands of each indicator, lowest first; below the first there are no points. */
  readonly bands: Readonly<Record<Indicator, readonly Band[]>>;
  /** Points from which a grade is reached, best first; the last begins at 0. */
  readonly grades: readonly { readonly grade: Grade; readonly pointsMin: number }[];
  /** Whoever measures less than this of 法律状态 has the lowest grade, whatever the points. */
  readonly legalStatusMin: number;
}

const bands = (...steps: readonly [from: number, points: number][]): readonly Band[] =>
  steps.map(([from, points]) => ({ from, points }));

/**
 * The province grades its pool but publishes no scorecard: indicators, bands and thresholds are unverified
 * configuration. Rows are only added: a grade given by an older version keeps what that version said.
 */
const scorecards: readonly Scorecard[] = [
  {
    version: 1,
    from: '2025-01-01' as LocalDate,
    bands: {
      patent_type: bands([1, 6], [2, 8], [3, 20]),
      remaining_life: bands([1, 3], [3, 6], [5, 10], [10, 15]),
      legal_status: bands([1, 5], [2, 15]),
      sole_holder: bands([1, 1], [2, 3], [3, 5]),
      holder_kind: bands([1, 2], [2, 4], [3, 5]),
      family: bands([2, 3], [5, 6]),
      citations: bands([1, 1], [5, 2], [20, 4]),
      unhindered: bands([1, 3], [2, 6]),
      in_use: bands([1, 3], [2, 5]),
      transfers: bands([1, 3], [2, 4]),
      maturity: bands([3, 2], [5, 4], [7, 6], [9, 8]),
      asking_modes: bands([1, 2], [3, 3]),
      breadth: bands([1, 1], [2, 2], [4, 4]),
    },
    grades: [
      { grade: 'A', pointsMin: 75 },
      { grade: 'B', pointsMin: 60 },
      { grade: 'C', pointsMin: 45 },
      { grade: 'D', pointsMin: 0 },
    ],
    legalStatusMin: 1,
  },
];

/** The scorecard in force on a day. */
export function scorecardOn(day: LocalDate): Scorecard {
  return scorecards.filter(({ from }) => from <= day).at(-1) ?? scorecards[0]!;
}

/** A scorecard by its version. */
export function scorecardOf(version: number): Scorecard | undefined {
  return scorecards.find((one) => one.version === version);
}
