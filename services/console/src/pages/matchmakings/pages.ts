import type { PageSpec } from '../../app/page-spec';

const organizers = ['operation_center', 'office'] as const;

/** 供需对接活动. */
export const pages: readonly PageSpec[] = [
  {
    path: '/matchmakings',
    title: { zh: '供需对接活动', en: 'Matchmaking events' },
    for: 'signed-in',
    nav: { group: 'market', order: 50 },
    load: () => import('./matchmakings.page'),
  },
  {
    path: '/matchmakings/new',
    title: { zh: '发布活动', en: 'Announce an event' },
    for: organizers,
    parent: '/matchmakings',
    load: () => import('./new-matchmaking.page'),
  },
  {
    path: '/matchmakings/:id',
    title: { zh: '活动详情', en: 'Event' },
    for: 'signed-in',
    parent: '/matchmakings',
    load: () => import('./matchmaking.page'),
  },
  {
    path: '/matchmakings/:id/edit',
    title: { zh: '变更活动', en: 'Change an event' },
    for: organizers,
    parent: '/matchmakings',
    load: () => import('./change-matchmaking.page'),
  },
  {
    path: '/public/matchmakings',
    title: { zh: '供需对接活动日历', en: 'Matchmaking calendar' },
    for: 'everyone',
    nav: { group: 'public', order: 30 },
    load: () => import('./public-calendar.page'),
  },
  {
    path: '/public/matchmakings/:id',
    title: { zh: '供需对接活动', en: 'Matchmaking event' },
    for: 'everyone',
    parent: '/public/matchmakings',
    load: () => import('./public-matchmaking.page'),
  },
];
