import type { licensing } from '@ipflow/contracts';
import {
  check,
  examine,
  examineEncumbrances,
  normalizedName,
  type ExaminedRule,
  type LocalDate,
  type Refusal,
  type RuleResult,
} from '@ipflow/kernel';
import { type KnownPatent, lastDayOf, standingOn } from '@ipflow/known-patents';
import { feeRules } from './fee.rules';
import { openLicensePolicyOn, promotionalWordsIn } from './open-license.policy';

/** What a declaration is checked against: what was asked, and the patent as the pool tells of it. */
export interface DeclarationFacts {
  readonly openLicenseId: string;
  readonly patentNumber: string;
  readonly patent: KnownPatent | undefined;
  readonly terms: licensing.OpenLicenseTerms;
  readonly papers: licensing.OpenLicensePapers;
  /** Who declares; absent when the case was declared before and is only checked again. */
  readonly declarer?: { readonly tenant: string; readonly isOffice: boolean };
  readonly today: LocalDate;
}

interface PatentFacts extends DeclarationFacts {
  readonly patent: KnownPatent;
}

/** What the fee and the wording are checked against: they ask for no patent. */
export type WrittenFacts = Pick<DeclarationFacts, 'terms' | 'today'>;

const wordingRule: ExaminedRule<WrittenFacts> = {
  code: 'OPEN_LICENSE_PROMOTIONAL_WORDING',
  article: '专利法实施细则第八十五条',
  asks: '没有商业性宣传用语',
  message: (facts) =>
    `声明不得含有商业性宣传用语：${wordsOf(facts).join('、')}；请从支付方式和其他事项中删除`,
  field: 'terms.otherMatters',
  broken: (facts) => wordsOf(facts).length > 0,
};

/** Rules of the declaration by itself. */
const termsRules: readonly ExaminedRule<DeclarationFacts>[] = [
  {
    code: 'OPEN_LICENSE_TERM_OVER',
    article: '专利法实施细则第八十五条',
    asks: '许可期限晚于今天',
    message: ({ terms, today }) => `许可期限 ${terms.until} 须晚于今天 ${today}；请改为将来的日期`,
    field: 'terms.until',
    broken: ({ terms, today }) => terms.until <= today,
  },
  wordingRule,
  {
    code: 'OPEN_LICENSE_PATENT_UNKNOWN',
    article: '专利法第五十条',
    asks: '专利已入库',
    message: ({ patentNumber }) =>
      `资源库中没有专利 ${patentNumber}；请核对号码，或先入库（刚入库的请稍候再试）`,
    field: 'patentNumber',
    broken: ({ patent }) => patent === undefined,
  },
];

/** Rules of the patent as it stands on the day, and of who may declare for it. */
const standingRules: readonly ExaminedRule<PatentFacts>[] = [
  {
    code: 'OPEN_LICENSE_PATENT_DELISTED',
    article: '',
    asks: '专利没有出库',
    message: ({ patentNumber }) => `专利 ${patentNumber} 已出库；如需声明开放许可，请先重新入库`,
    field: 'patentNumber',
    broken: ({ patent }) => !patent.listed,
  },
  {
    code: 'OPEN_LICENSE_PATENT_OF_OTHER_CENTER',
    article: '',
    asks: '专利由声明的机构入库',
    message: ({ patentNumber }) => `专利 ${patentNumber} 由其他机构入库，请由该机构办理`,
    field: 'patentNumber',
    applies: ({ declarer }) => declarer !== undefined && !declarer.isOffice,
    broken: ({ patent, declarer }) => patent.listedBy !== declarer!.tenant,
    detail: ({ patentNumber, patent }) => ({ patentNumber, listedBy: patent.listedBy }),
  },
  {
    code: 'OPEN_LICENSE_PATENT_NOT_GRANTED',
    article: '专利法实施细则第八十五条',
    asks: '已公告授予专利权',
    message: ({ patentNumber }) =>
      `专利 ${patentNumber} 尚未公告授予专利权，不能声明开放许可；待授权公告后再声明`,
    field: 'patentNumber',
    broken: (facts) => statusOf(facts) === 'pending',
  },
  {
    code: 'OPEN_LICENSE_FEE_UNPAID',
    article: '专利法实施细则第八十六条第一款第三项',
    asks: '已按规定缴纳年费',
    message: ({ patentNumber }) =>
      `专利 ${patentNumber} 未按规定缴纳年费（滞纳期）；缴清年费和滞纳金后再声明`,
    field: 'patentNumber',
    broken: (facts) => statusOf(facts) === 'in_grace',
  },
  {
    code: 'OPEN_LICENSE_RIGHT_ENDED',
    article: '专利法第四十四条',
    asks: '专利权没有失去效力',
    message: (facts) =>
      `专利 ${facts.patentNumber} ${endings[statusOf(facts)] ?? '已失去效力'}，不能声明开放许可`,
    field: 'patentNumber',
    broken: (facts) => statusOf(facts) in endings,
  },
  {
    code: 'OPEN_LICENSE_FILING_DATE_UNKNOWN',
    article: '专利法第四十二条',
    asks: '资源库中有专利的申请日',
    message: ({ patentNumber }) =>
      `专利 ${patentNumber} 在资源库中没有申请日，无法核对许可期限；请先补全申请日`,
    field: 'patentNumber',
    broken: ({ patent }) => lastDayOf(patent) === undefined,
  },
  {
    code: 'OPEN_LICENSE_BEYOND_PATENT_TERM',
    article: '民法典第八百六十五条',
    asks: '许可期限不超出专利权期限',
    message: ({ patent, terms }) =>
      `许可期限 ${terms.until} 超出专利权期限；本专利权最后一日为 ${lastDayOf(patent)}，请缩短许可期限`,
    field: 'terms.until',
    applies: ({ patent }) => lastDayOf(patent) !== undefined,
    broken: ({ patent, terms }) => lastDayOf(patent)! < terms.until,
  },
];

