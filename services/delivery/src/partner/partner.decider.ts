import { create, delivery, equals } from '@ipflow/contracts';
import { Refused, refuseWhen, type Decider } from '@ipflow/kernel';
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

/** Every fact of a partner's stream. */
export type PartnerEvent =
  delivery.PartnerSet | delivery.PartnerSecretRotated | delivery.PartnerOldSecretEnded;

/** A partner as its events leave it. */
export type PartnerState =
  { readonly kind: 'none' } | { readonly kind: 'set'; readonly last: delivery.PartnerSet };

/** What the office does with a partner and its signing secret. */
export type PartnerCommand = { readonly partnerId: string; readonly by: string } & (
  | {
      readonly type: 'SetPartner';
      readonly setting: PartnerSetting;
      /** Partner that acts for the same tenant already. */
      readonly tenantHeldBy: string | undefined;
      /** What can be said against sending to its address, as of now. */
      readonly urlRefusal: { readonly code: string; readonly message: string } | undefined;
    }
  | {
      readonly type: 'RotateSecret';
      /** RFC 3339; until then the old secret signs as well. */
      readonly oldUntil: string;
      /** True while an older secret than the present one still signs. */
      readonly isRotating: boolean;
      /** True when all older secrets end at once. */
      readonly endsOld: boolean;
    }
  | { readonly type: 'EndOldSecret'; readonly isRotating: boolean }
);

/** The command {@link partnerRefusals} judge. */
export type SetPartner = Extract<PartnerCommand, { type: 'SetPartner' }>;

/** The stream of a partner. */
export function partnerStream(partnerId: string): string {
  return `partner-${partnerId}`;
}

/** 合作平台: said anew as a whole each time; the same once more is silence. Its secret is no fact, but that it changed is. */
export const partnerDecider: Decider<PartnerState, PartnerCommand, PartnerEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve: (state, event) =>
    event.$typeName === 'ipflow.delivery.v1.PartnerSet' ? { kind: 'set', last: event } : state,
  decide: (command, state) => {
    if (command.type === 'SetPartner') return set(command, state);
    const { partnerId, by } = command;
    if (state.kind === 'none') throw refusedAs('PARTNER_UNKNOWN', `没有合作平台 ${partnerId}；请核对编号`);
    if (command.type === 'EndOldSecret')
      return command.isRotating
        ? [create(delivery.PartnerOldSecretEndedSchema, { partnerId, endedBy: by })]
        : [];
    if (command.isRotating && !command.endsOld)
      throw refusedAs(
        'PARTNER_ROTATING',
        `合作平台 ${partnerId} 的上一个密钥仍在过渡期内；请等其到期，或先作废旧密钥`,
      );
    const { oldUntil } = command;
    return [create(delivery.PartnerSecretRotatedSchema, { partnerId, rotatedBy: by, oldUntil })];
  },
};

function set(command: SetPartner, state: PartnerState): readonly PartnerEvent[] {
  const { partnerId, setting, by: setBy } = command;
  refuseWhen(partnerRefusals(command));
  const event = create(delivery.PartnerSetSchema, {
    partnerId,
    ...setting,
    listingKinds: [...new Set(setting.listingKinds)].sort(),
    setBy,
  });
  const says = state.kind === 'set' && equals(delivery.PartnerSetSchema, { ...state.last, setBy }, event);
  return says ? [] : [event];
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
