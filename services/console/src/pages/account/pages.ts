import type { PageSpec } from '../../app/page-spec';

/** One's own account. */
export const pages: readonly PageSpec[] = [
  {
    path: '/account',
    title: { zh: '账户', en: 'Account' },
    for: 'signed-in',
    load: () => import('./account.page'),
  },
];
