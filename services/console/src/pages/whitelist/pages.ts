import type { PageSpec } from '../../app/page-spec';

/** 现行白名单. */
export const pages: readonly PageSpec[] = [
  {
    path: '/whitelist',
    title: { zh: '现行白名单', en: 'Whitelist' },
    for: ['bank', 'office', 'reviewer', 'operation_center', 'enterprise'],
    nav: { group: 'financing', order: 20 },
    load: () => import('./whitelist.page'),
  },
];
