import type { PageSpec } from '../../app/page-spec';

/** 企业. */
export const pages: readonly PageSpec[] = [
  {
    path: '/enterprise',
    title: { zh: '企业工作台', en: 'Enterprise workbench' },
    for: ['enterprise'],
    nav: { group: 'home', order: 30 },
    load: () => import('./home.page'),
  },
];
