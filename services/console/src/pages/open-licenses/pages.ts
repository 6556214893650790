import type { PageSpec } from '../../app/page-spec';

const casework = ['operation_center', 'enterprise', 'office', 'reviewer'] as const;

/** 开放许可声明: what holders declare and the office announces. */
export const pages: readonly PageSpec[] = [
  {
    path: '/open-licenses',
    title: { zh: '开放许可', en: 'Open licenses' },
    for: casework,
    nav: { group: 'cases', order: 30 },
    load: () => import('./open-licenses.page'),
  },
  {
    path: '/open-licenses/new',
    title: { zh: '声明开放许可', en: 'Declare an open license' },
    for: ['operation_center', 'enterprise'],
    parent: '/open-licenses',
    load: () => import('./new-open-license.page'),
  },
  {
    path: '/open-licenses/:id',
    title: { zh: '开放许可声明', en: 'Open license' },
    for: casework,
    parent: '/open-licenses',
    load: () => import('./open-license.page'),
  },
];
