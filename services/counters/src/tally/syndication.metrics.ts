import type { Metric } from './metric';

const source = '《2025年全省知识产权工作要点》专利供需信息一点发布、全网通达；统计口径未见正式文件';

const metric = (name: string, definition: string): Metric => ({
  name,
  unit: '条次',
  kind: 'stock',
  dimensions: ['listing_kind', 'partner'],
  rule: { version: 1, definition, source, isUnverified: true },
});

/** 触达率 as two counts: what partners shall have, and what of it they have. */
export const syndicationMetrics = {
  'syndication.due': metric(
    '应送达合作平台的信息',
    '期末一条信息对一个合作平台计一条次，自首次分发之日起计，修改、撤回、重发不再计。触达率为已送达与应送达之比。',
  ),
  'syndication.received': metric(
    '已送达合作平台的信息',
    '合作平台已回执最新版次的条次，计入回执日；有更新的版次（含撤回、重发）分发时减去，待新回执再计。',
  ),
} as const satisfies Record<string, Metric>;
