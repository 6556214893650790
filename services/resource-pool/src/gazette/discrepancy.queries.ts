import type { Tx } from '@ipflow/platform';
import { DiscrepancyRow } from './discrepancy.view';
import type { DiscrepancyQueryDto } from './gazette.dto';

/** Where a page ended: the gazette's day, the patent's number and the id of its last case. None of them ever changes. */
export const cursorShape = /^(\d{4}-\d\d-\d\d)\.(\d{8,12}\.[\dX])\.([\w-]{1,64})$/;

/** Cases by the filters, the latest gazette first and on one day the newest patent first; `next` continues the list. */
export async function findDiscrepancies(
  tx: Tx,
  query: DiscrepancyQueryDto,
): Promise<{ items: DiscrepancyRow[]; next: string | null }> {
  const find = tx
    .getRepository(DiscrepancyRow)
    .createQueryBuilder('d')
    .orderBy('d.publishedOn', 'DESC')
    .addOrderBy('d.patentNumber', 'DESC')
    .addOrderBy('d.id', 'DESC')
    .take(query.limit + 1);
  const { patent, kind, open, outcome, after } = query;
  if (patent) find.andWhere('d.patentNumber = :patent', { patent });
  if (kind) find.andWhere('d.kind = :kind', { kind });
  if (query.import) find.andWhere('d.gazetteImportId = :from', { from: query.import });
  if (open !== undefined) find.andWhere(open ? 'd.outcome is null' : 'd.outcome is not null');
  if (outcome) find.andWhere('d.outcome = :outcome', { outcome });
  if (after) {
    const [, day, number, id] = cursorShape.exec(after)!;
    find.andWhere('(d.publishedOn, d.patentNumber, d.id) < (cast(:day as date), :number, :id)', {
      day,
      number,
      id,
    });
  }
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  const last = items.at(-1)!;
  const next = rows.length > query.limit ? `${last.publishedOn}.${last.patentNumber}.${last.id}` : null;
  return { items, next };
}
