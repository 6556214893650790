import type { licensing, Message } from '@ipflow/contracts';
import type { EncumbranceKind } from '@ipflow/kernel';
import type { Asking, PretendedFor } from '@ipflow/testing';

/** How the pretended pool understands licensing: which fact asks for what. */
export const ofLicensing: Pick<PretendedFor, 'topic' | 'cases' | 'asks' | 'caseRefOf'> = {
  topic: 'ipflow.licensing.v1',
  cases: /\.(OpenLicense(Declared|Announced|Withdrawn|Refused|RiskRaised)|License[A-Z]\w+)$/,
  asks: (event: Message) => asked(event as Case),
  caseRefOf: (claimId, kind) => (kind === 'open_license' ? `open_license-${claimId}` : `license-${claimId}`),
};

function asked(event: Case): Asking | undefined {
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.OpenLicenseDeclared':
      return claim(event.openLicenseId, 'open_license', [event.patent!.patentNumber]);
    case 'ipflow.licensing.v1.LicenseFiled': {
      const patentNumbers = event.patents.map(({ patentNumber }) => patentNumber);
      return claim(event.licenseId, kindOfClaim(event.terms!.kind), patentNumbers);
    }
    case 'ipflow.licensing.v1.OpenLicenseAnnounced':
      return { type: 'confirm', claimId: event.openLicenseId };
    case 'ipflow.licensing.v1.LicenseRecorded':
      return { type: 'confirm', claimId: event.licenseId };
    case 'ipflow.licensing.v1.OpenLicenseWithdrawn':
    case 'ipflow.licensing.v1.OpenLicenseRefused':
      return { type: 'release', claimId: event.openLicenseId };
    case 'ipflow.licensing.v1.OpenLicenseRiskRaised':
      return event.consequence === 'ended' ? { type: 'release', claimId: event.openLicenseId } : undefined;
    case 'ipflow.licensing.v1.LicenseCancelled':
    case 'ipflow.licensing.v1.LicenseWithdrawn':
    case 'ipflow.licensing.v1.LicenseEnded':
    case 'ipflow.licensing.v1.LicenseRefused':
      return { type: 'release', claimId: event.licenseId };
    default:
      return undefined;
  }
}

type Case =
  | licensing.OpenLicenseDeclared
  | licensing.OpenLicenseAnnounced
  | licensing.OpenLicenseWithdrawn
  | licensing.OpenLicenseRefused
  | licensing.OpenLicenseRiskRaised
  | licensing.LicenseFiled
  | licensing.LicenseRecorded
  | licensing.LicenseCancelled
  | licensing.LicenseWithdrawn
  | licensing.LicenseEnded
  | licensing.LicenseRefused;

function claim(claimId: string, kind: EncumbranceKind, patentNumbers: readonly string[]): Asking {
  return { type: 'claim', claimId, kind, patentNumbers };
}

function kindOfClaim(license: string): EncumbranceKind {
  if (license === 'exclusive') return 'exclusive_license';
  return license === 'sole' ? 'sole_license' : 'ordinary_license';
}
