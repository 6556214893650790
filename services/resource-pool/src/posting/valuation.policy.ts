import type { LocalDate } from '@ipflow/kernel';

/** 成本法, 市场法, 收益法. */
export const valuationMethods = ['cost', 'market', 'income'] as const;
/** One of {@link valuationMethods}. */
export type ValuationMethod = (typeof valuationMethods)[number];

/** One million: the whole of a rate in millionths. */
export const wholePpm = 1_000_000n;

/** One input of a formula: its name on the wire, what it is, and between what it must lie. */
export interface ValuationInput {
  readonly name: string;
  readonly term: string;
  readonly from: bigint;
  readonly to: bigint;
}

/** The formulas of a day. A change of formula or bounds is a new row with a new version; old ones stay for old valuations. */
export interface ValuationPolicy {
  readonly version: number;
  readonly from: LocalDate;
  /** What a method takes besides comparables; every one must be given. */
  readonly inputs: Readonly<Record<ValuationMethod, readonly ValuationInput[]>>;
  /** 可比案例 of the market method. */
  readonly comparablesMin: number;
  readonly comparablesMax: number;
}

/** Largest amount that goes in: 10 trillion yuan. */
const amountFenMax = 1_000_000_000_000_000n;

const amount = (name: string, term: string): ValuationInput => ({ name, term, from: 1n, to: amountFenMax });
const rate = (name: string, term: string, from: bigint, to: bigint): ValuationInput => ({
  name,
  term,
  from,
  to,
});

/** One comparable case is a pair: its price, and what it is worth here for each yuan there. */
export const comparablePrice: ValuationInput = amount('price_fen', '可比案例成交价');
/** See {@link comparablePrice}; between a tenth and ten times. */
export const comparableAdjustment: ValuationInput = rate(
  'adjustment_ppm',
  '可比案例调整系数',
  100_000n,
  10_000_000n,
);

const policies: readonly ValuationPolicy[] = [
  {
    version: 1,
    // 资产评估执行准则——知识产权 (2023) and GB/T 42748-2023 name the three ways; the bounds are the house's own.
    from: '2026-01-01' as LocalDate,
    inputs: {
      cost: [
        amount('cost_fen', '历史成本（研发、申请与维持）'),
        rate('index_ppm', '价格指数（现在比当时）', 100_000n, 10_000_000n),
        rate('return_ppm', '合理利润率', 0n, 1_000_000n),
        { name: 'months_used', term: '已使用月数', from: 0n, to: 240n },
        { name: 'months_life', term: '经济寿命月数', from: 1n, to: 240n },
        rate('obsolescence_ppm', '功能性与经济性贬值率', 0n, 1_000_000n),
      ],
      market: [],
      income: [
        amount('first_year_sales_fen', '第一年净销售额'),
        rate('growth_ppm', '销售额年增长率', -500_000n, 1_000_000n),
        rate('royalty_ppm', '许可费率', 1n, 300_000n),
        rate('discount_ppm', '折现率', 10_000n, 1_000_000n),
        rate('tax_ppm', '所得税率', 0n, 500_000n),
        { name: 'years', term: '剩余收益年数', from: 1n, to: 20n },
      ],
    },
    comparablesMin: 3,
    comparablesMax: 15,
  },
];

/** The formulas in force on a day; none before the first. */
export function valuationPolicyOn(day: LocalDate): ValuationPolicy | undefined {
  return policies.filter(({ from }) => from <= day).at(-1);
}
