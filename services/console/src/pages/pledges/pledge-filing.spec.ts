import { pledgeOf, withHolders, type PledgeForm } from './pledge-filing';

const form: PledgeForm = {
  collateral: [
    { number: '202010566088.9', title: '一种光纤', holders: ['甲公司'], valueFen: '120万元' },
    { number: '202020566088.2', title: '一种套管', holders: ['甲公司'], sameDayInvention: ' ' },
  ],
  terms: {
    kind: 'maximum_amount',
    pledgors: [{ name: ' 甲公司 ', uscc: '' }],
    pledgee: { name: '乙银行', uscc: '91420100616400352X' },
    debtor: { name: undefined },
    claimKind: '流动资金借款',
    securedFen: '1000万元',
    debtFrom: '2026-11-28',
    debtUntil: '2027-11-27',
    scope: '本金、利息',
    contractNumber: 'ZY-1',
    agreedOn: '2026-11-28',
    enforcementClause: '',
    includedEarlierFen: '50万元',
  },
  papers: { given: ['application'], coOwnerConsents: '丙公司、丁公司' },
};

it('makes the request of a filled form: money in fen, nothing that was left empty', () => {
  expect(pledgeOf('p-1', form)).toEqual({
    pledgeId: 'p-1',
    terms: {
      kind: 'maximum_amount',
      pledgors: [{ name: '甲公司' }],
      pledgee: { name: '乙银行', uscc: '91420100616400352X' },
      claimKind: '流动资金借款',
      securedFen: '1000000000',
      debtFrom: '2026-11-28',
      debtUntil: '2027-11-27',
      scope: '本金、利息',
      contractNumber: 'ZY-1',
      agreedOn: '2026-11-28',
      includedEarlierFen: '50000000',
    },
    collateral: [
      { kind: 'patent', number: '202010566088.9', title: '一种光纤', valueFen: '120000000' },
      { kind: 'patent', number: '202020566088.2', title: '一种套管' },
    ],
    papers: {
      given: ['application'],
      undertaken: [],
      coOwnerConsents: ['丙公司', '丁公司'],
      waived: [],
    },
  });
});

it('takes no earlier debts into an ordinary pledge, though they were typed before the kind was changed', () => {
  const ordinary = pledgeOf('p-1', { ...form, terms: { ...form.terms, kind: 'ordinary' } });
  expect(ordinary.terms).not.toHaveProperty('includedEarlierFen');
});

it('puts the holders of a chosen patent among the pledgors, each once', () => {
  expect(withHolders([{ name: '' }], ['甲公司'])).toEqual([{ name: '甲公司' }]);
  expect(withHolders([{ name: '甲公司', uscc: 'x' }], ['甲公司', '乙公司'])).toEqual([
    { name: '甲公司', uscc: 'x' },
    { name: '乙公司' },
  ]);
});
