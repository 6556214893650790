import type { AnswerOf, ItemOf } from '../../api/types';
import type { Case } from '../../design/examination';
import type { Statement } from './statement';

/** A party of a pledge. */
export interface Party {
  readonly name: string;
  readonly uscc?: string;
}

/** A thing pledged. */
export interface Collateral {
  readonly kind: string;
  readonly number: string;
  readonly title?: string;
  readonly owner?: string;
  readonly valueFen?: string;
  readonly patent?: { readonly expiresOn?: string };
}

/** What the service keeps and tells as it was filed (`PledgeTerms`, `Collateral`, `PledgePapers`, `PledgeStatements` in the language of events). */
interface Filed {
  readonly terms: {
    readonly pledgors: readonly Party[];
    readonly pledgee: Party;
    readonly debtor?: Party;
    readonly claimKind?: string;
    readonly debtFrom?: string;
    readonly scope?: string;
    readonly contractNumber: string;
    readonly agreedOn: string;
    readonly enforcementClause?: string;
    readonly includedEarlierFen?: string;
  };
  readonly collateral: readonly Collateral[];
  readonly papers: {
    readonly given?: readonly string[];
    readonly undertaken?: readonly string[];
    readonly coOwnerConsents?: readonly string[];
    readonly waived?: readonly string[];
    readonly consentedClaimIds?: readonly string[];
    readonly isOnline?: boolean;
  };
  /** What the filer stated; empty where it stated nothing. */
  readonly stated: {
    readonly patents?: readonly (Statement & { readonly patentNumber: string })[];
    readonly similarMarks?: {
      readonly marks?: readonly { readonly number: string; readonly goodsClasses?: readonly string[] }[];
    };
  };
}

/** A pledge in a list. */
export type Pledge = Omit<ItemOf<'/api/pledges'>, keyof Filed> & Filed;

/** A pledge on its own page. */
export type PledgeDetail = Omit<AnswerOf<'/api/pledges/{id}'>, keyof Filed> & Filed;

/** Where pledges are read and changed. */
export const pledgesPath = '/api/pledges';
/** What a command on a pledge makes stale: its patents carry it. */
export const changedByPledges = [
  pledgesPath,
  '/api/patents',
  '/api/loans',
  '/api/workbench',
  '/api/counters',
] as const;

/** True while a certificate of it is given out. */
export const isInForce = ({ stage }: Pick<Pledge, 'stage'>): boolean =>
  stage === 'registered' || stage === 'enforced';

/** True while the registrar's clock runs. */
export const isUnderReview = ({ stage }: Pick<Pledge, 'stage'>): boolean =>
  stage === 'filed' || stage === 'admitted';

/** The pledge as its examination asks: also while it is being corrected, nothing is decided. */
export const caseOf = ({ id, stage, history }: PledgeDetail): Case => ({
  path: `${pledgesPath}/${id}`,
  isUnderReview: isUnderReview({ stage }) || stage === 'correcting',
  facts: history.length,
});
