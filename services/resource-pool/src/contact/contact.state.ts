import type { market } from '@ipflow/contracts';

/** Where a contact stands: requested → accepted → concluded, or requested → declined. */
export const contactStages = ['requested', 'accepted', 'declined', 'concluded'] as const;
/** One of {@link contactStages}. */
export type ContactStage = (typeof contactStages)[number];

/** Every fact of a contact's stream. */
export type ContactEvent =
  | market.ContactRequested
  | market.ContactAccepted
  | market.ContactDeclined
  | market.ConfidentialDisclosed
  | market.ContactConcluded;

/** A contact as its events leave it. */
export type ContactState =
  | { readonly kind: 'none' }
  | {
      readonly kind: ContactStage;
      readonly contactId: string;
      readonly postingId: string;
      /** Who posted it, and answers. */
      readonly askedOf: string;
      readonly requestedBy: string;
      readonly ownPostingId: string | undefined;
      /** 保密协议编号, once the last stage was released. */
      readonly agreementNumber?: string;
    };

/** A contact that was asked for. */
export type KnownContact = Exclude<ContactState, { kind: 'none' }>;

/** The stream of a contact. */
export function contactStream(contactId: string): string {
  return `contact-${contactId}`;
}

/** True for a tenant that is one of the two. */
export function isSideOf({ askedOf, requestedBy }: KnownContact, tenant: string): boolean {
  return tenant === askedOf || tenant === requestedBy;
}

/** One fact applied. */
export function evolve(state: ContactState, event: ContactEvent): ContactState {
  if (event.$typeName === 'ipflow.market.v1.ContactRequested') {
    const { contactId, postingId, askedOf, requestedBy, ownPostingId } = event;
    return { kind: 'requested', contactId, postingId, askedOf, requestedBy, ownPostingId };
  }
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.market.v1.ContactAccepted':
      return { ...state, kind: 'accepted' };
    case 'ipflow.market.v1.ContactDeclined':
      return { ...state, kind: 'declined' };
    case 'ipflow.market.v1.ConfidentialDisclosed':
      return { ...state, agreementNumber: event.agreementNumber };
    case 'ipflow.market.v1.ContactConcluded':
      return { ...state, kind: 'concluded' };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}
