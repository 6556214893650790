import { headline } from './quantity';

describe('a headline', () => {
  it('tells money in the unit that suits it, in English in millions', () => {
    expect(headline('600000000', '分', 'zh')).toEqual(['600.00', '万元']);
    expect(headline('5000000000000', '分', 'zh')).toEqual(['500.00', '亿元']);
    expect(headline('5000000000000', '分', 'en')).toEqual(['50,000.00', 'million CNY']);
  });

  it('rounds half away from zero', () => {
    expect(headline('100500000', '分', 'en')).toEqual(['1.01', 'million CNY']);
    expect(headline('-100500000', '分', 'en')).toEqual(['-1.01', 'million CNY']);
    expect(headline('100499999', '分', 'en')).toEqual(['1.00', 'million CNY']);
  });

  it('tells counts with their unit in Chinese alone', () => {
    expect(headline(4233, '件', 'zh')).toEqual(['4,233', '件']);
    expect(headline(4233, '件', 'en')).toEqual(['4,233', '']);
  });
});
