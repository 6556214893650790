import type { PageSpec } from '../../app/page-spec';

const casework = ['operation_center', 'enterprise', 'office', 'reviewer'] as const;

/** 专利实施许可合同备案. */
export const pages: readonly PageSpec[] = [
  {
    path: '/licenses',
    title: { zh: '许可备案', en: 'Licenses' },
    for: casework,
    nav: { group: 'cases', order: 20 },
    load: () => import('./licenses.page'),
  },
  {
    path: '/licenses/new',
    title: { zh: '提交许可备案申请', en: 'File a license' },
    for: ['operation_center', 'enterprise'],
    parent: '/licenses',
    load: () => import('./new-license.page'),
  },
  {
    path: '/licenses/:id',
    title: { zh: '许可详情', en: 'License' },
    for: casework,
    parent: '/licenses',
    load: () => import('./license.page'),
  },
];
