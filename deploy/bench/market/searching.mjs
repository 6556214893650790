/** Search, measured through the gateway: how long labelled three-term queries take with their facets, and how much they find. */
import { percentile, throttled } from '../figures.mjs';
import { labelsOf, patentAt, syntheticQueries } from './synthetic.mjs';

const PAGE = 50;
/** Queries before the first that counts: connections, plans and caches are warm then, as in a house that is used. */
const WARM = 50;
const IN_FLIGHT = [1, 4];
const KINDS = /** @type {const} */ (['term', 'field', 'plain', 'common']);

/** @typedef {import('../figures.mjs').Row} Row */
/** @typedef {import('./demands.mjs').SyntheticQuery} SyntheticQuery */

/**
 * @param {import('../product.mjs').Product} product
 * @param {{ seed: number, patents: number, queries: number }} size
 * @param {(line: string) => void} say
 * @returns {Promise<Row[]>}
 */
export async function measureSearch({ center }, { seed, patents, queries: count }, say) {
  /** @type {SyntheticQuery[]} */
  const queries = [];
  for await (const query of syntheticQueries({ seed, count: count + WARM })) queries.push(query);
  const search = (/** @type {SyntheticQuery} */ { text }) =>
    center.get(`/patents/search?limit=${PAGE}&q=${encodeURIComponent(text)}`);
  for (const query of queries.splice(0, WARM)) await search(query);
  /** @type {Row[]} */
  const rows = [];
  /** @type {Map<string, { isEstimate: boolean, numbers: string[] }>} */
  const found = new Map();
  for (const inFlight of IN_FLIGHT) {
    /** @type {Map<string, number>} */
    const times = new Map();
    await throttled(queries, inFlight, async (query) => {
      const since = performance.now();
      const { totalIs, items } = await search(query);
      times.set(query.id, performance.now() - since);
      found.set(query.id, {
        isEstimate: totalIs === 'estimate',
        numbers: items.map((/** @type {{ number: string }} */ item) => item.number),
      });
    });
    const row = (/** @type {string} */ what, /** @type {readonly SyntheticQuery[]} */ of) => {
      const ofThese = of.flatMap(({ id }) => times.get(id) ?? []);
      for (const percent of [50, 99])
        rows.push({
          measure: `search with facets, ${what}, ${inFlight} in flight, p${percent}`,
          unit: 'ms',
          product: percentile(ofThese, percent),
        });
    };
    row('all queries', queries);
    for (const kind of KINDS)
      row(
        kind,
        queries.filter((query) => query.kind === kind),
      );
    say(`${queries.length} searches, ${inFlight} in flight, done`);
  }
  const estimated = [...found.values()].filter(({ isEstimate }) => isEstimate).length;
  rows.push({
    measure: 'queries whose counts are estimated',
    unit: 'share',
    product: estimated / queries.length,
  });
  rows.push(...quality(queries, found, { seed, count: patents }));
  return rows;
}

/**
 * Recall of plain text search: of the patents that answer a query (50 at most), how many are on the first page of 50.
 * @param {readonly SyntheticQuery[]} queries
 * @param {ReadonlyMap<string, { isEstimate: boolean, numbers: string[] }>} found
 * @param {{ seed: number, count: number }} pool
 * @returns {Row[]}
 */
function quality(queries, found, pool) {
  const relevant = labelsOf(pool);
  return /** @type {const} */ (['term', 'plain']).flatMap((kind) => {
    const shares = queries
      .filter((query) => query.kind === kind)
      .flatMap((query) => {
        const right = new Set(relevant(query).map((index) => patentAt(pool.seed, index).number));
        const hits = found.get(query.id)?.numbers.filter((number) => right.has(number)).length ?? 0;
        return right.size > 0 ? [hits / Math.min(PAGE, right.size)] : [];
      });
    const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
    return [{ measure: `recall@${PAGE} of text search, ${kind}`, unit: 'share', product: mean }];
  });
}
