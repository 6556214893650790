import type { Terms } from './terms';

/** 专利池的状态. */
export const patentPoolStages = {
  formed: { zh: '运行中', en: 'Formed', tone: 'good' },
  dissolved: { zh: '已解散', en: 'Dissolved', tone: 'rest' },
} as const satisfies Terms;
