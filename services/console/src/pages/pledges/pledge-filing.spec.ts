import { pledgeOf, withHolders, type PledgeForm } from './pledge-filing';
import { statementOf, typedStatement } from './statement';

const form: PledgeForm = {
  collateral: [
    {
      number: '202010566088.9',
      title: '一种光纤',
      holders: ['甲公司'],
      valueFen: '120万元',
      invalidation: 'none',
    },
    { number: '202020566088.2', title: '一种套管', holders: ['甲公司'], sameDay: 'none' },
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
      {
        kind: 'patent',
        number: '202010566088.9',
        title: '一种光纤',
        valueFen: '120000000',
        invalidationStarted: false,
      },
      { kind: 'patent', number: '202020566088.2', title: '一种套管', sameDayInvention: 'none' },
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

it('states of a patent what was chosen, and nothing of what was not', () => {
  expect(statementOf({})).toEqual({});
  expect(statementOf({ invalidation: 'started' })).toEqual({ invalidationStarted: true });
  expect(statementOf({ sameDay: 'filed', sameDayInvention: ' 202010566089.3 ' })).toEqual({
    sameDayInvention: '202010566089.3',
  });
  // A number that was typed before it was said that there is none is not stated.
  expect(statementOf({ sameDay: 'none', sameDayInvention: '202010566089.3' })).toEqual({
    sameDayInvention: 'none',
  });
});

it('begins a correction with what was stated', () => {
  for (const stated of [
    {},
    { sameDayInvention: 'none', invalidationStarted: false },
    { sameDayInvention: '202010566089.3', invalidationStarted: true },
  ])
    expect(statementOf(typedStatement(stated))).toEqual(stated);
});
