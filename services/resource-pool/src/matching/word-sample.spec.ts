import { WordSample } from './word-sample';

/** Two hundred patents: places said in two ways, and words that stand anywhere. */
const texts = Array.from({ length: 200 }, (_, at) => [
  `其他${at}`,
  ...(at < 20 ? ['太窄', '地方'] : []),
  ...(at >= 10 && at < 30 ? ['狭小'] : []),
  ...(at % 2 ? ['结构'] : []),
]);
const demands = Array.from({ length: 60 }, (_, at) => ['求购', ...(at < 6 ? ['太窄'] : [])]);
const sample = new WordSample(10_000, texts, demands);

test('a sample speaks for the whole pool', () => {
  expect(sample.patentsWith('太窄')).toBe(1_000);
  expect(sample.patentsWith('没有的词')).toBe(0);
});

test('words that go together are told by the part of the patents that have both', () => {
  expect(sample.alongside('太窄', '地方')).toBe(1);
  expect(sample.alongside('太窄', '其他1')).toBe(0);
  expect(sample.alongside('没有的词', '地方')).toBe(0);
});

test('what stands beside a word far more often than by chance is near it, and what stands anywhere is not', () => {
  const near = sample.near('太窄');
  expect(near.map(({ word }) => word)).toEqual(['地方']);
  expect(near[0]!.likeness).toBe(1);
  const larger = new WordSample(10_000, Array.from({ length: 10 }, () => texts).flat(), []);
  expect(larger.near('太窄').map(({ word }) => word)).toEqual(['地方', '狭小']);
  for (const { likeness } of larger.near('太窄')) expect(likeness).toBeGreaterThan(0);
});

test('what every demand says is told once there are enough of them', () => {
  expect(sample.demandShare('求购')).toBe(1);
  expect(sample.demandShare('太窄')).toBe(0.1);
  expect(new WordSample(10, texts, demands.slice(0, 10)).demandShare('求购')).toBe(0);
});

test('an empty pool has nothing to say', () => {
  const empty = new WordSample(0, [], []);
  expect([empty.patentsWith('太窄'), empty.near('太窄')]).toEqual([0, []]);
});
