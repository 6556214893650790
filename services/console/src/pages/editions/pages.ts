import type { PageSpec } from '../../app/page-spec';

const readers = ['bank', 'office', 'reviewer', 'operation_center', 'enterprise'] as const;

/** 白名单批次. */
export const pages: readonly PageSpec[] = [
  {
    path: '/editions',
    title: { zh: '白名单批次', en: 'Whitelist editions' },
    for: readers,
    nav: { group: 'financing', order: 30 },
    load: () => import('./editions.page'),
  },
  {
    path: '/editions/:id',
    title: { zh: '批次详情', en: 'Edition' },
    for: readers,
    parent: '/editions',
    load: () => import('./edition.page'),
  },
];
