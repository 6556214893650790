import type { PageSpec } from '../../app/page-spec';

const parties = ['enterprise', 'operation_center', 'bank', 'office', 'reviewer'] as const;

/** 融资申请. */
export const pages: readonly PageSpec[] = [
  {
    path: '/applications',
    title: { zh: '融资申请', en: 'Financing applications' },
    for: parties,
    nav: { group: 'financing', order: 40 },
    load: () => import('./applications.page'),
  },
  {
    path: '/applications/:id',
    title: { zh: '申请详情', en: 'Application' },
    for: parties,
    parent: '/applications',
    load: () => import('./application.page'),
  },
];
