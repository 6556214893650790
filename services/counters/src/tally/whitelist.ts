import { prefectureOf, type Dims } from './dims';
import type { Entry } from './entry';
import type { FenFact } from './financing.facts';
import type { Lines, Rule } from './lines';
import type { MetricId } from './metrics';

interface Published {
  readonly effectiveOn: string;
  readonly sequence?: number;
}

interface Whitelisted extends Published {
  readonly row?: { readonly profile?: { readonly divisionCode?: string } };
}

interface Reported extends Published {
  readonly bank: string;
  readonly stage: string;
  readonly deltaFen?: FenFact;
  readonly isFirst?: boolean;
  readonly divisionCode?: string;
}

/** How editions of the whitelist, and what banks report of them, are counted. */
export const whitelistRules: Readonly<Record<string, Rule>> = {
  'ipflow.financing.v1.EditionPublished': { count: publish, looksBack: false },
  'ipflow.financing.v1.EnterpriseWhitelisted': { count: list, looksBack: true },
  'ipflow.financing.v1.EnterpriseDelisted': { count: delist, looksBack: true },
  'ipflow.financing.v1.WhitelistOutcomeReported': { count: report, looksBack: false },
};

function publish(lines: Lines, { effectiveOn, sequence }: Published): void {
  lines.count(effectiveOn, null, 'whitelist.editions', '', { edition: String(sequence ?? 0) });
}

function list(lines: Lines, { effectiveOn, sequence, row }: Whitelisted, open: readonly Entry[]): void {
  const dims: Dims = {
    borrower_division: prefectureOf(row?.profile?.divisionCode),
    edition: String(sequence ?? 0),
  };
  lines.reverse(effectiveOn, standing(open));
  lines.count(effectiveOn, null, 'whitelist.standing', '', dims);
  lines.count(effectiveOn, null, 'whitelist.listed', '', dims);
}

function delist(lines: Lines, { effectiveOn }: Published, open: readonly Entry[]): void {
  const held = standing(open);
  if (held.length === 0) throw lines.mismatch('this enterprise is not counted as standing in the whitelist');
  lines.reverse(effectiveOn, held);
}

function standing(open: readonly Entry[]): readonly Entry[] {
  return open.filter(({ metric }) => metric === 'whitelist.standing');
}

const stageMetrics: Readonly<Record<string, MetricId>> = {
  contacted: 'whitelist.contacted',
  approved: 'whitelist.approved',
  granted: 'whitelist.granted',
  drawn: 'whitelist.drawn',
  rejected: 'whitelist.rejected',
};
const amountMetrics: Readonly<Record<string, MetricId>> = {
  granted: 'whitelist.granted_amount',
  drawn: 'whitelist.drawn_amount',
};

function report(lines: Lines, { effectiveOn, sequence, bank, stage, ...said }: Reported): void {
  const dims: Dims = {
    borrower_division: prefectureOf(said.divisionCode),
    bank,
    edition: String(sequence ?? 0),
  };
  const reached = stageMetrics[stage];
  if (!reached) throw lines.mismatch(`there is no stage ${stage}`);
  if (said.isFirst) lines.count(effectiveOn, null, reached, '', dims);
  const amount = amountMetrics[stage];
  const delta = BigInt(said.deltaFen ?? 0);
  if (amount && delta !== 0n) lines.count(effectiveOn, null, amount, '', dims, delta);
}
