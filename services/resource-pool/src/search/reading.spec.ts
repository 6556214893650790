import fc from 'fast-check';
import { marksIn } from './marks';
import { readQuery, tsqueryOf } from './reading';

const terms = (text: string) => {
  const reading = readQuery(text);
  return reading.kind === 'terms' ? reading.terms : [];
};

test.each(['201220061943.1', 'ZL201220061943.1', '2012200619431', 'CN201220061943.1'])(
  '%s is a number',
  (text) => {
    expect(readQuery(text)).toEqual({ kind: 'number', number: '201220061943.1' });
  },
);

test('terms are what stands between spaces and commas', () => {
  expect(terms('光纤 传感，检测、 Ｈ２').map(({ text }) => text)).toEqual(['光纤', '传感', '检测', 'H2']);
  expect(terms('，。！')).toEqual([]);
});

test('whatever is typed becomes quoted words and ands', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const query = tsqueryOf(terms(text));
      expect(query ?? "'x'").toMatch(/^'(?:[^'\\]|''|\\\\)+'(?: & '(?:[^'\\]|''|\\\\)+')*$/);
    }),
  );
});

test('marks are in order, apart, inside the text, and say a word of the query', () => {
  const text = fc.string({
    unit: fc.constantFrom('光', '纤', '传', '感', '器', 'a', 'A', 'İ', '😀', ' '),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, text, (title, typed) => {
      const asked = terms(typed);
      let last = -1;
      for (const [from, until] of marksIn(title, asked)) {
        expect(from).toBeGreaterThan(last);
        expect(until).toBeGreaterThan(from);
        expect(until).toBeLessThanOrEqual(title.length);
        last = until;
      }
    }),
  );
});

test('marks of words that touch are one', () => {
  expect(marksIn('一种光纤传感器', terms('光纤 传感器'))).toEqual([[2, 7]]);
  expect(marksIn('<b>光纤</b>', terms('光纤'))).toEqual([[3, 5]]);
});
