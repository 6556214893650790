import { patentDims } from './dims';
import type { CasePatentFact, PartyFact } from './facts';
import type { Lines } from './lines';

const givers: ReadonlySet<string> = new Set(['university', 'institute']);

/** Counts a patent that a university or institute gives an enterprise; silent for all others. */
export function countConversion(
  lines: Lines,
  effectiveOn: string,
  revision: number,
  patent: CasePatentFact,
  taker: PartyFact | undefined,
): void {
  if (taker?.kind !== 'enterprise' || !givers.has(patent.holderKind ?? '')) return;
  lines.count(effectiveOn, revision, 'conversion.patents', patent.patentNumber, patentDims(patent, taker));
}
