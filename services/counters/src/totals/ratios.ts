import type { MetricId } from '../tally/metrics';

/** A number that is the quotient of two totals of the same kind and period. */
export interface Ratio {
  readonly name: string;
  readonly unit: string;
  /** Decimals it is told with; the two totals are told beside it, exactly. */
  readonly decimals: number;
  readonly numerator: MetricId;
  readonly denominator: MetricId;
  /** What the quotient is multiplied by. */
  readonly times: bigint;
}

/** Every ratio served. Averages by money: a loan of twice the amount weighs twice. */
export const ratios = {
  'loan.average_rate': {
    name: '贷款加权平均年利率',
    unit: 'ppm',
    decimals: 2,
    numerator: 'loan.rate_weight',
    denominator: 'loan.amount',
    times: 1n,
  },
  'loan.average_term': {
    name: '贷款加权平均期限',
    unit: '月',
    decimals: 2,
    numerator: 'loan.term_weight',
    denominator: 'loan.amount',
    times: 1n,
  },
  'loan.nonperforming_ratio': {
    name: '不良率',
    unit: 'ppm',
    decimals: 2,
    numerator: 'loan.nonperforming',
    denominator: 'loan.outstanding',
    times: 1_000_000n,
  },
  'loan.average_amount': {
    name: '笔均贷款金额',
    unit: '分',
    decimals: 2,
    numerator: 'loan.amount',
    denominator: 'loan.count',
    times: 1n,
  },
  'syndication.reach': {
    name: '信息触达率',
    unit: 'ppm',
    decimals: 2,
    numerator: 'syndication.received',
    denominator: 'syndication.due',
    times: 1_000_000n,
  },
} as const satisfies Record<string, Ratio>;

/** Id of a ratio. */
export type RatioId = keyof typeof ratios;

/** Every ratio id. */
export const ratioIds = Object.keys(ratios) as [RatioId, ...RatioId[]];

/** The quotient, rounded half up from both sides of zero; null when there is nothing to divide by. */
export function quotient({ decimals, times }: Ratio, numerator: bigint, denominator: bigint): number | null {
  if (denominator <= 0n) return null;
  const scale = 10n ** BigInt(decimals);
  const scaled = (numerator < 0n ? -numerator : numerator) * times * scale;
  const rounded = (2n * scaled + denominator) / (2n * denominator);
  return Number(numerator < 0n ? -rounded : rounded) / Number(scale);
}
