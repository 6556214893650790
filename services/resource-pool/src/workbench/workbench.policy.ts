import { addWorkingDays, type LocalDate } from '@ipflow/kernel';
import { dataIpPolicyOn } from '../data-ip/data-ip.policy';

/** Kinds of things somebody has to do. */
export const taskKinds = [
  'review_transfer',
  'review_posting',
  'settle_discrepancy',
  'review_data_ip',
  'decide_data_ip_objection',
  'review_data_ip_change',
  'answer_contact',
  'revise_posting',
  'renew_posting',
  'correct_data_ip',
  'renew_data_ip',
  'correct_import',
  'restore_endpoint',
] as const;
/** One of {@link taskKinds}. */
export type TaskKind = (typeof taskKinds)[number];
/** Kinds whose last day the case itself says. */
type Ending = 'renew_posting' | 'correct_data_ip' | 'renew_data_ip';
/** Kinds whose time limit is that of the measures on data IP. */
type OfDataIp = 'review_data_ip' | 'decide_data_ip_objection' | 'review_data_ip_change';
/** Kinds whose time limit is the pool's own. */
type Promised = Exclude<TaskKind, Ending | OfDataIp>;

/** 时限 of the pool's own desks; the platform's service promise and no statute's (unverified). Dated, so a change is a row. */
interface WorkbenchPolicy {
  readonly from: LocalDate;
  /** Working days from the day a task came up to the day it is due. */
  readonly workingDays: Readonly<Record<Promised, number>>;
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

/** When a task that came up on a day is due. What ends by itself is due on its last day, which then is `since`. */
export function dueOn(kind: TaskKind, since: LocalDate): LocalDate {
  switch (kind) {
    case 'renew_posting':
    case 'correct_data_ip':
    case 'renew_data_ip':
      return since;
    case 'review_data_ip':
      return addWorkingDays(since, dataIpPolicyOn(since).reviewWorkingDays);
    case 'decide_data_ip_objection':
      return addWorkingDays(since, dataIpPolicyOn(since).objectionWorkingDays);
    case 'review_data_ip_change':
      return addWorkingDays(since, dataIpPolicyOn(since).changeWorkingDays);
    default:
      return addWorkingDays(since, workbenchPolicyOn(since).workingDays[kind]);
  }
}

/** What a task asks for, and where. */
export const todo: Readonly<Record<TaskKind, { what: string; path: (id: string) => string }>> = {
  review_transfer: { what: '审查转让申请：登记或不予登记', path: (id) => `/transfers/${id}` },
  review_posting: { what: '审核供需信息：发布或退回', path: (id) => `/postings/${id}` },
  settle_discrepancy: { what: '处理法律状态差异', path: (id) => `/discrepancies/${id}` },
  answer_contact: { what: '答复对接请求：接受或婉拒', path: (id) => `/contacts/${id}` },
  revise_posting: { what: '按退回意见修改后重新提交', path: (id) => `/postings/${id}` },
  renew_posting: { what: '即将到期：延长有效期或关闭', path: (id) => `/postings/${id}` },
  review_data_ip: {
    what: '形式审查数据知识产权：公示、通知补正或不予登记',
    path: (id) => `/data-ips/${id}`,
  },
  decide_data_ip_objection: {
    what: '审核对数据知识产权的异议：成立或不成立',
    path: (id) => `/data-ips/${id}`,
  },
  review_data_ip_change: { what: '审核数据知识产权的变更：准予或退回', path: (id) => `/data-ips/${id}` },
  correct_data_ip: { what: '按通知补正后重新提交；逾期未补正视为撤回', path: (id) => `/data-ips/${id}` },
  renew_data_ip: { what: '登记即将到期：申请续展；逾期登记证失效', path: (id) => `/data-ips/${id}` },
  correct_import: { what: '下载未导入的行，改正后重新导入', path: (id) => `/imports/${id}/rejects` },
  restore_endpoint: {
    what: '推送已停用：修复或更换接收地址后重新启用，停用期间的事实可补发取得',
    path: (id) => `/webhook-endpoints/${id}`,
  },
};
