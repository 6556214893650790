import { fold } from '@ipflow/kernel';
import { outcome, tableOf } from '../../testdata/table';
import {
  partnerDecider,
  type PartnerCommand,
  type PartnerEvent,
  type PartnerSetting,
} from './partner.decider';

const on = { partnerId: 'chain', by: 'sun' } as const;
const setting: PartnerSetting = {
  ...{ name: '科创供应链平台', kind: 'platform', url: 'https://chain.example.cn/in', mapping: 'ipflow' },
  ...{ listingKinds: ['supply', 'demand'], tenant: 'chain-platform', isActive: true },
};
const set = { type: 'SetPartner', ...on, setting, tenantHeldBy: undefined, urlRefusal: undefined } as const;
const rotate = {
  type: 'RotateSecret',
  ...on,
  oldUntil: '2026-12-02T00:00:00Z',
  isRotating: false,
  endsOld: false,
} as const;
const endOld = { type: 'EndOldSecret', ...on, isRotating: true } as const;

const decided = (past: readonly PartnerEvent[], command: PartnerCommand): string =>
  outcome(() => partnerDecider.decide(command, fold(partnerDecider, past)));

/** The events of a story of commands. */
function story(...commands: readonly PartnerCommand[]): PartnerEvent[] {
  return commands.reduce<PartnerEvent[]>(
    (past, command) => [...past, ...partnerDecider.decide(command, fold(partnerDecider, past))],
    [],
  );
}

test('every command in every state produces, stays quiet (·) or refuses', () => {
  const states = {
    none: [],
    set: story(set),
    'set and inactive': story({ ...set, setting: { ...setting, isActive: false } }),
    rotated: story(set, rotate, endOld),
  };
  const commands: Record<string, PartnerCommand> = {
    set,
    'set by another': { ...set, by: 'li', setting: { ...setting, listingKinds: ['demand', 'supply'] } },
    'set otherwise': { ...set, setting: { ...setting, name: '别的' } },
    'set without kinds': { ...set, setting: { ...setting, listingKinds: [] } },
    'set for a tenant of another': { ...set, tenantHeldBy: 'exchange' },
    rotate,
    'rotate during a rotation': { ...rotate, isRotating: true },
    'end all older secrets': { ...rotate, isRotating: true, endsOld: true },
    'end the old secret': endOld,
    'end an old secret that has ended': { ...endOld, isRotating: false },
  };
  expect(tableOf(states, commands, decided)).toMatchInlineSnapshot(`
   "
   none
     set                               PartnerSet
     set by another                    PartnerSet
     set otherwise                     PartnerSet
     set without kinds                 PARTNER_KINDS
     set for a tenant of another       PARTNER_TENANT_TAKEN
     rotate                            PARTNER_UNKNOWN
     rotate during a rotation          PARTNER_UNKNOWN
     end all older secrets             PARTNER_UNKNOWN
     end the old secret                PARTNER_UNKNOWN
     end an old secret that has ended  PARTNER_UNKNOWN
   set
     set                               ·
     set by another                    ·
     set otherwise                     PartnerSet
     set without kinds                 PARTNER_KINDS
     set for a tenant of another       PARTNER_TENANT_TAKEN
     rotate                            PartnerSecretRotated
     rotate during a rotation          PARTNER_ROTATING
     end all older secrets             PartnerSecretRotated
     end the old secret                PartnerOldSecretEnded
     end an old secret that has ended  ·
   set and inactive
     set                               PartnerSet
     set by another                    PartnerSet
     set otherwise                     PartnerSet
     set without kinds                 PARTNER_KINDS
     set for a tenant of another       PARTNER_TENANT_TAKEN
     rotate                            PartnerSecretRotated
     rotate during a rotation          PARTNER_ROTATING
     end all older secrets             PartnerSecretRotated
     end the old secret                PartnerOldSecretEnded
     end an old secret that has ended  ·
   rotated
     set                               ·
     set by another                    ·
     set otherwise                     PartnerSet
     set without kinds                 PARTNER_KINDS
     set for a tenant of another       PARTNER_TENANT_TAKEN
     rotate                            PartnerSecretRotated
     rotate during a rotation          PARTNER_ROTATING
     end all older secrets             PartnerSecretRotated
     end the old secret                PartnerOldSecretEnded
     end an old secret that has ended  ·
   "
  `);
});

test('a rotation tells until when the old secret signs and who did it, and no secret', () => {
  const [, rotated, ended] = story(set, rotate, endOld);
  expect(rotated).toEqual({
    ...{ $typeName: 'ipflow.delivery.v1.PartnerSecretRotated', partnerId: 'chain' },
    ...{ rotatedBy: 'sun', oldUntil: '2026-12-02T00:00:00Z' },
  });
  expect(ended).toEqual({
    ...{ $typeName: 'ipflow.delivery.v1.PartnerOldSecretEnded', partnerId: 'chain', endedBy: 'sun' },
  });
});
