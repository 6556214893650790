import { MenuOutlined } from '@ant-design/icons';
import { App as Antd, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { useWho } from '../api/session';
import { Hotkeys } from '../design/hotkeys';
import { QueueBar } from '../design/queue-bar';
import { usePick, useWords } from '../i18n/words';
import { AccountMenu } from './account-menu';
import { Breadcrumbs } from './breadcrumbs';
import { Emblem } from './emblem';
import { maySee, navGroups, type NavGroup, type PageSpec } from './page-spec';
import { pages } from './pages';
import { TongueSwitch } from './tongue-switch';
import { appWords } from './words';

/** The frame around the pages: name, navigation by role, account, path. */
export default function Shell() {
  const say = useWords(appWords);
  const [isOpen, setIsOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    setIsOpen(false);
    // Whoever goes by keyboard or ear goes on at the new page, not behind the link.
    main.current?.focus();
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <Antd className="shell" message={{ maxCount: 3 }}>
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <header className="shell-head">
        <Button
          className="shell-burger"
          type="text"
          icon={<MenuOutlined />}
          aria-label={say('menu')}
          aria-expanded={isOpen}
          aria-controls="navigation"
          onClick={() => setIsOpen(!isOpen)}
        />
        <Link to="/" className="shell-name">
          <Emblem />
          <span>{say('platform')}</span>
        </Link>
        <div className="shell-tools">
          <Link to="/wall">{say('wall')}</Link>
          <TongueSwitch />
          <AccountMenu />
        </div>
      </header>
      <Navigation isOpen={isOpen} />
      <main id="main" ref={main} tabIndex={-1} className="shell-main">
        <Breadcrumbs />
        <QueueBar />
        <Outlet />
      </main>
      <Hotkeys />
    </Antd>
  );
}

function Navigation({ isOpen }: { readonly isOpen: boolean }) {
  const say = useWords(appWords);
  const pick = usePick();
  const roles = useWho()?.principal.roles;
  return (
    <nav id="navigation" className={isOpen ? 'shell-nav open' : 'shell-nav'} aria-label={say('navigation')}>
      {navGroupIds.map((group) => {
        const shown = pagesOf(group).filter((page) => maySee(page, roles));
        if (shown.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`nav-${group}`}>
            <h2 id={`nav-${group}`}>{pick(navGroups[group])}</h2>
            <ul>
              {shown.map(({ path, title }) => (
                <li key={path}>
                  <NavLink to={path}>{pick(title)}</NavLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

const navGroupIds = Object.keys(navGroups) as NavGroup[];

function pagesOf(group: NavGroup): PageSpec[] {
  return pages
    .filter(({ nav }) => nav?.group === group)
    .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0));
}
