import type { pool } from '@ipflow/contracts';
import {
  check,
  eventMayFollow,
  type ExaminedRule,
  type LegalEventCode,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';
import type { Actor, KnownPatent, PatentState } from './patent.decider';

const listing: readonly Rule<{ number: string; facts: pool.PatentFacts }>[] = [
  {
    code: 'PATENT_NATIONAL_DEFENCE',
    article: '国防专利条例第七条、第八条',
    message: ({ number }) => `专利 ${number} 是国防专利，不得进入资源库；请从清单中删除`,
    broken: ({ facts }) => isNationalDefence(facts),
  },
  {
    code: 'PATENT_WITHOUT_HOLDER',
    article: '专利法实施细则第一百零六条',
    message: ({ number }) => `专利 ${number} 没有专利权人；请补全后再入库`,
    broken: ({ facts }) => facts.holders.length === 0,
  },
  {
    code: 'PATENT_WITHOUT_TITLE',
    article: '专利法实施细则第一百零六条',
    message: ({ number }) => `专利 ${number} 没有名称；请补全后再入库`,
    broken: ({ facts }) => facts.title === '',
  },
];

/** 国防专利 are published nowhere; a file that names one says so in its type, status or kind columns. */
function isNationalDefence(facts: pool.PatentFacts): boolean {
  return /国防专利|保密专利/.test(
    `${facts.title} ${facts.agency ?? ''} ${Object.values(facts.extra).join(' ')}`,
  );
}

/** Why facts cannot be listed. */
export function listingRefusals(number: string, facts: pool.PatentFacts): Refusal[] {
  return check(listing, { number, facts });
}

/** What every case asks of its patents: to be in the pool. */
export const listedRules: readonly ExaminedRule<{ number: string; state: PatentState }>[] = [
  {
    code: 'PATENT_NOT_LISTED',
    article: '',
    asks: '专利已入库',
    message: ({ number }) => `资源库中没有专利 ${number}；请核对号码，或先导入`,
    broken: ({ state }) => state.kind === 'unknown',
    detail: ({ number }) => ({ patentNumber: number }),
  },
  {
    code: 'PATENT_DELISTED',
    article: '',
    asks: '专利没有出库',
    applies: ({ state }) => state.kind !== 'unknown',
    message: ({ number }) => `专利 ${number} 已出库；如需办理业务，请先重新入库`,
    broken: ({ state }) => state.kind === 'delisted',
    detail: ({ number }) => ({ patentNumber: number }),
  },
];

/** Why a patent cannot be acted on: it is not in the pool. */
export function listedRefusals(number: string, state: PatentState): Refusal[] {
  return check(listedRules, { number, state });
}

const own: readonly Rule<{ patent: KnownPatent; actor: Actor }>[] = [
  {
    code: 'PATENT_LISTED_BY_OTHER',
    article: '',
    message: ({ patent }) => `专利 ${patent.number} 由其他机构入库，只有该机构或省局可以修改；请与其联系`,
    broken: ({ patent, actor }) => !actor.isOffice && patent.listedBy !== actor.tenant,
    detail: ({ patent }) => ({ patentNumber: patent.number, listedBy: patent.listedBy }),
  },
];

/** Why this actor may not change the patent's entry. */
export function ownRefusals(patent: KnownPatent, actor: Actor): Refusal[] {
  return check(own, { patent, actor });
}

const unclaimed: readonly Rule<KnownPatent>[] = [
  {
    code: 'PATENT_ENCUMBERED',
    article: '',
    message: ({ number, claims }) =>
      `专利 ${number} 上有 ${claims.length} 项权利负担（${claims.map(({ caseRef }) => caseRef).join('、')}），解除前不能出库`,
    broken: ({ claims }) => claims.length > 0,
  },
];

/** Why a patent with something on it cannot leave the pool. */
export function claimRefusals(patent: KnownPatent): Refusal[] {
  return check(unclaimed, patent);
}

const legalEvent: readonly Rule<{ patent: KnownPatent; code: LegalEventCode }>[] = [
  {
    code: 'LEGAL_EVENT_CONTRADICTS',
    article: '专利法实施细则第一百零七条',
    message: ({ patent, code }) =>
      `专利 ${patent.number} 当前状态为 ${patent.legalStatus}，不可能公告 ${code}；请核对公告`,
    broken: ({ patent, code }) => !eventMayFollow(patent.legalStatus, code),
    detail: ({ patent, code }) => ({ legalStatus: patent.legalStatus, code }),
  },
];

/** Why the register cannot have published this of the patent. */
export function legalEventRefusals(patent: KnownPatent, code: LegalEventCode): Refusal[] {
  return check(legalEvent, { patent, code });
}

const gradeStands: readonly Rule<{ patent: KnownPatent; grade: string | undefined }>[] = [
  {
    code: 'PATENT_GRADE_OVERRIDDEN',
    article: '',
    message: ({ patent }) =>
      `专利 ${patent.number} 的分级 ${patent.facts.grade ?? ''} 是人工调整的（${patent.grading?.overrideReason ?? ''}）；请先撤销调整，或重新调整并说明理由`,
    broken: ({ patent, grade }) =>
      patent.grading?.overrideReason !== undefined && grade !== patent.facts.grade,
  },
];

/** Why an amendment may not bring another grade: somebody set it by hand and said why. */
export function gradeRefusals(patent: KnownPatent, grade: string | undefined): Refusal[] {
  return check(gradeStands, { patent, grade });
}
