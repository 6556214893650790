import type { AnswerOf, ItemOf } from '../../api/types';
import type { Party } from '../licenses/license';

/** What the service keeps and tells as it was filed. */
interface Filed {
  readonly licensee: Party;
  readonly reasons: readonly {
    readonly code: string;
    readonly article?: string;
    readonly message: string;
  }[];
}

/** An acceptance in a list. */
export type Acceptance = Omit<ItemOf<'/api/acceptances'>, keyof Filed> & Filed;

/** An acceptance on its own page. */
export type AcceptanceDetail = Omit<AnswerOf<'/api/acceptances/{id}'>, keyof Filed> & Filed;

/** Where acceptances are read and changed. */
export const acceptancesPath = '/api/acceptances';
/** What a command on an acceptance makes stale: its listing counts licensees. */
export const changedByAcceptances = [
  acceptancesPath,
  '/api/open-licenses',
  '/api/workbench',
  '/api/counters',
] as const;
