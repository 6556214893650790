import type { LocalDate } from '@ipflow/kernel';
import { openLicensePolicyOn, promotionalWordsIn } from './open-license.policy';

const policy = openLicensePolicyOn('2026-01-10' as LocalDate);

test.each([
  ['本技术世界领先', ['领先']],
  ['行业第一，最先进', ['最', '第一']],
  ['独 家　授权', ['独家']],
  ['最\u200b佳效果', ['最']],
  ['第一期付款，第一名', ['第一']],
  ['最迟付款日；效果最', ['最']],
])('finds promotion in %s', (text, words) => {
  expect(promotionalWordsIn(text, policy)).toEqual(words);
});

test.each(['第一期款项最迟于公告后三十日内支付', '每年最后一日结算，最低提成一万元', '被许可人须保密', ''])(
  'finds none in %s',
  (text) => {
    expect(promotionalWordsIn(text, policy)).toEqual([]);
  },
);

test('a day before the first edition goes by the first', () => {
  expect(openLicensePolicyOn('2000-01-01' as LocalDate).version).toBe('open-license-2021');
});
