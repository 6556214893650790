import { domainTerms } from './segment.dict';
import { searchQuery, segmented, wholeWords } from './segment';

const words = (text: string) => segmented(text).split(' ');

test.each([
  ['一种光纤传感器', ['光纤', '传感器']],
  ['专利质押融资服务', ['质押', '融资', '质押融资']],
  ['磷石膏基胶凝材料', ['磷石膏']],
  ['脑机接口系统', ['脑机接口']],
  ['先使用后付费', ['先使用后付费']],
])('%s is cut into terms of the domain and their parts', (text, wanted) => {
  expect(words(text)).toEqual(expect.arrayContaining(wanted));
});

test('every term of the dictionary is found by itself as typed', () => {
  for (const term of domainTerms)
    expect(words(`一种${term}装置`)).toEqual(expect.arrayContaining(words(term)));
});

test('no term stands twice', () => {
  expect(new Set(domainTerms).size).toBe(domainTerms.length);
});

test('a query is text: no character of it is an operator', () => {
  expect(searchQuery(`传感器' | !x`)).not.toMatch(/[|!]/);
  expect(searchQuery('，。！')).toBe('');
});

test('a text is cut into the same words however many were cut in between', () => {
  const first = words('一种光纤传感器');
  for (let n = 0; n < 30_001; n += 1) segmented(`第${n}件`);
  expect(words('一种光纤传感器')).toEqual(first);
});

test('a query asks for whole words, and every text that has one has its parts too', () => {
  for (const text of ['一种硅光波导芯片的光纤传感器', '数控机床智能控制系统及其制备方法', ...domainTerms]) {
    const whole = wholeWords(text);
    expect(words(text)).toEqual(expect.arrayContaining(whole));
    for (const word of whole) {
      const parts = words(word).filter((part) => word.includes(part));
      expect(words(text)).toEqual(expect.arrayContaining(parts));
    }
  }
  expect(wholeWords('光纤传感器').length).toBeLessThan(words('光纤传感器').length);
});
