import type { LocalDate } from '@ipflow/kernel';
import fc from 'fast-check';
import { valuationOf, type ValuationInputs } from './valuation';
import type { ValuationMethod } from './valuation.policy';

const on = '2026-03-01' as LocalDate;

function valueOf(method: ValuationMethod, inputs: ValuationInputs): bigint | string[] {
  const result = valuationOf(method, inputs, on);
  return result.refusals ? result.refusals.map(({ code }) => code) : result.valueFen;
}

const cost = {
  cost_fen: 100_000_000n,
  index_ppm: 1_100_000n,
  return_ppm: 150_000n,
  months_used: 60n,
  months_life: 240n,
  obsolescence_ppm: 200_000n,
};
const income = {
  first_year_sales_fen: 1_000_000_000n,
  growth_ppm: 50_000n,
  royalty_ppm: 50_000n,
  discount_ppm: 120_000n,
  tax_ppm: 250_000n,
  years: 3n,
};
const comparables = (...prices: bigint[]): ValuationInputs =>
  Object.fromEntries(
    prices.flatMap((price, index) => [
      [`price_${index + 1}_fen`, price],
      [`adjustment_${index + 1}_ppm`, 1_000_000n],
    ]),
  );

describe('worked examples', () => {
  it('cost: 1,000,000.00 yuan × 1.1 × 1.15 × 180/240 × 0.8 is 759,000.00', () => {
    expect(valueOf('cost', cost)).toBe(75_900_000n);
  });

  // Royalties after tax 375,000.00; 393,750.00; 413,437.50, over 1.12, 1.2544 and 1.404928.
  it('income: three years of 5% on 10 million growing 5%, discounted at 12%, are 942,993.16', () => {
    expect(valueOf('income', income)).toBe(94_299_316n);
  });

  it('market: the median of three adjusted prices, and the mean of the middle two of four', () => {
    expect(valueOf('market', comparables(300n, 100n, 200n))).toBe(200n);
    expect(valueOf('market', comparables(100n, 200n, 301n, 400n))).toBe(251n);
    expect(valueOf('market', { ...comparables(300n, 100n, 200n), adjustment_2_ppm: 2_500_000n })).toBe(250n);
  });

  it('rounds half a fen up, once, at the end', () => {
    expect(
      valueOf('cost', {
        ...cost,
        cost_fen: 1n,
        index_ppm: 500_000n,
        return_ppm: 0n,
        months_used: 0n,
        obsolescence_ppm: 0n,
      }),
    ).toBe(1n);
    expect(valueOf('market', comparables(1n, 1n, 2n, 2n))).toBe(2n);
  });
});

describe('what cannot be worked out', () => {
  it.each<[string, ValuationMethod, ValuationInputs, string[]]>([
    ['an input is missing', 'cost', { ...cost, index_ppm: undefined } as never, ['VALUATION_INPUT_MISSING']],
    ['an input is of another method', 'cost', { ...cost, years: 3n }, ['VALUATION_INPUT_UNKNOWN']],
    ['a rate is out of range', 'income', { ...income, royalty_ppm: 900_000n }, ['VALUATION_INPUT_RANGE']],
    ['more is used up than there was', 'cost', { ...cost, months_life: 12n }, ['VALUATION_LIFE_OVER']],
    ['there are two comparables', 'market', comparables(1n, 2n), ['VALUATION_COMPARABLES']],
    [
      'a comparable has no adjustment',
      'market',
      { price_1_fen: 1n },
      ['VALUATION_INPUT_MISSING', 'VALUATION_COMPARABLES'],
    ],
    [
      'it is more than 64 bits hold',
      'income',
      {
        ...income,
        first_year_sales_fen: 10n ** 15n,
        royalty_ppm: 300_000n,
        growth_ppm: 1_000_000n,
        discount_ppm: 10_000n,
        years: 20n,
      },
      ['VALUATION_TOO_LARGE'],
    ],
  ])('%s', (_, method, inputs, codes) => {
    const given = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined));
    expect(valueOf(method, given)).toEqual(codes);
  });

  it('refuses a day before the first formula', () => {
    expect(valuationOf('cost', cost, '2025-12-31' as LocalDate).refusals?.map(({ code }) => code)).toEqual([
      'VALUATION_DATE',
    ]);
  });
});

describe('properties', () => {
  it('income is never more than its royalties undiscounted, and grows with the years', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 12n), fc.bigInt(1n, 19n), (sales, years) => {
        const flat = { ...income, first_year_sales_fen: sales, growth_ppm: 0n, tax_ppm: 0n, years };
        const value = valueOf('income', flat) as bigint;
        const longer = valueOf('income', { ...flat, years: years + 1n }) as bigint;
        return value <= (sales * income.royalty_ppm * years) / 1_000_000n + 1n && longer >= value;
      }),
    );
  });

  it('the order of comparables does not matter', () => {
    const prices = fc.array(fc.bigInt(1n, 10n ** 12n), { minLength: 3, maxLength: 15 });
    fc.assert(
      fc.property(prices, (list) => {
        expect(valueOf('market', comparables(...list))).toBe(
          valueOf('market', comparables(...[...list].reverse())),
        );
      }),
    );
  });
});
