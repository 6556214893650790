import { create, licensing, pool, type MessageInitShape } from '@ipflow/contracts';
import { fold, Refused, type LocalDate } from '@ipflow/kernel';
import {
  claimed,
  company,
  given,
  happened,
  holdersChanged,
  listed,
  party,
  refusalCodes,
  refusalsOf,
} from '@ipflow/testing';
import { knownPatent, number } from '../../testdata/known';
import type { KnownPatent } from '@ipflow/known-patents';
import { openLicenseDecider, type OpenLicenseCommand } from './open-license.decider';
import type { OpenLicenseEvent, OpenLicenseStage } from './open-license.state';

const openLicenseId = 'open-0001';
const today = '2026-01-10' as LocalDate;
const at = { openLicenseId, today };
const declarer = { tenant: 'center-wuhan', isOffice: false };
const buyer = party('宜昌机电有限公司');

const lumpSum = { method: 'lump_sum', fixedFen: 1_000_000n, payment: '银行转账' };
const terms = (more: object = {}): licensing.OpenLicenseTerms =>
  create(licensing.OpenLicenseTermsSchema, {
    ...{ fee: lumpSum, until: '2035-12-31', patentees: [company], ...more },
  } as MessageInitShape<typeof licensing.OpenLicenseTermsSchema>);
const papers = (more: object = {}): licensing.OpenLicensePapers =>
  create(
    licensing.OpenLicensePapersSchema,
    more as MessageInitShape<typeof licensing.OpenLicensePapersSchema>,
  );

type Declare = Extract<OpenLicenseCommand, { type: 'DeclareOpenLicense' }>;
const declare = (more: Partial<Declare> = {}): Declare => ({
  type: 'DeclareOpenLicense',
  ...at,
  declarer,
  terms: terms(),
  papers: papers(),
  patentNumber: number,
  patent: knownPatent(),
  ...more,
});
const admit: OpenLicenseCommand = { type: 'AdmitOpenLicense', ...at };
const loseClaim: OpenLicenseCommand = {
  type: 'LoseClaim',
  ...at,
  becauseOf: 'event-lost',
  reasons: [create(pool.ReasonSchema, { code: 'PATENT_HAS_PLEDGE', message: '已质押' })],
};
const refuse: OpenLicenseCommand = {
  type: 'RefuseOpenLicense',
  ...at,
  refusedBy: 'li',
  reasons: [create(pool.ReasonSchema, { code: 'PAPERS', message: '材料不全' })],
};
const announce = (patent: KnownPatent | undefined = knownPatent()): OpenLicenseCommand => ({
  type: 'AnnounceOpenLicense',
  ...at,
  announcementNumber: 'OL-1',
  announcedBy: 'li',
  patent,
});
const withdraw: OpenLicenseCommand = {
  type: 'WithdrawOpenLicense',
  ...at,
  reason: '撤回',
  survivingLicenses: 2,
  surviveUntil: '2035-12-31' as LocalDate,
};
const look = (patent: KnownPatent): OpenLicenseCommand => ({
  type: 'LookAtPatent',
  ...at,
  patent,
  becauseOf: 'event-1',
});
const confirm = (patentees: string[], patent: KnownPatent): OpenLicenseCommand => ({
  type: 'ConfirmPatentees',
  ...at,
  patentees,
  reference: '确认函-1',
  patent,
});
const invalid = knownPatent(happened(number, 'IW01'));
const moved = knownPatent(holdersChanged(number, [party(company)], [buyer]));

/** The events the commands lead to, one after another. */
function story(...commands: OpenLicenseCommand[]): OpenLicenseEvent[] {
  const events: OpenLicenseEvent[] = [];
  for (const command of commands)
    events.push(...openLicenseDecider.decide(command, fold(openLicenseDecider, events)));
  return events;
}

const stories: Readonly<Record<'none' | OpenLicenseStage, OpenLicenseEvent[]>> = {
  none: [],
  filed: story(declare()),
  admitted: story(declare(), admit),
  announced: story(declare(), admit, announce()),
  refused: story(declare(), refuse),
  withdrawn: story(declare(), admit, announce(), withdraw),
  ended: story(declare(), admit, announce(), look(invalid)),
};

test('every stage is reached by the story that bears its name', () => {
  for (const [stage, events] of Object.entries(stories))
    expect(fold(openLicenseDecider, events).kind).toBe(stage);
});

