import { normalizedName } from '@ipflow/kernel';
import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import type { TransferQueryDto } from './transfer.dto';
import { TransferRow } from './transfer.view';

/** Transfers this caller may see, by the filters, in the order of their ids; `next` continues the list. */
export async function findTransfers(
  tx: Tx,
  query: TransferQueryDto,
  caller: Principal,
): Promise<{ items: TransferRow[]; next: string | null }> {
  const find = tx
    .getRepository(TransferRow)
    .createQueryBuilder('t')
    .orderBy('t.id')
    .take(query.limit + 1);
  if (!isOffice(caller)) find.andWhere('t.filedBy = :tenant', { tenant: caller.tenant });
  if (query.stage) find.andWhere('t.stage = :stage', { stage: query.stage });
  if (query.patent) find.andWhere('t.patentNumbers @> array[:patent]', { patent: query.patent });
  if (query.party) find.andWhere(':party = any(t.parties)', { party: normalizedName(query.party) });
  if (query.registeredFrom) find.andWhere('t.registeredOn >= :from', { from: query.registeredFrom });
  if (query.registeredTo) find.andWhere('t.registeredOn <= :to', { to: query.registeredTo });
  if (query.after) find.andWhere('t.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.id : null };
}
