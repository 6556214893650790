import { generatePath, Link, useMatches, useParams } from 'react-router';
import { usePick, useWords } from '../i18n/words';
import type { PageSpec } from './page-spec';
import { pageAt } from './pages';
import { appWords } from './words';

/** The way from the start to this page; what is above it can be gone to. */
export function Breadcrumbs() {
  const say = useWords(appWords);
  const pick = usePick();
  const params = useParams();
  const page = useMatches().at(-1)?.handle as PageSpec | undefined;
  if (!page) return null;
  const above = ancestorsOf(page);
  return (
    <nav className="breadcrumbs" aria-label={say('path')}>
      <ol>
        <li>
          <Link to="/">{say('start')}</Link>
        </li>
        {above.map(({ path, title }) => (
          <li key={path}>
            <Link to={generatePath(path, params)}>{pick(title)}</Link>
          </li>
        ))}
        <li aria-current="page">{pick(page.title)}</li>
      </ol>
    </nav>
  );
}

/** The pages above, the highest first; a ring of parents ends where it began. */
function ancestorsOf(page: PageSpec): PageSpec[] {
  const above: PageSpec[] = [];
  for (let at = page.parent; at !== undefined; at = above[0]?.parent) {
    const parent = pageAt(at);
    if (!parent || above.includes(parent)) break;
    above.unshift(parent);
  }
  return above;
}
