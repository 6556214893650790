import type { PageSpec } from '../../app/page-spec';

/** 访问审计. */
export const pages: readonly PageSpec[] = [
  {
    path: '/audit',
    title: { zh: '访问审计', en: 'Audit' },
    for: ['office'],
    nav: { group: 'system', order: 25 },
    load: () => import('./audit.page'),
  },
];
