import fc from 'fast-check';
import {
  FEN_MAX,
  fen,
  fenToJson,
  formatFen,
  formatPpm,
  parseFen,
  parseYuan,
  splitByLargestRemainder,
  type MoneyUnit,
} from './money';

const amounts = fc.bigInt({ min: -FEN_MAX, max: FEN_MAX }).map(fen);

describe('fen in JSON', () => {
  test('a digit string comes back as it went, over the whole range', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseFen(fenToJson(amount), { negative: true })).toEqual({ ok: true, fen: amount });
      }),
    );
  });

  test.each(['', '1.5', '01', '+1', ' 1', '1e3', '-0', '１', '1,000', '12345678901234567890'])(
    'refuses %j',
    (text) => expect(parseFen(text, { negative: true })).toMatchObject({ ok: false, code: 'MONEY_FORMAT' }),
  );

  test('refuses a negative amount unless asked for', () => {
    expect(parseFen('-1')).toMatchObject({ code: 'MONEY_NEGATIVE' });
  });

  test('refuses what does not fit in 64 bits', () => {
    expect(parseFen('9223372036854775808')).toMatchObject({ code: 'MONEY_TOO_LARGE' });
    expect(() => fen(FEN_MAX + 1n)).toThrow(RangeError);
  });
});

describe('yuan as people write it', () => {
  test.each([
    ['1234.56', 123456n],
    ['1,234.56元', 123456n],
    ['￥１，２３４．５６', 123456n],
    ['0.5', 50n],
    ['0', 0n],
    ['10.5万', 10_500_000n],
    ['10.5 万元', 10_500_000n],
    ['320亿元', 3_200_000_000_000n],
    ['0.0000000001亿', 1n],
  ])('reads %s', (text, expected) => expect(parseYuan(text)).toEqual({ ok: true, fen: expected }));

  test('reads a negative amount only where asked', () => {
    expect(parseYuan('-1.00')).toMatchObject({ ok: false, code: 'MONEY_NEGATIVE' });
    expect(parseYuan('-1.00', { negative: true })).toEqual({ ok: true, fen: -100n });
  });

  test.each(['0.001', '1.234元', '1.0000001万'])('refuses %s: less than a fen', (text) =>
    expect(parseYuan(text)).toMatchObject({ ok: false, code: 'MONEY_PRECISION' }),
  );

  test.each(['', '1,23.4', '12,34', '1.', '.5', '1e5', '十元', '1 2x', '1..2', '¥'])('refuses %j', (text) =>
    expect(parseYuan(text)).toMatchObject({ ok: false, code: 'MONEY_FORMAT' }),
  );

  test('every amount reads back from every unit it is shown in', () => {
    const units = fc.constantFrom<MoneyUnit>('元', '万元', '亿元');
    fc.assert(
      fc.property(amounts, units, (amount, unit) => {
        expect(parseYuan(formatFen(amount, unit), { negative: true })).toEqual({ ok: true, fen: amount });
      }),
    );
  });
});

describe('amounts for people', () => {
  test.each<[bigint, MoneyUnit, number | undefined, string]>([
    [123456789n, '元', undefined, '1,234,567.89元'],
    [5n, '元', undefined, '0.05元'],
    [-123456n, '元', undefined, '-1,234.56元'],
    [3_200_000_000_000n, '亿元', undefined, '320亿元'],
    [3_500_000n, '万元', undefined, '3.5万元'],
    [1n, '亿元', undefined, '0.0000000001亿元'],
    [317_049_999_999n, '亿元', 2, '31.70亿元'],
    [50n, '元', 0, '1元'],
    [-49n, '元', 0, '0元'],
    [-50n, '元', 0, '-1元'],
  ])('shows %s fen in %s (%s decimals) as %s', (amount, unit, decimals, shown) =>
    expect(formatFen(fen(amount), unit, decimals)).toBe(shown),
  );

  test('refuses more decimals than the unit has', () => {
    expect(() => formatFen(fen(1n), '元', 3)).toThrow(RangeError);
  });
});

test.each([
  [1_000_000, '100%'],
  [333_333, '33.3333%'],
  [36_000, '3.6%'],
  [1, '0.0001%'],
  [0, '0%'],
])('%s millionths are %s', (ppm, shown) => expect(formatPpm(ppm)).toBe(shown));

describe('splitting by the largest remainder', () => {
  test.each<[bigint, bigint[], bigint[]]>([
    [1_000_001n, [54n, 26n, 16n, 4n], [540_001n, 260_000n, 160_000n, 40_000n]],
    [300_000_000n, [40n, 20n, 40n], [120_000_000n, 60_000_000n, 120_000_000n]],
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [2n, [1n, 1n, 1n], [1n, 1n, 0n]],
    [5n, [0n, 1n, 0n], [0n, 5n, 0n]],
    [0n, [3n, 7n], [0n, 0n]],
  ])('%s fen by %s', (total, weights, parts) =>
    expect(splitByLargestRemainder(fen(total), weights)).toEqual(parts),
  );

  test('parts sum to the total, and none is a fen or more away from its exact share', () => {
    const weightLists = fc
      .array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 20 })
      .filter((weights) => weights.some((weight) => weight > 0n));
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: FEN_MAX }), weightLists, (total, weights) => {
        const parts = splitByLargestRemainder(fen(total), weights);
        const weightSum = weights.reduce((sum, weight) => sum + weight, 0n);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total);
        parts.forEach((part, index) => {
          const distance = part * weightSum - total * (weights[index] ?? 0n);
          expect(distance > -weightSum && distance < weightSum).toBe(true);
        });
      }),
    );
  });

  test.each<[bigint, bigint[]]>([
    [-1n, [1n]],
    [1n, []],
    [1n, [0n, 0n]],
    [1n, [2n, -1n]],
    [1n, Array<bigint>(1_001).fill(1n)],
  ])('refuses %s fen by unusable weights', (total, weights) =>
    expect(() => splitByLargestRemainder(fen(total), weights)).toThrow(RangeError),
  );
});
