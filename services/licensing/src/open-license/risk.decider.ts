import { create, licensing } from '@ipflow/contracts';
import { check, refuseWhen, type LocalDate, type Rule } from '@ipflow/kernel';
import type { KnownPatent } from '@ipflow/known-patents';
import { sameHolders } from './open-license.rules';
import { isLive, mustBe, type KnownListing, type OpenLicenseEvent } from './open-license.state';
import { causesOn, riskOf, type RiskCause } from './risk.rules';

/** The pool said something of the patent: what does it mean for the listing? */
export interface LookAtPatent {
  readonly type: 'LookAtPatent';
  readonly today: LocalDate;
  readonly patent: KnownPatent;
  readonly becauseOf: string;
}

/** 新专利权人确认: all new holders stand by the declaration. */
export interface ConfirmPatentees {
  readonly type: 'ConfirmPatentees';
  readonly today: LocalDate;
  readonly patentees: readonly string[];
  /** Of the written confirmation. */
  readonly reference: string;
  readonly patent: KnownPatent | undefined;
}

/** Says which risks have come and which have gone since the listing last looked; the same patent twice is silence. */
export function lookAt(command: LookAtPatent, state: KnownListing): readonly OpenLicenseEvent[] {
  if (!isLive(state)) return [];
  const { patent, becauseOf, today } = command;
  const { openLicenseId, patentees, papers, risks } = state;
  const standing = causesOn(patent, {
    openLicenseId,
    patentees,
    consentedClaimIds: papers.consentedClaimIds,
  });
  return [
    ...standing
      .filter((cause) => !risks.includes(cause))
      .map((cause) => atRisk(state, cause, becauseOf, today)),
    ...risks
      .filter((cause) => !standing.includes(cause))
      .map((cause) => cleared(state, cause, becauseOf, today)),
  ];
}

interface ConfirmedFacts {
  readonly patentees: readonly string[];
  readonly patent: KnownPatent | undefined;
}

const confirmationRules: readonly Rule<ConfirmedFacts>[] = [
  {
    code: 'OPEN_LICENSE_PATENTEES_DIFFER',
    article: '专利法第十条',
    message: ({ patentees, patent }) =>
      `确认人（${patentees.join('、')}）与现登记的专利权人（${patent?.holders.map(({ name }) => name).join('、') ?? '未知'}）不一致；须由全体现专利权人确认`,
    field: 'patentees',
    broken: ({ patentees, patent }) =>
      !patent ||
      !sameHolders(
        patentees,
        patent.holders.map(({ name }) => name),
      ),
  },
];

/** The new holders stand by the declaration: what was paused by the transfer goes on. */
export function confirmPatentees(
  command: ConfirmPatentees,
  state: KnownListing,
): readonly OpenLicenseEvent[] {
  const { patentees, patent, reference, today } = command;
  if (!state.risks.includes('transfer') && sameHolders(patentees, state.patentees)) return [];
  mustBe(state, ['filed', 'admitted', 'announced'], '确认');
  refuseWhen(check(confirmationRules, { patentees, patent }));
  return [cleared(state, 'transfer', reference, today, patentees)];
}

function atRisk(
  { openLicenseId }: KnownListing,
  cause: RiskCause,
  becauseOf: string,
  today: LocalDate,
): licensing.OpenLicenseRiskRaised {
  const { consequence, message } = riskOf(cause);
  return create(licensing.OpenLicenseRiskRaisedSchema, {
    openLicenseId,
    cause,
    consequence,
    becauseOf,
    message,
    effectiveOn: today,
  });
}

function cleared(
  { openLicenseId }: KnownListing,
  cause: RiskCause,
  becauseOf: string,
  today: LocalDate,
  patentees: readonly string[] = [],
): licensing.OpenLicenseRiskCleared {
  return create(licensing.OpenLicenseRiskClearedSchema, {
    openLicenseId,
    cause,
    becauseOf,
    patentees: [...patentees],
    effectiveOn: today,
  });
}

/** The patent is no longer held for the listing, though it was. */
export function loseClaim(
  becauseOf: string,
  today: LocalDate,
  state: KnownListing,
): readonly OpenLicenseEvent[] {
  return isLive(state) ? [atRisk(state, 'claim_lost', becauseOf, today)] : [];
}
