import { addMonths, localDate } from '@ipflow/kernel';
import fc from 'fast-check';
import type { InterestBasis, Repayment } from './loan.policy';
import { scheduleOf } from './schedule';

const from = localDate('2026-01-31');
const repayments: readonly Repayment[] = ['bullet', 'equal_principal', 'equal_payment', 'interest_first'];

function plan(repayment: Repayment, principalFen: bigint, months: number, ratePpm = 36_000) {
  const basis: InterestBasis = repayment === 'equal_payment' ? 'monthly' : 'actual_360';
  return scheduleOf({ principalFen, ratePpm, repayment, basis, from, until: addMonths(from, months) });
}

test('principal parts sum to the principal and nothing is negative, whatever the terms', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...repayments),
      fc.bigInt(1n, 1_000_000_000_000n),
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 0, max: 240_000 }),
      (repayment, principalFen, months, ratePpm) => {
        const parts = plan(repayment, principalFen, months, ratePpm);
        expect(parts.reduce((sum, one) => sum + one.principalFen, 0n)).toBe(principalFen);
        expect(parts.every((one) => one.principalFen >= 0n && one.interestFen >= 0n)).toBe(true);
        expect(parts.at(-1)!.dueOn).toBe(addMonths(from, months));
        expect(parts).toHaveLength(repayment === 'bullet' ? 1 : months);
      },
    ),
    { numRuns: 500 },
  );
});

test('a bullet loan pays once, with interest of its days over 360', () => {
  // 365 days of 3.6 % on 1,000,000.00 yuan: 36,500.00.
  expect(plan('bullet', 100_000_000n, 12)).toMatchObject([
    { dueOn: '2027-01-31', payBy: '2027-02-01', principalFen: 100_000_000n, interestFen: 3_650_000n },
  ]);
});

test('equal payments differ by the rounding of the last only', () => {
  // 100,000.00 yuan, 12 % a year, 12 months: the textbook payment is 8,884.88.
  const parts = plan('equal_payment', 10_000_000n, 12, 120_000);
  const sums = parts.map(({ principalFen, interestFen }) => principalFen + interestFen);
  expect(new Set(sums.slice(0, -1))).toEqual(new Set([888_488n]));
  expect(sums.at(-1)! - 888_488n).toBeLessThan(12n);
});

test('equal principal gives the fen left over to the first installments', () => {
  expect(plan('equal_principal', 100n, 3).map(({ principalFen }) => principalFen)).toEqual([34n, 33n, 33n]);
});

test('interest first pays interest month by month and the principal at the end', () => {
  const parts = plan('interest_first', 100_000_000n, 3);
  expect(parts.map(({ dueOn }) => dueOn)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
  expect(parts.map(({ principalFen }) => principalFen)).toEqual([0n, 0n, 100_000_000n]);
  expect(parts.map(({ interestFen }) => interestFen)).toEqual([280_000n, 310_000n, 300_000n]);
});
