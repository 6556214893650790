import {
  check,
  examine,
  isAlive,
  legalStatusNames,
  normalizedName,
  type EncumbranceKind,
  type ExaminedRule,
  type Refusal,
  type RuleResult,
} from '@ipflow/kernel';
import { lastDayOf, standingOn, type KnownClaim, type KnownPatent } from '@ipflow/known-patents';
import { collateralRules } from './collateral.rules';
import { contractRules, missingContents } from './contract.rules';
import { namesOf, pledgorsOf, type OnePatent, type PatentAtHand, type PledgeFacts } from './pledge.facts';
import { noInvention } from './statements';

const article = (reason: string): string => `专利权质押登记办法第十一条（${reason}）`;
const detail = ({ patent }: OnePatent): Record<string, string> => ({ patentNumber: patent.number });

/**
 * THE TWELVE REASONS of 不予登记, one row each in their order, for every patent pledged. Reason 7 looks at the contract as
 * a whole and stands in {@link contractReason}; 10 and 11 are warnings both sides may insist against once told.
 */
const twelve: readonly ExaminedRule<OnePatent>[] = [
  {
    code: 'PLEDGE_NOT_HOLDER',
    article: article('一'),
    asks: '出质人是登记的专利权人',
    message: ({ patent, facts }) =>
      `出质人${nameList(facts.terms.pledgors)}不是专利 ${patent.number} 登记的专利权人（${nameList(patent.holders)}）；请核对出质人，或先办理转移登记`,
    field: 'terms.pledgors',
    applies: ({ facts }) => facts.terms.pledgors.length > 0,
    broken: ({ patent, facts }) => {
      const pledgors = pledgorsOf(facts.terms);
      return !patent.holders.some(({ name }) => pledgors.has(normalizedName(name)));
    },
    detail,
  },
  {
    code: 'PLEDGE_RIGHT_ENDED',
    article: article('二'),
    asks: '专利权没有终止，也没有被宣告无效',
    message: (at) =>
      `专利 ${at.patent.number} 已终止或已被宣告无效（${legalStatusNames[standing(at)]}）；请换用有效专利`,
    broken: (at) => !isAlive(standing(at)),
    detail,
  },
  {
    code: 'PLEDGE_NOT_GRANTED',
    article: article('三'),
    asks: '已被授予专利权',
    message: ({ patent }) => `${patent.number} 尚未被授予专利权；请在授权公告后再申请质押登记`,
    broken: (at) => standing(at) === 'pending',
    detail,
  },
  {
    code: 'PLEDGE_FEE_UNPAID',
    article: article('四'),
    asks: '已按规定缴纳年费',
    message: ({ patent }) => `专利 ${patent.number} 没有按规定缴纳年费，处于滞纳期；缴清年费和滞纳金后再申请`,
    broken: (at) => standing(at) === 'in_grace',
    detail,
  },
  {
    code: 'PLEDGE_SUSPENDED',
    article: article('五'),
    asks: '没有因权属纠纷中止或被财产保全',
    message: (at) =>
      `专利 ${at.patent.number} 因权属纠纷中止或已被财产保全（${lying(at, 'suspension', 'preservation')!.caseRef}）；待其解除后再申请`,
    broken: (at) => lying(at, 'suspension', 'preservation') !== undefined,
    detail,
  },
  {
    code: 'PLEDGE_DEBT_BEYOND_PATENT',
    article: article('六'),
    asks: '债务履行期限不超过专利权有效期',
    message: ({ patent, facts }) =>
      `债务履行期限至 ${facts.terms.debtUntil}，超过专利 ${patent.number} 的有效期（至 ${lastDayOf(patent)}）；请缩短期限或换用其他专利`,
    field: 'terms.debtUntil',
    broken: ({ patent, facts }) => facts.terms.debtUntil > (lastDayOf(patent) ?? '9999-12-31'),
    detail,
  },
  {
    code: 'PLEDGE_CO_OWNER_CONSENT',
    article: `${article('八')}、专利法第十四条`,
    asks: '出质人以外的共有人均已书面同意',
    message: (at) =>
      `专利 ${at.patent.number} 为共有，缺少共有人${silentCoOwners(at).join('、')}的书面同意；请取得同意后填写，或由其一并出质`,
    field: 'papers.coOwnerConsents',
    applies: ({ patent }) => patent.holders.length > 1,
    broken: (at) => silentCoOwners(at).length > 0,
    detail,
  },
  {
    code: 'PLEDGE_ALREADY_PLEDGED',
    article: article('九'),
    asks: '没有另行申请质押登记或处于质押期间',
    message: (at) =>
      `专利 ${at.patent.number} 已申请质押登记且处于质押期间（${lying(at, 'pledge')!.caseRef}），不能重复质押；待其注销后再申请`,
    broken: (at) => lying(at, 'pledge') !== undefined,
    detail,
  },
  {
    code: 'PLEDGE_SAME_DAY_INVENTION',
    article: article('十'),
    asks: '没有同日申请的发明，或双方知悉后仍坚持',
    stated: (at) => stated(at)?.sameDayInvention !== undefined,
    message: (at) =>
      `实用新型 ${at.patent.number} 有同日申请的发明 ${stated(at)?.sameDayInvention}，该发明授权时须放弃本专利；双方知悉后仍坚持的，请在 papers.waived 中声明`,
    waivable: true,
    applies: ({ patent }) => patent.patentType === 'utility_model',
    broken: (at) => (stated(at)?.sameDayInvention ?? noInvention) !== noInvention,
    detail,
  },
  {
    code: 'PLEDGE_INVALIDATION_STARTED',
    article: article('十一'),
    asks: '没有被启动无效宣告程序，或双方知悉后仍坚持',
    stated: (at) => stated(at)?.invalidationStarted !== undefined,
    message: ({ patent }) =>
      `专利 ${patent.number} 已被启动无效宣告程序；双方知悉后仍坚持的，请在 papers.waived 中声明`,
    waivable: true,
    broken: (at) => stated(at)?.invalidationStarted === true,
    detail,
  },
  {
    code: 'PLEDGE_TRANSFER_PENDING',
    article: `${article('十二')}、专利法第十条`,
    asks: '没有正在办理转让登记',
    message: (at) =>
      `专利 ${at.patent.number} 正在办理转让登记（${lying(at, 'transfer')!.caseRef}）；待其办结或撤回后由登记的权利人申请`,
    broken: (at) => lying(at, 'transfer') !== undefined,
    detail,
  },
  {
    code: 'PLEDGE_PATENT_OF_OTHER_CENTER',
    article: article('十二'),
    asks: '专利由提交申请的运营中心入库',
    message: ({ patent }) => `专利 ${patent.number} 由其他机构入库；请由该机构或当事人办理`,
    applies: ({ facts: { filer } }) => filer?.role === 'operation_center',
    broken: ({ patent, facts: { filer } }) => patent.listedBy !== filer!.tenant,
    detail: (at) => ({ ...detail(at), listedBy: at.patent.listedBy }),
  },
];

