import { useEffect, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useWho } from '../api/session';
import { Notice } from '../design/notice';
import { Waiting } from '../design/waiting';
import { usePick, useWords } from '../i18n/words';
import { maySee, type PageSpec } from './page-spec';
import { appWords } from './words';

/** Lets in whoever may see a page; the services refuse on their own what a role may not do. */
export function Gate({ page, children }: { readonly page: PageSpec; readonly children: ReactNode }) {
  const who = useWho();
  const say = useWords(appWords);
  const pick = usePick();
  const { pathname, search } = useLocation();
  const title = pick(page.title);
  useEffect(() => {
    document.title = `${title} · ${say('platform')}`;
  }, [title, say]);
  if (page.for !== 'everyone' && who === undefined) return <Waiting />;
  if (maySee(page, who?.principal.roles)) return children;
  if (who) return <Notice title={say('forbidden')} advice={say('forbiddenAdvice')} />;
  return <Navigate to={`/login?to=${encodeURIComponent(pathname + search)}`} replace />;
}
