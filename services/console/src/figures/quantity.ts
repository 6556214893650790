import { money, readAmount, roundedMoney } from '../format/money';
import type { Tongue } from '../i18n/i18n';
import { fenUnit } from './counters';

const hundredMillion = 10_000_000_000n;

/** A number of a metric, exactly: money in the unit that suits it, counts with thousands apart and their unit. */
export function exactly(n: number | string, unit: string, tongue: Tongue = 'zh'): string {
  if (unit === fenUnit) return money(readAmount(n) ?? 0n, tongue);
  const count = BigInt(n).toLocaleString('en-US');
  return tongue === 'zh' && unit ? `${count} ${unit}` : count;
}

/** A number as a headline: money in 亿元 or 万元 with two decimals, its unit apart. The exact number belongs beside it. */
export function headline(n: number | string, unit: string): readonly [figure: string, unit: string] {
  if (unit !== fenUnit) return [BigInt(n).toLocaleString('en-US'), unit];
  const amount = readAmount(n) ?? 0n;
  const large = (amount < 0n ? -amount : amount) >= hundredMillion ? '亿元' : '万元';
  return [roundedMoney(amount, large, 2).slice(0, -large.length), large];
}
