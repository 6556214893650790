import fc from 'fast-check';
import { after, factsMax, keyOf, silence, type Message, type Total } from './wall-state';

const total = (n: number | string, over: Partial<Total> = {}): Total => ({
  metric: 'transfer.patents',
  grain: 'all',
  period: 'all',
  dimension: 'all',
  value: '',
  n,
  ...over,
});
const message = (id: number, event: Message['event'], ...totals: Total[]): Message => ({
  id: `${id}`,
  event,
  totals,
});
const all = keyOf('transfer.patents', 'all');
const begun = after(silence, [message(5, 'snapshot', total(10))], 0);

describe('the wall', () => {
  it('begins with a snapshot and follows every change', () => {
    const state = after(begun, [message(6, 'change', total(11)), message(7, 'change', total(13))], 1);
    expect(state.totals.get(all)).toBe(13n);
    expect(state.cursor).toBe('7');
    expect(state.facts.map(({ by }) => by)).toEqual([2n, 1n]);
  });

  it('takes an item in once, however often it comes', () => {
    const once = after(begun, [message(6, 'change', total(11))], 1);
    const twice = after(once, [message(6, 'change', total(11)), message(5, 'change', total(10))], 2);
    expect(twice).toEqual(once);
  });

  it('keeps amounts beyond 2^53 exact', () => {
    const state = after(begun, [message(6, 'change', total('9007199254740993'))], 1);
    expect(state.totals.get(all)).toBe(9_007_199_254_740_993n);
  });

  it.each([
    ['change', 'reversed'],
    ['correction', 'rebuilt'],
    ['snapshot', 'resynced'],
  ] as const)('says why a figure became smaller: %s, %s', (event, why) => {
    const state = after(begun, [message(6, event, total(8))], 7);
    expect(state.corrections.get(all)).toEqual({ by: -2n, atMs: 7, why });
  });

  it('says nothing of a figure that only grew', () => {
    expect(after(begun, [message(6, 'change', total(11))], 1).corrections.size).toBe(0);
  });

  it('takes what a new snapshot no longer holds for nothing, and says so', () => {
    const state = after(begun, [message(9, 'reset'), message(9, 'snapshot')], 1);
    expect(state.totals.size).toBe(0);
    expect(state.corrections.get(all)?.by).toBe(-10n);
  });

  it('names the place of a fact when it is one', () => {
    const at = (value: string): Total => total(1, { dimension: 'transferee_division', value });
    const one = after(begun, [message(6, 'change', total(11), at('420100'))], 1);
    expect(one.facts[0]?.place).toBe('420100');
    const two = after(begun, [message(6, 'change', total(12), at('420100'), at('420200'))], 1);
    expect(two.facts[0]?.place).toBeUndefined();
  });

  it('keeps no more facts than the ticker needs', () => {
    const many = Array.from({ length: factsMax + 5 }, (_, i) => message(6 + i, 'change', total(11 + i)));
    expect(after(begun, many, 1).facts).toHaveLength(factsMax);
  });

  it('comes to the same end however the items are bundled, with any of them repeated', () => {
    const burst = Array.from({ length: 40 }, (_, i) => message(6 + i, 'change', total(11 + i)));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 40, maxLength: 40 }), (sizes) => {
        let state = begun;
        let from = 0;
        for (const size of sizes) {
          state = after(state, burst.slice(Math.max(0, from - 2), from + size), 1);
          from += size;
        }
        return state.totals.get(all) === 50n && state.taken === begun.taken + 40;
      }),
    );
  });
});
