/** Longest header looked at, in characters; a longer cell is prose, not a header. */
const HEADER_CHARS_MAX = 60;

/** The header is looked for in this many first rows: templates put a title and instructions above it. */
export const HEADER_SEARCH_ROWS = 20;

/** A header as tables compare it: half-width, without spaces, `[标]`, `*` and a final colon, lower case. */
export function normalizedHeader(header: string): string {
  return header
    .slice(0, HEADER_CHARS_MAX + 1)
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\u2060\uFEFF*]+/gu, '')
    .replace(/^\[标\]/, '')
    .replace(/:$/, '')
    .toLowerCase();
}
