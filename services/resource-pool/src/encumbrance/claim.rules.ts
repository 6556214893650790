import {
  check,
  type Claim,
  compatibility,
  type EncumbranceKind,
  encumbranceRefusals,
  isLicense,
  type LegalStatus,
  legalStatusNames,
  type LicenseScope,
  type LocalDate,
  normalizedName,
  type Refusal,
  type Rule,
  scopeOf,
  scopesMeet,
} from '@ipflow/kernel';
import { standing, type KnownPatent, type PatentState } from '../patent/patent.decider';
import { listedRefusals } from '../patent/patent.rules';
import { patentsPerClaimMax } from './claim.policy';
import { claimIdRefusals, claimIn } from './claims';
import type { Ask } from './encumbrance.steps';

/** A patent of a case, as the pool knows it when the case is answered. */
export interface PatentAtHand {
  readonly number: string;
  readonly state: PatentState;
}

interface Facts {
  readonly ask: Ask;
  readonly patent: KnownPatent;
  readonly status: LegalStatus;
  readonly alive: boolean;
}

/** Kinds that need a granted patent; an application may be licensed too. */
const needsGrant: readonly EncumbranceKind[] = ['open_license', 'pledge'];

const recordal = '专利实施许可合同备案办法第十二条';
const standingArticles: Partial<Record<EncumbranceKind, string>> = {
  exclusive_license: recordal,
  sole_license: recordal,
  ordinary_license: recordal,
  open_license: '专利法实施细则第八十六条',
  pledge: '专利权质押登记办法',
};
const holderArticles = { ...standingArticles, open_license: '专利法第五十条' };

