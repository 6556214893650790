import { words } from '../i18n/words';

/** The words of figures. */
export const figureWords = words(
  'figures',
  {
    plan: '年度目标',
    ofGoal: '完成 {{percent}}%，目标 {{goal}}',
    behind: '低于序时进度',
    onPace: '达到序时进度',
  },
  {
    plan: 'Goals of the year',
    ofGoal: '{{percent}}% of {{goal}}',
    behind: 'Behind pace',
    onPace: 'On pace',
  },
);
