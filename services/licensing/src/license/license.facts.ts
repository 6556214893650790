import type { licensing, pool } from '@ipflow/contracts';
import { normalizedName, type LocalDate } from '@ipflow/kernel';
import type { KnownPatent } from '@ipflow/known-patents';
import type { KnownLicense } from './license.state';

/** A patent of the contract, as licensing knows it when the command is decided; unknown when the pool never listed it. */
export interface PatentAtHand {
  readonly number: string;
  readonly patent?: KnownPatent;
}

/** An open license that was accepted and paid for. */
export interface AcceptanceAtHand {
  readonly acceptanceId: string;
  /** Who gave notice: the licensee, or the center that works for him. */
  readonly notifiedBy: string;
  readonly licensee: pool.Party;
  readonly patentNumber: string;
  readonly until: LocalDate;
}

/** The patents of a patent pool whose offer is followed. */
export interface PatentPoolAtHand {
  readonly patentPoolId: string;
  readonly patentNumbers: readonly string[];
  readonly isDissolved: boolean;
}

/** A license that was given under this one and still stands. */
export interface SubLicense {
  readonly licenseId: string;
  readonly scope: pool.LicenseScope;
}

/** What other cases say to this one; each is there only when the terms name it and it exists. */
export interface Related {
  /** The license under which the same contract is on record, or filed, already. */
  readonly sameContract?: string;
  /** The license a sub-license derives from. */
  readonly parent?: KnownLicense;
  /** The license back, of a cross-license. */
  readonly counter?: KnownLicense;
  readonly acceptance?: AcceptanceAtHand;
  readonly patentPool?: PatentPoolAtHand;
  readonly subLicenses: readonly SubLicense[];
}

/** What a license is checked against. */
export interface LicenseFacts {
  readonly licenseId: string;
  readonly terms: licensing.LicenseTerms;
  readonly papers: licensing.LicensePapers;
  readonly patents: readonly PatentAtHand[];
  readonly related: Related;
  readonly today: LocalDate;
  /** Who files; absent when the office records what was filed. */
  readonly filer?: { readonly tenant: string; readonly isOffice: boolean };
}

/** Names as they are compared. */
export function namesOf(names: readonly string[]): Set<string> {
  return new Set(names.map(normalizedName));
}

/** Names of the licensees as they are compared. */
export function licenseesOf({ licensees }: licensing.LicenseTerms): Set<string> {
  return namesOf(licensees.map(({ name }) => name));
}

/** True when both sides name the same, whatever the order. */
export function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
