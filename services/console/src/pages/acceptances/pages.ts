import type { PageSpec } from '../../app/page-spec';

const casework = ['operation_center', 'enterprise', 'office', 'reviewer'] as const;

/** 开放许可的接受: notices, payments, refunds. */
export const pages: readonly PageSpec[] = [
  {
    path: '/acceptances',
    title: { zh: '开放许可接受', en: 'Acceptances' },
    for: casework,
    nav: { group: 'cases', order: 40 },
    load: () => import('./acceptances.page'),
  },
  {
    path: '/acceptances/:id',
    title: { zh: '接受详情', en: 'Acceptance' },
    for: casework,
    parent: '/acceptances',
    load: () => import('./acceptance.page'),
  },
];