/** Reason 7, of the contract as a whole. */
const contractReason: ExaminedRule<PledgeFacts> = {
  code: 'PLEDGE_CONTRACT_INCOMPLETE',
  article: `${article('七')}、第八条`,
  asks: '质押合同写明全部法定内容',
  message: (facts) => `质押合同缺少法定内容：${missingContents(facts).join('、')}；请补齐后再申请`,
  field: 'terms',
  broken: (facts) => missingContents(facts).length > 0,
};

const poolRules: readonly ExaminedRule<PatentAtHand>[] = [
  {
    code: 'PATENT_NOT_LISTED',
    article: '',
    asks: '专利已入库',
    message: ({ number }) => `资源库中没有专利 ${number}；请核对号码，或先导入`,
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

/**
 * How a pledge stands to every rule: of the contract and the papers, of each patent, of each other thing. Early and complete;
 * whether a patent is free is decided by the pool.
 */
export function examinePledge(facts: PledgeFacts): RuleResult[] {
  const listed = facts.patents.flatMap(({ patent }) => (patent?.listed ? [{ facts, patent }] : []));
  return [
    ...examine([contractReason, ...contractRules, ...collateralRules], [facts]),
    ...examine(poolRules, facts.patents),
    ...examine(twelve, listed, facts.papers.waived),
  ];
}

/** Reasons against other terms of a registered pledge: reasons 6 and 7, and what a contract must not say. */
export function changedTermsRefusals(facts: PledgeFacts): Refusal[] {
  const term = twelve.filter(({ code }) => code === 'PLEDGE_DEBT_BEYOND_PATENT');
  return [
    ...check([contractReason, ...contractRules], facts),
    ...facts.patents.flatMap(({ patent }) => (patent ? check(term, { facts, patent }) : [])),
  ];
}

const standing = ({ patent, facts }: OnePatent) => standingOn(patent, facts.today);
const stated = ({ patent, facts }: OnePatent) =>
  facts.stated.patents.find(({ patentNumber }) => patentNumber === patent.number);

/** Something of another case that lies on the patent. */
function lying({ patent, facts }: OnePatent, ...kinds: EncumbranceKind[]): KnownClaim | undefined {
  return patent.claims.find(({ kind, claimId }) => kinds.includes(kind) && claimId !== facts.pledgeId);
}

/** Co-owners who neither pledge nor agreed. */
function silentCoOwners({ patent, facts }: OnePatent): string[] {
  const heard = new Set([...pledgorsOf(facts.terms), ...namesOf(facts.papers.coOwnerConsents)]);
  return patent.holders.map(({ name }) => name).filter((name) => !heard.has(normalizedName(name)));
}

function nameList(parties: readonly { readonly name: string }[] | KnownPatent['holders']): string {
  return parties.map(({ name }) => name).join('、');
}
