import type { PageSpec } from '../../app/page-spec';

const readers = ['bank', 'enterprise', 'office', 'reviewer'] as const;

/** 贷款. */
export const pages: readonly PageSpec[] = [
  {
    path: '/loans',
    title: { zh: '贷款', en: 'Loans' },
    for: readers,
    nav: { group: 'financing', order: 50 },
    load: () => import('./loans.page'),
  },
  {
    path: '/loans/new',
    title: { zh: '登记贷款发放', en: 'Tell a disbursement' },
    for: ['bank'],
    parent: '/loans',
    load: () => import('./new-loan.page'),
  },
  {
    path: '/loans/:id',
    title: { zh: '贷款详情', en: 'Loan' },
    for: readers,
    parent: '/loans',
    load: () => import('./loan.page'),
  },
];
