import { create, delivery, equals } from '@ipflow/contracts';
import { refuseWhen, type Decider } from '@ipflow/kernel';
import { partnerRefusals } from './partner.rules';

/** What the office says of a partner. */
export interface PartnerSetting {
  readonly name: string;
  readonly kind: 'platform' | 'exchange';
  readonly url: string;
  readonly mapping: string;
  readonly listingKinds: readonly string[];
  readonly tenant: string | undefined;
  readonly isActive: boolean;
}

export type PartnerState =
  { readonly kind: 'none' } | { readonly kind: 'set'; readonly last: delivery.PartnerSet };

export type PartnerCommand = {
  type: 'SetPartner';
  partnerId: string;
  setting: PartnerSetting;
  setBy: string;
  /** Partner that acts for the same tenant already. */
  tenantHeldBy: string | undefined;
  /** What can be said against sending to its address, as of now. */
  urlRefusal: { readonly code: string; readonly message: string } | undefined;
};

/** The stream of a partner. */
export function partnerStream(partnerId: string): string {
  return `partner-${partnerId}`;
}

/** 合作平台: said anew as a whole each time; the same once more is silence. */
export const partnerDecider: Decider<PartnerState, PartnerCommand, delivery.PartnerSet> = {
  initial: () => ({ kind: 'none' }),
  evolve: (_, event) => ({ kind: 'set', last: event }),
  decide: (command, state) => {
    const { partnerId, setting, setBy } = command;
    refuseWhen(partnerRefusals(command));
    const event = create(delivery.PartnerSetSchema, {
      partnerId,
      ...setting,
      listingKinds: [...new Set(setting.listingKinds)].sort(),
      setBy,
    });
    const says = state.kind === 'set' && equals(delivery.PartnerSetSchema, { ...state.last, setBy }, event);
    return says ? [] : [event];
  },
};
