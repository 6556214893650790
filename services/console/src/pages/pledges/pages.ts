import type { PageSpec } from '../../app/page-spec';

const parties = ['bank', 'operation_center', 'enterprise', 'office', 'reviewer'] as const;

/** 质押登记. */
export const pages: readonly PageSpec[] = [
  {
    path: '/pledges',
    title: { zh: '质押登记', en: 'Pledges' },
    for: parties,
    nav: { group: 'financing', order: 10 },
    load: () => import('./pledges.page'),
  },
  {
    path: '/pledges/new',
    title: { zh: '提交质押登记申请', en: 'File a pledge' },
    for: ['bank', 'enterprise', 'operation_center', 'office'],
    parent: '/pledges',
    load: () => import('./new-pledge.page'),
  },
  {
    path: '/pledges/:id',
    title: { zh: '质押详情', en: 'Pledge' },
    for: parties,
    parent: '/pledges',
    load: () => import('./pledge.page'),
  },
];
