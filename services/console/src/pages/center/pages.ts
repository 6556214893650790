import type { PageSpec } from '../../app/page-spec';

/** 运营中心. */
export const pages: readonly PageSpec[] = [
  {
    path: '/center',
    title: { zh: '运营中心工作台', en: 'Center workbench' },
    for: ['operation_center'],
    nav: { group: 'home', order: 20 },
    load: () => import('./home.page'),
  },
];
