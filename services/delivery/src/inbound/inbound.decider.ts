import { create, delivery, equals } from '@ipflow/contracts';
import { Refused, refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import { inboundRefusals, type InboundContent } from './inbound.rules';

/** Every fact of a listing sent in. */
export type InboundEvent = delivery.PartnerListingTaken | delivery.PartnerListingWithdrawn;

/** A listing sent in as its events leave it. */
export type InboundState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'shown' | 'withdrawn';
      readonly revision: number;
      readonly last: delivery.PartnerListingTaken;
    };

export type InboundCommand = { readonly partnerId: string; readonly externalId: string } & (
  | {
      type: 'TakeListing';
      content: InboundContent;
      isFull: boolean;
      /** Another that says the same and came first. */
      duplicateOf: string | undefined;
      today: LocalDate;
    }
  | { type: 'WithdrawListing' }
);

/** `<partner>.<the partner's number>`; ids of partners have no dot. */
export function inboundIdOf({ partnerId, externalId }: { partnerId: string; externalId: string }): string {
  return `${partnerId}.${externalId}`;
}

/** The stream of a listing sent in. */
export function inboundStream(inboundId: string): string {
  return `inbound-${inboundId}`;
}

/** 合作平台来件: said anew as a whole each time, withdrawn, and perhaps sent in again. */
export const inboundDecider: Decider<InboundState, InboundCommand, InboundEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve: (state, event) => {
    if (event.$typeName === 'ipflow.delivery.v1.PartnerListingTaken')
      return { kind: 'shown', revision: event.revision, last: event };
    return state.kind === 'none' ? state : { ...state, kind: 'withdrawn', revision: event.revision };
  },
  decide: (command, state) =>
    command.type === 'TakeListing' ? take(command, state) : withdraw(command, state),
};

function take(
  command: Extract<InboundCommand, { type: 'TakeListing' }>,
  state: InboundState,
): readonly InboundEvent[] {
  const { partnerId, externalId, content, duplicateOf } = command;
  const said = (revision: number, of: string | undefined): delivery.PartnerListingTaken =>
    create(delivery.PartnerListingTakenSchema, {
      ...content,
      ...{ inboundId: inboundIdOf(command), partnerId, externalId, revision, duplicateOf: of },
    });
  if (state.kind === 'shown') {
    const before = said(state.revision, state.last.duplicateOf);
    if (equals(delivery.PartnerListingTakenSchema, before, state.last)) return [];
  }
  refuseWhen(inboundRefusals(command));
  return [said(state.kind === 'none' ? 1 : state.revision + 1, duplicateOf)];
}

function withdraw(command: InboundCommand, state: InboundState): readonly InboundEvent[] {
  const { partnerId, externalId } = command;
  if (state.kind === 'withdrawn') return [];
  if (state.kind === 'none')
    throw new Refused([
      { code: 'INBOUND_UNKNOWN', article: '', message: `没有来件 ${externalId}；请核对贵平台的信息编号` },
    ]);
  const inboundId = inboundIdOf(command);
  const revision = state.revision + 1;
  return [create(delivery.PartnerListingWithdrawnSchema, { inboundId, partnerId, externalId, revision })];
}
