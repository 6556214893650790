import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { toldOf } from '../api/problem';
import { useSession, useWho } from '../api/session';
import { termOf } from '../dictionary/terms';
import { roleTerms } from '../dictionary/account';
import { comma } from '../format/comma';
import { usePick, useWords } from '../i18n/words';
import { appWords } from './words';

/** Who is signed in and for whom, and the way out. */
export function AccountMenu() {
  const say = useWords(appWords);
  const pick = usePick();
  const who = useWho();
  const { signOut } = useSession();
  const navigate = useNavigate();
  const { message } = App.useApp();
  if (who === undefined) return null;
  if (who === null) {
    return (
      <Button type="primary" href="/login">
        {say('signIn')}
      </Button>
    );
  }
  const { displayName, principal } = who;
  const roles = principal.roles.map((role) => pick(termOf(roleTerms, role))).join(comma());
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: `${principal.tenant} · ${roles}` },
          { type: 'divider' },
          { key: 'account', label: say('account') },
          { key: 'signOut', label: say('signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'account') void navigate('/account');
          if (key === 'signOut')
            signOut().catch((error: unknown) => void message.error(toldOf(error).detail));
        },
      }}
    >
      <Button type="text" className="account-button">
        {displayName} <DownOutlined />
      </Button>
    </Dropdown>
  );
}
