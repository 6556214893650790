import type { LocalDate } from '@ipflow/kernel';
import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import type { TrialQueryDto } from './trial.dto';
import { TrialRow } from './trial.view';

/** Trials this caller may see, by the filters, in the order of their ids; `next` continues the list. */
export async function findTrials(
  tx: Tx,
  query: TrialQueryDto,
  caller: Principal,
): Promise<{ items: TrialRow[]; next: string | null }> {
  const find = tx
    .getRepository(TrialRow)
    .createQueryBuilder('t')
    .orderBy('t.id')
    .take(query.limit + 1);
  if (!isOffice(caller)) {
    find.andWhere('(t.startedBy = :tenant or t.licenseeUscc = :tenant)', { tenant: caller.tenant });
  }
  if (query.stage) find.andWhere('t.stage = :stage', { stage: query.stage });
  if (query.dueBefore) find.andWhere('t.nextPaymentOn < :dueBefore', { dueBefore: query.dueBefore });
  if (query.after) find.andWhere('t.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.id : null };
}

/** Where a run through the trials that are due goes on. */
export interface TrialPlace {
  readonly on: string;
  readonly id: string;
}

/** Trials the clock has something to raise of, the earliest first, behind a place. */
export function dueTrials(
  tx: Tx,
  today: LocalDate,
  behind: TrialPlace | undefined,
  max: number,
): Promise<TrialPlace[]> {
  return tx.query(
    `select next_clock_on as "on", id from trial
     where next_clock_on <= $1 and ($2::date is null or (next_clock_on, id) > ($2::date, $3::text))
     order by next_clock_on, id limit $4`,
    [today, behind?.on ?? null, behind?.id ?? null, max],
  );
}
