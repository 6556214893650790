/**
 * `npm run bench -- market [--patents N] [--demands N] [--queries N] [--labelled N] [--seed N]`: a made-up pool, imported
 * through the front door, then searched by labelled queries and matched with made-up demands.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { openProduct } from '../product.mjs';
import { measureMatching } from './matching.mjs';
import { openPlainSearch } from './plain-search.mjs';
import { measureSearch } from './searching.mjs';
import { syntheticCsv } from './synthetic.mjs';

const POLL_MS = 200;
/** Patents of one file: about 48 MB. */
const FILE_PATENTS = 200_000;

/** @typedef {import('../figures.mjs').Row} Row */

/**
 * @param {{ url: string, password: string, databaseUrl: string }} at
 * @param {(line: string) => void} say
 * @returns {Promise<Row[]>}
 */
export async function measureMarket({ url, password, databaseUrl }, say) {
  const seed = option('seed', 1);
  const patents = option('patents', 1_000_000);
  const product = await openProduct(url, password);
  try {
    const perSecond = await importPool(product, { seed, count: patents }, say);
    /** @type {Row[]} */
    const rows = [
      { measure: `import of ${patents} made-up patents with abstracts`, unit: 'rows/s', product: perSecond },
    ];
    await settled(product);
    rows.push(...(await measureSearch(product, { seed, patents, queries: option('queries', 1_000) }, say)));
    const demands = option('demands', Math.min(10_000, Math.ceil(patents / 100)));
    if (demands > 0) {
      const labelled = option('labelled', Math.min(500, demands));
      const plain = await openPlainSearch(databaseUrl);
      rows.push(...(await measureMatching(product, { seed, patents, demands, labelled }, say, plain.search)));
      await plain.close();
    }
    return rows;
  } finally {
    await product.close();
  }
}

/**
 * @param {import('../product.mjs').Product} product
 * @param {{ seed: number, count: number }} pool
 * @param {(line: string) => void} say
 * @returns {Promise<number>} rows per second, making of the files left out
 */
async function importPool({ center }, { seed, count }, say) {
  let seconds = 0;
  for (let from = 0; from < count; from += FILE_PATENTS) {
    const parts = [];
    const rows = Math.min(FILE_PATENTS, count - from);
    for await (const part of syntheticCsv({ seed, count: rows, from })) parts.push(Buffer.from(part));
    const id = randomUUID();
    const since = performance.now();
    await center.put(`/imports/${id}?fileName=synthetic.csv`, Buffer.concat(parts));
    let report = await center.get(`/imports/${id}`);
    for (
      ;
      report.state === 'waiting' || report.state === 'running';
      report = await center.get(`/imports/${id}`)
    )
      await delay(POLL_MS);
    // A few numbers of a whole pool are those of the house's sample: such rows amend.
    if (report.state !== 'done' || report.listed + report.amended !== rows)
      throw new Error(`not every row was listed: ${JSON.stringify(report)}`);
    seconds += (performance.now() - since) / 1000;
    say(`${from + rows} patents listed, ${Math.round((from + rows) / seconds)} a second`);
  }
  return count / seconds;
}

/**
 * Waits until everybody has taken the listings in: a pool that is searched is not one that is just being filled.
 * @param {import('../product.mjs').Product} product
 */
async function settled({ office }) {
  for (;;) {
    const { count } = await office.get('/patents/count');
    const { items } = await office.get('/counters/totals?metric=pool.patents&grain=all');
    if ((items[0]?.n ?? 0) >= count) return;
    await delay(POLL_MS);
  }
}

/**
 * A whole number of the command line.
 * @param {string} name
 * @param {number} fallback
 */
function option(name, fallback) {
  const place = process.argv.indexOf(`--${name}`);
  if (place < 0) return fallback;
  const value = Number(process.argv[place + 1]);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} wants a whole number`);
  return value;
}
