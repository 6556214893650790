import { parsePatentNumber } from '@ipflow/kernel';
import { feeOf, type FeeForm } from '../licenses/filing';
import { filled, linesOf } from '../transfers/transfer-filing';

/** A declaration as a person fills it in; names and numbers of consent stand one a line. */
export interface DeclarationForm {
  readonly patentNumber: string;
  readonly terms: {
    readonly fee: FeeForm;
    readonly until: string;
    readonly patentees: string;
    readonly otherMatters?: string;
  };
  readonly papers?: {
    readonly evaluationReportNumber?: string;
    readonly evaluationConclusion?: string;
    readonly coOwnerConsents?: string;
    readonly consentedClaimIds?: string;
  };
}

/** The request a filled form makes. */
export function declarationOf(
  openLicenseId: string,
  { patentNumber, terms, papers = {} }: DeclarationForm,
): object {
  const { fee, patentees, ...rest } = terms;
  const { coOwnerConsents, consentedClaimIds, ...report } = papers;
  return {
    openLicenseId,
    patentNumber: patentNumber.trim(),
    terms: { ...filled(rest), fee: feeOf(fee), patentees: linesOf(patentees) },
    papers: {
      ...filled(report),
      coOwnerConsents: linesOf(coOwnerConsents),
      consentedClaimIds: linesOf(consentedClaimIds),
    },
  };
}

/** Whether the patent of a number needs an evaluation report: utility models and designs were not examined (专利法第五十条). */
export function needsReport(patentNumber: string | undefined): boolean {
  const read = parsePatentNumber(patentNumber ?? '');
  return read.ok && read.type !== 'invention';
}
