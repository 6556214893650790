import { create, financing } from '@ipflow/contracts';
import fc from 'fast-check';
import { accounts, postingsOf, type Account } from './posting';
import type { FundEvent } from '../fund/fund.state';

const contributed = (amountFen: bigint) => create(financing.FundContributedSchema, { amountFen });
const paid = (amountFen: bigint) => create(financing.FundPaidOutSchema, { amountFen });
const refunded = (amountFen: bigint) => create(financing.FundRefundedSchema, { amountFen });

const line = (account: Account, debitFen: bigint, creditFen: bigint) => ({ account, debitFen, creditFen });

test('a contribution is cash against capital', () => {
  expect(postingsOf(contributed(5n))).toEqual([line('cash', 5n, 0n), line('contributed_capital', 0n, 5n)]);
});

test('a compensation takes cash, and opens a claim against the debtor', () => {
  expect(postingsOf(paid(5n))).toEqual([
    line('compensation_paid', 5n, 0n),
    line('cash', 0n, 5n),
    line('recovery_receivable', 5n, 0n),
    line('recovery_expected', 0n, 5n),
  ]);
});

test('a recovery brings cash, and closes as much of the claim', () => {
  expect(postingsOf(refunded(5n))).toEqual([
    line('cash', 5n, 0n),
    line('compensation_returned', 0n, 5n),
    line('recovery_expected', 5n, 0n),
    line('recovery_receivable', 0n, 5n),
  ]);
});

test('what moves no money is not in the books', () => {
  const quiet = [
    create(financing.FundEstablishedSchema),
    create(financing.FundRulesChangedSchema),
    create(financing.LoanCoveredSchema),
    create(financing.FundGateMovedSchema),
  ];
  expect(quiet.flatMap((event) => postingsOf(event))).toEqual([]);
});

test('every entry balances, and cash is always contributed less paid and returned', () => {
  const event = fc.tuple(fc.constantFrom(contributed, paid, refunded), fc.bigInt(1n, 10n ** 15n));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (drawn) => {
      const balance = new Map<Account, bigint>(accounts.map((account) => [account, 0n]));
      for (const [make, amountFen] of drawn) {
        const postings = postingsOf(make(amountFen) as FundEvent);
        expect(postings.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0n)).toBe(0n);
        for (const { account, debitFen, creditFen } of postings) {
          balance.set(account, balance.get(account)! + debitFen - creditFen);
        }
      }
      const of = (account: Account): bigint => balance.get(account)!;
      expect(of('cash')).toBe(
        -of('contributed_capital') - of('compensation_paid') - of('compensation_returned'),
      );
      expect(of('recovery_receivable')).toBe(of('compensation_paid') + of('compensation_returned'));
    }),
  );
});
