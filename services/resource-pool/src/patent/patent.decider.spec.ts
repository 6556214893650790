import { create, pool } from '@ipflow/contracts';
import {
  compatibility,
  encumbranceKinds,
  fold,
  legalEventCodes,
  Refused,
  type LocalDate,
} from '@ipflow/kernel';
import { given, refusalCodes, refusalsOf } from '@ipflow/testing';
import fc from 'fast-check';
import {
  center,
  claim,
  claimed,
  company,
  confirmed,
  delisted,
  facts,
  happened,
  listed,
  movedTo,
  number,
  onPatent,
  outcome,
  party,
  tableOf,
  today,
} from '../../testdata/facts';
import type { Score } from '../grading/scorecard';
import type { Grade } from '../grading/scorecard.policy';
import {
  patentDecider,
  standing,
  type KnownPatent,
  type PatentCommand,
  type PatentEvent,
} from './patent.decider';

const now = '2026-01-10T02:00:00.000Z';
const before = '2026-01-10T01:59:59.999Z';
const office = { tenant: 'office', isOffice: true };
const stranger = { tenant: 'center-yichang', isOffice: false };
const buyer = party('宜昌机电有限公司', { divisionCode: '420500' });

const life = (...events: PatentEvent[]) => given(patentDecider, ...events);
const patentAfter = (...events: PatentEvent[]) => fold(patentDecider, events) as KnownPatent;
const score = (of: Grade, version = 1) =>
  ({ version, points: {}, totalPoints: 60, grade: of }) as unknown as Score;
const graded = (of: Grade, overrideReason?: string) =>
  create(pool.PatentGradedSchema, {
    patentNumber: number,
    before: facts(),
    after: facts({ grade: of }),
    scorecardVersion: overrideReason ? 0 : 1,
    overrideReason,
    gradedBy: 'wang',
    effectiveOn: '2025-09-01',
  });
const list = (more = {}, rest = {}) => onPatent('ListPatent', { facts: facts(more), actor: center, ...rest });

