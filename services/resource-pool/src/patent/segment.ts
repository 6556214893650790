import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';

let jieba: Jieba | undefined;

/** Characters of one text that are segmented; longer texts are searched by their beginning. */
const segmentedCharsMax = 2_000;

/**
 * The words of a Chinese text, separated by spaces, for PostgreSQL's `simple` text search: long words also in
 * their parts, so that 光纤传感器 is found by 传感器. A query is cut the same way.
 */
export function segmented(text: string): string {
  jieba ??= Jieba.withDict(dict);
  return jieba
    .cutForSearch(text.slice(0, segmentedCharsMax).toLowerCase(), true)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');
}