/** What each command comes to in each stage: facts by short name, `-` for silence, or the codes of the refusal. */
const table: Readonly<Record<string, Readonly<Record<'none' | OpenLicenseStage, string>>>> = {
  declare: row('Declared', '-', '-', '-', '-', '-', '-'),
  'declare another': row('Declared', ...twice('OPEN_LICENSE_ID_TAKEN')),
  admit: row('OPEN_LICENSE_UNKNOWN', 'Admitted', '-', '-', '-', '-', '-'),
  loseClaim: row('OPEN_LICENSE_UNKNOWN', 'Refused', 'RiskRaised', 'RiskRaised', '-', '-', '-'),
  refuse: row(
    'OPEN_LICENSE_UNKNOWN',
    'Refused',
    'Refused',
    'OPEN_LICENSE_STAGE',
    '-',
    'OPEN_LICENSE_STAGE',
    'OPEN_LICENSE_STAGE',
  ),
  announce: row(
    'OPEN_LICENSE_UNKNOWN',
    'OPEN_LICENSE_STAGE',
    'Announced',
    '-',
    'OPEN_LICENSE_STAGE',
    'OPEN_LICENSE_STAGE',
    'OPEN_LICENSE_STAGE',
  ),
  withdraw: row(
    'OPEN_LICENSE_UNKNOWN',
    'Withdrawn',
    'Withdrawn',
    'Withdrawn',
    'OPEN_LICENSE_STAGE',
    '-',
    'Withdrawn',
  ),
  'look, nothing new': row('OPEN_LICENSE_UNKNOWN', '-', '-', '-', '-', '-', '-'),
  'look, invalid': row('OPEN_LICENSE_UNKNOWN', 'RiskRaised', 'RiskRaised', 'RiskRaised', '-', '-', '-'),
  'confirm, moved': row(
    'OPEN_LICENSE_UNKNOWN',
    'RiskCleared',
    'RiskCleared',
    'RiskCleared',
    'OPEN_LICENSE_STAGE',
    'OPEN_LICENSE_STAGE',
    'OPEN_LICENSE_STAGE',
  ),
};
const commands: Readonly<Record<string, OpenLicenseCommand>> = {
  declare: declare(),
  'declare another': declare({ terms: terms({ until: '2030-01-01' }) }),
  admit,
  loseClaim,
  refuse,
  announce: announce(),
  withdraw,
  'look, nothing new': look(knownPatent()),
  'look, invalid': look(invalid),
  'confirm, moved': confirm([buyer.name], moved),
};

function row(...cells: string[]): Record<'none' | OpenLicenseStage, string> {
  const stages = ['none', 'filed', 'admitted', 'announced', 'refused', 'withdrawn', 'ended'] as const;
  return Object.fromEntries(stages.map((stage, index) => [stage, cells[index]!])) as never;
}

function twice(cell: string): string[] {
  return Array.from({ length: 6 }, () => cell);
}

function outcome(command: OpenLicenseCommand, past: OpenLicenseEvent[]): string {
  try {
    const events = openLicenseDecider.decide(command, fold(openLicenseDecider, past));
    return events.map(({ $typeName }) => $typeName.replace(/.*\.OpenLicense/, '')).join(' ') || '-';
  } catch (error) {
    if (error instanceof Refused) return error.reasons.map(({ code }) => code).join(' ');
    throw error;
  }
}

test.each(
  Object.entries(table).flatMap(([name, cells]) =>
    Object.entries(cells).map(([stage, cell]) => [name, stage, cell] as const),
  ),
)('%s when %s: %s', (name, stage, cell) => {
  expect(outcome(commands[name]!, stories[stage as OpenLicenseStage])).toBe(cell);
});

