import {
  examine,
  isAlive,
  legalStatusNames,
  normalizedName,
  type ExaminedRule,
  type LegalStatus,
  type RuleResult,
} from '@ipflow/kernel';
import { type KnownPatent, lastDayOf, standingOn } from '@ipflow/known-patents';
import { namesOf, type LicenseFacts, type PatentAtHand } from './license.facts';

/** The contract's facts beside one of its patents. */
interface PatentFacts {
  readonly facts: LicenseFacts;
  readonly patent: KnownPatent;
}

const noRecordal = '专利实施许可合同备案办法第十二条';
/** Kinds a co-owner cannot give alone; an ordinary license he can (专利法第十四条). */
const needsAllOwners = new Set(['exclusive', 'sole', 'sub']);

const poolRules: readonly ExaminedRule<PatentAtHand>[] = [
  {
    code: 'PATENT_NOT_LISTED',
    article: '',
    asks: '专利已入库',
    message: ({ number }) => `资源库中没有专利 ${number}；请核对号码，或先导入（刚入库的请稍候再试）`,
    broken: ({ patent }) => !patent,
    detail: ({ number }) => ({ patentNumber: number }),
  },
  {
    code: 'PATENT_DELISTED',
    article: '',
    asks: '专利没有出库',
    message: ({ number }) => `专利 ${number} 已出库；如需办理业务，请先重新入库`,
    applies: ({ patent }) => patent !== undefined,
    broken: ({ patent }) => !patent!.listed,
    detail: ({ number }) => ({ patentNumber: number }),
  },
];

const statusOf = ({ patent, facts }: PatentFacts): LegalStatus => standingOn(patent, facts.today);
const patentDetail = ({ patent }: PatentFacts): Record<string, string> => ({ patentNumber: patent.number });

const standingRules: readonly ExaminedRule<PatentFacts>[] = [
  {
    code: 'LICENSE_PATENT_OF_OTHER_CENTER',
    article: '',
    asks: '专利由提交机构入库',
    message: ({ patent }) => `专利 ${patent.number} 由其他机构入库，请由该机构办理`,
    applies: ({ facts: { filer } }) => filer !== undefined && !filer.isOffice,
    broken: ({ patent, facts: { filer, related } }) =>
      filer!.tenant !== patent.listedBy &&
      // 专利法实施细则第八十七条: what was obtained by an open license is recorded by the patentee or by the licensee.
      filer!.tenant !== related.acceptance?.notifiedBy,
    detail: (at) => ({ ...patentDetail(at), listedBy: at.patent.listedBy }),
  },
  {
    code: 'LICENSE_RIGHT_ENDED',
    article: noRecordal,
    asks: '专利权或专利申请权有效',
    message: (at) =>
      `专利 ${at.patent.number} 已失去效力（${legalStatusNames[statusOf(at)]}），其许可不予备案`,
    broken: ({ patent, facts }) => !isAlive(standingOn(patent, facts.today)),
    detail: patentDetail,
  },
  {
    code: 'LICENSE_IN_FEE_GRACE',
    article: noRecordal,
    asks: '已按规定缴纳年费',
    message: ({ patent }) => `专利 ${patent.number} 处于年费滞纳期；缴清年费和滞纳金后再申请备案`,
    broken: (at) => statusOf(at) === 'in_grace',
    detail: patentDetail,
  },
  {
    code: 'LICENSE_OPEN_NOT_GRANTED',
    article: '专利法第五十条',
    asks: '开放许可的专利已授权公告',
    message: ({ patent }) => `${patent.number} 尚未授权公告，不能开放许可；其他种类的许可可以先以申请备案`,
    applies: ({ facts }) => facts.terms.kind === 'open',
    broken: (at) => statusOf(at) === 'pending',
    detail: patentDetail,
  },
  {
    code: 'LICENSE_TERM_BEYOND_PATENT',
    article: noRecordal,
    asks: '许可期限不超过专利权有效期',
    message: ({ patent, facts }) =>
      `许可期限至 ${facts.terms.scope!.until}，超过专利 ${patent.number} 的有效期（至 ${lastDayOf(patent)}）；请缩短`,
    field: 'terms.scope.until',
    broken: ({ patent, facts }) => facts.terms.scope!.until > (lastDayOf(patent) ?? '9999-12-31'),
    detail: patentDetail,
  },
  {
    code: 'LICENSE_NOT_HOLDER',
    article: noRecordal,
    asks: '许可人是登记的权利人',
    message: ({ patent, facts }) =>
      `许可人${facts.terms.licensors.join('、')}都不是专利 ${patent.number} 的登记权利人（${holderNames(patent)}）`,
    field: 'terms.licensors',
    // A sub-licensor is the licensee above; the rules of sub-licenses see to that.
    applies: ({ facts: { terms } }) => terms.kind !== 'sub' && terms.licensors.length > 0,
    broken: ({ patent, facts }) => {
      const licensors = namesOf(facts.terms.licensors);
      return !patent.holders.some(({ name }) => licensors.has(normalizedName(name)));
    },
    detail: patentDetail,
  },
  {
    code: 'LICENSE_CO_OWNER_CONSENT',
    article: '专利法第十四条',
    asks: '许可人以外的共有人均已书面同意',
    message: (at) =>
      `专利 ${at.patent.number} 为共有，缺少共有人 ${silentCoOwners(at).join('、')} 的书面同意；普通许可可以单独给予`,
    field: 'papers.coOwnerConsents',
    applies: ({ facts }) => needsAllOwners.has(facts.terms.kind),
    broken: (at) => silentCoOwners(at).length > 0,
    detail: patentDetail,
  },
];

