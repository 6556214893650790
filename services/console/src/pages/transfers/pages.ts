import type { PageSpec } from '../../app/page-spec';

const casework = ['operation_center', 'enterprise', 'office', 'reviewer'] as const;

/** 专利权转让. */
export const pages: readonly PageSpec[] = [
  {
    path: '/transfers',
    title: { zh: '转让登记', en: 'Transfers' },
    for: casework,
    nav: { group: 'cases', order: 10 },
    load: () => import('./transfers.page'),
  },
  {
    path: '/transfers/new',
    title: { zh: '提交转让登记申请', en: 'File a transfer' },
    for: ['operation_center', 'enterprise'],
    parent: '/transfers',
    load: () => import('./new-transfer.page'),
  },
  {
    path: '/transfers/:id',
    title: { zh: '转让详情', en: 'Transfer' },
    for: casework,
    parent: '/transfers',
    load: () => import('./transfer.page'),
  },
];
