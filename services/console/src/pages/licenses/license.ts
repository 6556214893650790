import type { AnswerOf, ItemOf } from '../../api/types';
import type { Case } from '../../design/examination';
import type { FeeStandard } from '../public/fee';
import { comma } from '../../format/comma';

/** A party as it was filed. */
export interface Party {
  readonly name: string;
  readonly uscc?: string;
  readonly divisionCode?: string;
  readonly country?: string;
  readonly kind?: string;
  readonly sharePpm?: number;
}

/** 许可范围: no territory means the whole country, no mode every one. */
export interface Scope {
  readonly from: string;
  readonly until: string;
  readonly territories?: readonly string[];
  readonly modes?: readonly string[];
}

/** What the service keeps and tells as it was filed (`LicenseTerms` and the papers in the language of events). */
interface Filed {
  readonly terms: {
    readonly licensors: readonly string[];
    readonly licensees: readonly Party[];
    readonly scope: Scope;
    readonly fee: FeeStandard;
    readonly contractFen?: string;
    readonly agreedOn: string;
    readonly inEffectOn: string;
    readonly contractNumber?: string;
    readonly maySublicense?: boolean;
    readonly usesFirst?: boolean;
    readonly acceptanceId?: string;
    readonly counterLicenseId?: string;
    readonly patentPoolId?: string;
  };
  readonly papers: {
    readonly coOwnerConsents?: readonly string[];
    readonly consentedClaimIds?: readonly string[];
    readonly foreignReviewNumber?: string;
    readonly exportCertificate?: string;
  };
  readonly patents: readonly {
    readonly patentNumber: string;
    readonly title: string;
    readonly holders?: readonly Party[];
    readonly expiresOn?: string;
  }[];
}

/** A license in a list. */
export type License = Omit<ItemOf<'/api/licenses'>, keyof Filed> & Filed;

/** A license on its own page. */
export type LicenseDetail = Omit<AnswerOf<'/api/licenses/{id}'>, keyof Filed> & Filed;

/** Where licenses are read and changed. */
export const licensesPath = '/api/licenses';
/** What a command on a license makes stale: its patents carry it, its trial stands on it, a filing settles a clock. */
export const changedByLicenses = [
  licensesPath,
  '/api/awaited-recordals',
  '/api/trials',
  '/api/patents',
  '/api/workbench',
  '/api/counters',
] as const;

/** True until the office has decided. */
export const isUnderReview = ({ stage }: Pick<License, 'stage'>): boolean =>
  stage === 'filed' || stage === 'admitted';

/** The license as its examination asks. */
export const caseOf = ({ id, stage, history }: LicenseDetail): Case => ({
  path: `${licensesPath}/${id}`,
  isUnderReview: isUnderReview({ stage }),
  facts: history.length,
});

/** The names of a side in one line. */
export const namesOf = (parties: readonly (string | Party)[]): string =>
  parties.map((party) => (typeof party === 'string' ? party : party.name)).join(comma());