function holderNames({ holders }: KnownPatent): string {
  return holders.map(({ name }) => name).join('、');
}

/** Co-owners who neither give nor agreed. Under a sub-license those count as heard who gave or agreed to the one above. */
function silentCoOwners({ patent, facts }: PatentFacts): string[] {
  if (patent.holders.length < 2) return [];
  const { terms, papers, related } = facts;
  const above = terms.kind === 'sub' ? related.parent : undefined;
  const heard = namesOf([
    ...terms.licensors,
    ...papers.coOwnerConsents,
    ...(above?.terms.licensors ?? []),
    ...(above?.papers.coOwnerConsents ?? []),
  ]);
  return patent.holders.map(({ name }) => name).filter((name) => !heard.has(normalizedName(name)));
}

/** How each patent of the contract stands by itself. */
export function examinePatents(facts: LicenseFacts): RuleResult[] {
  const listed = facts.patents.flatMap(({ patent }) => (patent?.listed ? [{ facts, patent }] : []));
  return [...examine(poolRules, facts.patents), ...examine(standingRules, listed)];
}

interface LicensorFacts {
  readonly facts: LicenseFacts;
  /** Licensors that hold none of the contract's patents. */
  readonly strangers: readonly string[];
}

const licensorRules: readonly ExaminedRule<LicensorFacts>[] = [
  {
    code: 'LICENSE_LICENSOR_HOLDS_NONE',
    article: noRecordal,
    asks: '许可人均为合同中某件专利的登记权利人',
    message: ({ strangers }) =>
      `许可人${strangers.join('、')}不是合同中任何一件专利的登记权利人；请更正许可人`,
    field: 'terms.licensors',
    applies: ({ facts: { patents } }) => patents.length > 0 && patents.every(({ patent }) => patent),
    broken: ({ facts, strangers }) =>
      // With one and the same reason at every patent this one would say nothing new.
      strangers.length > 0 && strangers.length < facts.terms.licensors.length,
  },
];

/** Whether all licensors have something to give. */
export function examineLicensors(facts: LicenseFacts): RuleResult[] {
  if (facts.terms.kind === 'sub') return [];
  const holders = namesOf(
    facts.patents.flatMap(({ patent }) => patent?.holders.map(({ name }) => name) ?? []),
  );
  const strangers = facts.terms.licensors.filter((name) => !holders.has(normalizedName(name)));
  return examine(licensorRules, [{ facts, strangers }]);
}
