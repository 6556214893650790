import { Checkbox, Form, Input } from 'antd';
import { CommandButton } from '../../design/command';
import { ChoiceItem, TextItem } from '../../design/form-items';
import { SecretCommand } from '../../design/secret-command';
import { listingKinds, partnerKinds } from '../../dictionary/delivery';
import type { Terms } from '../../dictionary/terms';
import { useWords } from '../../i18n/words';
import { partnersPath, publicationsPath, type Partner } from './publication';
import { publicationWords } from './words';

/** The mappings of the house, by name. */
const mappings = {
  ipflow: { zh: '平台标准格式', en: 'Canonical format', tone: 'rest' },
  'data-exchange': { zh: '数据交易所格式', en: 'Data exchange format', tone: 'rest' },
  'supply-chain': { zh: '供应链平台格式', en: 'Supply chain format', tone: 'rest' },
} as const satisfies Terms;

type PartnerForm = Omit<Partner, 'tenant' | 'rotatingUntil'> & { readonly tenant?: string | undefined };

const changes = [partnersPath, publicationsPath] as const;

function orderOf({ id, tenant, ...rest }: PartnerForm) {
  return {
    method: 'PUT' as const,
    path: `${partnersPath}/${encodeURIComponent(id)}`,
    body: { ...rest, ...(tenant?.trim() && { tenant: tenant.trim() }) },
  };
}

/** 设定: the first setting tells the partner's secret, once. */
export function NewPartner() {
  const say = useWords(publicationWords);
  return (
    <SecretCommand<PartnerForm, { secret?: string }>
      kind="primary"
      label={say('set')}
      width={640}
      initialValues={{ kind: 'platform', mapping: 'ipflow', isActive: true }}
      order={orderOf}
      done={say('setDone')}
      changes={changes}
      secretTitle={say('secret')}
      secretOf={({ secret }) => secret}
      secretHint={({ secret }) => say(secret ? 'secretHint' : 'keptBefore')}
    >
      <PartnerFields isKnown={false} />
    </SecretCommand>
  );
}

/** 变更: everything each time; the secret stays. */
export function ChangePartner({ partner }: { readonly partner: Partner }) {
  const say = useWords(publicationWords);
  return (
    <CommandButton<PartnerForm>
      kind="link"
      label={say('change')}
      title={partner.name}
      width={640}
      initialValues={{ ...partner, tenant: partner.tenant ?? undefined }}
      order={orderOf}
      done={say('setDone')}
      changes={changes}
    >
      <PartnerFields isKnown />
    </CommandButton>
  );
}

function PartnerFields({ isKnown }: { readonly isKnown: boolean }) {
  const say = useWords(publicationWords);
  const needed = [{ required: true, whitespace: true, message: say('needed') }];
  return (
    <>
      <Form.Item
        name="id"
        label={say('id')}
        extra={say('idHint')}
        rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{1,39}$/, message: say('idHint') }]}
      >
        <Input maxLength={40} readOnly={isKnown} />
      </Form.Item>
      <TextItem name="name" label={say('name')} />
      <ChoiceItem name="kind" label={say('kind')} terms={partnerKinds} />
      <Form.Item name="url" label={say('url')} extra={say('urlHint')} rules={needed}>
        <Input inputMode="url" maxLength={500} placeholder="https://" />
      </Form.Item>
      <ChoiceItem name="mapping" label={say('mapping')} terms={mappings} hint={say('mappingHint')} />
      <ChoiceItem name="listingKinds" label={say('listingKinds')} terms={listingKinds} isMany />
      <TextItem name="tenant" label={say('tenant')} hint={say('tenantHint')} isOptional />
      <Form.Item name="isActive" valuePropName="checked">
        <Checkbox>{say('isActive')}</Checkbox>
      </Form.Item>
    </>
  );
}
