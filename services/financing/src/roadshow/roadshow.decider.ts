import { create, equals, financing, type pool } from '@ipflow/contracts';
import { Refused, refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import type { LoanKnown } from '../loan/loan.known';
import { interestRefusals, outcomeRefusals, scheduleRefusals } from './roadshow.rules';

/** Every fact of a roadshow's stream. */
export type RoadshowEvent =
  financing.RoadshowScheduled | financing.InterestDeclared | financing.OutcomeLinked;

/** 贷款, 投资 or 投贷联动. */
export type InterestKind = 'loan' | 'equity' | 'linked';

/** 投贷意向, with what came of it so far. */
export interface DeclaredInterest {
  readonly declaredBy: string;
  readonly kind: string;
  /** Credit code of the enterprise. */
  readonly enterprise: string;
  readonly amountFen: bigint;
  /** Amount of each outcome, by its reference. */
  readonly outcomes: ReadonlyMap<string, bigint>;
}

/** A roadshow as its events leave it. */
export type RoadshowState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'scheduled';
      readonly announced: financing.RoadshowScheduled;
      readonly organizedBy: string;
      readonly heldOn: LocalDate;
      /** Credit codes of those that present themselves. */
      readonly enterprises: readonly string[];
      readonly interests: ReadonlyMap<string, DeclaredInterest>;
    };

/** A roadshow that was announced. */
export type KnownRoadshow = Exclude<RoadshowState, { kind: 'none' }>;

export type RoadshowCommand = {
  readonly roadshowId: string;
  /** Who asks. */
  readonly tenant: string;
  readonly today: LocalDate;
} & (
  | {
      type: 'ScheduleRoadshow';
      title: string;
      chain: string;
      heldOn: LocalDate;
      enterprises: readonly pool.Party[];
    }
  | { type: 'DeclareInterest'; interestId: string; kind: InterestKind; enterprise: string; amountFen: bigint }
  | {
      type: 'LinkOutcome';
      interestId: string;
      /** `loan-…` or `transfer-…`, or an investment in words. */
      outcome: string;
      amountFen: bigint;
      loan: LoanKnown | undefined;
    }
);

/** The stream of a roadshow. */
export function roadshowStream(roadshowId: string): string {
  return `roadshow-${roadshowId}`;
}

/** 一月一链路演: enterprises of a chain, the interest of banks in them, and what came of it. */
export const roadshowDecider: Decider<RoadshowState, RoadshowCommand, RoadshowEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

function evolve(state: RoadshowState, event: RoadshowEvent): RoadshowState {
  if (event.$typeName === 'ipflow.financing.v1.RoadshowScheduled') {
    return {
      kind: 'scheduled',
      announced: event,
      organizedBy: event.organizedBy,
      heldOn: event.heldOn as LocalDate,
      enterprises: event.enterprises.map(({ uscc }) => uscc!),
      interests: new Map(),
    };
  }
  if (state.kind === 'none') return state;
  const interests = new Map(state.interests);
  switch (event.$typeName) {
    case 'ipflow.financing.v1.InterestDeclared': {
      const { interestId, declaredBy, kind, enterprise, amountFen } = event;
      interests.set(interestId, { declaredBy, kind, enterprise, amountFen, outcomes: new Map() });
      return { ...state, interests };
    }
    case 'ipflow.financing.v1.OutcomeLinked': {
      const interest = interests.get(event.interestId)!;
      const outcomes = new Map(interest.outcomes).set(event.outcome, event.amountFen);
      interests.set(event.interestId, { ...interest, outcomes });
      return { ...state, interests };
    }
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: RoadshowCommand, state: RoadshowState): readonly RoadshowEvent[] {
  if (command.type === 'ScheduleRoadshow') return schedule(command, state);
  if (state.kind === 'none')
    throw refusedAs('ROADSHOW_UNKNOWN', `没有路演 ${command.roadshowId}；请核对编号`);
  switch (command.type) {
    case 'DeclareInterest':
      return declare(command, state);
    case 'LinkOutcome':
      return link(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends RoadshowCommand['type']> = Extract<RoadshowCommand, { type: Type }>;

function schedule(command: Of<'ScheduleRoadshow'>, state: RoadshowState): readonly RoadshowEvent[] {
  const { roadshowId, tenant, title, chain, heldOn, enterprises, today } = command;
  const scheduled = create(financing.RoadshowScheduledSchema, {
    roadshowId,
    organizedBy: tenant,
    title,
    chain,
    heldOn,
    enterprises: [...enterprises],
    effectiveOn: today,
  });
  if (state.kind !== 'none') {
    // The day it took effect on is its own; sent again later, it is still the same roadshow.
    const again = { ...scheduled, effectiveOn: state.announced.effectiveOn };
    if (equals(financing.RoadshowScheduledSchema, again, state.announced)) return [];
    throw refusedAs('ROADSHOW_ID_TAKEN', `路演编号 ${roadshowId} 已被使用；请换一个新的编号`);
  }
  refuseWhen(scheduleRefusals(command));
  return [scheduled];
}

function declare(command: Of<'DeclareInterest'>, roadshow: KnownRoadshow): readonly RoadshowEvent[] {
  const { roadshowId, tenant, interestId, kind, enterprise, amountFen, today } = command;
  const before = roadshow.interests.get(interestId);
  const isSame =
    before?.declaredBy === tenant &&
    before.kind === kind &&
    before.enterprise === enterprise &&
    before.amountFen === amountFen;
  if (isSame) return [];
  refuseWhen(interestRefusals({ ...command, roadshow }));
  return [
    create(financing.InterestDeclaredSchema, {
      roadshowId,
      interestId,
      declaredBy: tenant,
      kind,
      enterprise,
      amountFen,
      effectiveOn: today,
    }),
  ];
}

function link(command: Of<'LinkOutcome'>, roadshow: KnownRoadshow): readonly RoadshowEvent[] {
  const { roadshowId, interestId, outcome, amountFen, today } = command;
  const interest = roadshow.interests.get(interestId);
  if (!interest) throw refusedAs('ROADSHOW_INTEREST_UNKNOWN', `这场路演没有意向 ${interestId}；请核对编号`);
  if (interest.outcomes.get(outcome) === amountFen) return [];
  refuseWhen(outcomeRefusals({ ...command, roadshow, interest }));
  return [
    create(financing.OutcomeLinkedSchema, { roadshowId, interestId, outcome, amountFen, effectiveOn: today }),
  ];
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
