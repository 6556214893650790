import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import type { AcceptanceQueryDto } from './acceptance.dto';
import { AcceptanceRow } from './acceptance.view';

/** Acceptances this caller may see (its own, and those on its listings), newest first; `next` continues the list. */
export async function findAcceptances(
  tx: Tx,
  query: AcceptanceQueryDto,
  caller: Principal,
): Promise<{ items: AcceptanceRow[]; next: string | null }> {
  const find = tx
    .getRepository(AcceptanceRow)
    .createQueryBuilder('a')
    .orderBy('a.ordinal', 'DESC')
    .take(query.limit + 1);
  if (!isOffice(caller))
    find.andWhere('(a.notifiedBy = :tenant or a.declaredBy = :tenant)', { tenant: caller.tenant });
  if (query.openLicense) find.andWhere('a.openLicenseId = :listing', { listing: query.openLicense });
  if (query.stage) find.andWhere('a.stage = :stage', { stage: query.stage });
  if (query.after) find.andWhere('a.ordinal < :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.ordinal : null };
}

/** One acceptance, or nothing when the caller may not know of it. */
export async function findAcceptance(
  tx: Tx,
  id: string,
  caller: Principal,
): Promise<AcceptanceRow | undefined> {
  const row = await tx.getRepository(AcceptanceRow).findOneBy({ id });
  const isTheirs = row && (row.notifiedBy === caller.tenant || row.declaredBy === caller.tenant);
  return row && (isTheirs || isOffice(caller)) ? row : undefined;
}
