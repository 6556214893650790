import { create, pool } from '@ipflow/contracts';
import { fold, reasonsIn, Refused, type LocalDate } from '@ipflow/kernel';
import { given, refusalsOf } from '@ipflow/testing';
import fc from 'fast-check';
import {
  center,
  claimed,
  company,
  confirmed,
  delisted,
  facts,
  happened,
  listed,
  movedTo,
  number,
  outcome,
  party,
  tableOf,
  today,
} from '../../testdata/facts';
import { patentDecider, type PatentEvent } from '../patent/patent.decider';
import { holdersAfter } from './holders';
import {
  examineRegistration,
  transferDecider,
  type KnownTransfer,
  type PatentAtHand,
  type TransferCommand,
  type TransferEvent,
} from './transfer.decider';

const transferId = 'transfer-0001';
const buyer = party('宜昌机电有限公司', { divisionCode: '420500' });
const university = party('华中科技大学', { kind: 'university' });
const foreign = party('Foreign Inc', { country: 'US' });

const atHand = (...events: PatentEvent[]): PatentAtHand[] => [{ number, state: fold(patentDecider, events) }];
const free = atHand(listed());
const moved = atHand(listed(), movedTo(transferId, buyer));

const terms = (more: Partial<pool.TransferTerms> = {}): pool.TransferTerms =>
  create(pool.TransferTermsSchema, {
    kind: 'contract',
    transferors: [company],
    transferees: [buyer],
    priceFen: 12_345_678n,
    agreedOn: '2026-01-05',
    ...more,
  });
const papers = (more: Partial<pool.TransferPapers> = {}): pool.TransferPapers => ({
  ...create(pool.TransferPapersSchema),
  ...more,
});

const file = (
  more: Partial<pool.TransferTerms> = {},
  withPapers: Partial<pool.TransferPapers> = {},
  patents: readonly PatentAtHand[] = free,
  filedBy: string = center.tenant,
): TransferCommand => ({
  type: 'FileTransfer',
  transferId,
  today,
  filedBy,
  terms: terms(more),
  papers: papers(withPapers),
  patents,
});
const register = (patents = free): TransferCommand => ({
  type: 'RegisterTransfer',
  transferId,
  today,
  registeredBy: 'li',
  patents,
});
const correct = (
  more: Partial<pool.TransferTerms> = {},
  effectiveOn: string = today,
  patents = moved,
): TransferCommand => ({
  type: 'CorrectTransfer',
  transferId,
  today,
  terms: terms(more),
  effectiveOn: effectiveOn as LocalDate,
  reason: '受让人名称有误',
  patents,
});
const revoke = (patents = moved): TransferCommand => ({
  type: 'RevokeTransfer',
  transferId,
  today,
  reason: '合同无效',
  revokedBy: 'wang',
  patents,
});
const refuse: TransferCommand = {
  type: 'RefuseTransfer',
  transferId,
  today,
  reasonCode: 'PAPERS_INCOMPLETE',
  reason: '材料不全',
  refusedBy: 'li',
};
const withdraw = (tenant: string = center.tenant): TransferCommand => ({
  type: 'WithdrawTransfer',
  transferId,
  today,
  reason: '双方协商',
  tenant,
});

/** The events the commands lead to, one after another. */
function story(...commands: TransferCommand[]): TransferEvent[] {
  const events: TransferEvent[] = [];
  for (const command of commands) {
    events.push(...transferDecider.decide(command, fold(transferDecider, events)));
  }
  return events;
}

const filed = story(file());
const registered = story(file(), register());

