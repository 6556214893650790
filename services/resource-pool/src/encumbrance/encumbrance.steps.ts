import type { financing, licensing, Message, pool } from '@ipflow/contracts';
import { scopeOf, type EncumbranceKind, type LicenseScope, type LocalDate } from '@ipflow/kernel';

/** On what a case rests: on the holders who give the right, or on the license that a sub-license derives from. */
export type Basis =
  | {
      readonly holders: readonly string[];
      /** True when they must be all of the holders, not some of them. */
      readonly all: boolean;
    }
  | { readonly licenseId: string };

/** What a case of another service asks of the pool. */
export interface Ask {
  readonly claimId: string;
  /** The stream of the case. */
  readonly caseRef: string;
  readonly kind: EncumbranceKind;
  readonly patentNumbers: readonly string[];
  readonly basis: Basis;
  readonly scope?: LicenseScope;
  /** Who the right is for, where a later case must ask him: the pledgee. */
  readonly beneficiary?: string;
  readonly consentedClaimIds: readonly string[];
}

/** A later fact of a case that was asked for. */
interface OfCase {
  readonly claimId: string;
  readonly caseRef: string;
}

/** What a fact of another service means at the pool. */
export type Step =
  /** All patents are held, or none, and the case is told. */
  | (Ask & { readonly type: 'claim' })
  /** The case was registered on that day. */
  | (Ask & { readonly type: 'confirm'; readonly effectiveOn: LocalDate })
  /** The contract covers something else from now on. */
  | (OfCase & { readonly type: 'change'; readonly kind: EncumbranceKind; readonly scope?: LicenseScope })
  | (OfCase & {
      readonly type: 'release';
      readonly reason: string;
      readonly effectiveOn: LocalDate;
      /** Only these; all of the case's when absent. */
      readonly patentNumbers?: readonly string[];
    })
  /** Released, but the licenses obtained before go on: they are held without asking, for they exist by law. */
  | (OfCase & {
      readonly type: 'survive';
      readonly reason: string;
      readonly effectiveOn: LocalDate;
      readonly patentNumber: string;
      /** Absent when nobody knows how long they last. */
      readonly scope?: LicenseScope;
    });

/** The facts that concern the pool. Those of another service are a few more lines in the table. */
type Fact =
  | licensing.OpenLicenseDeclared
  | licensing.OpenLicenseAnnounced
  | licensing.OpenLicenseRefused
  | licensing.OpenLicenseWithdrawn
  | licensing.OpenLicenseRiskRaised
  | licensing.LicenseFiled
  | licensing.LicenseRecorded
  | licensing.LicenseChanged
  | licensing.LicenseCorrected
  | licensing.LicenseRefused
  | licensing.LicenseWithdrawn
  | licensing.LicenseCancelled
  | licensing.LicenseEnded
  | financing.PledgeFiled
  | financing.PledgeRegistered
  | financing.PledgeRefused
  | financing.PledgeWithdrawn
  | financing.PledgePartlyReleased
  | financing.PledgeCancelled
  | financing.PledgeRevoked;

type Table = {
  readonly [Type in Fact['$typeName']]: (fact: Extract<Fact, { $typeName: Type }>) => Step | undefined;
};

/** THE TABLE: a fact there, the step here. */
const table: Table = {
  'ipflow.licensing.v1.OpenLicenseDeclared': (fact) => ({
    type: 'claim',
    ...openLicense(fact.openLicenseId, fact.patent!, fact.terms!.patentees),
    consentedClaimIds: fact.papers!.consentedClaimIds,
  }),
  'ipflow.licensing.v1.OpenLicenseAnnounced': (fact) => ({
    type: 'confirm',
    ...openLicense(fact.openLicenseId, fact.patent!, namesOf(fact.patent!)),
    effectiveOn: day(fact),
  }),
  'ipflow.licensing.v1.OpenLicenseRefused': (fact) => released(ofOpenLicense(fact), '开放许可不予公告', fact),
  'ipflow.licensing.v1.OpenLicenseWithdrawn': (fact) =>
    fact.survivingLicenses > 0 ? survivors(fact) : released(ofOpenLicense(fact), '开放许可撤回', fact),
  'ipflow.licensing.v1.OpenLicenseRiskRaised': (fact) =>
    fact.consequence === 'ended' ? released(ofOpenLicense(fact), '开放许可终止', fact) : undefined,

  'ipflow.licensing.v1.LicenseFiled': (fact) => ({
    type: 'claim',
    ...license(fact),
    consentedClaimIds: fact.papers!.consentedClaimIds,
  }),
  'ipflow.licensing.v1.LicenseRecorded': (fact) => ({
    type: 'confirm',
    ...license(fact),
    effectiveOn: day(fact),
  }),
  'ipflow.licensing.v1.LicenseChanged': changed,
  'ipflow.licensing.v1.LicenseCorrected': changed,
  'ipflow.licensing.v1.LicenseRefused': (fact) => released(ofLicense(fact), '许可不予备案', fact),
  'ipflow.licensing.v1.LicenseWithdrawn': (fact) => released(ofLicense(fact), '许可备案申请撤回', fact),
  'ipflow.licensing.v1.LicenseCancelled': (fact) => released(ofLicense(fact), '许可备案注销', fact),
  'ipflow.licensing.v1.LicenseEnded': (fact) => released(ofLicense(fact), '许可期满', fact),

  'ipflow.financing.v1.PledgeFiled': (fact) =>
    withPatents({ type: 'claim', ...pledge(fact), consentedClaimIds: fact.papers!.consentedClaimIds }),
  'ipflow.financing.v1.PledgeRegistered': (fact) =>
    withPatents({ type: 'confirm', ...pledge(fact), effectiveOn: day(fact) }),
  'ipflow.financing.v1.PledgeRefused': (fact) => released(ofPledge(fact), '质押不予登记', fact),
  'ipflow.financing.v1.PledgeWithdrawn': (fact) => released(ofPledge(fact), '质押登记申请撤回', fact),
  'ipflow.financing.v1.PledgePartlyReleased': (fact) =>
    withPatents({ ...released(ofPledge(fact), '部分质物解除', fact), patentNumbers: fact.patentNumbers }),
  'ipflow.financing.v1.PledgeCancelled': (fact) => released(ofPledge(fact), '质押注销登记', fact),
  'ipflow.financing.v1.PledgeRevoked': (fact) => released(ofPledge(fact), '质押登记撤销', fact),
};

