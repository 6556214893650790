import { create, licensing } from '@ipflow/contracts';
import { Refused, refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import { recordalDueOn, reminderOn, reminderStages, type ReminderStage } from './recordal.policy';
import { announcementRefusals, type AnnouncementFacts } from './recordal.rules';

/** Every fact of a recordal clock's stream. */
export type RecordalEvent =
  licensing.RecordalAwaited | licensing.RecordalReminded | licensing.RecordalSettled;

/** Where a clock stands: awaited, then the reminders as they come, then settled. */
export type ClockStage = 'awaited' | ReminderStage | 'settled';

/** A clock as its events leave it. */
export type ClockState =
  | { readonly kind: 'none' }
  | {
      readonly kind: ClockStage;
      readonly clockId: string;
      readonly announcedBy: string;
      readonly inEffectOn: LocalDate;
      readonly dueOn: LocalDate;
    };

/** A clock that was announced. */
export type KnownClock = Exclude<ClockState, { kind: 'none' }>;

export type ClockCommand = { readonly clockId: string; readonly today: LocalDate } & (
  | ({ type: 'AwaitRecordal'; announcedBy: string } & AnnouncementFacts)
  | { type: 'RemindRecordal' }
  /** By the filing of the contract, or because it fell away: then `tenant` says who asks. */
  | { type: 'SettleRecordal'; reason: string; licenseId?: string; tenant?: string }
);

/** The stream of a clock. */
export function clockStream(clockId: string): string {
  return `recordal_clock-${clockId}`;
}

/** 备案期限: a contract took effect, and three months later it must be on record. */
export const clockDecider: Decider<ClockState, ClockCommand, RecordalEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

function evolve(state: ClockState, event: RecordalEvent): ClockState {
  if (event.$typeName === 'ipflow.licensing.v1.RecordalAwaited') {
    const { clockId, announcedBy } = event;
    const inEffectOn = event.inEffectOn as LocalDate;
    return { kind: 'awaited', clockId, announcedBy, inEffectOn, dueOn: event.dueOn as LocalDate };
  }
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.RecordalReminded':
      return { ...state, kind: event.stage as ReminderStage };
    case 'ipflow.licensing.v1.RecordalSettled':
      return { ...state, kind: 'settled' };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: ClockCommand, state: ClockState): readonly RecordalEvent[] {
  if (command.type === 'AwaitRecordal') return announce(command, state);
  if (state.kind === 'none') {
    throw refusedAs('RECORDAL_UNKNOWN', `没有待备案合同 ${command.clockId}；请核对编号`);
  }
  switch (command.type) {
    case 'RemindRecordal':
      return remind(command, state);
    case 'SettleRecordal':
      return settle(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends ClockCommand['type']> = Extract<ClockCommand, { type: Type }>;

function announce(command: Of<'AwaitRecordal'>, state: ClockState): readonly RecordalEvent[] {
  const { clockId, announcedBy, contractNumber, patentNumbers, inEffectOn, today } = command;
  if (state.kind !== 'none') {
    throw refusedAs('RECORDAL_ID_TAKEN', `待备案编号 ${clockId} 已被使用；请换一个新的编号`);
  }
  refuseWhen(announcementRefusals(command));
  return [
    create(licensing.RecordalAwaitedSchema, {
      clockId,
      announcedBy,
      contractNumber,
      patentNumbers: [...patentNumbers],
      inEffectOn,
      dueOn: recordalDueOn(inEffectOn),
      effectiveOn: today,
    }),
  ];
}

/** Each reminder once and never backwards; one that was slept through is not made up for, the next one says more. */
function remind({ clockId, today }: Of<'RemindRecordal'>, state: KnownClock): readonly RecordalEvent[] {
  if (state.kind === 'settled') return [];
  const stage = reminderOn(state.inEffectOn, state.dueOn, today);
  if (!stage) return [];
  const reached = state.kind === 'awaited' ? -1 : reminderStages.indexOf(state.kind);
  if (reminderStages.indexOf(stage) <= reached) return [];
  const { dueOn } = state;
  return [create(licensing.RecordalRemindedSchema, { clockId, stage, dueOn, effectiveOn: today })];
}

function settle(command: Of<'SettleRecordal'>, state: KnownClock): readonly RecordalEvent[] {
  const { clockId, licenseId, reason, tenant, today } = command;
  if (tenant !== undefined && tenant !== state.announcedBy) {
    throw refusedAs('RECORDAL_NOT_YOURS', `待备案合同 ${clockId} 由其他机构登记，只能由登记机构了结`);
  }
  if (state.kind === 'settled') return [];
  return [create(licensing.RecordalSettledSchema, { clockId, licenseId, reason, effectiveOn: today })];
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
