import type { Fen } from '@ipflow/kernel';

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const tenThousand = 10_000n;
const hundredMillion = 100_000_000n;

/**
 * An amount in the capital figures of Chinese vouchers (《支付结算办法》附件一): `壹拾万零伍佰元整`,
 * `叁佰贰拾伍元零肆分`.
 *
 * @throws RangeError below zero: what is paid is not negative
 */
export function capitalAmount(amount: Fen): string {
  if (amount < 0n) throw new RangeError(`${amount} fen has no capital figures; write what is paid`);
  const yuan = amount / 100n;
  const jiao = Number((amount / 10n) % 10n);
  const cent = Number(amount % 10n);
  const whole = yuan > 0n || amount === 0n ? `${wholeNumber(yuan)}元` : '';
  if (jiao === 0 && cent === 0) return `${whole}整`;
  const gap = jiao === 0 && whole !== '' ? '零' : '';
  return `${whole}${gap}${jiao ? `${digits[jiao]}角` : ''}${cent ? `${digits[cent]}分` : '整'}`;
}

function wholeNumber(value: bigint): string {
  if (value === 0n) return digits[0]!;
  if (value >= hundredMillion) return joined(value, hundredMillion, '亿');
  if (value >= tenThousand) return joined(value, tenThousand, '万');
  return upToThousands(value);
}

/** The part above a unit, the unit, and the part below it; one 零 stands for any zeros between them. */
function joined(value: bigint, unit: bigint, name: string): string {
  const below = value % unit;
  const gap = below > 0n && below < unit / 10n ? digits[0] : '';
  return `${wholeNumber(value / unit)}${name}${gap}${below > 0n ? wholeNumber(below) : ''}`;
}

function upToThousands(value: bigint): string {
  return [...`${value}`]
    .map((digit, index, all) =>
      digit === '0' ? digits[0]! : `${digits[Number(digit)]}${places[all.length - 1 - index]}`,
    )
    .join('')
    .replace(/零+$/, '')
    .replace(/零+/g, '零');
}
