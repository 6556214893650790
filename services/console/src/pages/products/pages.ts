import type { PageSpec } from '../../app/page-spec';

/** 信贷产品. */
export const pages: readonly PageSpec[] = [
  {
    path: '/products',
    title: { zh: '信贷产品', en: 'Credit products' },
    for: ['bank', 'enterprise', 'operation_center', 'office', 'reviewer'],
    nav: { group: 'financing', order: 45 },
    load: () => import('./products.page'),
  },
];
