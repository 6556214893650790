import type { HistoryItem } from '../../design/history';

/** A party as the pool tells it. */
export interface Party {
  readonly name: string;
  readonly uscc?: string;
  readonly sharePpm?: number;
}

/** A transfer in a list. */
export interface Transfer {
  readonly id: string;
  readonly stage: string;
  readonly filedBy: string;
  readonly kind: string;
  readonly patentNumbers: readonly string[];
  readonly filedOn: string;
  readonly registeredOn: string | null;
  readonly closedOn: string | null;
  readonly reason: string | null;
  readonly terms: {
    readonly transferors: readonly string[];
    readonly transferees: readonly Party[];
    readonly priceFen?: string;
    readonly agreedOn: string;
    readonly contractNumber?: string;
  };
}

/** A transfer on its own page. */
export interface TransferDetail extends Transfer {
  readonly history: readonly HistoryItem[];
}

/** Where transfers are read and changed; the patents change with them. */
export const transfersPath = '/api/transfers';
/** What a command on a transfer makes stale. */
export const changedByTransfers = [transfersPath, '/api/patents', '/api/workbench', '/api/counters'] as const;

/** The names of one side in one line. */
export const namesOf = (parties: readonly (string | Party)[]): string =>
  parties.map((party) => (typeof party === 'string' ? party : party.name)).join('、');
