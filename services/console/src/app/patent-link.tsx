import { Link } from 'react-router';
import { useWho } from '../api/session';
import { PatentNumber } from '../design/values';
import { maySee } from './page-spec';
import { pageAt } from './pages';

/** A patent by its number, leading to its page where this caller may see it. */
export function PatentLink({
  number,
  isShort = false,
}: {
  readonly number: string;
  readonly isShort?: boolean;
}) {
  const roles = useWho()?.principal.roles;
  const page = pageAt('/patents/:number');
  const shown = <PatentNumber number={number} isShort={isShort} />;
  return page && maySee(page, roles) ? <Link to={`/patents/${number}`}>{shown}</Link> : shown;
}
