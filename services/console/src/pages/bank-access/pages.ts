import type { PageSpec } from '../../app/page-spec';

/** 银行数据接入. */
export const pages: readonly PageSpec[] = [
  {
    path: '/bank-access',
    title: { zh: '银行数据接入', en: 'Bank data access' },
    for: ['bank', 'office', 'reviewer'],
    nav: { group: 'system', order: 40 },
    load: () => import('./bank-access.page'),
  },
];
