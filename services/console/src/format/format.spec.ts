import { atMinute, atSecond, timeOfDay, today } from './dates';
import { divisionName, divisionOptions, divisions } from './division';
import { money, readAmount, roundedMoney, typedMoney, yuan } from './money';
import { patentKind, patentNumber } from './patent';

describe('money', () => {
  it.each([
    [0n, '0.00元'],
    [1n, '0.01元'],
    [123_456n, '1,234.56元'],
    [999_999n, '9,999.99元'],
    [1_000_000n, '1万元'],
    [3_500_000n, '3.5万元'],
    [1_560_000n, '1.56万元'],
    [1_477_667n, '14,776.67元'],
    [3_500_001n, '35,000.01元'],
    [3_200_000_000_000n, '320亿元'],
    [12_345_600_000n, '12,345.6万元'],
    [-3_500_000n, '-3.5万元'],
    [9_007_199_254_740_993n, '90,071,992,547,409.93元'],
  ])('%s fen reads %s, exactly', (amount, text) => expect(money(amount)).toBe(text));

  it('is yuan in English', () => expect(money(3_500_000n, 'en')).toBe('CNY 35,000.00'));

  it('comes as digits, and is not taken from anything else', () => {
    expect(readAmount('9007199254740993')).toBe(9_007_199_254_740_993n);
    expect(readAmount(-5)).toBe(-5n);
    for (const none of [undefined, null, '', '1.5', '1e3', 'abc']) expect(readAmount(none)).toBeUndefined();
  });

  it('is rounded for headlines only, half away from zero', () => {
    expect(roundedMoney(12_345_000_000n, '亿元', 2)).toBe('1.23亿元');
    expect(roundedMoney(-12_350_000_000n, '亿元', 2)).toBe('-1.24亿元');
    expect(yuan(123_456_789n)).toBe('1,234,567.89');
  });

  it('typed by a person becomes fen, or a sentence that says what is wrong', () => {
    expect(typedMoney('10.5万元')).toEqual({ digits: '10500000' });
    expect(typedMoney('１，２３４.５６')).toEqual({ digits: '123456' });
    expect(typedMoney('0.001')).toEqual({ refusal: expect.stringMatching('小于一分') as string });
  });
});

describe('dates', () => {
  it('are those of Shanghai, wherever the browser stands', () => {
    expect(atMinute('2026-11-27T16:30:05Z')).toBe('2026-11-28 00:30');
    expect(atSecond('2026-11-27T16:30:05Z')).toBe('2026-11-28 00:30:05');
    expect(timeOfDay('2026-11-27T16:30:05Z')).toBe('00:30:05');
    expect(today(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });
});

describe('patent numbers', () => {
  it('are printed in groups; what is no number stays as it came', () => {
    expect(patentNumber('202010566088.9')).toBe('ZL 2020 1 0566088.9');
    expect(patentNumber('201820308096.X')).toBe('ZL 2018 2 0308096.X');
    expect(patentNumber('85100001.0')).toBe('85100001.0');
    expect(patentNumber('未知')).toBe('未知');
  });

  it('tell the kind of right', () => {
    expect(patentKind('202010566088.9')?.zh).toBe('发明');
    expect(patentKind('未知')).toBeUndefined();
  });
});

describe('divisions', () => {
  it('are the 17 of the province', () => {
    expect(divisions).toHaveLength(17);
    expect(divisionName('420100')).toBe('武汉市');
    expect(divisionName('422800')).toBe('恩施土家族苗族自治州');
    expect(divisionName('999999')).toBe('999999');
  });

  it('have an English name each', () => {
    const inChinese = divisionOptions('en').filter(({ label }) => /\p{Script=Han}/u.test(label));
    expect(inChinese).toEqual([]);
    expect(divisionName('420100', 'en')).toBe('Wuhan');
  });
});