describe('every command in every stage', () => {
  const stages: Record<string, TransferEvent[]> = {
    none: [],
    filed,
    registered,
    corrected: story(file(), register(), correct({ priceFen: 1n })),
    refused: story(file(), refuse),
    withdrawn: story(file(), withdraw()),
    revoked: story(file(), register(), revoke()),
  };
  const commands: Record<string, TransferCommand> = {
    file: file(),
    register: register(),
    refuse,
    withdraw: withdraw(),
    'withdraw as another': withdraw('center-yichang'),
    'correct nothing': correct(),
    'correct the price': correct({ priceFen: 2n }),
    revoke: revoke(),
  };

  test('produces, stays quiet (·) or refuses', () => {
    const table = tableOf(stages, commands, (past, command) =>
      outcome(() => transferDecider.decide(command, fold(transferDecider, past))),
    );
    expect(table).toMatchInlineSnapshot(`
     "
     none
       file                 TransferFiled
       register             TRANSFER_UNKNOWN
       refuse               TRANSFER_UNKNOWN
       withdraw             TRANSFER_UNKNOWN
       withdraw as another  TRANSFER_UNKNOWN
       correct nothing      TRANSFER_UNKNOWN
       correct the price    TRANSFER_UNKNOWN
       revoke               TRANSFER_UNKNOWN
     filed
       file                 TRANSFER_ID_TAKEN
       register             TransferRegistered
       refuse               TransferRefused
       withdraw             TransferWithdrawn
       withdraw as another  TRANSFER_NOT_YOURS
       correct nothing      TRANSFER_STAGE
       correct the price    TRANSFER_STAGE
       revoke               TRANSFER_STAGE
     registered
       file                 TRANSFER_ID_TAKEN
       register             ·
       refuse               TRANSFER_STAGE
       withdraw             TRANSFER_STAGE
       withdraw as another  TRANSFER_NOT_YOURS
       correct nothing      ·
       correct the price    TransferCorrected
       revoke               TransferRevoked
     corrected
       file                 TRANSFER_ID_TAKEN
       register             ·
       refuse               TRANSFER_STAGE
       withdraw             TRANSFER_STAGE
       withdraw as another  TRANSFER_NOT_YOURS
       correct nothing      TransferCorrected
       correct the price    TransferCorrected
       revoke               TransferRevoked
     refused
       file                 TRANSFER_ID_TAKEN
       register             TRANSFER_STAGE
       refuse               ·
       withdraw             TRANSFER_STAGE
       withdraw as another  TRANSFER_NOT_YOURS
       correct nothing      TRANSFER_STAGE
       correct the price    TRANSFER_STAGE
       revoke               TRANSFER_STAGE
     withdrawn
       file                 TRANSFER_ID_TAKEN
       register             TRANSFER_STAGE
       refuse               TRANSFER_STAGE
       withdraw             ·
       withdraw as another  TRANSFER_NOT_YOURS
       correct nothing      TRANSFER_STAGE
       correct the price    TRANSFER_STAGE
       revoke               TRANSFER_STAGE
     revoked
       file                 TRANSFER_ID_TAKEN
       register             TRANSFER_STAGE
       refuse               TRANSFER_STAGE
       withdraw             TRANSFER_STAGE
       withdraw as another  TRANSFER_NOT_YOURS
       correct nothing      TRANSFER_STAGE
       correct the price    TRANSFER_STAGE
       revoke               ·
     "
    `);
  });
});

