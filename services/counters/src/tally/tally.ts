import { contractDims, heldDims, patentDims, stockDims, type Dims } from './dims';
import type { Amended, Delisted, HoldersChanged, Listed, Revoked, Transferred } from './facts';
import type { Dimension, MetricId } from './metrics';

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
  /** Of the transfer; names what a correction or revocation takes back. */
  readonly revision: number | null;
  readonly dims: Dims;
  readonly delta: 1 | -1;
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

/** Types of events that look at what their stream has counted before; others count without a look. */
export const looksBack: ReadonlySet<string> = new Set([
  'ipflow.pool.v1.PatentAmended',
  'ipflow.pool.v1.PatentDelisted',
  'ipflow.pool.v1.HoldersChanged',
  'ipflow.pool.v1.TransferCorrected',
  'ipflow.pool.v1.TransferRevoked',
]);

/** Types of events that count at all. */
export const counts: ReadonlySet<string> = new Set([
  ...looksBack,
  'ipflow.pool.v1.PatentListed',
  'ipflow.pool.v1.TransferRegistered',
]);

/**
 * The entries of an event, given as a message or as its proto3-JSON. `open` holds the entries of its stream that count
 * and are not taken back yet. Pure; the one place where it is decided what is counted, for the live counters and for a
 * rebuild alike.
 * @throws LedgerMismatch when the event takes back what is not counted
 */
export function tally(source: Source, event: object, open: readonly Entry[]): Entry[] {
  const lines = new Lines(source);
  switch (source.type) {
    case 'ipflow.pool.v1.PatentListed':
      list(lines, event as Listed);
      break;
    case 'ipflow.pool.v1.PatentAmended':
      lines.move((event as Amended).effectiveOn, onlyOpen(source, open), stockDims((event as Amended).after));
      break;
    case 'ipflow.pool.v1.HoldersChanged':
      changeHolders(lines, event as HoldersChanged, open);
      break;
    case 'ipflow.pool.v1.PatentDelisted':
      lines.reverse((event as Delisted).effectiveOn, [onlyOpen(source, open)]);
      break;
    case 'ipflow.pool.v1.TransferRegistered':
      transfer(lines, event as Transferred);
      break;
    case 'ipflow.pool.v1.TransferCorrected':
      lines.reverse(null, ofRevision(source, open, (event as Transferred).correctsRevision));
      transfer(lines, event as Transferred);
      break;
    case 'ipflow.pool.v1.TransferRevoked':
      lines.reverse(null, ofRevision(source, open, (event as Revoked).revokesRevision));
      break;
    default:
  }
  return lines.entries;
}

/** What stays counted of a stream after new entries: those that nothing took back. */
export function openAfter(open: readonly Entry[], entries: readonly Entry[]): Entry[] {
  const back = new Set(entries.map(({ reverses }) => reverses && `${reverses.version}/${reverses.ordinal}`));
  return [...open, ...entries].filter(
    ({ source, ordinal, reverses }) => !reverses && !back.has(`${source.version}/${ordinal}`),
  );
}

/** Collects the entries of one event and numbers them. */
class Lines {
  readonly entries: Entry[] = [];

  constructor(private readonly source: Source) {}

  count(
    effectiveOn: string,
    revision: number | null,
    metric: MetricId,
    patentNumber: string,
    dims: Dims,
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
      delta: 1,
      reverses: null,
    });
  }

  /** Takes entries back: a stock on the day it changes (`effectiveOn`), a flow on the very day it was counted (null). */
  reverse(effectiveOn: string | null, originals: readonly Entry[]): void {
    for (const original of originals) {
      this.entries.push({
        ...original,
        source: this.source,
        ordinal: this.entries.length,
        effectiveOn: effectiveOn ?? original.effectiveOn,
        delta: -1,
        reverses: { version: original.source.version, ordinal: original.ordinal },
      });
    }
  }

  /** Moves what is in stock to other dimensions; silent when they are the same. */
  move(effectiveOn: string, held: Entry, to: Dims): void {
    const names = Object.keys(held.dims) as Dimension[];
    if (names.every((name) => held.dims[name] === to[name])) return;
    this.reverse(effectiveOn, [held]);
    this.count(effectiveOn, null, held.metric, held.patentNumber, to);
  }
}

function list(lines: Lines, { effectiveOn, patentNumber, facts }: Listed): void {
  lines.count(effectiveOn, null, 'pool.patents', patentNumber, stockDims(facts));
}

function changeHolders(lines: Lines, { effectiveOn, after }: HoldersChanged, [held]: readonly Entry[]): void {
  // A patent that is not in the pool any more has nothing to move.
  if (held) lines.move(effectiveOn, held, { ...held.dims, ...heldDims(after?.[0]) });
}

function transfer(lines: Lines, { effectiveOn, revision = 0, terms, patents = [] }: Transferred): void {
  const transferee = terms?.transferees?.[0];
  lines.count(effectiveOn, revision, 'transfer.contracts', '', contractDims(patents[0], transferee));
  for (const patent of patents) {
    lines.count(
      effectiveOn,
      revision,
      'transfer.patents',
      patent.patentNumber,
      patentDims(patent, transferee),
    );
  }
}

function onlyOpen(source: Source, open: readonly Entry[]): Entry {
  if (open.length !== 1)
    throw new LedgerMismatch(source, `the pool counts this patent ${open.length} times, not once`);
  return open[0]!;
}

function ofRevision(source: Source, open: readonly Entry[], revision: number | undefined): Entry[] {
  const originals = open.filter((entry) => entry.revision === (revision ?? 0));
  if (originals.length > 0) return originals;
  throw new LedgerMismatch(
    source,
    `revision ${revision ?? 0} of this transfer is not counted, or was taken back before`,
  );
}
