import fc from 'fast-check';
import {
  bitsOf,
  countsOf,
  facetModes,
  facetValues,
  maskOf,
  pack,
  partMasks,
  unpack,
  type Facet,
} from './facets';

const single = Object.fromEntries(
  Object.entries(facetValues).map(([facet, values]) => [
    facet,
    fc.option(fc.constantFrom(...(values as readonly string[])), { nil: undefined }),
  ]),
) as Record<Facet, fc.Arbitrary<string | undefined>>;
const patent = fc.record({ ...single, modes: fc.subarray([...facetModes]) });

test('what is packed is read again', () => {
  fc.assert(
    fc.property(patent, (facets) => {
      const known = Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== undefined));
      expect(unpack(pack(facets))).toEqual(known);
    }),
  );
});

test('facets share no bit, every value fits, and the number is safe in JSON', () => {
  const masks = [...(Object.keys(facetValues) as Facet[]), 'modes' as const].map(maskOf);
  const all = masks.reduce((sum, mask) => sum + mask, 0n);
  expect(masks.reduce((union, mask) => union | mask, 0n)).toBe(all);
  expect(partMasks.reduce((sum, mask) => sum + mask, 0n)).toBe(all);
  expect(all).toBeLessThanOrEqual(BigInt(Number.MAX_SAFE_INTEGER));
  for (const [facet, values] of Object.entries(facetValues) as [Facet, readonly string[]][])
    for (const value of values) expect(bitsOf(facet, value) & ~maskOf(facet)).toBe(0n);
});

test('what is in no list is not known', () => {
  expect(pack({ division: '110000', grade: 'Z', industry: null, modes: ['barter'] })).toBe(0n);
});

test('counts of groups are those of looking at every patent', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(patent, fc.boolean()), { maxLength: 40 }), (list) => {
      const groups = list.flatMap(([facets, over]) =>
        partMasks.map((mask, part) => ({
          part,
          bits: String(pack(facets) & mask),
          over: part ? null : over,
          n: 1,
        })),
      );
      const { total, facets } = countsOf(groups);
      expect(total).toBe(list.length);
      expect(facets.division).toEqual(counted(list.map(([one]) => one.division ?? 'unknown')));
      expect(facets.modes).toEqual(counted(list.flatMap(([one]) => one.modes)));
      expect(facets.status).toEqual(
        counted(
          list.map(([{ status }, over]) =>
            over && (status === 'in_force' || status === 'in_grace') ? 'expired' : (status ?? 'unknown'),
          ),
        ),
      );
    }),
  );
});

function counted(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
