import { Refused, type LocalDate } from '@ipflow/kernel';
import { claimed, company, confirmed, given, happened, listed, party } from '@ipflow/testing';
import {
  admit,
  another,
  atHand,
  file,
  free,
  licenseAfterAll,
  licensee,
  number,
  papers,
  record,
  terms,
} from '../../testdata/licenses';
import { licenseDecider, type LicenseCommand } from './license.decider';

const foreign = party('Foreign Inc', { country: 'US' });
const owner2 = party('武汉大学', { kind: 'university' });
const onPatent = (...events: Parameters<typeof atHand>) => ({ patents: [atHand(...events)] });
const noRecordal = '专利实施许可合同备案办法第十二条';
const contents = '专利实施许可合同备案办法第九条';
const exclusiveOf = (claimId: string, scope?: object) =>
  claimed(number, 'exclusive_license', claimId, scope ? { scope } : {});

/** A recorded license of everything, that may be sub-licensed; `licensee` holds it. */
const parent = licenseAfterAll(file({ kind: 'exclusive', maySublicense: true }), admit, record());
const subTerms = {
  kind: 'sub',
  licensors: [licensee.name],
  licensees: [party('恩施农机有限公司')],
  parentLicenseId: 'parent-0001',
};
const sub = (more = {}, around: Parameters<typeof file>[1] = {}) =>
  file({ ...subTerms, ...more }, { ...around, related: { parent, ...around.related } });

const cross = { kind: 'cross', counterLicenseId: 'license-back' };
const back = licenseAfterAll(
  file(
    {
      kind: 'cross',
      counterLicenseId: 'license-0001',
      licensors: [licensee.name],
      licensees: [party(company)],
    },
    { licenseId: 'license-back', patents: [atHand(listed(another, { holders: [licensee] }))] },
  ),
);
const open = { kind: 'open', acceptanceId: 'acceptance-1' };
const acceptance = {
  acceptanceId: 'acceptance-1',
  notifiedBy: 'center-yichang',
  licensee,
  patentNumber: number,
  until: '2028-12-31' as LocalDate,
};
const inPool = { patentPoolId: 'pool-0001' };
const patentPool = { patentPoolId: 'pool-0001', patentNumbers: [number, another], isDissolved: false };

