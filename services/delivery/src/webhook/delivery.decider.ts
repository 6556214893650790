import { create, delivery } from '@ipflow/contracts';
import type { Decider } from '@ipflow/kernel';

/** Every fact of a delivery's stream: one, at its end. */
export type DeliveryEvent = delivery.WebhookDelivered | delivery.WebhookGivenUp;

/** A delivery as its events leave it. */
export interface DeliveryState {
  readonly kind: 'due' | 'delivered' | 'given_up';
}

export type DeliveryCommand = {
  readonly messageId: string;
  readonly endpointId: string;
  readonly tenant: string;
  /** Of the tenant, as its endpoint was registered. */
  readonly role: string;
  readonly eventType: string;
  readonly attempts: number;
  readonly isReplay: boolean;
  /** RFC 3339. */
  readonly now: string;
} & (
  | { readonly type: 'TakeReceipt'; readonly delayMs: number }
  | { readonly type: 'GiveUp'; readonly lastFailure: string }
);

/** The stream of a delivery. */
export function deliveryStream(deliveryId: string): string {
  return `delivery-${deliveryId}`;
}

/** 推送: one message to one endpoint. It ends once; what a slower process says of it afterwards is no news. */
export const deliveryDecider: Decider<DeliveryState, DeliveryCommand, DeliveryEvent> = {
  initial: () => ({ kind: 'due' }),
  evolve: (_, event) => ({
    kind: event.$typeName === 'ipflow.delivery.v1.WebhookDelivered' ? 'delivered' : 'given_up',
  }),
  decide: ({ now, ...command }, state) => {
    if (state.kind !== 'due') return [];
    const { messageId, endpointId, tenant, role, eventType, attempts, isReplay } = command;
    const said = { messageId, endpointId, tenant, role, eventType, attempts, isReplay };
    if (command.type === 'TakeReceipt') {
      const delayMs = BigInt(command.delayMs);
      return [create(delivery.WebhookDeliveredSchema, { ...said, delayMs, deliveredAt: now })];
    }
    const { lastFailure } = command;
    return [create(delivery.WebhookGivenUpSchema, { ...said, lastFailure, endedAt: now })];
  },
};
