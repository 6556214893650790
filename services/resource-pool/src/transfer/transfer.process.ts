import { pool } from '@ipflow/contracts';
import { Refused, type LocalDate, type Refusal, type RuleResult } from '@ipflow/kernel';
import type { Loaded, Look, Unit } from '@ipflow/platform';
import { patentDecider, patentStream, type PatentState } from '../patent/patent.decider';
import { holdersAfter } from './holders';
import { originsOf } from './led-by';
import {
  examineRegistration,
  transferDecider,
  transferStream,
  type KnownTransfer,
  type PatentAtHand,
  type TransferEvent,
  type TransferState,
} from './transfer.decider';

/**
 * A transfer and the patents it moves, in one transaction: the pool is the authority over both, so claiming,
 * deciding and moving need no messages. Each function here is one command over all those streams.
 */
interface Case {
  readonly transfer: Loaded<TransferState>;
  readonly patents: readonly { number: string; loaded: Loaded<PatentState> }[];
}

/** Opens cases with as few reads as one: all transfers, then all their patents. */
async function openAll(
  unit: Look,
  wanted: readonly { transferId: string; patentNumbers?: readonly string[] }[],
): Promise<Case[]> {
  const transfers = await unit.loadMany(
    transferDecider,
    wanted.map(({ transferId }) => transferStream(transferId)),
  );
  const numbersOf = transfers.map(({ state }, row) => wanted[row]!.patentNumbers ?? patentsOf(state));
  const loaded = await unit.loadMany(patentDecider, [...new Set(numbersOf.flat())].map(patentStream));
  const byStream = new Map(loaded.map((one) => [one.stream, one]));
  return transfers.map((transfer, row) => ({
    transfer,
    patents: numbersOf[row]!.map((number) => ({ number, loaded: byStream.get(patentStream(number))! })),
  }));
}

async function open(unit: Look, transferId: string): Promise<Case> {
  return (await openAll(unit, [{ transferId }]))[0]!;
}

function patentsOf(state: TransferState): string[] {
  return state.kind === 'none' ? [] : state.patents.map(({ patentNumber }) => patentNumber);
}

function atHand({ patents }: Case): PatentAtHand[] {
  return patents.map(({ number, loaded }) => ({ number, state: loaded.state }));
}

/** What one row of a bulk command came to: done, or every reason why not. */
export interface RowResult {
  readonly transferId: string;
  readonly refusals?: readonly Refusal[];
}

/** What a party files. */
export interface Filing {
  readonly transferId: string;
  readonly filedBy: string;
  readonly terms: pool.TransferTerms;
  readonly papers: pool.TransferPapers;
  readonly patentNumbers: readonly string[];
  /** The stream that led to it, when the parties name one. */
  readonly ledBy?: string;
  readonly today: LocalDate;
}

/** 申请: checks, files, and claims every patent of a transfer, all or none. Each row stands for itself. */
export async function fileTransfers(unit: Unit, filings: readonly Filing[]): Promise<RowResult[]> {
  const cases = await openAll(unit, filings);
  const origins = await originsOf(unit, filings);
  return filings.map(({ patentNumbers: _, ledBy: __, ...filing }, row) => {
    const at = cases[row]!;
    const patents = atHand(at);
    const origin = origins[row];
    const outcome = outcomeOf(() =>
      unit.decide(transferDecider, at.transfer, { type: 'FileTransfer', patents, origin, ...filing }),
    );
    if ('refusals' in outcome) return { transferId: filing.transferId, ...outcome };
    // The filing was checked against these very patents: a claim that is refused now would be a fault of ours.
    for (const { number, loaded } of at.patents) {
      unit.decide(patentDecider, loaded, {
        type: 'ClaimPatent',
        patentNumber: number,
        today: filing.today,
        claimId: filing.transferId,
        kind: 'transfer',
        caseRef: transferStream(filing.transferId),
        consentedClaimIds: filing.papers.consentedClaimIds,
      });
    }
    return { transferId: filing.transferId };
  });
}

