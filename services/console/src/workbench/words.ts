import { words } from '../i18n/words';

/** The words of the workbench. */
export const benchWords = words(
  'workbench',
  {
    tasks: '待办',
    tasksHint: '按时限排列，逾期在前。',
    noTasks: '没有待办',
    noTasksHint: '新的申请、退回或到期事项会出现在这里。',
    what: '事项',
    todo: '要做什么',
    dueOn: '时限',
    overdue: '已逾期',
    queues: '审查队列',
    oldest: '最早 {{on}}，已等 {{days}} 日',
    waiting: '{{count}} 件待办',
    listings: '在库专利',
    patents: '{{count}} 件',
    transfers: '转让案件',
  },
  {
    tasks: 'To do',
    tasksHint: 'By due day, overdue first.',
    noTasks: 'Nothing to do',
    noTasksHint: 'New filings, returns and expiries will stand here.',
    what: 'Case',
    todo: 'What to do',
    dueOn: 'Due',
    overdue: 'Overdue',
    queues: 'Review queues',
    oldest: 'oldest {{on}}, waiting {{days}} days',
    waiting: '{{count}} waiting',
    listings: 'Patents listed',
    patents: '{{count}} patents',
    transfers: 'Transfers',
  },
);
