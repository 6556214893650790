/** Where a text says what was searched: from, and behind the last character; the API document says no more than a list. */
export type Mark = readonly number[];

/** A part of a text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A text cut at its marks, which come in order and without overlap. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from = 0, until = from] of marks) {
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false });
    pieces.push({ text: text.slice(from, until), isMarked: true });
    at = until;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}

/** Characters of context that stand before the first mark. */
const leadChars = 20;

/** A long text shortened to what stands around its first mark. */
export function snippetOf(
  text: string,
  marks: readonly Mark[],
  charsMax: number,
): { readonly text: string; readonly marks: readonly Mark[] } {
  if (text.length <= charsMax) return { text, marks };
  const from = Math.max(0, Math.min((marks[0]?.[0] ?? 0) - leadChars, text.length - charsMax));
  const until = Math.min(text.length, from + charsMax);
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  const kept = marks
    .filter(([begin = 0, end = begin]) => begin >= from && end <= until)
    .map(([begin = 0, end = begin]) => [begin + shift, end + shift]);
  return { text: `${before}${text.slice(from, until)}${until < text.length ? '…' : ''}`, marks: kept };
}
