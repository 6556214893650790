import type { licensing } from '@ipflow/contracts';
import { fen, formatFen, refuseWhen, type Fen } from '@ipflow/kernel';
import { wholePpm } from './open-license.policy';

/** One step of the calculation, in the words and figures of the announced standard. */
export interface RoyaltyStep {
  readonly name: string;
  readonly formula: string;
  readonly amountFen: Fen;
}

/** What is owed by a standard on reported figures. */
export interface Royalty {
  readonly steps: readonly RoyaltyStep[];
  readonly totalFen: Fen;
}

const baseNames = { net_sales: '净销售额', profit: '利润' } as const;
const baseFields = { net_sales: 'salesFen', profit: 'profitFen' } as const;

/**
 * 许可使用费 by the announced standard, exact to the fen: what is less than a fen is rounded half up, once, and shown
 * before and after.
 * @throws Refused when the base the standard speaks of is not given
 */
export function royaltyOf(
  fee: licensing.FeeStandard,
  figures: { readonly salesFen?: bigint; readonly profitFen?: bigint },
): Royalty {
  const steps: RoyaltyStep[] = [];
  if (fee.method === 'free') steps.push({ name: '免费', formula: '公告标准为免费', amountFen: fen(0n) });
  if (fee.fixedFen !== undefined) {
    const name = fee.method === 'lump_sum' ? '一次总付' : '入门费';
    const amountFen = fen(fee.fixedFen);
    steps.push({ name, formula: `公告金额 ${formatFen(amountFen)}`, amountFen });
  }
  if (fee.royaltyPpm !== undefined) steps.push(shareStep(fee, figures));
  const totalFen = fen(steps.reduce((sum, { amountFen }) => sum + amountFen, 0n));
  return { steps, totalFen };
}

function shareStep(
  fee: licensing.FeeStandard,
  figures: { readonly salesFen?: bigint; readonly profitFen?: bigint },
): RoyaltyStep {
  const base = fee.royaltyBase as keyof typeof baseNames;
  const baseFen = figures[baseFields[base]];
  refuseWhen(
    baseFen === undefined
      ? [
          {
            code: 'ROYALTY_BASE_MISSING',
            article: '',
            message: `公告标准按${baseNames[base]}提成；请在 ${baseFields[base]} 中填写${baseNames[base]}（分）`,
            field: baseFields[base],
          },
        ]
      : [],
  );
  const product = baseFen! * BigInt(fee.royaltyPpm!);
  const whole = BigInt(wholePpm);
  const amountFen = fen((product + whole / 2n) / whole);
  const isExact = product % whole === 0n;
  const share = `${baseNames[base]} ${formatFen(fen(baseFen!))} × ${percentOf(fee.royaltyPpm!)}`;
  return {
    name: '提成',
    formula: isExact
      ? `${share} = ${formatFen(amountFen)}`
      : `${share} = ${exactYuan(product)}，四舍五入到分为 ${formatFen(amountFen)}`,
    amountFen,
  };
}

/** 50,000 millionths is 5%; every digit is shown. */
function percentOf(ppm: number): string {
  return `${decimal(BigInt(ppm), 4)}%`;
}

/** Millionths of a fen as yuan, with every digit. */
function exactYuan(product: bigint): string {
  return `${decimal(product, 8)}元`;
}

function decimal(amount: bigint, decimals: number): string {
  const digits = amount.toString().padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return digits.slice(0, -decimals) + (fraction && `.${fraction}`);
}
