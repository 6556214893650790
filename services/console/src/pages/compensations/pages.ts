import type { PageSpec } from '../../app/page-spec';

const readers = ['bank', 'office', 'reviewer'] as const;

/** 风险补偿. */
export const pages: readonly PageSpec[] = [
  {
    path: '/compensations',
    title: { zh: '风险补偿', en: 'Compensations' },
    for: readers,
    nav: { group: 'financing', order: 65 },
    load: () => import('./compensations.page'),
  },
  {
    path: '/compensations/new',
    title: { zh: '申请风险补偿', en: 'Claim a compensation' },
    for: ['bank'],
    parent: '/compensations',
    load: () => import('./new-compensation.page'),
  },
  {
    path: '/compensations/:id',
    title: { zh: '风险补偿详情', en: 'Compensation' },
    for: readers,
    parent: '/compensations',
    load: () => import('./compensation.page'),
  },
];