describe('the declaration', () => {
  const declared = (more: Partial<Declare>): string[] =>
    refusalCodes(() => openLicenseDecider.decide(declare(more), { kind: 'none' }));
  const fee = (method: string, more: object = {}) => ({
    terms: terms({ fee: { method, payment: '转账', ...more } }),
  });
  const royalty = { royaltyPpm: 50_000, royaltyBase: 'profit' };

  test('carries the patent as it stands', () => {
    const [event] = openLicenseDecider.decide(declare(), { kind: 'none' });
    expect(event).toMatchObject({
      declaredBy: 'center-wuhan',
      patent: { patentNumber: number, expiresOn: '2040-06-18', holderKind: 'enterprise' },
      warnings: [],
      effectiveOn: today,
    });
  });

  test.each([
    ['lump_sum', { fixedFen: 1n }],
    ['royalty', royalty],
    ['entry_and_royalty', { fixedFen: 1n, ...royalty }],
    ['free', {}],
  ])('takes a fee that fits its method: %s', (method, more) => {
    expect(() => openLicenseDecider.decide(declare(fee(method, more)), { kind: 'none' })).not.toThrow();
  });

  test.each([
    ['a lump sum of nothing', 'lump_sum', { fixedFen: 0n }, ['OPEN_LICENSE_FEE_FIXED_MISSING']],
    ['a lump sum below zero', 'lump_sum', { fixedFen: -1n }, ['OPEN_LICENSE_FEE_FIXED_MISSING']],
    [
      'a lump sum with a royalty',
      'lump_sum',
      { fixedFen: 1n, ...royalty },
      ['OPEN_LICENSE_FEE_ROYALTY_NOT_DUE'],
    ],
    ['a royalty without a base', 'royalty', { royaltyPpm: 5 }, ['OPEN_LICENSE_FEE_ROYALTY_MISSING']],
    ['a royalty of nothing', 'royalty', { ...royalty, royaltyPpm: 0 }, ['OPEN_LICENSE_FEE_ROYALTY_MISSING']],
    [
      'a royalty beyond the whole',
      'royalty',
      { ...royalty, royaltyPpm: 1_000_001 },
      ['OPEN_LICENSE_FEE_ROYALTY_MISSING'],
    ],
    [
      'a royalty with an entry fee',
      'royalty',
      { ...royalty, fixedFen: 1n },
      ['OPEN_LICENSE_FEE_FIXED_NOT_DUE'],
    ],
    [
      'an entry fee without a royalty',
      'entry_and_royalty',
      { fixedFen: 1n },
      ['OPEN_LICENSE_FEE_ROYALTY_MISSING'],
    ],
    [
      'nothing at all',
      'entry_and_royalty',
      {},
      ['OPEN_LICENSE_FEE_FIXED_MISSING', 'OPEN_LICENSE_FEE_ROYALTY_MISSING'],
    ],
    [
      'free with a price',
      'free',
      { fixedFen: 0n, royaltyPpm: 5 },
      ['OPEN_LICENSE_FEE_FIXED_NOT_DUE', 'OPEN_LICENSE_FEE_ROYALTY_NOT_DUE'],
    ],
  ])('refuses %s', (_, method, more, codes) => {
    expect(declared(fee(method, more))).toEqual(codes);
  });

  test.each<[string, Partial<Declare>, string]>([
    ['a term that ends today', { terms: terms({ until: today }) }, 'OPEN_LICENSE_TERM_OVER'],
    [
      'a term beyond the patent’s last day',
      { terms: terms({ until: '2040-06-19' }) },
      'OPEN_LICENSE_BEYOND_PATENT_TERM',
    ],
    ['a patent nobody listed', { patent: undefined }, 'OPEN_LICENSE_PATENT_UNKNOWN'],
    [
      'a patent of another center',
      { declarer: { tenant: 'center-yichang', isOffice: false } },
      'OPEN_LICENSE_PATENT_OF_OTHER_CENTER',
    ],
    [
      'an application',
      { patent: knownPatent(listed(number, { grantedOn: undefined })) },
      'OPEN_LICENSE_PATENT_NOT_GRANTED',
    ],
    ['a patent in grace', { patent: knownPatent(happened(number, 'GP01')) }, 'OPEN_LICENSE_FEE_UNPAID'],
    ['a lapsed patent', { patent: knownPatent(happened(number, 'CF01')) }, 'OPEN_LICENSE_RIGHT_ENDED'],
    ['an invalid patent', { patent: invalid }, 'OPEN_LICENSE_RIGHT_ENDED'],
    [
      'a patent without a filing date',
      { patent: knownPatent(listed(number, { filedOn: undefined })) },
      'OPEN_LICENSE_FILING_DATE_UNKNOWN',
    ],
    [
      'other patentees than the registered',
      { terms: terms({ patentees: [company, '别的公司'] }) },
      'OPEN_LICENSE_PATENTEES_DIFFER',
    ],
    [
      'a utility model without its report',
      { patent: knownPatent(listed(number, { patentType: 'utility_model', filedOn: '2030-01-01' })) },
      'OPEN_LICENSE_EVALUATION_REPORT_MISSING',
    ],
    [
      'a negative report',
      { papers: papers({ evaluationReportNumber: 'R-1', evaluationConclusion: 'negative' }) },
      'OPEN_LICENSE_EVALUATION_NEGATIVE',
    ],
    [
      'promotion in the payment',
      { terms: terms({ fee: { ...lumpSum, payment: '全球领 先' } }) },
      'OPEN_LICENSE_PROMOTIONAL_WORDING',
    ],
    [
      'promotion in other matters',
      { terms: terms({ otherMatters: '本技术国内第一' }) },
      'OPEN_LICENSE_PROMOTIONAL_WORDING',
    ],
    [
      'an exclusive license in force',
      { patent: knownPatent(claimed(number, 'exclusive_license', 'l-1')) },
      'PATENT_HAS_EXCLUSIVE_LICENSE',
    ],
    ['a suspension', { patent: knownPatent(claimed(number, 'suspension', 's-1')) }, 'PATENT_HAS_SUSPENSION'],
    [
      'a pledge without consent',
      { patent: knownPatent(claimed(number, 'pledge', 'p-1')) },
      'PATENT_PLEDGE_WITHOUT_CONSENT',
    ],
    [
      'another open license',
      { patent: knownPatent(claimed(number, 'open_license', 'open-0000')) },
      'PATENT_HAS_OPEN_LICENSE',
    ],
  ])('refuses %s', (_, more, code) => {
    expect(declared(more)).toEqual([code]);
  });

  const both = knownPatent(listed(number, { holders: [party(company), buyer] }));
  const ofBoth = terms({ patentees: [buyer.name, company] });

  test('refuses co-owners who are silent, and takes the declaration once all but the declarer consent', () => {
    expect(declared({ patent: both, terms: ofBoth })).toEqual(['OPEN_LICENSE_CO_OWNER_CONSENT']);
    const consents = papers({ coOwnerConsents: [buyer.name] });
    expect(
      openLicenseDecider.decide(declare({ patent: both, terms: ofBoth, papers: consents }), { kind: 'none' }),
    ).toHaveLength(1);
  });

  test.each<[string, Partial<Declare>]>([
    ['the office declares for everybody', { declarer: { tenant: 'office', isOffice: true } }],
    [
      'a pledgee who consented',
      {
        patent: knownPatent(claimed(number, 'pledge', 'p-1')),
        papers: papers({ consentedClaimIds: ['p-1'] }),
      },
    ],
    ['an ordinary license beside it', { patent: knownPatent(claimed(number, 'ordinary_license', 'l-1')) }],
    [
      'brackets of another width',
      {
        patent: knownPatent(listed(number, { holders: [party('甲（武汉）公司')] })),
        terms: terms({ patentees: ['甲(武汉)公司'] }),
      },
    ],
    ['the last day of the right', { terms: terms({ until: '2040-06-18' }) }],
    [
      'plain words that look like promotion',
      { terms: terms({ fee: { ...lumpSum, payment: '第一期最迟于次月支付' } }) },
    ],
    ['its own claim on the patent', { patent: knownPatent(claimed(number, 'open_license', openLicenseId)) }],
  ])('takes: %s', (_, more) => {
    expect(openLicenseDecider.decide(declare(more), { kind: 'none' })).toHaveLength(1);
  });

  test.each([
    [{ ...lumpSum, fixedFen: 2_000_000_000n }, []],
    [{ ...lumpSum, fixedFen: 2_000_000_001n }, ['OPEN_LICENSE_FEE_ABOVE_GUIDE_FIXED']],
    [{ method: 'royalty', royaltyPpm: 200_000, royaltyBase: 'net_sales', payment: '转账' }, []],
    [
      { method: 'royalty', royaltyPpm: 200_001, royaltyBase: 'net_sales', payment: '转账' },
      ['OPEN_LICENSE_FEE_ABOVE_GUIDE_SALES'],
    ],
    [{ method: 'royalty', royaltyPpm: 400_000, royaltyBase: 'profit', payment: '转账' }, []],
    [
      { method: 'royalty', royaltyPpm: 400_001, royaltyBase: 'profit', payment: '转账' },
      ['OPEN_LICENSE_FEE_ABOVE_GUIDE_PROFIT'],
    ],
  ])('warns beyond the guidance and never refuses: %o', (standard, codes) => {
    const [event] = openLicenseDecider.decide(declare({ terms: terms({ fee: standard }) }), { kind: 'none' });
    expect((event as licensing.OpenLicenseDeclared).warnings.map(({ code }) => code)).toEqual(codes);
  });
});

