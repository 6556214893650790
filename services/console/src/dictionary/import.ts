import type { Terms } from './terms';

/** 导入的状态. */
export const importStates = {
  waiting: { zh: '排队中', en: 'Waiting', tone: 'going' },
  running: { zh: '导入中', en: 'Running', tone: 'going' },
  done: { zh: '已完成', en: 'Done', tone: 'good' },
  refused: { zh: '未受理', en: 'Refused', tone: 'bad' },
} as const satisfies Terms;
