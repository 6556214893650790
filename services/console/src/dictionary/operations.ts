import type { Terms } from './terms';

/** 各服务. */
export const serviceTerms = {
  'resource-pool': { zh: '资源库', en: 'Resource pool', tone: 'rest' },
  licensing: { zh: '许可', en: 'Licensing', tone: 'rest' },
  financing: { zh: '融资', en: 'Financing', tone: 'rest' },
  counters: { zh: '统计', en: 'Counters', tone: 'rest' },
  delivery: { zh: '分发', en: 'Delivery', tone: 'rest' },
} as const satisfies Terms;

/** 死信的状态. */
export const letterStates = {
  poison: { zh: '不能处理', en: 'Cannot be processed', tone: 'bad' },
  waiting: { zh: '排在其后', en: 'Waiting behind it', tone: 'care' },
  replayed: { zh: '已重放', en: 'Replayed', tone: 'good' },
  discarded: { zh: '已放弃', en: 'Discarded', tone: 'rest' },
} as const satisfies Terms;
