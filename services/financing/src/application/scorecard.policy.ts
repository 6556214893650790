import type { LocalDate } from '@ipflow/kernel';

/** 知识价值 indicators (鄂科技规〔2025〕3号), with how each is measured. */
export const indicators = {
  talent: { name: '人才', measure: '研发人员占比（百万分比）' },
  rd_input: { name: '研发投入', measure: '研发费用占营业收入（百万分比）' },
  rd_activity: { name: '研发活动', measure: '近三年研发项目数' },
  intellectual_property: { name: '知识产权', measure: '有效发明专利数' },
  innovative_product: { name: '创新产品', measure: '新产品收入占比（百万分比）' },
  service: { name: '服务', measure: '近三年技术合同数' },
  brand: { name: '品牌', measure: '省级以上资质和奖项数' },
} as const;

/** One of the seven. */
export type Indicator = keyof typeof indicators;

/** All seven, in the order of the notice. */
export const indicatorNames = Object.keys(indicators) as readonly Indicator[];

/** From this measure on, so many points. */
export interface Band {
  readonly from: bigint;
  readonly points: number;
}

/** A grade: from so many points on, up to so much for so long. */
export interface Grade {
  readonly grade: string;
  readonly pointsMin: number;
  readonly limitFen: bigint;
  readonly termMonthsMax: number;
}

/** 评分卡 of a version, in force from a day. */
export interface Scorecard {
  readonly version: number;
  readonly from: LocalDate;
  /** Bands of each indicator, lowest first; below the first there are no points. */
  readonly bands: Readonly<Record<Indicator, readonly Band[]>>;
  /** Best first. Who reaches none is not on the white list. */
  readonly grades: readonly Grade[];
  /** Nothing above this, whatever the grade. */
  readonly loanFenMax: bigint;
  readonly termMonthsMax: number;
  /** Above the one-year LPR, in millionths. */
  readonly rateAboveLprPpm: number;
}

/** Below every grade. */
export const noGrade = 'none';

const bands = (...steps: readonly [from: number, points: number][]): readonly Band[] =>
  steps.map(([from, points]) => ({ from: BigInt(from), points }));
const million = (yuan: number): bigint => BigInt(yuan) * 100_000_000n;

/**
 * Only the ends of the grades (A 10,000,000 yuan, E 1,000,000 yuan), the seven indicators, three years, and LPR + 150 bp of
 * a draft are published; bands, weights, thresholds and the middle grades are unverified configuration. Rows are only
 * added: a grade given by an older version keeps what that version said.
 */
const scorecards: readonly Scorecard[] = [
  {
    version: 1,
    from: '2025-01-01' as LocalDate,
    bands: {
      talent: bands([50_000, 5], [100_000, 10], [300_000, 15]),
      rd_input: bands([20_000, 5], [50_000, 10], [100_000, 20]),
      rd_activity: bands([1, 4], [5, 8], [10, 10]),
      intellectual_property: bands([1, 5], [5, 15], [20, 25]),
      innovative_product: bands([100_000, 5], [300_000, 10], [600_000, 15]),
      service: bands([1, 3], [5, 7], [10, 10]),
      brand: bands([1, 3], [3, 5]),
    },
    grades: [
      { grade: 'A', pointsMin: 85, limitFen: million(10), termMonthsMax: 36 },
      { grade: 'B', pointsMin: 70, limitFen: million(7), termMonthsMax: 36 },
      { grade: 'C', pointsMin: 55, limitFen: million(5), termMonthsMax: 36 },
      { grade: 'D', pointsMin: 40, limitFen: million(3), termMonthsMax: 36 },
      { grade: 'E', pointsMin: 25, limitFen: million(1), termMonthsMax: 36 },
    ],
    loanFenMax: million(10),
    termMonthsMax: 36,
    rateAboveLprPpm: 15_000,
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

/** 一年期 LPR in millionths, from the day it was announced (unverified; add a row each time it moves). */
const lprs: readonly { readonly from: LocalDate; readonly ppm: number }[] = [
  { from: '2023-08-21' as LocalDate, ppm: 34_500 },
  { from: '2024-07-22' as LocalDate, ppm: 33_500 },
  { from: '2024-10-21' as LocalDate, ppm: 31_000 },
  { from: '2025-05-20' as LocalDate, ppm: 30_000 },
];

/** The one-year LPR of a day, in millionths. */
export function lprPpmOn(day: LocalDate): number {
  return (lprs.filter(({ from }) => from <= day).at(-1) ?? lprs[0]!).ppm;
}
