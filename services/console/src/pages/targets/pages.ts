import type { PageSpec } from '../../app/page-spec';

const readers = ['office', 'reviewer'] as const;

/** 年度目标. */
export const pages: readonly PageSpec[] = [
  {
    path: '/targets',
    title: { zh: '年度目标', en: 'Goals of the year' },
    for: readers,
    nav: { group: 'figures', order: 20 },
    load: () => import('./targets.page'),
  },
  {
    path: '/targets/:id',
    title: { zh: '目标与历次版本', en: 'Goal' },
    for: readers,
    parent: '/targets',
    load: () => import('./target.page'),
  },
];
