import { addWorkingDays, type LocalDate } from '@ipflow/kernel';

/** Kinds of things somebody has to do. */
export const taskKinds = [
  'review_transfer',
  'review_posting',
  'settle_discrepancy',
  'answer_contact',
  'revise_posting',
  'renew_posting',
  'correct_import',
  'restore_endpoint',
] as const;
/** One of {@link taskKinds}. */
export type TaskKind = (typeof taskKinds)[number];

/** 时限 of the pool's own desks; the platform's service promise and no statute's (unverified). Dated, so a change is a row. */
interface WorkbenchPolicy {
  readonly from: LocalDate;
  /** Working days from the day a task came up to the day it is due. */
  readonly workingDays: Readonly<Record<Exclude<TaskKind, 'renew_posting'>, number>>;
  /** Days before its end from which a posting is to be renewed or closed. */
  readonly renewalDays: number;
}

const policies: readonly WorkbenchPolicy[] = [
  {
    from: '2025-01-01' as LocalDate,
    workingDays: {
      review_transfer: 5,
      review_posting: 2,
      settle_discrepancy: 10,
      answer_contact: 5,
      revise_posting: 10,
      correct_import: 10,
      restore_endpoint: 2,
    },
    renewalDays: 30,
  },
];

/** Tasks of one kind that are read and shown at once, the oldest first. */
export const tasksOfKindMax = 100;
/** Tasks shown at once. */
export const tasksMax = 200;
/** Imports that are looked back on (days). */
export const importsShownDays = 30;
/** Patents of one bulk action. */
export const bulkPatentsMax = 500;

/** The policy in force on a day. */
export function workbenchPolicyOn(day: LocalDate): WorkbenchPolicy {
  return policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
}

/** When a task that came up on a day is due. A posting is due on its own last day. */
export function dueOn(kind: TaskKind, since: LocalDate): LocalDate {
  return kind === 'renew_posting' ? since : addWorkingDays(since, workbenchPolicyOn(since).workingDays[kind]);
}

/** What a task asks for, and where. */
export const todo: Readonly<Record<TaskKind, { what: string; path: (id: string) => string }>> = {
  review_transfer: { what: '审查转让申请：登记或不予登记', path: (id) => `/transfers/${id}` },
  review_posting: { what: '审核供需信息：发布或退回', path: (id) => `/postings/${id}` },
  settle_discrepancy: { what: '处理法律状态差异', path: (id) => `/discrepancies/${id}` },
  answer_contact: { what: '答复对接请求：接受或婉拒', path: (id) => `/contacts/${id}` },
  revise_posting: { what: '按退回意见修改后重新提交', path: (id) => `/postings/${id}` },
  renew_posting: { what: '即将到期：延长有效期或关闭', path: (id) => `/postings/${id}` },
  correct_import: { what: '下载未导入的行，改正后重新导入', path: (id) => `/imports/${id}/rejects` },
  restore_endpoint: {
    what: '推送已停用：修复或更换接收地址后重新启用，停用期间的事实可补发取得',
    path: (id) => `/webhook-endpoints/${id}`,
  },
};
