import { compact, quoted, unreadable, type Reading } from './reading';

/** An amount in fen (1/100 yuan), exact. JSON and Kafka carry it as a digit string, PostgreSQL as bigint. */
export type Fen = bigint & { readonly __brand: 'Fen' };

/** Largest amount either way: a signed 64-bit integer of fen, about 92 quadrillion yuan. */
export const FEN_MAX = 9_223_372_036_854_775_807n;

/** Most parts one sum is split into. */
export const SPLIT_PARTS_MAX = 1_000;

/** Units amounts are written in, with the number of decimals that still make whole fen. */
const DECIMALS = { 元: 2, 万元: 6, 亿元: 10 } as const;

/** A unit an amount can be written in: yuan, ten thousand yuan, hundred million yuan. */
export type MoneyUnit = keyof typeof DECIMALS;

/** Whether an amount below zero is acceptable; corrections and reversals ask for it, prices do not. */
export type MoneyOptions = { negative?: boolean };

/** `bigint` → `Fen`. @throws RangeError beyond ±`FEN_MAX`: a sum that left the 64-bit range is a bug. */
export function fen(amount: bigint): Fen {
  if (amount > FEN_MAX || amount < -FEN_MAX) {
    throw new RangeError(`${amount} fen does not fit in 64 bits; check the sum or the unit it was read in`);
  }
  return amount as Fen;
}

/** Reads the digit string of JSON: `"123456"` is 1,234.56 yuan. No sign plus, no leading zeros, no spaces. */
export function parseFen(text: string, { negative = false }: MoneyOptions = {}): Reading<{ fen: Fen }> {
  if (!/^(0|-?[1-9]\d{0,18})$/.test(text)) {
    return unreadable('MONEY_FORMAT', `金额${quoted(text)}应为以“分”为单位的整数字符串，例如 "123456"。`);
  }
  return within(BigInt(text), text, negative);
}

/**
 * Reads what people write: `1234.56`, `1,234.56元`, `¥320亿`, `10.5万`. Without a unit the number is yuan.
 * Refuses a fraction of a fen instead of rounding it.
 */
export function parseYuan(text: string, { negative = false }: MoneyOptions = {}): Reading<{ fen: Fen }> {
  const written = compact(text).match(
    /^(-?)¥?(\d{1,3}(?:,\d{3})+|\d{1,19})(?:\.(\d{1,19}))?(元|万元?|亿元?)?$/u,
  );
  if (!written) {
    return unreadable(
      'MONEY_FORMAT',
      `金额${quoted(text)}无法识别，应写作例如 1234.56、1,234.56元 或 10.5万元。`,
    );
  }
  const [, sign, whole = '', fraction = '', suffix = '元'] = written;
  const decimals = DECIMALS[(suffix.endsWith('元') ? suffix : `${suffix}元`) as MoneyUnit];
  if (fraction.length > decimals) {
    return unreadable(
      'MONEY_PRECISION',
      `金额${quoted(text)}的小数多于 ${decimals} 位，小于一分，请核对后重填。`,
    );
  }
  const amount = BigInt(whole.replaceAll(',', '') + fraction.padEnd(decimals, '0'));
  return within(sign ? -amount : amount, text, negative);
}

function within(amount: bigint, text: string, negative: boolean): Reading<{ fen: Fen }> {
  if (amount < 0n && !negative) return unreadable('MONEY_NEGATIVE', `金额${quoted(text)}不得为负数。`);
  if (amount > FEN_MAX || amount < -FEN_MAX) {
    return unreadable(
      'MONEY_TOO_LARGE',
      `金额${quoted(text)}超出可记录的范围，请核对单位（元、万元、亿元）。`,
    );
  }
  return { ok: true, fen: amount as Fen };
}

/** The digit string of JSON for an amount; `parseFen` reads it back. */
export function fenToJson(amount: Fen): string {
  return amount.toString();
}

/**
 * An amount for people: `1,234,567.89元`, `320亿元`, `3.5万元`. Exact by default (yuan always with two
 * decimals, larger units with as many as needed). With `decimals` it is rounded, half away from zero.
 *
 * @throws RangeError when `decimals` is not a whole number from 0 to the unit's own (2, 6, 10)
 */
export function formatFen(amount: Fen, unit: MoneyUnit = '元', decimals?: number): string {
  const exact = DECIMALS[unit];
  const kept = decimals ?? exact;
  if (!Number.isInteger(kept) || kept < 0 || kept > exact) {
    throw new RangeError(`${unit} can be shown with 0 to ${exact} decimals, not ${kept}`);
  }
  const cut = 10n ** BigInt(exact - kept);
  const magnitude = amount < 0n ? -amount : amount;
  const rounded = (magnitude + cut / 2n) / cut;
  const digits = rounded.toString().padStart(kept + 1, '0');
  const whole = digits.slice(0, digits.length - kept).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = digits.slice(digits.length - kept);
  const shown = decimals === undefined && unit !== '元' ? fraction.replace(/0+$/, '') : fraction;
  return `${amount < 0n && rounded > 0n ? '-' : ''}${whole}${shown && `.${shown}`}${unit}`;
}

/** A share or a rate of `ppm` millionths in per cent, exact and as short as it is: `33.3333%`, `100%`. */
export function formatPpm(ppm: number): string {
  return `${ppm / 10_000}%`;
}

/**
 * Splits `totalFen` in proportion to `weights` so that the parts sum to exactly the total: everyone gets
 * the whole fen of his share, and the fen left over go one each to the largest remainders. Ties go to the
 * lowest index, so the same input gives the same split everywhere.
 *
 * @example splitByLargestRemainder(fen(1_000_001n), [54n, 26n, 16n, 4n]) // 540001, 260000, 160000, 40000
 * @throws RangeError for a negative total or weight, weights summing to zero, or over `SPLIT_PARTS_MAX` parts
 */
export function splitByLargestRemainder(totalFen: Fen, weights: readonly bigint[]): Fen[] {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0n);
  if (totalFen < 0n || weightSum <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError(
      `cannot split ${totalFen} fen by [${weights}]: need total ≥ 0, weights ≥ 0, sum > 0`,
    );
  }
  if (weights.length > SPLIT_PARTS_MAX) {
    throw new RangeError(`cannot split into ${weights.length} parts, at most ${SPLIT_PARTS_MAX}`);
  }
  const shares = weights.map((weight, index) => ({
    index,
    part: (totalFen * weight) / weightSum,
    remainder: (totalFen * weight) % weightSum,
  }));
  const leftOver = totalFen - shares.reduce((sum, share) => sum + share.part, 0n);
  const favored = new Set(
    [...shares]
      .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, Number(leftOver))
      .map((share) => share.index),
  );
  return shares.map(({ index, part }) => (part + (favored.has(index) ? 1n : 0n)) as Fen);
}
