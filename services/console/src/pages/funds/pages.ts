import type { PageSpec } from '../../app/page-spec';

/** 风险补偿资金. */
export const pages: readonly PageSpec[] = [
  {
    path: '/funds',
    title: { zh: '风险补偿资金', en: 'Compensation funds' },
    for: ['office', 'reviewer', 'bank'],
    nav: { group: 'financing', order: 60 },
    load: () => import('./funds.page'),
  },
  {
    path: '/funds/:id',
    title: { zh: '资金规则与余额', en: 'Rules and balance of a fund' },
    for: ['office', 'reviewer', 'bank'],
    parent: '/funds',
    load: () => import('./fund.page'),
  },
];
