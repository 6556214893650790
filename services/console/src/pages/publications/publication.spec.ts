import { reachPercent } from './publication';

it('tells how far a listing reaches in percent, and nothing where nobody is to be reached', () => {
  expect([reachPercent(10_000), reachPercent(9_850), reachPercent(3_333), reachPercent(0)]).toEqual([
    '100%',
    '98.5%',
    '33.33%',
    '0%',
  ]);
  expect(reachPercent(null)).toBeUndefined();
});
