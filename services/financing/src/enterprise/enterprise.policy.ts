import type { LocalDate } from '@ipflow/kernel';

/** 企业规模 (工信部联企业〔2011〕300号). */
export const sizeClasses = ['large', 'medium', 'small', 'micro'] as const;

/** 资质 an edition may ask for; the names are those of the notices that grant them. */
export const qualifications = {
  high_tech: '高新技术企业',
  specialized: '专精特新中小企业',
  little_giant: '专精特新“小巨人”企业',
  tech_sme: '科技型中小企业',
  ip_advantage: '国家知识产权优势企业',
  ip_model: '国家知识产权示范企业',
  patent_product: '专利产品备案企业',
} as const;

/** One of {@link qualifications}. */
export type Qualification = keyof typeof qualifications;

/** All of them. */
export const qualificationCodes = Object.keys(qualifications) as [Qualification, ...Qualification[]];

/** 排除情形: an enterprise with one of them is in no edition. */
export const exclusions = {
  dishonest: '列入严重违法失信名单',
  judgment_defaulter: '失信被执行人',
  abnormal_operation: '列入经营异常名录',
  abnormal_filing: '非正常专利申请未整改',
  ownership_dispute: '专利权属纠纷未决',
  deregistered: '已注销或吊销',
} as const;

/** One of {@link exclusions}. */
export type Exclusion = keyof typeof exclusions;

/** All of them. */
export const exclusionCodes = Object.keys(exclusions) as [Exclusion, ...Exclusion[]];

/** Enterprises of one bulk request. */
export const enterprisesPerRequestMax = 100;

interface ConsentPolicy {
  readonly from: LocalDate;
  /** Longest consent given at once. */
  readonly monthsMax: number;
}

// Unverified: the province published no scheme of the whitelist. Newest first.
const consentPolicies: readonly ConsentPolicy[] = [{ from: '2025-01-01' as LocalDate, monthsMax: 36 }];

/** How long a consent may be given for, as of a day. */
export function consentPolicyOn(day: LocalDate): ConsentPolicy {
  return consentPolicies.find(({ from }) => from <= day) ?? consentPolicies.at(-1)!;
}