describe('every command in every state', () => {
  const states: Record<string, PatentEvent[]> = {
    unknown: [],
    pending: [listed({ grantedOn: undefined })],
    listed: [listed()],
    lapsed: [listed(), happened('CF01')],
    claimed: [listed(), claimed('pledge', 'case-0001', now)],
    confirmed: [listed(), claimed('pledge', 'case-0001', now), confirmed('case-0001')],
    transferring: [listed(), claimed('transfer', 'case-0001')],
    moved: [listed(), movedTo('case-0001', buyer)],
    graded: [listed(), graded('B')],
    overridden: [listed(), graded('B', '专家评审')],
    delisted: [listed(), delisted()],
  };
  const commands: Record<string, PatentCommand> = {
    'list the same': list(),
    'list a new title': list({ title: '另一种清漂装置' }),
    'list by another center': list({}, { actor: stranger }),
    'amend nothing': onPatent('AmendPatent', { facts: facts(), actor: center }),
    'amend the grade': onPatent('AmendPatent', { facts: facts({ grade: 'A' }), actor: center }),
    delist: onPatent('DelistPatent', { reason: '误导入', actor: center }),
    GR01: onPatent('RecordLegalEvent', { code: 'GR01', effectiveOn: today }),
    CF01: onPatent('RecordLegalEvent', { code: 'CF01', effectiveOn: today }),
    RR01: onPatent('RecordLegalEvent', { code: 'RR01', effectiveOn: today }),
    'take CF01 of the gazette': onPatent('TakeLegalEvent', {
      code: 'CF01',
      effectiveOn: '2025-06-01' as LocalDate,
      note: '以公报为准',
    }),
    'grade B again': onPatent('GradePatent', { score: score('B'), gradedBy: 'wang' }),
    'grade B by the next card': onPatent('GradePatent', { score: score('B', 2), gradedBy: 'wang' }),
    'override with C': onPatent('OverrideGrade', {
      grade: 'C',
      reason: '专家评审',
      gradedBy: 'wang',
      actor: center,
    }),
    'override with B': onPatent('OverrideGrade', {
      grade: 'B',
      reason: '专家评审',
      gradedBy: 'wang',
      actor: center,
    }),
    'override by another center': onPatent('OverrideGrade', {
      grade: 'C',
      reason: '专家评审',
      gradedBy: 'wang',
      actor: stranger,
    }),
    'lift the override': onPatent('LiftOverride', { score: score('B'), gradedBy: 'wang', actor: center }),
    'claim again': claim('pledge', 'case-0001'),
    'claim another pledge': claim('pledge', 'case-0002'),
    'claim a license': claim('ordinary_license', 'case-0002'),
    confirm: onPatent('ConfirmClaim', { claimId: 'case-0001', now: before }),
    'confirm too late': onPatent('ConfirmClaim', { claimId: 'case-0001', now }),
    release: onPatent('ReleaseClaim', { claimId: 'case-0001', reason: '解除' }),
    'expire too early': onPatent('ExpireClaim', { claimId: 'case-0001', now: before }),
    expire: onPatent('ExpireClaim', { claimId: 'case-0001', now }),
    'change holders': onPatent('ChangeHolders', {
      transferId: 'case-0001',
      after: [buyer],
      effectiveOn: today,
    }),
  };

  test('produces, stays quiet (·) or refuses', () => {
    const table = tableOf(states, commands, (past, command) =>
      outcome(() => patentDecider.decide(command, fold(patentDecider, past))),
    );
    expect(table).toMatchInlineSnapshot(`
     "
     unknown
       list the same               PatentListed
       list a new title            PatentListed
       list by another center      PatentListed
       amend nothing               PATENT_NOT_LISTED
       amend the grade             PATENT_NOT_LISTED
       delist                      PATENT_NOT_LISTED
       GR01                        PATENT_NOT_LISTED
       CF01                        PATENT_NOT_LISTED
       RR01                        PATENT_NOT_LISTED
       take CF01 of the gazette    PATENT_NOT_LISTED
       grade B again               PATENT_NOT_LISTED
       grade B by the next card    PATENT_NOT_LISTED
       override with C             PATENT_NOT_LISTED
       override with B             PATENT_NOT_LISTED
       override by another center  PATENT_NOT_LISTED
       lift the override           PATENT_NOT_LISTED
       claim again                 PATENT_NOT_LISTED
       claim another pledge        PATENT_NOT_LISTED
       claim a license             PATENT_NOT_LISTED
       confirm                     PATENT_NOT_LISTED
       confirm too late            PATENT_NOT_LISTED
       release                     PATENT_NOT_LISTED
       expire too early            PATENT_NOT_LISTED
       expire                      PATENT_NOT_LISTED
       change holders              PATENT_NOT_LISTED
     pending
       list the same               PatentAmended+LegalEventRecorded
       list a new title            PatentAmended+LegalEventRecorded
       list by another center      PATENT_LISTED_BY_OTHER
       amend nothing               PatentAmended
       amend the grade             PatentAmended
       delist                      PatentDelisted
       GR01                        LegalEventRecorded
       CF01                        LegalEventRecorded
       RR01                        LEGAL_EVENT_CONTRADICTS
       take CF01 of the gazette    LegalEventRecorded
       grade B again               PatentGraded
       grade B by the next card    PatentGraded
       override with C             PatentGraded
       override with B             PatentGraded
       override by another center  PATENT_LISTED_BY_OTHER
       lift the override           ·
       claim again                 EncumbranceClaimed
       claim another pledge        EncumbranceClaimed
       claim a license             EncumbranceClaimed
       confirm                     CLAIM_GONE
       confirm too late            CLAIM_GONE
       release                     ·
       expire too early            ·
       expire                      ·
       change holders              HoldersChanged
     listed
       list the same               ·
       list a new title            PatentAmended
       list by another center      PATENT_LISTED_BY_OTHER
       amend nothing               ·
       amend the grade             PatentAmended
       delist                      PatentDelisted
       GR01                        LEGAL_EVENT_CONTRADICTS
       CF01                        LegalEventRecorded
       RR01                        LEGAL_EVENT_CONTRADICTS
       take CF01 of the gazette    LegalEventRecorded
       grade B again               PatentGraded
       grade B by the next card    PatentGraded
       override with C             PatentGraded
       override with B             PatentGraded
       override by another center  PATENT_LISTED_BY_OTHER
       lift the override           ·
       claim again                 EncumbranceClaimed
       claim another pledge        EncumbranceClaimed
       claim a license             EncumbranceClaimed
       confirm                     CLAIM_GONE
       confirm too late            CLAIM_GONE
       release                     ·
       expire too early            ·
       expire                      ·
       change holders              HoldersChanged
     lapsed
       list the same               ·
       list a new title            PatentAmended
       list by another center      PATENT_LISTED_BY_OTHER
       amend nothing               ·
       amend the grade             PatentAmended
       delist                      PatentDelisted
       GR01                        LEGAL_EVENT_CONTRADICTS
       CF01                        LEGAL_EVENT_CONTRADICTS
       RR01                        LegalEventRecorded
       take CF01 of the gazette    ·
       grade B again               PatentGraded
       grade B by the next card    PatentGraded
       override with C             PatentGraded
       override with B             PatentGraded
       override by another center  PATENT_LISTED_BY_OTHER
       lift the override           ·
       claim again                 EncumbranceClaimed
       claim another pledge        EncumbranceClaimed
       claim a license             EncumbranceClaimed
       confirm                     CLAIM_GONE
       confirm too late            CLAIM_GONE
       release                     ·
       expire too early            ·
       expire                      ·
       change holders              HoldersChanged
     claimed
       list the same               ·
       list a new title            PatentAmended
       list by another center      PATENT_LISTED_BY_OTHER
       amend nothing               ·
       amend the grade             PatentAmended
       delist                      PATENT_ENCUMBERED
       GR01                        LEGAL_EVENT_CONTRADICTS
       CF01                        LegalEventRecorded
       RR01                        LEGAL_EVENT_CONTRADICTS
       take CF01 of the gazette    LegalEventRecorded
       grade B again               PatentGraded
       grade B by the next card    PatentGraded
       override with C             PatentGraded
       override with B             PatentGraded
       override by another center  PATENT_LISTED_BY_OTHER
       lift the override           ·
       claim again                 ·
       claim another pledge        PATENT_HAS_PLEDGE
       claim a license             PATENT_PLEDGE_WITHOUT_CONSENT
       confirm                     EncumbranceConfirmed
       confirm too late            CLAIM_GONE
       release                     EncumbranceReleased
       expire too early            ·
       expire                      EncumbranceExpired
       change holders              HoldersChanged
     confirmed
       list the same               ·
       list a new title            PatentAmended
       list by another center      PATENT_LISTED_BY_OTHER
       amend nothing               ·
       amend the grade             PatentAmended
       delist                      PATENT_ENCUMBERED
       GR01                        LEGAL_EVENT_CONTRADICTS
       CF01                        LegalEventRecorded
       RR01                        LEGAL_EVENT_CONTRADICTS
       take CF01 of the gazette    LegalEventRecorded
       grade B again               PatentGraded
       grade B by the next card    PatentGraded
       override with C             PatentGraded
       override with B             PatentGraded
       override by another center  PATENT_LISTED_BY_OTHER
       lift the override           ·
       claim again                 ·
       claim another pledge        PATENT_HAS_PLEDGE
       claim a license             PATENT_PLEDGE_WITHOUT_CONSENT
       confirm                     ·
       confirm too late            ·
       release                     EncumbranceReleased
       expire too early            ·
       expire                      ·
       change holders              HoldersChanged
     transferring
       list the same               ·
       list a new title            PatentAmended
       list by another center      PATENT_LISTED_BY_OTHER
       amend nothing               ·
       amend the grade             PatentAmended
       delist                      PATENT_ENCUMBERED
       GR01                        LEGAL_EVENT_CONTRADICTS
       CF01                        LegalEventRecorded
       RR01                        LEGAL_EVENT_CONTRADICTS
       take CF01 of the gazette    LegalEventRecorded
       grade B again               PatentGraded
       grade B by the next card    PatentGraded
       override with C             PatentGraded
       override with B             PatentGraded
       override by another center  PATENT_LISTED_BY_OTHER
       lift the override           ·
       claim again                 CLAIM_ID_TAKEN
       claim another pledge        PATENT_HAS_TRANSFER
       claim a license             PATENT_HAS_TRANSFER
       confirm                     EncumbranceConfirmed
       confirm too late            EncumbranceConfirmed
       release                     EncumbranceReleased
       expire too early            ·
       expire                      ·
       change holders              HoldersChanged
     moved
       list the same               ·
       list a new title            PatentAmended
       list by another center      PATENT_LISTED_BY_OTHER
       amend nothing               PatentAmended
       amend the grade             PatentAmended
       delist                      PatentDelisted
       GR01                        LEGAL_EVENT_CONTRADICTS
       CF01                        LegalEventRecorded
       RR01                        LEGAL_EVENT_CONTRADICTS
       take CF01 of the gazette    LegalEventRecorded
       grade B again               PatentGraded
       grade B by the next card    PatentGraded
       override with C             PatentGraded
       override with B             PatentGraded
       override by another center  PATENT_LISTED_BY_OTHER
       lift the override           ·
       claim again                 EncumbranceClaimed
       claim another pledge        EncumbranceClaimed
       claim a license             EncumbranceClaimed
       confirm                     CLAIM_GONE
       confirm too late            CLAIM_GONE
       release                     ·
       expire too early            ·
       expire                      ·
       change holders              ·
     graded
       list the same               ·
       list a new title            PatentAmended
       list by another center      PATENT_LISTED_BY_OTHER
       amend nothing               PatentAmended
       amend the grade             PatentAmended
       delist                      PatentDelisted
       GR01                        LEGAL_EVENT_CONTRADICTS
       CF01                        LegalEventRecorded
       RR01                        LEGAL_EVENT_CONTRADICTS
       take CF01 of the gazette    LegalEventRecorded
       grade B again               ·
       grade B by the next card    PatentGraded
       override with C             PatentGraded
       override with B             PatentGraded
       override by another center  PATENT_LISTED_BY_OTHER
       lift the override           ·
       claim again                 EncumbranceClaimed
       claim another pledge        EncumbranceClaimed
       claim a license             EncumbranceClaimed
       confirm                     CLAIM_GONE
       confirm too late            CLAIM_GONE
       release                     ·
       expire too early            ·
       expire                      ·
       change holders              HoldersChanged
     overridden
       list the same               ·
       list a new title            PatentAmended
       list by another center      PATENT_LISTED_BY_OTHER
       amend nothing               PATENT_GRADE_OVERRIDDEN
       amend the grade             PATENT_GRADE_OVERRIDDEN
       delist                      PatentDelisted
       GR01                        LEGAL_EVENT_CONTRADICTS
       CF01                        LegalEventRecorded
       RR01                        LEGAL_EVENT_CONTRADICTS
       take CF01 of the gazette    LegalEventRecorded
       grade B again               ·
       grade B by the next card    ·
       override with C             PatentGraded
       override with B             ·
       override by another center  PATENT_LISTED_BY_OTHER
       lift the override           PatentGraded
       claim again                 EncumbranceClaimed
       claim another pledge        EncumbranceClaimed
       claim a license             EncumbranceClaimed
       confirm                     CLAIM_GONE
       confirm too late            CLAIM_GONE
       release                     ·
       expire too early            ·
       expire                      ·
       change holders              HoldersChanged
     delisted
       list the same               PatentListed
       list a new title            PatentListed
       list by another center      PatentListed
       amend nothing               PATENT_DELISTED
       amend the grade             PATENT_DELISTED
       delist                      PATENT_DELISTED
       GR01                        PATENT_DELISTED
       CF01                        PATENT_DELISTED
       RR01                        PATENT_DELISTED
       take CF01 of the gazette    PATENT_DELISTED
       grade B again               PATENT_DELISTED
       grade B by the next card    PATENT_DELISTED
       override with C             PATENT_DELISTED
       override with B             PATENT_DELISTED
       override by another center  PATENT_DELISTED
       lift the override           PATENT_DELISTED
       claim again                 PATENT_DELISTED
       claim another pledge        PATENT_DELISTED
       claim a license             PATENT_DELISTED
       confirm                     PATENT_DELISTED
       confirm too late            PATENT_DELISTED
       release                     PATENT_DELISTED
       expire too early            PATENT_DELISTED
       expire                      PATENT_DELISTED
       change holders              PATENT_DELISTED
     "
    `);
  });
});

