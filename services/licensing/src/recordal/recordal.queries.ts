import { normalizedName, type LocalDate } from '@ipflow/kernel';
import { isOffice, prepared, type Principal, type Tx } from '@ipflow/platform';
import type { RecordalQueryDto } from './recordal.dto';
import { RecordalClockRow } from './recordal.view';

/** Clocks settled by one filing; a contract number that stands in more of them is settled by the next filing. */
export const clocksPerContractMax = 20;

/**
 * Holds a contract number until the transaction ends, so that of two filings or announcements of one contract the later
 * one sees the earlier.
 */
export async function lockContract(tx: Tx, contractNumber: string): Promise<void> {
  await prepared(tx, 'lock-contract', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `contract:${normalizedName(contractNumber)}`,
  ]);
}

/** Clocks that run for a contract: the tenant's own; for the office all that name one of the patents. */
export async function runningClocks(
  tx: Tx,
  contract: { contractNumber: string; tenant: string; isOffice: boolean; patentNumbers: readonly string[] },
): Promise<string[]> {
  const rows = await prepared<{ id: string }>(
    tx,
    'running-clocks',
    `select id from recordal_clock
     where contract_key = $1 and stage <> 'settled' and (announced_by = $2 or ($3 and patent_numbers && $4::text[]))
     order by id limit $5`,
    [
      normalizedName(contract.contractNumber),
      contract.tenant,
      contract.isOffice,
      contract.patentNumbers,
      clocksPerContractMax,
    ],
  );
  return rows.map(({ id }) => id);
}

/** Clocks whose next reminder is due, the most urgent first. */
export async function dueClocks(tx: Tx, today: LocalDate, max: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    'select id from recordal_clock where next_reminder_on <= $1 order by due_on, id limit $2',
    [today, max],
  );
  return rows.map(({ id }) => id);
}

/** Contracts this caller may see, by stage, in the order of their ids; `next` continues the list. */
export async function findRecordals(
  tx: Tx,
  query: RecordalQueryDto,
  caller: Principal,
): Promise<{ items: RecordalClockRow[]; next: string | null }> {
  const find = tx
    .getRepository(RecordalClockRow)
    .createQueryBuilder('c')
    .orderBy('c.id')
    .take(query.limit + 1);
  if (!isOffice(caller)) find.andWhere('c.announcedBy = :tenant', { tenant: caller.tenant });
  if (query.stage) find.andWhere('c.stage = :stage', { stage: query.stage });
  if (query.dueTo) find.andWhere('c.dueOn <= :dueTo', { dueTo: query.dueTo });
  if (query.after) find.andWhere('c.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.id : null };
}
