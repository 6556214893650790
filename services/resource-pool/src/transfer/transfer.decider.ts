import { create, equals, pool } from '@ipflow/contracts';
import {
  reasonsIn,
  Refused,
  refuseWhen,
  type Decider,
  type LocalDate,
  type RuleResult,
} from '@ipflow/kernel';
import type { KnownPatent, PatentState } from '../patent/patent.decider';
import { ledByRefusals, type LedByFacts } from './led-by.rules';
import { correctionRefusals, supersededRefusals } from './registered.rules';
import { examineTransfer } from './transfer.rules';

/** Every fact of a transfer's stream. */
export type TransferEvent =
  | pool.TransferFiled
  | pool.TransferRegistered
  | pool.TransferRefused
  | pool.TransferWithdrawn
  | pool.TransferCorrected
  | pool.TransferRevoked;

/** Where a transfer stands: filed → registered → (corrected…) → revoked; or filed → refused | withdrawn. */
export type TransferStage = 'filed' | 'registered' | 'refused' | 'withdrawn' | 'revoked';

/** A transfer as its events leave it. */
export type TransferState =
  | { readonly kind: 'none' }
  | {
      readonly kind: TransferStage;
      readonly transferId: string;
      readonly filedBy: string;
      readonly terms: pool.TransferTerms;
      readonly papers: pool.TransferPapers;
      readonly patents: readonly pool.TransferredPatent[];
      /** 0 until registered. */
      readonly revision: number;
      /** The law's date of the registration; of the filing before. */
      readonly effectiveOn: LocalDate;
    };

/** A transfer that was filed. */
export type KnownTransfer = Exclude<TransferState, { kind: 'none' }>;

/** A patent of the contract, as the pool knows it when the command is decided. */
export interface PatentAtHand {
  readonly number: string;
  readonly state: PatentState;
}

export type TransferCommand = { readonly transferId: string; readonly today: LocalDate } & (
  | {
      type: 'FileTransfer';
      filedBy: string;
      terms: pool.TransferTerms;
      papers: pool.TransferPapers;
      patents: readonly PatentAtHand[];
      /** What led to it, as the pool knows it. */
      origin?: LedByFacts;
    }
  | { type: 'RegisterTransfer'; registeredBy: string; patents: readonly PatentAtHand[] }
  | { type: 'RefuseTransfer'; reasonCode: string; reason: string; refusedBy: string }
  | { type: 'WithdrawTransfer'; reason: string; tenant: string }
  | {
      type: 'CorrectTransfer';
      terms: pool.TransferTerms;
      effectiveOn: LocalDate;
      reason: string;
      patents: readonly PatentAtHand[];
    }
  | { type: 'RevokeTransfer'; reason: string; revokedBy: string; patents: readonly PatentAtHand[] }
);

/** The stream of a transfer. */
export function transferStream(transferId: string): string {
  return `transfer-${transferId}`;
}

/** 专利权转让: effective on registration (专利法第十条), never before; every way back leaves its own fact. */
export const transferDecider: Decider<TransferState, TransferCommand, TransferEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

