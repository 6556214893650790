/** Text that could not be read: a code for machines, a Chinese sentence for the person who wrote it. */
export type Unreadable = {
  ok: false;
  /** `SCREAMING_SNAKE`, subject first: `PATENT_NUMBER_CHECK_DIGIT`. */
  code: string;
  /** What was read, what is wrong with it and how to mend it. */
  message: string;
  /** The character or value that would have been right, when that can be known. */
  expected?: string;
};

/** What every parser of the kernel returns: the value and its parts, or why there is none. Never throws. */
export type Reading<Value> = ({ ok: true } & Value) | Unreadable;

/** Longest text a parser looks at, in UTF-16 units; anything longer is not one identifier or one address. */
export const READING_LENGTH_MAX = 500;

/** How much of an unreadable text is shown again in its message, in characters. */
const QUOTE_LENGTH_MAX = 40;

/** Builds an `Unreadable`. */
export function unreadable(code: string, message: string, expected?: string): Unreadable {
  return { ok: false, code, message, ...(expected !== undefined && { expected }) };
}

/**
 * Text as people and exports write it, reduced to what it says: full-width forms become half-width (NFKC),
 * every space (also NBSP, ideographic and zero-width ones) and a UTF-8 BOM go. Cut at `READING_LENGTH_MAX`
 * plus one, so an overlong text stays overlong and cannot match.
 */
export function compact(text: string): string {
  return text
    .slice(0, READING_LENGTH_MAX + 1)
    .normalize('NFKC')
    .replace(/[\s\u200B\u200C\u2060\uFEFF]+/gu, '');
}

/** The text in Chinese quotation marks, cut to a length a message can carry. */
export function quoted(text: string): string {
  const characters = [...text.trim()];
  return characters.length > QUOTE_LENGTH_MAX
    ? `“${characters.slice(0, QUOTE_LENGTH_MAX).join('')}…”`
    : `“${characters.join('')}”`;
}
