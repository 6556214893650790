import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { ownCopy } from '@ipflow/sheets';
import { domainTerms } from './segment.dict';

let jieba: Jieba | undefined;

/** Characters of one text that are segmented; longer texts are searched by their beginning. */
const segmentedCharsMax = 2_000;
/** How common a term of the domain is taken to be, in the dictionary's own count: above that of its parts side by side. */
const termFrequency = 2_000;
/** Characters of one word; what is longer is no word, and PostgreSQL would refuse it as a lexeme. */
const wordCharsMax = 100;

/** Texts whose words are kept for who asks next: two such heaps, 30 MB of titles and abstracts. The matching follows 8,000 patents behind. */
const recentTextsMax = 15_000;

let recent = new Map<string, string>();
let before = new Map<string, string>();

/**
 * The words of a Chinese text, separated by spaces: long words also in their parts, so that 光纤传感器 is found by
 * 传感器. They become the lexemes of the search vector as they are; a query is cut the same way. What was cut a moment ago is
 * remembered: the matching reads a patent seconds after the search did, and cutting is most of what both cost.
 */
export function segmented(text: string): string {
  const asked = text.slice(0, segmentedCharsMax);
  const known = recent.get(asked) ?? before.get(asked);
  if (known !== undefined) return known;
  const words = cut(asked);
  if (recent.size >= recentTextsMax) [before, recent] = [recent, new Map()];
  recent.set(ownCopy(asked), words);
  return words;
}

/** The same, and not remembered: for who goes through a large part of the pool, and would push out what others ask for. */
export function segmentedOnce(text: string): string {
  return cut(text.slice(0, segmentedCharsMax));
}

function cut(text: string): string {
  jieba ??= withDomain();
  return jieba.cutForSearch(text.toLowerCase(), true).filter(isWord).join(' ');
}

function isWord(word: string): boolean {
  return word.length <= wordCharsMax && (startsHan(word) || /[\p{L}\p{N}]/u.test(word));
}

/** Nearly every word of a Chinese text: told without a regular expression. */
function startsHan(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
}

function withDomain(): Jieba {
  const made = Jieba.withDict(dict);
  made.loadDict(Buffer.from(domainTerms.map((term) => `${term} ${termFrequency} n`).join('\n')));
  return made;
}

/**
 * The words of a query without their parts: a text that has 传感器 has its parts 传感 too, and every word less that is looked up
 * saves time. Each word once.
 */
export function wholeWords(text: string): string[] {
  jieba ??= withDomain();
  return [...new Set(jieba.cut(text.slice(0, segmentedCharsMax).toLowerCase(), true).filter(isWord))];
}

/** A word in a `tsquery`, whatever its characters. */
export function lexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** The `tsquery` that finds what has every word of a text; finds nothing when the text has none. */
export function searchQuery(text: string): string {
  return wholeWords(text).map(lexeme).join(' & ');
}
