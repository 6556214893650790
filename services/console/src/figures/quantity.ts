import { money, readAmount, roundedMoney, yuan } from '../format/money';
import type { Tongue } from '../i18n/i18n';
import { fenUnit } from './counters';

const hundredMillion = 10_000_000_000n;

/** A number of a metric, exactly: money in the unit that suits it, counts with thousands apart and their unit. */
export function exactly(n: number | string, unit: string, tongue: Tongue = 'zh'): string {
  if (unit === fenUnit) return money(readAmount(n) ?? 0n, tongue);
  const count = BigInt(n).toLocaleString('en-US');
  return tongue === 'zh' && unit ? `${count} ${unit}` : count;
}

/**
 * A number as a headline: money in 亿元 or 万元 with two decimals, in English in millions, its unit apart. The exact number
 * belongs beside it.
 */
export function headline(
  n: number | string,
  unit: string,
  tongue: Tongue,
): readonly [figure: string, unit: string] {
  if (unit !== fenUnit) return [BigInt(n).toLocaleString('en-US'), tongue === 'zh' ? unit : ''];
  const amount = readAmount(n) ?? 0n;
  if (tongue === 'en') return [inMillions(amount), 'million CNY'];
  const large = (amount < 0n ? -amount : amount) >= hundredMillion ? '亿元' : '万元';
  return [roundedMoney(amount, large, 2).slice(0, -large.length), large];
}

/** A goal beside its share: exactly in Chinese, where units keep it short; in English as a headline. */
export function goalText(n: number | string, unit: string, tongue: Tongue): string {
  if (tongue === 'zh') return exactly(n, unit, tongue);
  return headline(n, unit, tongue).filter(Boolean).join(' ');
}

const hundredthOfMillion = 1_000_000n;

/** Millions with two decimals, half away from zero. */
function inMillions(amount: bigint): string {
  const half = amount < 0n ? -hundredthOfMillion / 2n : hundredthOfMillion / 2n;
  return yuan((amount + half) / hundredthOfMillion);
}
