import fc from 'fast-check';
import { canonicalJson, type Canonical } from './canonical-json';

const value = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.constant(null),
    fc.maxSafeInteger(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

const reversed = (of: Canonical): Canonical => {
  if (of === null || typeof of !== 'object') return of;
  if (Array.isArray(of)) return of.map(reversed);
  return Object.fromEntries(
    Object.entries(of)
      .reverse()
      .map(([name, member]) => [name, reversed(member as Canonical)]),
  );
};

test('says what it was given, whatever the order of its members', () => {
  fc.assert(
    fc.property(value, (one) => {
      const text = canonicalJson(one);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(one)));
      expect(canonicalJson(reversed(one))).toBe(text);
    }),
  );
});

test('sorts members, leaves no spaces and drops what is undefined', () => {
  expect(canonicalJson({ b: [1, 'x'], a: { z: null, y: undefined }, 名: true })).toBe(
    '{"a":{"z":null},"b":[1,"x"],"名":true}',
  );
});

test('refuses a number that parties would write differently', () => {
  expect(() => canonicalJson({ rate: 0.1 })).toThrow('0.1 is no safe integer');
});
