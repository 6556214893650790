import { isOffice, prepared, type Principal, type Tx } from '@ipflow/platform';
import type { CompensationQueryDto } from './compensation.dto';
import { CompensationRow } from './compensation.view';

/** Compensations by the filters, in the order of their ids; a bank sees its own. */
export async function findCompensations(
  tx: Tx,
  query: CompensationQueryDto,
  caller: Principal,
): Promise<{ items: CompensationRow[]; next: string | null }> {
  const find = tx
    .getRepository(CompensationRow)
    .createQueryBuilder('c')
    .orderBy('c.id')
    .take(query.limit + 1);
  if (!isOffice(caller)) find.andWhere('c.bank = :tenant', { tenant: caller.tenant });
  for (const field of ['stage', 'fundId', 'loanId', 'bank', 'borrower'] as const) {
    if (query[field]) find.andWhere(`c.${field} = :${field}`, { [field]: query[field] });
  }
  if (query.after) find.andWhere('c.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.id : null };
}

/**
 * The other claim of a loan that is open or paid. Waits for whoever is claiming for this loan now: what is read is true
 * until the transaction ends.
 */
export async function otherClaimOf(
  tx: Tx,
  loanId: string,
  compensationId: string,
): Promise<string | undefined> {
  await prepared(tx, 'lock-loan-claim', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `compensation-of-${loanId}`,
  ]);
  const rows = await prepared<{ id: string }>(
    tx,
    'other-claim-of-loan',
    `select id from compensation where loan_id = $1 and stage <> 'refused' and id <> $2`,
    [loanId, compensationId],
  );
  return rows[0]?.id;
}
