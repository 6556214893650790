import { addWorkingDays, type LocalDate } from '@ipflow/kernel';
import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { searchQuery } from '../patent/segment';
import type { Page } from '../posting/posting.queries';
import type { DataIpQueryDto, DataIpQueueQueryDto, ObjectionQueryDto } from './data-ip.dto';
import { dataIpPolicyOn, type DataIpPolicy } from './data-ip.policy';
import { DataIpRow, ObjectionRow } from './data-ip.view';

/** What of a data IP is between its holder and the office. */
type Kept = 'filedBy' | 'defects' | 'correctionDueOn' | 'reviewSince' | 'change' | 'changeSince' | 'reason';

/** A data IP as a caller may see it; its papers and the course of its review are for its holder and the office. */
export type ShownDataIp = Omit<DataIpRow, Kept> & Partial<Pick<DataIpRow, Kept>>;

/** True for who filed it, and for the office. */
export function ownsDataIp({ filedBy }: { filedBy: string }, caller: Principal): boolean {
  return isOffice(caller) || filedBy === caller.tenant;
}

/** Announced, registered, or once registered: what the public may know of. */
function isPublicDataIp({ stage, number }: DataIpRow): boolean {
  return stage === 'announced' || stage === 'registered' || number !== null;
}

/** The row as this caller may see it. */
export function shownDataIp(row: DataIpRow, caller: Principal): ShownDataIp {
  if (ownsDataIp(row, caller)) return row;
  const {
    filedBy: _filedBy,
    defects: _defects,
    correctionDueOn: _dueOn,
    reviewSince: _reviewSince,
    change: _change,
    changeSince: _changeSince,
    reason: _reason,
    ...open
  } = row;
  const { evidence: _evidence, ...content } = open.content;
  return { ...open, content };
}

/** Data IP by the filters, newest first. */
export async function findDataIps(
  tx: Tx,
  query: DataIpQueryDto,
  caller: Principal,
): Promise<Page<ShownDataIp>> {
  const find = filtered(tx.getRepository(DataIpRow).createQueryBuilder('d'), query, caller);
  if (query.after) find.andWhere('d.ordinal < :after', { after: query.after });
  const rows = await find
    .orderBy('d.ordinal', 'DESC')
    .take(query.limit + 1)
    .getMany();
  const items = rows.slice(0, query.limit);
  return {
    items: items.map((row) => shownDataIp(row, caller)),
    next: rows.length > query.limit ? items.at(-1)!.ordinal : null,
  };
}

function filtered(
  find: SelectQueryBuilder<DataIpRow>,
  query: DataIpQueryDto,
  caller: Principal,
): SelectQueryBuilder<DataIpRow> {
  find.where('true');
  if (query.mine) find.andWhere('d.filedBy = :tenant', { tenant: caller.tenant });
  else if (!isOffice(caller))
    find.andWhere(`(d.stage in ('announced', 'registered') or d.number is not null or d.filedBy = :tenant)`, {
      tenant: caller.tenant,
    });
  if (query.stage) find.andWhere('d.stage = :stage', { stage: query.stage });
  if (query.listing) find.andWhere('d.listing = :listing', { listing: query.listing });
  if (query.division) find.andWhere('d.divisionCode = :division', { division: query.division });
  if (query.industry) find.andWhere('starts_with(d.industryCode, :industry)', { industry: query.industry });
  if (query.source) find.andWhere('d.source = :source', { source: query.source });
  if (query.number) find.andWhere('d.number = :number', { number: query.number });
  if (query.registeredFrom) find.andWhere('d.registeredOn >= :from', { from: query.registeredFrom });
  if (query.registeredTo) find.andWhere('d.registeredOn <= :to', { to: query.registeredTo });
  if (query.holder)
    find.andWhere(
      `exists (select 1 from jsonb_array_elements(d.holders) holder
        where strpos(holder->>'name', :holder) > 0 or holder->>'uscc' = :holder)`,
      { holder: query.holder },
    );
  if (query.q) find.andWhere('d.search @@ cast(:words as tsquery)', { words: searchQuery(query.q) });
  return find;
}

/** One data IP, or nothing when the caller may not know of it. */
export async function findDataIp(tx: Tx, id: string, caller: Principal): Promise<DataIpRow | undefined> {
  const row = await tx.getRepository(DataIpRow).findOneBy({ id });
  return row && (isPublicDataIp(row) || ownsDataIp(row, caller)) ? row : undefined;
}

/** Objections to one, oldest first. */
export function objectionsTo(tx: Tx, dataIpId: string): Promise<ObjectionRow[]> {
  return tx.getRepository(ObjectionRow).find({ where: { dataIpId }, order: { ordinal: 'ASC' } });
}

