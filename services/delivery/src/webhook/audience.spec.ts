import { catalog, create, financing, market, type Message } from '@ipflow/contracts';
import {
  audience,
  endpointRoles,
  mayHave,
  partiesNamed,
  typesFor,
  type OfferedProduct,
} from './audience.rules';

const rowOf = (type: string) => audience.get(type)!;
const party = (uscc: string) => ({ name: uscc, kind: 'enterprise', uscc });

test('every type of the table is in the catalog, and none stands in it twice', () => {
  for (const type of audience.keys()) expect(catalog.has(type)).toBe(true);
});

test('what is internal, secret or personal leaves the house to nobody', () => {
  for (const type of [
    'ipflow.financing.v1.EnterpriseProfiled',
    'ipflow.financing.v1.EditionDrafted',
    'ipflow.financing.v1.EditionRowsFrozen',
    'ipflow.financing.v1.EditionSubmitted',
    'ipflow.financing.v1.CompensationReviewed',
    'ipflow.market.v1.ConfidentialDisclosed',
    'ipflow.pool.v1.PatentListed',
    'ipflow.delivery.v1.WebhookDelivered',
    'ipflow.delivery.v1.WebhookGivenUp',
  ])
    expect([type, audience.has(type)]).toEqual([type, false]);
});

test('a fact that is for parties has somebody who names them in its kind of stream', () => {
  const naming = new Set(
    [...audience.values()]
      .filter(
        ({ type, names }) => Object.keys(names(create(catalog.get(type)!.schema) as Message, [])).length > 0,
      )
      .map(({ type }) => catalog.get(type)!.stream),
  );
  for (const { type, isPublic } of audience.values())
    if (!isPublic) expect([type, naming.has(catalog.get(type)!.stream)]).toEqual([type, true]);
});

test('the wall may ask for what is public, the office for everything, a bank for what is of banks', () => {
  const isPublic = (type: string): boolean => rowOf(type).isPublic;
  expect(typesFor('dashboard').every(isPublic)).toBe(true);
  expect(typesFor('office')).toHaveLength(audience.size);
  expect(typesFor('bank')).toContain('ipflow.financing.v1.LoanDisbursed');
});

test('a case is for its parties and the office, whatever role others have', () => {
  const row = rowOf('ipflow.financing.v1.LoanDisbursed');
  const tenants = new Set(['bank-a', '914201000000000001']);
  const who = endpointRoles.flatMap((role) =>
    ['bank-a', 'bank-b', 'office']
      .filter((tenant) => mayHave(row, { role, tenant }, tenants))
      .map((tenant) => [role, tenant]),
  );
  expect(who).toEqual([
    ['office', 'bank-a'],
    ['office', 'bank-b'],
    ['office', 'office'],
    ['operation_center', 'bank-a'],
    ['enterprise', 'bank-a'],
    ['bank', 'bank-a'],
  ]);
});

test('whoever hears of a loan hears that it was told by mistake', () => {
  const { type: _, names: __, ...whole } = rowOf('ipflow.financing.v1.LoanReversed');
  const { type: ___, names: ____, ...lent } = rowOf('ipflow.financing.v1.LoanDisbursed');
  expect(whole).toEqual(lent);
});

test('the pledge goes on with the new pledgee, and to nobody when it has no account', () => {
  const row = rowOf('ipflow.financing.v1.PledgeClaimTransferred');
  const moved = (toTenant?: string) =>
    create(financing.PledgeClaimTransferredSchema, {
      pledgeId: 'p',
      from: party('bank-a'),
      to: { name: '乙', kind: 'enterprise' },
      effectiveOn: '2026-11-24',
      ...(toTenant && { toTenant }),
    });
  expect(partiesNamed(row, moved('bank-b'), [])).toEqual({ pledgee: ['bank-b'] });
  expect(partiesNamed(row, moved(), [])).toEqual({ pledgee: [] });
  expect(row.tellsLeavers).toBe(true);
});

test('of a collective line only the bank hears: its members do not know one another', () => {
  const row = rowOf('ipflow.financing.v1.CreditLineGranted');
  const granted = (kind: string) =>
    create(financing.CreditLineGrantedSchema, {
      creditLineId: 'c',
      bank: 'bank-a',
      kind,
      members: [
        { borrower: party('1'), limitFen: 1n },
        { borrower: party('2'), limitFen: 1n },
      ],
    });
  expect(partiesNamed(row, granted('single'), [])).toEqual({ bank: ['bank-a'], borrower: ['1', '2'] });
  expect(partiesNamed(row, granted('collective'), [])).toEqual({ bank: ['bank-a'], borrower: [] });
});

describe('a row of the whitelist', () => {
  const row = rowOf('ipflow.financing.v1.EnterpriseWhitelisted');
  const whitelisted = create(financing.EnterpriseWhitelistedSchema, {
    row: {
      profile: { uscc: '1', divisionCode: '420100', sizeClass: 'small', qualifications: ['high_tech'] },
    },
  });
  const product = (said: Partial<OfferedProduct> = {}): OfferedProduct => ({
    bank: 'bank-a',
    regions: [],
    sizeClasses: [],
    qualifications: [],
    ...said,
  });
  const banks = (...offered: OfferedProduct[]) => partiesNamed(row, whitelisted, offered).banks;

  test.each([
    ['everywhere', product(), true],
    ['its region', product({ regions: ['420500', '420100'] }), true],
    ['another region', product({ regions: ['420500'] }), false],
    ['its size', product({ sizeClasses: ['small'] }), true],
    ['another size', product({ sizeClasses: ['large'] }), false],
    ['one of its qualifications', product({ qualifications: ['little_giant', 'high_tech'] }), true],
    ['another qualification', product({ qualifications: ['little_giant'] }), false],
    ['its region, but another size', product({ regions: ['420100'], sizeClasses: ['large'] }), false],
  ])('for %s', (_, offered, isSeen) => expect(banks(offered)).toEqual(isSeen ? ['bank-a'] : []));

  test('is for each bank with a product that covers it, once', () => {
    expect(
      banks(product(), product(), product({ bank: 'bank-b', regions: ['1'] }), product({ bank: 'bank-c' })),
    ).toEqual(['bank-a', 'bank-c']);
  });
});

test('of a request for contact the phone number is not sent', () => {
  const { without } = rowOf(market.ContactRequestedSchema.typeName);
  expect(without).toEqual(expect.arrayContaining(['contactName', 'contactPhone', 'message']));
});

test('what a filer stated for the review of a pledge is not sent: an invention filed on the same day may be secret yet', () => {
  for (const { typeName } of [financing.PledgeFiledSchema, financing.PledgeCorrectedSchema]) {
    expect(rowOf(typeName).without).toEqual(['stated']);
  }
});
