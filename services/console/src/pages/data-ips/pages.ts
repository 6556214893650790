import type { PageSpec } from '../../app/page-spec';

const filers = ['operation_center', 'enterprise'] as const;

/** 数据知识产权. */
export const pages: readonly PageSpec[] = [
  {
    path: '/data-ips',
    title: { zh: '数据知识产权', en: 'Data IP' },
    for: 'signed-in',
    nav: { group: 'market', order: 60 },
    load: () => import('./data-ips.page'),
  },
  {
    path: '/data-ips/new',
    title: { zh: '申请登记', en: 'File a registration' },
    for: filers,
    parent: '/data-ips',
    load: () => import('./new-data-ip.page'),
  },
  {
    path: '/data-ips/:id',
    title: { zh: '数据知识产权详情', en: 'Data IP' },
    for: 'signed-in',
    parent: '/data-ips',
    load: () => import('./data-ip.page'),
  },
  {
    path: '/data-ips/:id/edit',
    title: { zh: '补正或变更', en: 'Correct or change' },
    for: filers,
    parent: '/data-ips',
    load: () => import('./edit-data-ip.page'),
  },
  {
    path: '/data-ip-reviews',
    title: { zh: '数据知识产权审查', en: 'Review of data IP' },
    for: ['reviewer', 'office'],
    nav: { group: 'market', order: 70 },
    parent: '/data-ips',
    load: () => import('./review-queue.page'),
  },
  {
    path: '/data-ip-objections',
    title: { zh: '数据知识产权异议', en: 'Objections to data IP' },
    for: 'signed-in',
    nav: { group: 'market', order: 80 },
    parent: '/data-ips',
    load: () => import('./objections.page'),
  },
  {
    path: '/public/data-ips',
    title: { zh: '数据知识产权公示与登记', en: 'Data IP register' },
    for: 'everyone',
    nav: { group: 'public', order: 40 },
    load: () => import('./public-data-ips.page'),
  },
  {
    path: '/public/data-ips/:id',
    title: { zh: '数据知识产权', en: 'Data IP' },
    for: 'everyone',
    parent: '/public/data-ips',
    load: () => import('./public-data-ip.page'),
  },
];
