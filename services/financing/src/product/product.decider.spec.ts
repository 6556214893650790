import { fold, localDate } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import { outcome } from '../../testdata/table';
import { productDecider, productFenMax, type ProductTerms, type SetCreditProduct } from './product.decider';

const set = (more: Partial<ProductTerms> = {}, today = '2026-03-02'): SetCreditProduct => ({
  type: 'SetCreditProduct',
  bank: 'bank-hubei',
  product: {
    code: 'p1',
    name: '知识价值贷',
    kind: 'knowledge_value',
    maxAmountFen: productFenMax,
    maxTermMonths: 360,
    maxRatePpm: 1_000_000,
    isOffered: true,
    regions: [],
    sizeClasses: [],
    qualifications: [],
    ...more,
  },
  today: localDate(today),
});

test('a product is said once, and again only when it is another', () => {
  const said = productDecider.decide(set(), productDecider.initial());
  expect(said).toMatchObject([{ bank: 'bank-hubei', code: 'p1', effectiveOn: '2026-03-02' }]);
  given(productDecider, ...said)
    .when(set({}, '2026-04-01'))
    .staysQuiet();
  const ended = productDecider.decide(set({ isOffered: false }, '2026-04-01'), fold(productDecider, said));
  expect(fold(productDecider, [...said, ...ended])).toMatchObject({
    isOffered: false,
    effectiveOn: '2026-04-01',
  });
});

test.each([
  ['lends nothing', { maxAmountFen: 0n }, 'PRODUCT_AMOUNT'],
  ['lends more than there is', { maxAmountFen: productFenMax + 1n }, 'PRODUCT_AMOUNT'],
  ['lends for no month', { maxTermMonths: 0 }, 'PRODUCT_TERM'],
  ['lends for more than thirty years', { maxTermMonths: 361 }, 'PRODUCT_TERM'],
  ['pays its borrowers', { maxRatePpm: -1 }, 'PRODUCT_RATE'],
  ['doubles a debt in a year', { maxRatePpm: 1_000_001 }, 'PRODUCT_RATE'],
  [
    'is wrong in all',
    { maxAmountFen: 0n, maxTermMonths: 0, maxRatePpm: -1 },
    'PRODUCT_AMOUNT+PRODUCT_TERM+PRODUCT_RATE',
  ],
])('no product %s', (_, more, codes) => {
  expect(outcome(() => productDecider.decide(set(more), undefined))).toBe(codes);
});
