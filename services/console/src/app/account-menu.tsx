import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { toldOf } from '../api/problem';
import { useSession, useWho } from '../api/session';
import { TenantName } from '../design/tenant-name';
import { termOf } from '../dictionary/terms';
import { roleTerms } from '../dictionary/account';
import { showHotkeys, switchHotkeys, useHotkeysOn } from '../design/hotkeys';
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
  const hotkeysOn = useHotkeysOn();
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
          { key: 'who', disabled: true, label: <Whose tenant={principal.tenant} roles={roles} /> },
          { type: 'divider' },
          { key: 'account', label: say('account') },
          { key: 'hotkeys', label: say('hotkeys') },
          { key: 'hotkeySwitch', label: say(hotkeysOn ? 'hotkeysOff' : 'hotkeysOn') },
          { key: 'signOut', label: say('signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'account') void navigate('/account');
          if (key === 'hotkeys') showHotkeys();
          if (key === 'hotkeySwitch') switchHotkeys(!hotkeysOn);
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

/** Drawn when the menu is opened: names are not read before somebody looks. */
function Whose({ tenant, roles }: { readonly tenant: string; readonly roles: string }) {
  return (
    <>
      <TenantName tenant={tenant} /> · {roles}
    </>
  );
}