describe('rules', () => {
  const cases: [name: string, code: string, article: string, command: PatentCommand, past: PatentEvent[]][] =
    [
      [
        'a national-defence patent never enters the pool',
        'PATENT_NATIONAL_DEFENCE',
        '国防专利条例第七条、第八条',
        list({ extra: { 专利类型: '国防专利' } }),
        [],
      ],
      [
        'a patent has a holder',
        'PATENT_WITHOUT_HOLDER',
        '专利法实施细则第一百零六条',
        list({ holders: [] }),
        [],
      ],
      ['a patent has a title', 'PATENT_WITHOUT_TITLE', '专利法实施细则第一百零六条', list({ title: '' }), []],
      [
        'nothing happens to a patent outside the pool',
        'PATENT_NOT_LISTED',
        '',
        claim('pledge', 'case-0001'),
        [],
      ],
      [
        'nothing happens to a patent that left',
        'PATENT_DELISTED',
        '',
        claim('pledge', 'case-0001'),
        [listed(), delisted()],
      ],
      [
        'a center changes only its own entries',
        'PATENT_LISTED_BY_OTHER',
        '',
        onPatent('DelistPatent', { reason: '误导入', actor: stranger }),
        [listed()],
      ],
      [
        'an encumbered patent stays in the pool',
        'PATENT_ENCUMBERED',
        '',
        onPatent('DelistPatent', { reason: '误导入', actor: center }),
        [listed(), claimed('pledge', 'case-0001')],
      ],
      [
        'a legal event follows from the status before it',
        'LEGAL_EVENT_CONTRADICTS',
        '专利法实施细则第一百零七条',
        onPatent('RecordLegalEvent', { code: 'RR01', effectiveOn: today }),
        [listed()],
      ],
      [
        'a claim that is gone cannot be confirmed',
        'CLAIM_GONE',
        '',
        onPatent('ConfirmClaim', { claimId: 'case-0001', now }),
        [listed()],
      ],
    ];
  test.each(cases)('%s: %s', (_, code, article, command, past) => {
    const decide = () => patentDecider.decide(command, fold(patentDecider, past));
    expect(decide).toThrow(
      expect.objectContaining({ reasons: [expect.objectContaining({ code, article })] }),
    );
  });

  test('who listed a patent is told beside the sentence: nobody knows a center by its code', () => {
    const byAnother = onPatent('DelistPatent', { reason: '误导入', actor: stranger });
    expect(refusalsOf(() => patentDecider.decide(byAnother, fold(patentDecider, [listed()])))).toMatchObject([
      {
        message: `专利 ${number} 由其他机构入库，只有该机构或省局可以修改；请与其联系`,
        detail: { patentNumber: number, listedBy: center.tenant },
      },
    ]);
  });

  test('all reasons against a listing come at once', () => {
    life()
      .when(list({ holders: [], title: '', extra: { 类型: '保密专利' } }))
      .refuses('PATENT_NATIONAL_DEFENCE', 'PATENT_WITHOUT_HOLDER', 'PATENT_WITHOUT_TITLE');
  });

  test('the office may change the entry of any center', () => {
    const after = facts({ grade: 'B' });
    const [amended] = patentDecider.decide(
      onPatent('AmendPatent', { facts: after, actor: office }),
      patentAfter(listed()),
    );
    expect(amended).toMatchObject({ before: facts(), after });
  });
});

