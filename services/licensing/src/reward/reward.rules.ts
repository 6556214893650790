import type { licensing } from '@ipflow/contracts';
import {
  check,
  fen,
  formatFen,
  formatPpm,
  holderKindOf,
  normalizedName,
  type LocalDate,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';
import { inventorsMax, rewardPolicyOn, weightMax, wholePpm } from './reward.policy';

/** What one inventor contributed. */
export interface Inventor {
  readonly name: string;
  readonly weight: number;
}

/** The license the income came from. */
export interface RewardLicense {
  readonly licensors: readonly string[];
  readonly patentNumbers: readonly string[];
}

/** What an institution states. */
export interface RewardFacts {
  readonly institution: string;
  readonly licenseId: string | undefined;
  /** Looked up when a license is named. */
  readonly license: RewardLicense | undefined;
  readonly transferReference: string | undefined;
  readonly incomeFen: bigint;
  readonly costsFen: bigint;
  readonly agreedSharePpm: number | undefined;
  readonly ruleReference: string | undefined;
  readonly inventors: readonly Inventor[];
  readonly today: LocalDate;
}

const yuan = (amount: bigint): string => formatFen(fen(amount));

const isBelow = ({ agreedSharePpm, today }: RewardFacts): boolean =>
  agreedSharePpm !== undefined && agreedSharePpm < rewardPolicyOn(today).statutorySharePpm;

const rules: readonly Rule<RewardFacts>[] = [
  {
    code: 'REWARD_SOURCE',
    article: '',
    message: '须写明收入来自哪一件许可或哪一次转让，二者只填其一',
    broken: ({ licenseId, transferReference }) =>
      (licenseId === undefined) === (transferReference === undefined),
  },
  {
    code: 'REWARD_INSTITUTION_NOT_LICENSOR',
    article: '专利法第十五条',
    message: ({ institution, license, licenseId }) =>
      `${institution}不是许可 ${licenseId} 的许可人（${license!.licensors.join('、')}）；请由收取许可费的单位出具`,
    field: 'institution',
    broken: ({ institution, license }) =>
      license !== undefined &&
      !license.licensors.some((name) => normalizedName(name) === normalizedName(institution)),
  },
  {
    code: 'REWARD_INCOME_NOT_POSITIVE',
    article: '',
    message: '收入须大于零；没有收入时无须出具奖酬计算书',
    field: 'incomeFen',
    broken: ({ incomeFen }) => incomeFen <= 0n,
  },
  {
    code: 'REWARD_COSTS_ABOVE_INCOME',
    article: '促进科技成果转化法第四十五条',
    message: ({ incomeFen, costsFen }) =>
      `成本 ${yuan(costsFen)} 超过收入 ${yuan(incomeFen)}，没有净收入可以提取；请核对成本`,
    field: 'costsFen',
    broken: ({ incomeFen, costsFen }) => incomeFen > 0n && costsFen > incomeFen,
  },
  {
    code: 'REWARD_COSTS_NEGATIVE',
    article: '',
    message: '成本不能为负数；没有成本请填 0',
    field: 'costsFen',
    broken: ({ costsFen }) => costsFen < 0n,
  },
  {
    code: 'REWARD_SHARE',
    article: '',
    message: '提取比例须大于零且不超过 100%；请核对',
    field: 'agreedSharePpm',
    broken: ({ agreedSharePpm }) =>
      agreedSharePpm !== undefined && (agreedSharePpm < 1 || agreedSharePpm > wholePpm),
  },
  {
    code: 'REWARD_SHARE_BELOW_STATUTORY',
    article: '促进科技成果转化法第四十五条',
    message: ({ agreedSharePpm, today }) =>
      `提取比例 ${formatPpm(agreedSharePpm!)} 低于法定的 ${formatPpm(rewardPolicyOn(today).statutorySharePpm)}；单位另有规定或约定的，请填写其名称和文号`,
    field: 'ruleReference',
    broken: (facts) => isBelow(facts) && facts.ruleReference === undefined,
  },
  {
    code: 'REWARD_NO_INVENTORS',
    article: '专利法第十五条',
    message: `须写明 1 至 ${inventorsMax} 名发明人或者设计人`,
    field: 'inventors',
    broken: ({ inventors }) => inventors.length === 0 || inventors.length > inventorsMax,
  },
  {
    code: 'REWARD_INVENTOR_TWICE',
    article: '',
    message: '同一发明人重复出现；请合并其权重，重名的请在姓名后加注区别',
    field: 'inventors',
    broken: ({ inventors }) =>
      new Set(inventors.map(({ name }) => normalizedName(name))).size < inventors.length,
  },
  {
    code: 'REWARD_WEIGHT',
    article: '',
    message: `每名发明人的贡献权重须为 1 至 ${weightMax} 的整数；请核对`,
    field: 'inventors',
    broken: ({ inventors }) => inventors.some(({ weight }) => weight < 1 || weight > weightMax),
  },
];

/** Every reason against a statement. */
export function rewardRefusals(facts: RewardFacts): Refusal[] {
  return check(rules, facts);
}

const warnings: readonly Rule<RewardFacts>[] = [
  {
    code: 'REWARD_PUBLIC_INSTITUTION_SHARE',
    article: '促进科技成果转化法第四十五条第二款',
    message: ({ agreedSharePpm, today }) =>
      `国家设立的研究开发机构、高等院校规定或者约定的比例不得低于 ${formatPpm(rewardPolicyOn(today).statutorySharePpm)}，本计算书按 ${formatPpm(agreedSharePpm!)} 提取；请确认本单位是否属于国家设立`,
    broken: (facts) =>
      isBelow(facts) &&
      rewardPolicyOn(facts.today).bindsPublicInstitutions &&
      ['university', 'institute'].includes(holderKindOf(facts.institution)),
  },
];

/** What does not stop the statement but stands on it. */
export function rewardWarnings(
  facts: RewardFacts,
): Pick<licensing.Warning, 'code' | 'article' | 'message'>[] {
  return check(warnings, facts).map(({ code, article, message }) => ({ code, article, message }));
}
