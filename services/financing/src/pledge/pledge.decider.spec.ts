import {
  claimed,
  given,
  happened,
  holdersChanged,
  listed,
  party,
  company,
  numbers,
  refusalsOf,
} from '@ipflow/testing';
import fc from 'fast-check';
import * as t from '../../testdata/decided';
import { isForfeiture } from './contract.rules';
import { shareProceeds } from './enforcement';
import { pledgeDecider } from './pledge.decider';
import { noticeOf } from './pledge.notices';
import { reminderOn, reviewDueOn } from './pledge.policy';

const { after, outcome } = t;
const registered = t.story(t.file(), t.admit, t.register());
const maximum = t.story(t.file({ terms: t.terms({ kind: 'maximum_amount' }) }), t.admit, t.register());
describe('the reasons against a pledge', () => {
  const codes = (more: Parameters<typeof t.file>[0]): string => outcome([], t.file(more));
  const of = (patent: ReturnType<typeof t.known>) => ({ patents: [{ number: t.number, patent }] });
  const utility = t.known(listed(t.number, { patentType: 'utility_model' }));
  const twin = [{ patentNumber: t.number, sameDayInvention: '202010566089.3' }];
  const marked = { given: ['application', 'contract', 'identity'] };
  test.each<[string, Parameters<typeof t.file>[0], string]>([
    [
      '1 the pledgor is not the holder',
      { terms: t.terms({ pledgors: [party('他人公司')] }), collateral: t.onlyPatent },
      'PLEDGE_NOT_HOLDER',
    ],
    [
      '1 a transfer was registered since',
      of(t.known(holdersChanged(t.number, [], [party('受让公司')]))),
      'PLEDGE_NOT_HOLDER',
    ],
    ['2 the right ended', of(t.known(happened(t.number, 'CF01'))), 'PLEDGE_RIGHT_ENDED'],
    ['2 the right was invalidated', of(t.known(happened(t.number, 'IW01'))), 'PLEDGE_RIGHT_ENDED'],
    ['3 not granted', of(t.known(listed(t.number, { grantedOn: undefined }))), 'PLEDGE_NOT_GRANTED'],
    ['4 the fee is unpaid', of(t.known(happened(t.number, 'GP01'))), 'PLEDGE_FEE_UNPAID'],
    ['5 suspended', of(t.known(claimed(t.number, 'suspension', 's-1'))), 'PLEDGE_SUSPENDED'],
    ['5 preserved', of(t.known(claimed(t.number, 'preservation', 's-1'))), 'PLEDGE_SUSPENDED'],
    [
      '6 the debt outlives the patent',
      { terms: t.terms({ debtUntil: '2040-06-19' }) },
      'PLEDGE_DEBT_BEYOND_PATENT',
    ],
    [
      '7 the contract says too little',
      { terms: t.terms({ scope: '', securedFen: 0n }) },
      'PLEDGE_CONTRACT_INCOMPLETE',
    ],
    [
      '8 a co-owner is silent',
      of(t.known(listed(t.number, { holders: [party(company), party('共有公司')] }))),
      'PLEDGE_CO_OWNER_CONSENT',
    ],
    ['9 pledged already', of(t.known(claimed(t.number, 'pledge', 'other'))), 'PLEDGE_ALREADY_PLEDGED'],
    [
      '10 a same-day invention',
      { ...of(utility), stated: t.stated({ patents: twin }) },
      'PLEDGE_SAME_DAY_INVENTION',
    ],
    [
      '11 invalidation started',
      { stated: t.stated({ patents: [{ patentNumber: t.number, invalidationStarted: true }] }) },
      'PLEDGE_INVALIDATION_STARTED',
    ],
    ['12 being transferred', of(t.known(claimed(t.number, 'transfer', 'x'))), 'PLEDGE_TRANSFER_PENDING'],
    [
      'of another center',
      { filer: { tenant: 'center-yichang', role: 'operation_center' } },
      'PLEDGE_PATENT_OF_OTHER_CENTER',
    ],
    ['unknown to the pool', { patents: [{ number: t.number }] }, 'PATENT_NOT_LISTED'],
    [
      '流质',
      { terms: t.terms({ enforcementClause: '到期不还，专利权直接归银行所有' }) },
      'PLEDGE_FORFEITURE_CLAUSE',
    ],
    [
      'a paper is missing',
      { papers: t.papers({ given: ['application', 'identity'] }) },
      'PLEDGE_PAPERS_MISSING',
    ],
    [
      'the contract is only promised',
      { papers: t.papers({ given: ['application', 'identity'], undertaken: ['contract'] }) },
      'PLEDGE_PAPER_NOT_UNDERTAKABLE',
    ],
    [
      'a foreign party without an agency',
      { terms: t.terms({ pledgee: party('HK Bank', { country: 'HK' }) }), papers: t.papers(marked) },
      'PLEDGE_PAPERS_MISSING',
    ],
    [
      'a mark that lies under another pledge',
      { pledgedElsewhere: [{ kind: 'trademark', number: '1234567', pledgeId: 'pledge-0002' }] },
      'PLEDGE_THING_ALREADY_PLEDGED',
    ],
    ['nobody looked for similar marks', { stated: t.found() }, 'PLEDGE_MARKS_NOT_STATED'],
    [
      'earlier debts under an ordinary pledge',
      { terms: t.terms({ includedEarlierFen: 1n }) },
      'PLEDGE_EARLIER_DEBTS_NOT_ALLOWED',
    ],
    [
      'earlier debts over the cap',
      { terms: t.terms({ kind: 'maximum_amount', includedEarlierFen: 1_001n }) },
      'PLEDGE_EARLIER_DEBTS_OVER_CAP',
    ],
  ])('%s', (_, more, code) => {
    expect(codes(more)).toBe(code);
  });

  test('10 and 11 are waived by those who were told; no hard one ever is', () => {
    const stated = t.stated({ patents: twin });
    const waived = t.papers({ waived: ['PLEDGE_SAME_DAY_INVENTION', 'PLEDGE_FEE_UNPAID'] });
    expect(codes({ ...of(utility), stated, papers: waived })).toBe('PledgeFiled');
    const late = t.known(listed(t.number, { patentType: 'utility_model' }), happened(t.number, 'GP01'));
    expect(codes({ ...of(late), stated, papers: waived })).toBe('PLEDGE_FEE_UNPAID');
  });

  test('all come at once, each with what to do, and the law where there is one', () => {
    const bad = t.known(happened(t.number, 'GP01'), claimed(t.number, 'pledge', 'other'));
    const command = t.file({ ...of(bad), terms: t.terms({ scope: '' }) });
    const reasons = refusalsOf(() => pledgeDecider.decide(command, { kind: 'none' }));
    expect(reasons.map(({ code }) => code)).toEqual([
      'PLEDGE_CONTRACT_INCOMPLETE',
      'PLEDGE_FEE_UNPAID',
      'PLEDGE_ALREADY_PLEDGED',
    ]);
    for (const { article, message } of reasons)
      expect([article, message]).toEqual([
        expect.stringContaining('第十一条'),
        expect.stringMatching(/[；，]/),
      ]);
  });

  test('who listed the patent is told beside the sentence: nobody knows a center by its code', () => {
    const byAnother = t.file({ filer: { tenant: 'center-yichang', role: 'operation_center' } });
    expect(refusalsOf(() => pledgeDecider.decide(byAnother, { kind: 'none' }))).toMatchObject([
      {
        message: `专利 ${t.number} 由其他机构入库；请由该机构或当事人办理`,
        detail: { patentNumber: t.number, listedBy: 'center-wuhan' },
      },
    ]);
  });

  test('a co-owner who agreed, or pledges too, is heard', () => {
    const owned = t.known(listed(t.number, { holders: [party(company), party('共有公司')] }));
    expect(codes({ ...of(owned), papers: t.papers({ coOwnerConsents: ['共有公司'] }) })).toBe('PledgeFiled');
    const both = t.terms({ pledgors: [party(company), party('共有公司')] });
    expect(codes({ ...of(owned), terms: both })).toBe('PledgeFiled');
  });

  test('what came since the filing is seen at the registration', () => {
    const admitted = t.story(t.file(), t.admit);
    const lapsed = t.register({
      patents: [{ number: t.number, patent: t.known(happened(t.number, 'CF01')) }],
    });
    given(pledgeDecider, ...admitted)
      .when(lapsed)
      .refuses('PLEDGE_RIGHT_ENDED');
  });
});

