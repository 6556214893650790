import { loanOf, type LoanForm } from './loan-filing';

const form: LoanForm = {
  bankName: '示例银行',
  borrower: { name: ' 甲公司 ', uscc: '91420100616400352X ' },
  borrowerSize: 'small',
  product: 'zhidai',
  terms: {
    principalFen: '300万元',
    ratePercent: 3.45,
    termMonths: 12,
    repayment: 'interest_first',
    security: 'pledge',
  },
  pledgeIds: ['p-1'],
  creditLineId: '',
  industryCode: ' ',
  disbursedOn: '2026-11-28',
};

it('makes the request of a filled form: money in fen, the rate in millionths, nothing that was left empty', () => {
  expect(loanOf('l-1', form)).toEqual({
    loanId: 'l-1',
    bankName: '示例银行',
    borrower: { name: '甲公司', uscc: '91420100616400352X' },
    borrowerSize: 'small',
    product: 'zhidai',
    terms: {
      principalFen: '300000000',
      ratePpm: 34_500,
      termMonths: 12,
      repayment: 'interest_first',
      security: 'pledge',
    },
    pledgeIds: ['p-1'],
    qualifications: [],
    disbursedOn: '2026-11-28',
  });
});

it('names no pledge for a loan on credit alone, though one was chosen before', () => {
  expect(loanOf('l-1', { ...form, terms: { ...form.terms, security: 'credit' } }).pledgeIds).toEqual([]);
});