describe('the announcement', () => {
  test.each<[string, KnownPatent | undefined, string]>([
    ['a patent that is no longer known', undefined, 'OPEN_LICENSE_PATENT_UNKNOWN'],
    ['a lapse', knownPatent(happened(number, 'CF01')), 'OPEN_LICENSE_RIGHT_ENDED'],
    ['a new holder', moved, 'OPEN_LICENSE_PATENTEES_DIFFER'],
    ['a pledge', knownPatent(claimed(number, 'pledge', 'p-1')), 'PATENT_PLEDGE_WITHOUT_CONSENT'],
  ])('is refused by what came since: %s', (_, patent, code) => {
    const command = { ...announce(), patent } as OpenLicenseCommand;
    given(openLicenseDecider, ...stories.admitted)
      .when(command)
      .refuses(code);
  });

  test('stands on the new holders once they have confirmed', () => {
    const past = story(declare(), admit, look(moved), confirm([buyer.name], moved));
    expect(outcome(announce(moved), past)).toBe('Announced');
  });
});

describe('risks', () => {
  const causes = (events: readonly OpenLicenseEvent[]): string[] =>
    events.map(
      (event) =>
        `${event.$typeName.split('.OpenLicense')[1]} ${(event as licensing.OpenLicenseRiskRaised).cause}`,
    );
  const seen = (past: OpenLicenseEvent[], patent: KnownPatent): string[] =>
    causes(openLicenseDecider.decide(look(patent), fold(openLicenseDecider, past)));

  test.each<[string, KnownPatent, string]>([
    ['pledge', knownPatent(claimed(number, 'pledge', 'p-1')), 'paused'],
    ['suspension', knownPatent(claimed(number, 'suspension', 's-1')), 'paused'],
    ['preservation', knownPatent(claimed(number, 'preservation', 's-1')), 'paused'],
    ['fee_grace', knownPatent(happened(number, 'GP01')), 'paused'],
    ['transfer', moved, 'paused'],
    ['fee_lapse', knownPatent(happened(number, 'CF01')), 'ended'],
    ['invalidation', invalid, 'ended'],
    ['expiry', knownPatent(happened(number, 'CX01')), 'ended'],
    ['abandonment', knownPatent(happened(number, 'AV01')), 'ended'],
  ])('%s is raised at once with its consequence, and once only', (cause, patent, consequence) => {
    const raised = openLicenseDecider.decide(look(patent), fold(openLicenseDecider, stories.announced));
    expect(raised).toEqual([expect.objectContaining({ cause, consequence, becauseOf: 'event-1' })]);
    expect(seen([...stories.announced, ...raised], patent)).toEqual([]);
    const goneAgain = seen([...stories.announced, ...raised], knownPatent());
    expect(goneAgain).toEqual(consequence === 'ended' ? [] : [`RiskCleared ${cause}`]);
  });

  test('a pledge that we or the pledgee consented to is no risk', () => {
    const consented = claimed(number, 'pledge', 'p-1', { consentedClaimIds: [openLicenseId] });
    expect(seen(stories.announced, knownPatent(consented))).toEqual([]);
    const past = story(declare({ papers: papers({ consentedClaimIds: ['p-1'] }) }), admit);
    expect(seen(past, knownPatent(claimed(number, 'pledge', 'p-1')))).toEqual([]);
  });

  test('an ordinary license, a transfer that is only filed and a partial invalidation are none', () => {
    const patent = knownPatent(
      claimed(number, 'ordinary_license', 'l-1'),
      claimed(number, 'transfer', 't-1'),
      happened(number, 'IP01'),
    );
    expect(seen(stories.announced, patent)).toEqual([]);
  });

  test('each cause stands and goes for itself', () => {
    const twoFold = knownPatent(claimed(number, 'suspension', 's-1'), happened(number, 'GP01'));
    const past = [...stories.announced, ...story(declare(), admit, announce(), look(twoFold)).slice(3)];
    expect(causes(past.slice(3))).toEqual(['RiskRaised suspension', 'RiskRaised fee_grace']);
    expect(seen(past, knownPatent(claimed(number, 'suspension', 's-1')))).toEqual(['RiskCleared fee_grace']);
  });

  test('a transfer that is revoked clears its risk; one that is not needs all new holders', () => {
    const past = story(declare(), admit, announce(), look(moved));
    expect(seen(past, knownPatent())).toEqual(['RiskCleared transfer']);
    given(openLicenseDecider, ...past)
      .when(confirm([company], moved))
      .refuses('OPEN_LICENSE_PATENTEES_DIFFER');
    const confirmed = [
      ...past,
      ...openLicenseDecider.decide(confirm([buyer.name], moved), fold(openLicenseDecider, past)),
    ];
    expect(seen(confirmed, moved)).toEqual([]);
    given(openLicenseDecider, ...confirmed)
      .when(confirm([buyer.name], moved))
      .staysQuiet();
  });
});

test('who listed the patent is told beside the sentence: nobody knows a center by its code', () => {
  const byAnother = declare({ declarer: { tenant: 'center-yichang', isOffice: false } });
  expect(refusalsOf(() => openLicenseDecider.decide(byAnother, { kind: 'none' }))).toMatchObject([
    {
      message: `专利 ${number} 由其他机构入库，请由该机构办理`,
      detail: { patentNumber: number, listedBy: declarer.tenant },
    },
  ]);
});
