import type { pool } from '@ipflow/contracts';
import {
  check,
  daysBetween,
  examine,
  examineEncumbrances,
  type ExaminedRule,
  legalStatusNames,
  type LocalDate,
  normalizedName,
  type Refusal,
  type RuleResult,
} from '@ipflow/kernel';
import { standing, type KnownPatent, type PatentState } from '../patent/patent.decider';
import { listedRefusals, listedRules } from '../patent/patent.rules';
import { patentsPerTransferMax, transfereesMax, transferPolicyOn } from './transfer.policy';

/** What a transfer is checked against: what was asked, and each patent as the pool knows it. */
export interface TransferFacts {
  readonly terms: pool.TransferTerms;
  readonly papers: pool.TransferPapers;
  readonly patents: readonly { number: string; state: PatentState }[];
  readonly filedBy: string;
  readonly today: LocalDate;
  /** Claims of this very case, which do not stand in its way. */
  readonly ownClaimId: string;
}

interface PatentFacts extends Pick<TransferFacts, 'terms' | 'papers' | 'today' | 'filedBy'> {
  readonly patent: KnownPatent;
}

const detail = ({ patent }: PatentFacts): Record<string, string> => ({ patentNumber: patent.number });
const isForeign = ({ country }: pool.Party): boolean => country !== undefined && country !== 'CN';
const leavesTheCountry = ({ terms, papers }: Pick<TransferFacts, 'terms' | 'papers'>): boolean =>
  papers.controlChange || terms.transferees.some(isForeign);
const namesOf = (names: readonly string[]): Set<string> => new Set(names.map(normalizedName));
const givers = ({ terms }: Pick<TransferFacts, 'terms'>): Set<string> => namesOf(terms.transferors);
/** 1,000,000 millionths: the whole right, which is what all holders together give. */
const wholePpm = 1_000_000;
const sharePpm = (parties: readonly pool.Party[]): number | undefined =>
  parties.length > 0 && parties.every(({ sharePpm: ppm }) => ppm !== undefined)
    ? parties.reduce((sum, party) => sum + party.sharePpm!, 0)
    : undefined;

/** Rules of the contract as a whole. */
const contractRules: readonly ExaminedRule<TransferFacts>[] = [
  {
    code: 'TRANSFER_PATENT_COUNT',
    article: '',
    asks: `一份合同含 1 至 ${patentsPerTransferMax} 件专利`,
    message: `一份转让须包含 1 至 ${patentsPerTransferMax} 件专利；请分批办理`,
    field: 'patentNumbers',
    broken: ({ patents }) => patents.length === 0 || patents.length > patentsPerTransferMax,
  },
  {
    code: 'TRANSFER_PATENT_TWICE',
    article: '',
    asks: '没有重复填写的专利',
    message: '同一件专利在本次转让中重复出现；请删除重复的号码',
    field: 'patentNumbers',
    broken: ({ patents }) => new Set(patents.map(({ number }) => number)).size < patents.length,
  },
  {
    code: 'TRANSFER_PARTIES_MISSING',
    article: '专利法第十条第三款',
    asks: '写明让与人和受让人',
    message: `须写明至少一名让与人和一名受让人，且受让人不超过 ${transfereesMax} 名`,
    broken: ({ terms }) =>
      terms.transferors.length === 0 ||
      terms.transferees.length === 0 ||
      terms.transferees.length > transfereesMax,
  },
  {
    code: 'TRANSFER_TO_SELF',
    article: '',
    asks: '让与人与受让人不是同一方',
    message: '让与人与受让人是同一方；名称变更请按著录项目变更办理',
    broken: (facts) => facts.terms.transferees.some(({ name }) => givers(facts).has(normalizedName(name))),
  },
  {
    code: 'TRANSFER_PRICE_NEGATIVE',
    article: '',
    asks: '转让价款不为负数',
    message: '转让价款不能为负数',
    field: 'priceFen',
    applies: ({ terms }) => terms.priceFen !== undefined,
    broken: ({ terms }) => terms.priceFen! < 0n,
  },
  {
    code: 'TRANSFER_AGREED_IN_FUTURE',
    article: '',
    asks: '合同或文书日期不晚于今天',
    message: ({ terms, today }) => `合同或文书日期 ${terms.agreedOn} 晚于今天 ${today}；请核对`,
    field: 'agreedOn',
    broken: ({ terms, today }) => terms.agreedOn > today,
  },
  {
    code: 'TRANSFER_TECHNOLOGY_PROHIBITED',
    article: '技术进出口管理条例第三十一条',
    asks: '向境外转让的不是禁止出口的技术',
    message: '该技术属于禁止出口的技术，不得向境外转让',
    field: 'papers.exportClass',
    applies: leavesTheCountry,
    broken: ({ papers }) => papers.exportClass === 'prohibited',
  },
  {
    code: 'TRANSFER_FOREIGN_REVIEW_MISSING',
    article: '国办发〔2018〕19号',
    asks: '向境外转让已取得知识产权对外转让审查意见书',
    message:
      '受让人为境外主体或实际控制人变为境外主体，须先取得知识产权对外转让审查意见书并填写编号（港澳台参照办理）',
    field: 'papers.foreignReviewNumber',
    applies: leavesTheCountry,
    broken: ({ papers }) => !papers.foreignReviewNumber,
  },
];

