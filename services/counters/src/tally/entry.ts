import type { Dims } from './dims';
import type { MetricId } from './metrics';

/** The event an entry comes from, as its envelope says. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  readonly recordedAt: string;
}

/** One line of the ledger: what one event does to one metric for one patent (or contract). Never changed. */
export interface Entry {
  readonly source: Source;
  /** Place within its event, from 0. */
  readonly ordinal: number;
  readonly metric: MetricId;
  /** The law's date, Asia/Shanghai, `YYYY-MM-DD`: the periods it counts in. */
  readonly effectiveOn: string;
  /** Empty for a contract. */
  readonly patentNumber: string;
  /** Of the transfer or license; names what a correction or revocation takes back. */
  readonly revision: number | null;
  readonly dims: Dims;
  /** Who was helped, to count distinct borrowers by; kept, but told nobody. Absent where there is none, and where the ledger is read back. */
  readonly borrower?: string;
  /** 1 for a count, fen for an amount; the same below zero for what is taken back. Never zero. */
  readonly delta: bigint;
  /** The earlier entry of the same stream that this one takes back. */
  readonly reverses: { readonly version: number; readonly ordinal: number } | null;
}

/** The event takes back, moves or repeats a count that the ledger does not hold as it says. The engine parks it. */
export class LedgerMismatch extends Error {
  constructor(source: Source, what: string) {
    super(
      `${source.stream} version ${source.version} (event ${source.id}): ${what}; the counts were left as they are`,
    );
  }
}

/** What stays counted of a stream after new entries: those that nothing took back. */
export function openAfter(open: readonly Entry[], entries: readonly Entry[]): Entry[] {
  const back = new Set(entries.map(({ reverses }) => reverses && `${reverses.version}/${reverses.ordinal}`));
  return [...open, ...entries].filter(
    ({ source, ordinal, reverses }) => !reverses && !back.has(`${source.version}/${ordinal}`),
  );
}