/** 审查, as the registration would be decided today; undefined for a transfer that does not await it. */
export async function examineFiled(
  look: Look,
  transferId: string,
  today: LocalDate,
): Promise<RuleResult[] | undefined> {
  const at = await open(look, transferId);
  const { state } = at.transfer;
  return state.kind === 'filed' ? examineRegistration(state, atHand(at), today) : undefined;
}

/** 登记: the transfers take effect, and the holders change with them. Each row stands for itself. */
export async function registerTransfers(
  unit: Unit,
  command: { transferIds: readonly string[]; registeredBy: string; today: LocalDate },
): Promise<RowResult[]> {
  const { registeredBy, today } = command;
  const cases = await openAll(
    unit,
    command.transferIds.map((transferId) => ({ transferId })),
  );
  return command.transferIds.map((transferId, row) => {
    const at = cases[row]!;
    const patents = atHand(at);
    const register = () =>
      unit.decide(transferDecider, at.transfer, {
        type: 'RegisterTransfer',
        transferId,
        registeredBy,
        patents,
        today,
      });
    const outcome = outcomeOf(register);
    if ('refusals' in outcome) return { transferId, ...outcome };
    if (outcome.facts.length > 0) changeHolders(unit, at, today);
    return { transferId };
  });
}

function outcomeOf(
  decide: () => readonly TransferEvent[],
): { facts: readonly TransferEvent[] } | { refusals: readonly Refusal[] } {
  try {
    return { facts: decide() };
  } catch (error) {
    if (error instanceof Refused) return { refusals: error.reasons };
    throw error;
  }
}

/** 不予登记 or 撤回: the case ends and the patents are free again. */
export async function endTransfer(
  unit: Unit,
  command:
    | {
        type: 'RefuseTransfer';
        transferId: string;
        reasonCode: string;
        reason: string;
        refusedBy: string;
        today: LocalDate;
      }
    | { type: 'WithdrawTransfer'; transferId: string; reason: string; tenant: string; today: LocalDate },
): Promise<void> {
  const at = await open(unit, command.transferId);
  unit.decide(transferDecider, at.transfer, command);
  const { transferId: claimId, reason, today } = command;
  for (const { number, loaded } of at.patents) {
    unit.decide(patentDecider, loaded, {
      type: 'ReleaseClaim',
      patentNumber: number,
      claimId,
      reason,
      today,
    });
  }
}

/** 更正: the registration says something else from now on, and always has. */
export async function correctTransfer(
  unit: Unit,
  command: {
    transferId: string;
    terms: pool.TransferTerms;
    effectiveOn: LocalDate;
    reason: string;
    today: LocalDate;
  },
): Promise<void> {
  const at = await open(unit, command.transferId);
  const facts = unit.decide(transferDecider, at.transfer, {
    type: 'CorrectTransfer',
    patents: atHand(at),
    ...command,
  });
  if (facts.length > 0) changeHolders(unit, at, command.effectiveOn);
}

/** 撤销: the registration is void, the holders before it hold again. */
export async function revokeTransfer(
  unit: Unit,
  command: { transferId: string; reason: string; revokedBy: string; today: LocalDate },
): Promise<void> {
  const at = await open(unit, command.transferId);
  const facts = unit.decide(transferDecider, at.transfer, {
    type: 'RevokeTransfer',
    patents: atHand(at),
    ...command,
  });
  if (facts.length === 0) return;
  const { patents } = at.transfer.state as KnownTransfer;
  for (const [index, { number, loaded }] of at.patents.entries()) {
    const after = patents[index]!.holdersBefore;
    const { transferId, today } = command;
    unit.decide(patentDecider, loaded, {
      type: 'ChangeHolders',
      patentNumber: number,
      transferId,
      after,
      effectiveOn: today,
      today,
    });
  }
}

function changeHolders(unit: Unit, { transfer, patents }: Case, effectiveOn: LocalDate): void {
  const { terms, transferId, patents: moved } = transfer.state as KnownTransfer;
  for (const [index, { number, loaded }] of patents.entries()) {
    unit.decide(patentDecider, loaded, {
      type: 'ChangeHolders',
      patentNumber: number,
      transferId,
      after: holdersAfter(terms, moved[index]!),
      effectiveOn,
      today: effectiveOn,
    });
  }
}
