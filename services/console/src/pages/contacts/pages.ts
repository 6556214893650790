import type { PageSpec } from '../../app/page-spec';

const sides = ['operation_center', 'enterprise', 'office', 'reviewer'] as const;

/** 对接请求. */
export const pages: readonly PageSpec[] = [
  {
    path: '/contacts',
    title: { zh: '对接请求', en: 'Contacts' },
    for: sides,
    nav: { group: 'market', order: 40 },
    load: () => import('./contacts.page'),
  },
  {
    path: '/contacts/:id',
    title: { zh: '对接详情', en: 'Contact' },
    for: sides,
    parent: '/contacts',
    load: () => import('./contact.page'),
  },
];
