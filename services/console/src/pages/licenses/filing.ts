import { typedFen, readAmount, yuan } from '../../format/money';
import { filled, linesOf } from '../transfers/transfer-filing';
import { percentOf, ppmOf } from '../../format/rate';
import type { FeeStandard } from '../public/fee';
import type { LicenseDetail, Party } from './license';

/** 使用费 as a person fills it in: amounts as typed, the share in percent. */
export interface FeeForm {
  readonly method: string;
  readonly fixedFen?: string;
  readonly royaltyPpm?: number;
  readonly royaltyBase?: string;
  readonly payment: string;
}

/** What of the terms a change may bring, as a person fills it in. */
export interface AmendedForm {
  readonly licensees: readonly Party[];
  readonly scope: {
    readonly from: string;
    readonly until: string;
    readonly territories?: readonly string[];
    readonly modes?: readonly string[];
  };
  readonly fee: FeeForm;
  readonly contractFen?: string;
  readonly agreedOn: string;
  readonly inEffectOn: string;
  readonly contractNumber?: string;
  readonly maySublicense?: boolean;
}

/** A whole filing as a person fills it in; patents, licensors and consents stand one a line. */
export interface LicenseForm {
  readonly patentNumbers: string;
  readonly terms: AmendedForm & {
    readonly kind: string;
    readonly licensors: string;
    readonly parentLicenseId?: string;
    readonly counterLicenseId?: string;
    readonly acceptanceId?: string;
    readonly patentPoolId?: string;
    readonly usesFirst?: boolean;
  };
  readonly papers?: {
    readonly coOwnerConsents?: string;
    readonly consentedClaimIds?: string;
    readonly foreignReviewNumber?: string;
    readonly exportCertificate?: string;
  };
}

const hasFixed = (method: string): boolean => method === 'lump_sum' || method === 'entry_and_royalty';
const hasRoyalty = (method: string): boolean => method === 'royalty' || method === 'entry_and_royalty';

/** The fee of a request: only what its method has. */
export function feeOf({ method, fixedFen, royaltyPpm, royaltyBase, payment }: FeeForm): object {
  return filled({
    method,
    payment,
    fixedFen: hasFixed(method) ? typedFen(fixedFen) : undefined,
    royaltyPpm: hasRoyalty(method) && royaltyPpm != null ? ppmOf(royaltyPpm) : undefined,
    royaltyBase: hasRoyalty(method) ? royaltyBase : undefined,
  });
}

/** The amended terms of a request. */
export function amendedOf({ licensees, scope, fee, contractFen, ...rest }: AmendedForm): object {
  return {
    ...filled(rest),
    licensees: licensees.map((party) => filled(party)),
    scope: filled(scope),
    fee: feeOf(fee),
    ...filled({ contractFen: typedFen(contractFen) }),
  };
}

/** The request a filled form makes. */
export function filingOf(licenseId: string, { patentNumbers, terms, papers = {} }: LicenseForm): object {
  const { kind, licensors, usesFirst = false, ...rest } = terms;
  const { parentLicenseId, counterLicenseId, acceptanceId, patentPoolId, ...amended } = rest;
  const { coOwnerConsents, consentedClaimIds, ...numbers } = papers;
  return {
    licenseId,
    patentNumbers: linesOf(patentNumbers),
    terms: {
      ...amendedOf(amended),
      ...filled({
        parentLicenseId: kind === 'sub' ? parentLicenseId : undefined,
        counterLicenseId: kind === 'cross' ? counterLicenseId : undefined,
        acceptanceId: kind === 'open' ? acceptanceId : undefined,
        patentPoolId,
      }),
      kind,
      usesFirst,
      licensors: linesOf(licensors),
    },
    papers: {
      ...filled(numbers),
      coOwnerConsents: linesOf(coOwnerConsents),
      consentedClaimIds: linesOf(consentedClaimIds),
    },
  };
}

/** What is on record, to be typed over. */
export function formOf(terms: LicenseDetail['terms']): AmendedForm {
  const { licensees, scope, fee, contractFen, agreedOn, inEffectOn, contractNumber, maySublicense } = terms;
  const typed = typedAgain(contractFen);
  return {
    licensees: licensees.map(({ name, uscc, divisionCode, country }) => ({
      name,
      ...filled({ uscc, divisionCode, country }),
    })),
    scope,
    fee: feeFormOf(fee),
    agreedOn,
    inEffectOn,
    maySublicense: maySublicense ?? false,
    ...(contractNumber !== undefined && { contractNumber }),
    ...(typed !== undefined && { contractFen: typed }),
  };
}

function feeFormOf({ method, fixedFen, royaltyPpm, royaltyBase, payment = '' }: FeeStandard): FeeForm {
  const typed = typedAgain(fixedFen);
  return {
    method,
    payment,
    ...(typed !== undefined && { fixedFen: typed }),
    ...(royaltyPpm !== undefined && { royaltyPpm: percentOf(royaltyPpm) }),
    ...(royaltyBase !== undefined && { royaltyBase }),
  };
}

/** Digits of fen as a person would type them: yuan. */
function typedAgain(fen: string | undefined): string | undefined {
  const amount = readAmount(fen);
  return amount === undefined ? undefined : yuan(amount);
}
