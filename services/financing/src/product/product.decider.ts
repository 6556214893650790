import { create, equals, financing } from '@ipflow/contracts';
import { check, refuseWhen, type Decider, type LocalDate, type Rule } from '@ipflow/kernel';

/** Kinds of products. */
export const productKinds = ['knowledge_value', 'ip_pledge', 'other'] as const;
/** Most a product may lend at once: a hundred million yuan times a hundred, in fen; above it is a slip of the unit. */
export const productFenMax = 1_000_000_000_000n;
const termMonthsMax = 360;
const ratePpmMax = 1_000_000;

/** A product as its bank states it. */
export interface ProductTerms {
  readonly code: string;
  readonly name: string;
  readonly kind: (typeof productKinds)[number];
  readonly maxAmountFen: bigint;
  readonly maxTermMonths: number;
  readonly maxRatePpm: number;
  readonly isOffered: boolean;
  /** 服务地区, 适用规模, 适用资质: whom of the whitelist it is for; none named leaves nobody out. */
  readonly regions: string[];
  readonly sizeClasses: string[];
  readonly qualifications: string[];
}

/** 设定产品: says the whole product again. */
export type SetCreditProduct = {
  readonly type: 'SetCreditProduct';
  readonly bank: string;
  readonly product: ProductTerms;
  readonly today: LocalDate;
};

/** What its bank said of a product last; undefined before it did. */
export type ProductState = financing.CreditProductSet | undefined;

/** The stream of a product. */
export function productStream(bank: string, code: string): string {
  return `credit_product-${bank}.${code}`;
}

const rules: readonly Rule<ProductTerms>[] = [
  {
    code: 'PRODUCT_AMOUNT',
    article: '',
    message: '单笔上限须大于零，且不超过一百亿元；请核对金额的单位（分）',
    field: 'maxAmountFen',
    broken: ({ maxAmountFen }) => maxAmountFen <= 0n || maxAmountFen > productFenMax,
  },
  {
    code: 'PRODUCT_TERM',
    article: '',
    message: `期限上限须为 1 至 ${termMonthsMax} 个月`,
    field: 'maxTermMonths',
    broken: ({ maxTermMonths }) => maxTermMonths < 1 || maxTermMonths > termMonthsMax,
  },
  {
    code: 'PRODUCT_RATE',
    article: '',
    message: '利率上限须为 0 至 100%，以百万分比填写，例如 45000 表示 4.5%',
    field: 'maxRatePpm',
    broken: ({ maxRatePpm }) => maxRatePpm < 0 || maxRatePpm > ratePpmMax,
  },
];

/**
 * 信贷产品. An event and not a row written beside: commands share transactions, so that what one writes past its unit could
 * outlive its refusal or its repeat; and the history tells which caps bound a loan on its day.
 */
export const productDecider: Decider<ProductState, SetCreditProduct, financing.CreditProductSet> = {
  initial: () => undefined,
  evolve: (_, event) => event,
  decide: ({ bank, product, today }, state) => {
    refuseWhen(check(rules, product));
    const set = create(financing.CreditProductSetSchema, { ...product, bank, effectiveOn: today });
    const stands =
      state && equals(financing.CreditProductSetSchema, state, { ...set, effectiveOn: state.effectiveOn });
    return stands ? [] : [set];
  },
};
