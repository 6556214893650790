import type { financing } from '@ipflow/contracts';
import { check, fen, formatFen, type LocalDate, type Refusal, type Rule } from '@ipflow/kernel';
import type { LoanKnown } from '../loan/loan.known';
import { nonPerforming } from '../loan/loan.state';
import { assetsPerSecuritizationMax } from './securitization.policy';

/** An asset somebody puts in, with what was looked up of it. */
export interface AssetAtHand {
  readonly asset: financing.SecuritizedAsset;
  /** The loan it is; undefined when there is none, and for a license fee, of which the license is not known here. */
  readonly loan: LoanKnown | undefined;
  /** True when the asking bank may put it in: its own loan, or not a loan. */
  readonly isOwn: boolean;
  /** True when another securitization in force holds it. */
  readonly isHeld: boolean;
}

/** What a securitization is made of. */
export interface Composition {
  readonly assets: readonly AssetAtHand[];
  readonly cutOffOn: LocalDate;
  /** What the originator says the balances add up to. */
  readonly totalFen: bigint;
  readonly today: LocalDate;
}

/** What the balances add up to. */
export function sumFen({ assets }: Pick<Composition, 'assets'>): bigint {
  return assets.reduce((sum, { asset }) => sum + asset.balanceFen, 0n);
}

const compositionRules: readonly Rule<Composition>[] = [
  {
    code: 'SECURITIZATION_ASSET_COUNT',
    article: '',
    message: ({ assets }) =>
      `资产池须有 1 至 ${assetsPerSecuritizationMax} 项资产，现有 ${assets.length} 项；请增减资产后重试`,
    field: 'assets',
    broken: ({ assets }) => assets.length < 1 || assets.length > assetsPerSecuritizationMax,
  },
  {
    code: 'SECURITIZATION_ASSET_TWICE',
    article: '',
    message: '同一项资产在资产池中重复出现；请删除重复的一项',
    field: 'assets',
    broken: ({ assets }) => new Set(assets.map(({ asset }) => asset.assetRef)).size < assets.length,
  },
  {
    code: 'SECURITIZATION_TOTAL',
    article: '',
    message: (facts) =>
      `各项资产余额之和为 ${formatFen(fen(sumFen(facts)))}，与填写的总额 ${formatFen(fen(facts.totalFen))} 不符；请核对各项余额`,
    field: 'totalFen',
    broken: (facts) => sumFen(facts) !== facts.totalFen,
    detail: (facts) => ({ sumFen: `${sumFen(facts)}` }),
  },
  {
    code: 'SECURITIZATION_CUT_OFF',
    article: '',
    message: ({ cutOffOn, today }) =>
      `封包日 ${cutOffOn} 晚于今天（${today}）；余额须是已经发生的，请更正封包日`,
    field: 'cutOffOn',
    broken: ({ cutOffOn, today }) => cutOffOn > today,
  },
];

type AssetFacts = AssetAtHand & Pick<Composition, 'cutOffOn'>;

const assetRef = ({ asset }: AssetFacts): Record<string, string> => ({ assetRef: asset.assetRef });

/** The loan of an asset that the asking bank may put in. */
function ownLoan({ loan, isOwn }: AssetFacts): LoanKnown | undefined {
  return isOwn ? loan : undefined;
}

/** True for a loan that is not there for the asking bank: of it nothing else is said. */
function isUnknown(facts: AssetFacts): boolean {
  return facts.asset.kind === 'pledge_loan' && ownLoan(facts) === undefined;
}

const assetRules: readonly Rule<AssetFacts>[] = [
  {
    code: 'SECURITIZATION_LOAN_UNKNOWN',
    article: '',
    message: ({ asset }) => `没有当前身份可以入池的贷款 ${asset.assetRef}；请核对编号`,
    // What is another's does not exist for this bank.
    broken: isUnknown,
    detail: assetRef,
  },
  {
    code: 'SECURITIZATION_LOAN_NOT_PLEDGED',
    article: '',
    message: ({ asset }) => `贷款 ${asset.assetRef} 没有知识产权质押担保；只有质押或者组合担保的贷款可以入池`,
    broken: (facts) => ownLoan(facts)?.security === 'credit',
    detail: assetRef,
  },
  {
    code: 'SECURITIZATION_LOAN_NON_PERFORMING',
    article: '',
    message: ({ asset }) => `贷款 ${asset.assetRef} 已认定为不良，不能作为基础资产；请删除`,
    broken: (facts) => nonPerforming.has(ownLoan(facts)?.class ?? ''),
    detail: assetRef,
  },
  {
    code: 'SECURITIZATION_ASSET_EMPTY',
    article: '',
    message: ({ asset }) => `资产 ${asset.assetRef} 没有余额；请删除，或核对金额（单位：分）`,
    broken: (facts) => !isUnknown(facts) && facts.asset.balanceFen <= 0n,
    detail: assetRef,
  },
  {
    code: 'SECURITIZATION_ASSET_DUE',
    article: '',
    message: ({ asset, cutOffOn }) =>
      `资产 ${asset.assetRef} 于 ${asset.dueOn} 到期，不晚于封包日 ${cutOffOn}；已到期的资产不能入池，请删除`,
    broken: (facts) => !isUnknown(facts) && facts.asset.dueOn <= facts.cutOffOn,
    detail: assetRef,
  },
  {
    code: 'SECURITIZATION_ASSET_HELD',
    article: '',
    message: ({ asset }) => `资产 ${asset.assetRef} 已在另一个存续的资产池中，不能重复入池；须待该资产池解散`,
    broken: ({ isHeld }) => isHeld,
    detail: assetRef,
  },
];

/** Every reason against a securitization: of the whole, and of each asset. */
export function compositionRefusals(facts: Composition): Refusal[] {
  const ofAssets = facts.assets.flatMap((asset, index) =>
    check(assetRules, { ...asset, cutOffOn: facts.cutOffOn }).map((refusal) => ({
      ...refusal,
      field: `assets[${index}]`,
    })),
  );
  return [...check(compositionRules, facts), ...ofAssets];
}
