import { Link } from 'react-router';
import { useWho } from '../api/session';
import { maySee } from './page-spec';
import { pageAt } from './pages';

/** Where cases are shown, by how their references begin; the longer beginning first. */
const casePages: readonly (readonly [beginning: string, page: string])[] = [
  ['open_license-', '/public/open-licenses/:id'],
  ['license-', '/licenses/:id'],
  ['transfer-', '/transfers/:id'],
  ['pledge-', '/pledges/:id'],
  ['loan-', '/loans/:id'],
  ['posting-', '/postings/:id'],
  ['contact-', '/contacts/:id'],
  ['data_ip-', '/data-ips/:id'],
];

/** A case by its reference (`transfer-0192…`), leading to its page where there is one that this caller may see. */
export function CaseLink({ reference }: { readonly reference: string }) {
  const roles = useWho()?.principal.roles;
  const [beginning = '', path = ''] = casePages.find(([start]) => reference.startsWith(start)) ?? [];
  const page = pageAt(path);
  if (!page || !maySee(page, roles)) return <code>{reference}</code>;
  return (
    <Link to={path.replace(':id', reference.slice(beginning.length))}>
      <code>{reference}</code>
    </Link>
  );
}
