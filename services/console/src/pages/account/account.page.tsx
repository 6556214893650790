import { Form, Input } from 'antd';
import { useWho } from '../../api/session';
import { CommandForm } from '../../design/command';
import { Facts, Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { TenantName } from '../../design/tenant-name';
import { At } from '../../design/values';
import { roleTerms } from '../../dictionary/account';
import { termOf } from '../../dictionary/terms';
import { comma } from '../../format/comma';
import { usePick, useWords } from '../../i18n/words';
import { accountWords } from './words';

const passwordMinLength = 12;

interface Typed {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly again: string;
}

/** Who one is here, and one's own password. */
export default function AccountPage() {
  const say = useWords(accountWords);
  const pick = usePick();
  const who = useWho();
  if (!who) return null;
  const { displayName, principal, expiresAt } = who;
  return (
    <>
      <PageHead title={displayName} />
      <Section title={say('name')}>
        <Facts
          facts={[
            [say('name'), displayName],
            [say('username'), principal.subject.replace(/^user:/, '')],
            [say('tenant'), <TenantName tenant={principal.tenant} />],
            [say('roles'), principal.roles.map((role) => pick(termOf(roleTerms, role))).join(comma())],
            [say('expiresAt'), <At instant={expiresAt} />],
          ]}
        />
      </Section>
      <Section title={say('password')}>
        <div className="narrow">
          <p className="hint">{say('passwordHint')}</p>
          <PasswordForm username={principal.subject.replace(/^user:/, '')} />
        </div>
      </Section>
    </>
  );
}

function PasswordForm({ username }: { readonly username: string }) {
  const say = useWords(accountWords);
  return (
    <CommandForm<Typed>
      label={say('password')}
      order={({ currentPassword, newPassword }) => ({
        path: '/api/account/password',
        body: { currentPassword, newPassword },
      })}
      done={say('done')}
      changes={[]}
    >
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <Form.Item
        name="currentPassword"
        label={say('current')}
        rules={[{ required: true, message: say('needed') }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={say('next')}
        extra={say('nextHint')}
        rules={[{ required: true, min: passwordMinLength, message: say('short') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={say('again')}
        dependencies={['newPassword']}
        rules={[
          { required: true, message: say('needed') },
          ({ getFieldValue }) => ({
            validator: (_, typed) =>
              typed === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(say('differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </CommandForm>
  );
}
