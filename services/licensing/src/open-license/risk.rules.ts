import { isAlive, type LegalStatus } from '@ipflow/kernel';
import type { KnownPatent } from '@ipflow/known-patents';
import { sameHolders } from './open-license.rules';

/** 风险原因: the later facts that bar an open license. */
export type RiskCause =
  | 'pledge'
  | 'suspension'
  | 'preservation'
  | 'fee_grace'
  | 'fee_lapse'
  | 'transfer'
  | 'invalidation'
  | 'expiry'
  | 'abandonment'
  | 'claim_lost';

/** paused 暂停接受: until the cause is gone; ended 终止: for good. */
export type RiskConsequence = 'paused' | 'ended';

/** What of a listing the causes are looked for with. */
export interface Exposed {
  readonly openLicenseId: string;
  readonly patentees: readonly string[];
  readonly consentedClaimIds: readonly string[];
}

/** One row: a cause, what follows from it, the article, the sentence shown, and when it stands. */
export interface Risk {
  readonly cause: RiskCause;
  readonly consequence: RiskConsequence;
  readonly article: string;
  readonly message: string;
  /** True when the patent right itself is gone, and with it every license under it. */
  readonly endsRight?: true;
  readonly stands: (patent: KnownPatent, listing: Exposed) => boolean;
}

const status =
  (...wanted: readonly LegalStatus[]) =>
  ({ legalStatus }: KnownPatent): boolean =>
    wanted.includes(legalStatus);
const claimed =
  (kind: string) =>
  ({ claims }: KnownPatent): boolean =>
    claims.some((claim) => claim.kind === kind);

/** THE TABLE: cause → consequence → article → message. Withdrawal stays the patentee's; the pool's facts only bar. */
export const risks: readonly Risk[] = [
  {
    cause: 'pledge',
    consequence: 'paused',
    article: '专利法实施细则第八十六条第一款第四项',
    message: '专利已申请或办理质押而质权人未同意开放许可；暂停接受，取得质权人书面同意或解除质押后恢复',
    stands: ({ claims }, listing) =>
      claims.some(
        ({ kind, claimId, consentedClaimIds }) =>
          kind === 'pledge' &&
          !listing.consentedClaimIds.includes(claimId) &&
          !consentedClaimIds?.includes(listing.openLicenseId),
      ),
  },
  {
    cause: 'suspension',
    consequence: 'paused',
    article: '专利法实施细则第八十六条第一款第二项',
    message: '专利因权属纠纷中止程序；暂停接受，中止结束后恢复',
    stands: claimed('suspension'),
  },
  {
    cause: 'preservation',
    consequence: 'paused',
    article: '专利法实施细则第八十六条第一款第二项',
    message: '专利被人民法院财产保全；暂停接受，保全解除后恢复',
    stands: claimed('preservation'),
  },
  {
    cause: 'fee_grace',
    consequence: 'paused',
    article: '专利法实施细则第八十六条第一款第三项',
    message: '专利年费未按期缴纳，处于滞纳期；暂停接受，缴清年费和滞纳金后恢复',
    stands: status('in_grace'),
  },
  {
    cause: 'transfer',
    consequence: 'paused',
    article: '专利法第十条',
    message: '专利权人已变更；暂停接受，新的专利权人确认继续开放许可后恢复',
    stands: ({ holders, legalStatus }, { patentees }) =>
      isAlive(legalStatus) &&
      !sameHolders(
        holders.map(({ name }) => name),
        patentees,
      ),
  },
  {
    cause: 'fee_lapse',
    consequence: 'ended',
    article: '专利法第四十四条',
    message: '专利权因未缴年费终止；开放许可终止，恢复权利后须重新声明',
    endsRight: true,
    stands: status('lapsed'),
  },
  {
    cause: 'invalidation',
    consequence: 'ended',
    article: '专利法第四十七条',
    message: '专利权被宣告全部无效，视为自始不存在；开放许可终止，已履行的许可依第四十七条处理',
    endsRight: true,
    stands: status('invalid'),
  },
  {
    cause: 'expiry',
    consequence: 'ended',
    article: '专利法第四十二条',
    message: '专利权期限届满；开放许可终止',
    endsRight: true,
    stands: status('expired'),
  },
  {
    cause: 'abandonment',
    consequence: 'ended',
    article: '专利法第四十四条',
    message: '专利权已放弃；开放许可终止',
    endsRight: true,
    stands: status('abandoned'),
  },
  {
    cause: 'claim_lost',
    consequence: 'ended',
    article: '专利法第五十条',
    message: '资源库对本声明的占用已失效或被解除；开放许可终止，如仍需开放许可请重新声明',
    // Not seen in the patent but in the pool's own word on our claim.
    stands: () => false,
  },
];

/** The row of a cause. */
export function riskOf(cause: string): Risk {
  const row = risks.find((risk) => risk.cause === cause);
  if (!row) throw new RangeError(`no consequence is stated for the cause "${cause}"`);
  return row;
}

/** True when one of the causes took the right itself away. */
export function rightHasEnded(causes: readonly string[]): boolean {
  return causes.some((cause) => riskOf(cause).endsRight);
}

/** The causes that stand on a patent, in the order of the table. */
export function causesOn(patent: KnownPatent, listing: Exposed): RiskCause[] {
  return risks.filter(({ stands }) => stands(patent, listing)).map(({ cause }) => cause);
}
