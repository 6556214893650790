import { parsePatentNumber, type PatentNumber } from '@ipflow/kernel';
import { lexeme, segmented, wholeWords } from '../patent/segment';

/** Terms of one query; what is typed behind them is passed over. */
export const termsMax = 20;

/** One thing that was typed, between spaces, and the words it is cut into. */
export interface Term {
  readonly text: string;
  readonly words: readonly string[];
  /** The same without parts of words: what the index is asked. */
  readonly whole: readonly string[];
}

/** What was typed into the one box: a number in any written form, or terms. */
export type QueryReading =
  | { readonly kind: 'number'; readonly number: PatentNumber }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] };

/** Reads the box. Text is text: no character of it is an operator. */
export function readQuery(text: string): QueryReading {
  const number = parsePatentNumber(text);
  if (number.ok) return { kind: 'number', number: number.number };
  const terms = text
    .normalize('NFKC')
    .split(/[\s,;，；、]+/u)
    .slice(0, termsMax)
    .map((typed) => ({
      text: typed,
      words: [...new Set(segmented(typed).split(' ').filter(Boolean))],
      whole: wholeWords(typed),
    }))
    .filter(({ words }) => words.length > 0);
  return { kind: 'terms', terms };
}

/** The `tsquery` of all words of the terms; undefined when there are none. */
export function tsqueryOf(terms: readonly Term[]): string | undefined {
  const words = [...new Set(terms.flatMap((term) => term.whole))];
  return words.length > 0 ? words.map(lexeme).join(' & ') : undefined;
}
