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
  {
    path: '/audit/chain',
    title: { zh: '审计链核验', en: 'Audit chain' },
    for: ['office'],
    parent: '/audit',
    load: () => import('./chain.page'),
  },
];
