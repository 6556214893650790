import { create, licensing } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import { guidanceOn } from './fee.rules';
import { writtenRefusals } from './open-license.rules';

const today = '2026-11-29' as LocalDate;
type Fee = Parameters<typeof create<typeof licensing.FeeStandardSchema>>[1];
const written = (fee: Fee, otherMatters?: string) => ({
  today,
  terms: create(licensing.OpenLicenseTermsSchema, { fee, otherMatters }),
});
const refused = (fee: Fee, otherMatters?: string) =>
  writtenRefusals(written(fee, otherMatters)).map(({ code, field }) => [code, field]);

test.each<[string, Fee, string | undefined]>([
  ['a lump sum', { method: 'lump_sum', fixedFen: 1n }, undefined],
  ['a free license of which nothing else is typed', { method: 'free' }, undefined],
  ['a royalty', { method: 'royalty', royaltyPpm: 5, royaltyBase: 'profit', payment: '年结' }, undefined],
  ['plain other matters', { method: 'free' }, '被许可人须保密'],
])('what is written of the fee needs neither patent nor term: %s', (_, fee, otherMatters) => {
  expect(refused(fee, otherMatters)).toEqual([]);
});

test('names every reason of the fee and of its words at once, each with its field', () => {
  expect(refused({ method: 'lump_sum', royaltyPpm: 5, payment: '行业领先' }, '独家')).toEqual([
    ['OPEN_LICENSE_FEE_FIXED_MISSING', 'terms.fee.fixedFen'],
    ['OPEN_LICENSE_FEE_ROYALTY_NOT_DUE', 'terms.fee.royaltyPpm'],
    ['OPEN_LICENSE_PROMOTIONAL_WORDING', 'terms.otherMatters'],
  ]);
});

test.each<[Fee, (string | undefined)[][]]>([
  [
    { method: 'lump_sum', fixedFen: 2_000_000_001n },
    [['OPEN_LICENSE_FEE_ABOVE_GUIDE_FIXED', 'terms.fee.fixedFen']],
  ],
  [
    { method: 'royalty', royaltyPpm: 200_001, royaltyBase: 'net_sales' },
    [['OPEN_LICENSE_FEE_ABOVE_GUIDE_SALES', 'terms.fee.royaltyPpm']],
  ],
  [
    { method: 'royalty', royaltyPpm: 400_001, royaltyBase: 'profit' },
    [['OPEN_LICENSE_FEE_ABOVE_GUIDE_PROFIT', 'terms.fee.royaltyPpm']],
  ],
  [{ method: 'lump_sum', fixedFen: 2_000_000_000n }, []],
])('the guidance says of %o which field it means', (fee, said) => {
  const warnings = guidanceOn(written(fee).terms.fee!, today);
  expect(warnings.map(({ code, field }) => [code, field])).toEqual(said);
});
