import type { PageSpec } from '../../app/page-spec';

const casework = ['operation_center', 'enterprise', 'office', 'reviewer'] as const;

/** 专利池. */
export const pages: readonly PageSpec[] = [
  {
    path: '/patent-pools',
    title: { zh: '专利池', en: 'Patent pools' },
    for: casework,
    nav: { group: 'cases', order: 60 },
    load: () => import('./patent-pools.page'),
  },
  {
    path: '/patent-pools/new',
    title: { zh: '组建专利池', en: 'Form a patent pool' },
    for: ['operation_center', 'enterprise'],
    parent: '/patent-pools',
    load: () => import('./new-patent-pool.page'),
  },
  {
    path: '/patent-pools/:id',
    title: { zh: '专利池详情', en: 'Patent pool' },
    for: casework,
    parent: '/patent-pools',
    load: () => import('./patent-pool.page'),
  },
];
