import type { PageSpec } from '../../app/page-spec';

/** 待备案合同: contracts in effect whose three months run. */
export const pages: readonly PageSpec[] = [
  {
    path: '/awaited-recordals',
    title: { zh: '待备案合同', en: 'Awaited recordals' },
    for: ['operation_center', 'enterprise', 'office', 'reviewer'],
    nav: { group: 'cases', order: 25 },
    load: () => import('./awaited-recordals.page'),
  },
];
