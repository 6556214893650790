import { amendedOf, feeOf, filingOf, formOf, type LicenseForm } from './filing';

const form: LicenseForm = {
  patentNumbers: '202010566088.9\n202010566089.3',
  terms: {
    kind: 'ordinary',
    licensors: '甲公司',
    licensees: [{ name: '乙公司', uscc: '' }],
    scope: { from: '2026-11-01', until: '2030-12-31', territories: ['420100'], modes: [] },
    fee: {
      method: 'entry_and_royalty',
      fixedFen: '10万元',
      royaltyPpm: 5.5,
      royaltyBase: 'net_sales',
      payment: '季付',
    },
    contractFen: '100,000',
    agreedOn: '2026-10-30',
    inEffectOn: '2026-11-01',
    contractNumber: '',
    parentLicenseId: 'left behind by another kind',
  },
};

describe('the request a filled license form makes', () => {
  it('has money in fen, the share in millionths, and nothing that was left empty', () => {
    expect(filingOf('l-1', form)).toEqual({
      licenseId: 'l-1',
      patentNumbers: ['202010566088.9', '202010566089.3'],
      terms: {
        kind: 'ordinary',
        usesFirst: false,
        licensors: ['甲公司'],
        licensees: [{ name: '乙公司' }],
        scope: { from: '2026-11-01', until: '2030-12-31', territories: ['420100'], modes: [] },
        fee: {
          method: 'entry_and_royalty',
          payment: '季付',
          fixedFen: '10000000',
          royaltyPpm: 55_000,
          royaltyBase: 'net_sales',
        },
        contractFen: '10000000',
        agreedOn: '2026-10-30',
        inEffectOn: '2026-11-01',
      },
      papers: { coOwnerConsents: [], consentedClaimIds: [] },
    });
  });

  it('names another case only for the kind that stands on one', () => {
    const of = (kind: string): unknown => filingOf('l-1', { ...form, terms: { ...form.terms, kind } });
    expect(of('sub')).toMatchObject({ terms: { parentLicenseId: 'left behind by another kind' } });
    expect(of('cross')).not.toHaveProperty('terms.parentLicenseId');
  });

  it.each([
    ['lump_sum', { method: 'lump_sum', payment: '即付', fixedFen: '100' }],
    ['royalty', { method: 'royalty', payment: '即付', royaltyPpm: 50_000, royaltyBase: 'profit' }],
    ['free', { method: 'free', payment: '即付' }],
  ])('gives a fee of method %s what it has and nothing else', (method, wanted) => {
    const filledAll = { method, fixedFen: '1', royaltyPpm: 5, royaltyBase: 'profit', payment: '即付' };
    expect(feeOf(filledAll)).toEqual(wanted);
  });
});

it('shows what is on record so that sending it unchanged changes nothing', () => {
  const terms = {
    licensors: ['甲公司'],
    licensees: [{ name: '乙公司', divisionCode: '420500', kind: 'enterprise' }],
    scope: { from: '2026-11-01', until: '2030-12-31' },
    fee: { method: 'lump_sum', fixedFen: '1234567', payment: '即付' },
    contractFen: '1234567',
    agreedOn: '2026-10-30',
    inEffectOn: '2026-11-01',
    contractNumber: 'HT-1',
  };
  const { licensors: _, licensees: __, ...kept } = terms;
  expect(amendedOf(formOf(terms))).toEqual({
    ...kept,
    licensees: [{ name: '乙公司', divisionCode: '420500' }],
    maySublicense: false,
  });
});
