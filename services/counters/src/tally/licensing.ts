import { countConversion } from './conversion';
import { contractDims, licensedDims, offeredDims, patentDims } from './dims';
import type { Entry } from './entry';
import type { Licensed, OpenLicenseFact, OpenLicenseObtained, TrialStarted, UseFirstFact } from './facts';
import type { Lines, Rule } from './lines';
import type { MetricId } from './metrics';

/**
 * How licensing's events are counted. A change, cancellation or expiry of a recorded license counts nothing and takes
 * nothing back: the flow figure keeps what was recorded.
 */
export const licensingRules: Readonly<Record<string, Rule>> = {
  'ipflow.licensing.v1.OpenLicenseDeclared': { count: offer('open_license.declared'), looksBack: false },
  'ipflow.licensing.v1.OpenLicenseAnnounced': { count: offer('open_license.announced'), looksBack: false },
  'ipflow.licensing.v1.OpenLicenseObtained': { count: obtain, looksBack: false },
  'ipflow.licensing.v1.LicenseRecorded': { count: license, looksBack: false },
  'ipflow.licensing.v1.LicenseCorrected': { count: correct, looksBack: true },
  'ipflow.licensing.v1.TrialStarted': { count: start, looksBack: false },
  'ipflow.licensing.v1.UseFirstSettled': { count: onceAfterStart('use_first.settled'), looksBack: true },
  'ipflow.licensing.v1.TrialReturned': { count: onceAfterStart('use_first.returned'), looksBack: true },
  'ipflow.licensing.v1.PaymentDefaulted': { count: onceAfterStart('use_first.defaulted'), looksBack: true },
};

function offer(metric: MetricId): Rule['count'] {
  return (lines: Lines, { effectiveOn, patent }: OpenLicenseFact) =>
    lines.count(effectiveOn, null, metric, patent?.patentNumber ?? '', offeredDims(patent));
}

function obtain(lines: Lines, { effectiveOn, patent, licensee }: OpenLicenseObtained): void {
  const dims = patentDims(patent, licensee);
  lines.count(effectiveOn, null, 'open_license.obtained', patent?.patentNumber ?? '', dims);
}

function license(lines: Lines, { effectiveOn, revision = 0, terms, patents = [] }: Licensed): void {
  const licensee = terms?.licensees?.[0];
  const dims = licensedDims(contractDims(patents[0], licensee), terms?.kind);
  lines.count(effectiveOn, revision, 'license.contracts', '', dims);
  const amountFen = BigInt(terms?.contractFen ?? 0);
  if (amountFen < 0n) throw lines.mismatch(`the contract amount is ${amountFen} fen`);
  if (amountFen > 0n) lines.count(effectiveOn, revision, 'license.amount', '', dims, amountFen);
  for (const patent of patents) {
    const at = licensedDims(patentDims(patent, licensee), terms?.kind);
    lines.count(effectiveOn, revision, 'license.patents', patent.patentNumber, at);
    // Who gives a sub-license is the licensee above, of whom the facts say no kind.
    if (terms?.kind !== 'sub') countConversion(lines, effectiveOn, revision, patent, licensee);
  }
}

function correct(lines: Lines, event: Licensed, open: readonly Entry[]): void {
  lines.reverseRevision(open, event.correctsRevision);
  license(lines, event);
}

function start(lines: Lines, { effectiveOn, licensee, patents = [] }: TrialStarted): void {
  lines.count(effectiveOn, null, 'use_first.started', '', contractDims(patents[0], licensee));
}

/** Counts a started contract where it started; once, though several of its sums may come to the same end. */
function onceAfterStart(metric: MetricId): Rule['count'] {
  return (lines: Lines, { effectiveOn }: UseFirstFact, open: readonly Entry[]) => {
    const started = open.find((entry) => entry.metric === 'use_first.started');
    if (!started) throw lines.mismatch('the start of this contract is not counted');
    if (open.some((entry) => entry.metric === metric)) return;
    lines.count(effectiveOn, null, metric, '', started.dims);
  };
}
