import type { PageSpec } from '../../app/page-spec';

/** 运维: for those who run the platform. */
export const pages: readonly PageSpec[] = [
  {
    path: '/operations/dead-letters',
    title: { zh: '死信事件', en: 'Dead letters' },
    for: ['office'],
    nav: { group: 'system', order: 60 },
    load: () => import('./dead-letters.page'),
  },
  {
    path: '/operations/counters',
    title: { zh: '统计核对与重算', en: 'Reconciliation' },
    for: ['office'],
    nav: { group: 'system', order: 70 },
    load: () => import('./counters.page'),
  },
];