/** Rules of each patent as it stands on the day. */
const standingRules: readonly ExaminedRule<PatentFacts>[] = [
  {
    code: 'TRANSFER_PATENT_OF_OTHER_CENTER',
    article: '',
    asks: '专利由提交机构入库',
    message: ({ patent }) => `专利 ${patent.number} 由其他机构入库，请由该机构办理`,
    broken: ({ patent, filedBy }) => patent.listedBy !== filedBy,
    detail: (at) => ({ ...detail(at), listedBy: at.patent.listedBy }),
  },
  {
    code: 'TRANSFER_RIGHT_ENDED',
    article: '专利法第四十四条',
    asks: '专利权或专利申请权有效',
    message: ({ patent, today }) =>
      `专利 ${patent.number} 已失去效力（${legalStatusNames[standing(patent, today).status]}），不能转让`,
    broken: ({ patent, today }) => !standing(patent, today).alive,
    detail,
  },
];

/** Rules of each patent's holders and papers; they bind a correction too. */
const partyRules: readonly ExaminedRule<PatentFacts>[] = [
  {
    code: 'TRANSFER_NOT_HOLDER',
    article: '专利法实施细则第十五条',
    asks: '让与人均为登记的权利人',
    message: ({ patent, terms }) =>
      `让与人${terms.transferors.join('、')}不全是专利 ${patent.number} 的登记权利人（${holderNames(patent)}）`,
    broken: ({ patent, ...facts }) => {
      const holders = namesOf(patent.facts.holders.map(({ name }) => name));
      return [...givers(facts)].some((name) => !holders.has(name));
    },
    detail,
  },
  {
    code: 'TRANSFER_CO_OWNER_CONSENT',
    article: '专利法第十四条',
    asks: '让与人以外的共有人均已书面同意',
    message: ({ patent, ...facts }) =>
      `专利 ${patent.number} 为共有，缺少共有人 ${silentCoOwners(patent, facts).join('、')} 的书面同意`,
    field: 'papers.coOwnerConsents',
    // Inheritance, merger and judgment follow from the law or a court, not from the co-owners' will.
    applies: ({ terms }) => terms.kind === 'contract',
    broken: ({ patent, ...facts }) => silentCoOwners(patent, facts).length > 0,
    detail,
  },
  {
    code: 'TRANSFER_SHARES',
    article: '民法典第三百零一条',
    asks: '受让人份额之和等于让与人份额之和',
    message: ({ patent }) => `专利 ${patent.number} 受让人份额之和须等于让与人份额之和`,
    field: 'transferees',
    applies: (facts) => sharesOf(facts) !== undefined,
    broken: (facts) => {
      const { given, taken } = sharesOf(facts)!;
      return given !== taken;
    },
    detail,
  },
  {
    code: 'TRANSFER_EXPORT_CERTIFICATE_MISSING',
    article: '技术进出口管理条例第二十九条至第四十条',
    asks: '向境外转让已取得技术出口许可证或合同登记证书',
    message: ({ patent }) =>
      `专利 ${patent.number} 向境外转让，须写明技术出口类别，并填写出口许可证（限制类）或合同登记证书（自由类）编号`,
    field: 'papers.exportCertificate',
    applies: needsExportPapers,
    broken: ({ papers }) =>
      !(papers.exportClass && (papers.exportClass === 'prohibited' || papers.exportCertificate)),
    detail,
  },
  {
    code: 'TRANSFER_PUBLICITY',
    article: '促进科技成果转化法第十八条',
    asks: '高校、科研机构协议定价已在本单位公示且公示期满',
    message: ({ patent, today }) =>
      `专利 ${patent.number} 的权利人是高校或科研机构，协议定价须在本单位公示名称和价格不少于 ${transferPolicyOn(today).publicityDaysMin} 日，且公示期已满`,
    field: 'papers.publicityUntil',
    applies: (facts) => facts.terms.kind === 'contract' && givenByPublicInstitution(facts),
    broken: (facts) => !publicized(facts),
    detail,
  },
];