describe('imports', () => {
  test('a file that leaves columns out takes nothing away', () => {
    life(listed())
      .when(list({ holders: [], title: '', classes: [], mainClass: undefined }))
      .staysQuiet();
  });

  test('a later file brings the grant', () => {
    const state = patentAfter(listed({ grantedOn: undefined }));
    const events = patentDecider.decide(list(), state);
    expect(events.map(({ $typeName }) => $typeName.split('.').at(-1))).toEqual([
      'PatentAmended',
      'LegalEventRecorded',
    ]);
    expect(events[1]).toMatchObject({ code: 'GR01', effectiveOn: '2022-01-04' });
    expect(fold(patentDecider, events, state)).toMatchObject({ legalStatus: 'in_force' });
  });

  test('a later file that states a lapse is a legal event', () => {
    const [event] = patentDecider.decide(list({}, { legalEvent: 'CF01' }), patentAfter(listed()));
    expect(event).toMatchObject({ $typeName: 'ipflow.pool.v1.LegalEventRecorded', code: 'CF01' });
  });

  test('a file does not bring a lapsed right back: that takes a restoration', () => {
    life(listed(), happened('CF01'))
      .when(list({}, { legalEvent: 'GR01' }))
      .staysQuiet();
  });

  test('a file older than the register does not undo a transfer', () => {
    life(listed(), movedTo('case-0001', buyer)).when(list()).staysQuiet();
  });

  test('a patent that comes back keeps its holders by the register, its status and what lies on it', () => {
    const past = [listed(), happened('CF01'), movedTo('case-0001', buyer), delisted()];
    const [back] = patentDecider.decide(list(), patentAfter(...past));
    expect(back).toMatchObject({ facts: { holders: [{ name: buyer.name }] } });
    expect(patentAfter(...past, back!)).toMatchObject({
      kind: 'listed',
      legalStatus: 'lapsed',
      holdersRegistered: true,
    });
  });
});

