import type { PageSpec } from '../../app/page-spec';

/** 机构名称. */
export const pages: readonly PageSpec[] = [
  {
    path: '/tenants',
    title: { zh: '机构名称', en: 'Names of organisations' },
    for: ['office'],
    nav: { group: 'system', order: 15 },
    load: () => import('./tenants.page'),
  },
];
