/** Injection key: true where partners may stand beside the house (tests, a house on one machine). */
export const MAY_REACH_HOUSE = Symbol('may reach the house');

/** Only said in so many words: `DELIVERY_MAY_REACH_HOUSE=yes`. */
export function readMayReachHouse(env: NodeJS.ProcessEnv): boolean {
  return env.DELIVERY_MAY_REACH_HOUSE === 'yes';
}
