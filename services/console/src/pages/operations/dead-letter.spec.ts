import { isFirstOfStream, type DeadLetter } from './dead-letter';

it('offers the replay of a stream once, at the letter the replay begins with', () => {
  const letters = [
    { id: '1', stream: 'patent-1' },
    { id: '2', stream: 'patent-2' },
    { id: '3', stream: 'patent-1' },
  ] as DeadLetter[];
  expect(letters.map((letter) => isFirstOfStream(letters, letter))).toEqual([true, true, false]);
});
