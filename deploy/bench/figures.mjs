import { cpus } from 'node:os';

/** @typedef {{ measure: string, unit: string, bare?: number, product: number, ratio?: number }} Row */

/**
 * @param {number[]} values
 * @param {number} percent
 */
export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}

/**
 * Runs `work` over all items, so many at a time.
 * @template T
 * @param {readonly T[]} items
 * @param {number} inFlight
 * @param {(item: T) => Promise<void>} work
 */
export async function throttled(items, inFlight, work) {
  let next = 0;
  const worker = async () => {
    for (let place = next++; place < items.length; place = next++)
      await work(/** @type {T} */ (items[place]));
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
}

/**
 * The rows as a table of Markdown.
 * @param {Row[]} rows
 */
export function printTable(rows) {
  const cell = (/** @type {number | undefined} */ value) =>
    value === undefined
      ? ''
      : value >= 100
        ? Math.round(value).toLocaleString('en')
        : value.toFixed(value < 10 ? 2 : 1);
  const lines = rows.map(
    ({ measure: name, unit, bare, product, ratio }) =>
      `| ${name} | ${unit} | ${cell(bare)} | ${cell(product)} | ${cell(ratio)} |`,
  );
  const date = new Date().toISOString().slice(0, 10);
  const head = ['| measure | unit | bare limit | ipflow | ratio |', '|---|---|---|---|---|'];
  process.stdout.write(
    `\n${[...head, ...lines].join('\n')}\n\n${date}, ${cpus().length} cores, Node ${process.versions.node}\n`,
  );
}
