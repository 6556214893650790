import { prefectureOf, type Dims } from './dims';
import type { Entry } from './entry';
import type { PartyFact } from './facts';
import type { Lines, Rule } from './lines';

interface Placed {
  readonly effectiveOn: string;
  readonly divisionCode?: string;
}

interface Changed {
  readonly effectiveOn: string;
  readonly holders?: readonly PartyFact[];
}

/** How the register of data IP is counted. */
export const dataIpRules: Readonly<Record<string, Rule>> = {
  'ipflow.market.v1.DataIpFiled': { count: file, looksBack: false },
  'ipflow.market.v1.DataIpRegistered': { count: register, looksBack: false },
  'ipflow.market.v1.DataIpObjected': { count: object, looksBack: true },
  'ipflow.market.v1.DataIpChanged': { count: change, looksBack: true },
  'ipflow.market.v1.DataIpEnded': { count: end, looksBack: true },
};

function file(lines: Lines, { effectiveOn, divisionCode }: Placed): void {
  lines.count(effectiveOn, null, 'data_ip.filings', '', { division: prefectureOf(divisionCode) });
}

function register(lines: Lines, { effectiveOn, divisionCode }: Placed): void {
  const dims: Dims = { division: prefectureOf(divisionCode) };
  lines.count(effectiveOn, null, 'data_ip.registrations', '', dims);
  lines.count(effectiveOn, null, 'data_ip.in_force', '', dims);
}

/** Counted where that is counted which it is raised against. */
function object(lines: Lines, { effectiveOn }: Placed, open: readonly Entry[]): void {
  const against = inForce(open) ?? open.find(({ metric }) => metric === 'data_ip.filings');
  if (!against) throw lines.mismatch('what is objected to is not counted as filed');
  lines.count(effectiveOn, null, 'data_ip.objections', '', against.dims);
}

function change(lines: Lines, { effectiveOn, holders }: Changed, open: readonly Entry[]): void {
  const held = inForce(open);
  if (!held) throw lines.mismatch('what is changed is not counted as in force');
  lines.move(effectiveOn, held, { division: prefectureOf(holders?.[0]?.divisionCode) });
}

/** What ends before it is registered was never in force. */
function end(lines: Lines, { effectiveOn }: Placed, open: readonly Entry[]): void {
  const held = inForce(open);
  if (held) lines.reverse(effectiveOn, [held]);
}

function inForce(open: readonly Entry[]): Entry | undefined {
  return open.find(({ metric }) => metric === 'data_ip.in_force');
}
