import type { Term } from './reading';

/** Where a text says what was searched: from, and behind the last character, in UTF-16 units. */
export type Mark = readonly [from: number, until: number];

/** Marks of one text; a word that stands everywhere is marked so often and no more. */
export const marksMax = 100;

/**
 * Where the words of the query stand in a text: in order, without overlap. The text itself is not touched, so that whoever
 * shows it escapes it as always and no mark can be mistaken for markup.
 */
export function marksIn(text: string, terms: readonly Term[]): Mark[] {
  const lower = text.toLowerCase();
  // Lower case that changes the length (İ) would shift every place behind it.
  const searched = lower.length === text.length ? lower : text;
  const found: [number, number][] = [];
  for (const word of new Set(terms.flatMap(({ text: typed, words }) => [typed.toLowerCase(), ...words]))) {
    for (
      let at = searched.indexOf(word);
      at >= 0 && found.length < marksMax;
      at = searched.indexOf(word, at + 1)
    )
      found.push([at, at + word.length]);
  }
  found.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const marks: [number, number][] = [];
  for (const [from, until] of found) {
    const last = marks.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else marks.push([from, until]);
  }
  return marks;
}
