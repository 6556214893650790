import type { AnswerOf, ItemOf } from '../../api/types';
import type { Case } from '../../design/examination';
import { comma } from '../../format/comma';

/** A party as the pool tells it. */
export interface Party {
  readonly name: string;
  readonly uscc?: string;
  readonly sharePpm?: number;
}

/** What the pool keeps and tells as it was filed (`TransferTerms`, `TransferPapers` in the language of events). */
interface Filed {
  readonly terms: {
    readonly transferors: readonly string[];
    readonly transferees: readonly Party[];
    readonly priceFen?: string;
    readonly agreedOn: string;
    readonly contractNumber?: string;
  };
  readonly papers: {
    readonly coOwnerConsents?: readonly string[];
    readonly consentedClaimIds?: readonly string[];
    readonly exportClass?: 'prohibited' | 'restricted' | 'free';
    readonly exportCertificate?: string;
    readonly foreignReviewNumber?: string;
    readonly controlChange?: boolean;
    readonly publicityFrom?: string;
    readonly publicityUntil?: string;
  };
}

/** A transfer in a list. */
export type Transfer = Omit<ItemOf<'/api/transfers'>, keyof Filed> & Filed;

/** A transfer on its own page. */
export type TransferDetail = Omit<AnswerOf<'/api/transfers/{id}'>, keyof Filed> & Filed;

/** Where transfers are read and changed; the patents change with them. */
export const transfersPath = '/api/transfers';
/** What a command on a transfer makes stale. */
export const changedByTransfers = [transfersPath, '/api/patents', '/api/workbench', '/api/counters'] as const;

/** The transfer as its examination asks. */
export const caseOf = ({ id, stage, history }: TransferDetail): Case => ({
  path: `${transfersPath}/${id}`,
  isUnderReview: stage === 'filed',
  facts: history.length,
});

/** The names of one side in one line. */
export const namesOf = (parties: readonly (string | Party)[]): string =>
  parties.map((party) => (typeof party === 'string' ? party : party.name)).join(comma());