/** What the givers give and the takers take, where all of it is stated. */
function sharesOf({ patent, ...facts }: PatentFacts): { given: number; taken: number } | undefined {
  const giving = patent.facts.holders.filter(({ name }) => givers(facts).has(normalizedName(name)));
  const given = giving.length === patent.facts.holders.length ? wholePpm : sharePpm(giving);
  const taken = sharePpm(facts.terms.transferees);
  return given === undefined || taken === undefined ? undefined : { given, taken };
}

function needsExportPapers({ patent, ...facts }: PatentFacts): boolean {
  const { designsNeedExportPapers } = transferPolicyOn(facts.today);
  return leavesTheCountry(facts) && (patent.facts.patentType !== 'design' || designsNeedExportPapers);
}

function holderNames(patent: KnownPatent): string {
  return patent.facts.holders.map(({ name }) => name).join('、');
}

function silentCoOwners(patent: KnownPatent, facts: Pick<TransferFacts, 'terms' | 'papers'>): string[] {
  const heard = new Set([...givers(facts), ...namesOf(facts.papers.coOwnerConsents)]);
  return patent.facts.holders.map(({ name }) => name).filter((name) => !heard.has(normalizedName(name)));
}

function givenByPublicInstitution({ patent, ...facts }: PatentFacts): boolean {
  return patent.facts.holders.some(
    ({ name, kind }) =>
      (kind === 'university' || kind === 'institute') && givers(facts).has(normalizedName(name)),
  );
}

function publicized({ papers, today }: PatentFacts): boolean {
  const { publicityFrom: from, publicityUntil: until } = papers;
  if (!from || !until || until > today) return false;
  return daysBetween(from as LocalDate, until as LocalDate) >= transferPolicyOn(today).publicityDaysMin;
}

/** How a transfer stands to every rule: of the contract, of each patent, and of what lies on each. */
export function examineTransfer(facts: TransferFacts): RuleResult[] {
  const listed = facts.patents.flatMap(({ state }) =>
    state.kind === 'listed' ? [{ ...facts, patent: state }] : [],
  );
  const encumbered = listed.map(({ patent: { number, claims } }) => ({
    number,
    claims: claims.filter(({ claimId }) => claimId !== facts.ownClaimId),
  }));
  const { consentedClaimIds } = facts.papers;
  return [
    ...examine(contractRules, [facts]),
    ...examine(listedRules, facts.patents),
    ...examine([...standingRules, ...partyRules], listed),
    ...examineEncumbrances(encumbered, { kind: 'transfer', consentedClaimIds }),
  ];
}

/** Every reason against the terms and papers of a transfer, with each patent as it is given here. */
export function contractRefusals(facts: TransferFacts): Refusal[] {
  const ofPatents = facts.patents.flatMap(({ number, state }) =>
    state.kind === 'listed' ? check(partyRules, { ...facts, patent: state }) : listedRefusals(number, state),
  );
  return [...check(contractRules, facts), ...ofPatents];
}