describe('what a filing is refused for', () => {
  const joint = atHand(listed({ holders: [party(company), university] }));
  const shared = atHand(
    listed({ holders: [party(company, { sharePpm: 400_000 }), party('乙', { sharePpm: 600_000 })] }),
  );
  const ofUniversity = atHand(listed({ holders: [university] }));
  const sold = { transferors: [university.name] };
  const abroad = { transferees: [foreign] };
  const many = Array.from({ length: 201 }, (_, index) => ({
    number: `20201056${String(index).padStart(4, '0')}.0`,
    state: free[0]!.state,
  }));
  const cases: [rule: string, codes: string[], article: string, command: TransferCommand][] = [
    ['at least one patent', ['TRANSFER_PATENT_COUNT'], '', file({}, {}, [])],
    ['at most two hundred patents', ['TRANSFER_PATENT_COUNT'], '', file({}, {}, many)],
    ['each patent once', ['TRANSFER_PATENT_TWICE'], '', file({}, {}, [...free, ...free])],
    ['somebody takes', ['TRANSFER_PARTIES_MISSING'], '专利法第十条第三款', file({ transferees: [] })],
    [
      'nobody takes from himself',
      ['TRANSFER_TO_SELF'],
      '',
      file({ transferees: [party('武汉船舶设计研究所有限公司')] }),
    ],
    ['the price is not negative', ['TRANSFER_PRICE_NEGATIVE'], '', file({ priceFen: -1n })],
    ['no contract of tomorrow', ['TRANSFER_AGREED_IN_FUTURE'], '', file({ agreedOn: '2026-01-11' })],
    [
      'prohibited technology stays in the country',
      ['TRANSFER_TECHNOLOGY_PROHIBITED'],
      '技术进出口管理条例第三十一条',
      file(abroad, { exportClass: 'prohibited', foreignReviewNumber: 'R-1' }),
    ],
    [
      'a foreign transferee needs the review',
      ['TRANSFER_FOREIGN_REVIEW_MISSING'],
      '国办发〔2018〕19号',
      file(abroad, { exportClass: 'free', exportCertificate: 'E-1' }),
    ],
    [
      'a foreign transferee needs export papers',
      ['TRANSFER_EXPORT_CERTIFICATE_MISSING'],
      '技术进出口管理条例第二十九条至第四十条',
      file(abroad, { exportClass: 'restricted', foreignReviewNumber: 'R-1' }),
    ],
    [
      'a patent is transferred by the center that listed it',
      ['TRANSFER_PATENT_OF_OTHER_CENTER'],
      '',
      file({}, {}, free, 'center-yichang'),
    ],
    [
      'only a holder gives',
      ['TRANSFER_NOT_HOLDER'],
      '专利法实施细则第十五条',
      file({ transferors: [company, '不相干公司'] }),
    ],
    ['co-owners agree', ['TRANSFER_CO_OWNER_CONSENT'], '专利法第十四条', file({}, {}, joint)],
    [
      'shares given are shares taken',
      ['TRANSFER_SHARES'],
      '民法典第三百零一条',
      file({ transferees: [party('丙', { sharePpm: 500_000 })] }, { coOwnerConsents: ['乙'] }, shared),
    ],
    [
      'all holders together give the whole',
      ['TRANSFER_SHARES'],
      '民法典第三百零一条',
      file({ transferees: [party('丙', { sharePpm: 500_000 })] }),
    ],
    [
      'a right that lapsed cannot be given',
      ['TRANSFER_RIGHT_ENDED'],
      '专利法第四十四条',
      file({}, {}, atHand(listed(), happened('CF01'))),
    ],
    [
      'a right whose term has run out cannot be given',
      ['TRANSFER_RIGHT_ENDED'],
      '专利法第四十四条',
      file({}, {}, atHand(listed({ filedOn: '2006-01-10' }))),
    ],
    [
      'a university sells by agreement after publicity',
      ['TRANSFER_PUBLICITY'],
      '促进科技成果转化法第十八条',
      file(sold, {}, ofUniversity),
    ],
    [
      'publicity lasts fifteen days',
      ['TRANSFER_PUBLICITY'],
      '促进科技成果转化法第十八条',
      file(sold, { publicityFrom: '2025-12-20', publicityUntil: '2026-01-03' }, ofUniversity),
    ],
    [
      'publicity is over before the transfer',
      ['TRANSFER_PUBLICITY'],
      '促进科技成果转化法第十八条',
      file(sold, { publicityFrom: '2025-12-20', publicityUntil: '2026-01-11' }, ofUniversity),
    ],
    ['the patent is in the pool', ['PATENT_NOT_LISTED'], '', file({}, {}, atHand())],
    ['the patent has not left', ['PATENT_DELISTED'], '', file({}, {}, atHand(listed(), delisted()))],
    [
      'the pledgee consents',
      ['PATENT_PLEDGE_WITHOUT_CONSENT'],
      '民法典第四百四十四条',
      file({}, {}, atHand(listed(), claimed('pledge', 'pledge-0001'), confirmed('pledge-0001'))),
    ],
    [
      'nothing moves while ownership is disputed',
      ['PATENT_HAS_SUSPENSION'],
      '专利法实施细则第一百零五条',
      file({}, {}, atHand(listed(), claimed('suspension', 'court-0001'))),
    ],
    [
      'nothing moves while a court preserves it',
      ['PATENT_HAS_PRESERVATION'],
      '专利法实施细则第一百零五条',
      file({}, {}, atHand(listed(), claimed('preservation', 'court-0001'))),
    ],
    [
      'one transfer at a time',
      ['PATENT_HAS_TRANSFER'],
      '专利法第十条',
      file({}, {}, atHand(listed(), claimed('transfer', 'transfer-0009'))),
    ],
  ];

  test.each(cases)('%s: %j', (_, codes, article, command) => {
    const decide = () => transferDecider.decide(command, { kind: 'none' });
    expect(decide).toThrow(Refused);
    const reasons = reasonsOf(decide);
    expect(reasons.map(({ code }) => code)).toEqual(codes);
    expect(reasons[0]).toMatchObject({ article, message: expect.stringMatching(/\p{Script=Han}/u) });
  });

  test.each(['HK', 'MO', 'TW', 'US'])('a transferee of %s meets the export gate', (country) => {
    given(transferDecider)
      .when(file({ transferees: [party('境外公司', { country })] }))
      .refuses('TRANSFER_FOREIGN_REVIEW_MISSING', 'TRANSFER_EXPORT_CERTIFICATE_MISSING');
  });

  test('a change of control meets the export gate, wherever the transferee sits', () => {
    given(transferDecider)
      .when(file({}, { controlChange: true }))
      .refuses('TRANSFER_FOREIGN_REVIEW_MISSING', 'TRANSFER_EXPORT_CERTIFICATE_MISSING');
  });

  test('all reasons come at once', () => {
    const pledged = atHand(
      listed({ holders: [university, party(company)] }),
      happened('CF01'),
      claimed('pledge', 'pledge-0001'),
    );
    given(transferDecider)
      .when(file({ ...sold, ...abroad, agreedOn: '2027-01-01' }, {}, pledged))
      .refuses(
        'TRANSFER_AGREED_IN_FUTURE',
        'TRANSFER_FOREIGN_REVIEW_MISSING',
        'TRANSFER_RIGHT_ENDED',
        'TRANSFER_CO_OWNER_CONSENT',
        'TRANSFER_EXPORT_CERTIFICATE_MISSING',
        'TRANSFER_PUBLICITY',
        'PATENT_PLEDGE_WITHOUT_CONSENT',
      );
  });
});

