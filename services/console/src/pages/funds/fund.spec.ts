import { coverableLeft, paidByFund } from './fund';

it('covers so much more as the leverage leaves, never less than nothing', () => {
  expect(coverableLeft({ coverableFen: '1000', coveredFen: '400' })).toBe('600');
  expect(coverableLeft({ coverableFen: '1000', coveredFen: '1400' })).toBe('0');
  expect(coverableLeft({ coverableFen: null, coveredFen: '400' })).toBeUndefined();
});

it('pays the shares that are of the fund, and no other', () => {
  expect(
    paidByFund([
      { bearer: 'province', name: '省', sharePpm: 300_000, isOfFund: true },
      { bearer: 'city', name: '市', sharePpm: 200_000, isOfFund: true },
      { bearer: 'bank', name: '行', sharePpm: 500_000 },
      { bearer: 'valuer', name: '评', isOfFund: true },
    ]),
  ).toBe(500_000);
  expect(paidByFund()).toBe(0);
});
