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
