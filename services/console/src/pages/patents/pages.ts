import type { PageSpec } from '../../app/page-spec';

/** 可转化专利资源库. */
export const pages: readonly PageSpec[] = [
  {
    path: '/patents',
    title: { zh: '专利检索', en: 'Patent search' },
    for: 'signed-in',
    nav: { group: 'patents', order: 10 },
    load: () => import('./search.page'),
  },
  {
    path: '/patents/:number',
    title: { zh: '专利详情', en: 'Patent' },
    for: 'signed-in',
    parent: '/patents',
    load: () => import('./patent.page'),
  },
];
