import { Form, Input } from 'antd';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { SecretCommand } from '../../design/secret-command';
import { useWords } from '../../i18n/words';
import { accessPath, passwordOf, type Access, type Issued } from './access';
import { accessWords } from './words';

const changes = [accessPath] as const;

function usePasswordHint(): (issued: Issued) => string {
  const say = useWords(accessWords);
  return (issued) => {
    if (!('password' in issued)) return say('passwordMissed');
    const { username, saslMechanism: mechanism } = issued.connection;
    return say('passwordHint', { username, mechanism });
  };
}

/** 开通; the password is shown once, to whoever hands it to the bank. */
export function Grant() {
  const say = useWords(accessWords);
  const passwordHint = usePasswordHint();
  return (
    <SecretCommand<{ bank: string }, Issued>
      kind="primary"
      label={say('grant')}
      order={(body) => ({ path: accessPath, body })}
      done={say('granted')}
      changes={changes}
      secretTitle={say('password')}
      secretOf={passwordOf}
      secretHint={passwordHint}
    >
      <Form.Item
        name="bank"
        label={say('bank')}
        extra={say('bankHint')}
        rules={[{ required: true, pattern: /^[A-Za-z0-9][\w-]{1,63}$/, message: say('bankBad') }]}
      >
        <Input maxLength={64} />
      </Form.Item>
    </SecretCommand>
  );
}

/** 换发 by the bank itself or the office; 停用 by the office alone. */
export function AccessActs({ access: { bank } }: { readonly access: Access }) {
  const say = useWords(accessWords);
  const roles = useWho()?.principal.roles ?? [];
  const isOffice = roles.includes('office');
  const passwordHint = usePasswordHint();
  return (
    <span className="page-actions">
      {(isOffice || roles.includes('bank')) && (
        <SecretCommand<object, Issued>
          label={say('renew')}
          irreversible={say('renewIrreversible')}
          order={() => ({ path: `${accessPath}/${bank}/credential`, body: {} })}
          done={say('renewed')}
          changes={changes}
          secretTitle={say('password')}
          secretOf={passwordOf}
          secretHint={passwordHint}
        />
      )}
      {isOffice && (
        <CommandButton<{ reason: string }>
          label={say('revoke')}
          irreversible={say('revokeIrreversible')}
          order={(body) => ({ path: `${accessPath}/${bank}/revocation`, body })}
          done={say('revoked')}
          changes={changes}
        >
          <Form.Item
            name="reason"
            label={say('reason')}
            rules={[{ required: true, whitespace: true, message: say('needed') }]}
          >
            <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
        </CommandButton>
      )}
    </span>
  );
}