describe('what a filing is refused for', () => {
  const many = Array.from({ length: 101 }, (_, index) => ({ ...free[0]!, number: `${number}${index}` }));
  const royalty = { method: 'royalty', royaltyPpm: 50_000, royaltyBase: 'net_sales', payment: '按季' };
  const cases: [rule: string, codes: string[], article: string, command: LicenseCommand][] = [
    ['at least one patent', ['LICENSE_PATENT_COUNT'], '', file({}, { patents: [] })],
    ['at most one hundred patents', ['LICENSE_PATENT_COUNT'], '', file({}, { patents: many })],
    ['each patent once', ['LICENSE_PATENT_TWICE'], '', file({}, { patents: [...free, ...free] })],
    ['somebody gives', ['LICENSE_PARTIES_MISSING'], contents, file({ licensors: [] })],
    ['somebody takes', ['LICENSE_PARTIES_MISSING'], contents, file({ licensees: [] })],
    [
      'nobody stands on both sides, however his name is written',
      ['LICENSE_TO_SELF'],
      '专利法第十二条',
      file({ licensees: [licensee, party(` ${company}`)] }),
    ],
    [
      'a term begins before it ends',
      ['LICENSE_SCOPE_DATES'],
      '技术合同司法解释第二十八条',
      file({ scope: { from: '2028-01-01', until: '2027-12-31' } }),
    ],
    [
      'no contract of tomorrow',
      ['LICENSE_AGREED_IN_FUTURE'],
      '',
      file({ agreedOn: '2026-01-13', inEffectOn: '2026-02-01' }),
    ],
    [
      'a contract takes effect once it is agreed',
      ['LICENSE_IN_EFFECT_BEFORE_AGREED'],
      contents,
      file({ inEffectOn: '2025-12-19' }),
    ],
    [
      'a term that has run out is not recorded',
      ['LICENSE_TERM_OVER'],
      noRecordal,
      file({ scope: { from: '2025-12-20', until: '2026-01-11' } }),
    ],
    [
      'a lump sum is a sum',
      ['LICENSE_FEE_METHOD'],
      contents,
      file({ fee: { method: 'lump_sum', payment: '转账' } }),
    ],
    ['royalties have no sum', ['LICENSE_FEE_METHOD'], contents, file({ fee: { ...royalty, fixedFen: 1n } })],
    [
      'royalties have a base',
      ['LICENSE_FEE_METHOD'],
      contents,
      file({ fee: { ...royalty, royaltyBase: undefined } }),
    ],
    [
      'royalties are at most all',
      ['LICENSE_FEE_METHOD'],
      contents,
      file({ fee: { ...royalty, royaltyPpm: 1_000_001 } }),
    ],
    [
      'an entry fee and royalties are both',
      ['LICENSE_FEE_METHOD'],
      contents,
      file({ fee: { ...royalty, method: 'entry_and_royalty' } }),
    ],
    [
      'free is free',
      ['LICENSE_FEE_METHOD'],
      contents,
      file({ fee: { method: 'free', fixedFen: 1n, payment: '无' } }),
    ],
    [
      'fees are not negative',
      ['LICENSE_FEE_METHOD'],
      contents,
      file({ fee: { method: 'lump_sum', fixedFen: -1n } }),
    ],
    ['the contract’s amount is not negative', ['LICENSE_CONTRACT_NEGATIVE'], '', file({ contractFen: -1n })],
    ['a lump sum is the contract’s amount', ['LICENSE_CONTRACT_AMOUNT'], contents, file({ contractFen: 1n })],
    [
      'a free license has no amount',
      ['LICENSE_CONTRACT_AMOUNT'],
      contents,
      file({ fee: { method: 'free', payment: '无' } }),
    ],
    [
      'the amount holds the entry fee',
      ['LICENSE_CONTRACT_AMOUNT'],
      contents,
      file({ fee: { ...royalty, method: 'entry_and_royalty', fixedFen: 50_000_001n } }),
    ],
    [
      'a foreign licensee that keeps everybody away needs the review',
      ['LICENSE_FOREIGN_REVIEW_MISSING'],
      '国办发〔2018〕19号',
      file({ kind: 'exclusive', licensees: [foreign] }, { papers: { exportCertificate: 'E-1' } }),
    ],
    [
      'and the export certificate',
      ['LICENSE_EXPORT_CERTIFICATE_MISSING'],
      '技术进出口管理条例第二十九条至第四十条',
      file({ kind: 'exclusive', licensees: [foreign] }, { papers: { foreignReviewNumber: 'R-1' } }),
    ],
    [
      'the same contract is recorded once',
      ['LICENSE_SAME_CONTRACT'],
      noRecordal,
      file({}, { related: { sameContract: 'license-0000' } }),
    ],
    ['references fit the kind', ['LICENSE_REFERENCE_UNFIT'], '', file({ acceptanceId: 'acceptance-1' })],
    ['the patent is in the pool', ['PATENT_NOT_LISTED'], '', file({}, { patents: [{ number }] })],
    [
      'the patent has not left',
      ['PATENT_DELISTED'],
      '',
      file({}, { patents: [{ number, patent: { ...free[0]!.patent!, listed: false } }] }),
    ],
    [
      'the center that listed it files',
      ['LICENSE_PATENT_OF_OTHER_CENTER'],
      '',
      file({}, { filer: { tenant: 'center-yichang', isOffice: false } }),
    ],
    [
      'an open license is filed by whoever accepted it, and by nobody else',
      ['LICENSE_PATENT_OF_OTHER_CENTER'],
      '',
      file(open, { related: { acceptance }, filer: { tenant: 'center-jingzhou', isOffice: false } }),
    ],
    [
      'a right that lapsed is not licensed',
      ['LICENSE_RIGHT_ENDED'],
      noRecordal,
      file({}, onPatent(listed(number), happened(number, 'CF01'))),
    ],
    [
      'nor one that was invalidated',
      ['LICENSE_RIGHT_ENDED'],
      noRecordal,
      file({}, onPatent(listed(number), happened(number, 'IW01'))),
    ],
    [
      'nor one whose term has run out',
      ['LICENSE_RIGHT_ENDED', 'LICENSE_TERM_BEYOND_PATENT'],
      noRecordal,
      file({}, onPatent(listed(number, { filedOn: '2006-01-12' }))),
    ],
    [
      'fees are paid first',
      ['LICENSE_IN_FEE_GRACE'],
      noRecordal,
      file({}, onPatent(listed(number), happened(number, 'GP01'))),
    ],
    [
      'no license outlives the patent',
      ['LICENSE_TERM_BEYOND_PATENT'],
      noRecordal,
      file({ scope: { from: '2026-01-01', until: '2040-06-19' } }),
    ],
    ['only a holder gives', ['LICENSE_NOT_HOLDER'], noRecordal, file({ licensors: ['不相干公司'] })],
    [
      'every licensor has something to give',
      ['LICENSE_LICENSOR_HOLDS_NONE'],
      noRecordal,
      file({ licensors: [company, '不相干公司'] }),
    ],
    ...['exclusive', 'sole'].map((kind): [string, string[], string, LicenseCommand] => [
      `co-owners agree to a license that is ${kind}`,
      ['LICENSE_CO_OWNER_CONSENT'],
      '专利法第十四条',
      file({ kind }, onPatent(listed(number, { holders: [party(company), owner2] }))),
    ]),
    [
      'the pledgee consents',
      ['PATENT_PLEDGE_WITHOUT_CONSENT'],
      '民法典第四百四十四条',
      file(
        {},
        onPatent(listed(number), claimed(number, 'pledge', 'pledge-0001'), confirmed(number, 'pledge-0001')),
      ),
    ],
    [
      'nothing is recorded while ownership is disputed',
      ['PATENT_HAS_SUSPENSION'],
      '专利法实施细则第一百零五条',
      file({}, onPatent(listed(number), claimed(number, 'suspension', 'court-0001'))),
    ],
    [
      'nor while a court preserves it',
      ['PATENT_HAS_PRESERVATION'],
      '专利法实施细则第一百零五条',
      file({}, onPatent(listed(number), claimed(number, 'preservation', 'court-0001'))),
    ],
    [
      'an exclusive license keeps others away where it reaches',
      ['PATENT_HAS_EXCLUSIVE_LICENSE'],
      '技术合同司法解释第二十八条',
      file(
        {},
        onPatent(listed(number), exclusiveOf('license-0002', { from: '2026-01-01', until: '2026-12-31' })),
      ),
    ],
    [
      'an open license keeps exclusive ones away',
      ['PATENT_HAS_OPEN_LICENSE'],
      '专利法第五十一条',
      file({ kind: 'exclusive' }, onPatent(listed(number), claimed(number, 'open_license', 'open-0001'))),
    ],
    [
      'a sub-license names its license',
      ['LICENSE_PARENT_NOT_RECORDED'],
      '专利法第十二条',
      sub({ parentLicenseId: undefined }, { related: { parent: undefined } }),
    ],
    [
      'a sub-license rests on a license on record',
      ['LICENSE_PARENT_NOT_RECORDED'],
      '专利法第十二条',
      sub({}, { related: { parent: licenseAfterAll(file({ maySublicense: true }), admit) } }),
    ],
    [
      'a license that forbids it has no sub-licenses',
      ['LICENSE_PARENT_FORBIDS_SUB'],
      '专利法第十二条',
      sub({}, { related: { parent: licenseAfterAll(file(), admit, record()) } }),
    ],
    [
      'a sub-licensor is the licensee above',
      ['LICENSE_NOT_LICENSEE_OF_PARENT'],
      noRecordal,
      sub({ licensors: [company] }),
    ],
    [
      'a sub-license stays inside the license',
      ['LICENSE_BEYOND_PARENT'],
      '技术合同司法解释第二十八条',
      sub({ scope: { from: '2026-01-01', until: '2029-01-01' } }),
    ],
    [
      'a sub-license is of the same patents',
      ['LICENSE_PATENTS_BEYOND_PARENT'],
      '专利法第十二条',
      sub({}, { patents: [...free, atHand(listed(another))] }),
    ],
    ['a cross-license names the one back', ['LICENSE_COUNTER_MISSING'], '', file({ kind: 'cross' })],
    [
      'a cross-license is not filed against one that is over',
      ['LICENSE_COUNTER_NOT_FILED'],
      '',
      file(cross, { related: { counter: { ...back, kind: 'refused' } } }),
    ],
    [
      'the parties of cross-licenses are mirrored',
      ['LICENSE_COUNTER_DIFFERS'],
      '',
      file({ ...cross, licensees: [party('第三方公司')] }, { related: { counter: back } }),
    ],
    [
      'cross-licenses name one another',
      ['LICENSE_COUNTER_DIFFERS'],
      '',
      file(cross, {
        related: { counter: { ...back, terms: terms({ ...back.terms, counterLicenseId: 'license-9999' }) } },
      }),
    ],
    [
      'an open license names its acceptance',
      ['LICENSE_ACCEPTANCE_NOT_OBTAINED'],
      '专利法第五十一条',
      file({ kind: 'open' }),
    ],
    [
      'an acceptance that was not paid for is no license',
      ['LICENSE_ACCEPTANCE_NOT_OBTAINED'],
      '专利法第五十一条',
      file(open),
    ],
    [
      'an open license is that of the acceptance: its licensee',
      ['LICENSE_ACCEPTANCE_DIFFERS'],
      '专利法实施细则第八十七条',
      file({ ...open, licensees: [party('别的公司')] }, { related: { acceptance } }),
    ],
    [
      'its patent',
      ['LICENSE_ACCEPTANCE_DIFFERS'],
      '专利法实施细则第八十七条',
      file(open, { related: { acceptance: { ...acceptance, patentNumber: another } } }),
    ],
    [
      'its term',
      ['LICENSE_ACCEPTANCE_DIFFERS'],
      '专利法实施细则第八十七条',
      file(open, { related: { acceptance: { ...acceptance, until: '2028-12-30' as LocalDate } } }),
    ],
    [
      'an application is not open to everybody',
      ['LICENSE_OPEN_NOT_GRANTED'],
      '专利法第五十条',
      file(open, { ...onPatent(listed(number, { grantedOn: undefined })), related: { acceptance } }),
    ],
    ['a patent pool exists', ['LICENSE_PATENT_POOL_UNKNOWN'], '', file(inPool)],
    [
      'a dissolved pool offers nothing',
      ['LICENSE_PATENT_POOL_UNKNOWN'],
      '',
      file(inPool, { related: { patentPool: { ...patentPool, isDissolved: true } } }),
    ],
    [
      'a pool is licensed as a whole',
      ['LICENSE_PATENT_POOL_INCOMPLETE'],
      '',
      file(inPool, { related: { patentPool } }),
    ],
  ];

  test.each(cases)('%s: %j', (_, codes, article, command) => {
    const reasons = reasonsOf(command);
    expect(reasons.map(({ code }) => code)).toEqual(codes);
    expect(reasons[0]).toMatchObject({ article, message: expect.stringMatching(/\p{Script=Han}/u) });
    expect(reasons[0]!.message).not.toMatch(/undefined|null|NaN/);
  });

  test('who listed the patent is told beside the sentence: nobody knows a center by its code', () =>
    expect(reasonsOf(file({}, { filer: { tenant: 'center-yichang', isOffice: false } }))).toMatchObject([
      {
        message: `专利 ${number} 由其他机构入库，请由该机构办理`,
        detail: { patentNumber: number, listedBy: 'center-wuhan' },
      },
    ]));

  test.each(['HK', 'MO', 'TW', 'US'])('a licensee of %s meets the export gate', (country) => {
    given(licenseDecider)
      .when(file({ kind: 'exclusive', licensees: [party('境外公司', { country })] }))
      .refuses('LICENSE_FOREIGN_REVIEW_MISSING', 'LICENSE_EXPORT_CERTIFICATE_MISSING');
  });

  test('all reasons come at once', () => {
    const burdened = onPatent(
      listed(number, { holders: [party(company), owner2] }),
      happened(number, 'CF01'),
      claimed(number, 'pledge', 'pledge-0001'),
      claimed(number, 'preservation', 'court-0001'),
    );
    const asked = {
      kind: 'exclusive',
      licensees: [foreign],
      agreedOn: '2027-01-01',
      contractFen: 1n,
      scope: { from: '2026-01-01', until: '2050-01-01' },
    };
    given(licenseDecider)
      .when(file(asked, burdened))
      .refuses(
        'LICENSE_AGREED_IN_FUTURE',
        'LICENSE_CO_OWNER_CONSENT',
        'LICENSE_CONTRACT_AMOUNT',
        'LICENSE_EXPORT_CERTIFICATE_MISSING',
        'LICENSE_FOREIGN_REVIEW_MISSING',
        'LICENSE_IN_EFFECT_BEFORE_AGREED',
        'LICENSE_RIGHT_ENDED',
        'LICENSE_TERM_BEYOND_PATENT',
        'PATENT_HAS_PRESERVATION',
        'PATENT_PLEDGE_WITHOUT_CONSENT',
      );
  });
});