describe('legal status', () => {
  test('grace, lapse and restoration', () => {
    expect(patentAfter(listed(), happened('GP01')).legalStatus).toBe('in_grace');
    expect(patentAfter(listed(), happened('GP01'), happened('GP02')).legalStatus).toBe('in_force');
    expect(patentAfter(listed(), happened('CF01'), happened('RR01')).legalStatus).toBe('in_force');
  });

  test('partial invalidation leaves the right in force, and the same notice counts once', () => {
    const past = [listed(), happened('IP01', '2025-06-01')];
    expect(patentAfter(...past)).toMatchObject({ legalStatus: 'in_force', partlyInvalidOn: ['2025-06-01'] });
    const notice = (effectiveOn: string) =>
      ({
        ...onPatent('RecordLegalEvent', { code: 'IP01', effectiveOn: today }),
        effectiveOn,
      }) as PatentCommand;
    life(...past)
      .when(notice('2025-06-01'))
      .staysQuiet();
    life(...past)
      .when(notice('2025-12-01'))
      .produces(happened('IP01', '2025-12-01'));
  });

  test('a right whose term has run out is expired before the gazette says so', () => {
    const patent = patentAfter(listed({ filedOn: '2006-01-10', grantedOn: '2008-01-01' }));
    expect(standing(patent, '2026-01-09' as typeof today)).toEqual({ status: 'in_force', alive: true });
    expect(standing(patent, today)).toEqual({ status: 'expired', alive: false });
  });
});

