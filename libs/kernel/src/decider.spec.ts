import { fold, type Decider } from './decider';

type Seat = { taken: boolean };
type Take = { type: 'Take' };
type Taken = { type: 'Taken' };

const seat: Decider<Seat, Take, Taken> = {
  initial: () => ({ taken: false }),
  evolve: () => ({ taken: true }),
  decide: (_, { taken }) => (taken ? [] : [{ type: 'Taken' }]),
};

describe('a decider', () => {
  test('starts from nothing and stays there without events', () => {
    expect(fold(seat, [])).toEqual({ taken: false });
  });

  test('folds its own decisions, so that the same command twice stays quiet', () => {
    const first = seat.decide({ type: 'Take' }, seat.initial());
    expect(first).toEqual([{ type: 'Taken' }]);
    expect(seat.decide({ type: 'Take' }, fold(seat, first))).toEqual([]);
  });

  test('continues from a known state, and folding in two steps equals folding at once', () => {
    const sum: Decider<number[], never, number> = {
      initial: () => [],
      evolve: (state, event) => [...state, event],
      decide: () => [],
    };
    expect(fold(sum, [3, 4], fold(sum, [1, 2]))).toEqual(fold(sum, [1, 2, 3, 4]));
  });
});
