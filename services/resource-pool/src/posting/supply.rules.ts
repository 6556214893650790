import type { market, pool } from '@ipflow/contracts';
import {
  check,
  compatibility,
  examine,
  isLicense,
  legalStatusNames,
  reasonsIn,
  type Claim,
  type EncumbranceKind,
  type ExaminedRule,
  type LocalDate,
  type Refusal,
  type Rule,
  type RuleResult,
} from '@ipflow/kernel';
import { standing, type KnownPatent, type PatentState } from '../patent/patent.decider';
import { listedRefusals, listedRules } from '../patent/patent.rules';
import { sameNames } from '../transfer/holders';
import { patentsPerSupplyMax } from './posting.policy';
import { examineContent } from './posting.rules';

/** A patent that is offered, as the pool knows it now. */
export interface OfferedPatent {
  readonly number: string;
  readonly state: PatentState;
}

/** What a supply's patents are checked against. */
export interface SupplyFacts {
  readonly supply: market.Supply;
  readonly patents: readonly OfferedPatent[];
  readonly postedBy: string;
  readonly isOffice: boolean;
  readonly today: LocalDate;
}

interface PatentFacts extends SupplyFacts {
  readonly patent: KnownPatent;
}

/** What each mode would lay on the patent; 作价入股 moves the right into the company. */
const wantedBy: Readonly<Record<string, EncumbranceKind>> = {
  transfer: 'transfer',
  investment: 'transfer',
  license: 'ordinary_license',
  use_first_pay_later: 'ordinary_license',
  open_license: 'open_license',
};

const modeNames: Readonly<Record<string, string>> = {
  transfer: '转让',
  investment: '作价入股',
  license: '许可',
  use_first_pay_later: '先使用后付费',
  open_license: '开放许可',
};

const kindNames: Readonly<Record<EncumbranceKind, string>> = {
  transfer: '转让登记正在办理',
  pledge: '已质押',
  exclusive_license: '有独占许可',
  sole_license: '有排他许可',
  ordinary_license: '有普通许可',
  open_license: '正在开放许可',
  suspension: '权属纠纷已中止',
  preservation: '已被财产保全',
};

const countRules: readonly Rule<SupplyFacts>[] = [
  {
    code: 'POSTING_PATENT_COUNT',
    article: '',
    message: `一条供给须包含 1 至 ${patentsPerSupplyMax} 件专利；请分条发布`,
    field: 'supply.patentNumbers',
    broken: ({ patents }) => patents.length === 0 || patents.length > patentsPerSupplyMax,
  },
  {
    code: 'POSTING_PATENT_TWICE',
    article: '',
    message: '同一件专利重复出现；请删除重复的号码',
    field: 'supply.patentNumbers',
    broken: ({ patents }) => new Set(patents.map(({ number }) => number)).size < patents.length,
  },
];

const ownRules: readonly Rule<PatentFacts>[] = [
  {
    code: 'POSTING_PATENT_OF_OTHER',
    article: '',
    message: ({ patent }) => `专利 ${patent.number} 由其他机构入库，请由该机构或权利人发布`,
    broken: ({ patent, postedBy, isOffice }) => !isOffice && patent.listedBy !== postedBy,
    detail: ({ patent }) => ({ patentNumber: patent.number, listedBy: patent.listedBy }),
  },
];