describe('holders', () => {
  test('a registration ends its own claim and no other', () => {
    const past = [listed(), claimed('ordinary_license', 'case-0009'), claimed('transfer', 'case-0001')];
    const state = patentAfter(...past, movedTo('case-0001', buyer));
    expect(state.claims.map(({ claimId }) => claimId)).toEqual(['case-0009']);
    expect(state.facts).toMatchObject({ holders: [buyer], divisionCode: '420500' });
  });

  test('what the register shows already is silence', () => {
    const command = onPatent('ChangeHolders', {
      transferId: 'case-0001',
      after: [buyer],
      effectiveOn: today,
    });
    life(listed(), movedTo('case-0001', buyer)).when(command).staysQuiet();
  });
});

describe('whatever is asked, in whatever order', () => {
  const ids = ['case-0001', 'case-0002', 'case-0003', 'case-0004'];
  const id = fc.constantFrom(...ids);
  const actor = fc.constantFrom(center, stranger, office);
  const someFacts = fc
    .record({
      title: fc.constantFrom('一种清漂装置', '另一种装置', ''),
      holders: fc.subarray([party(company), buyer, party('华中科技大学', { kind: 'university' })]),
      grantedOn: fc.constantFrom('2022-01-04', undefined),
    })
    .map((more) => facts(more));
  const instant = fc.constantFrom(before, now, '2027-01-01T00:00:00.000Z');
  const command: fc.Arbitrary<PatentCommand> = fc.oneof(
    fc.record({ facts: someFacts, actor }).map((it) => onPatent('ListPatent', it)),
    fc.record({ facts: someFacts, actor }).map((it) => onPatent('AmendPatent', it)),
    actor.map((who) => onPatent('DelistPatent', { actor: who, reason: '误导入' })),
    fc
      .constantFrom(...legalEventCodes)
      .map((code) => onPatent('RecordLegalEvent', { code, effectiveOn: today })),
    fc
      .record({
        claimId: id,
        kind: fc.constantFrom(...encumbranceKinds),
        caseRef: fc.constant('case'),
        expiresAt: fc.option(instant, { nil: undefined }),
        consentedClaimIds: fc.subarray(ids),
      })
      .map((it) => onPatent('ClaimPatent', it)),
    fc.record({ claimId: id, now: instant }).map((it) => onPatent('ConfirmClaim', it)),
    id.map((claimId) => onPatent('ReleaseClaim', { claimId, reason: '解除' })),
    fc.record({ claimId: id, now: instant }).map((it) => onPatent('ExpireClaim', it)),
    fc
      .record({ transferId: id, after: fc.subarray([party(company), buyer], { minLength: 1 }) })
      .map((it) => onPatent('ChangeHolders', { ...it, effectiveOn: today })),
  );
  const commands = fc.array(command, { maxLength: 40 });

  function decideAll(all: readonly PatentCommand[], after: (state: KnownPatent) => void): void {
    let state = fold(patentDecider, [listed()]);
    for (const one of all) {
      try {
        state = fold(patentDecider, patentDecider.decide(one, state), state);
      } catch (error) {
        expect(error).toBeInstanceOf(Refused);
      }
      after(state as KnownPatent);
    }
  }

  test('no two claims that exclude each other lie on a patent, and nothing but a refusal is thrown', () => {
    fc.assert(
      fc.property(commands, (all) =>
        decideAll(all, ({ claims }) => {
          for (const [index, later] of claims.entries()) {
            for (const earlier of claims.slice(0, index)) {
              expect(['-', 'C']).toContain(compatibility(earlier.kind, later.kind));
            }
          }
        }),
      ),
      { numRuns: 500 },
    );
  });

  test('sending a command twice is quiet or refused, never doubled', () => {
    fc.assert(
      fc.property(commands, command, (all, last) => {
        let state = fold(patentDecider, [listed()]) as KnownPatent;
        decideAll(all, (reached) => (state = reached));
        try {
          state = fold(patentDecider, patentDecider.decide(last, state), state) as KnownPatent;
        } catch {
          expect(refusalCodes(() => patentDecider.decide(last, state))).not.toEqual([]);
          return;
        }
        expect(['·', expect.stringMatching(/^[A-Z_+0-9]+$/)]).toContainEqual(
          outcome(() => patentDecider.decide(last, state)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
