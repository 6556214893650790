import { create, equals, financing } from '@ipflow/contracts';
import { Refused, refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import { compositionRefusals, sumFen, type Composition } from './securitization.rules';

/** Every fact of a securitization's stream. */
export type SecuritizationEvent = financing.SecuritizationPoolFormed | financing.SecuritizationPoolDissolved;

/** Where a securitization stands. */
export type SecuritizationStage = 'formed' | 'dissolved';

/** A securitization as its events leave it. */
export type SecuritizationState =
  | { readonly kind: 'none' }
  | { readonly kind: SecuritizationStage; readonly formed: financing.SecuritizationPoolFormed };

export type SecuritizationCommand = {
  readonly securitizationId: string;
  readonly today: LocalDate;
} & (
  | ({ type: 'FormSecuritization'; name: string; originatedBy: string } & Omit<Composition, 'today'>)
  | { type: 'DissolveSecuritization'; reason: string }
);

/** The stream of a securitization. */
export function securitizationStream(securitizationId: string): string {
  return `securitization-${securitizationId}`;
}

/** 证券化资产池: claims on fees and loans, each in one pool at a time, closed on its cut-off day. */
export const securitizationDecider: Decider<SecuritizationState, SecuritizationCommand, SecuritizationEvent> =
  { initial: () => ({ kind: 'none' }), evolve, decide };

function evolve(state: SecuritizationState, event: SecuritizationEvent): SecuritizationState {
  switch (event.$typeName) {
    case 'ipflow.financing.v1.SecuritizationPoolFormed':
      return { kind: 'formed', formed: event };
    case 'ipflow.financing.v1.SecuritizationPoolDissolved':
      return state.kind === 'none' ? state : { ...state, kind: 'dissolved' };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: SecuritizationCommand, state: SecuritizationState): readonly SecuritizationEvent[] {
  switch (command.type) {
    case 'FormSecuritization':
      return form(command, state);
    case 'DissolveSecuritization':
      return dissolve(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends SecuritizationCommand['type']> = Extract<SecuritizationCommand, { type: Type }>;

function form(command: Of<'FormSecuritization'>, state: SecuritizationState): readonly SecuritizationEvent[] {
  const { securitizationId, name, originatedBy, assets, cutOffOn, today } = command;
  const formed = create(financing.SecuritizationPoolFormedSchema, {
    securitizationId,
    name,
    originatedBy,
    assets: assets.map(({ asset }) => asset),
    cutOffOn,
    totalFen: sumFen(command),
    effectiveOn: today,
  });
  if (state.kind !== 'none') {
    // The day it took effect on is its own; sent again later, it is still the same securitization.
    const again = { ...formed, effectiveOn: state.formed.effectiveOn };
    if (equals(financing.SecuritizationPoolFormedSchema, again, state.formed)) return [];
    throw refusedAs('SECURITIZATION_ID_TAKEN', `资产池编号 ${securitizationId} 已被使用；请换一个新的编号`);
  }
  refuseWhen(compositionRefusals(command));
  return [formed];
}

function dissolve(
  { securitizationId, reason, today }: Of<'DissolveSecuritization'>,
  state: SecuritizationState,
): readonly SecuritizationEvent[] {
  if (state.kind === 'none')
    throw refusedAs('SECURITIZATION_UNKNOWN', `没有资产池 ${securitizationId}；请核对编号`);
  if (state.kind === 'dissolved') return [];
  return [
    create(financing.SecuritizationPoolDissolvedSchema, { securitizationId, reason, effectiveOn: today }),
  ];
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
