import { fen, formatFen, parseFen, parseYuan, type MoneyUnit } from '@ipflow/kernel';
import type { Tongue } from '../i18n/i18n';

/** Units larger than 元, the largest first: how many fen each is. */
const largerUnits: readonly (readonly [size: bigint, unit: MoneyUnit])[] = [
  [10_000_000_000n, '亿元'],
  [1_000_000n, '万元'],
];
/** An amount is said in a larger unit only where two decimals say it: nobody reads 1.477667万元. */
const partsOfUnit = 100n;

/** An amount as it came: digits of fen, e.g. `"123456"` for 1,234.56 yuan. Undefined when it is no amount. */
export function readAmount(digits: string | number | null | undefined): bigint | undefined {
  if (digits === null || digits === undefined) return undefined;
  const read = parseFen(String(digits), { negative: true });
  return read.ok ? read.fen : undefined;
}

/**
 * An amount in the unit that suits it, exactly: `3.5万元`, `320亿元`, `14,776.67元`; in English `CNY 35,000.00`. Nothing is
 * rounded away.
 */
export function money(amount: bigint, tongue: Tongue = 'zh'): string {
  if (tongue === 'en') return `CNY ${yuan(amount)}`;
  const magnitude = amount < 0n ? -amount : amount;
  const suits = ([size]: (typeof largerUnits)[number]): boolean =>
    magnitude >= size && magnitude % (size / partsOfUnit) === 0n;
  return formatFen(fen(amount), largerUnits.find(suits)?.[1] ?? '元');
}

/** An amount in yuan with two decimals, as columns of sums show it, without the unit. */
export function yuan(amount: bigint): string {
  return formatFen(fen(amount), '元').replace(/元$/, '');
}

/** An amount rounded for a headline, half away from zero; the exact one belongs beside it. */
export function roundedMoney(amount: bigint, unit: MoneyUnit, decimals: number): string {
  return formatFen(fen(amount), unit, decimals);
}

/** What a person typed, as digits of fen for the API; or the sentence that says what is wrong with it. */
export function typedMoney(text: string): { readonly digits: string } | { readonly refusal: string } {
  const read = parseYuan(text);
  return read.ok ? { digits: read.fen.toString() } : { refusal: read.message };
}

/** What a form already checked, as digits of fen; undefined when it was left empty. */
export function typedFen(text: string | undefined): string | undefined {
  const read = text?.trim() ? typedMoney(text) : undefined;
  return read && 'digits' in read ? read.digits : undefined;
}
