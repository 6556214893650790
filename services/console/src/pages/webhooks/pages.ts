import type { PageSpec } from '../../app/page-spec';

const readers = ['office', 'reviewer', 'operation_center', 'enterprise', 'bank', 'dashboard'] as const;

/** 推送 (webhooks). */
export const pages: readonly PageSpec[] = [
  {
    path: '/webhooks',
    title: { zh: '推送地址', en: 'Webhooks' },
    for: readers,
    nav: { group: 'system', order: 30 },
    load: () => import('./endpoints.page'),
  },
  {
    path: '/webhooks/deliveries',
    title: { zh: '推送记录', en: 'Delivery log' },
    for: readers,
    parent: '/webhooks',
    load: () => import('./deliveries.page'),
  },
  {
    path: '/webhooks/deliveries/:id',
    title: { zh: '推送详情', en: 'Delivery' },
    for: readers,
    parent: '/webhooks/deliveries',
    load: () => import('./delivery.page'),
  },
  {
    path: '/webhooks/:id',
    title: { zh: '推送地址详情', en: 'Webhook' },
    for: readers,
    parent: '/webhooks',
    load: () => import('./endpoint.page'),
  },
  {
    // Where the workbench leads whoever's address the platform stopped.
    path: '/webhook-endpoints/:id',
    title: { zh: '推送地址详情', en: 'Webhook' },
    for: readers,
    parent: '/webhooks',
    load: () => import('./endpoint.page'),
  },
];
