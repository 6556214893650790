import type { licensing, pool } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { LicenseStage } from './license.stage';

/** Every fact of a license's stream. */
export type LicenseEvent =
  | licensing.LicenseFiled
  | licensing.LicenseAdmitted
  | licensing.LicenseRefused
  | licensing.LicenseRecorded
  | licensing.LicenseChanged
  | licensing.LicenseCorrected
  | licensing.LicenseCancelled
  | licensing.LicenseWithdrawn
  | licensing.LicenseEnded;

/** A license as its events leave it. */
export type LicenseState =
  | { readonly kind: 'none' }
  | {
      readonly kind: LicenseStage;
      readonly licenseId: string;
      readonly filedBy: string;
      readonly terms: licensing.LicenseTerms;
      readonly papers: licensing.LicensePapers;
      readonly patents: readonly pool.PatentSnapshot[];
      readonly isLate: boolean;
      /** 0 until recorded. */
      readonly revision: number;
      readonly recordalNumber?: string;
      /** The law's date of the recordal; of the filing before. */
      readonly effectiveOn: LocalDate;
    };

/** A license that was filed. */
export type KnownLicense = Exclude<LicenseState, { kind: 'none' }>;

/** The stream of a license; the pool names it as the case of its claim. */
export function licenseStream(licenseId: string): string {
  return `license-${licenseId}`;
}

/** A license after one more of its facts. */
export function licenseAfter(state: LicenseState, event: LicenseEvent): LicenseState {
  if (event.$typeName === 'ipflow.licensing.v1.LicenseFiled') return filed(event);
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.LicenseAdmitted':
      return { ...state, kind: 'admitted' };
    case 'ipflow.licensing.v1.LicenseRefused':
      return { ...state, kind: 'refused' };
    case 'ipflow.licensing.v1.LicenseRecorded':
    case 'ipflow.licensing.v1.LicenseCorrected': {
      const { revision, patents } = event;
      const recordalNumber = 'recordalNumber' in event ? event.recordalNumber : state.recordalNumber;
      const effectiveOn = event.effectiveOn as LocalDate;
      return {
        ...state,
        kind: 'recorded',
        revision,
        recordalNumber,
        terms: event.terms!,
        patents,
        effectiveOn,
      };
    }
    case 'ipflow.licensing.v1.LicenseChanged':
      return { ...state, terms: event.terms! };
    case 'ipflow.licensing.v1.LicenseCancelled':
      return { ...state, kind: 'cancelled' };
    case 'ipflow.licensing.v1.LicenseWithdrawn':
      return { ...state, kind: 'withdrawn' };
    case 'ipflow.licensing.v1.LicenseEnded':
      return { ...state, kind: 'ended' };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function filed(event: licensing.LicenseFiled): KnownLicense {
  const { licenseId, filedBy, patents, isLate } = event;
  return {
    kind: 'filed',
    licenseId,
    filedBy,
    terms: event.terms!,
    papers: event.papers!,
    patents,
    isLate,
    revision: 0,
    effectiveOn: event.effectiveOn as LocalDate,
  };
}
