import type { Metric } from './metric';

const source = '《2025年全省知识产权工作要点》专利供需信息一点发布、全网通达；统计口径未见正式文件';

const metric = (name: string, unit: string, kind: Metric['kind'], definition: string): Metric => ({
  ...{ name, unit, kind },
  dimensions: ['receiver_role'],
  rule: { version: 1, definition, source, isUnverified: true },
});

/** What became of the messages to webhooks, and which receivers are cut off. */
export const webhookMetrics = {
  'webhook.delivered': metric(
    '推送送达数',
    '条',
    'flow',
    '一条消息被一个推送地址接收计一条，计入接收日（Asia/Shanghai），不论尝试几次；应接收方要求重发的不计。',
  ),
  'webhook.given_up': metric(
    '推送终止数',
    '条',
    'flow',
    '一条消息对一个推送地址的全部尝试均告失败计一条，计入终止日（Asia/Shanghai）；应接收方要求重发的不计。',
  ),
  'webhook.endpoints_disabled': metric(
    '因故停用的推送地址',
    '个',
    'stock',
    '期末因对方答复 410 或连续失败超过期限而被平台停用的推送地址；重新启用或注销即减去，本单位自行停用的不计。',
  ),
} as const satisfies Record<string, Metric>;
