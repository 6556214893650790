import { Navigate } from 'react-router';
import { useWho } from '../api/session';
import { homeOf } from './page-spec';
import { Waiting } from '../design/waiting';

/** `/`: everybody's own first page; the sign-in for nobody. */
export function Home() {
  const who = useWho();
  if (who === undefined) return <Waiting />;
  return <Navigate to={who ? homeOf(who.principal.roles) : '/login'} replace />;
}
