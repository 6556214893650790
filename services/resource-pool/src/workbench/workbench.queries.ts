import { addDays, type LocalDate } from '@ipflow/kernel';
import type { Tx } from '@ipflow/platform';
import { dataIpPolicyOn } from '../data-ip/data-ip.policy';
import { dataIpQueues, findDataIpTasks, type DataIpTask } from '../data-ip/data-ip.queries';
import { statusShown } from '../patent/patent.queries';
import { importsShownDays, tasksOfKindMax, workbenchPolicyOn, type TaskKind } from './workbench.policy';

/** How many of each; what there is none of is absent. */
export type Counts = Readonly<Record<string, number>>;

/** A case that waits, oldest first. */
export interface Waiting {
  readonly id: string;
  readonly title: string;
  /** The day it came up; of a renewal, the last day. */
  readonly since: LocalDate;
}

/** An import that is under way or left rows behind. */
export interface ImportShown {
  readonly id: string;
  readonly fileName: string;
  readonly state: string;
  readonly rowsDone: number;
  readonly rejected: number;
}

/** What waits at a desk, and since when. */
export interface Queue {
  readonly count: number;
  readonly oldestOn: LocalDate | null;
}

/** Decisions of the office on data IP, as the queue of the data IP calls them. */
const dataIpTasks = {
  review_data_ip: 'review',
  decide_data_ip_objection: 'objection',
  review_data_ip_change: 'change',
} as const satisfies Partial<Record<TaskKind, DataIpTask['task']>>;
/** Kinds of tasks that are such decisions. */
export const dataIpKinds = Object.keys(dataIpTasks) as readonly (keyof typeof dataIpTasks)[];
type DataIpKind = (typeof dataIpKinds)[number];

interface Counted {
  readonly name: string;
  readonly count: number;
}

