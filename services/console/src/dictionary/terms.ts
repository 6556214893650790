import type { Text } from '../i18n/i18n';

/** How a status looks: at rest, under way, done well, needs care, ended badly. */
export type Tone = 'rest' | 'going' | 'good' | 'care' | 'bad';

/** The statutory word of a value, its English, and its tone. */
export interface Term extends Text {
  readonly tone: Tone;
}

/** The words of a closed set of values, by value. */
export type Terms = Readonly<Record<string, Term>>;

/** The term of a value; a value the dictionary does not know (yet) is shown as it is. */
export function termOf(terms: Terms, value: string): Term {
  return Object.hasOwn(terms, value) ? terms[value]! : { zh: value, en: value, tone: 'rest' };
}
