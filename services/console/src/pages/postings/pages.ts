import type { PageSpec } from '../../app/page-spec';

const posters = ['operation_center', 'enterprise', 'office'] as const;

/** 供给与需求. */
export const pages: readonly PageSpec[] = [
  {
    path: '/postings',
    title: { zh: '供给与需求', en: 'Supply and demand' },
    for: 'signed-in',
    nav: { group: 'market', order: 10 },
    load: () => import('./postings.page'),
  },
  {
    path: '/posting-reviews',
    title: { zh: '供需信息审核', en: 'Review of postings' },
    for: ['reviewer', 'office'],
    nav: { group: 'market', order: 20 },
    parent: '/postings',
    load: () => import('./review-queue.page'),
  },
  {
    path: '/postings/new',
    title: { zh: '发布供需信息', en: 'New posting' },
    for: posters,
    parent: '/postings',
    load: () => import('./new-posting.page'),
  },
  {
    path: '/postings/:id',
    title: { zh: '供需详情', en: 'Posting' },
    for: 'signed-in',
    parent: '/postings',
    load: () => import('./posting.page'),
  },
  {
    path: '/postings/:id/edit',
    title: { zh: '修改供需信息', en: 'Amend posting' },
    for: posters,
    parent: '/postings',
    load: () => import('./amend-posting.page'),
  },
  {
    path: '/matches',
    title: { zh: '专利匹配', en: 'Matches of a patent' },
    for: ['operation_center', 'enterprise', 'office', 'reviewer'],
    nav: { group: 'market', order: 30 },
    load: () => import('./matches.page'),
  },
  {
    path: '/public/postings',
    title: { zh: '供给与需求公开查询', en: 'Supply and demand' },
    for: 'everyone',
    nav: { group: 'public', order: 20 },
    load: () => import('./public-postings.page'),
  },
  {
    path: '/public/postings/:id',
    title: { zh: '供需信息', en: 'Posting' },
    for: 'everyone',
    parent: '/public/postings',
    load: () => import('./public-posting.page'),
  },
];
