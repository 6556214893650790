import { create, financing } from '@ipflow/contracts';
import { fold } from '@ipflow/kernel';
import { loanReader, type LoanFact } from './loan-at-hand';

const disbursed = create(financing.LoanDisbursedSchema, {
  loanId: 'l',
  bank: 'b',
  borrower: { name: '某公司', kind: 'enterprise' },
  terms: { principalFen: 1_000n },
  borrowerSize: 'small',
});
const overdue = create(financing.LoanFellOverdueSchema, { overdueFen: 300n, since: '2026-01-31' });
const repaid = (principalFen: bigint, outstandingFen: bigint) =>
  create(financing.LoanRepaidSchema, { principalFen, interestFen: 50n, outstandingFen });
const read = (...facts: LoanFact[]) => fold(loanReader, [disbursed, ...facts]);

test('nothing is known of a loan that was not disbursed', () => {
  expect(fold(loanReader, [overdue])).toBeUndefined();
});

test('a borrower without a credit code goes by its name', () => {
  expect(read()).toMatchObject({ borrower: '某公司', outstandingFen: 1_000n, class: 'normal' });
});

test('a loan is overdue from its first missed day until its arrears are paid', () => {
  expect(read(overdue, repaid(200n, 800n))).toMatchObject({
    overdueSince: '2026-01-31',
    outstandingFen: 800n,
  });
  expect(read(overdue, repaid(200n, 800n), repaid(0n, 800n))!.overdueSince).toBeUndefined();
  expect(read(overdue, create(financing.LoanExtendedSchema))!.overdueSince).toBeUndefined();
  const later = create(financing.LoanFellOverdueSchema, { overdueFen: 400n, since: '2026-02-28' });
  expect(read(overdue, later)).toMatchObject({ overdueSince: '2026-01-31', arrearsFen: 400n });
});

test('what is written off is remembered beside what is outstanding', () => {
  const off = create(financing.LoanWrittenOffSchema, { amountFen: 600n, outstandingFen: 400n });
  expect(read(off)).toMatchObject({ outstandingFen: 400n, writtenOffFen: 600n });
});
