import { compatibility, encumbranceKinds, encumbranceRefusals, type Claim } from './encumbrance';

const lying = (kind: Claim['kind']): Claim => ({
  claimId: 'case-0001',
  kind,
  caseRef: 'pledge-1',
  beneficiary: '某银行',
  state: 'confirmed',
});

test('what may lie beside what: `-` both stand, `C` with consent, `X` never', () => {
  const rows = encumbranceKinds.map((there) =>
    [there.padEnd(17), ...encumbranceKinds.map((wanted) => compatibility(there, wanted))].join(' '),
  );
  // Columns in the order of the rows.
  expect(`\n${rows.join('\n')}\n`).toBe(`
transfer          X X X X X X - -
pledge            C X C C C C - -
exclusive_license - - X X X X - -
sole_license      - - X X X X - -
ordinary_license  - - X X - - - -
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
    X: [`PATENT_HAS_${there.toUpperCase()}`],
  };
  expect(codes([])).toEqual(without[cell]);
  expect(codes(['case-0001'])).toEqual(cell === 'X' ? without.X : []);
});

test.each([
  ['transfer', '专利法第十条'],
  ['pledge', '民法典第四百四十四条'],
  ['exclusive_license', '技术合同司法解释第二十五条'],
  ['sole_license', '技术合同司法解释第二十五条'],
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
