import type { LocalDate } from '@ipflow/kernel';
import { reliefLines } from './relief';
import { escaped, reliefPage } from './relief.page';
import { annualFeeFen, reliefPolicyOn } from './relief.policy';

const day = (text: string): LocalDate => text as LocalDate;
const patent = { patentType: 'invention', filedOn: day('2020-06-19') } as const;
const license = (from: string, until: string) => ({ from: day(from), until: day(until) });

test('names each patent year in which a license was in force, with 15 % off its fee', () => {
  const lines = reliefLines(patent, [license('2026-06-18', '2027-06-19')]);
  expect(lines.map(({ patentYear, from, until }) => [patentYear, from, until])).toEqual([
    [6, '2025-06-19', '2026-06-18'],
    [7, '2026-06-19', '2027-06-18'],
    [8, '2027-06-19', '2028-06-18'],
  ]);
  expect(lines[1]).toMatchObject({
    dueOn: '2026-06-18',
    licenses: 1,
    fullFen: 200_000n,
    reliefFen: 30_000n,
    payableFen: 170_000n,
    policy: 'annual-fee-2024',
  });
});

test('counts licenses side by side once each, and asks for one calendar year when told to', () => {
  const licenses = [license('2026-01-10', '2030-01-01'), license('2026-02-01', '2026-03-01')];
  expect(reliefLines(patent, licenses, 2025)).toMatchObject([{ patentYear: 6, licenses: 2 }]);
  expect(reliefLines(patent, licenses, 2026)).toMatchObject([{ patentYear: 7, licenses: 1 }]);
  expect(reliefLines(patent, licenses, 2041)).toEqual([]);
});

test('has nothing to say without a license, nor beyond the term', () => {
  expect(reliefLines(patent, [])).toEqual([]);
  expect(reliefLines(patent, [license('2039-12-31', '2099-01-01')]).at(-1)).toMatchObject({ patentYear: 20 });
});

test('takes nothing off a fee that was due before the rate was granted', () => {
  const [line] = reliefLines(patent, [license('2022-01-01', '2022-02-01')]);
  expect(line).toMatchObject({
    patentYear: 2,
    reliefFen: 0n,
    payableFen: 90_000n,
    policy: 'annual-fee-2021',
  });
});

test.each([
  ['invention', 1, 90_000n],
  ['invention', 16, 800_000n],
  ['invention', 21, undefined],
  ['utility_model', 10, 200_000n],
  ['utility_model', 11, undefined],
  ['design', 11, 300_000n],
] as const)('the fee of %s in year %i', (type, year, fee) => {
  expect(annualFeeFen(reliefPolicyOn(day('2026-01-01')), type, year)).toBe(fee);
});

test('the page shows text as text', () => {
  const page = reliefPage({
    openLicenseId: 'open-1',
    announcementNumber: '"><img src=x onerror=alert(1)>',
    patentNumber: '202010566088.9',
    patentType: 'invention',
    title: `</title><script>alert('1')</script>`,
    patentees: ['甲&乙'],
    year: null,
    article: '专利法第五十一条第二款',
    note: '说明',
    lines: [],
    totalReliefFen: '0',
    totalRelief: '0.00元',
    statedOn: day('2026-01-10'),
  });
  expect(page).not.toContain('<script>');
  expect(page).not.toContain('<img');
  expect(page).toContain('甲&amp;乙');
  expect(escaped(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
});
