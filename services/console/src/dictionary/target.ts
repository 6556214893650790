import type { Terms } from './terms';

/** 目标版本的状态. */
export const versionStates = {
  in_force: { zh: '有效', en: 'In force', tone: 'good' },
  coming: { zh: '待生效', en: 'To come', tone: 'going' },
  replaced: { zh: '已被替代', en: 'Replaced', tone: 'rest' },
} as const satisfies Terms;

/** 与序时进度比. */
export const paces = {
  ahead: { zh: '达到序时进度', en: 'On pace', tone: 'good' },
  behind: { zh: '低于序时进度', en: 'Behind pace', tone: 'care' },
} as const satisfies Terms;
