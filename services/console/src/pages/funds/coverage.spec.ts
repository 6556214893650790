import { isTooLate, obstaclesTo } from './coverage';

it.each([
  ['normal', null, false],
  ['watch', null, true],
  ['normal', '2026-11-01', true],
] as const)('a loan that is %s and overdue since %s is too late: %s', (loanClass, overdueSince, is) =>
  expect(isTooLate({ class: loanClass, overdueSince })).toBe(is),
);

describe('what speaks against a fund for a loan', () => {
  const rules = { borrowerSizes: ['micro', 'small'], loanCapFen: '1000' };
  const fund = { gate: 'warning', rules, coverableFen: '5000', coveredFen: '4100' } as const;
  const loan = { borrowerSize: 'small', principalFen: '1000', outstandingFen: '900' };

  it('is nothing, up to the cap and to the last of its room; a warning alone stops nobody', () =>
    expect(obstaclesTo(fund, loan)).toEqual([]));

  it('is every reason at once', () =>
    expect(
      obstaclesTo(
        { ...fund, gate: 'stopped' },
        { borrowerSize: 'large', principalFen: '1001', outstandingFen: '901' },
      ),
    ).toEqual(['gate', 'size', 'loanCap', 'room']));

  it('is no cap and no leverage where the rules have none', () =>
    expect(
      obstaclesTo(
        { ...fund, rules: { borrowerSizes: ['small'] }, coverableFen: null },
        { ...loan, principalFen: '9999', outstandingFen: '9999' },
      ),
    ).toEqual([]));
});
