import type { financing } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { Unit } from '@ipflow/platform';
import type { Of, PledgeCommand } from './pledge.commands';
import { pledgeDecider } from './pledge.decider';
import { patentNumbersOf, type Filer, type Stated } from './pledge.facts';
import { holdPatents, patentsAtHand, pledgeOf } from './pledge.queries';
import { pledgeStream, type PledgeState } from './pledge.state';
import { nextCertificateNumber } from './certificate-number';

/** What a party files. */
export interface Filing {
  readonly pledgeId: string;
  readonly filer: Filer;
  readonly pledgeeTenant?: string;
  readonly terms: financing.PledgeTerms;
  readonly collateral: readonly financing.Collateral[];
  readonly papers: financing.PledgePapers;
  readonly stated: Stated;
  readonly loanId?: string;
  readonly today: LocalDate;
}

/** 质押登记申请: checks and files; the fact itself asks the pool. Returns what was filed. */
export async function filePledge(unit: Unit, filing: Filing): Promise<financing.PledgeFiled> {
  const patents = await patentsAtHand(unit.tx, patentNumbersOf(filing.collateral));
  const pledge = await unit.load(pledgeDecider, pledgeStream(filing.pledgeId));
  const [filed] = unit.decide(pledgeDecider, pledge, { type: 'FilePledge', ...filing, patents });
  return filed as financing.PledgeFiled;
}

/** 登记: all is looked at again, and the next number of the year taken. Returns the number. */
export async function registerPledge(
  unit: Unit,
  command: Omit<Of<'RegisterPledge'>, 'type' | 'certificateNumber' | 'patents'>,
): Promise<string | undefined> {
  const { pledgeId, today } = command;
  // What is pledged does not change before the registration, so the view may say which patents to hold.
  const row = await pledgeOf(unit.tx, pledgeId);
  await holdPatents(unit.tx, row?.patentNumbers ?? []);
  const pledge = await unit.load(pledgeDecider, pledgeStream(pledgeId));
  unit.decide(pledgeDecider, pledge, {
    type: 'RegisterPledge',
    ...command,
    patents: await patentsAtHand(unit.tx, pledgedIn(pledge.state)),
    certificateNumber: await nextCertificateNumber(unit.tx, today.slice(0, 4)),
  });
  return pledge.state.kind === 'none' ? undefined : pledge.state.certificateNumber;
}

type OnPatents = Of<'CorrectPledge'> | Of<'ChangePledge'>;
type Without<C, K extends PropertyKey> = C extends unknown ? Omit<C, K> : never;

/** 补正, 变更: commands that look at the patents pledged. */
export async function amendPledge(unit: Unit, command: Without<OnPatents, 'patents'>): Promise<void> {
  const pledge = await unit.load(pledgeDecider, pledgeStream(command.pledgeId));
  const patents = await patentsAtHand(unit.tx, pledgedIn(pledge.state));
  unit.decide(pledgeDecider, pledge, { ...command, patents });
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

function pledgedIn(state: PledgeState): string[] {
  // An unknown pledge is refused by the decider; until then there is nothing to look up.
  return state.kind === 'none' ? [] : patentNumbersOf(state.collateral);
}
