import type { financing } from '@ipflow/contracts';
import type { LocalDate, RuleResult } from '@ipflow/kernel';
import type { Look, Unit } from '@ipflow/platform';
import type { Of, PledgeCommand } from './pledge.commands';
import { examineRegistration, pledgeDecider } from './pledge.decider';
import { patentNumbersOf, type Filer, type PatentAtHand, type PledgedThing } from './pledge.facts';
import { holdPatents, holdThings, patentsAtHand, pledgedElsewhere, pledgeOf } from './pledge.queries';
import { pledgeStream, type PledgeState } from './pledge.state';
import { nextCertificateNumber } from './certificate-number';
import { nothingStated } from './statements';

/** What a party files. */
export interface Filing {
  readonly pledgeId: string;
  readonly filer: Filer;
  readonly pledgeeTenant?: string;
  readonly terms: financing.PledgeTerms;
  readonly collateral: readonly financing.Collateral[];
  readonly papers: financing.PledgePapers;
  readonly stated: financing.PledgeStatements;
  readonly loanId?: string;
  readonly today: LocalDate;
}

/** 质押登记申请: checks and files; the fact itself asks the pool. Returns what was filed. */
export async function filePledge(unit: Unit, filing: Filing): Promise<financing.PledgeFiled> {
  const patents = await patentsAtHand(unit.tx, patentNumbersOf(filing.collateral));
  const pledge = await unit.load(pledgeDecider, pledgeStream(filing.pledgeId));
  await holdThings(unit.tx, filing.collateral);
  const [filed] = unit.decide(pledgeDecider, pledge, {
    type: 'FilePledge',
    ...filing,
    patents,
    pledgedElsewhere: await pledgedElsewhere(unit.tx, filing.pledgeId, filing.collateral),
  });
  return filed as financing.PledgeFiled;
}

/** 登记: all is looked at again, and the next number of the year taken. Returns the number. */
export async function registerPledge(
  unit: Unit,
  command: Omit<Of<'RegisterPledge'>, 'type' | 'certificateNumber' | 'patents' | 'pledgedElsewhere'>,
): Promise<string | undefined> {
  const { pledgeId, today } = command;
  // What is pledged does not change before the registration, so the view may say which patents to hold.
  const row = await pledgeOf(unit.tx, pledgeId);
  await holdPatents(unit.tx, row?.patentNumbers ?? []);
  const pledge = await unit.load(pledgeDecider, pledgeStream(pledgeId));
  await holdThings(unit.tx, pledgedIn(pledge.state));
  unit.decide(pledgeDecider, pledge, {
    type: 'RegisterPledge',
    ...command,
    ...(await atHand(unit, pledgeId, pledge.state)),
    certificateNumber: await nextCertificateNumber(unit.tx, today.slice(0, 4)),
  });
  return pledge.state.kind === 'none' ? undefined : pledge.state.certificateNumber;
}

/** 审查, as the registration would be decided today by a reviewer who found nothing else; undefined for a pledge that was decided. */
export async function examineUndecided(
  look: Look,
  pledgeId: string,
  today: LocalDate,
): Promise<RuleResult[] | undefined> {
  const { state } = await look.load(pledgeDecider, pledgeStream(pledgeId));
  if (state.kind !== 'filed' && state.kind !== 'admitted' && state.kind !== 'correcting') return undefined;
  const at = await atHand(look, pledgeId, state);
  return examineRegistration(state, { stated: nothingStated, today, ...at });
}

type OnPatents = Of<'CorrectPledge'> | Of<'ChangePledge'>;
type Without<C, K extends PropertyKey> = C extends unknown ? Omit<C, K> : never;

/** 补正, 变更: commands that look at the patents pledged. */
export async function amendPledge(
  unit: Unit,
  command: Without<OnPatents, 'patents' | 'pledgedElsewhere'>,
): Promise<void> {
  const pledge = await unit.load(pledgeDecider, pledgeStream(command.pledgeId));
  await holdThings(unit.tx, pledgedIn(pledge.state));
  unit.decide(pledgeDecider, pledge, { ...command, ...(await atHand(unit, command.pledgeId, pledge.state)) });
}

/** Commands that need to know nothing but the pledge; returns the stage it stands at then. */
export async function stepPledge(
  unit: Unit,
  command: Exclude<PledgeCommand, OnPatents | Of<'FilePledge'> | Of<'RegisterPledge'>>,
): Promise<PledgeState> {
  const pledge = await unit.load(pledgeDecider, pledgeStream(command.pledgeId));
  unit.decide(pledgeDecider, pledge, command);
  return pledge.state;
}

/** The things pledged, as they stand today. */
async function atHand(
  { tx }: Look,
  pledgeId: string,
  state: PledgeState,
): Promise<{ patents: PatentAtHand[]; pledgedElsewhere: PledgedThing[] }> {
  const collateral = pledgedIn(state);
  return {
    patents: await patentsAtHand(tx, patentNumbersOf(collateral)),
    pledgedElsewhere: await pledgedElsewhere(tx, pledgeId, collateral),
  };
}

/** An unknown pledge is refused by the decider; until then there is nothing to look up. */
function pledgedIn(state: PledgeState): readonly financing.Collateral[] {
  return state.kind === 'none' ? [] : state.collateral;
}
