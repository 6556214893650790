import { check, type Refusal, type Rule } from '@ipflow/kernel';
import { listingKinds } from '../syndication/listing';
import { mappingNames } from '../syndication/mapping/mapping';
import type { SetPartner } from './partner.decider';

/** Partners of the house; each fact asks every one of them. */
export const partnersMax = 50;

const unknownKinds = ({ setting }: SetPartner): string[] =>
  setting.listingKinds.filter((kind) => !(listingKinds as readonly string[]).includes(kind));

const rules: readonly Rule<SetPartner>[] = [
  {
    code: 'PARTNER_MAPPING_UNKNOWN',
    article: '',
    message: ({ setting }) => `没有字段映射 ${setting.mapping}；可填 ${mappingNames.join('、')}`,
    field: 'mapping',
    broken: ({ setting }) => !(mappingNames as readonly string[]).includes(setting.mapping),
  },
  {
    code: 'PARTNER_KINDS',
    article: '',
    message: (command) =>
      unknownKinds(command).length > 0
        ? `没有信息类型 ${unknownKinds(command).join('、')}；可填 ${listingKinds.join('、')}`
        : `请至少填写一种信息类型：${listingKinds.join('、')}`,
    field: 'listingKinds',
    broken: (command) => command.setting.listingKinds.length === 0 || unknownKinds(command).length > 0,
  },
  {
    code: 'PARTNER_TENANT_TAKEN',
    article: '',
    message: ({ tenantHeldBy }) => `该机构已用于合作平台 ${tenantHeldBy}；一个机构只代表一个合作平台，请核对`,
    field: 'tenant',
    broken: ({ partnerId, tenantHeldBy }) => tenantHeldBy !== undefined && tenantHeldBy !== partnerId,
    detail: ({ setting }) => ({ tenant: setting.tenant! }),
  },
];

/** Every reason against a partner's setting. */
export function partnerRefusals(command: SetPartner): Refusal[] {
  const { urlRefusal } = command;
  const ofUrl: Refusal[] = urlRefusal ? [{ ...urlRefusal, article: '', field: 'url' }] : [];
  return [...ofUrl, ...check(rules, command)];
}
