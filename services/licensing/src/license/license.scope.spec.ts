import { create, pool } from '@ipflow/contracts';
import { scopesMeet } from '@ipflow/kernel';
import fc from 'fast-check';
import { isScopeWithin } from './license.scope';

const scope = (more: Partial<pool.LicenseScope> = {}): pool.LicenseScope =>
  create(pool.LicenseScopeSchema, { from: '2026-01-01', until: '2026-12-31', ...more } as object);

test.each<
  [name: string, inner: Partial<pool.LicenseScope>, outer: Partial<pool.LicenseScope>, within: boolean]
>([
  ['itself', {}, {}, true],
  ['a shorter term', { from: '2026-02-01', until: '2026-11-30' }, {}, true],
  ['an earlier term', { from: '2025-12-31' }, {}, false],
  ['a later term', { until: '2027-01-01' }, {}, false],
  ['one place of everywhere', { territories: ['420100'] }, {}, true],
  ['everywhere, of one place', {}, { territories: ['420100'] }, false],
  ['a county of its division', { territories: ['420106'] }, { territories: ['420100'] }, true],
  ['a division of its province', { territories: ['421000'] }, { territories: ['420000'] }, true],
  ['a province, of one of its divisions', { territories: ['420000'] }, { territories: ['421000'] }, false],
  ['a division beside another', { territories: ['421100'] }, { territories: ['421000'] }, false],
  ['a county that ranks as a division', { territories: ['429004'] }, { territories: ['429004'] }, true],
  ['two places, of one of them', { territories: ['420100', '420500'] }, { territories: ['420100'] }, false],
  ['one mode of all', { modes: ['make'] }, {}, true],
  ['all modes, of one', {}, { modes: ['make'] }, false],
  ['another mode', { modes: ['sell'] }, { modes: ['make', 'use'] }, false],
])('%s: %#', (_, inner, outer, within) => {
  expect(isScopeWithin(scope(inner), scope(outer))).toBe(within);
});

const days = ['2026-01-01', '2026-06-30', '2026-12-31', '2027-06-30'];
const anyScope = fc
  .record({
    from: fc.constantFrom(...days),
    until: fc.constantFrom(...days),
    territories: fc.uniqueArray(fc.constantFrom('420000', '420100', '420106', '421000', '429004', '440100'), {
      maxLength: 3,
    }),
    modes: fc.uniqueArray(fc.constantFrom('make', 'use', 'sell'), { maxLength: 2 }),
  })
  .filter(({ from, until }) => from <= until)
  .map((fields) => scope(fields));

test('what lies within keeps within, and meets whatever it lies in', () => {
  fc.assert(
    fc.property(anyScope, anyScope, anyScope, (a, b, c) => {
      expect(isScopeWithin(a, a)).toBe(true);
      if (isScopeWithin(a, b)) expect(scopesMeet(a, b)).toBe(true);
      if (isScopeWithin(a, b) && isScopeWithin(b, c)) expect(isScopeWithin(a, c)).toBe(true);
      // What does not meet the whole does not meet a part of it: a narrower license needs no new claim.
      if (isScopeWithin(a, b) && !scopesMeet(b, c)) expect(scopesMeet(a, c)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});
