import type { LocalDate } from './local-date';
import {
  eventMayFollow,
  isAlive,
  legalEventCodes,
  legalStatuses,
  statusFollowing,
  statusOn,
} from './legal-status';

const day = (text: string): LocalDate => text as LocalDate;

test('which event may follow which status, and where it leads', () => {
  const rows = legalStatuses.map((status) => {
    const cells = legalEventCodes.map((code) => {
      const to = eventMayFollow(status, code) ? statusFollowing(status, code) : '·';
      return to.padEnd(9);
    });
    return [status.padEnd(9), ...cells].join(' ').trimEnd();
  });
  const header = ['', ...legalEventCodes].map((text) => text.padEnd(9)).join(' ');
  expect(`\n${[header.trimEnd(), ...rows].join('\n')}\n`).toBe(`
          GR01      GP01      GP02      CF01      RR01      CX01      AV01      IW01      IP01
pending   in_force  ·         ·         lapsed    ·         ·         abandoned ·         ·
in_force  ·         in_grace  ·         lapsed    ·         expired   abandoned invalid   in_force
in_grace  ·         ·         in_force  lapsed    ·         expired   abandoned invalid   in_grace
lapsed    ·         ·         ·         ·         in_force  ·         ·         invalid   lapsed
expired   ·         ·         ·         ·         ·         ·         ·         invalid   expired
abandoned ·         ·         ·         ·         ·         ·         ·         invalid   ·
invalid   ·         ·         ·         ·         ·         ·         ·         ·         ·
`);
});

test.each([
  ['invention', '2006-01-10', '2026-01-09', 'in_force'],
  ['invention', '2006-01-10', '2026-01-10', 'expired'],
  ['utility_model', '2016-01-10', '2026-01-09', 'in_force'],
  ['utility_model', '2016-01-10', '2026-01-10', 'expired'],
  // Designs run fifteen years since 2021-06-01, ten before.
  ['design', '2021-05-31', '2031-05-31', 'expired'],
  ['design', '2021-06-01', '2031-06-01', 'in_force'],
  ['design', '2021-06-01', '2036-06-01', 'expired'],
] as const)('%s filed %s is on %s %s', (type, filedOn, on, status) => {
  expect(statusOn('in_force', type, day(filedOn), day(on))).toBe(status);
  expect(isAlive(statusOn('in_grace', type, day(filedOn), day(on)))).toBe(status === 'in_force');
});

test('only what is in force can run out', () => {
  for (const status of ['pending', 'lapsed', 'abandoned', 'invalid'] as const) {
    expect(statusOn(status, 'invention', day('1990-01-01'), day('2026-01-01'))).toBe(status);
  }
});

test('without a filing date nothing runs out by itself', () => {
  expect(statusOn('in_force', 'invention', undefined, day('2026-01-01'))).toBe('in_force');
});
