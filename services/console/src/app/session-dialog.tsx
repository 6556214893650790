import { Button } from 'antd';
import { useSession, useWho } from '../api/session';
import { Dialog } from '../design/dialog';
import { useWords } from '../i18n/words';
import { CredentialsForm } from './credentials-form';
import { appWords } from './words';

/** Over a page whose session ended: whoever signs in again finds what he typed as it was. */
export default function SessionDialog() {
  const say = useWords(appWords);
  const who = useWho();
  const { renew } = useSession();
  if (!who) return null;
  return (
    <Dialog
      open
      title={say('sessionTitle')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      zIndex={2000}
      width={420}
      footer={
        <Button type="link" onClick={() => location.assign('/login')}>
          {say('leave')}
        </Button>
      }
    >
      <p>{say('sessionHint')}</p>
      <CredentialsForm username={who.principal.subject.replace(/^user:/, '')} signIn={renew} />
      <p className="hint">{say('sessionOther')}</p>
    </Dialog>
  );
}
