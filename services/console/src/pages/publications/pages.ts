import type { PageSpec } from '../../app/page-spec';

/** 一点发布、全网通达: what goes out to partners, who they are, and what they send in. */
export const pages: readonly PageSpec[] = [
  {
    path: '/publications',
    title: { zh: '全网分发', en: 'Syndication' },
    for: ['office', 'reviewer', 'operation_center'],
    nav: { group: 'market', order: 90 },
    load: () => import('./publications.page'),
  },
  {
    path: '/inbound-listings',
    title: { zh: '合作平台来件', en: 'From partners' },
    for: 'signed-in',
    nav: { group: 'market', order: 100 },
    load: () => import('./inbound.page'),
  },
  {
    path: '/partners',
    title: { zh: '合作平台', en: 'Partners' },
    for: ['office', 'reviewer'],
    nav: { group: 'system', order: 50 },
    load: () => import('./partners.page'),
  },
];
