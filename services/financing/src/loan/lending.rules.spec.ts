import { addDays, addMonths, fold, localDate } from '@ipflow/kernel';
import { outcome } from '../../testdata/table';
import { capsOf } from '../application/scorecard';
import { noGrade } from '../application/scorecard.policy';
import { creditLineDecider } from '../credit-line/credit-line.decider';
import { draw, grant, member, story } from '../credit-line/credit-line.fixture';
import type { KnownCreditLine } from '../credit-line/credit-line.state';
import { loanDecider } from './loan.decider';
import type { ApplicationAtHand, Lending, PledgeAtHand, ProductAtHand } from './loan.facts';
import { borrowerOf, day, lending, terms } from './loan.fixture';
import { disbursedDaysAgoMax } from './loan.policy';

const uscc = '91420100616400352X';
const usual = lending();

const decided = (more: Partial<Lending>): string =>
  outcome(() => loanDecider.decide({ type: 'DisburseLoan', ...usual, ...more }, loanDecider.initial()));
const product = (more: Partial<ProductAtHand> = {}): ProductAtHand => ({ ...usual.product!, ...more });
const application = (more: Partial<ApplicationAtHand> = {}): Partial<Lending> => ({
  applicationId: 'application-1',
  application: {
    applicationId: 'application-1',
    stage: 'approved',
    applicantUscc: uscc,
    product: 'p1',
    approvedFen: 100_000_000n,
    lentFen: 0n,
    ...more,
  },
});
const pledge = (more: Partial<PledgeAtHand> = {}): PledgeAtHand => ({
  pledgeId: 'pledge-1',
  stage: 'registered',
  kind: 'maximum_amount',
  debtors: [uscc],
  securedFen: 150_000_000n,
  includedEarlierFen: 0n,
  isFixed: false,
  from: day,
  until: addMonths(day, 12),
  outstandingFen: 50_000_000n,
  ...more,
});
const pledged = (more: Partial<PledgeAtHand> = {}): Partial<Lending> => ({
  terms: terms({ security: 'pledge' }),
  pledgeIds: ['pledge-1'],
  pledges: [pledge(more)],
});
const graded = (more: Parameters<typeof terms>[0] = {}, grade = 'E'): Partial<Lending> => ({
  ...application({ grade, caps: capsOf(1, grade, day), approvedFen: 10n ** 12n }),
  product: product({ kind: 'knowledge_value', maxAmountFen: 10n ** 12n, maxTermMonths: 60 }),
  terms: terms({ productKind: 'knowledge_value', ...more }),
});

test.each<[string, Partial<Lending>]>([
  ['by its terms alone', {}],
  ['on an application that was approved', application()],
  ['up to what is left of its application', application({ approvedFen: 150_000_000n, lentFen: 50_000_000n })],
  ['up to the caps of its grade', graded({ ratePpm: 45_000, termMonths: 36 })],
  ['up to the cap of its pledge, each loan counted whole', pledged()],
  ['told a month late', { disbursedOn: addDays(day, -disbursedDaysAgoMax) }],
])('makes a loan %s', (_, more) => {
  expect(decided(more)).toBe('LoanDisbursed');
});

test.each<[string, Partial<Lending>, string]>([
  ['without a borrower’s credit code', { borrower: borrowerOf('') }, 'LOAN_BORROWER_CODE'],
  ['of nothing', { terms: terms({ principalFen: 0n }) }, 'LOAN_AMOUNT_ZERO'],
  ['for no month', { terms: terms({ termMonths: 0 }) }, 'LOAN_TERM'],
  ['for more than thirty years', { terms: terms({ termMonths: 361 }) }, 'LOAN_TERM+LOAN_PRODUCT_TERM'],
  ['at less than nothing', { terms: terms({ ratePpm: -1 }) }, 'LOAN_RATE'],
  ['at more than all of it', { terms: terms({ ratePpm: 1_000_001 }) }, 'LOAN_RATE+LOAN_PRODUCT_RATE'],
  ['tomorrow', { disbursedOn: addDays(day, 1) }, 'LOAN_DATE_FUTURE'],
  ['long ago', { disbursedOn: addDays(day, -disbursedDaysAgoMax - 1) }, 'LOAN_DATE_TOO_OLD'],
  ['of no product', { product: undefined }, 'LOAN_PRODUCT_UNKNOWN'],
  ['of a product that ended', { product: product({ isOffered: false }) }, 'LOAN_PRODUCT_NOT_OFFERED'],
  ['above its product', { product: product({ maxAmountFen: 99_999_999n }) }, 'LOAN_PRODUCT_AMOUNT'],
  ['longer than its product', { product: product({ maxTermMonths: 11 }) }, 'LOAN_PRODUCT_TERM'],
  ['dearer than its product', { product: product({ maxRatePpm: 35_999 }) }, 'LOAN_PRODUCT_RATE'],
  [
    'against a pledge by a product without',
    {
      ...graded(),
      pledgeIds: ['pledge-1'],
      pledges: [pledge()],
      terms: terms({ productKind: 'knowledge_value', security: 'pledge' }),
    },
    'LOAN_PRODUCT_SECURITY',
  ],
  [
    'on credit by a product of pledges',
    { product: product({ kind: 'ip_pledge' }), terms: terms({ productKind: 'ip_pledge' }) },
    'LOAN_PRODUCT_SECURITY',
  ],
])('makes no loan %s', (_, more, codes) => {
  expect(decided(more)).toBe(codes);
});