/** Rules of the patentees and their papers. */
const papersRules: readonly ExaminedRule<PatentFacts>[] = [
  {
    code: 'OPEN_LICENSE_PATENTEES_DIFFER',
    article: '专利法实施细则第八十五条',
    asks: '声明写明全部登记的专利权人',
    message: ({ patent, terms }) =>
      `声明的专利权人（${terms.patentees.join('、')}）与登记的专利权人（${namesIn(patent).join('、')}）不一致；请按登记填写全部专利权人`,
    field: 'terms.patentees',
    broken: ({ patent, terms }) => !sameHolders(terms.patentees, namesIn(patent)),
  },
  {
    code: 'OPEN_LICENSE_CO_OWNER_CONSENT',
    article: '专利法第十四条',
    asks: '声明人以外的共有人均已书面同意',
    message: (facts) =>
      `专利 ${facts.patentNumber} 为共有，除声明人外须全体共有人书面同意；尚未同意的有 ${silentHolders(facts).join('、')}，其中至多一名为声明人`,
    field: 'papers.coOwnerConsents',
    applies: ({ patent }) => patent.holders.length > 1,
    // One of them declares, and need not consent to itself.
    broken: (facts) => silentHolders(facts).length > 1,
  },
  {
    code: 'OPEN_LICENSE_EVALUATION_REPORT_MISSING',
    article: '专利法第五十条',
    asks: '实用新型和外观设计已提供专利权评价报告',
    message: '实用新型和外观设计专利声明开放许可，须提供专利权评价报告的编号和结论',
    field: 'papers.evaluationReportNumber',
    applies: ({ patent }) => patent.patentType !== 'invention',
    broken: ({ papers }) => !(papers.evaluationReportNumber && papers.evaluationConclusion),
  },
  {
    code: 'OPEN_LICENSE_EVALUATION_NEGATIVE',
    article: '专利审查指南（2023）第五部分第十一章',
    asks: '评价报告没有认为专利不符合授权条件',
    message: '专利权评价报告的结论认为该专利不符合授权条件，不予公告开放许可声明',
    field: 'papers.evaluationConclusion',
    applies: ({ papers, today }) =>
      papers.evaluationConclusion !== undefined && openLicensePolicyOn(today).refusesNegativeReport,
    broken: ({ papers }) => papers.evaluationConclusion === 'negative',
  },
];

const endings: Readonly<Record<string, string>> = {
  lapsed: '因未缴年费已终止',
  expired: '期限已届满',
  abandoned: '已放弃',
  invalid: '已被宣告全部无效',
};

function statusOf({ patent, today }: PatentFacts): string {
  return standingOn(patent, today);
}

function wordsOf({ terms, today }: WrittenFacts): string[] {
  return promotionalWordsIn(`${terms.fee!.payment}\n${terms.otherMatters ?? ''}`, openLicensePolicyOn(today));
}

function namesIn({ holders }: Pick<KnownPatent, 'holders'>): string[] {
  return holders.map(({ name }) => name);
}

/** Registered holders whose consent is not there. */
function silentHolders({ patent, papers }: PatentFacts): string[] {
  const heard = new Set(papers.coOwnerConsents.map(normalizedName));
  return namesIn(patent).filter((name) => !heard.has(normalizedName(name)));
}

/** True when two lists name the same holders, in whatever order and width of brackets. */
export function sameHolders(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a, b].map((names) => [...new Set(names.map(normalizedName))].sort().join('\n'));
  return one === other;
}

/** Every reason against what is written of the fee, before there is a patent or a term: of the standard and of its words. */
export function writtenRefusals(facts: WrittenFacts): Refusal[] {
  return [...check(feeRules, { fee: facts.terms.fee! }), ...check([wordingRule], facts)];
}

/**
 * How a declaration stands to every rule: of its fee and terms, of the patent, of its holders and papers, and of what lies on
 * the patent. Early and complete; whether the patent is free is decided by the pool.
 */
export function examineDeclaration(facts: DeclarationFacts): RuleResult[] {
  const { openLicenseId, patentNumber: number, patent, terms, papers } = facts;
  const own = [...examine(feeRules, [{ fee: terms.fee! }]), ...examine(termsRules, [facts])];
  if (!patent) return own;
  const claims = patent.claims.filter(({ claimId }) => claimId !== openLicenseId);
  const { consentedClaimIds } = papers;
  return [
    ...own,
    ...examine([...standingRules, ...papersRules], [{ ...facts, patent }]),
    ...examineEncumbrances([{ number, claims }], { kind: 'open_license', consentedClaimIds }),
  ];
}