/** Objections the caller raised, or for the office all of them; newest first. */
export async function findObjections(
  tx: Tx,
  query: ObjectionQueryDto,
  caller: Principal,
): Promise<Page<ObjectionRow>> {
  const find = tx.getRepository(ObjectionRow).createQueryBuilder('o').where('true');
  if (!isOffice(caller)) find.andWhere('o.filedBy = :tenant', { tenant: caller.tenant });
  if (query.isOpen !== undefined) find.andWhere(`o.decision is ${query.isOpen ? '' : 'not '}null`);
  if (query.after) find.andWhere('o.ordinal < :after', { after: query.after });
  const rows = await find
    .orderBy('o.ordinal', 'DESC')
    .take(query.limit + 1)
    .getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.ordinal : null };
}

const tasks = ['review', 'objection', 'change'] as const;
type Task = (typeof tasks)[number];

/** One thing the office has to decide, and by when. */
export interface DataIpTask {
  readonly task: Task;
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly since: LocalDate;
  readonly dueOn: LocalDate;
  readonly isOverdue: boolean;
}

const termsOf: Readonly<Record<Task, keyof DataIpPolicy & `${string}WorkingDays`>> = {
  review: 'reviewWorkingDays',
  objection: 'objectionWorkingDays',
  change: 'changeWorkingDays',
};

const waiting = `
  select 'review' as task, id, name, division_code, review_since as since from data_ip where stage = 'filed'
  union all
  select 'change', id, name, division_code, change_since from data_ip where change_since is not null
  union all
  select 'objection', d.id, min(d.name), min(d.division_code), min(o.filed_on)
  from data_ip_objection o join data_ip d on d.id = o.data_ip_id
  where o.decision is null and d.stage in ('announced', 'registered') group by d.id`;

/** How many wait for each decision of the office, and since when. */
export function dataIpQueues(tx: Tx): Promise<{ task: Task; count: number; oldestOn: LocalDate | null }[]> {
  return tx.query(
    `select task, count(w.id)::int as count, min(w.since)::text as "oldestOn"
     from unnest($1::text[]) with ordinality as t (task, place) left join (${waiting}) w using (task)
     group by task, place order by place`,
    [tasks],
  );
}

/** What waits for the office, longest first, each with its clock. */
export async function findDataIpTasks(
  tx: Tx,
  { task, after, limit }: DataIpQueueQueryDto,
  today: LocalDate,
): Promise<Page<DataIpTask>> {
  const [, since, afterTask, afterId] = after ? /^(\S{10})\.(\w+)\.(.*)$/.exec(after)! : [];
  const rows: Omit<DataIpTask, 'dueOn' | 'isOverdue'>[] = await tx.query(
    `select task, id, name, division_code as "divisionCode", since::text from (${waiting}) waiting
     where ($1::text is null or task = $1) and ($2::date is null or (since, task, id) > ($2::date, $3::text, $4::text))
     order by since, task, id limit $5`,
    [task ?? null, since ?? null, afterTask ?? null, afterId ?? null, limit + 1],
  );
  const items = rows.slice(0, limit).map((row) => {
    const dueOn = addWorkingDays(row.since, dataIpPolicyOn(row.since)[termsOf[row.task]]);
    return { ...row, dueOn, isOverdue: dueOn < today };
  });
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? `${last.since}.${last.task}.${last.id}` : null };
}

/** True when the same deposit is under review or registered under another id. */
export async function isDepositTaken(tx: Tx, sha256: string, exceptId: string): Promise<boolean> {
  // Two filings of the same data at the same instant take turns from here to their commit.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`data-ip:${sha256}`]);
  const rows: unknown[] = await tx.query(
    `select 1 from data_ip where deposit_sha256 = $1 and id <> $2 and stage not in ('refused', 'ended')`,
    [sha256, exceptId],
  );
  return rows.length > 0;
}

/** What a day brings to an end. */
export interface DueDataIps {
  readonly corrections: readonly string[];
  readonly notices: readonly string[];
  readonly terms: readonly string[];
}

/** Corrections, notices without an open objection, and terms whose last day is past. */
export async function dueDataIps(tx: Tx, today: LocalDate, limit: number): Promise<DueDataIps> {
  const ids = async (sql: string): Promise<string[]> => {
    const rows: { id: string }[] = await tx.query(sql, [today, limit]);
    return rows.map(({ id }) => id);
  };
  return {
    corrections: await ids(
      `select id from data_ip where stage = 'correction' and correction_due_on < $1 order by correction_due_on limit $2`,
    ),
    notices: await ids(
      `select id from data_ip d where stage = 'announced' and notice_until < $1
         and not exists (select 1 from data_ip_objection where data_ip_id = d.id and decision is null)
       order by notice_until, ordinal limit $2`,
    ),
    terms: await ids(
      `select id from data_ip where stage = 'registered' and valid_until < $1 order by valid_until limit $2`,
    ),
  };
}
