import { fold } from '@ipflow/kernel';
import { outcome, tableOf } from '../../testdata/table';
import { endpointDecider, type EndpointCommand, type EndpointEvent } from './endpoint.decider';
import { endpointsPerTenantMax, type EndpointFacts } from './endpoint.rules';

const on = { endpointId: 'e1', by: 'sun' } as const;
const setting = { url: 'https://bank.example.cn/hook', eventTypes: ['a', 'b'], description: '核心系统' };
const facts: EndpointFacts = {
  role: 'bank',
  typesAllowed: ['a', 'b', 'c'],
  addressRefusal: undefined,
  others: 0,
};
const hidden = { code: 'ADDRESS_NOT_PUBLIC', message: '接收地址不在公网上' };

const register = { type: 'RegisterEndpoint', ...on, tenant: 'bank-hubei', setting, facts } as const;
const change = {
  type: 'ChangeEndpoint',
  ...on,
  setting: { ...setting, url: 'https://b.example.cn/' },
  facts,
} as const;
const rotate = {
  type: 'RotateSecret',
  ...on,
  oldUntil: '2026-11-25T00:00:00Z',
  isRotating: false,
  endsOld: false,
} as const;
const disable = { type: 'DisableEndpoint', ...on, cause: 'owner' } as const;
const enable = { type: 'EnableEndpoint', ...on } as const;
const remove = { type: 'RemoveEndpoint', ...on } as const;

const decided = (past: readonly EndpointEvent[], command: EndpointCommand): string =>
  outcome(() => endpointDecider.decide(command, fold(endpointDecider, past)));

/** The events of a story of commands. */
function story(...commands: readonly EndpointCommand[]): EndpointEvent[] {
  return commands.reduce<EndpointEvent[]>(
    (past, command) => [...past, ...endpointDecider.decide(command, fold(endpointDecider, past))],
    [],
  );
}

test('every command in every state produces, stays quiet (·) or refuses', () => {
  const states = {
    none: [],
    active: story(register),
    disabled: story(register, disable),
    'enabled again': story(register, disable, enable),
    removed: story(register, remove),
  };
  const commands: Record<string, EndpointCommand> = {
    register,
    'register otherwise': { ...register, setting: { ...setting, description: '别的' } },
    'register as another': { ...register, tenant: 'bank-hankou' },
    'change nothing': { ...change, setting: { ...setting, eventTypes: ['b', 'a'] } },
    change,
    'change to a hidden address': { ...change, facts: { ...facts, addressRefusal: hidden } },
    rotate,
    'rotate during a rotation': { ...rotate, isRotating: true },
    'end all older secrets': { ...rotate, isRotating: true, endsOld: true },
    disable,
    'gone (410)': { ...disable, cause: 'gone' },
    'failing too long': { ...disable, cause: 'failing' },
    enable,
    remove,
  };
  expect(tableOf(states, commands, decided)).toMatchInlineSnapshot(`
   "
   none
     register                    EndpointRegistered
     register otherwise          EndpointRegistered
     register as another         EndpointRegistered
     change nothing              ENDPOINT_UNKNOWN
     change                      ENDPOINT_UNKNOWN
     change to a hidden address  ENDPOINT_UNKNOWN
     rotate                      ENDPOINT_UNKNOWN
     rotate during a rotation    ENDPOINT_UNKNOWN
     end all older secrets       ENDPOINT_UNKNOWN
     disable                     ENDPOINT_UNKNOWN
     gone (410)                  ENDPOINT_UNKNOWN
     failing too long            ENDPOINT_UNKNOWN
     enable                      ENDPOINT_UNKNOWN
     remove                      ENDPOINT_UNKNOWN
   active
     register                    ·
     register otherwise          ENDPOINT_ID_TAKEN
     register as another         ENDPOINT_ID_TAKEN
     change nothing              ·
     change                      EndpointChanged
     change to a hidden address  ADDRESS_NOT_PUBLIC
     rotate                      EndpointSecretRotated
     rotate during a rotation    ENDPOINT_ROTATING
     end all older secrets       EndpointSecretRotated
     disable                     EndpointDisabled
     gone (410)                  EndpointDisabled
     failing too long            EndpointDisabled
     enable                      ·
     remove                      EndpointRemoved
   disabled
     register                    ·
     register otherwise          ENDPOINT_ID_TAKEN
     register as another         ENDPOINT_ID_TAKEN
     change nothing              ·
     change                      EndpointChanged
     change to a hidden address  ADDRESS_NOT_PUBLIC
     rotate                      EndpointSecretRotated
     rotate during a rotation    ENDPOINT_ROTATING
     end all older secrets       EndpointSecretRotated
     disable                     ·
     gone (410)                  ·
     failing too long            ·
     enable                      EndpointEnabled
     remove                      EndpointRemoved
   enabled again
     register                    ·
     register otherwise          ENDPOINT_ID_TAKEN
     register as another         ENDPOINT_ID_TAKEN
     change nothing              ·
     change                      EndpointChanged
     change to a hidden address  ADDRESS_NOT_PUBLIC
     rotate                      EndpointSecretRotated
     rotate during a rotation    ENDPOINT_ROTATING
     end all older secrets       EndpointSecretRotated
     disable                     EndpointDisabled
     gone (410)                  EndpointDisabled
     failing too long            EndpointDisabled
     enable                      ·
     remove                      EndpointRemoved
   removed
     register                    ENDPOINT_ID_TAKEN
     register otherwise          ENDPOINT_ID_TAKEN
     register as another         ENDPOINT_ID_TAKEN
     change nothing              ENDPOINT_REMOVED
     change                      ENDPOINT_REMOVED
     change to a hidden address  ENDPOINT_REMOVED
     rotate                      ENDPOINT_REMOVED
     rotate during a rotation    ENDPOINT_REMOVED
     end all older secrets       ENDPOINT_REMOVED
     disable                     ENDPOINT_REMOVED
     gone (410)                  ·
     failing too long            ·
     enable                      ENDPOINT_REMOVED
     remove                      ·
   "
  `);
});

test('refuses an endpoint with every reason at once', () => {
  const much = { ...facts, addressRefusal: hidden, others: endpointsPerTenantMax };
  const asked = { ...setting, eventTypes: ['x', 'a', 'a'] };
  expect(decided([], { ...register, setting: asked, facts: much })).toBe(
    'ADDRESS_NOT_PUBLIC+ENDPOINT_EVENT_TYPE+ENDPOINT_EVENT_TYPE_TWICE+ENDPOINTS_TOO_MANY',
  );
});

test('who is disabled is told whose it was, as what, and where', () => {
  const [, , disabled] = story(register, change, { ...disable, cause: 'gone' });
  expect(disabled).toMatchObject({
    tenant: 'bank-hubei',
    role: 'bank',
    url: change.setting.url,
    cause: 'gone',
  });
});
