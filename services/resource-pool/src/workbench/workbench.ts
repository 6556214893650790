import { daysBetween, type LocalDate } from '@ipflow/kernel';
import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import { endpointsStopped } from './endpoint.view';
import { dueOn, tasksMax, todo, type TaskKind } from './workbench.policy';
import {
  contactsByStage,
  contactsToAnswer,
  dataIpKinds,
  dataIpsEnding,
  dataIpsToCorrect,
  dataIpsToDecide,
  discrepanciesOpen,
  importsOpen,
  patentsListed,
  postingsByStage,
  postingsEnding,
  postingsReturned,
  postingsToReview,
  reviewQueues,
  savedSearches,
  transfersByStage,
  transfersUnderReview,
  type Waiting,
} from './workbench.queries';

/** Something to do: what, where and by when. */
export interface Task {
  readonly kind: TaskKind;
  readonly id: string;
  readonly title: string;
  readonly todo: string;
  readonly path: string;
  readonly dueOn: LocalDate;
  readonly isOverdue: boolean;
}

/** 工作台 of the office and its reviewers: what waits at their desks. */
export async function officeBench(tx: Tx, today: LocalDate) {
  const queues = await reviewQueues(tx);
  const tasks = [
    ...tasksOf('review_transfer', await transfersUnderReview(tx, null), today),
    ...tasksOf('review_posting', await postingsToReview(tx), today),
    ...tasksOf('settle_discrepancy', await discrepanciesOpen(tx), today),
  ];
  for (const kind of dataIpKinds) tasks.push(...tasksOf(kind, await dataIpsToDecide(tx, kind, today), today));
  return {
    asOf: today,
    queues: Object.entries(queues).map(([kind, { count, oldestOn }]) => ({
      kind,
      count,
      oldestOn,
      oldestDays: oldestOn ? daysBetween(oldestOn, today) : null,
    })),
    tasks: byDueDay(tasks),
  };
}

/** 工作台 of a center or an enterprise: its listings, its cases by stage and clock, and what it has to do. */
export async function tenantBench(tx: Tx, { tenant, subject }: Principal, today: LocalDate, now: Date) {
  const { byStatus, byGrade } = await patentsListed(tx, tenant);
  const underReview = await transfersUnderReview(tx, tenant);
  const imports = await importsOpen(tx, tenant, now);
  const left = imports.filter(({ state }) => state === 'done' || state === 'refused');
  const tasks = [
    ...tasksOf('answer_contact', await contactsToAnswer(tx, tenant), today),
    ...tasksOf('revise_posting', await postingsReturned(tx, tenant), today),
    ...tasksOf('renew_posting', await postingsEnding(tx, tenant, today), today),
    ...tasksOf('correct_data_ip', await dataIpsToCorrect(tx, tenant), today),
    ...tasksOf('renew_data_ip', await dataIpsEnding(tx, tenant, today), today),
    ...tasksOf('correct_import', left, today),
    ...tasksOf('restore_endpoint', await endpointsStopped(tx, tenant), today),
  ];
  return {
    asOf: today,
    listings: {
      patents: { total: Object.values(byStatus).reduce((sum, count) => sum + count, 0), byStatus, byGrade },
      postings: await postingsByStage(tx, tenant),
      savedSearches: await savedSearches(tx, tenant, subject),
    },
    cases: {
      transfers: {
        byStage: await transfersByStage(tx, tenant),
        underReview: tasksOf('review_transfer', underReview, today).map(
          ({ todo: _, kind: __, ...one }) => one,
        ),
      },
      contacts: await contactsByStage(tx, tenant),
      imports: imports.map(({ id, fileName, state, rowsDone, rejected }) => {
        return { id, fileName, state, rowsDone, rejected };
      }),
    },
    tasks: byDueDay(tasks),
  };
}

/** The bench of whoever asks. */
export async function benchOf(tx: Tx, caller: Principal, today: LocalDate, now: Date) {
  return isOffice(caller) ? await officeBench(tx, today) : await tenantBench(tx, caller, today, now);
}

function tasksOf(kind: TaskKind, waiting: readonly Waiting[], today: LocalDate): Task[] {
  const { what, path } = todo[kind];
  return waiting.map(({ id, title, since }) => {
    const due = dueOn(kind, since);
    return { kind, id, title, todo: what, path: path(id), dueOn: due, isOverdue: due < today };
  });
}

function byDueDay(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)).slice(0, tasksMax);
}
