/**
 * Chance that can be looked up: the draws of item `index` depend on nothing but the seed and the index, so that any item can be
 * made alone, and twice the same.
 */

/**
 * @param {number} seed
 * @param {number} index
 */
export function chanceOf(seed, index) {
  // Two rounds of mixing: neighbors in seed or index share nothing.
  let state = mixed(Math.imul(seed | 0, 0x9e3779b1) ^ mixed(Math.imul(index | 0, 0x85ebca6b) + 0x165667b1));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return (mixed(state) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    /** @param {number} n @returns {number} 0 to n - 1 */
    below: (n) => Math.floor(next() * n),
    /** @param {number} share */
    happens: (share) => next() < share,
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]),
  };
}

/** @typedef {ReturnType<typeof chanceOf>} Chance */

/**
 * A place of 0 to n - 1 by Zipf's law: the first come often, the last hardly ever.
 * @param {Chance} chance
 * @param {number} n
 * @param {number} exponent   below 1
 */
export function zipf(chance, n, exponent) {
  return Math.min(n - 1, Math.floor(n * chance.next() ** (1 / (1 - exponent))));
}

/**
 * One of `[what, share]`; the shares add up to 1.
 * @template T
 * @param {Chance} chance
 * @param {readonly (readonly [T, number])[]} shares
 * @returns {T}
 */
export function weighted(chance, shares) {
  let left = chance.next();
  for (const [what, share] of shares) {
    left -= share;
    if (left < 0) return what;
  }
  return /** @type {readonly [T, number]} */ (shares[shares.length - 1])[0];
}

/** @param {number} value */
function mixed(value) {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
