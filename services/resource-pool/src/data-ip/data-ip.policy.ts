import type { LocalDate } from '@ipflow/kernel';

/** The measures every rule of data IP goes back to. */
export const measures = '湖北省数据知识产权登记管理办法(试行)';

/** 数据来源: 自行产生, 公共数据, 协议取得, 依法采集. */
export const dataIpSources = ['own', 'public', 'licensed', 'collected'] as const;
/** One of {@link dataIpSources}. */
export type DataIpSource = (typeof dataIpSources)[number];

/** Terms of a registration of data IP. Dated: a change is a new row. All figures are unverified. */
export interface DataIpPolicy {
  readonly from: LocalDate;
  /** 形式审查: working days from the filing, or its correction, to the decision. */
  readonly reviewWorkingDays: number;
  /** 补正期限: working days from the notice; what is not corrected by then is taken for withdrawn. */
  readonly correctionWorkingDays: number;
  /** 公示期 in working days. */
  readonly noticeWorkingDays: number;
  /** 异议审核: working days from the objection to its decision. */
  readonly objectionWorkingDays: number;
  /** 变更审核: working days from the request to its decision. */
  readonly changeWorkingDays: number;
  /** 登记证有效期 (years), from the registration and from each renewal. */
  readonly termYears: number;
  /** 续展: days before the last day from which on it can be asked for. */
  readonly renewalDays: number;
  /** Sources whose lawfulness a paper must show: a contract, an authorization, a statement of compliance. */
  readonly sourcesWithPaper: readonly DataIpSource[];
}

/** Applicants of one filing. */
export const applicantsMax = 20;
/** Papers of one filing or objection. */
export const dataIpPapersMax = 20;
/** Defects of one correction request, reasons of one refusal. */
export const dataIpDefectsMax = 20;
/** Objections to one data IP, open or decided. */
export const objectionsMax = 50;
/** 提成比例 that may be asked (millionths of sales). */
export const dataIpRoyaltyPpmMax = 1_000_000;

const policies: readonly DataIpPolicy[] = [
  {
    from: '2024-01-01' as LocalDate,
    reviewWorkingDays: 10,
    correctionWorkingDays: 15,
    noticeWorkingDays: 10,
    objectionWorkingDays: 20,
    changeWorkingDays: 10,
    termYears: 3,
    renewalDays: 180,
    sourcesWithPaper: ['public', 'licensed', 'collected'],
  },
];

/** The policy in force on a day. */
export function dataIpPolicyOn(day: LocalDate): DataIpPolicy {
  return policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
}
