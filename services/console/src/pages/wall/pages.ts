import type { PageSpec } from '../../app/page-spec';

/** 大屏. */
export const pages: readonly PageSpec[] = [
  {
    path: '/wall',
    title: { zh: '运行大屏', en: 'Wall' },
    for: 'signed-in',
    isBare: true,
    load: () => import('./wall.page'),
  },
];
