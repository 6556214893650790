import { countConversion } from './conversion';
import { contractDims, heldDims, patentDims, stockDims } from './dims';
import type { Entry } from './entry';
import type { Amended, Delisted, HoldersChanged, Listed, Revoked, Transferred } from './facts';
import type { Lines, Rule } from './lines';

/** How the pool's events are counted. */
export const poolRules: Readonly<Record<string, Rule>> = {
  'ipflow.pool.v1.PatentListed': { count: list, looksBack: false },
  'ipflow.pool.v1.PatentAmended': { count: amend, looksBack: true },
  'ipflow.pool.v1.PatentGraded': { count: amend, looksBack: true },
  'ipflow.pool.v1.HoldersChanged': { count: changeHolders, looksBack: true },
  'ipflow.pool.v1.PatentDelisted': { count: delist, looksBack: true },
  'ipflow.pool.v1.TransferRegistered': { count: transfer, looksBack: false },
  'ipflow.pool.v1.TransferCorrected': { count: correct, looksBack: true },
  'ipflow.pool.v1.TransferRevoked': { count: revoke, looksBack: true },
};

function list(lines: Lines, { effectiveOn, patentNumber, facts }: Listed): void {
  lines.count(effectiveOn, null, 'pool.patents', patentNumber, stockDims(facts));
}

function amend(lines: Lines, { effectiveOn, after }: Amended, open: readonly Entry[]): void {
  lines.move(effectiveOn, onlyOpen(lines, open), stockDims(after));
}

function changeHolders(lines: Lines, { effectiveOn, after }: HoldersChanged, [held]: readonly Entry[]): void {
  // A patent that is not in the pool any more has nothing to move.
  if (held) lines.move(effectiveOn, held, { ...held.dims, ...heldDims(after?.[0]) });
}

function delist(lines: Lines, { effectiveOn }: Delisted, open: readonly Entry[]): void {
  lines.reverse(effectiveOn, [onlyOpen(lines, open)]);
}

function transfer(lines: Lines, { effectiveOn, revision = 0, terms, patents = [] }: Transferred): void {
  const transferee = terms?.transferees?.[0];
  lines.count(effectiveOn, revision, 'transfer.contracts', '', contractDims(patents[0], transferee));
  for (const patent of patents) {
    const dims = patentDims(patent, transferee);
    lines.count(effectiveOn, revision, 'transfer.patents', patent.patentNumber, dims);
    if (terms?.kind === 'contract') countConversion(lines, effectiveOn, revision, patent, transferee);
  }
}

function correct(lines: Lines, event: Transferred, open: readonly Entry[]): void {
  lines.reverseRevision(open, event.correctsRevision);
  transfer(lines, event);
}

function revoke(lines: Lines, { revokesRevision }: Revoked, open: readonly Entry[]): void {
  lines.reverseRevision(open, revokesRevision);
}

function onlyOpen(lines: Lines, open: readonly Entry[]): Entry {
  if (open.length !== 1) throw lines.mismatch(`the pool counts this patent ${open.length} times, not once`);
  return open[0]!;
}