describe('what a filing may do', () => {
  const joint = onPatent(listed(number, { holders: [party(company), owner2] }));
  const year = (n: number) => ({ from: `${n}-01-01`, until: `${n}-12-31` });
  const accepted: [name: string, command: LicenseCommand][] = [
    ['a co-owner alone gives an ordinary license', file({}, joint)],
    [
      'a co-owner with the others’ consent gives a sole one',
      file({ kind: 'sole' }, { ...joint, papers: { coOwnerConsents: ['武汉大学'] } }),
    ],
    [
      'all holders together need nobody’s consent',
      file({ kind: 'exclusive', licensors: [company, '武汉大学'] }, joint),
    ],
    [
      'several holders license their patents together',
      file(
        { licensors: [company, owner2.name] },
        { patents: [...free, atHand(listed(another, { holders: [owner2] }))] },
      ),
    ],
    ['the office files for any center', file({}, { filer: { tenant: 'office', isOffice: true } })],
    [
      'an application is licensed',
      file({ kind: 'exclusive' }, onPatent(listed(number, { grantedOn: undefined }))),
    ],
    ['a license lasts as long as the patent', file({ scope: { from: '2026-01-01', until: '2040-06-18' } })],
    [
      'the pledgee’s consent opens a pledged patent',
      file(
        {},
        {
          ...onPatent(listed(number), claimed(number, 'pledge', 'pledge-0001')),
          papers: { consentedClaimIds: ['pledge-0001'] },
        },
      ),
    ],
    ['a foreign licensee takes an ordinary license', file({ licensees: [foreign] })],
    [
      'a foreign licensee takes an exclusive one with its papers',
      file(
        { kind: 'exclusive', licensees: [foreign] },
        { papers: { foreignReviewNumber: 'R-1', exportCertificate: 'E-1' } },
      ),
    ],
    [
      'a foreign licensee takes an exclusive one of a design without export papers',
      file(
        { kind: 'exclusive', licensees: [foreign] },
        {
          ...onPatent(listed(number, { patentType: 'design', filedOn: '2022-01-01' })),
          papers: { foreignReviewNumber: 'R-1' },
        },
      ),
    ],
    [
      'exclusive licenses follow one another',
      file({ kind: 'exclusive', scope: year(2027) }, onPatent(listed(number), exclusiveOf('x', year(2026)))),
    ],
    [
      'exclusive licenses stand side by side in different places',
      file(
        { kind: 'exclusive', scope: { ...year(2026), territories: ['420100'] } },
        onPatent(listed(number), exclusiveOf('x', { ...year(2026), territories: ['420500'] })),
      ),
    ],
    [
      'exclusive licenses stand side by side in different modes',
      file(
        { kind: 'exclusive', scope: { ...year(2026), modes: ['make'] } },
        onPatent(listed(number), exclusiveOf('x', { ...year(2026), modes: ['sell'] })),
      ),
    ],
    [
      'a sub-license under the exclusive license above',
      sub({}, onPatent(listed(number), exclusiveOf('parent-0001'))),
    ],
    [
      'a sub-license of a joint patent whose holders agreed to the license above',
      sub(
        {},
        { ...joint, related: { parent: { ...parent, papers: papers({ coOwnerConsents: ['武汉大学'] }) } } },
      ),
    ],
    ['the first of two cross-licenses', file(cross)],
    ['the second of two cross-licenses', file(cross, { related: { counter: back } })],
    [
      'an open license that was obtained, beside the declaration',
      file(open, {
        ...onPatent(listed(number), claimed(number, 'open_license', 'open-0001')),
        related: { acceptance },
      }),
    ],
    [
      'an open license filed by the licensee’s side (专利法实施细则第八十七条)',
      file(open, { related: { acceptance }, filer: { tenant: 'center-yichang', isOffice: false } }),
    ],
    ['all of a pool', file(inPool, { patents: [...free, atHand(listed(another))], related: { patentPool } })],
    ['a license without an amount', file({ contractFen: undefined, contractNumber: undefined })],
    [
      'royalties without a sum',
      file({
        contractFen: 0n,
        fee: { method: 'royalty', royaltyPpm: 1, royaltyBase: 'profit', payment: '按年' },
      }),
    ],
    [
      'an entry fee and royalties',
      file({
        fee: {
          method: 'entry_and_royalty',
          fixedFen: 1n,
          royaltyPpm: 1_000_000,
          royaltyBase: 'profit',
          payment: '按年',
        },
      }),
    ],
    ['nothing for nothing', file({ contractFen: 0n, fee: { method: 'free', payment: '免费' } })],
  ];
  test.each(accepted)('%s', (_, command) => {
    expect(licenseDecider.decide(command, { kind: 'none' })).toHaveLength(1);
  });
});

test('a cross-license is recorded once the one back is filed, not before', () => {
  const past = licenseAfterAll(file(cross), admit);
  const decide = (command: LicenseCommand) => licenseDecider.decide(command, past);
  expect(() => decide(record(free))).toThrow(/LICENSE_COUNTER_NOT_FILED/);
  expect(decide(record(free, { counter: back }))).toHaveLength(1);
});

test('silent co-owners of a sub-license under an ordinary license of one of them are asked', () => {
  const ordinary = licenseAfterAll(file({ maySublicense: true }), admit, record());
  given(licenseDecider)
    .when(
      sub(
        {},
        { ...onPatent(listed(number, { holders: [party(company), owner2] })), related: { parent: ordinary } },
      ),
    )
    .refuses('LICENSE_CO_OWNER_CONSENT');
});

function reasonsOf(command: LicenseCommand): Refused['reasons'] {
  try {
    licenseDecider.decide(command, { kind: 'none' });
  } catch (error) {
    if (error instanceof Refused) return error.reasons;
    throw error;
  }
  return [];
}
