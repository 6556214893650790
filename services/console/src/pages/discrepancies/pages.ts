import type { PageSpec } from '../../app/page-spec';

const readers = ['office', 'reviewer'] as const;

/** 公报核对: files of the gazette, and what of them disagrees with the pool. */
export const pages: readonly PageSpec[] = [
  {
    path: '/discrepancies',
    title: { zh: '法律状态差异', en: 'Gazette discrepancies' },
    for: readers,
    nav: { group: 'patents', order: 30 },
    load: () => import('./discrepancies.page'),
  },
  {
    path: '/discrepancies/:id',
    title: { zh: '差异详情', en: 'Discrepancy' },
    for: readers,
    parent: '/discrepancies',
    load: () => import('./discrepancy.page'),
  },
  {
    path: '/gazette-imports',
    title: { zh: '公报导入', en: 'Gazette imports' },
    for: ['office'],
    nav: { group: 'patents', order: 25 },
    load: () => import('./gazette-imports.page'),
  },
  {
    path: '/gazette-imports/:id',
    title: { zh: '核对结果', en: 'Reconciliation' },
    for: ['office'],
    parent: '/gazette-imports',
    load: () => import('./gazette-import.page'),
  },
];
