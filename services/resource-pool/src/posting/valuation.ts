import { check, FEN_MAX, type LocalDate, type Refusal, type Rule } from '@ipflow/kernel';
import {
  comparableAdjustment,
  comparablePrice,
  valuationPolicyOn,
  wholePpm,
  type ValuationInput,
  type ValuationMethod,
  type ValuationPolicy,
} from './valuation.policy';

/** Inputs by name: amounts in fen, rates in millionths, years and months as they are. */
export type ValuationInputs = Readonly<Record<string, bigint>>;

/** What a formula came to, under which version of it, or every reason why it cannot be worked out. */
export type ValuationResult =
  | { readonly valueFen: bigint; readonly ruleVersion: number; readonly refusals?: undefined }
  | { readonly refusals: readonly Refusal[] };

/** A value before it is rounded: a fraction of fen. */
interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Rounded to whole fen once, at the end, half away from zero; values are never negative. */
function rounded({ numerator, denominator }: Exact): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/**
 * 成本法: cost × index × (1 + return) × remaining life ÷ life × (1 − obsolescence). What it would cost today, less what is
 * used up and what has become old.
 */
function byCost(inputs: ValuationInputs): Exact {
  const remaining = inputs.months_life! - inputs.months_used!;
  return {
    numerator:
      inputs.cost_fen! *
      inputs.index_ppm! *
      (wholePpm + inputs.return_ppm!) *
      remaining *
      (wholePpm - inputs.obsolescence_ppm!),
    denominator: wholePpm * wholePpm * wholePpm * inputs.months_life!,
  };
}

/** 市场法: the median of the comparable prices, each times its adjustment; of an even number the mean of the middle two. */
function byMarket(inputs: ValuationInputs): Exact {
  const adjusted = comparablesOf(inputs)
    .map((ordinal) => inputs[`price_${ordinal}_fen`]! * inputs[`adjustment_${ordinal}_ppm`]!)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const lower = adjusted[Math.floor((adjusted.length - 1) / 2)]!;
  const upper = adjusted[Math.floor(adjusted.length / 2)]!;
  return { numerator: lower + upper, denominator: 2n * wholePpm };
}

/**
 * 收益法, relief from royalty: the royalties after tax that the owner does not have to pay, year by year, each discounted
 * from the end of its year. In fractions over (1 + discount)^years, so that nothing is rounded on the way.
 */
function byIncome(inputs: ValuationInputs): Exact {
  const growth = wholePpm + inputs.growth_ppm!;
  const discount = wholePpm + inputs.discount_ppm!;
  const years = inputs.years!;
  let sum = 0n;
  for (let year = 1n; year <= years; year += 1n) sum += growth ** (year - 1n) * discount ** (years - year);
  return {
    numerator: inputs.first_year_sales_fen! * inputs.royalty_ppm! * (wholePpm - inputs.tax_ppm!) * sum,
    denominator: wholePpm * discount ** years,
  };
}

const formulas: Readonly<Record<ValuationMethod, (inputs: ValuationInputs) => Exact>> = {
  cost: byCost,
  market: byMarket,
  income: byIncome,
};

/** Ordinals of the comparables that are named: `price_3_fen` gives 3. */
function comparablesOf(inputs: ValuationInputs): number[] {
  return Object.keys(inputs)
    .map((name) => /^price_([1-9]\d?)_fen$/.exec(name)?.[1])
    .filter((ordinal) => ordinal !== undefined)
    .map(Number);
}

/** What the method takes: its own inputs, and for the market method a pair for each comparable. */
function wantedInputs(method: ValuationMethod, inputs: ValuationInputs, policy: ValuationPolicy) {
  const pairs = method === 'market' ? comparablesOf(inputs) : [];
  return [
    ...policy.inputs[method],
    ...pairs.flatMap((ordinal): ValuationInput[] => [
      { ...comparablePrice, name: `price_${ordinal}_fen` },
      { ...comparableAdjustment, name: `adjustment_${ordinal}_ppm` },
    ]),
  ];
}