const standingRules: readonly Rule<PatentFacts>[] = [
  {
    code: 'POSTING_PATENT_NOT_IN_FORCE',
    article: '专利法第三十九条、第四十四条',
    message: ({ patent, today }) =>
      `专利 ${patent.number} 不是有效专利（${legalStatusNames[standing(patent, today).status]}），不能作为供给发布；请从清单中删除`,
    broken: ({ patent, today }) => !isInForce(patent, today),
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
  {
    code: 'POSTING_PATENT_FEE_UNPAID',
    article: '专利法实施细则第八十六条',
    message: ({ patent }) =>
      `专利 ${patent.number} 未按规定缴纳年费，不能实行开放许可；请先补缴，或删去开放许可方式`,
    broken: ({ patent, supply, today }) =>
      supply.modes.includes('open_license') && standing(patent, today).status === 'in_grace',
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
];

function isInForce(patent: KnownPatent, today: LocalDate): boolean {
  const { status } = standing(patent, today);
  return status === 'in_force' || status === 'in_grace';
}

interface Meeting {
  readonly patentNumber: string;
  readonly mode: string;
  /** Nothing lies on the patent when absent. */
  readonly lying?: Claim;
}

/** An open license that lies there is the very thing an open-license offer points at. */
const meets = ({ mode, lying }: Meeting): string =>
  !lying || (mode === 'open_license' && lying.kind === 'open_license')
    ? '-'
    : compatibility(lying.kind, wantedBy[mode]!);
const namesBoth = ({ patentNumber, mode, lying }: Meeting): string =>
  `专利 ${patentNumber} ${kindNames[lying!.kind]}（${lying!.caseRef}），${modeNames[mode]}`;
const detailOf = ({ patentNumber, lying }: Meeting): Record<string, string> => ({
  patentNumber,
  claimId: lying!.claimId,
});

/** How a mode gets on with what lies on the patent, by the table of the kernel. */
const meetingRules: readonly ExaminedRule<Meeting>[] = [
  {
    code: 'POSTING_MODE_BARRED',
    article: '专利法第十条、第五十一条，专利法实施细则第八十六条、第一百零五条',
    asks: '专利上的权利负担不禁止所选的合作方式',
    message: (meeting) => `${namesBoth(meeting)}不能办理；请删去这种方式或这件专利`,
    field: 'supply.modes',
    broken: (meeting) => meets(meeting) === 'X',
    detail: detailOf,
  },
  {
    code: 'POSTING_MODE_NEEDS_CONSENT',
    article: '民法典第四百四十四条',
    asks: '所选的合作方式已与质权人商定',
    message: (meeting) =>
      `${namesBoth(meeting)}须经质权人同意；确已商定的，请在 waived 中填写本代码后再次提交`,
    field: 'supply.modes',
    waivable: true,
    applies: (meeting) => meeting.lying?.kind === 'pledge',
    broken: (meeting) => meets(meeting) === 'C',
    detail: detailOf,
  },
  {
    code: 'POSTING_MODE_SCOPE',
    article: '技术合同司法解释第二十八条',
    asks: '所选的合作方式避开在先许可的范围',
    message: (meeting) =>
      `${namesBoth(meeting)}只能在其期限、地域和方式之外进行；已在说明中写明的，请在 waived 中填写本代码后再次提交`,
    field: 'supply.modes',
    waivable: true,
    applies: ({ lying }) => lying !== undefined && isLicense(lying.kind),
    broken: (meeting) => meets(meeting) === 'S',
    detail: detailOf,
  },
];

/** The codes a supply may insist against. */
export const waivableCodes: readonly string[] = meetingRules
  .filter(({ waivable }) => waivable)
  .map(({ code }) => code);

/** Each mode of a supply with each thing that lies on the patent, or with nothing. */
function meetingsOn({ number: patentNumber, claims }: KnownPatent, { modes }: market.Supply): Meeting[] {
  const there = claims.length > 0 ? claims : [undefined];
  return modes.flatMap((mode) => there.map((lying) => ({ patentNumber, mode, lying })));
}

/** Every reason against offering these patents. */
export function supplyRefusals(facts: SupplyFacts, waived: readonly string[]): Refusal[] {
  const ofPatents = facts.patents.flatMap(({ number, state }) => {
    if (state.kind !== 'listed') return listedRefusals(number, state);
    const patent = { ...facts, patent: state };
    return [
      ...check(ownRules, patent),
      ...check(standingRules, patent),
      ...meetingsOn(state, facts.supply).flatMap((meeting) => check(meetingRules, meeting, waived)),
    ];
  });
  return [...check(countRules, facts), ...ofPatents];
}

interface SinceFacts {
  readonly offered: pool.PatentSnapshot;
  readonly patent: KnownPatent;
  readonly today: LocalDate;
}

const sinceRules: readonly ExaminedRule<SinceFacts>[] = [
  {
    code: 'POSTING_PATENT_TRANSFERRED',
    article: '专利法第十条',
    asks: '权利人自提交以来没有变更',
    message: ({ patent }) => `专利 ${patent.number} 的权利人已经变更，原供给不再有效`,
    broken: ({ offered, patent }) => !sameNames(offered.holders, patent.facts.holders),
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
  {
    code: 'POSTING_PATENT_ENDED',
    article: '专利法第四十四条',
    asks: '专利有效',
    message: ({ patent, today }) =>
      `专利 ${patent.number} 已失去效力（${legalStatusNames[standing(patent, today).status]}），原供给不再有效`,
    broken: ({ patent, today }) => !isInForce(patent, today),
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
];

/** Why what was offered is not to be had any more; empty while it is. */
export function goneRefusals(
  offered: readonly pool.PatentSnapshot[],
  patents: readonly OfferedPatent[],
  today: LocalDate,
): Refusal[] {
  return reasonsIn(examineSince(offered, patents, today));
}

function examineSince(
  offered: readonly pool.PatentSnapshot[],
  patents: readonly OfferedPatent[],
  today: LocalDate,
): RuleResult[] {
  const since = listedAmong(patents).map((patent) => ({
    offered: offered.find(({ patentNumber }) => patentNumber === patent.number)!,
    patent,
    today,
  }));
  return [...examine(listedRules, patents), ...examine(sinceRules, since)];
}

/** What the poster insisted on stays insisted on. */
function examineOffer(
  supply: market.Supply,
  patents: readonly OfferedPatent[],
  today: LocalDate,
): RuleResult[] {
  const meetings = listedAmong(patents).flatMap((patent) => meetingsOn(patent, supply));
  return [...examineSince(supply.patents, patents, today), ...examine(meetingRules, meetings, waivableCodes)];
}

/** 审查: how what was handed in stands to every rule its publication is decided by. */
export function examinePublication(
  content: market.PostingContent,
  patents: readonly OfferedPatent[],
  today: LocalDate,
): RuleResult[] {
  const { supply } = content;
  return [...examineContent(content, today), ...(supply ? examineOffer(supply, patents, today) : [])];
}

function listedAmong(patents: readonly OfferedPatent[]): KnownPatent[] {
  return patents.flatMap(({ state }) => (state.kind === 'listed' ? [state] : []));
}
