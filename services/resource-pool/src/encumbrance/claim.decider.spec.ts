import { create, pool } from '@ipflow/contracts';
import { fold, scopeOf, type EncumbranceKind, type LicenseScope } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import {
  claimed,
  company,
  confirmed,
  delisted,
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
import { claimDecider, reasonsMax, type ClaimAnswer, type ClaimCommand } from './claim.decider';
import { askRefusals, type PatentAtHand } from './claim.rules';
import type { Ask } from './encumbrance.steps';

const expiresAt = '2026-02-09T02:00:00.000Z';
const wide: LicenseScope = { from: '2026-01-01', until: '2028-12-31', territories: [], modes: [] };
const inWuhan: LicenseScope = { ...wide, territories: ['420100'] };
const inHuangshi: LicenseScope = { ...wide, territories: ['420200'] };

function asked(kind: EncumbranceKind, more: Partial<Ask> = {}): Ask {
  return {
    claimId: 'case-0001',
    caseRef: 'license-case-0001',
    kind,
    patentNumbers: [number],
    basis: { holders: [company], all: kind === 'open_license' },
    consentedClaimIds: [],
    ...more,
  };
}

const patent = (...past: PatentEvent[]): PatentAtHand => ({ number, state: fold(patentDecider, past) });
const saidScope = (scope: LicenseScope): pool.LicenseScope => create(pool.LicenseScopeSchema, scopeOf(scope));
const lying = (kind: EncumbranceKind, claimId: string, scope?: LicenseScope) =>
  create(pool.EncumbranceClaimedSchema, { ...claimed(kind, claimId), scope: scope && saidScope(scope) });
const ownClaim = create(pool.EncumbranceClaimedSchema, {
  ...claimed('exclusive_license', 'case-0001', expiresAt),
  caseRef: 'license-case-0001',
  scope: saidScope(inWuhan),
});
const free = patent(listed());
const taken = patent(listed(), claimed('suspension', 'case-0009'));

const granted = create(pool.ClaimGrantedSchema, {
  claimId: 'case-0001',
  caseRef: 'license-case-0001',
  kind: 'exclusive_license',
  patentNumbers: [number],
  expiresAt,
});
const refusedBecause = (...reasons: { code: string; article?: string; message: string }[]) =>
  create(pool.ClaimRefusedSchema, {
    claimId: 'case-0001',
    caseRef: 'license-case-0001',
    kind: 'exclusive_license',
    patentNumbers: [number],
    reasons,
  });
const earlierRefusal = refusedBecause({ code: 'X', message: 'x' });

const ask = (on: PatentAtHand[], more: Partial<Ask> = {}): ClaimCommand => ({
  type: 'AskForPatents',
  ask: asked('exclusive_license', more),
  patents: on,
  today,
  expiresAt,
});
const confirm = (on: PatentAtHand[], more: Partial<Ask> = {}): ClaimCommand => ({
  type: 'ConfirmCase',
  ask: asked('exclusive_license', more),
  patents: on,
  today,
});
const change = (scope: LicenseScope, on: PatentAtHand[], caseRef = 'license-case-0001'): ClaimCommand => ({
  type: 'ChangeCase',
  change: { claimId: 'case-0001', caseRef, kind: 'exclusive_license', scope },
  patents: on,
});

test('every command in every state: produces, or stays quiet (·)', () => {
  const states: Record<string, ClaimAnswer[]> = { none: [], granted: [granted], refused: [earlierRefusal] };
  const other = { caseRef: 'open_license-case-0001' };
  const held = patent(listed(), ownClaim);
  const crowded = patent(listed(), ownClaim, lying('exclusive_license', 'case-0002', inHuangshi));
  const commands: Record<string, ClaimCommand> = {
    'ask for a free patent': ask([free]),
    'ask for one that is taken': ask([taken]),
    'ask as another case': ask([free], other),
    'confirm what is held': confirm([held]),
    'confirm what has lapsed': confirm([free]),
    'confirm what was taken since': confirm([taken]),
    'confirm as another case': confirm([held], other),
    'change to what is free': change(wide, [held]),
    'change to what is taken': change(wide, [crowded]),
    'change as another case': change(wide, [crowded], other.caseRef),
  };
  const table = tableOf(states, commands, (past, command) =>
    outcome(() => claimDecider.decide(command, fold(claimDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     ask for a free patent         ClaimGranted
     ask for one that is taken     ClaimRefused
     ask as another case           ClaimGranted
     confirm what is held          ClaimRefused
     confirm what has lapsed       ClaimRefused
     confirm what was taken since  ClaimRefused
     confirm as another case       ClaimRefused
     change to what is free        ·
     change to what is taken       ·
     change as another case        ·
   granted
     ask for a free patent         ·
     ask for one that is taken     ·
     ask as another case           ClaimRefused
     confirm what is held          ·
     confirm what has lapsed       ·
     confirm what was taken since  ClaimRefused
     confirm as another case       ClaimRefused
     change to what is free        ·
     change to what is taken       ClaimRefused
     change as another case        ·
   refused
     ask for a free patent         ·
     ask for one that is taken     ·
     ask as another case           ClaimRefused
     confirm what is held          ·
     confirm what has lapsed       ·
     confirm what was taken since  ·
     confirm as another case       ClaimRefused
     change to what is free        ·
     change to what is taken       ·
     change as another case        ·
   "
  `);
});

describe('asking', () => {
  test('is answered with the patents and the day the claim lapses', () => {
    given(claimDecider)
      .when(ask([free]))
      .produces(granted);
  });

  test('is refused with the pool’s reasons, their articles and sentences', () => {
    given(claimDecider)
      .when(ask([taken]))
      .produces(
        refusedBecause({
          code: 'PATENT_HAS_SUSPENSION',
          article: '专利法实施细则第一百零五条',
          message: `专利 ${number} 权属纠纷已中止（suspension-case-0009），不能同时办理；待其结束或解除后再申请`,
        }),
      );
  });

  test('under an id that is another case’s is refused, and leaves that case as it was', () => {
    const stolen = ask([free], { caseRef: 'license-thief' });
    const answers = claimDecider.decide(stolen, fold(claimDecider, [granted]));
    expect(answers).toMatchObject([{ caseRef: 'license-thief', reasons: [{ code: 'CLAIM_ID_TAKEN' }] }]);
    const after = fold(claimDecider, [granted, ...answers]);
    expect(after).toEqual(fold(claimDecider, [granted]));
  });

  test(`carries ${reasonsMax} reasons at most, and says how many more there are`, () => {
    const crowd = patent(
      listed(),
      ...Array.from({ length: reasonsMax + 4 }, (_, index) => lying('ordinary_license', `case-1${index}`)),
    );
    const [answer] = claimDecider.decide(ask([crowd]), { kind: 'none' }) as [pool.ClaimRefused];
    expect(answer.reasons).toHaveLength(reasonsMax);
    expect(answer.reasons.at(-1)).toMatchObject({
      code: 'CLAIM_MORE_REASONS',
      message: '另有 5 条理由未列出；请先处理以上问题，再分批申请',
    });
  });
});

describe('what the pool checks when a case asks', () => {
  const codes = (of: Ask, ...past: PatentEvent[]): string[] =>
    askRefusals(of, [patent(...past)], today).map(({ code }) => code);
  const recordals = ['exclusive_license', 'sole_license', 'ordinary_license'] as const;

  test.each<[string, EncumbranceKind, PatentEvent[], string[]]>([
    ['a patent that is free', 'open_license', [listed()], []],
    ['a patent nobody listed', 'open_license', [], ['PATENT_NOT_LISTED']],
    ['a patent that left the pool', 'open_license', [listed(), delisted()], ['PATENT_DELISTED']],
    ['a right that lapsed', 'open_license', [listed(), happened('CF01')], ['CLAIM_RIGHT_ENDED']],
    [
      'a right whose term has run out',
      'open_license',
      [listed({ filedOn: '2006-01-10' })],
      ['CLAIM_RIGHT_ENDED'],
    ],
    ['a fee in its grace period', 'open_license', [listed(), happened('GP01')], ['CLAIM_RIGHT_IN_GRACE']],
    ['an application', 'open_license', [listed({ grantedOn: undefined })], ['CLAIM_NOT_GRANTED']],
    ['an application', 'pledge', [listed({ grantedOn: undefined })], ['CLAIM_NOT_GRANTED']],
    ['an application', 'exclusive_license', [listed({ grantedOn: undefined })], []],
  ])('%s, for %s', (_, kind, past, expected) => {
    expect(codes(asked(kind), ...past)).toEqual(expected);
  });

  test.each(recordals)('no recordal (%s) while a fee is in its grace period', (kind) => {
    expect(codes(asked(kind), listed(), happened('GP01'))).toEqual(['CLAIM_RIGHT_IN_GRACE']);
  });

  test('all reasons of all patents at once', () => {
    const facts = { holders: [party('宜昌机电有限公司')] };
    const many = [
      patent(listed(facts), happened('GP01'), claimed('pledge', 'case-0002')),
      { number: '202310438640.X', state: { kind: 'unknown' } as const },
    ];
    const found = askRefusals(asked('open_license'), many, today).map(({ code }) => code);
    expect(found).toEqual([
      'CLAIM_RIGHT_IN_GRACE',
      'CLAIM_NOT_HOLDER',
      'CLAIM_HOLDER_MISSING',
      'PATENT_PLEDGE_WITHOUT_CONSENT',
      'PATENT_NOT_LISTED',
    ]);
  });

  test('no patent, or more than one case may hold', () => {
    const count = (patentNumbers: string[]) =>
      askRefusals(asked('pledge', { patentNumbers }), [], today).map(({ code }) => code);
    expect(count([])).toEqual(['CLAIM_PATENT_COUNT']);
    expect(count(Array.from({ length: 201 }, (_, index) => `${index}`))).toEqual(['CLAIM_PATENT_COUNT']);
  });

  test('the license id must not be in use for another case on the patent: nobody ends another’s claim', () => {
    const found = codes(asked('ordinary_license'), listed(), claimed('pledge', 'case-0001'));
    expect(found).toEqual(['CLAIM_ID_TAKEN']);
  });

  test('a pledge with the pledgee’s consent is not in the way', () => {
    const consenting = asked('exclusive_license', { consentedClaimIds: ['case-0002'] });
    expect(codes(consenting, listed(), claimed('pledge', 'case-0002'))).toEqual([]);
  });

  test('two exclusive licenses stand side by side where their scopes do not meet', () => {
    const past = [listed(), lying('exclusive_license', 'case-0002', inHuangshi)];
    expect(codes(asked('exclusive_license', { scope: inWuhan }), ...past)).toEqual([]);
    expect(codes(asked('exclusive_license', { scope: wide }), ...past)).toEqual([
      'PATENT_HAS_EXCLUSIVE_LICENSE',
    ]);
    expect(codes(asked('open_license'), ...past)).toEqual(['PATENT_HAS_EXCLUSIVE_LICENSE']);
  });
});

describe('who gives the right', () => {
  const coOwned = listed({ holders: [party(company), party('张三', { kind: 'person' })] });
  const ofAnother = listed({ holders: [party('另一专利的权利人')] }, '202310438640.X');
  const codes = (kind: EncumbranceKind, basis: Ask['basis'], ...past: PatentEvent[]): string[] =>
    askRefusals(asked(kind, { basis }), [patent(...past)], today).map(({ code }) => code);

  test('holders are compared by their normalized names', () => {
    const basis = { holders: ['武汉船舶设计研究所 有限公司', '张 三'], all: true };
    expect(codes('open_license', basis, coOwned)).toEqual([]);
  });

  test('one of the co-owners may license, all of them must declare', () => {
    expect(codes('ordinary_license', { holders: ['张三'], all: false }, coOwned)).toEqual([]);
    expect(codes('open_license', { holders: ['张三'], all: true }, coOwned)).toEqual([
      'CLAIM_HOLDER_MISSING',
    ]);
  });

  test('a contract over patents of several holders names them all; for each patent one of them is enough', () => {
    const basis = { holders: ['张三', '另一专利的权利人'], all: false };
    const another = { number: '202310438640.X', state: fold(patentDecider, [ofAnother]) };
    const both = [patent(coOwned), another];
    expect(askRefusals(asked('ordinary_license', { basis }), both, today)).toEqual([]);
    expect(codes('open_license', { ...basis, all: true }, coOwned)).toEqual([
      'CLAIM_NOT_HOLDER',
      'CLAIM_HOLDER_MISSING',
    ]);
  });

  test('who names himself a licensor must hold one of the patents', () => {
    const basis = { holders: ['张三', '另一专利的权利人'], all: false };
    const found = askRefusals(asked('ordinary_license', { basis }), [patent(coOwned)], today);
    expect(found).toMatchObject([
      { code: 'CLAIM_NOT_HOLDER', message: expect.stringMatching('^另一专利的权利人不是本合同任何一件专利') },
    ]);
  });

  test('who sold the patent does not license it any more', () => {
    const sold = [listed(), movedTo('case-0005', party('宜昌机电有限公司'))];
    const basis = { holders: [company], all: false };
    expect(codes('exclusive_license', basis, ...sold)).toEqual(['CLAIM_NOT_HOLDER']);
    const [refusal] = askRefusals(asked('exclusive_license', { basis }), [patent(...sold)], today);
    expect(refusal!.message).toBe(
      `${company}不是专利 ${number} 现在的登记权利人（宜昌机电有限公司）；请核对权利人，如已转让请由受让人办理`,
    );
  });

  test('a sub-license rests on the license above it, which is not in its way', () => {
    const above = [listed(), lying('exclusive_license', 'case-0007', wide), confirmed('case-0007')];
    expect(codes('ordinary_license', { licenseId: 'case-0007' }, ...above)).toEqual([]);
  });

  test('without that license there is nothing to sub-license', () => {
    expect(codes('ordinary_license', { licenseId: 'case-0007' }, listed())).toEqual([
      'CLAIM_PARENT_LICENSE_GONE',
    ]);
  });

  test.each(['pledge', 'preservation', 'transfer'] as const)('a %s is never taken for it', (kind) => {
    const past = [listed(), claimed(kind, 'case-0007')];
    const reason = kind === 'pledge' ? 'PATENT_PLEDGE_WITHOUT_CONSENT' : `PATENT_HAS_${kind.toUpperCase()}`;
    expect(codes('ordinary_license', { licenseId: 'case-0007' }, ...past)).toEqual([
      'CLAIM_PARENT_LICENSE_GONE',
      reason,
    ]);
  });
});

describe('confirming', () => {
  test('a claim that was never asked for is answered: it is gone', () => {
    const reason = { code: 'CLAIM_GONE', message: '没有占用 case-0001：它从未成立；请重新申请' };
    given(claimDecider)
      .when(confirm([free]))
      .produces(refusedBecause(reason));
  });

  test('a lapsed claim must pass everything again', () => {
    const sold = patent(listed(), movedTo('case-0005', party('宜昌机电有限公司')));
    const [answer] = claimDecider.decide(confirm([sold]), fold(claimDecider, [granted])) as [
      pool.ClaimRefused,
    ];
    expect(answer.reasons.map(({ code }) => code)).toEqual(['CLAIM_NOT_HOLDER']);
  });
});

describe('changing what a license covers', () => {
  const on = (...past: PatentEvent[]) => given(claimDecider, granted).when(change(wide, [patent(...past)]));

  test('to what another license covers is refused, and the claim stays', () => {
    const past = [listed(), ownClaim, lying('sole_license', 'case-0002', inHuangshi)];
    const answers = claimDecider.decide(change(wide, [patent(...past)]), fold(claimDecider, [granted]));
    expect(answers).toMatchObject([{ reasons: [{ code: 'PATENT_HAS_SOLE_LICENSE' }] }]);
    expect(fold(claimDecider, [granted, ...answers])).toEqual(fold(claimDecider, [granted]));
  });

  test('does not meet its own sub-licenses, which lie there because of it', () => {
    on(listed(), ownClaim, lying('ordinary_license', 'case-0002', inWuhan)).staysQuiet();
  });

  test('does not meet a pledge that let it pass before, nor a preservation that came later', () => {
    on(listed(), claimed('pledge', 'case-0002'), ownClaim, claimed('preservation', 'case-0003')).staysQuiet();
  });

  test('is silence where nothing changes, whatever lies there', () => {
    const past = [listed(), ownClaim, lying('sole_license', 'case-0002', inHuangshi)];
    given(claimDecider, granted)
      .when(change(inWuhan, [patent(...past)]))
      .staysQuiet();
  });
});