function evolve(state: TransferState, event: TransferEvent): TransferState {
  if (event.$typeName === 'ipflow.pool.v1.TransferFiled') {
    return {
      kind: 'filed',
      transferId: event.transferId,
      filedBy: event.filedBy,
      terms: event.terms!,
      papers: event.papers!,
      patents: event.patents,
      revision: 0,
      effectiveOn: event.effectiveOn as LocalDate,
    };
  }
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.pool.v1.TransferRegistered':
    case 'ipflow.pool.v1.TransferCorrected':
      return {
        ...state,
        kind: 'registered',
        terms: event.terms!,
        patents: event.patents,
        revision: event.revision,
        effectiveOn: event.effectiveOn as LocalDate,
      };
    case 'ipflow.pool.v1.TransferRefused':
      return { ...state, kind: 'refused' };
    case 'ipflow.pool.v1.TransferWithdrawn':
      return { ...state, kind: 'withdrawn' };
    case 'ipflow.pool.v1.TransferRevoked':
      return { ...state, kind: 'revoked' };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: TransferCommand, state: TransferState): readonly TransferEvent[] {
  if (command.type === 'FileTransfer') return file(command, state);
  if (state.kind === 'none')
    throw refusedAs('TRANSFER_UNKNOWN', `没有转让 ${command.transferId}；请核对编号`);
  switch (command.type) {
    case 'RegisterTransfer':
      return register(command, state);
    case 'RefuseTransfer':
      return refuse(command, state);
    case 'WithdrawTransfer':
      return withdraw(command, state);
    case 'CorrectTransfer':
      return correct(command, state);
    case 'RevokeTransfer':
      return revoke(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends TransferCommand['type']> = Extract<TransferCommand, { type: Type }>;

function file(command: Of<'FileTransfer'>, state: TransferState): readonly TransferEvent[] {
  const { transferId, filedBy, terms, papers, patents, origin, today } = command;
  if (state.kind !== 'none')
    throw refusedAs('TRANSFER_ID_TAKEN', `转让编号 ${transferId} 已被使用；请换一个新的编号`);
  refuseWhen([
    ...reasonsIn(examineTransfer({ terms, papers, patents, filedBy, today, ownClaimId: transferId })),
    ...(origin ? ledByRefusals(origin) : []),
  ]);
  return [
    create(pool.TransferFiledSchema, {
      transferId,
      filedBy,
      terms,
      papers,
      patents: patents.map(snapshot),
      effectiveOn: today,
      ledBy: origin?.ledBy,
    }),
  ];
}

/** 审查: how a filed transfer stands to every rule its registration is decided by. */
export function examineRegistration(
  { terms, papers, filedBy, transferId: ownClaimId }: KnownTransfer,
  patents: readonly PatentAtHand[],
  today: LocalDate,
): RuleResult[] {
  return examineTransfer({ terms, papers, patents, filedBy, today, ownClaimId });
}

/** All is checked again: a preservation, a lapse or a new holder may have come since the filing. */
function register(command: Of<'RegisterTransfer'>, state: KnownTransfer): readonly TransferEvent[] {
  if (state.kind === 'registered') return [];
  mustBe(state, 'filed', '登记');
  const { transferId, registeredBy, patents, today } = command;
  refuseWhen(reasonsIn(examineRegistration(state, patents, today)));
  return [
    create(pool.TransferRegisteredSchema, {
      transferId,
      revision: 1,
      terms: state.terms,
      patents: patents.map(snapshot),
      effectiveOn: today,
      registeredBy,
    }),
  ];
}

function refuse(command: Of<'RefuseTransfer'>, state: KnownTransfer): readonly TransferEvent[] {
  if (state.kind === 'refused') return [];
  mustBe(state, 'filed', '不予登记');
  const { transferId, reasonCode, reason, refusedBy, today } = command;
  return [
    create(pool.TransferRefusedSchema, { transferId, reasonCode, reason, refusedBy, effectiveOn: today }),
  ];
}

function withdraw(command: Of<'WithdrawTransfer'>, state: KnownTransfer): readonly TransferEvent[] {
  if (state.filedBy !== command.tenant) {
    throw refusedAs('TRANSFER_NOT_YOURS', `转让 ${command.transferId} 由其他机构提交，只能由提交机构撤回`);
  }
  if (state.kind === 'withdrawn') return [];
  mustBe(state, 'filed', '撤回');
  const { transferId, reason, today } = command;
  return [create(pool.TransferWithdrawnSchema, { transferId, reason, effectiveOn: today })];
}

/**
 * 更正 of the terms or the date; the patents of the contract stay, another set is another transfer. What the
 * register says already is silence.
 */
function correct(command: Of<'CorrectTransfer'>, state: KnownTransfer): readonly TransferEvent[] {
  mustBe(state, 'registered', '更正');
  const { transferId, effectiveOn, reason, patents, today } = command;
  const terms = create(pool.TransferTermsSchema, {
    ...command.terms,
    transferors: state.terms.transferors,
  });
  if (effectiveOn === state.effectiveOn && equals(pool.TransferTermsSchema, terms, state.terms)) return [];
  refuseWhen([
    ...correctionRefusals({ terms, effectiveOn, today, transfer: state, patents }),
    ...supersededRefusals(state, patents),
  ]);
  return [
    create(pool.TransferCorrectedSchema, {
      transferId,
      revision: state.revision + 1,
      correctsRevision: state.revision,
      terms,
      patents: [...state.patents],
      reason,
      effectiveOn,
    }),
  ];
}

function revoke(command: Of<'RevokeTransfer'>, state: KnownTransfer): readonly TransferEvent[] {
  if (state.kind === 'revoked') return [];
  mustBe(state, 'registered', '撤销');
  refuseWhen(supersededRefusals(state, command.patents));
  const { transferId, reason, revokedBy, today } = command;
  return [
    create(pool.TransferRevokedSchema, {
      transferId,
      revokesRevision: state.revision,
      reason,
      revokedBy,
      effectiveOn: today,
    }),
  ];
}

function snapshot({ number, state }: PatentAtHand): pool.TransferredPatent {
  const { facts } = state as KnownPatent;
  return create(pool.TransferredPatentSchema, {
    patentNumber: number,
    patentType: facts.patentType,
    title: facts.title,
    mainClass: facts.mainClass,
    industryCode: facts.industryCode,
    divisionCode: facts.divisionCode,
    holderKind: facts.holders[0]!.kind,
    holdersBefore: facts.holders,
  });
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}

const stageNames: Readonly<Record<TransferStage, string>> = {
  filed: '待审查',
  registered: '已登记',
  refused: '不予登记',
  withdrawn: '已撤回',
  revoked: '已撤销',
};

function mustBe(state: KnownTransfer, stage: TransferStage, act: string): void {
  if (state.kind === stage) return;
  refuseWhen([
    {
      code: 'TRANSFER_STAGE',
      article: '',
      message: `转让 ${state.transferId} ${stageNames[state.kind]}，不能${act}；只有${stageNames[stage]}的转让可以${act}`,
      detail: { stage: state.kind },
    },
  ]);
}
