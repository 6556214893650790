import { create, delivery } from '@ipflow/contracts';
import type { Decider } from '@ipflow/kernel';
import type { ListingKind } from './listing';

/** Every fact of a publication's stream. */
export type PublicationEvent =
  delivery.ListingDispatched | delivery.ListingReceived | delivery.ListingUndelivered;

/** How far one partner is. Numbers are revisions; 0 is none. */
export interface Target {
  readonly dispatched: number;
  readonly received: number;
  readonly undelivered: number;
}

/** A publication as its events leave it. */
export type PublicationState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'dispatched';
      readonly revision: number;
      readonly isRetraction: boolean;
      /** Every partner it was ever dispatched to. */
      readonly targets: ReadonlyMap<string, Target>;
    };

interface Settling {
  readonly partnerId: string;
  readonly revision: number;
  readonly isRetraction: boolean;
  readonly attempts: number;
}

export type PublicationCommand = {
  readonly publicationId: string;
  readonly listingKind: ListingKind;
  /** RFC 3339. */
  readonly now: string;
} & (
  | {
      type: 'DispatchListing';
      listingId: string;
      revision: number;
      isRetraction: boolean;
      /** Partners that take it now; a retraction goes to all who may have it instead. */
      partnerIds: readonly string[];
    }
  /** The newest again, to partners that lack it; `anew` also to one that has it. */
  | { type: 'ExtendListing'; listingId: string; partnerIds: readonly string[]; anew: boolean }
  | ({ type: 'ReceiveListing'; receipt: string | undefined; delayMs: number } & Settling)
  | ({ type: 'GiveUpListing'; lastFailure: string } & Settling)
);

type Of<Type extends PublicationCommand['type']> = Extract<PublicationCommand, { type: Type }>;
type Known = Exclude<PublicationState, { kind: 'none' }>;

/** 分发: the newest revision goes out, an older one never does; a retraction reaches everybody who may have it. */
export const publicationDecider: Decider<PublicationState, PublicationCommand, PublicationEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

const nothing: Target = { dispatched: 0, received: 0, undelivered: 0 };

function evolve(state: PublicationState, event: PublicationEvent): PublicationState {
  if (event.$typeName === 'ipflow.delivery.v1.ListingDispatched') {
    const targets = new Map(state.kind === 'none' ? [] : state.targets);
    const { revision, isRetraction } = event;
    for (const id of event.partnerIds)
      targets.set(id, { ...(targets.get(id) ?? nothing), dispatched: revision });
    return { kind: 'dispatched', revision, isRetraction, targets };
  }
  if (state.kind === 'none') return state;
  const before = state.targets.get(event.partnerId) ?? nothing;
  const targets = new Map(state.targets);
  switch (event.$typeName) {
    case 'ipflow.delivery.v1.ListingReceived':
      targets.set(event.partnerId, { ...before, received: event.revision });
      return { ...state, targets };
    case 'ipflow.delivery.v1.ListingUndelivered':
      targets.set(event.partnerId, { ...before, undelivered: event.revision });
      return { ...state, targets };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: PublicationCommand, state: PublicationState): readonly PublicationEvent[] {
  if (command.type === 'DispatchListing') return dispatch(command, state);
  if (state.kind === 'none') return [];
  switch (command.type) {
    case 'ExtendListing':
      return extend(command, state);
    case 'ReceiveListing':
      return receive(command, state);
    case 'GiveUpListing':
      return giveUp(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

function dispatch(command: Of<'DispatchListing'>, state: PublicationState): readonly PublicationEvent[] {
  const { revision, isRetraction } = command;
  if (state.kind === 'none' && isRetraction) return [];
  if (state.kind !== 'none' && (revision <= state.revision || (isRetraction && state.isRetraction)))
    return [];
  const everybody = state.kind === 'none' ? [] : [...state.targets.keys()];
  return [dispatched(command, revision, isRetraction, isRetraction ? everybody : command.partnerIds)];
}

function extend(command: Of<'ExtendListing'>, state: Known): readonly PublicationEvent[] {
  const { revision, isRetraction, targets } = state;
  const wanting = command.partnerIds.filter((id) =>
    // What was taken back goes again only to who may have it, and only when asked for.
    isRetraction ? command.anew && targets.has(id) : command.anew || targets.get(id)?.dispatched !== revision,
  );
  return wanting.length === 0 ? [] : [dispatched(command, revision, isRetraction, wanting)];
}

function dispatched(
  { publicationId, listingKind, listingId, now }: Of<'DispatchListing' | 'ExtendListing'>,
  revision: number,
  isRetraction: boolean,
  partnerIds: readonly string[],
): delivery.ListingDispatched {
  return create(delivery.ListingDispatchedSchema, {
    publicationId,
    listingKind,
    listingId,
    revision,
    partnerIds: [...partnerIds].sort(),
    isRetraction,
    dispatchedAt: now,
  });
}

function receive(command: Of<'ReceiveListing'>, { targets }: Known): readonly PublicationEvent[] {
  const { type: _, now, delayMs, ...said } = command;
  const target = targets.get(command.partnerId);
  if (!target || target.received >= command.revision || target.dispatched < command.revision) return [];
  return [create(delivery.ListingReceivedSchema, { ...said, delayMs: BigInt(delayMs), receivedAt: now })];
}

function giveUp(command: Of<'GiveUpListing'>, { targets }: Known): readonly PublicationEvent[] {
  const { type: _, now, ...said } = command;
  const target = targets.get(command.partnerId);
  if (!target || target.received >= command.revision || target.dispatched < command.revision) return [];
  return [create(delivery.ListingUndeliveredSchema, { ...said, endedAt: now })];
}
