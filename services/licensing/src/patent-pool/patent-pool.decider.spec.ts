import { create, licensing, type MessageInitShape } from '@ipflow/contracts';
import { fold, type LocalDate } from '@ipflow/kernel';
import { company, given, happened, listed, numbers, party, university } from '@ipflow/testing';
import fc from 'fast-check';
import { outcome, tableOf } from '../../testdata/table';
import { knownAfter, type KnownPatent } from '@ipflow/known-patents';
import {
  patentPoolDecider,
  type Composition,
  type KnownPatentPool,
  type PatentAtHand,
  type PatentPoolCommand,
  type PatentPoolEvent,
} from './patent-pool.decider';

const patentPoolId = 'pool-0001';
const center = 'center-wuhan';
const today = '2026-01-12' as LocalDate;
const [first, second, third] = numbers(3, 900) as [string, string, string];

function known(number: string, ...events: Parameters<typeof knownAfter>[1][]): PatentAtHand {
  let patent: KnownPatent | undefined;
  for (const event of events) patent = knownAfter(patent, event);
  return { number, known: patent };
}

const ofCompany = known(first, listed(first));
const ofUniversity = known(second, listed(second, { holders: [party(university, { kind: 'university' })] }));
const both = [ofCompany, ofUniversity];

function member(name: string, patentNumbers: string[], sharePpm: number): licensing.PatentPoolMember {
  return create(licensing.PatentPoolMemberSchema, { holder: party(name), patentNumbers, sharePpm });
}

function fee(more: MessageInitShape<typeof licensing.FeeStandardSchema> = {}): licensing.FeeStandard {
  const usual = { method: 'lump_sum', fixedFen: 1_000_000n, payment: '转账' };
  return create(licensing.FeeStandardSchema, { ...usual, ...more } as object);
}

const members = [member(company, [first], 600_000), member(university, [second], 400_000)];
const composition = (more: Partial<Composition> = {}): Composition => ({
  members,
  fee: fee(),
  patents: both,
  ...more,
});

const on = { patentPoolId, today, tenant: center };
const form = (more: Partial<Composition> = {}): PatentPoolCommand => ({
  type: 'FormPool',
  name: '光通信专利池',
  ...on,
  ...composition(more),
});
const change = (more: Partial<Composition> = {}, day = today): PatentPoolCommand => ({
  type: 'ChangePool',
  reason: '成员变动',
  ...on,
  ...composition(more),
  today: day,
});
const halves = [member(company, [first], 500_000), member(university, [second], 500_000)];
const dissolve: PatentPoolCommand = { type: 'DissolvePool', reason: '到期', ...on };
const split = (more: Partial<Extract<PatentPoolCommand, { type: 'SplitFee' }>> = {}): PatentPoolCommand => ({
  type: 'SplitFee',
  licenseId: 'license-0001',
  license: { patentPoolId, agreedOn: today },
  receivedFen: 1_001n,
  paymentReference: 'PAY-1',
  ...on,
  ...more,
});

function story(...commands: PatentPoolCommand[]): PatentPoolEvent[] {
  const events: PatentPoolEvent[] = [];
  for (const command of commands)
    events.push(...patentPoolDecider.decide(command, fold(patentPoolDecider, events)));
  return events;
}