describe('what a filing may do', () => {
  const accepted: [name: string, command: TransferCommand][] = [
    [
      'with the consent of the pledgee',
      file(
        {},
        { consentedClaimIds: ['pledge-0001'] },
        atHand(listed(), claimed('pledge', 'pledge-0001'), confirmed('pledge-0001')),
      ),
    ],
    [
      'beside licenses, which survive',
      file({}, {}, atHand(listed(), claimed('exclusive_license', 'license-01'))),
    ],
    [
      'abroad with review and export papers',
      file(
        { transferees: [foreign] },
        { exportClass: 'free', exportCertificate: 'E-1', foreignReviewNumber: 'R-1' },
      ),
    ],
    [
      'a design abroad without export papers',
      file(
        { transferees: [foreign] },
        { foreignReviewNumber: 'R-1' },
        atHand(listed({ patentType: 'design', filedOn: '2022-01-01' })),
      ),
    ],
    ['an application that is pending', file({}, {}, atHand(listed({ grantedOn: undefined })))],
    [
      'by inheritance without the co-owners’ consent',
      file({ kind: 'inheritance' }, {}, atHand(listed({ holders: [party(company), party('乙')] }))),
    ],
    [
      'by judgment without publicity',
      file(
        { kind: 'judgment', transferors: [university.name] },
        {},
        atHand(listed({ holders: [university] })),
      ),
    ],
  ];
  test.each(accepted)('%s', (_, command) => {
    expect(transferDecider.decide(command, { kind: 'none' })).toHaveLength(1);
  });
});