/** What a fact of another service means at the pool; undefined for everything that does not concern it. */
export function stepOf(event: Message): Step | undefined {
  return isFact(event) ? table[event.$typeName](event as never) : undefined;
}

function isFact(event: Message): event is Fact {
  return Object.hasOwn(table, event.$typeName);
}

/**
 * What each kind of license holds. A recorded open license (许可备案 of an acceptance) is held as the ordinary license it
 * is: it stands beside the declaration, and its survivors, and goes on when the declaration is gone. 交叉许可 is two
 * ordinary ones, each a case of its own; a sub-license is ordinary within the license above (技术合同解释第25条).
 */
const claimKinds: Readonly<Record<string, EncumbranceKind>> = {
  exclusive: 'exclusive_license',
  sole: 'sole_license',
  ordinary: 'ordinary_license',
  cross: 'ordinary_license',
  sub: 'ordinary_license',
  open: 'ordinary_license',
};

function ofOpenLicense({ openLicenseId }: { openLicenseId: string }): OfCase {
  return { claimId: openLicenseId, caseRef: `open_license-${openLicenseId}` };
}

function ofLicense({ licenseId }: { licenseId: string }): OfCase {
  return { claimId: licenseId, caseRef: `license-${licenseId}` };
}

function openLicense(
  openLicenseId: string,
  { patentNumber }: pool.PatentSnapshot,
  holders: readonly string[],
): Ask {
  return {
    ...ofOpenLicense({ openLicenseId }),
    kind: 'open_license',
    patentNumbers: [patentNumber],
    basis: { holders, all: true },
    consentedClaimIds: [],
  };
}

function license({
  licenseId,
  terms,
  patents,
}: {
  licenseId: string;
  terms?: licensing.LicenseTerms;
  patents: readonly pool.PatentSnapshot[];
}): Ask {
  const { kind, scope, licensors, parentLicenseId } = terms!;
  return {
    ...ofLicense({ licenseId }),
    kind: claimKinds[kind]!,
    patentNumbers: [...new Set(patents.map(({ patentNumber }) => patentNumber))],
    basis: kind === 'sub' ? { licenseId: parentLicenseId ?? '' } : { holders: licensors, all: false },
    scope: scopeOf(scope!),
    consentedClaimIds: [],
  };
}

function changed({ licenseId, terms }: { licenseId: string; terms?: licensing.LicenseTerms }): Step {
  const { kind, scope } = terms!;
  return { type: 'change', ...ofLicense({ licenseId }), kind: claimKinds[kind]!, scope: scopeOf(scope!) };
}

function ofPledge({ pledgeId }: { pledgeId: string }): OfCase {
  return { claimId: pledgeId, caseRef: `pledge-${pledgeId}` };
}

/** 质权: all of the patents pledged, each by those of the pledgors who hold it; the pledgee must be asked from then on. */
function pledge(fact: financing.PledgeFiled | financing.PledgeRegistered): Ask {
  const { pledgors, pledgee } = fact.terms!;
  const patents = fact.collateral.filter(({ kind }) => kind === 'patent');
  return {
    ...ofPledge(fact),
    kind: 'pledge',
    patentNumbers: [...new Set(patents.map(({ number }) => number))],
    basis: { holders: pledgors.map(({ name }) => name), all: false },
    beneficiary: pledgee?.name,
    consentedClaimIds: [],
  };
}

/** Trademarks and geographical indications are none of the pool's. */
function withPatents(step: Step & { readonly patentNumbers?: readonly string[] }): Step | undefined {
  return step.patentNumbers?.length === 0 ? undefined : step;
}

function released(
  ofCase: OfCase,
  reason: string,
  fact: { effectiveOn: string },
): Extract<Step, { type: 'release' }> {
  return { type: 'release', ...ofCase, reason, effectiveOn: day(fact) };
}

function survivors(fact: licensing.OpenLicenseWithdrawn): Step {
  const { patentNumber, surviveUntil: until } = fact;
  return {
    type: 'survive',
    ...ofOpenLicense(fact),
    reason: '开放许可撤回',
    effectiveOn: day(fact),
    patentNumber,
    ...(until && { scope: { from: fact.effectiveOn, until, territories: [], modes: [] } }),
  };
}

function namesOf({ holders }: pool.PatentSnapshot): string[] {
  return holders.map(({ name }) => name);
}

function day({ effectiveOn }: { effectiveOn: string }): LocalDate {
  return effectiveOn as LocalDate;
}
