import { create, pool, type Message } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import fc from 'fast-check';
import {
  claimed,
  company,
  confirmed,
  expired,
  facts,
  happened,
  holdersChanged,
  listed,
  party,
  released,
} from '@ipflow/testing';
import { knownAfter, standingOn, type KnownPatent } from './known-patent';
import { snapshotOf } from './snapshot';

const number = '202010566088.9';
const told = (...events: Message[]): KnownPatent | undefined =>
  events.reduce<KnownPatent | undefined>((patent, event) => knownAfter(patent, event), undefined);
const known = (...events: Message[]): KnownPatent => told(listed(number), ...events)!;
const stated = (more: Parameters<typeof facts>[0], legalEvent?: string): KnownPatent =>
  told(create(pool.PatentListedSchema, { ...listed(number, more), legalEvent }))!;
const delisted = create(pool.PatentDelistedSchema, {
  patentNumber: number,
  facts: facts(),
  reason: '误入',
  effectiveOn: '2025-05-01',
});

test('knows nothing of a patent that was never listed', () => {
  expect(told(happened(number, 'GP01'), claimed(number, 'pledge', 'p-1'))).toBeUndefined();
});

test('knows what the listing says', () => {
  expect(known()).toMatchObject({
    number,
    listed: true,
    listedBy: 'center-wuhan',
    patentType: 'invention',
    title: '一种清漂装置',
    holders: [{ name: company, kind: 'enterprise', divisionCode: '420100' }],
    legalStatus: 'in_force',
    claims: [],
  });
});

test.each([
  ['pending without a grant', { grantedOn: undefined }, undefined, 'pending'],
  ['in force with a grant', {}, undefined, 'in_force'],
  ['lapsed when the source says so', {}, 'CF01', 'lapsed'],
  ['in grace when the source says so', {}, 'GP01', 'in_grace'],
  // 部分无效 says nothing of the status: the grant does.
  ['in force though partly invalid', {}, 'IP01', 'in_force'],
  ['in force by the stated grant alone', { grantedOn: undefined }, 'GR01', 'in_force'],
])('enters %s', (_, more, legalEvent, status) => {
  expect(stated(more, legalEvent).legalStatus).toBe(status);
});

test('a patent that comes back keeps its history and what lies on it', () => {
  const back = known(happened(number, 'CF01'), claimed(number, 'pledge', 'p-1'), delisted, listed(number));
  expect(back).toMatchObject({ listed: true, legalStatus: 'lapsed', claims: [{ claimId: 'p-1' }] });
  expect(known(delisted).listed).toBe(false);
});

test('takes an amendment over and leaves status, claims and listing alone', () => {
  const amended = create(pool.PatentAmendedSchema, {
    patentNumber: number,
    before: facts(),
    after: facts({ title: '新的名称', holders: [party('甲公司')], filedOn: '2019-01-01' }),
    effectiveOn: '2025-05-01',
  });
  const after = known(claimed(number, 'pledge', 'p-1'), happened(number, 'GP01'), amended);
  expect(after).toMatchObject({
    number,
    listed: true,
    listedBy: 'center-wuhan',
    title: '新的名称',
    holders: [{ name: '甲公司' }],
    filedOn: '2019-01-01',
    legalStatus: 'in_grace',
    claims: [{ claimId: 'p-1' }],
  });
});

test('follows the register: grace and its end, lapse and restoration, and the day of a later grant', () => {
  expect(known(happened(number, 'GP01')).legalStatus).toBe('in_grace');
  expect(known(happened(number, 'GP01'), happened(number, 'GP02')).legalStatus).toBe('in_force');
  expect(known(happened(number, 'CF01'), happened(number, 'RR01')).legalStatus).toBe('in_force');
  expect(known(happened(number, 'IP01')).legalStatus).toBe('in_force');
  const pending = told(listed(number, { grantedOn: undefined }), happened(number, 'GR01', '2025-06-01'));
  expect(pending).toMatchObject({ legalStatus: 'in_force', grantedOn: '2025-06-01' });
});

test('a claim is there from its claim to its release or lapse, and has no end once confirmed', () => {
  const claim = claimed(number, 'pledge', 'p-1', {
    expiresAt: '2026-01-01T00:00:00Z',
    beneficiary: '某银行',
    consentedClaimIds: ['open-1'],
    scope: { from: '2025-01-01', until: '2026-01-01', territories: ['420000'], modes: [] },
  });
  expect(known(claim).claims).toEqual([
    {
      claimId: 'p-1',
      kind: 'pledge',
      caseRef: 'pledge-p-1',
      beneficiary: '某银行',
      expiresAt: '2026-01-01T00:00:00Z',
      state: 'claimed',
      consentedClaimIds: ['open-1'],
      scope: { from: '2025-01-01', until: '2026-01-01', territories: ['420000'], modes: [] },
    },
  ]);
  expect(known(claim, claim).claims).toHaveLength(1);
  expect(known(claim, confirmed(number, 'p-1')).claims).toMatchObject([
    { state: 'confirmed', expiresAt: undefined },
  ]);
  expect(known(claim, released(number, 'p-1')).claims).toEqual([]);
  expect(known(claim, expired(number, 'p-1')).claims).toEqual([]);
  expect(known(claim, released(number, 'another')).claims).toHaveLength(1);
});

test('a registered transfer changes the holders and their division, and ends the claim of its own case', () => {
  const buyer = party('宜昌机电有限公司', { divisionCode: '420500' });
  const after = known(
    claimed(number, 'transfer', 'transfer-0001'),
    claimed(number, 'ordinary_license', 'l-1'),
    holdersChanged(number, [party(company)], [buyer]),
  );
  expect(after).toMatchObject({
    holders: [{ name: '宜昌机电有限公司' }],
    divisionCode: '420500',
    claims: [{ claimId: 'l-1' }],
  });
});

test('a right whose term has run out is expired before that is published', () => {
  expect(standingOn(known(), '2040-06-18' as LocalDate)).toBe('in_force');
  expect(standingOn(known(), '2040-06-19' as LocalDate)).toBe('expired');
});

test('a snapshot names the last day of protection, and none without a filing date', () => {
  expect(snapshotOf(known())).toMatchObject({
    patentNumber: number,
    holderKind: 'enterprise',
    divisionCode: '420100',
    expiresOn: '2040-06-18',
  });
  expect(snapshotOf(stated({ filedOn: undefined })).expiresOn).toBeUndefined();
});

test('survives being kept as JSON: folding on goes as if it had never been stored', () => {
  const ids = fc.constantFrom('c-1', 'c-2', 'c-3');
  const event = fc.oneof(
    ids.map((id) => claimed(number, 'pledge', id)),
    ids.map((id) => confirmed(number, id)),
    ids.map((id) => released(number, id)),
    fc
      .constantFrom('GP01' as const, 'GP02' as const, 'CF01' as const, 'RR01' as const)
      .map((code) => happened(number, code)),
    fc.constant(delisted),
    fc.constant(listed(number)),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), (events) => {
      let stored = known();
      for (const one of events) stored = knownAfter(JSON.parse(JSON.stringify(stored)) as KnownPatent, one)!;
      expect(JSON.stringify(stored)).toBe(JSON.stringify(JSON.parse(JSON.stringify(known(...events)))));
    }),
  );
});