describe('registration', () => {
  test('checks again what may have changed since the filing', () => {
    given(transferDecider, ...filed)
      .when(
        register(atHand(listed(), claimed('transfer', transferId), claimed('preservation', 'court-0001'))),
      )
      .refuses('PATENT_HAS_PRESERVATION');
  });

  test('is not hindered by the claim of its own case', () => {
    const [event] = transferDecider.decide(
      register(atHand(listed(), claimed('transfer', transferId))),
      fold(transferDecider, filed),
    );
    expect(event).toMatchObject({ revision: 1, effectiveOn: today, registeredBy: 'li' });
  });
});

describe('correction and revocation', () => {
  test('a correction counts revisions and never changes who gave', () => {
    const events = story(file(), register(), correct({ transferors: ['别人'], transferees: [university] }));
    expect(events.at(-1)).toMatchObject({
      revision: 2,
      correctsRevision: 1,
      terms: { transferors: [company], transferees: [{ name: university.name }] },
    });
  });

  test('a correction to what the register says is silence', () => {
    given(transferDecider, ...registered)
      .when(correct())
      .staysQuiet();
  });

  test.each([
    ['a day of tomorrow', correct({}, '2026-01-11'), 'TRANSFER_CORRECTED_TO_FUTURE'],
    ['nobody', correct({ transferees: [] }), 'TRANSFER_PARTIES_MISSING'],
    ['the giver himself', correct({ transferees: [party(company)] }), 'TRANSFER_TO_SELF'],
    [
      'another patent’s holder',
      correct({ priceFen: 1n }, today, atHand(listed(), movedTo('x', university))),
      'TRANSFER_SUPERSEDED',
    ],
  ])('a correction to %s is refused', (_, command, code) => {
    given(transferDecider, ...registered)
      .when(command)
      .refuses(code);
  });

  test('a correction does not go around the export gate', () => {
    given(transferDecider, ...registered)
      .when(correct({ transferees: [foreign] }))
      .refuses('TRANSFER_FOREIGN_REVIEW_MISSING', 'TRANSFER_EXPORT_CERTIFICATE_MISSING');
  });

  test('a right that lapsed since does not keep the register from being put right', () => {
    const lapsed = atHand(listed(), movedTo(transferId, buyer), happened('CF01'));
    expect(
      transferDecider.decide(correct({ priceFen: 1n }, today, lapsed), fold(transferDecider, registered)),
    ).toHaveLength(1);
  });

  test('what was built on the registration must go first', () => {
    given(transferDecider, ...registered)
      .when(revoke(atHand(listed(), movedTo(transferId, buyer), claimed('pledge', 'pledge-0002'))))
      .refuses('TRANSFER_HAS_LATER_CLAIM');
    given(transferDecider, ...registered)
      .when(revoke(atHand(listed(), movedTo(transferId, buyer), movedTo('transfer-0002', university))))
      .refuses('TRANSFER_SUPERSEDED');
  });

  test('a pledge that was there before, with consent, does not hinder', () => {
    const pledged = [listed(), claimed('pledge', 'pledge-0001'), confirmed('pledge-0001')];
    const consent = { consentedClaimIds: ['pledge-0001'] };
    const past = story(file({}, consent, atHand(...pledged)), register(atHand(...pledged)));
    const after = atHand(...pledged, movedTo(transferId, buyer));
    expect(transferDecider.decide(revoke(after), fold(transferDecider, past))).toHaveLength(1);
  });
});

test('the transferees stand where the first transferor stood', () => {
  const holdersBefore = ['甲', '乙', '丙', '丁'].map((name) => party(name));
  const patent = create(pool.TransferredPatentSchema, { patentNumber: number, holdersBefore });
  const after = holdersAfter(terms({ transferors: ['丁', '乙'], transferees: [buyer, foreign] }), patent);
  expect(after.map(({ name }) => name)).toEqual(['甲', buyer.name, foreign.name, '丙']);
});