test('every command in every stage', () => {
  const stages: Record<string, PatentPoolEvent[]> = {
    none: [],
    formed: story(form()),
    changed: story(form(), change({ members: halves })),
    divided: story(form(), split()),
    dissolved: story(form(), dissolve),
  };
  const commands: Record<string, PatentPoolCommand> = {
    form: form(),
    'change nothing': change(),
    change: change({ members: halves }),
    dissolve,
    split: split(),
    'split the reference again': split({ receivedFen: 1n }),
    'split as another': split({ tenant: 'center-yichang' }),
    'dissolve as another': { ...dissolve, tenant: 'center-yichang' },
  };
  const table = tableOf(stages, commands, (past, command) =>
    outcome(() => patentPoolDecider.decide(command, fold(patentPoolDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     form                       PatentPoolFormed
     change nothing             PATENT_POOL_UNKNOWN
     change                     PATENT_POOL_UNKNOWN
     dissolve                   PATENT_POOL_UNKNOWN
     split                      PATENT_POOL_UNKNOWN
     split the reference again  PATENT_POOL_UNKNOWN
     split as another           PATENT_POOL_UNKNOWN
     dissolve as another        PATENT_POOL_UNKNOWN
   formed
     form                       PATENT_POOL_ID_TAKEN
     change nothing             ·
     change                     PatentPoolChanged
     dissolve                   PatentPoolDissolved
     split                      PatentPoolFeeSplit
     split the reference again  PatentPoolFeeSplit
     split as another           PATENT_POOL_NOT_YOURS
     dissolve as another        PATENT_POOL_NOT_YOURS
   changed
     form                       PATENT_POOL_ID_TAKEN
     change nothing             PatentPoolChanged
     change                     ·
     dissolve                   PatentPoolDissolved
     split                      PatentPoolFeeSplit
     split the reference again  PatentPoolFeeSplit
     split as another           PATENT_POOL_NOT_YOURS
     dissolve as another        PATENT_POOL_NOT_YOURS
   divided
     form                       PATENT_POOL_ID_TAKEN
     change nothing             ·
     change                     PatentPoolChanged
     dissolve                   PatentPoolDissolved
     split                      ·
     split the reference again  PATENT_POOL_REFERENCE_TAKEN
     split as another           PATENT_POOL_NOT_YOURS
     dissolve as another        PATENT_POOL_NOT_YOURS
   dissolved
     form                       PATENT_POOL_ID_TAKEN
     change nothing             PATENT_POOL_STAGE
     change                     PATENT_POOL_STAGE
     dissolve                   ·
     split                      PatentPoolFeeSplit
     split the reference again  PatentPoolFeeSplit
     split as another           PATENT_POOL_NOT_YOURS
     dissolve as another        PATENT_POOL_NOT_YOURS
   "
  `);
});

describe('what a pool is refused for', () => {
  const unknown = { number: third, known: undefined };
  const cases: [rule: string, codes: string[], more: Partial<Composition>][] = [
    ['two members', ['PATENT_POOL_MEMBER_COUNT'], { members: [member(company, [first], 1_000_000)] }],
    [
      'each member once',
      ['PATENT_POOL_MEMBER_TWICE'],
      {
        members: [...members.slice(1), member(company, [first], 300_000), member(company, [third], 300_000)],
        patents: [...both, known(third, listed(third))],
      },
    ],
    [
      'a patent of each member',
      ['PATENT_POOL_MEMBER_WITHOUT_PATENT'],
      { members: [members[0]!, member(university, [], 400_000)] },
    ],
    [
      'shares of exactly the whole',
      ['PATENT_POOL_SHARES'],
      { members: [members[0]!, member(university, [second], 399_999)] },
    ],
    [
      'each patent once',
      ['PATENT_POOL_PATENT_TWICE'],
      { members: [member(company, [first, first], 600_000), members[1]!] },
    ],
    [
      'patents of the member',
      ['PATENT_POOL_NOT_HOLDER'],
      { members: [member('乙公司', [first], 600_000), members[1]!] },
    ],
    [
      'patents of the resource pool',
      ['PATENT_NOT_LISTED'],
      { members: [member(company, [third], 600_000), members[1]!], patents: [unknown, ofUniversity] },
    ],
    [
      'patents in force',
      ['PATENT_POOL_RIGHT_ENDED'],
      { patents: [known(first, listed(first), happened(first, 'CF01')), ofUniversity] },
    ],
    ['a lump sum with an amount', ['PATENT_POOL_FEE_INCOMPLETE'], { fee: fee({ fixedFen: undefined }) }],
    [
      'a royalty without a fixed sum',
      ['PATENT_POOL_FEE_INCOMPLETE'],
      { fee: fee({ method: 'royalty', royaltyPpm: 1, royaltyBase: 'profit' }) },
    ],
    ['a free license without an amount', ['PATENT_POOL_FEE_INCOMPLETE'], { fee: fee({ method: 'free' }) }],
  ];
  test.each(cases)('%s: %j', (_, codes, more) => {
    given(patentPoolDecider)
      .when(form(more))
      .refuses(...codes);
    given(patentPoolDecider, ...story(form({ fee: fee({ fixedFen: 7n }) })))
      .when(change(more))
      .refuses(...codes);
  });

  test('all reasons come at once', () => {
    given(patentPoolDecider)
      .when(form({ members: [member('乙公司', [first, third], 1)], patents: [ofCompany, unknown] }))
      .refuses(
        'PATENT_POOL_MEMBER_COUNT',
        'PATENT_POOL_SHARES',
        'PATENT_POOL_NOT_HOLDER',
        'PATENT_NOT_LISTED',
      );
  });
});

describe('dividing a fee', () => {
  const formed = story(form());

  test('is exact to the fen, the odd fen to the largest remainder', () => {
    // 600.6 and 400.4 of 1,001.
    expect(story(form(), split()).at(-1)).toMatchObject({
      shares: [
        { member: company, amountFen: 601n },
        { member: university, amountFen: 400n },
      ],
    });
  });

  test('goes to those who were members when the license was agreed', () => {
    const later = '2026-06-01' as LocalDate;
    const past = [form(), change({ members: halves }, later)];
    const sharesOf = (agreedOn: string) =>
      (
        story(
          ...past,
          split({ receivedFen: 10n, license: { patentPoolId, agreedOn: agreedOn as LocalDate } }),
        ).at(-1) as licensing.PatentPoolFeeSplit
      ).shares.map(({ amountFen }) => amountFen);
    expect(sharesOf('2026-05-31')).toEqual([6n, 4n]);
    expect(sharesOf('2026-06-01')).toEqual([5n, 5n]);
    expect(sharesOf('2025-01-01')).toEqual([6n, 4n]);
  });

  test.each([
    ['a license of this pool', 'PATENT_POOL_LICENSE_UNKNOWN', split({ license: { agreedOn: today } })],
    ['a license there is', 'PATENT_POOL_LICENSE_UNKNOWN', split({ license: undefined })],
    ['an amount', 'PATENT_POOL_FEE_NOT_POSITIVE', split({ receivedFen: 0n })],
  ])('needs %s', (_, code, command) => {
    given(patentPoolDecider, ...formed)
      .when(command)
      .refuses(code);
  });

  test('gives every fen away, whatever the shares and the fee', () => {
    const shares = fc
      .uniqueArray(fc.integer({ min: 1, max: 999_999 }), { minLength: 1, maxLength: 19 })
      .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 1_000_000])
      .map((cuts) => cuts.slice(1).map((cut, index) => cut - cuts[index]!));
    fc.assert(
      fc.property(shares, fc.bigInt(1n, 10n ** 17n), (ppm, receivedFen) => {
        const many = numbers(ppm.length, 2_000);
        const names = ppm.map((_, index) => `成员${index}公司`);
        const patents = many.map((number, index) =>
          known(number, listed(number, { holders: [party(names[index]!)] })),
        );
        const parts = ppm.map((share, index) => member(names[index]!, [many[index]!], share));
        const [, event] = story(form({ members: parts, patents }), split({ receivedFen })) as [
          PatentPoolEvent,
          licensing.PatentPoolFeeSplit,
        ];
        expect(event.shares.reduce((sum, { amountFen }) => sum + amountFen, 0n)).toBe(receivedFen);
        for (const [index, { amountFen }] of event.shares.entries()) {
          const exact = (receivedFen * BigInt(ppm[index]!)) / 1_000_000n;
          expect(amountFen - exact === 0n || amountFen - exact === 1n).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('a dissolved pool goes on dividing', () => {
  const state = fold(patentPoolDecider, story(form(), dissolve, split())) as KnownPatentPool;
  expect([state.kind, state.fees.length]).toEqual(['dissolved', 1]);
});