test.each([
  ['到期未清偿的，质押专利权归质权人所有', true],
  ['债务人违约时，专利权自动转归甲方所有；质物归债权人', true],
  ['逾期未还，质权人直接取得专利权', true],
  ['质权人有权就拍卖价款优先受偿', false],
  ['拍卖、变卖所得价款归质权人优先受偿', false],
  ['不得约定专利权归质权人所有', false],
  ['双方可以协议折价，专利权归质权人所有', false],
])('流质 in words: %s → %s', (clause, expected) => {
  expect(isForfeiture(clause)).toBe(expected);
});

test('the review ends after five working days, or two online, and the correction starts it anew', () => {
  expect(reviewDueOn(t.today, false)).toBe('2026-07-09');
  expect(reviewDueOn(t.today, true)).toBe('2026-07-06');
  expect(reminderOn('2026-07-06' as typeof t.today, t.today)).toBeUndefined();
  expect(reminderOn('2026-07-06' as typeof t.today, '2026-07-03' as typeof t.today)).toBe('soon');
  expect(reminderOn('2026-07-06' as typeof t.today, '2026-07-07' as typeof t.today)).toBe('late');
});

test('proceeds are shared to the fen: nothing is lost, nobody gets more than is owed or capped', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });
  fc.assert(
    fc.property(amount, amount, fc.option(amount, { nil: undefined }), (proceedsFen, owedFen, capFen) => {
      const { toPledgeeFen, surplusFen, shortfallFen } = shareProceeds({ proceedsFen, owedFen, capFen });
      expect(toPledgeeFen + surplusFen).toBe(proceedsFen);
      expect(toPledgeeFen + shortfallFen).toBe(owedFen);
      expect(toPledgeeFen <= (capFen ?? owedFen)).toBe(true);
      expect(surplusFen >= 0n && shortfallFen >= 0n).toBe(true);
    }),
  );
});

