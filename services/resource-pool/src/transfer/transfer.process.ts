import { pool } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { Loaded, Unit } from '@ipflow/platform';
import { patentDecider, patentStream, type PatentState } from '../patent/patent.decider';
import { holdersAfter } from './holders';
import {
  transferDecider,
  transferStream,
  type KnownTransfer,
  type PatentAtHand,
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

async function open(unit: Unit, transferId: string, patentNumbers?: readonly string[]): Promise<Case> {
  const transfer = await unit.load(transferDecider, transferStream(transferId));
  const known = transfer.state.kind === 'none' ? [] : transfer.state.patents.map((one) => one.patentNumber);
  const numbers = patentNumbers ?? known;
  const loaded = await unit.loadMany(patentDecider, [...new Set(numbers)].map(patentStream));
  const byStream = new Map(loaded.map((one) => [one.stream, one]));
  return {
    transfer,
    patents: numbers.map((number) => ({ number, loaded: byStream.get(patentStream(number))! })),
  };
}

function atHand({ patents }: Case): PatentAtHand[] {
  return patents.map(({ number, loaded }) => ({ number, state: loaded.state }));
}

/** 申请: checks, files, and claims every patent, all or none. */
export async function fileTransfer(
  unit: Unit,
  command: {
    transferId: string;
    filedBy: string;
    terms: pool.TransferTerms;
    papers: pool.TransferPapers;
    patentNumbers: readonly string[];
    today: LocalDate;
  },
): Promise<void> {
  const { transferId, today, papers, patentNumbers, ...rest } = command;
  const at = await open(unit, transferId, patentNumbers);
  const patents = atHand(at);
  unit.decide(transferDecider, at.transfer, {
    type: 'FileTransfer',
    transferId,
    today,
    papers,
    patents,
    ...rest,
  });
  for (const { number, loaded } of at.patents) {
    unit.decide(patentDecider, loaded, {
      type: 'ClaimPatent',
      patentNumber: number,
      today,
      claimId: transferId,
      kind: 'transfer',
      caseRef: transferStream(transferId),
      consentedClaimIds: papers.consentedClaimIds,
    });
  }
}

/** 登记: the transfer takes effect, and the holders change with it. */
export async function registerTransfer(
  unit: Unit,
  command: { transferId: string; registeredBy: string; today: LocalDate },
): Promise<void> {
  const at = await open(unit, command.transferId);
  const patents = atHand(at);
  const facts = unit.decide(transferDecider, at.transfer, { type: 'RegisterTransfer', patents, ...command });
  if (facts.length > 0) changeHolders(unit, at, command.today);
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
