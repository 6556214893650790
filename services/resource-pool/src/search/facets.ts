import { HUBEI_PREFECTURES, legalStatuses } from '@ipflow/kernel';

/**
 * What a patent is counted by, in one number: so that a single pass over the hits counts every facet, whatever their number.
 * Values only ever go to the end of a list, and 0 is "not known": what is stored stays readable.
 */

/** What can be asked for, by facet; the place in the list, from 1, is what is stored. */
export const facetValues = {
  type: ['invention', 'utility_model', 'design'],
  status: legalStatuses,
  section: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'locarno'],
  encumbered: ['true'],
  division: HUBEI_PREFECTURES.map(({ code }) => code).sort(),
  holderKind: ['university', 'institute', 'enterprise', 'person', 'other'],
  grade: ['A', 'B', 'C', 'D'],
  industry: [...'ABCDEFGHIJKLMNOPQRST'],
  maturity: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A facet with one value. */
export type Facet = keyof typeof facetValues;

/** 意向方式: several may hold at once, a bit each. */
export const facetModes = ['transfer', 'license', 'open_license', 'use_first_pay_later', 'pledge'] as const;

/** Where a facet lies: its lowest bit and how many it has. `part` groups facets that are counted together. */
interface Lane {
  readonly shift: number;
  readonly bits: number;
  readonly part: number;
}

const lanes: Readonly<Record<Facet | 'modes', Lane>> = {
  type: { shift: 0, bits: 2, part: 0 },
  status: { shift: 2, bits: 4, part: 0 },
  section: { shift: 6, bits: 4, part: 0 },
  encumbered: { shift: 10, bits: 1, part: 0 },
  division: { shift: 11, bits: 5, part: 1 },
  holderKind: { shift: 16, bits: 3, part: 1 },
  grade: { shift: 19, bits: 3, part: 1 },
  industry: { shift: 22, bits: 5, part: 2 },
  maturity: { shift: 27, bits: 4, part: 2 },
  modes: { shift: 31, bits: 5, part: 3 },
};
const parts = 4;

/** What one patent is counted by; what is left out or not in the lists is not known. */
export type Facets = Readonly<Partial<Record<Facet, string | null>> & { modes?: readonly string[] }>;

/** Bits of a facet, in place. */
export function maskOf(facet: Facet | 'modes'): bigint {
  const { shift, bits } = lanes[facet];
  return ((1n << BigInt(bits)) - 1n) << BigInt(shift);
}

/** Bits of the facets that are counted together, by part. */
export const partMasks: readonly bigint[] = Array.from({ length: parts }, (_, part) =>
  (Object.keys(lanes) as (keyof typeof lanes)[])
    .filter((facet) => lanes[facet].part === part)
    .reduce((mask, facet) => mask | maskOf(facet), 0n),
);

/** A value in its place; 0 when it is not known. */
export function bitsOf(facet: Facet, value: string | null | undefined): bigint {
  const place = (facetValues[facet] as readonly string[]).indexOf(value ?? '') + 1;
  return BigInt(place) << BigInt(lanes[facet].shift);
}

/** A mode in its place. */
export function bitOfMode(mode: string): bigint {
  const place = (facetModes as readonly string[]).indexOf(mode);
  return place < 0 ? 0n : 1n << BigInt(lanes.modes.shift + place);
}

/** All of a patent's facets in one number. */
export function pack({ modes = [], ...single }: Facets): bigint {
  const ofModes = modes.reduce((bits, mode) => bits | bitOfMode(mode), 0n);
  return (Object.keys(single) as Facet[]).reduce(
    (bits, facet) => bits | bitsOf(facet, single[facet]),
    ofModes,
  );
}

/** The facets in a number. */
export function unpack(packed: bigint): Facets {
  const found: Partial<Record<Facet, string>> = {};
  for (const facet of Object.keys(facetValues) as Facet[]) {
    const place = Number((packed & maskOf(facet)) >> BigInt(lanes[facet].shift));
    const value = facetValues[facet][place - 1];
    if (value !== undefined) found[facet] = value;
  }
  return { ...found, modes: facetModes.filter((mode) => (packed & bitOfMode(mode)) !== 0n) };
}

/** How many hits have a value, by facet and value; what is not known is under `unknown`. */
export type FacetCounts = Record<Facet | 'modes', Record<string, number>>;

/** A group of hits: the bits of one part that they share, and whether their term has run out. */
export interface FacetGroup {
  readonly part: number;
  readonly bits: string;
  readonly over: boolean | null;
  readonly n: number;
}

/** Unrolls the groups into counts; the hits in all of them are those of the first part. */
export function countsOf(groups: readonly FacetGroup[]): { total: number; facets: FacetCounts } {
  const names = [...(Object.keys(facetValues) as Facet[]), 'modes' as const];
  const facets = Object.fromEntries(names.map((name) => [name, {}])) as FacetCounts;
  let total = 0;
  const add = (facet: Facet | 'modes', value: string, n: number): void => {
    facets[facet][value] = (facets[facet][value] ?? 0) + n;
  };
  for (const { part, bits, over, n } of groups) {
    if (part === 0) total += n;
    const found = unpack(BigInt(bits));
    for (const facet of Object.keys(facetValues) as Facet[]) {
      if (lanes[facet].part !== part) continue;
      const value = facet === 'status' ? statusOf(found.status, over) : found[facet];
      add(facet, value ?? (facet === 'encumbered' ? 'false' : 'unknown'), n);
    }
    if (lanes.modes.part === part) for (const mode of found.modes ?? []) add('modes', mode, n);
  }
  return { total, facets };
}

/** A right in force whose term has run out is over, whatever was recorded last. */
function statusOf(status: string | null | undefined, over: boolean | null): string | null | undefined {
  return over && (status === 'in_force' || status === 'in_grace') ? 'expired' : status;
}
