import { envelopeText, isFirstOfStream, nameOf, readable, type DeadLetter } from './dead-letter';

it('offers the replay of a stream once, at the letter the replay begins with', () => {
  const letters = [
    { id: '1', stream: 'patent-1' },
    { id: '2', stream: 'patent-2' },
    { id: '3', stream: 'patent-1' },
  ] as DeadLetter[];
  expect(letters.map((letter) => isFirstOfStream(letters, letter))).toEqual([true, true, false]);
});

it('shows JSON a line a field, and what is none as it came', () => {
  expect(readable('{"patentNumber":"1","code":"XX99"}')).toBe(
    '{\n  "patentNumber": "1",\n  "code": "XX99"\n}',
  );
  expect(readable('{')).toBe('{');
});

it('tells the envelope an attribute a line', () =>
  expect(envelopeText({ ce_id: '7', ce_actor: 'user:office', other: '' })).toBe(
    'id: 7\nactor: user:office\nother: ',
  ));

it('names people without the prefix, and keys with theirs', () =>
  expect(['user:office', 'key:abcd'].map(nameOf)).toEqual(['office', 'key:abcd']));