function countsOf(rows: readonly Counted[]): Counts {
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** Patents this tenant lists, by the status they show today and by grade. */
export async function patentsListed(tx: Tx, tenant: string): Promise<{ byStatus: Counts; byGrade: Counts }> {
  const rows: (Counted & { by: 'status' | 'grade' })[] = await tx.query(
    `with mine as (select ${statusShown} as status, coalesce(p.grade, 'ungraded') as grade
       from patent p where p.listed_by = $1 and p.state = 'listed')
     select case when grouping(status) = 0 then 'status' else 'grade' end as by, coalesce(status, grade) as name,
       count(*)::int as count from mine group by grouping sets ((status), (grade))`,
    [tenant],
  );
  return {
    byStatus: countsOf(rows.filter(({ by }) => by === 'status')),
    byGrade: countsOf(rows.filter(({ by }) => by === 'grade')),
  };
}

/** Postings of this tenant by kind and stage. */
export async function postingsByStage(tx: Tx, tenant: string): Promise<{ supply: Counts; demand: Counts }> {
  const rows: (Counted & { kind: string })[] = await tx.query(
    `select kind, stage as name, count(*)::int as count from posting where posted_by = $1 group by kind, stage`,
    [tenant],
  );
  const of = (kind: string): Counts => countsOf(rows.filter((row) => row.kind === kind));
  return { supply: of('supply'), demand: of('demand') };
}

/** Searches this person saved, and what they found that nobody has looked at. */
export async function savedSearches(
  tx: Tx,
  tenant: string,
  actor: string,
): Promise<{ count: number; unseen: number }> {
  const rows: { count: number; unseen: number }[] = await tx.query(
    `select count(*)::int as count, coalesce(sum((select count(*) from saved_search_hit h
       where h.search_id = s.id and not h.seen)), 0)::int as unseen
     from saved_search s where s.tenant = $1 and s.actor = $2`,
    [tenant, actor],
  );
  return rows[0]!;
}

/** Transfers this tenant filed, by stage. */
export async function transfersByStage(tx: Tx, tenant: string): Promise<Counts> {
  return countsOf(
    await tx.query(
      'select stage as name, count(*)::int as count from transfer where filed_by = $1 group by stage',
      [tenant],
    ),
  );
}

/** Transfers under review, of one tenant or of all, the oldest first. */
export async function transfersUnderReview(tx: Tx, tenant: string | null): Promise<Waiting[]> {
  return tx.query(
    `select id, '转让 ' || array_to_string(patent_numbers[1:3], '、') ||
       case when cardinality(patent_numbers) > 3 then ' 等 ' || cardinality(patent_numbers) || ' 件' else '' end as title,
       filed_on::text as since
     from transfer where stage = 'filed' and ($1::text is null or filed_by = $1) order by filed_on, id limit $2`,
    [tenant, tasksOfKindMax],
  );
}

/** Contacts of this tenant by side and stage. */
export async function contactsByStage(tx: Tx, tenant: string): Promise<{ asked: Counts; requested: Counts }> {
  const rows: (Counted & { side: string })[] = await tx.query(
    `select 'asked' as side, stage as name, count(*)::int as count from contact where asked_of = $1 group by stage
     union all
     select 'requested', stage, count(*)::int from contact where requested_by = $1 group by stage`,
    [tenant],
  );
  const of = (side: string): Counts => countsOf(rows.filter((row) => row.side === side));
  return { asked: of('asked'), requested: of('requested') };
}

/** Contacts that wait for this tenant's answer. */
export async function contactsToAnswer(tx: Tx, tenant: string): Promise<Waiting[]> {
  return tx.query(
    `select c.id, '对接 ' || coalesce(p.title, c.posting_id) as title, c.requested_on::text as since
     from contact c left join posting p on p.id = c.posting_id
     where c.asked_of = $1 and c.stage = 'requested' order by c.requested_on, c.id limit $2`,
    [tenant, tasksOfKindMax],
  );
}

/** Postings of this tenant that came back from the review. */
export async function postingsReturned(tx: Tx, tenant: string): Promise<Waiting[]> {
  return tx.query(
    `select id, title, coalesce(ended_on, submitted_on)::text as since from posting
     where posted_by = $1 and stage = 'returned' order by submitted_on, id limit $2`,
    [tenant, tasksOfKindMax],
  );
}

/** Published postings of this tenant that end soon. */
export async function postingsEnding(tx: Tx, tenant: string, today: LocalDate): Promise<Waiting[]> {
  return tx.query(
    `select id, title, valid_until::text as since from posting
     where posted_by = $1 and stage = 'published' and valid_until <= $2 order by valid_until, id limit $3`,
    [tenant, addDays(today, workbenchPolicyOn(today).renewalDays), tasksOfKindMax],
  );
}

/** Data IP of this tenant that has to be corrected by a day. */
export async function dataIpsToCorrect(tx: Tx, tenant: string): Promise<Waiting[]> {
  return tx.query(
    `select id, '数据知识产权 ' || name as title, correction_due_on::text as since from data_ip
     where filed_by = $1 and stage = 'correction' order by correction_due_on, id limit $2`,
    [tenant, tasksOfKindMax],
  );
}

/** Registered data IP of this tenant that can be renewed, and ends otherwise. */
export async function dataIpsEnding(tx: Tx, tenant: string, today: LocalDate): Promise<Waiting[]> {
  return tx.query(
    `select id, '数据知识产权 ' || name as title, valid_until::text as since from data_ip
     where filed_by = $1 and stage = 'registered' and valid_until <= $2 order by valid_until, id limit $3`,
    [tenant, addDays(today, dataIpPolicyOn(today).renewalDays), tasksOfKindMax],
  );
}

/** Imports of this tenant that run, were refused, or left rows behind; those of the last days. */
export async function importsOpen(tx: Tx, tenant: string, now: Date): Promise<(ImportShown & Waiting)[]> {
  return tx.query(
    `select id, file_name as "fileName", state, rows_done as "rowsDone", rejected,
       '导入 ' || file_name as title, (coalesce(finished_at, created_at) at time zone 'Asia/Shanghai')::date::text as since
     from import where tenant = $1 and kind = 'patents' and created_at >= $2::timestamptz - make_interval(days => $3)
       and (state <> 'done' or rejected > 0)
     order by created_at, id limit $4`,
    [tenant, now, importsShownDays, tasksOfKindMax],
  );
}

/** Postings that wait for the office's review. */
export async function postingsToReview(tx: Tx): Promise<Waiting[]> {
  return tx.query(
    `select id, title, submitted_on::text as since from posting where pending_revision is not null
     order by ordinal limit $1`,
    [tasksOfKindMax],
  );
}

/** Discrepancies that wait for the office. */
export async function discrepanciesOpen(tx: Tx): Promise<Waiting[]> {
  return tx.query(
    `select id, patent_number || ' ' || gazette_says as title, found_on::text as since from discrepancy
     where outcome is null order by found_on, id limit $1`,
    [tasksOfKindMax],
  );
}

/** What the office has to decide of data IP: the tasks of one kind, the oldest first. */
export async function dataIpsToDecide(tx: Tx, kind: DataIpKind, today: LocalDate): Promise<Waiting[]> {
  const { items } = await findDataIpTasks(tx, { task: dataIpTasks[kind], limit: tasksOfKindMax }, today);
  return items.map(({ id, name, since }) => ({ id, title: `数据知识产权 ${name}`, since }));
}

/** The office's desks: how many cases wait at each, and since when. */
export async function reviewQueues(tx: Tx): Promise<Readonly<Partial<Record<TaskKind, Queue>>>> {
  const rows: (Queue & { kind: TaskKind })[] = await tx.query(
    `select 'review_transfer' as kind, count(*)::int as count, min(filed_on)::text as "oldestOn"
       from transfer where stage = 'filed'
     union all
     select 'review_posting', count(*)::int, min(submitted_on)::text from posting where pending_revision is not null
     union all
     select 'settle_discrepancy', count(*)::int, min(found_on)::text from discrepancy where outcome is null`,
  );
  const ofDataIp = await dataIpQueues(tx);
  const kindOf = new Map(dataIpKinds.map((kind) => [dataIpTasks[kind], kind]));
  rows.push(...ofDataIp.map(({ task, ...queue }) => ({ kind: kindOf.get(task)!, ...queue })));
  return Object.fromEntries(rows.map(({ kind, ...queue }) => [kind, queue]));
}
