import type { PageSpec } from '../../app/page-spec';

/** 账户管理. */
export const pages: readonly PageSpec[] = [
  {
    path: '/accounts',
    title: { zh: '账户管理', en: 'Accounts' },
    for: ['office'],
    nav: { group: 'system', order: 10 },
    load: () => import('./accounts.page'),
  },
];
