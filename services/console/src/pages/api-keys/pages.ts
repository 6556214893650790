import type { PageSpec } from '../../app/page-spec';

/** API 密钥. */
export const pages: readonly PageSpec[] = [
  {
    path: '/keys',
    title: { zh: 'API 密钥', en: 'API keys' },
    for: 'signed-in',
    nav: { group: 'system', order: 20 },
    load: () => import('./api-keys.page'),
  },
];
