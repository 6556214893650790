import { countsOf, cutAtNumbers, fieldsAmiss, inReadingOrder, type RuleResult } from './rule-results';

const result = (code: string, outcome: RuleResult['outcome'], reason: object = {}): RuleResult => ({
  code,
  article: '',
  asks: '',
  outcome,
  reasons: outcome === 'met' ? [] : [{ code, article: '', message: '', ...reason }],
});
const results = [
  result('A', 'met'),
  result('B', 'broken', { field: 'papers.given', detail: { missing: 'identity,valuation' } }),
  result('C', 'waived', { field: 'papers.waived' }),
  result('D', 'unverified'),
  result('E', 'met'),
  result('F', 'broken'),
];

test('what is broken is read first, then what has to be found out', () =>
  expect(
    inReadingOrder(results)
      .map(({ code }) => code)
      .join(''),
  ).toBe('BFDCAE'));

test('outcomes are counted, those that there are', () => {
  expect(countsOf(results)).toEqual([
    ['met', 2],
    ['waived', 1],
    ['unverified', 1],
    ['broken', 2],
  ]);
  expect(countsOf([result('A', 'met')])).toEqual([['met', 1]]);
});

test('a field is amiss where a broken rule points at it, or at an entry of it', () =>
  expect([...fieldsAmiss(results)]).toEqual([
    'papers.given',
    'papers.given.identity',
    'papers.given.valuation',
  ]));

test('patent numbers are found in a sentence, and nothing else is taken for one', () => {
  const numbersIn = (text: string) =>
    cutAtNumbers(text).flatMap((part) => (part.isNumber ? [part.text] : []));
  const sentence = '专利 202010566088.9、201510958772.0 已失去效力（2026）';
  expect(numbersIn(sentence)).toEqual(['202010566088.9', '201510958772.0']);
  expect(
    cutAtNumbers(sentence)
      .map(({ text }) => text)
      .join(''),
  ).toBe(sentence);
  expect(numbersIn('价款 202010566088.1 元，案号 42010000.0')).toEqual([]);
});
