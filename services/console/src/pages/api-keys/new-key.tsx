import { Checkbox, Form, Input, InputNumber } from 'antd';
import { useWho } from '../../api/session';
import { SecretCommand } from '../../design/secret-command';
import { TenantItem } from '../../design/tenant-item';
import { roleTerms } from '../../dictionary/account';
import { termOf } from '../../dictionary/terms';
import { roles } from '../../api/roles';
import { ManySelect } from '../../design/many-select';
import { usePick, useWords } from '../../i18n/words';
import { apiKeysPath, scopes, scopeText, type CreatedKey, type NewKey } from './api-key';
import { keyWords } from './words';

const lifetimeDaysMax = 730;
const lifetimeDaysDefault = 365;

/** 新建密钥: its secret is shown once, in the dialog that follows. */
export function NewKeyButton() {
  const say = useWords(keyWords);
  const own = useWho()?.principal.roles ?? [];
  return (
    <SecretCommand<NewKey, CreatedKey>
      kind="primary"
      label={say('create')}
      initialValues={{ roles: own.slice(0, 1), expiresInDays: lifetimeDaysDefault }}
      order={({ tenant, ...rest }) => ({ path: apiKeysPath, body: { ...rest, ...(tenant && { tenant }) } })}
      done={say('created')}
      changes={[apiKeysPath]}
      secretTitle={say('secret')}
      secretOf={({ key }) => key}
      secretHint={({ prefix }) => say('secretHint', { prefix })}
    >
      <KeyFields isOffice={own.includes('office')} own={own} />
    </SecretCommand>
  );
}

function KeyFields({ isOffice, own }: { readonly isOffice: boolean; readonly own: readonly string[] }) {
  const say = useWords(keyWords);
  const pick = usePick();
  const given = isOffice ? roles : roles.filter((role) => own.includes(role));
  return (
    <>
      <Form.Item
        name="name"
        label={say('name')}
        extra={say('nameHint')}
        rules={[{ required: true, whitespace: true, message: say('needed') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      {isOffice && <TenantItem name="tenant" label={say('tenant')} hint={say('tenantHint')} isOptional />}
      <Form.Item
        name="roles"
        label={say('roles')}
        extra={isOffice ? undefined : say('rolesHint')}
        // A rule that says so would mark the group as required, which a group of boxes cannot be (ARIA).
        rules={[
          {
            validator: (_, chosen: readonly string[] | undefined) =>
              chosen?.length ? Promise.resolve() : Promise.reject(new Error(say('choose'))),
          },
        ]}
      >
        <Checkbox.Group options={given.map((value) => ({ value, label: pick(termOf(roleTerms, value)) }))} />
      </Form.Item>
      <Form.Item
        name="scopes"
        label={say('scopes')}
        extra={say('scopesHint')}
        rules={[{ required: true, message: say('choose') }]}
      >
        <ManySelect options={scopes.map((value) => ({ value, label: pick(scopeText(value)) }))} />
      </Form.Item>
      <Form.Item
        name="expiresInDays"
        label={say('days')}
        extra={say('daysHint')}
        rules={[{ required: true, message: say('needed') }]}
      >
        <InputNumber min={1} max={lifetimeDaysMax} precision={0} />
      </Form.Item>
    </>
  );
}
