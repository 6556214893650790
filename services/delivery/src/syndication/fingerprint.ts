import type { Listing } from './listing';

/** Longest part of a text that counts (characters, after normalizing). */
const charsMax = 500;

/** Letters and digits only, in one width and case: how a text is written does not make it another. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, charsMax);
}

/** What tells two listings for the same: the patents of a supply; who seeks what, of a demand. Pure. */
export function fingerprintOf(listing: {
  readonly kind: string;
  readonly title: string;
  readonly problem?: string;
  readonly parties: readonly string[];
  readonly patentNumbers: readonly string[];
}): string | undefined {
  const { kind, title, problem = '', parties, patentNumbers } = listing;
  if (kind === 'supply') {
    if (patentNumbers.length === 0) return undefined;
    return `supply|${[...new Set(patentNumbers)].sort().join(',')}`;
  }
  if (kind === 'demand')
    return `demand|${parties.map(plain).sort().join(',')}|${plain(title)}|${plain(problem)}`;
  return undefined;
}

/** The fingerprint of a listing of ours. */
export function fingerprintOfListing(listing: Listing): string | undefined {
  return fingerprintOf({ ...listing, patentNumbers: listing.patents.map(({ number }) => number) });
}
