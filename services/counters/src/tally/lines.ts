import { shanghaiDate } from '@ipflow/kernel';
import type { Dims } from './dims';
import { LedgerMismatch, type Entry, type Source } from './entry';
import type { Dimension } from './metric';
import type { MetricId } from './metrics';

/** How events of one type are counted. */
export interface Rule {
  /** Adds the event's lines. `open` holds the entries of its stream that count and are not taken back yet. */
  readonly count: (lines: Lines, event: never, open: readonly Entry[]) => void;
  /** True when it looks at what its stream has counted before; `open` is empty otherwise. */
  readonly looksBack: boolean;
}

/** Collects the entries of one event and numbers them. */
export class Lines {
  readonly entries: Entry[] = [];
  /** Whom the lines counted from now on help; undefined for nobody in particular. */
  borrower?: string;

  constructor(private readonly source: Source) {}

  /** The day the event was recorded, in Shanghai: for facts that have no day of the law. */
  get recordedOn(): string {
    return shanghaiDate(this.source.recordedAt);
  }

  /** Counts one, or an amount. */
  count(
    effectiveOn: string,
    revision: number | null,
    metric: MetricId,
    patentNumber: string,
    dims: Dims,
    delta = 1n,
  ): void {
    const { source } = this;
    const ordinal = this.entries.length;
    this.entries.push({
      source,
      ordinal,
      metric,
      effectiveOn,
      patentNumber,
      revision,
      dims,
      delta,
      reverses: null,
      ...(this.borrower !== undefined && { borrower: this.borrower }),
    });
  }

  /** Brings a stock from what is held of it (undefined: nothing) to another amount; silent when it is the same. */
  hold(effectiveOn: string, metric: MetricId, dims: Dims, held: Entry | undefined, amount: bigint): void {
    if ((held?.delta ?? 0n) === amount) return;
    if (held) this.reverse(effectiveOn, [held]);
    if (amount > 0n) this.count(effectiveOn, null, metric, '', dims, amount);
  }

  /** Takes entries back: a stock on the day it changes (`effectiveOn`), a flow on the very day it was counted (null). */
  reverse(effectiveOn: string | null, originals: readonly Entry[]): void {
    for (const { borrower: _, ...original } of originals) {
      this.entries.push({
        ...original,
        source: this.source,
        ordinal: this.entries.length,
        effectiveOn: effectiveOn ?? original.effectiveOn,
        delta: -original.delta,
        reverses: { version: original.source.version, ordinal: original.ordinal },
      });
    }
  }

  /** Takes back everything that a revision counted. @throws LedgerMismatch when it counts nothing */
  reverseRevision(open: readonly Entry[], revision: number | undefined): void {
    const originals = open.filter((entry) => entry.revision === (revision ?? 0));
    if (originals.length === 0)
      throw this.mismatch(`revision ${revision ?? 0} of this case is not counted, or was taken back before`);
    this.reverse(null, originals);
  }

  /** Moves what is in stock to other dimensions; silent when they are the same. */
  move(effectiveOn: string, held: Entry, to: Dims): void {
    const names = Object.keys(held.dims) as Dimension[];
    if (names.every((name) => held.dims[name] === to[name])) return;
    this.reverse(effectiveOn, [held]);
    this.count(effectiveOn, null, held.metric, held.patentNumber, to);
  }

  /** What to throw when the ledger does not hold what the event speaks of. */
  mismatch(what: string): LedgerMismatch {
    return new LedgerMismatch(this.source, what);
  }
}
