import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { domainTerms } from './segment.dict';

let jieba: Jieba | undefined;

/** Characters of one text that are segmented; longer texts are searched by their beginning. */
const segmentedCharsMax = 2_000;
/** How common a term of the domain is taken to be, in the dictionary's own count: above that of its parts side by side. */
const termFrequency = 2_000;
/** Characters of one word; what is longer is no word, and PostgreSQL would refuse it as a lexeme. */
const wordCharsMax = 100;

/**
 * The words of a Chinese text, separated by spaces: long words also in their parts, so that 光纤传感器 is found by
 * 传感器. They become the lexemes of the search vector as they are; a query is cut the same way.
 */
export function segmented(text: string): string {
  jieba ??= withDomain();
  return jieba
    .cutForSearch(text.slice(0, segmentedCharsMax).toLowerCase(), true)
    .filter((word) => word.length <= wordCharsMax && /[\p{L}\p{N}]/u.test(word))
    .join(' ');
}

function withDomain(): Jieba {
  const made = Jieba.withDict(dict);
  made.loadDict(Buffer.from(domainTerms.map((term) => `${term} ${termFrequency} n`).join('\n')));
  return made;
}

/** The `tsquery` that finds what has every word of a text; finds nothing when the text has none. */
export function searchQuery(text: string): string {
  const words = segmented(text).split(' ').filter(Boolean);
  return words.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' & ');
}
