import { fen } from '@ipflow/kernel';
import fc from 'fast-check';
import { capitalAmount } from './capital-amount';

test.each([
  [0n, '零元整'],
  [4n, '肆分'],
  [50n, '伍角整'],
  [100n, '壹元整'],
  [1_000n, '壹拾元整'],
  [32_504n, '叁佰贰拾伍元零肆分'],
  [140_950n, '壹仟肆佰零玖元伍角整'],
  [600_714n, '陆仟零柒元壹角肆分'],
  [10_700_053n, '壹拾万柒仟元伍角叁分'],
  [10_050_000n, '壹拾万零伍佰元整'],
  [1_000_000_100n, '壹仟万零壹元整'],
  [10_000_000_000n, '壹亿元整'],
  [10_000_000_100n, '壹亿零壹元整'],
  [10_001_000_000n, '壹亿零壹万元整'],
  [1_234_567_890_123_456n, '壹拾贰万叁仟肆佰伍拾陆亿柒仟捌佰玖拾万壹仟贰佰叁拾肆元伍角陆分'],
])('%s fen are %s', (amount, text) => {
  expect(capitalAmount(fen(amount))).toBe(text);
});

test('reads back to the same amount, and never says 零 twice in a row', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 999_999_999_999_999_999n), (amount) => {
      const text = capitalAmount(fen(amount));
      expect(readBack(text)).toBe(amount);
      expect(text).not.toMatch(/零零/);
    }),
  );
});

test('refuses what is below zero', () => {
  expect(() => capitalAmount(fen(-1n))).toThrow(RangeError);
});

/** Reads capital figures by their place values, another way than they are written. */
function readBack(text: string): bigint {
  const [whole, rest] = text.includes('元') ? (text.split('元') as [string, string]) : ['', text];
  const jiao = /(.)角/.exec(rest)?.[1];
  const cent = /(.)分/.exec(rest)?.[1];
  const digit = (mark: string | undefined): bigint => BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(mark ?? '零'));
  return read(whole) * 100n + digit(jiao) * 10n + digit(cent);
}

function read(text: string): bigint {
  for (const [mark, value] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
    ['仟', 1_000n],
    ['佰', 100n],
    ['拾', 10n],
  ] as const) {
    const at = text.lastIndexOf(mark);
    if (at >= 0) return read(text.slice(0, at)) * value + read(text.slice(at + 1));
  }
  return BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(text.replaceAll('零', '') || '零'));
}