test('changes keep the parties, come in time, and leave a fixed maximum amount alone', () => {
  const other = { pledgee: party('汉口银行') };
  expect(outcome(registered, t.change({ pledgee: party('汉口银行', { uscc: '91420000757013137P' }) }))).toBe(
    'PLEDGE_CHANGES_PARTIES',
  );
  expect(outcome(registered, t.change({ pledgors: [party(company), party('新出质人')] }))).toBe(
    'PLEDGE_CHANGES_PARTIES',
  );
  expect(outcome(registered, t.change(other))).toBe('PledgeChanged');
  expect(outcome(registered, t.change({ scope: '本金' }, { agreedOn: '2026-05-01' }))).toBe(
    'PLEDGE_CHANGE_LATE',
  );
  expect(
    outcome(
      registered,
      t.change({ scope: '本金' }, { agreedOn: '2026-05-01', waived: ['PLEDGE_CHANGE_LATE'] }),
    ),
  ).toBe('PledgeChanged');
  expect(outcome(registered, t.change({ debtUntil: '2041-01-01' }))).toBe('PLEDGE_DEBT_BEYOND_PATENT');
  expect(outcome(after(maximum, t.fix()), t.change({ securedFen: 5_000n }))).toBe('PLEDGE_ALREADY_FIXED');
});

test('a maximum-amount pledge is fixed for a cause that is there, and once', () => {
  expect(outcome(maximum, t.fix({ cause: 'period_ended' }))).toBe('PLEDGE_PERIOD_RUNS');
  expect(outcome(maximum, t.fix({ cause: 'two_years_asked' }))).toBe('PLEDGE_TWO_YEARS_RUN');
  expect(outcome(maximum, t.fix({ fixedFen: 1_001n }))).toBe('PLEDGE_FIXED_OVER_CAP');
  expect(outcome(after(maximum, t.fix()), t.fix({ fixedFen: 800n }))).toBe('PLEDGE_FIXED_BEFORE');
  for (const cause of ['no_new_claims', 'seizure_known', 'bankruptcy', 'agreed']) {
    expect(outcome(maximum, t.fix({ cause }))).toBe('PledgeFixed');
  }
});

test('each cause of the table is told with its patent; what is no cause is not', () => {
  const [patent] = numbers(1) as [string];
  for (const code of ['GP01', 'CF01', 'RR01', 'CX01', 'AV01', 'IW01', 'IP01'] as const) {
    expect(noticeOf(happened(patent, code), t.today)?.message).toContain(patent);
  }
  expect(noticeOf(happened(patent, 'GR01'), t.today)).toBeUndefined();
  expect(noticeOf(happened(patent, 'GP02'), t.today)).toBeUndefined();
  expect(noticeOf(claimed(patent, 'ordinary_license', 'l-1'), t.today)).toBeUndefined();
  expect(noticeOf(claimed(patent, 'suspension', 's-1'), t.today)).toMatchObject({ cause: 'suspension' });
});