test('registering, correcting and revoking restores the holders exactly', () => {
  const names = ['甲', '乙', '丙', '丁'];
  const someParty = fc.record({
    name: fc.constantFrom(...names),
    uscc: fc.constantFrom(undefined, '91420100711954273A'),
    divisionCode: fc.constantFrom(undefined, '420100', '420500'),
  });
  const holders = fc
    .uniqueArray(someParty, { selector: ({ name }) => name, minLength: 1, maxLength: 4 })
    .map((parties) => parties.map(({ name, ...more }) => party(name, more)));
  fc.assert(
    fc.property(holders, fc.nat(), fc.boolean(), (before, pick, isCorrected) => {
      const transferors = before.filter((_, index) => (pick >> index) % 2 === 0).map(({ name }) => name);
      fc.pre(transferors.length > 0);
      const history: PatentEvent[] = [
        listed({ holders: before, divisionCode: before[0]!.divisionCode }),
        claimed('transfer', transferId),
      ];
      const change = (after: pool.Party[]) =>
        history.push(
          ...patentDecider.decide(
            { type: 'ChangeHolders', patentNumber: number, transferId, today, after, effectiveOn: today },
            fold(patentDecider, history),
          ),
        );
      const events: TransferEvent[] = [];
      const run = (command: TransferCommand): KnownTransfer => {
        events.push(...transferDecider.decide(command, fold(transferDecider, events)));
        return fold(transferDecider, events) as KnownTransfer;
      };
      const consents = { coOwnerConsents: names };
      run(file({ transferors }, consents, atHand(...history)));
      const done = run(register(atHand(...history)));
      change(holdersAfter(done.terms, done.patents[0]!));
      if (isCorrected) {
        const corrected = run(correct({ transferees: [renamed(buyer)] }, today, atHand(...history)));
        change(holdersAfter(corrected.terms, corrected.patents[0]!));
      }
      const revoked = run(revoke(atHand(...history)));
      change(revoked.patents[0]!.holdersBefore);
      expect(fold(patentDecider, history)).toMatchObject({
        facts: facts({ holders: before, divisionCode: before[0]!.divisionCode }),
        claims: [],
      });
    }),
  );
});

function renamed(one: pool.Party): pool.Party {
  return party(`${one.name}（更名）`);
}

function reasonsOf(decide: () => unknown): Refused['reasons'] {
  try {
    decide();
  } catch (error) {
    if (error instanceof Refused) return error.reasons;
  }
  return [];
}

test('an examination finds exactly what a registration is refused for, whatever came since the filing', () => {
  const state = fold(transferDecider, filed) as KnownTransfer;
  const since = [
    happened('CF01'),
    claimed('preservation', 'court-0001'),
    claimed('pledge', 'pledge-0001'),
    movedTo('transfer-0002', buyer),
    delisted(),
  ];
  fc.assert(
    fc.property(fc.subarray(since), (happenings) => {
      const patents = atHand(listed(), ...happenings);
      const found = reasonsIn(examineRegistration(state, patents, today)).map(({ code }) => code);
      expect(outcome(() => transferDecider.decide(register(patents), state))).toBe(
        found.join('+') || 'TransferRegistered',
      );
      expect(found.length > 0).toBe(happenings.length > 0);
    }),
  );
});

test('a refusal says the legal status in its statutory word', () => {
  const state = fold(transferDecider, filed) as KnownTransfer;
  const [ended] = reasonsIn(examineRegistration(state, atHand(listed(), happened('CF01')), today));
  expect(ended!.message).toBe(`专利 ${number} 已失去效力（未缴年费终止），不能转让`);
});

test('who listed the patent is told beside the sentence: nobody knows a center by its code', () => {
  const byAnother = file({}, {}, free, 'center-yichang');
  expect(refusalsOf(() => transferDecider.decide(byAnother, { kind: 'none' }))).toMatchObject([
    {
      message: `专利 ${number} 由其他机构入库，请由该机构办理`,
      detail: { patentNumber: number, listedBy: center.tenant },
    },
  ]);
});
