import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useSession, useWho } from '../api/session';
import { useWords } from '../i18n/words';
import { CredentialsForm } from './credentials-form';
import { Emblem } from './emblem';
import { TongueSwitch } from './tongue-switch';
import { appWords } from './words';

const oidcPath = '/api/oidc/login';

/** Only our own pages: an address of another site must not look as if we sent somebody there. */
function destinationOf(to: string | null): string {
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith('/login') ? to : '/';
}

/** Signing in, by password or by the organisation's identity provider where one is set up. */
export default function Login() {
  const say = useWords(appWords);
  const who = useWho();
  const { signIn } = useSession();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const destination = destinationOf(asked.get('to'));
  const hasOidc = useOidc();
  useEffect(() => {
    document.title = `${say('signInTitle')} · ${say('platform')}`;
  }, [say]);
  if (who) return <Navigate to={destination} replace />;
  return (
    <div className="login">
      <header className="login-head">
        <Emblem />
        <div>
          <p className="login-office">{say('province')}</p>
          <h1>{say('platform')}</h1>
          <p>{say('intro')}</p>
        </div>
      </header>
      <main className="login-card">
        <h2>{say('signInTitle')}</h2>
        <CredentialsForm
          signIn={async (username, password) => {
            await signIn(username, password);
            await navigate(destination, { replace: true });
          }}
        />
        {hasOidc && (
          <Button block href={oidcPath} className="login-oidc">
            {say('oidc')}
          </Button>
        )}
        <p className="hint">{say('signInHint')}</p>
        <p className="login-foot">
          <TongueSwitch />
          <a href="/api/docs">{say('apiDocs')}</a>
        </p>
      </main>
    </div>
  );
}

/** A redirect says that an identity provider is set up. */
function useOidc(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    const asking = new AbortController();
    fetch(oidcPath, { redirect: 'manual', signal: asking.signal }).then(
      ({ type }) => setHas(type === 'opaqueredirect'),
      () => undefined,
    );
    return () => asking.abort();
  }, []);
  return has;
}
