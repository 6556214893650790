import { Link } from 'react-router';
import { useWho } from '../api/session';
import { maySee } from './page-spec';
import { pageAt } from './pages';

/** Where cases are shown, by how their references begin; of two for one beginning the first that somebody may see. */
const casePages: readonly (readonly [beginning: string, page: string])[] = [
  ['open_license-', '/open-licenses/:id'],
  ['open_license-', '/public/open-licenses/:id'],
  ['license-', '/licenses/:id'],
  ['use_first-', '/trials/:id'],
  ['transfer-', '/transfers/:id'],
  ['pledge-', '/pledges/:id'],
  ['loan-', '/loans/:id'],
  ['compensation-', '/compensations/:id'],
  ['posting-', '/postings/:id'],
  ['contact-', '/contacts/:id'],
  ['data_ip-', '/data-ips/:id'],
];

/** A case by its reference (`transfer-0192…`), leading to its page where there is one that this caller may see. */
export function CaseLink({ reference }: { readonly reference: string }) {
  const roles = useWho()?.principal.roles;
  const [beginning, path] = casePages.find((one) => leads(one, reference, roles)) ?? [];
  if (beginning === undefined || path === undefined) return <code>{reference}</code>;
  return (
    <Link to={path.replace(':id', reference.slice(beginning.length))}>
      <code>{reference}</code>
    </Link>
  );
}

function leads(
  [beginning, path]: (typeof casePages)[number],
  reference: string,
  roles: Parameters<typeof maySee>[1],
): boolean {
  const page = pageAt(path);
  return reference.startsWith(beginning) && page !== undefined && maySee(page, roles);
}
