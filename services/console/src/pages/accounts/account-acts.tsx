import { Link } from 'react-router';
import { addressOf } from '../../api/client';
import { CommandButton } from '../../design/command';
import type { Order } from '../../design/use-command';
import { useWords } from '../../i18n/words';
import { NameAndRoles, NewAccountFields, PasswordItem } from './account-fields';
import { accountsPath, type Account } from './account-list';
import { accountsWords } from './words';

const changes = [accountsPath] as const;

interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  readonly tenant: string;
  readonly roles: readonly string[];
  readonly password?: string;
  readonly oidcSubject?: string;
}

/** 开立账户. */
export function CreateAccount() {
  const say = useWords(accountsWords);
  return (
    <CommandButton<NewAccount, Account>
      kind="primary"
      label={say('create')}
      order={({ password, oidcSubject, ...rest }) => ({
        path: accountsPath,
        body: { ...rest, ...(password && { password }), ...(oidcSubject && { oidcSubject }) },
      })}
      done={({ username }) => say('created', { username })}
      changes={changes}
    >
      <NewAccountFields />
    </CommandButton>
  );
}

/** What may be done with an account; each act ends its sessions. */
export function AccountActs({ account }: { readonly account: Account }) {
  const say = useWords(accountsWords);
  const { id, username, displayName, roles, disabledAt } = account;
  const patch = (body: object): Order => ({ method: 'PATCH', path: `${accountsPath}/${id}`, body });
  const titled = (act: string): string => say('ofAccount', { act, username });
  return (
    <span className="row-acts">
      <CommandButton<{ displayName: string; roles: readonly string[] }>
        kind="link"
        label={say('change')}
        title={titled(say('change'))}
        initialValues={{ displayName, roles }}
        order={patch}
        done={say('changed')}
        changes={changes}
      >
        <NameAndRoles />
      </CommandButton>
      <CommandButton<{ password: string }>
        kind="link"
        label={say('reset')}
        title={titled(say('reset'))}
        order={patch}
        done={say('resetDone')}
        changes={changes}
      >
        <PasswordItem label={say('newPassword')} isNeeded />
      </CommandButton>
      {disabledAt ? (
        <CommandButton
          kind="link"
          label={say('enable')}
          title={titled(say('enable'))}
          order={() => patch({ disabled: false })}
          done={say('enabled')}
          changes={changes}
        />
      ) : (
        <CommandButton
          kind="link"
          label={say('disable')}
          title={titled(say('disable'))}
          hint={say('disableHint')}
          order={() => patch({ disabled: true })}
          done={say('disabled')}
          changes={changes}
        />
      )}
      <Link to={addressOf('/audit', { target: `user:${username}` })}>{say('trail')}</Link>
    </span>
  );
}
