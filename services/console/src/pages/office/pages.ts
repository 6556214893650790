import type { PageSpec } from '../../app/page-spec';

/** 省局与审查员. */
export const pages: readonly PageSpec[] = [
  {
    path: '/office',
    title: { zh: '省局工作台', en: 'Office workbench' },
    for: ['office', 'reviewer'],
    nav: { group: 'home', order: 10 },
    load: () => import('./home.page'),
  },
];