/** Rules of the patent's standing and holders; what lies on it is the table's concern. */
const patentRules = (kind: EncumbranceKind): readonly Rule<Facts>[] => [
  {
    code: 'CLAIM_RIGHT_ENDED',
    article: standingArticles[kind] ?? '',
    message: ({ patent, status }) =>
      `专利 ${patent.number} 已失去效力（${legalStatusNames[status]}），不能办理`,
    broken: ({ alive }) => !alive,
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
  {
    code: 'CLAIM_RIGHT_IN_GRACE',
    article: standingArticles[kind] ?? '',
    message: ({ patent }) => `专利 ${patent.number} 处于年费滞纳期；请先缴清年费和滞纳金再申请`,
    broken: ({ status }) => status === 'in_grace',
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
  {
    code: 'CLAIM_NOT_GRANTED',
    article: standingArticles[kind] ?? '',
    message: ({ patent }) => `专利 ${patent.number} 尚未公告授权；请在授权公告后再申请`,
    broken: ({ status }) => status === 'pending' && needsGrant.includes(kind),
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
  {
    code: 'CLAIM_NOT_HOLDER',
    article: holderArticles[kind] ?? '',
    message: ({ patent, ask }) =>
      `${listOf(strangers(ask, patent))}不是专利 ${patent.number} 现在的登记权利人（${listOf(holdersOf(patent))}）；请核对权利人，如已转让请由受让人办理`,
    broken: ({ ask, patent }) => strangers(ask, patent).length > 0,
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
  {
    code: 'CLAIM_HOLDER_MISSING',
    article: '专利法第十四条',
    message: ({ patent, ask }) =>
      `专利 ${patent.number} 的登记权利人${listOf(unnamed(ask, patent))}没有参加；须由全体权利人共同办理`,
    broken: ({ ask, patent }) => unnamed(ask, patent).length > 0,
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
  {
    code: 'CLAIM_PARENT_LICENSE_GONE',
    article: '技术合同司法解释第二十五条',
    message: ({ patent }) =>
      `专利 ${patent.number} 上没有本分许可所依据的许可：它已终止、未备案或编号有误；请核对原许可编号`,
    broken: ({ ask, patent }) => 'licenseId' in ask.basis && parentOf(ask, patent.claims) === undefined,
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
];

interface CaseFacts {
  readonly ask: Ask;
  readonly patents: readonly PatentAtHand[];
}

/** Rules of the case as a whole. */
const caseRules: readonly Rule<CaseFacts>[] = [
  {
    code: 'CLAIM_PATENT_COUNT',
    article: '',
    message: `一次可占用 1 至 ${patentsPerClaimMax} 件专利；请分批办理`,
    broken: ({ ask }) => ask.patentNumbers.length === 0 || ask.patentNumbers.length > patentsPerClaimMax,
  },
  {
    code: 'CLAIM_NOT_HOLDER',
    article: recordal,
    message: (facts) =>
      `${listOf(outsiders(facts))}不是本合同任何一件专利现在的登记权利人；请核对权利人，如已转让请由受让人办理`,
    broken: (facts) => outsiders(facts).length > 0,
  },
];

/** Every reason of every patent against what a case asks for. */
export function askRefusals(ask: Ask, patents: readonly PatentAtHand[], today: LocalDate): Refusal[] {
  return [...check(caseRules, { ask, patents }), ...againRefusals(ask, patents, today)];
}

/** Every reason against holding some of a case's patents again, after its claim lapsed there. */
export function againRefusals(ask: Ask, patents: readonly PatentAtHand[], today: LocalDate): Refusal[] {
  return patents.flatMap((patent) => refusalsOn(ask, patent, today));
}

function refusalsOn(ask: Ask, { number, state }: PatentAtHand, today: LocalDate): Refusal[] {
  if (state.kind !== 'listed') return listedRefusals(number, state);
  const { kind, scope, consentedClaimIds, claimId, caseRef } = ask;
  const ignored = ignoredClaimIds(ask, state.claims);
  const others = state.claims.filter(
    (lying) => lying.claimId !== claimId && !ignored.includes(lying.claimId),
  );
  return [
    ...check(patentRules(kind), { ask, patent: state, ...standing(state, today) }),
    ...claimIdRefusals({ patentNumber: number, claimId, caseRef, today }, state.claims),
    ...encumbranceRefusals(number, others, kind, consentedClaimIds, scope),
  ];
}

/** Claims that are not in the way of a case: the license above a sub-license. Never a pledge or a preservation. */
export function ignoredClaimIds(ask: Ask, claims: readonly Claim[]): string[] {
  const parent = parentOf(ask, claims);
  return parent ? [parent.claimId] : [];
}

function parentOf({ basis }: Ask, claims: readonly Claim[]): Claim | undefined {
  const parent = 'licenseId' in basis ? claimIn(claims, basis.licenseId) : undefined;
  return parent && isLicense(parent.kind) ? parent : undefined;
}

/** What a license is to be from now on. */
export interface Change {
  readonly claimId: string;
  readonly kind: EncumbranceKind;
  readonly scope?: LicenseScope;
}

/** Every reason against a license's covering something else from now on. */
export function changeRefusals(change: Change, patents: readonly PatentAtHand[]): Refusal[] {
  return patents.flatMap(({ number, state }) => {
    const own = state.kind === 'listed' ? claimIn(state.claims, change.claimId) : undefined;
    if (state.kind !== 'listed' || !own || isAlready(own, change)) return [];
    const ignored = besideBefore(own, state.claims);
    const others = state.claims.filter(
      ({ claimId }) => claimId !== own.claimId && !ignored.includes(claimId),
    );
    return encumbranceRefusals(number, others, change.kind, [], change.scope);
  });
}

/** True when the license covers what it is to cover already. */
export function isAlready(own: Claim, { kind, scope }: Change): boolean {
  return own.kind === kind && textOf(own.scope) === textOf(scope);
}

function textOf(scope: LicenseScope | undefined): string {
  return JSON.stringify(scope ? scopeOf(scope) : null);
}

/**
 * Claims that the table would keep apart from the license as it is, and that lie beside it all the same: its
 * sub-licenses, the license it derives from, a pledge whose pledgee consented, an authority's act that came later. What
 * they allowed once, or could not undo, is not in the way of a change either.
 */
export function besideBefore(own: Claim, claims: readonly Claim[]): string[] {
  return claims.filter((lying) => keptApart(lying, own)).map(({ claimId }) => claimId);
}

function keptApart(lying: Claim, own: Claim): boolean {
  const cell = compatibility(lying.kind, own.kind);
  return cell === 'X' || cell === 'C' || (cell === 'S' && scopesMeet(lying.scope, own.scope));
}

function holdersOf({ facts }: KnownPatent): string[] {
  return facts.holders.map(({ name }) => name);
}

/**
 * Those who are said to give the right and do not hold it. A contract over patents of several holders (专利池, joint
 * licensors) names them all: for each patent one of them is enough, unless all must act together.
 */
function strangers({ basis }: Ask, patent: KnownPatent): string[] {
  if (!('holders' in basis)) return [];
  const others = without(basis.holders, holdersOf(patent));
  return basis.all || others.length === basis.holders.length ? others : [];
}

/** Those of several licensors who hold none of the patents; when none of them holds any, each patent says so by itself. */
function outsiders({ ask: { basis }, patents }: CaseFacts): string[] {
  if (!('holders' in basis) || basis.all) return [];
  const holders = patents.flatMap(({ state }) => (state.kind === 'listed' ? holdersOf(state) : []));
  const others = without(basis.holders, holders);
  return others.length < basis.holders.length ? others : [];
}

/** Holders nobody named where all of them must act together. */
function unnamed({ basis }: Ask, patent: KnownPatent): string[] {
  return 'holders' in basis && basis.all ? without(holdersOf(patent), basis.holders) : [];
}

function without(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map(normalizedName));
  return names.filter((name) => !known.has(normalizedName(name)));
}

/** Names shown in one message; the rest is a number. */
const namesShownMax = 5;

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, namesShownMax).join('、');
  return names.length > namesShownMax ? `${shown}等 ${names.length} 名` : shown;
}
