import { create, pool } from '@ipflow/contracts';
import { refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import { settlingRefusals } from './discrepancy.rules';
import type { DiscrepancyKind, Notice } from './gazette.rules';

/** 处理结果. */
export const settlements = ['gazette_taken', 'pool_kept', 'not_ours'] as const;
/** One of {@link settlements}. */
export type Settlement = (typeof settlements)[number];

export type DiscrepancyEvent = pool.DiscrepancyFound | pool.DiscrepancySettled;

/** A disagreement as its events leave it. */
export type DiscrepancyState =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly found: pool.DiscrepancyFound }
  | {
      readonly kind: 'settled';
      readonly found: pool.DiscrepancyFound;
      readonly outcome: Settlement;
      readonly reason: string;
    };

interface OnDiscrepancy {
  readonly discrepancyId: string;
  readonly today: LocalDate;
}

export type DiscrepancyCommand = OnDiscrepancy &
  (
    | {
        type: 'FindDiscrepancy';
        kind: DiscrepancyKind;
        notice: Notice;
        gazetteSays: string;
        poolSays: string;
        gazetteImportId: string;
      }
    | { type: 'SettleDiscrepancy'; outcome: Settlement; reason: string; settledBy: string }
  );

/** The stream of a discrepancy. */
export function discrepancyStream(discrepancyId: string): string {
  return `discrepancy-${discrepancyId}`;
}

/** 法律状态差异: found once, whatever the number of files that show it; open until the office settles it. */
export const discrepancyDecider: Decider<DiscrepancyState, DiscrepancyCommand, DiscrepancyEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

function evolve(state: DiscrepancyState, event: DiscrepancyEvent): DiscrepancyState {
  switch (event.$typeName) {
    case 'ipflow.pool.v1.DiscrepancyFound':
      return { kind: 'open', found: event };
    case 'ipflow.pool.v1.DiscrepancySettled': {
      if (state.kind === 'none') return state;
      const outcome = event.outcome as Settlement;
      return { kind: 'settled', found: state.found, outcome, reason: event.reason };
    }
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: DiscrepancyCommand, state: DiscrepancyState): readonly DiscrepancyEvent[] {
  switch (command.type) {
    case 'FindDiscrepancy':
      return state.kind === 'none' ? [found(command)] : [];
    case 'SettleDiscrepancy':
      refuseWhen(settlingRefusals(command, state));
      return isSettledSo(command, state) ? [] : [settled(command)];
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends DiscrepancyCommand['type']> = Extract<DiscrepancyCommand, { type: Type }>;

function isSettledSo({ outcome, reason }: Of<'SettleDiscrepancy'>, state: DiscrepancyState): boolean {
  return state.kind === 'settled' && state.outcome === outcome && state.reason === reason;
}

function found(command: Of<'FindDiscrepancy'>): pool.DiscrepancyFound {
  const { discrepancyId, kind, notice, gazetteSays, poolSays, gazetteImportId, today } = command;
  return create(pool.DiscrepancyFoundSchema, {
    discrepancyId,
    kind,
    patentNumber: notice.patentNumber,
    code: notice.code,
    publishedOn: notice.publishedOn,
    holders: [...notice.holders],
    registrationNumber: notice.registrationNumber,
    gazetteSays,
    poolSays,
    gazetteImportId,
    effectiveOn: today,
  });
}

function settled(command: Of<'SettleDiscrepancy'>): pool.DiscrepancySettled {
  const { discrepancyId, outcome, reason, settledBy, today } = command;
  return create(pool.DiscrepancySettledSchema, {
    discrepancyId,
    outcome,
    reason,
    settledBy,
    effectiveOn: today,
  });
}
