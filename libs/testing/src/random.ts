/** A repeatable source of chance, made from a seed. */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** The items in another order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** The seed of this run: SEED from the environment, or the one the suite is fixed to. Printed when a test fails. */
export function seedOf(fixed: number, env: NodeJS.ProcessEnv = process.env): number {
  return env.SEED ? Number(env.SEED) : fixed;
}

/** mulberry32 (Tommy Ettinger), 32 bits of state: plenty for a schedule. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    shuffled: (items) => {
      const copy = [...items];
      for (let i = copy.length - 1; i > 0; i -= 1) {
        const j = below(i + 1);
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
  };
}
