import { Fragment, useEffect, type ReactNode } from 'react';
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
  // Another case is another page: nothing of the last one stays on screen or in its forms while the next is read.
  if (maySee(page, who?.principal.roles)) return <Fragment key={pathname}>{children}</Fragment>;
  if (who) return <Notice title={say('forbidden')} advice={say('forbiddenAdvice')} />;
  return <Navigate to={`/login?to=${encodeURIComponent(pathname + search)}`} replace />;
}
