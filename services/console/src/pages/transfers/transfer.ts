import type { AnswerOf, ItemOf } from '../../api/types';
import { comma } from '../../format/comma';

/** A party as the pool tells it. */
export interface Party {
  readonly name: string;
  readonly uscc?: string;
  readonly sharePpm?: number;
}

/** The terms, which the pool keeps and tells as they were filed (`TransferTerms` in the language of events). */
interface Terms {
  readonly terms: {
    readonly transferors: readonly string[];
    readonly transferees: readonly Party[];
    readonly priceFen?: string;
    readonly agreedOn: string;
    readonly contractNumber?: string;
  };
}

/** A transfer in a list. */
export type Transfer = Omit<ItemOf<'/api/transfers'>, 'terms'> & Terms;

/** A transfer on its own page. */
export type TransferDetail = Omit<AnswerOf<'/api/transfers/{id}'>, 'terms'> & Terms;

/** Where transfers are read and changed; the patents change with them. */
export const transfersPath = '/api/transfers';
/** What a command on a transfer makes stale. */
export const changedByTransfers = [transfersPath, '/api/patents', '/api/workbench', '/api/counters'] as const;

/** The names of one side in one line. */
export const namesOf = (parties: readonly (string | Party)[]): string =>
  parties.map((party) => (typeof party === 'string' ? party : party.name)).join(comma());
