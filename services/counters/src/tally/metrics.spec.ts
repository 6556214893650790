import { dimensionNames } from './metric';
import { metricIds, metricOf, partsOf, reachedBy, told, type MetricId } from './metrics';

test.each(metricIds)('%s says what it counts, by which rule and from which source', (id) => {
  const { name, unit, rule, dimensions } = metricOf(id);
  for (const text of [name, unit, rule.definition, rule.source]) expect(text).not.toBe('');
  expect(rule.version).toBeGreaterThanOrEqual(1);
  expect(dimensionNames).toEqual(expect.arrayContaining([...dimensions]));
});

test.each(metricIds)('what %s adds up has its unit, kind and dimensions, and is no sum itself', (id) => {
  const { unit, kind, dimensions, sumOf = [] } = metricOf(id);
  for (const part of sumOf as MetricId[]) {
    expect(metricOf(part)).toMatchObject({ unit, kind });
    expect(metricOf(part).dimensions).toEqual(expect.arrayContaining([...dimensions]));
    expect(partsOf(part)).toEqual([part]);
    expect(reachedBy(part)).toContain(id);
  }
});

test.each(metricIds)('the metric that counts %s by contract is there, and its sums run alike', (id) => {
  const { perContract } = metricOf(id);
  if (!perContract) return;
  const contracts = perContract as MetricId;
  expect(metricOf(contracts).unit).toBe('份');
  expect(partsOf(contracts)).toEqual(
    metricOf(id).sumOf ? partsOf(id).map((part) => metricOf(part).perContract) : [contracts],
  );
});

test('money is told as digits, a count as a number', () => {
  expect(told('license.amount', 9_007_199_254_740_993n)).toBe('9007199254740993');
  expect(told('license.amount', '5')).toBe('5');
  expect(told('license.patents', '5')).toBe(5);
});
