/**
 * What the tally reads of events: the part that messages and their proto3-JSON have in common. In JSON a
 * field at its default (an empty list, zero) is left out, so lists and numbers may be absent here. A message of
 * `@ipflow/contracts` fits each of them as it is.
 */

/** Who holds or takes a right. */
export interface PartyFact {
  readonly kind?: string;
  readonly divisionCode?: string;
}

/** A patent as the pool files it. */
export interface PatentFact {
  readonly patentType?: string;
  readonly holders?: readonly PartyFact[];
  readonly mainClass?: string;
  readonly industryCode?: string;
  readonly divisionCode?: string;
  readonly grade?: string;
}

/** A patent as a case (a transfer, a license) found it. */
export interface CasePatentFact {
  readonly patentNumber: string;
  readonly patentType?: string;
  readonly mainClass?: string;
  readonly industryCode?: string;
  readonly divisionCode?: string;
  readonly holderKind?: string;
}

/** PatentListed. */
export interface Listed {
  readonly effectiveOn: string;
  readonly patentNumber: string;
  readonly facts?: PatentFact;
}

/** PatentAmended. */
export interface Amended {
  readonly effectiveOn: string;
  readonly after?: PatentFact;
}

/** PatentDelisted. */
export interface Delisted {
  readonly effectiveOn: string;
}

/** HoldersChanged. */
export interface HoldersChanged {
  readonly effectiveOn: string;
  readonly after?: readonly PartyFact[];
}

/** TransferRegistered and TransferCorrected. */
export interface Transferred {
  readonly effectiveOn: string;
  readonly revision?: number;
  readonly correctsRevision?: number;
  readonly terms?: { readonly kind?: string; readonly transferees?: readonly PartyFact[] };
  readonly patents?: readonly CasePatentFact[];
}

/** TransferRevoked. */
export interface Revoked {
  readonly revokesRevision?: number;
}

/** OpenLicenseDeclared and OpenLicenseAnnounced. */
export interface OpenLicenseFact {
  readonly effectiveOn: string;
  readonly patent?: CasePatentFact;
}

/** OpenLicenseObtained. */
export interface OpenLicenseObtained extends OpenLicenseFact {
  readonly licensee?: PartyFact;
}

/** LicenseRecorded and LicenseCorrected. */
export interface Licensed {
  readonly effectiveOn: string;
  readonly revision?: number;
  readonly correctsRevision?: number;
  readonly terms?: {
    readonly kind?: string;
    readonly licensees?: readonly PartyFact[];
    /** In fen; digits in JSON. */
    readonly contractFen?: bigint | string;
  };
  readonly patents?: readonly CasePatentFact[];
}

/** TrialStarted. */
export interface TrialStarted {
  readonly effectiveOn: string;
  readonly licensee?: PartyFact;
  readonly patents?: readonly CasePatentFact[];
}

/** UseFirstSettled, TrialReturned and PaymentDefaulted. */
export interface UseFirstFact {
  readonly effectiveOn: string;
}
