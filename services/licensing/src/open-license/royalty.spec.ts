import { create, licensing, type MessageInitShape } from '@ipflow/contracts';
import { refusalCodes } from '@ipflow/testing';
import fc from 'fast-check';
import { royaltyOf } from './royalty';

const fee = (more: MessageInitShape<typeof licensing.FeeStandardSchema>): licensing.FeeStandard =>
  create(licensing.FeeStandardSchema, { payment: '转账', ...more });
const entry = fee({
  method: 'entry_and_royalty',
  fixedFen: 10_000n,
  royaltyPpm: 33_333,
  royaltyBase: 'net_sales',
});

test('shows each step, exact to the fen and with every digit before the rounding', () => {
  expect(royaltyOf(entry, { salesFen: 100_000_001n })).toEqual({
    steps: [
      { name: '入门费', formula: '公告金额 100.00元', amountFen: 10_000n },
      {
        name: '提成',
        formula: '净销售额 1,000,000.01元 × 3.3333% = 33333.00033333元，四舍五入到分为 33,333.00元',
        amountFen: 3_333_300n,
      },
    ],
    totalFen: 3_343_300n,
  });
});

test.each([
  ['half a fen is rounded up', 1n, 500_000, 1n],
  ['less than half a fen is none', 1n, 499_999, 0n],
  ['an exact share stays exact', 200n, 50_000, 10n],
  ['the whole base is the whole base', 123n, 1_000_000, 123n],
  ['nothing sold is nothing owed', 0n, 200_000, 0n],
])('%s', (_, profitFen, royaltyPpm, owed) => {
  const standard = fee({ method: 'royalty', royaltyPpm, royaltyBase: 'profit' });
  expect(royaltyOf(standard, { profitFen }).totalFen).toBe(owed);
});

test('a lump sum and a free license ask for no figures', () => {
  expect(royaltyOf(fee({ method: 'lump_sum', fixedFen: 5n }), {}).totalFen).toBe(5n);
  expect(royaltyOf(fee({ method: 'free' }), {})).toMatchObject({ steps: [{ name: '免费' }], totalFen: 0n });
});

test('refuses to work out a share of a base that is not given', () => {
  expect(refusalCodes(() => royaltyOf(entry, { profitFen: 1n }))).toEqual(['ROYALTY_BASE_MISSING']);
});

test('is never more than half a fen from the exact share, whatever the figures', () => {
  const base = fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n });
  fc.assert(
    fc.property(base, fc.integer({ min: 1, max: 1_000_000 }), (salesFen, royaltyPpm) => {
      const standard = fee({ method: 'royalty', royaltyPpm, royaltyBase: 'net_sales' });
      const { totalFen } = royaltyOf(standard, { salesFen });
      const off = totalFen * 1_000_000n - salesFen * BigInt(royaltyPpm);
      expect(off <= 500_000n && off > -500_000n).toBe(true);
    }),
  );
});
