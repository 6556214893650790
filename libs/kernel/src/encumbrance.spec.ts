import {
  compatibility,
  encumbranceKinds,
  encumbranceRefusals,
  examineEncumbrances,
  type Claim,
} from './encumbrance';
import type { LicenseScope } from './license-scope';

const lying = (kind: Claim['kind']): Claim => ({
  claimId: 'case-0001',
  kind,
  caseRef: 'pledge-1',
  beneficiary: '某银行',
  state: 'confirmed',
});

const scope = (more: Partial<LicenseScope> = {}): LicenseScope => ({
  from: '2026-01-01',
  until: '2026-12-31',
  territories: ['420100'],
  modes: ['make'],
  ...more,
});
const elsewhere = scope({ territories: ['420200'] });

test('what may lie beside what: `-` both stand, `C` with consent, `S` where their scopes do not meet, `X` never', () => {
  const rows = encumbranceKinds.map((there) =>
    [there.padEnd(17), ...encumbranceKinds.map((wanted) => compatibility(there, wanted))].join(' '),
  );
  // Columns in the order of the rows.
  expect(`\n${rows.join('\n')}\n`).toBe(`
transfer          X X X X X X - -
pledge            C X C C C C - -
exclusive_license - - S S S X - -
sole_license      - - S S S X - -
ordinary_license  - - S S - - - -
open_license      - - X X - X - -
suspension        X X X X X X - -
preservation      X X X X X X - -
`);
});

const pairs = encumbranceKinds.flatMap((there) => encumbranceKinds.map((wanted) => [there, wanted] as const));

test.each(pairs)('%s, then %s: refused exactly as the table says, with its article', (there, wanted) => {
  const cell = compatibility(there, wanted);
  const codes = (consents: string[]) =>
    encumbranceRefusals('202010566088.9', [lying(there)], wanted, consents).map(({ code }) => code);
  const without = {
    '-': [],
    C: [`PATENT_${there.toUpperCase()}_WITHOUT_CONSENT`],
    S: [`PATENT_HAS_${there.toUpperCase()}`],
    X: [`PATENT_HAS_${there.toUpperCase()}`],
  };
  expect(codes([])).toEqual(without[cell]);
  expect(codes(['case-0001'])).toEqual(cell === 'C' ? [] : without[cell]);
});

test.each(pairs)(
  '%s, then %s, in scopes that do not meet: refused unless the cell is `S`',
  (there, wanted) => {
    const cell = compatibility(there, wanted);
    const refusals = (asked: LicenseScope) =>
      encumbranceRefusals('202010566088.9', [{ ...lying(there), scope: scope() }], wanted, [], asked);
    expect(refusals(elsewhere)).toHaveLength(cell === '-' || cell === 'S' ? 0 : 1);
    expect(refusals(scope())).toHaveLength(cell === '-' ? 0 : 1);
  },
);

test.each(['exclusive_license', 'sole_license'] as const)(
  'an open license and a license that is %s never stand side by side, whatever the scope (第86条), both ways',
  (license) => {
    const here = (kind: Claim['kind']) => [{ ...lying(kind), scope: scope() }];
    const codes = (there: Claim['kind'], wanted: Claim['kind']) =>
      encumbranceRefusals('202010566088.9', here(there), wanted, [], elsewhere).map(({ code }) => code);
    expect(codes('open_license', license)).toEqual(['PATENT_HAS_OPEN_LICENSE']);
    expect(codes(license, 'open_license')).toEqual([`PATENT_HAS_${license.toUpperCase()}`]);
  },
);

test('licenses whose scopes meet are refused by the article on scope, with what to do', () => {
  const claims = [{ ...lying('sole_license'), caseRef: 'license-1', scope: scope() }];
  const [refusal] = encumbranceRefusals('202010566088.9', claims, 'exclusive_license', [], scope());
  expect(refusal).toEqual({
    code: 'PATENT_HAS_SOLE_LICENSE',
    article: '技术合同司法解释第二十八条',
    message:
      '专利 202010566088.9 有排他许可（license-1），其期限、地域和方式与所申请的许可均有重叠；请调整许可范围，或待其结束后再申请',
    detail: { patentNumber: '202010566088.9', claimId: 'case-0001' },
  });
});

test.each([
  ['transfer', '专利法第十条'],
  ['pledge', '民法典第四百四十四条'],
  ['exclusive_license', '技术合同司法解释第二十八条'],
  ['sole_license', '技术合同司法解释第二十八条'],
  ['ordinary_license', '技术合同司法解释第二十八条'],
  ['open_license', '专利法第五十一条'],
  ['suspension', '专利法实施细则第一百零五条'],
  ['preservation', '专利法实施细则第一百零五条'],
] as const)('%s cites %s', (kind, article) => {
  const [refusal] = encumbranceRefusals('202010566088.9', [lying(kind)], 'exclusive_license', []);
  expect(refusal).toMatchObject({
    article,
    detail: { patentNumber: '202010566088.9', claimId: 'case-0001' },
  });
});

test('every claim in the way is named', () => {
  const claims = [lying('pledge'), { ...lying('preservation'), claimId: 'case-0002' }];
  const codes = encumbranceRefusals('202010566088.9', claims, 'transfer', []).map(({ code }) => code);
  expect(codes).toEqual(['PATENT_PLEDGE_WITHOUT_CONSENT', 'PATENT_HAS_PRESERVATION']);
});

test('the message tells a person what to do: whose consent, and under which number', () => {
  const [refusal] = encumbranceRefusals('202010566088.9', [lying('pledge')], 'transfer', []);
  expect(refusal!.message).toBe(
    '专利 202010566088.9 已质押（pledge-1）；须先取得某银行的书面同意并填写其编号 case-0001',
  );
});

test('authorities do not wait: a suspension is laid on a pledged patent under transfer', () => {
  const claims = [lying('pledge'), lying('transfer')];
  expect(encumbranceRefusals('202010566088.9', claims, 'suspension', [])).toEqual([]);
});

describe('an examination', () => {
  const number = '202010566088.9';
  const wanted = { kind: 'transfer', consentedClaimIds: [] } as const;

  test.each(encumbranceKinds)('for %s asks of every kind that can be in its way, and of no other', (kind) => {
    const asked = examineEncumbrances([{ number, claims: [] }], { ...wanted, kind });
    const inTheWay = encumbranceKinds.filter((there) => compatibility(there, kind) !== '-');
    expect(
      asked.map(({ code }) => code.replace(/^PATENT_(HAS_)?|_WITHOUT_CONSENT$/g, '').toLowerCase()),
    ).toEqual(inTheWay);
    expect(new Set(asked.map(({ outcome }) => outcome))).toEqual(new Set(inTheWay.length > 0 ? ['met'] : []));
  });

  test('names each patent that breaks a rule', () => {
    const other = '201510958772.0';
    const patents = [
      { number, claims: [lying('preservation')] },
      { number: other, claims: [] },
    ];
    const broken = examineEncumbrances(patents, wanted).filter(({ outcome }) => outcome === 'broken');
    expect(broken).toMatchObject([
      { asks: '没有被财产保全', reasons: [{ detail: { patentNumber: number } }] },
    ]);
  });

  test('asks for the pledgee, or no pledge', () => {
    const [, pledge] = examineEncumbrances([{ number, claims: [lying('pledge')] }], {
      ...wanted,
      consentedClaimIds: ['case-0001'],
    });
    expect(pledge).toMatchObject({ asks: '专利没有质押，或已取得质权人的书面同意', outcome: 'met' });
  });
});
