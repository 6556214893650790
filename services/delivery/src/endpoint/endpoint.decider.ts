import { create, delivery } from '@ipflow/contracts';
import { Refused, refuseWhen, type Decider } from '@ipflow/kernel';
import { settingRefusals, type EndpointFacts, type EndpointSetting } from './endpoint.rules';

/** Every fact of an endpoint's stream. */
export type EndpointEvent =
  | delivery.EndpointRegistered
  | delivery.EndpointChanged
  | delivery.EndpointSecretRotated
  | delivery.EndpointDisabled
  | delivery.EndpointEnabled
  | delivery.EndpointRemoved;

/** An endpoint as its events leave it. */
export type EndpointState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'active' | 'disabled' | 'removed';
      readonly tenant: string;
      readonly role: string;
      readonly setting: EndpointSetting;
    };

/** Why an endpoint stops: its owner says so, it answered 410, or it failed for too long. */
export type DisableCause = 'owner' | 'gone' | 'failing';

export type EndpointCommand = { readonly endpointId: string; readonly by: string } & (
  | {
      readonly type: 'RegisterEndpoint';
      readonly tenant: string;
      readonly setting: EndpointSetting;
      readonly facts: EndpointFacts;
    }
  | {
      readonly type: 'ChangeEndpoint';
      readonly setting: EndpointSetting;
      /** All but the role, which was settled when it was registered. */
      readonly facts: EndpointFacts;
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
  | { readonly type: 'DisableEndpoint'; readonly cause: DisableCause }
  | { readonly type: 'EnableEndpoint' }
  | { readonly type: 'RemoveEndpoint' }
);

/** The stream of an endpoint. */
export function endpointStream(endpointId: string): string {
  return `endpoint-${endpointId}`;
}

/** 推送地址: where a tenant takes messages. */
export const endpointDecider: Decider<EndpointState, EndpointCommand, EndpointEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

function evolve(state: EndpointState, event: EndpointEvent): EndpointState {
  if (event.$typeName === 'ipflow.delivery.v1.EndpointRegistered') {
    const { tenant, role } = event;
    return { kind: 'active', tenant, role, setting: settingOf(event) };
  }
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.delivery.v1.EndpointChanged':
      return { ...state, setting: settingOf(event) };
    case 'ipflow.delivery.v1.EndpointSecretRotated':
      return state;
    case 'ipflow.delivery.v1.EndpointDisabled':
      return { ...state, kind: 'disabled' };
    case 'ipflow.delivery.v1.EndpointEnabled':
      return { ...state, kind: 'active' };
    case 'ipflow.delivery.v1.EndpointRemoved':
      return { ...state, kind: 'removed' };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function settingOf({
  url,
  eventTypes,
  description,
}: delivery.EndpointRegistered | delivery.EndpointChanged): EndpointSetting {
  return { url, eventTypes, description };
}

type Known = Exclude<EndpointState, { kind: 'none' }>;
type Of<Type extends EndpointCommand['type']> = Extract<EndpointCommand, { type: Type }>;

function decide(command: EndpointCommand, state: EndpointState): readonly EndpointEvent[] {
  const { endpointId, by } = command;
  if (command.type === 'RegisterEndpoint') return register(command, state);
  if (state.kind === 'none') throw refusedAs('ENDPOINT_UNKNOWN', `没有推送地址 ${endpointId}；请核对编号`);
  if (state.kind === 'removed') {
    // The sender may come too late with what it saw; the owner is told.
    if (command.type === 'RemoveEndpoint' || isOfSender(command)) return [];
    throw refusedAs('ENDPOINT_REMOVED', `推送地址 ${endpointId} 已注销；请另行登记一个`);
  }
  const of = { endpointId, tenant: state.tenant };
  switch (command.type) {
    case 'ChangeEndpoint':
      return change(command, state);
    case 'RotateSecret':
      if (command.isRotating && !command.endsOld)
        throw refusedAs(
          'ENDPOINT_ROTATING',
          `推送地址 ${endpointId} 的上一个密钥仍在过渡期内；请等其到期，或以 overlapHours 为 0 立即作废旧密钥`,
        );
      return [
        create(delivery.EndpointSecretRotatedSchema, { ...of, rotatedBy: by, oldUntil: command.oldUntil }),
      ];
    case 'DisableEndpoint':
      if (state.kind === 'disabled') return [];
      return [
        create(delivery.EndpointDisabledSchema, {
          ...of,
          cause: command.cause,
          disabledBy: by,
          role: state.role,
          url: state.setting.url,
        }),
      ];
    case 'EnableEndpoint':
      return state.kind === 'active'
        ? []
        : [create(delivery.EndpointEnabledSchema, { ...of, enabledBy: by })];
    case 'RemoveEndpoint':
      return [create(delivery.EndpointRemovedSchema, { ...of, removedBy: by })];
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

function isOfSender(command: EndpointCommand): boolean {
  return command.type === 'DisableEndpoint' && command.cause !== 'owner';
}

function register(command: Of<'RegisterEndpoint'>, state: EndpointState): readonly EndpointEvent[] {
  const { endpointId, by: registeredBy, tenant, setting, facts } = command;
  if (state.kind !== 'none') {
    if (state.kind !== 'removed' && state.tenant === tenant && isSame(state.setting, setting)) return [];
    throw refusedAs('ENDPOINT_ID_TAKEN', `推送地址编号 ${endpointId} 已被使用；请换一个新的编号`);
  }
  refuseWhen(settingRefusals({ ...facts, ...setting }));
  const { role } = facts;
  return [
    create(delivery.EndpointRegisteredSchema, {
      endpointId,
      tenant,
      ...setting,
      eventTypes: [...setting.eventTypes],
      registeredBy,
      role,
    }),
  ];
}

function change(command: Of<'ChangeEndpoint'>, { tenant, setting: before }: Known): readonly EndpointEvent[] {
  const { endpointId, by: changedBy, setting, facts } = command;
  if (isSame(before, setting)) return [];
  refuseWhen(settingRefusals({ ...facts, ...setting }));
  return [
    create(delivery.EndpointChangedSchema, {
      endpointId,
      tenant,
      ...setting,
      eventTypes: [...setting.eventTypes],
      changedBy,
    }),
  ];
}

function isSame(one: EndpointSetting, other: EndpointSetting): boolean {
  const text = ({ url, eventTypes, description }: EndpointSetting): string =>
    JSON.stringify([url, [...eventTypes].sort(), description]);
  return text(one) === text(other);
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
