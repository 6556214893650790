import type { Terms } from './terms';

/** 供需对接活动的状态. */
export const matchmakingStages = {
  announced: { zh: '已发布', en: 'Announced', tone: 'good' },
  cancelled: { zh: '已取消', en: 'Cancelled', tone: 'bad' },
} as const satisfies Terms;

/** 洽谈结果. */
export const meetingOutcomes = {
  agreed: { zh: '达成意向', en: 'Agreed', tone: 'good' },
  follow_up: { zh: '继续洽谈', en: 'To be followed up', tone: 'going' },
  none: { zh: '未达成', en: 'No agreement', tone: 'rest' },
} as const satisfies Terms;

/** 邀请的答复. */
export const invitationAnswers = {
  waiting: { zh: '待答复', en: 'Not answered', tone: 'going' },
  attends: { zh: '参会', en: 'Attends', tone: 'good' },
  declined: { zh: '不参会', en: 'Does not attend', tone: 'rest' },
} as const satisfies Terms;
