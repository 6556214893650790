import type { PageSpec } from '../../app/page-spec';

const casework = ['operation_center', 'enterprise', 'office', 'reviewer'] as const;

/** 先使用后付费. */
export const pages: readonly PageSpec[] = [
  {
    path: '/trials',
    title: { zh: '先使用后付费', en: 'Use first, pay later' },
    for: casework,
    nav: { group: 'cases', order: 50 },
    load: () => import('./trials.page'),
  },
  {
    path: '/trials/new',
    title: { zh: '启动先使用后付费', en: 'Start use first, pay later' },
    for: ['operation_center', 'enterprise'],
    parent: '/trials',
    load: () => import('./new-trial.page'),
  },
  {
    path: '/trials/:id',
    title: { zh: '先使用后付费详情', en: 'Use first, pay later' },
    for: casework,
    parent: '/trials',
    load: () => import('./trial.page'),
  },
];
