import { catalog, create, financing, licensing, type Message } from '@ipflow/contracts';
import {
  licenseCancelled,
  licenseChanged,
  licenseFiled,
  licenseRecorded,
  licenseTerms,
  openLicenseAnnounced,
  openLicenseRiskRaised,
  openLicenseDeclared,
  openLicenseWithdrawn,
} from '../../testdata/cases';
import { company, listed, number } from '../../testdata/facts';
import { patentsPledged, pledgeFiled, pledgeRegistered, pledgeTerms } from '../../testdata/pledge-cases';
import { stepOf } from './encumbrance.steps';

const effectiveOn = '2026-01-10';
const ofLicense = { claimId: 'lic-00001', caseRef: 'license-lic-00001' };
const ofOpenLicense = { claimId: 'open-0001', caseRef: 'open_license-open-0001' };
const usual = { from: '2026-01-01', until: '2028-12-31', territories: [], modes: [] };

const refused = create(licensing.LicenseRefusedSchema, {
  licenseId: 'lic-00001',
  refusedBy: 'li',
  effectiveOn,
});
const withdrawn = create(licensing.LicenseWithdrawnSchema, {
  licenseId: 'lic-00001',
  reason: 'x',
  effectiveOn,
});
const ended = create(licensing.LicenseEndedSchema, { licenseId: 'lic-00001', effectiveOn });
const corrected = create(licensing.LicenseCorrectedSchema, {
  licenseId: 'lic-00001',
  terms: licenseTerms('sole'),
  effectiveOn,
});
const openRefused = create(licensing.OpenLicenseRefusedSchema, {
  openLicenseId: 'open-0001',
  refusedBy: 'li',
  effectiveOn,
});

describe('a declared open license', () => {
  test('asks for the patent, given by all its holders, with the consents it brings', () => {
    expect(stepOf(openLicenseDeclared('open-0001', number, [company, '张三'], ['pledge-01']))).toEqual({
      type: 'claim',
      ...ofOpenLicense,
      kind: 'open_license',
      patentNumbers: [number],
      basis: { holders: [company, '张三'], all: true },
      consentedClaimIds: ['pledge-01'],
    });
  });

  test('is confirmed by its announcement, with all it would take to claim again', () => {
    expect(stepOf(openLicenseAnnounced('open-0001', number))).toEqual({
      type: 'confirm',
      ...ofOpenLicense,
      kind: 'open_license',
      patentNumbers: [number],
      basis: { holders: [company], all: true },
      consentedClaimIds: [],
      effectiveOn,
    });
  });

  test.each<[string, Message, string]>([
    ['refused', openRefused, '开放许可不予公告'],
    ['withdrawn without licenses that go on', openLicenseWithdrawn('open-0001', number), '开放许可撤回'],
    ['ended with its right', openLicenseRiskRaised('open-0001', 'ended'), '开放许可终止'],
  ])('is released when %s', (_, fact, reason) => {
    expect(stepOf(fact)).toEqual({ type: 'release', ...ofOpenLicense, reason, effectiveOn });
  });

  test.each(['notice', 'paused'])('stays while a risk is no more than %s', (consequence) => {
    expect(stepOf(openLicenseRiskRaised('open-0001', consequence))).toBeUndefined();
  });

  test('leaves the licenses obtained before on the patent, as long as the last of them lasts', () => {
    expect(stepOf(openLicenseWithdrawn('open-0001', number, '2027-06-30'))).toEqual({
      type: 'survive',
      ...ofOpenLicense,
      reason: '开放许可撤回',
      effectiveOn,
      patentNumber: number,
      scope: { from: effectiveOn, until: '2027-06-30', territories: [], modes: [] },
    });
  });

  test('leaves them on it for all time when nobody says how long they last', () => {
    const fact = openLicenseWithdrawn('open-0001', number);
    expect(stepOf(create(licensing.OpenLicenseWithdrawnSchema, { ...fact, survivingLicenses: 1 }))).toEqual({
      type: 'survive',
      ...ofOpenLicense,
      reason: '开放许可撤回',
      effectiveOn,
      patentNumber: number,
    });
  });
});

describe('a license filed for recordal', () => {
  test.each([
    ['exclusive', 'exclusive_license'],
    ['sole', 'sole_license'],
    ['ordinary', 'ordinary_license'],
    ['cross', 'ordinary_license'],
    ['open', 'ordinary_license'],
  ])(
    'that is %s asks for all its patents as %s, given by its licensors, within its scope',
    (kind, claimKind) => {
      const numbers = [number, '202310438640.X'];
      expect(stepOf(licenseFiled('lic-00001', numbers, licenseTerms(kind), ['pledge-01']))).toEqual({
        type: 'claim',
        ...ofLicense,
        kind: claimKind,
        patentNumbers: numbers,
        basis: { holders: [company], all: false },
        scope: usual,
        consentedClaimIds: ['pledge-01'],
      });
    },
  );

  test('that is a sub-license rests on the license above, not on the holders', () => {
    const terms = licenseTerms('sub', { licensors: ['宜昌机电有限公司'], parentLicenseId: 'lic-00000' });
    expect(stepOf(licenseFiled('lic-00001', [number], terms))).toMatchObject({
      kind: 'ordinary_license',
      basis: { licenseId: 'lic-00000' },
    });
  });

  test('asks for a patent once, however often its contract names it', () => {
    expect(stepOf(licenseFiled('lic-00001', [number, number]))).toMatchObject({ patentNumbers: [number] });
  });

  test('is confirmed by its recordal', () => {
    expect(stepOf(licenseRecorded('lic-00001', [number]))).toMatchObject({
      type: 'confirm',
      ...ofLicense,
      kind: 'exclusive_license',
      patentNumbers: [number],
      scope: usual,
      effectiveOn,
    });
  });

  test.each<[string, Message, string]>([
    ['refused', refused, '许可不予备案'],
    ['withdrawn', withdrawn, '许可备案申请撤回'],
    ['cancelled', licenseCancelled('lic-00001', [number]), '许可备案注销'],
    ['over', ended, '许可期满'],
  ])('is released when %s', (_, fact, reason) => {
    expect(stepOf(fact)).toEqual({ type: 'release', ...ofLicense, reason, effectiveOn });
  });

  test.each<[string, Message]>([
    ['changed', licenseChanged('lic-00001', licenseTerms('sole'))],
    ['corrected', corrected],
  ])('covers what its terms say from then on when %s', (_, fact) => {
    expect(stepOf(fact)).toEqual({ type: 'change', ...ofLicense, kind: 'sole_license', scope: usual });
  });
});

