import type { Terms } from './terms';

/** 对接请求的状态. */
export const contactStages = {
  requested: { zh: '待答复', en: 'To be answered', tone: 'going' },
  accepted: { zh: '对接中', en: 'In contact', tone: 'good' },
  declined: { zh: '已婉拒', en: 'Declined', tone: 'rest' },
  concluded: { zh: '已有结果', en: 'Concluded', tone: 'rest' },
} as const satisfies Terms;

/** 对接结果. */
export const contactOutcomes = {
  contracted: { zh: '已签约', en: 'Contracted', tone: 'good' },
  no_agreement: { zh: '未达成', en: 'No agreement', tone: 'rest' },
} as const satisfies Terms;

/** 怎样找到的. */
export const foundByTerms = {
  matched: { zh: '智能匹配', en: 'Matching', tone: 'rest' },
  searched: { zh: '自行查询', en: 'Own search', tone: 'rest' },
  matchmaking: { zh: '供需对接活动', en: 'Matchmaking event', tone: 'rest' },
} as const satisfies Terms;

/** 从哪一方看. */
export const contactSides = {
  asked: { zh: '收到的', en: 'Received', tone: 'rest' },
  requested: { zh: '提出的', en: 'Made', tone: 'rest' },
} as const satisfies Terms;
