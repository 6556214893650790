import { create, licensing } from '@ipflow/contracts';
import {
  check,
  fen,
  formatFen,
  type ExaminedRule,
  type LocalDate,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';
import { openLicensePolicyOn, wholePpm, type OpenLicensePolicy } from './open-license.policy';

/** 许可使用费支付方式. */
export type FeeMethod = 'lump_sum' | 'royalty' | 'entry_and_royalty' | 'free';

interface FeeFacts {
  readonly fee: licensing.FeeStandard;
}

const article = '专利法实施细则第八十五条';
const wantsFixed = ({ method }: licensing.FeeStandard): boolean =>
  method === 'lump_sum' || method === 'entry_and_royalty';
const wantsRoyalty = ({ method }: licensing.FeeStandard): boolean =>
  method === 'royalty' || method === 'entry_and_royalty';

/** Chinese names of the methods. */
export const methodNames: Readonly<Record<FeeMethod, string>> = {
  lump_sum: '一次总付',
  royalty: '提成',
  entry_and_royalty: '入门费加提成',
  free: '免费',
};
const nameOf = ({ method }: licensing.FeeStandard): string => methodNames[method as FeeMethod];

/** Rules of a fee standard: its fields fit its method. */
export const feeRules: readonly ExaminedRule<FeeFacts>[] = [
  {
    code: 'OPEN_LICENSE_FEE_FIXED_MISSING',
    article,
    asks: '写明支付方式所需的固定金额',
    message: ({ fee }) => `支付方式为${nameOf(fee)}，须填写大于零的固定金额`,
    field: 'terms.fee.fixedFen',
    applies: ({ fee }) => wantsFixed(fee),
    broken: ({ fee }) => (fee.fixedFen ?? 0n) <= 0n,
  },
  {
    code: 'OPEN_LICENSE_FEE_FIXED_NOT_DUE',
    article,
    asks: '没有填写不适用的固定金额',
    message: ({ fee }) => `支付方式为${nameOf(fee)}，不应填写固定金额；请删除，或更换支付方式`,
    field: 'terms.fee.fixedFen',
    applies: ({ fee }) => !wantsFixed(fee),
    broken: ({ fee }) => fee.fixedFen !== undefined,
  },
  {
    code: 'OPEN_LICENSE_FEE_ROYALTY_MISSING',
    article,
    asks: '写明提成比例和提成基数',
    message: ({ fee }) => `支付方式为${nameOf(fee)}，须填写提成比例（大于零，不超过 100%）和提成基数`,
    field: 'terms.fee.royaltyPpm',
    applies: ({ fee }) => wantsRoyalty(fee),
    broken: ({ fee }) => !(isShare(fee.royaltyPpm) && fee.royaltyBase),
  },
  {
    code: 'OPEN_LICENSE_FEE_ROYALTY_NOT_DUE',
    article,
    asks: '没有填写不适用的提成',
    message: ({ fee }) => `支付方式为${nameOf(fee)}，不应填写提成比例或基数；请删除，或更换支付方式`,
    field: 'terms.fee.royaltyPpm',
    applies: ({ fee }) => !wantsRoyalty(fee),
    broken: ({ fee }) => fee.royaltyPpm !== undefined || fee.royaltyBase !== undefined,
  },
];

function isShare(ppm: number | undefined): boolean {
  return ppm !== undefined && ppm >= 1 && ppm <= wholePpm;
}

/** What is due at once by a standard, with the notice: the lump sum or the entry fee; 0 when free or pure royalty. */
export function dueAtOnceFen(fee: licensing.FeeStandard): bigint {
  return wantsFixed(fee) ? (fee.fixedFen ?? 0n) : 0n;
}

interface GuidedFacts extends FeeFacts {
  readonly policy: OpenLicensePolicy;
}

/** The guidance as it is cited. */
export const guidanceName = '专利开放许可使用费估算指引';

/** 费用指引: what is warned of and never refused. */
const guidance: readonly Rule<GuidedFacts>[] = [
  {
    code: 'OPEN_LICENSE_FEE_ABOVE_GUIDE_FIXED',
    article: guidanceName,
    message: ({ fee, policy }) =>
      `固定费用 ${formatFen(fen(fee.fixedFen!), '万元')} 高于指引的 ${formatFen(policy.fixedFenGuide, '万元')}；请确认，并备好估算依据`,
    field: 'terms.fee.fixedFen',
    broken: ({ fee, policy }) => (fee.fixedFen ?? 0n) > policy.fixedFenGuide,
  },
  {
    code: 'OPEN_LICENSE_FEE_ABOVE_GUIDE_SALES',
    article: guidanceName,
    message: ({ policy }) =>
      `按净销售额提成的比例高于指引的 ${policy.royaltyPpmGuide.net_sales / 10_000}%；请确认，并备好估算依据`,
    field: 'terms.fee.royaltyPpm',
    broken: ({ fee, policy }) =>
      fee.royaltyBase === 'net_sales' && (fee.royaltyPpm ?? 0) > policy.royaltyPpmGuide.net_sales,
  },
  {
    code: 'OPEN_LICENSE_FEE_ABOVE_GUIDE_PROFIT',
    article: guidanceName,
    message: ({ policy }) =>
      `按利润提成的比例高于指引的 ${policy.royaltyPpmGuide.profit / 10_000}%；请确认，并备好估算依据`,
    field: 'terms.fee.royaltyPpm',
    broken: ({ fee, policy }) =>
      fee.royaltyBase === 'profit' && (fee.royaltyPpm ?? 0) > policy.royaltyPpmGuide.profit,
  },
];

/** What the guidance of the day says against a standard, each with the field it is about; it stops nothing. */
export function guidanceOn(fee: licensing.FeeStandard, today: LocalDate): Refusal[] {
  return check(guidance, { fee, policy: openLicensePolicyOn(today) });
}

/** The same as a declaration keeps it. */
export function feeWarnings(fee: licensing.FeeStandard, today: LocalDate): licensing.Warning[] {
  return guidanceOn(fee, today).map(({ code, article: of, message }) =>
    create(licensing.WarningSchema, { code, article: of, message }),
  );
}
