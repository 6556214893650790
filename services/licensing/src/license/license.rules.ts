import { create, licensing } from '@ipflow/contracts';
import {
  check,
  examine,
  examineEncumbrances,
  type ExaminedRule,
  type LocalDate,
  type Refusal,
  type Rule,
  type RuleResult,
} from '@ipflow/kernel';
import { standingOn } from '@ipflow/known-patents';
import { isDueDayCertain } from '../recordal/recordal.policy';
import { filingRules, termsRules } from './contract.rules';
import { crossRules, openRules, patentPoolRules, subRules } from './kinds.rules';
import type { KnownLicense } from './license.state';
import type { LicenseFacts, SubLicense } from './license.facts';
import { claimKindOf } from './license.kind';
import { isScopeWithin } from './license.scope';
import { examineLicensors, examinePatents } from './patents.rules';

const wholeContract: readonly ExaminedRule<LicenseFacts>[] = [
  ...filingRules,
  ...termsRules,
  ...subRules,
  ...crossRules,
  ...openRules,
  ...patentPoolRules,
];

/**
 * How a license stands to every rule: of the contract, of its kind, of each patent, and of what lies on each. Early and
 * complete; whether a patent is free is decided by the pool.
 */
export function examineLicense(facts: LicenseFacts): RuleResult[] {
  return [
    ...examine(wholeContract, [facts]),
    ...examineLicensors(facts),
    ...examinePatents(facts),
    ...examineLying(facts),
  ];
}

/** What lies on the patents, but for this very case and, for a sub-license, the license it derives from. */
function examineLying({ licenseId, terms, papers, patents }: LicenseFacts): RuleResult[] {
  const isOwn = (claimId: string): boolean =>
    claimId === licenseId || (terms.kind === 'sub' && claimId === terms.parentLicenseId);
  const encumbered = patents.flatMap(({ number, patent }) =>
    patent?.listed ? [{ number, claims: patent.claims.filter(({ claimId }) => !isOwn(claimId)) }] : [],
  );
  const { consentedClaimIds } = papers;
  return examineEncumbrances(encumbered, {
    kind: claimKindOf(terms.kind),
    consentedClaimIds,
    scope: terms.scope,
  });
}

interface WarningFacts {
  readonly facts: LicenseFacts;
  readonly dueOn: LocalDate;
}

/** What does not stop the case and should still be seen. */
const warningRules: readonly Rule<WarningFacts>[] = [
  {
    code: 'LICENSE_LATE',
    article: '专利法实施细则第十五条',
    message: ({ dueOn }) => `自合同生效之日起三个月内办理备案的期限已于 ${dueOn} 届满；本申请按逾期受理`,
    broken: ({ facts, dueOn }) => facts.today > dueOn,
  },
  {
    code: 'LICENSE_DUE_DAY_UNCERTAIN',
    article: '专利法实施细则第五条',
    message: ({ dueOn }) => `${dueOn.slice(0, 4)} 年的节假日安排尚未公布，备案期限届满日 ${dueOn} 可能变动`,
    broken: ({ dueOn }) => !isDueDayCertain(dueOn),
  },
  {
    code: 'LICENSE_OF_APPLICATION',
    article: '专利实施许可合同备案办法第二十条',
    message: '合同中有尚未授权的专利申请；授权公告后请办理变更备案，申请被驳回或撤回的须及时办理注销',
    broken: ({ facts }) =>
      facts.patents.some(({ patent }) => patent && standingOn(patent, facts.today) === 'pending'),
  },
];

/** Warnings of a filing whose last day is `dueOn`. */
export function warningsOf(facts: LicenseFacts, dueOn: LocalDate): licensing.Warning[] {
  return check(warningRules, { facts, dueOn }).map(({ code, article, message }) =>
    create(licensing.WarningSchema, { code, article, message }),
  );
}

/** What a change or a correction is checked against. */
export interface AmendmentFacts {
  readonly license: KnownLicense;
  /** The terms as they shall be, with what cannot be amended taken from the license. */
  readonly terms: licensing.LicenseTerms;
  readonly sameContract?: string;
  readonly subLicenses: readonly SubLicense[];
  readonly today: LocalDate;
}

const amendmentRules: readonly Rule<AmendmentFacts>[] = [
  {
    code: 'LICENSE_SCOPE_WIDENED',
    article: '技术合同司法解释第二十八条',
    message: ({ license: { terms } }) =>
      `期限、地域或实施方式不得超出已备案的范围（期限 ${terms.scope!.from} 至 ${terms.scope!.until}），因为专利只按该范围占用；扩大部分请另行备案`,
    field: 'terms.scope',
    broken: ({ license, terms }) => !isScopeWithin(terms.scope!, license.terms.scope!),
  },
  {
    code: 'LICENSE_SUB_LICENSES_OUTSIDE',
    article: '技术合同司法解释第二十八条',
    message: (facts) =>
      `分许可 ${outside(facts)
        .map(({ licenseId }) => licenseId)
        .join('、')} 将失去依据；请先变更或注销这些分许可`,
    field: 'terms.scope',
    broken: (facts) => outside(facts).length > 0,
  },
];

/** Sub-licenses that the amended license would no longer bear. */
function outside({ terms, subLicenses }: AmendmentFacts): SubLicense[] {
  return subLicenses.filter(({ scope }) => !terms.maySublicense || !isScopeWithin(scope, terms.scope!));
}

/** Every reason against a change or a correction: the terms must pass what the filed ones had to. */
export function amendmentRefusals(amendment: AmendmentFacts): Refusal[] {
  const { license, terms, sameContract, subLicenses, today } = amendment;
  const { licenseId, papers } = license;
  const related = { sameContract, subLicenses };
  const facts: LicenseFacts = { licenseId, terms, papers, patents: [], related, today };
  return [...check(termsRules, facts), ...check(amendmentRules, amendment)];
}

interface CorrectionFacts {
  readonly effectiveOn: LocalDate;
  readonly agreedOn: LocalDate;
  readonly today: LocalDate;
}

const correctionRules: readonly Rule<CorrectionFacts>[] = [
  {
    code: 'LICENSE_CORRECTED_TO_FUTURE',
    article: '',
    message: ({ effectiveOn, today }) => `更正后的备案日 ${effectiveOn} 晚于今天 ${today}；请核对`,
    field: 'effectiveOn',
    broken: ({ effectiveOn, today }) => effectiveOn > today,
  },
  {
    code: 'LICENSE_CORRECTED_BEFORE_AGREED',
    article: '',
    message: ({ effectiveOn, agreedOn }) =>
      `更正后的备案日 ${effectiveOn} 早于合同签订日 ${agreedOn}；请核对`,
    field: 'effectiveOn',
    broken: ({ effectiveOn, agreedOn }) => effectiveOn < agreedOn,
  },
];

/** Every reason against a correction of the recordal's day. */
export function correctionRefusals(facts: CorrectionFacts): Refusal[] {
  return check(correctionRules, facts);
}

const cancellationRules: readonly Rule<{ subLicenses: readonly SubLicense[] }>[] = [
  {
    code: 'LICENSE_HAS_SUB_LICENSES',
    article: '专利法第十二条',
    message: ({ subLicenses }) =>
      `尚有分许可 ${subLicenses.map(({ licenseId }) => licenseId).join('、')} 以本许可为依据；请先注销`,
    broken: ({ subLicenses }) => subLicenses.length > 0,
  },
];

/** Every reason against a cancellation. */
export function cancellationRefusals(subLicenses: readonly SubLicense[]): Refusal[] {
  return check(cancellationRules, { subLicenses });
}
