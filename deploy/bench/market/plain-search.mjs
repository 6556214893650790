/** What matching is compared with: PostgreSQL's full-text search for any of a demand's own words, ranked by `ts_rank`. */
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** @type {typeof import('pg')} */
const { Client } = createRequire(import.meta.url)('pg');

/**
 * @param {string} databaseUrl   of the server, as its superuser
 */
export async function openPlainSearch(databaseUrl) {
  const client = new Client({ connectionString: databaseUrl.replace(/\/postgres$/, '/resource_pool') });
  await client.connect();
  const jieba = Jieba.withDict(dict);
  return {
    /** @param {string} text @param {number} limit */
    async search(text, limit) {
      const words = jieba
        .cutForSearch(text.toLowerCase(), true)
        .filter((word) => /[\p{L}\p{N}]{2}/u.test(word));
      const query = [...new Set(words)].map((word) => `'${word}'`).join(' | ');
      const { rows } = await client.query(
        `select number from patent_words where words @@ $1::tsquery order by ts_rank(words, $1::tsquery) desc limit $2`,
        [query, limit],
      );
      return rows.map((/** @type {{ number: string }} */ { number }) => number);
    },
    close: () => client.end(),
  };
}
