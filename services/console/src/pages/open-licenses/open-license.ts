import type { Shape } from '../../api/answer';
import type { AnswerOf } from '../../api/types';
import type { Case } from '../../design/examination';
import type { FeeStandard } from '../public/fee';

interface ToldReason {
  readonly code: string;
  readonly article?: string;
  readonly message: string;
}

/** What the service keeps and tells as it was declared (`OpenLicenseTerms` and the papers in the language of events). */
interface Declared {
  readonly terms: {
    readonly fee: FeeStandard;
    readonly until: string;
    readonly patentees: readonly string[];
    readonly otherMatters?: string;
  };
  /** For its declarer and the office only, as are the reasons and who declared it. */
  readonly papers?: {
    readonly evaluationReportNumber?: string;
    readonly evaluationConclusion?: string;
    readonly coOwnerConsents?: readonly string[];
    readonly consentedClaimIds?: readonly string[];
  };
  readonly warnings: readonly ToldReason[];
  readonly reasons?: readonly ToldReason[];
}

/** A declaration in a list. */
export type OpenLicense = Omit<Shape<'licensing_ShownOpenLicense'>, keyof Declared> & Declared;

/** A declaration on its own page. */
export type OpenLicenseDetail = Omit<AnswerOf<'/api/open-licenses/{id}'>, keyof Declared> & Declared;

/** Where declarations are read and changed. */
export const openLicensesPath = '/api/open-licenses';
/** What a command on a declaration makes stale. */
export const changedByOpenLicenses = [
  openLicensesPath,
  '/api/acceptances',
  '/api/patents',
  '/api/workbench',
  '/api/counters',
] as const;

/** True for a caller who reads what only its declarer and the office may. */
export const isOwned = ({ declaredBy }: Pick<OpenLicenseDetail, 'declaredBy'>): boolean =>
  declaredBy !== undefined;

/** True until it was refused, withdrawn or ended. */
export const isLive = ({ stage }: Pick<OpenLicense, 'stage'>): boolean =>
  stage === 'filed' || stage === 'admitted' || stage === 'announced';

/** The declaration as its examination asks: nobody but its declarer and the office sees one that is not announced. */
export const caseOf = ({ id, stage, history }: OpenLicenseDetail): Case => ({
  path: `${openLicensesPath}/${id}`,
  isUnderReview: stage === 'filed' || stage === 'admitted',
  facts: history.length,
});
