import type { Text } from '../../i18n/i18n';
import { ppmOf } from '../../format/rate';
import { typedFen } from '../../format/money';

/** How an input is typed: an amount, percent, a factor of one, or a whole number. */
export type InputKind = 'fen' | 'percent' | 'factor' | 'count';

/** One input of a formula. */
export interface ValuationInput {
  readonly name: string;
  readonly kind: InputKind;
  readonly term: Text;
}

const input = (name: string, kind: InputKind, zh: string, en: string): ValuationInput => ({
  name,
  kind,
  term: { zh, en },
});

/** What each method takes, as the service's formulas name it. */
export const valuationInputs: Readonly<Record<'cost' | 'income', readonly ValuationInput[]>> = {
  cost: [
    input('cost_fen', 'fen', '历史成本（研发、申请与维持）', 'Cost of research, filing and upkeep'),
    input('index_ppm', 'factor', '价格指数（现在比当时，1 为不变）', 'Price index (1 is unchanged)'),
    input('return_ppm', 'percent', '合理利润率（%）', 'Fair return (%)'),
    input('months_used', 'count', '已使用月数', 'Months used'),
    input('months_life', 'count', '经济寿命月数', 'Months of economic life'),
    input('obsolescence_ppm', 'percent', '功能性与经济性贬值率（%）', 'Obsolescence (%)'),
  ],
  income: [
    input('first_year_sales_fen', 'fen', '第一年净销售额', 'Net sales of the first year'),
    input('growth_ppm', 'percent', '销售额年增长率（%）', 'Growth a year (%)'),
    input('royalty_ppm', 'percent', '许可费率（%）', 'Royalty rate (%)'),
    input('discount_ppm', 'percent', '折现率（%）', 'Discount rate (%)'),
    input('tax_ppm', 'percent', '所得税率（%）', 'Income tax (%)'),
    input('years', 'count', '剩余收益年数', 'Years of income'),
  ],
};

/** Fewest cases the market method compares with. */
export const comparablesMin = 3;
/** Most of them. */
export const comparablesMax = 15;

const pairs = /^(price|adjustment)_(\d{1,2})_(fen|ppm)$/;
const wholePpm = 1_000_000;

/** The term and kind of an input by its name on the wire, comparables among them. */
export function inputOf(name: string): ValuationInput {
  const known = [...valuationInputs.cost, ...valuationInputs.income].find((one) => one.name === name);
  if (known) return known;
  const [, what, ordinal] = pairs.exec(name) ?? [];
  if (what === 'price') return input(name, 'fen', `可比案例 ${ordinal} 成交价`, `Price of case ${ordinal}`);
  if (what) return input(name, 'factor', `可比案例 ${ordinal} 调整系数`, `Adjustment of case ${ordinal}`);
  return input(name, 'count', name, name);
}

/** What a person typed for a formula. */
export interface ValuationForm {
  readonly method: 'cost' | 'market' | 'income';
  readonly valuedOn?: string;
  readonly inputs?: Readonly<Record<string, string | number | null | undefined>>;
  readonly comparables?: readonly { readonly price?: string; readonly adjustment?: number | null }[];
}

/** The digits of one input; undefined when it was left empty, so that the service names it. */
function digitsOf(kind: InputKind, typed: string | number | null | undefined): string | undefined {
  if (typed === undefined || typed === null || typed === '') return undefined;
  if (kind === 'fen') return typedFen(String(typed));
  const number = Number(typed);
  if (kind === 'percent') return String(ppmOf(number));
  return String(kind === 'factor' ? Math.round(number * wholePpm) : Math.round(number));
}

/** The request that works a valuation out. */
export function computationOf({ method, valuedOn, inputs = {}, comparables = [] }: ValuationForm): object {
  const wanted =
    method === 'market'
      ? comparables.flatMap(({ price, adjustment }, index) => [
          [`price_${index + 1}_fen`, digitsOf('fen', price)] as const,
          [`adjustment_${index + 1}_ppm`, digitsOf('factor', adjustment)] as const,
        ])
      : valuationInputs[method].map(({ name, kind }) => [name, digitsOf(kind, inputs[name])] as const);
  const given = Object.fromEntries(wanted.filter(([, digits]) => digits !== undefined));
  return { method, inputs: given, ...(valuedOn && { valuedOn }) };
}