test.each<[string, Partial<Lending>, string]>([
  ['that is not there', { applicationId: 'application-2' }, 'LOAN_APPLICATION_UNKNOWN'],
  ['that waits', application({ stage: 'applied' }), 'LOAN_APPLICATION_NOT_APPROVED'],
  ['of another', application({ applicantUscc: '9142000071451795XA' }), 'LOAN_APPLICATION_OTHER'],
  ['for another product', application({ product: 'p2' }), 'LOAN_APPLICATION_OTHER'],
  ['that is used up', application({ lentFen: 1n }), 'LOAN_APPLICATION_AMOUNT'],
])('makes no loan on an application %s', (_, more, codes) => {
  expect(decided(more)).toBe(codes);
});

test.each<[string, Partial<Lending>, string]>([
  [
    'without an application',
    { ...graded(), applicationId: undefined, application: undefined },
    'LOAN_GRADE_MISSING',
  ],
  ['below every grade', graded({}, noGrade), 'LOAN_GRADE_MISSING'],
  ['above its grade', graded({ principalFen: 100_000_001n }), 'LOAN_GRADE_AMOUNT'],
  ['beyond three years', graded({ termMonths: 37 }), 'LOAN_GRADE_TERM'],
  ['dearer than LPR + 1.5%', graded({ ratePpm: 45_001 }), 'LOAN_GRADE_RATE'],
])('makes no knowledge-value loan %s', (_, more, codes) => {
  expect(decided(more)).toBe(codes);
});

test.each<[string, Partial<Lending>, string]>([
  ['is not there', { ...pledged(), pledges: [undefined] }, 'LOAN_PLEDGE_UNKNOWN'],
  ['is not registered', pledged({ stage: 'admitted' }), 'LOAN_PLEDGE_NOT_REGISTERED'],
  ['secures what another owes', pledged({ debtors: ['9142000071451795XA'] }), 'LOAN_PLEDGE_OTHER_DEBTOR'],
  ['is fixed', pledged({ isFixed: true }), 'LOAN_PLEDGE_FIXED'],
  ['secures later claims', pledged({ from: addDays(day, 1) }), 'LOAN_PLEDGE_PERIOD'],
  ['secures earlier claims', pledged({ until: addDays(day, -1) }), 'LOAN_PLEDGE_PERIOD'],
  ['is full by a fen', pledged({ outstandingFen: 50_000_001n }), 'LOAN_PLEDGE_CAP_EXCEEDED'],
  ['is full by earlier debts', pledged({ includedEarlierFen: 1n }), 'LOAN_PLEDGE_CAP_EXCEEDED'],
  ['is not named', { ...pledged(), pledgeIds: [], pledges: [] }, 'LOAN_PLEDGE_MISSING'],
  ['is not of its kind', { ...pledged(), terms: terms() }, 'LOAN_PLEDGE_UNEXPECTED'],
  [
    'is named twice',
    { ...pledged(), pledgeIds: ['pledge-1', 'pledge-1'], pledges: [pledge(), pledge()] },
    'LOAN_PLEDGE_TWICE',
  ],
])('makes no loan whose pledge %s', (_, more, codes) => {
  expect(decided(more)).toBe(codes);
});

test('an ordinary pledge secures whatever the loan is', () => {
  const ordinary = { kind: 'ordinary', securedFen: 1n, isFixed: true, until: localDate('2020-01-01') };
  expect(decided(pledged(ordinary))).toBe('LoanDisbursed');
});

test('draws a line only when it is there, of its product, and has room', () => {
  const past = story(
    grant({ limitFen: 100_000_000n, members: [member(uscc, 100_000_000n), member('B', 1n)] }),
  );
  const line = fold(creditLineDecider, past) as KnownCreditLine;
  const by = { creditLineId: 'line-0001' };
  expect(decided({ ...by, line })).toBe('LoanDisbursed');
  expect(decided(by)).toBe('LOAN_CREDIT_LINE_UNKNOWN');
  const drawn = creditLineDecider.decide(draw('l9', 1n, 'B'), line).reduce(creditLineDecider.evolve, line);
  expect(decided({ ...by, line: drawn as KnownCreditLine })).toBe('CREDIT_LINE_LIMIT_EXCEEDED');
  const other = fold(creditLineDecider, story(grant({}, { product: 'p2' }))) as KnownCreditLine;
  expect(decided({ ...by, line: other })).toBe(
    'LOAN_CREDIT_LINE_PRODUCT+CREDIT_LINE_NOT_MEMBER+CREDIT_LINE_LIMIT_EXCEEDED',
  );
});

test('a loan told again is the same, though its product or its grade were set anew since', () => {
  const before = { type: 'DisburseLoan', ...usual, ...application({ grade: 'C' }) } as const;
  const state = fold(loanDecider, loanDecider.decide(before, loanDecider.initial()));
  const again = { ...before, ...application({ grade: 'B' }), terms: terms({ productKind: 'ip_pledge' }) };
  expect(outcome(() => loanDecider.decide(again, state))).toBe('·');
});
