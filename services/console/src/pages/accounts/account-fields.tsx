import { Checkbox, Form, Input } from 'antd';
import { TenantItem } from '../../design/tenant-item';
import { roleTerms } from '../../dictionary/account';
import { usePick, useWords } from '../../i18n/words';
import { accountsWords } from './words';

const passwordMinLength = 12;

/** 姓名与角色: what may change later. */
export function NameAndRoles() {
  const say = useWords(accountsWords);
  const pick = usePick();
  return (
    <>
      <Form.Item
        name="displayName"
        label={say('displayName')}
        rules={[{ required: true, whitespace: true, message: say('needed') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="roles"
        label={say('roles')}
        extra={say('rolesHint')}
        // A rule that says so would mark the group as required, which a group of boxes cannot be (ARIA).
        rules={[
          {
            validator: (_, chosen: readonly string[] | undefined) =>
              chosen?.length ? Promise.resolve() : Promise.reject(new Error(say('choose'))),
          },
        ]}
      >
        <Checkbox.Group
          options={Object.entries(roleTerms).map(([value, term]) => ({ value, label: pick(term) }))}
        />
      </Form.Item>
    </>
  );
}

/** A password somebody else will use. */
export function PasswordItem({ label, isNeeded }: { readonly label: string; readonly isNeeded: boolean }) {
  const say = useWords(accountsWords);
  return (
    <Form.Item
      name="password"
      label={label}
      extra={say('passwordHint')}
      rules={[{ required: isNeeded, min: passwordMinLength, message: say('passwordShort') }]}
    >
      <Input.Password autoComplete="new-password" maxLength={200} />
    </Form.Item>
  );
}

/** All that a new account has. */
export function NewAccountFields() {
  const say = useWords(accountsWords);
  return (
    <>
      <Form.Item
        name="username"
        label={say('username')}
        extra={say('usernameHint')}
        rules={[{ required: true, pattern: /^[a-z][a-z0-9._-]{1,63}$/, message: say('usernameBad') }]}
      >
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <TenantItem name="tenant" label={say('tenant')} hint={say('tenantHint')} />
      <NameAndRoles />
      <PasswordItem label={say('password')} isNeeded={false} />
      <Form.Item
        name="oidcSubject"
        label={say('oidc')}
        extra={say('oidcHint')}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, typed: string | undefined) =>
              typed?.trim() || getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(say('oneOfBoth'))),
          }),
        ]}
      >
        <Input maxLength={255} />
      </Form.Item>
    </>
  );
}
