import fc from 'fast-check';
import { exploitationModes, scopeOf, scopesMeet, type LicenseScope } from './license-scope';
import { addDays, type LocalDate } from './local-date';

const hubei = '420000';
const wuhan = '420100';
const hongshan = '420111';
const huangshi = '420200';

const scope = (more: Partial<LicenseScope> = {}): LicenseScope => ({
  from: '2026-01-01',
  until: '2026-12-31',
  territories: [],
  modes: [],
  ...more,
});
const meetIn = (a: readonly string[], b: readonly string[]): boolean =>
  scopesMeet(scope({ territories: a }), scope({ territories: b }));

describe('two licenses meet only where term, territory and mode all meet', () => {
  test.each<[string, Partial<LicenseScope>, Partial<LicenseScope>, boolean]>([
    ['the last day of one is the first of the other', {}, { from: '2026-12-31', until: '2027-12-31' }, true],
    ['one begins the day after the other ends', {}, { from: '2027-01-01', until: '2027-12-31' }, false],
    ['one lies within the other', {}, { from: '2026-03-01', until: '2026-03-01' }, true],
    ['they share a mode', { modes: ['make', 'sell'] }, { modes: ['sell', 'import'] }, true],
    ['they share no mode', { modes: ['make', 'use'] }, { modes: ['sell'] }, false],
    ['one names no mode, and so covers all', { modes: ['make'] }, { modes: [] }, true],
  ])('%s', (_, a, b, meet) => {
    expect([scopesMeet(scope(a), scope(b)), scopesMeet(scope(b), scope(a))]).toEqual([meet, meet]);
  });

  test.each<[string, string[], string[], boolean]>([
    ['a province contains its divisions', [hubei], [wuhan], true],
    ['a province contains its counties', [hongshan], [hubei], true],
    ['a division contains its counties', [wuhan], [hongshan], true],
    ['another division’s county is elsewhere', [huangshi], [hongshan], false],
    ['two divisions of one province are apart', [wuhan], [huangshi], false],
    ['two counties of one division are apart', [hongshan], ['420106'], false],
    ['two provinces are apart', [hubei], ['440000'], false],
    ['counties that rank as divisions (仙桃, 潜江) are apart', ['429004'], ['429005'], false],
    ['and lie in the province', ['429004'], [hubei], true],
    ['one place of many is enough', ['440000', wuhan], ['320000', hongshan], true],
    ['none named means everywhere', [], [hongshan], true],
    ['a county is where it was before it was renamed (监利)', ['421023'], ['421088'], true],
  ])('%s', (_, a, b, meet) => {
    expect([meetIn(a, b), meetIn(b, a)]).toEqual([meet, meet]);
  });

  test('a license without a scope covers everything', () => {
    expect([scopesMeet(undefined, scope()), scopesMeet(scope(), undefined)]).toEqual([true, true]);
    expect(scopesMeet(undefined, undefined)).toBe(true);
  });
});

describe('for any two scopes', () => {
  const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2024-01-01' as LocalDate, days));
  const term = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
  const places = fc.subarray([hubei, wuhan, hongshan, '420106', huangshi, '429004', '429005', '440300']);
  const modes = fc.subarray([...exploitationModes]);
  const some: fc.Arbitrary<LicenseScope> = fc
    .record({ term, territories: places, modes })
    .map(({ term: { from, until }, ...rest }) => ({ from, until, ...rest }));

  const holds = (rule: (a: LicenseScope, b: LicenseScope) => boolean): void =>
    fc.assert(fc.property(some, some, rule), { numRuns: 1_000 });

  test('the order does not matter', () => holds((a, b) => scopesMeet(a, b) === scopesMeet(b, a)));

  test('each meets itself and what covers everything', () =>
    holds((a) => scopesMeet(a, a) && scopesMeet(a, undefined)));

  test('apart in the term alone, they do not meet', () =>
    holds((a, b) => !scopesMeet(a, { ...b, from: addDays(a.until as LocalDate, 1), until: '2199-12-31' })));

  test('apart in the territory alone, they do not meet', () =>
    holds(
      (a, b) => !scopesMeet({ ...a, territories: [wuhan] }, { ...b, territories: [huangshi, '440000'] }),
    ));

  test('apart in the mode alone, they do not meet', () =>
    holds((a, b) => !scopesMeet({ ...a, modes: ['make', 'use'] }, { ...b, modes: ['sell'] })));

  test('they meet exactly when they do in each dimension by itself', () =>
    holds((a, b) => {
      const wide = { territories: [], modes: [] };
      const { from, until } = a;
      const alone = [
        scopesMeet({ ...wide, from, until }, { ...wide, from: b.from, until: b.until }),
        scopesMeet(
          { ...wide, from, until, territories: a.territories },
          { ...wide, from, until, territories: b.territories },
        ),
        scopesMeet({ ...wide, from, until, modes: a.modes }, { ...wide, from, until, modes: b.modes }),
      ];
      return scopesMeet(a, b) === alone.every(Boolean);
    }));

  test('more places or modes never make them part', () =>
    holds((a, b) => {
      if (!scopesMeet(a, b)) return true;
      const wider = a.territories.length === 0 ? a.territories : [...a.territories, '440300'];
      return scopesMeet({ ...a, territories: wider, modes: [] }, b);
    }));
});

test('the bare scope keeps what is said and nothing else', () => {
  expect(scopeOf({ ...scope({ modes: ['make'] }), $typeName: 'x' } as LicenseScope)).toEqual(
    scope({ modes: ['make'] }),
  );
});