interface ValuationFacts {
  readonly method: ValuationMethod;
  readonly inputs: ValuationInputs;
  readonly policy: ValuationPolicy;
  readonly wanted: readonly ValuationInput[];
}

const missing = ({ inputs, wanted }: ValuationFacts): ValuationInput[] =>
  wanted.filter(({ name }) => inputs[name] === undefined);
const outOfRange = ({ inputs, wanted }: ValuationFacts): ValuationInput[] =>
  wanted.filter(
    ({ name, from, to }) => inputs[name] !== undefined && (inputs[name] < from || inputs[name] > to),
  );
const unknown = ({ inputs, wanted }: ValuationFacts): string[] =>
  Object.keys(inputs).filter((name) => wanted.every((input) => input.name !== name));

const rules: readonly Rule<ValuationFacts>[] = [
  {
    code: 'VALUATION_INPUT_MISSING',
    article: '',
    message: (facts) =>
      `缺少参数 ${missing(facts)
        .map(({ name, term }) => `${name}（${term}）`)
        .join('、')}；请补全`,
    field: 'inputs',
    broken: (facts) => missing(facts).length > 0,
  },
  {
    code: 'VALUATION_INPUT_UNKNOWN',
    article: '',
    message: (facts) => `参数 ${unknown(facts).join('、')} 不属于这种方法；请删除`,
    field: 'inputs',
    broken: (facts) => unknown(facts).length > 0,
  },
  {
    code: 'VALUATION_INPUT_RANGE',
    article: '',
    message: (facts) =>
      `参数超出范围：${outOfRange(facts)
        .map(({ name, term, from, to }) => `${name}（${term}）须在 ${from} 至 ${to} 之间`)
        .join('；')}`,
    field: 'inputs',
    broken: (facts) => outOfRange(facts).length > 0,
  },
  {
    code: 'VALUATION_COMPARABLES',
    article: '',
    message: ({ policy }) =>
      `市场法须有 ${policy.comparablesMin} 至 ${policy.comparablesMax} 个可比案例；请以 price_1_fen、adjustment_1_ppm 等成对填写`,
    field: 'inputs',
    broken: ({ method, inputs, policy }) => {
      const { length } = comparablesOf(inputs);
      return method === 'market' && (length < policy.comparablesMin || length > policy.comparablesMax);
    },
  },
  {
    code: 'VALUATION_LIFE_OVER',
    article: '',
    message: '已使用月数不能超过经济寿命月数；请核对',
    field: 'inputs',
    broken: ({ method, inputs }) =>
      method === 'cost' && (inputs.months_used ?? 0n) > (inputs.months_life ?? 0n),
  },
];

const tooEarly: Refusal = {
  code: 'VALUATION_DATE',
  article: '',
  message: '估值日不在任何一版公式的适用期内；请改填估值日',
  field: 'valuedOn',
};
const tooLarge: Refusal = {
  code: 'VALUATION_TOO_LARGE',
  article: '',
  message: '估值结果超出可记录的范围；请核对金额的单位（分）',
  field: 'inputs',
};

/** Works a valuation out by the formula in force on its day. Pure: the same inputs give the same value everywhere. */
export function valuationOf(
  method: ValuationMethod,
  inputs: ValuationInputs,
  valuedOn: LocalDate,
): ValuationResult {
  const policy = valuationPolicyOn(valuedOn);
  if (!policy) return { refusals: [tooEarly] };
  const refusals = check(rules, { method, inputs, policy, wanted: wantedInputs(method, inputs, policy) });
  if (refusals.length > 0) return { refusals };
  const valueFen = rounded(formulas[method](inputs));
  return valueFen > FEN_MAX ? { refusals: [tooLarge] } : { valueFen, ruleVersion: policy.version };
}