const ofPledge = { claimId: 'pledge-01', caseRef: 'pledge-pledge-01' };
const partlyReleased = (...patentNumbers: string[]): Message =>
  create(financing.PledgePartlyReleasedSchema, {
    pledgeId: 'pledge-01',
    released: ['1234567', ...patentNumbers],
    patentNumbers,
    reason: '部分还款',
    effectiveOn,
  });

describe('a pledge', () => {
  const mark = create(financing.CollateralSchema, { kind: 'trademark', number: '1234567', title: '楚光' });
  const asked = {
    ...ofPledge,
    kind: 'pledge',
    patentNumbers: [number],
    basis: { holders: [company], all: false },
    beneficiary: '湖北银行',
  };

  test('asks for its patents and nothing else, given by its pledgors, for its pledgee, with its consents', () => {
    const { $typeName: _, papers: __, ...filing } = pledgeFiled('pledge-01', [number]);
    const filed = create(financing.PledgeFiledSchema, {
      ...filing,
      collateral: [mark, ...patentsPledged([number, number])],
      papers: { consentedClaimIds: ['lic-00001'] },
    });
    expect(stepOf(filed)).toEqual({ type: 'claim', ...asked, consentedClaimIds: ['lic-00001'] });
  });

  test('is confirmed by its registration', () => {
    const registered = pledgeRegistered('pledge-01', [number], pledgeTerms());
    expect(stepOf(registered)).toEqual({ type: 'confirm', ...asked, consentedClaimIds: [], effectiveOn });
  });

  test('of trademarks alone does not concern the pool', () => {
    const filed = pledgeFiled('pledge-01', []);
    expect(stepOf(create(financing.PledgeFiledSchema, { ...filed, collateral: [mark] }))).toBeUndefined();
    expect(stepOf(partlyReleased())).toBeUndefined();
  });

  test('that is partly released gives back those patents', () => {
    const reason = '部分质物解除';
    const step = { type: 'release', ...ofPledge, reason, effectiveOn, patentNumbers: [number] };
    expect(stepOf(partlyReleased(number))).toEqual(step);
  });

  const end = { pledgeId: 'pledge-01', effectiveOn };
  test.each<[string, Message, string]>([
    ['refused', create(financing.PledgeRefusedSchema, end), '质押不予登记'],
    ['withdrawn', create(financing.PledgeWithdrawnSchema, end), '质押登记申请撤回'],
    ['cancelled', create(financing.PledgeCancelledSchema, end), '质押注销登记'],
    ['revoked', create(financing.PledgeRevokedSchema, end), '质押登记撤销'],
  ])('is released when %s', (_, fact, reason) => {
    expect(stepOf(fact)).toEqual({ type: 'release', ...ofPledge, reason, effectiveOn });
  });
});

test('exactly these facts concern the pool; its own and all others do not', () => {
  const sample: Record<string, Message> = {
    OpenLicenseDeclared: openLicenseDeclared('open-0001', number),
    OpenLicenseAnnounced: openLicenseAnnounced('open-0001', number),
    OpenLicenseWithdrawn: openLicenseWithdrawn('open-0001', number),
    OpenLicenseRiskRaised: openLicenseRiskRaised('open-0001', 'ended'),
    LicenseFiled: licenseFiled('lic-00001', [number]),
    LicenseRecorded: licenseRecorded('lic-00001', [number]),
    LicenseChanged: licenseChanged('lic-00001', licenseTerms('sole')),
    LicenseCorrected: corrected,
    PledgeFiled: pledgeFiled('pledge-01', [number]),
    PledgeRegistered: pledgeRegistered('pledge-01', [number]),
    PledgePartlyReleased: partlyReleased(number),
  };
  const concerning = [...catalog.values()]
    .filter(({ type, schema }) => stepOf(sample[type.replace(/^.*\./, '')] ?? create(schema)))
    .map(({ type }) => type.replace(/^.*\./, ''));
  expect(concerning).toEqual([
    'OpenLicenseDeclared',
    'OpenLicenseRefused',
    'OpenLicenseAnnounced',
    'OpenLicenseWithdrawn',
    'OpenLicenseRiskRaised',
    'LicenseFiled',
    'LicenseRefused',
    'LicenseRecorded',
    'LicenseChanged',
    'LicenseCorrected',
    'LicenseCancelled',
    'LicenseWithdrawn',
    'LicenseEnded',
    'PledgeFiled',
    'PledgeRefused',
    'PledgeWithdrawn',
    'PledgeRegistered',
    'PledgePartlyReleased',
    'PledgeCancelled',
    'PledgeRevoked',
  ]);
  expect(stepOf(listed())).toBeUndefined();
});
