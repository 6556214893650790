import type { PageSpec } from '../../app/page-spec';

/** 银行. */
export const pages: readonly PageSpec[] = [
  {
    path: '/bank',
    title: { zh: '银行工作台', en: 'Bank workbench' },
    for: ['bank'],
    nav: { group: 'home', order: 40 },
    load: () => import('./home.page'),
  },
];
