import type { pool } from '@ipflow/contracts';
import {
  check,
  daysBetween,
  encumbranceRefusals,
  type LocalDate,
  normalizedName,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';
import { standing, type KnownPatent, type PatentState } from '../patent/patent.decider';
import { listedRefusals } from '../patent/patent.rules';
import { holdersAfter, sameNames } from './holders';
import type { KnownTransfer } from './transfer.decider';
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
const contractRules: readonly Rule<TransferFacts>[] = [
  {
    code: 'TRANSFER_PATENT_COUNT',
    article: '',
    message: `一份转让须包含 1 至 ${patentsPerTransferMax} 件专利；请分批办理`,
    field: 'patentNumbers',
    broken: ({ patents }) => patents.length === 0 || patents.length > patentsPerTransferMax,
  },
  {
    code: 'TRANSFER_PATENT_TWICE',
    article: '',
    message: '同一件专利在本次转让中重复出现；请删除重复的号码',
    field: 'patentNumbers',
    broken: ({ patents }) => new Set(patents.map(({ number }) => number)).size < patents.length,
  },
  {
    code: 'TRANSFER_PARTIES_MISSING',
    article: '专利法第十条第三款',
    message: `须写明至少一名让与人和一名受让人，且受让人不超过 ${transfereesMax} 名`,
    broken: ({ terms }) =>
      terms.transferors.length === 0 ||
      terms.transferees.length === 0 ||
      terms.transferees.length > transfereesMax,
  },
  {
    code: 'TRANSFER_TO_SELF',
    article: '',
    message: '让与人与受让人是同一方；名称变更请按著录项目变更办理',
    broken: (facts) => facts.terms.transferees.some(({ name }) => givers(facts).has(normalizedName(name))),
  },
  {
    code: 'TRANSFER_PRICE_NEGATIVE',
    article: '',
    message: '转让价款不能为负数',
    field: 'priceFen',
    broken: ({ terms }) => (terms.priceFen ?? 0n) < 0n,
  },
  {
    code: 'TRANSFER_AGREED_IN_FUTURE',
    article: '',
    message: ({ terms, today }) => `合同或文书日期 ${terms.agreedOn} 晚于今天 ${today}；请核对`,
    field: 'agreedOn',
    broken: ({ terms, today }) => terms.agreedOn > today,
  },
  {
    code: 'TRANSFER_TECHNOLOGY_PROHIBITED',
    article: '技术进出口管理条例第三十一条',
    message: '该技术属于禁止出口的技术，不得向境外转让',
    field: 'papers.exportClass',
    broken: (facts) => leavesTheCountry(facts) && facts.papers.exportClass === 'prohibited',
  },
  {
    code: 'TRANSFER_FOREIGN_REVIEW_MISSING',
    article: '国办发〔2018〕19号',
    message:
      '受让人为境外主体或实际控制人变为境外主体，须先取得知识产权对外转让审查意见书并填写编号（港澳台参照办理）',
    field: 'papers.foreignReviewNumber',
    broken: (facts) => leavesTheCountry(facts) && !facts.papers.foreignReviewNumber,
  },
];

/** Rules of each patent as it stands on the day. */
const standingRules: readonly Rule<PatentFacts>[] = [
  {
    code: 'TRANSFER_PATENT_OF_OTHER_CENTER',
    article: '',
    message: ({ patent }) => `专利 ${patent.number} 由 ${patent.listedBy} 入库，请由该机构办理`,
    broken: ({ patent, filedBy }) => patent.listedBy !== filedBy,
  },
  {
    code: 'TRANSFER_RIGHT_ENDED',
    article: '专利法第四十四条',
    message: ({ patent, today }) =>
      `专利 ${patent.number} 已失去效力（${standing(patent, today).status}），不能转让`,
    broken: ({ patent, today }) => !standing(patent, today).alive,
  },
];

/** Rules of each patent's holders and papers; they bind a correction too. */
const partyRules: readonly Rule<PatentFacts>[] = [
  {
    code: 'TRANSFER_NOT_HOLDER',
    article: '专利法实施细则第十五条',
    message: ({ patent, terms }) =>
      `让与人${terms.transferors.join('、')}不全是专利 ${patent.number} 的登记权利人（${holderNames(patent)}）`,
    broken: ({ patent, ...facts }) => {
      const holders = namesOf(patent.facts.holders.map(({ name }) => name));
      return [...givers(facts)].some((name) => !holders.has(name));
    },
  },
  {
    code: 'TRANSFER_CO_OWNER_CONSENT',
    article: '专利法第十四条',
    message: ({ patent, ...facts }) =>
      `专利 ${patent.number} 为共有，缺少共有人 ${silentCoOwners(patent, facts).join('、')} 的书面同意`,
    field: 'papers.coOwnerConsents',
    // Inheritance, merger and judgment follow from the law or a court, not from the co-owners' will.
    broken: ({ patent, ...facts }) =>
      facts.terms.kind === 'contract' && silentCoOwners(patent, facts).length > 0,
  },
  {
    code: 'TRANSFER_SHARES',
    article: '民法典第三百零一条',
    message: ({ patent }) => `专利 ${patent.number} 受让人份额之和须等于让与人份额之和`,
    field: 'transferees',
    broken: ({ patent, ...facts }) => {
      const giving = patent.facts.holders.filter(({ name }) => givers(facts).has(normalizedName(name)));
      const given = giving.length === patent.facts.holders.length ? wholePpm : sharePpm(giving);
      const taken = sharePpm(facts.terms.transferees);
      return given !== undefined && taken !== undefined && given !== taken;
    },
  },
  {
    code: 'TRANSFER_EXPORT_CERTIFICATE_MISSING',
    article: '技术进出口管理条例第二十九条至第四十条',
    message: ({ patent }) =>
      `专利 ${patent.number} 向境外转让，须写明技术出口类别，并填写出口许可证（限制类）或合同登记证书（自由类）编号`,
    field: 'papers.exportCertificate',
    broken: ({ patent, ...facts }) =>
      leavesTheCountry(facts) &&
      (patent.facts.patentType !== 'design' || transferPolicyOn(facts.today).designsNeedExportPapers) &&
      !(
        facts.papers.exportClass &&
        (facts.papers.exportClass === 'prohibited' || facts.papers.exportCertificate)
      ),
  },
  {
    code: 'TRANSFER_PUBLICITY',
    article: '促进科技成果转化法第十八条',
    message: ({ patent, today }) =>
      `专利 ${patent.number} 的权利人是高校或科研机构，协议定价须在本单位公示名称和价格不少于 ${transferPolicyOn(today).publicityDaysMin} 日，且公示期已满`,
    field: 'papers.publicityUntil',
    broken: (facts) =>
      facts.terms.kind === 'contract' && givenByPublicInstitution(facts) && !publicized(facts),
  },
];

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

/** Every reason against a transfer: of the contract, of each patent, and of what lies on each. */
export function transferRefusals(facts: TransferFacts): Refusal[] {
  const ofPatents = facts.patents.flatMap(({ number, state }) => {
    if (state.kind !== 'listed') return listedRefusals(number, state);
    const others = state.claims.filter(({ claimId }) => claimId !== facts.ownClaimId);
    return [
      ...check(standingRules, { ...facts, patent: state }),
      ...check(partyRules, { ...facts, patent: state }),
      ...encumbranceRefusals(number, others, 'transfer', facts.papers.consentedClaimIds),
    ];
  });
  return [...check(contractRules, facts), ...ofPatents];
}

interface CorrectionFacts {
  readonly terms: pool.TransferTerms;
  readonly effectiveOn: LocalDate;
  readonly today: LocalDate;
  readonly transfer: KnownTransfer;
  readonly patents: TransferFacts['patents'];
}

const correctionRules: readonly Rule<CorrectionFacts>[] = [
  {
    code: 'TRANSFER_CORRECTED_TO_FUTURE',
    article: '',
    message: ({ effectiveOn, today }) => `更正后的登记日 ${effectiveOn} 晚于今天 ${today}；请核对`,
    field: 'effectiveOn',
    broken: ({ effectiveOn, today }) => effectiveOn > today,
  },
];

/**
 * Every reason against a correction: the corrected terms must pass what the filed ones had to, on the holders of
 * before. A right that has ended since, or a pledge, does not keep the register from being put right.
 */
export function correctionRefusals(correction: CorrectionFacts): Refusal[] {
  const { terms, today, transfer } = correction;
  const { papers, filedBy, transferId: ownClaimId } = transfer;
  const facts = { terms, papers, filedBy, today, ownClaimId, patents: correction.patents };
  const ofPatents = correction.patents.flatMap(({ number, state }) => {
    if (state.kind !== 'listed') return listedRefusals(number, state);
    const { holdersBefore } = transfer.patents.find((one) => one.patentNumber === number)!;
    const patent = { ...state, facts: { ...state.facts, holders: holdersBefore } };
    return check(partyRules, { ...facts, patent });
  });
  return [...check(correctionRules, correction), ...check(contractRules, facts), ...ofPatents];
}

interface LaterFacts {
  readonly transfer: KnownTransfer;
  readonly moved: pool.TransferredPatent;
  readonly patent: KnownPatent;
}

const laterRules: readonly Rule<LaterFacts>[] = [
  {
    code: 'TRANSFER_SUPERSEDED',
    article: '',
    message: ({ patent }) => `专利 ${patent.number} 在本次登记后又变更了权利人；请先处理后一次变更`,
    broken: ({ transfer, moved, patent }) =>
      !sameNames(holdersAfter(transfer.terms, moved), patent.facts.holders),
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
  {
    code: 'TRANSFER_HAS_LATER_CLAIM',
    article: '',
    message: ({ patent }) => `专利 ${patent.number} 上有在后的质押或转让，须先解除`,
    // A pledge whose holder consented to the transfer was there before it.
    broken: ({ transfer, patent }) =>
      patent.claims.some(
        ({ kind, claimId }) =>
          kind === 'transfer' || (kind === 'pledge' && !transfer.papers.consentedClaimIds.includes(claimId)),
      ),
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
];

/** What came after the registration and stands on it: a later transfer, or a pledge the new holder gave. */
export function supersededRefusals(transfer: KnownTransfer, patents: TransferFacts['patents']): Refusal[] {
  return patents.flatMap(({ number, state }) => {
    if (state.kind === 'unknown') return listedRefusals(number, state);
    const moved = transfer.patents.find((one) => one.patentNumber === number)!;
    return check(laterRules, { transfer, moved, patent: state });
  });
}
