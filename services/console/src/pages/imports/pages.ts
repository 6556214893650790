import type { PageSpec } from '../../app/page-spec';

const importers = ['operation_center', 'enterprise', 'office'] as const;

/** 专利清单导入. */
export const pages: readonly PageSpec[] = [
  {
    path: '/imports',
    title: { zh: '批量导入', en: 'Imports' },
    for: importers,
    nav: { group: 'patents', order: 20 },
    load: () => import('./imports.page'),
  },
  {
    path: '/imports/:id',
    title: { zh: '导入结果', en: 'Import' },
    for: importers,
    parent: '/imports',
    load: () => import('./import.page'),
  },
  {
    // Where the workbench leads whoever has rows to correct.
    path: '/imports/:id/rejects',
    title: { zh: '未导入的行', en: 'Rejected rows' },
    for: importers,
    parent: '/imports',
    load: () => import('./import.page'),
  },
];
