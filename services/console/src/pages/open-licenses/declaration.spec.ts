import { declarationOf, needsReport } from './declaration';

it('makes the request of a filled declaration: fen, names one by one, nothing that was left empty', () => {
  const made = declarationOf('o-1', {
    patentNumber: ' 202010566088.9 ',
    terms: {
      fee: { method: 'lump_sum', fixedFen: '1万元', payment: '汇入公告账户' },
      until: '2030-12-31',
      patentees: '甲大学\n乙公司',
      otherMatters: '',
    },
    papers: { coOwnerConsents: '乙公司', evaluationReportNumber: '' },
  });
  expect(made).toEqual({
    openLicenseId: 'o-1',
    patentNumber: '202010566088.9',
    terms: {
      fee: { method: 'lump_sum', fixedFen: '1000000', payment: '汇入公告账户' },
      until: '2030-12-31',
      patentees: ['甲大学', '乙公司'],
    },
    papers: { coOwnerConsents: ['乙公司'], consentedClaimIds: [] },
  });
});

it.each([
  ['202010566088.9', false],
  ['201820308096.X', true],
  ['', false],
  [undefined, false],
])('asks for an evaluation report where the right was not examined: %p → %p', (number, wanted) =>
  expect(needsReport(number)).toBe(wanted),
);
