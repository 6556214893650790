import type { JsonValue } from '@ipflow/contracts';
import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import { ProductRow } from '../product/product.view';
import { isSeenBy, type OfferedProduct } from './visibility.rules';
import type { WhitelistQueryDto } from './whitelist.dto';
import { rowOf, WhitelistedRow } from './whitelist.view';

/** Rows read at once while a bank's page is filled. */
const rowsReadMax = 500;
/** Products of one bank that are looked at. */
const productsMax = 1_000;

/** Who stands in the list, as far as the caller may see it: a bank by its products, an enterprise itself. */
export async function findWhitelisted(
  tx: Tx,
  query: WhitelistQueryDto,
  caller: Principal,
): Promise<{ items: WhitelistedRow[]; next: string | null }> {
  const mayRead = await reader(tx, caller);
  const items: WhitelistedRow[] = [];
  let after = query.after;
  for (;;) {
    const rows = await readRows(tx, { ...query, after }, caller);
    for (const row of rows) {
      after = row.uscc;
      if (!mayRead(row)) continue;
      if (items.length === query.limit) return { items, next: items.at(-1)!.uscc };
      items.push(row);
    }
    if (rows.length < rowsReadMax) return { items, next: null };
  }
}

/** Every row of the list a caller may see, by credit code. */
export async function standingRows(tx: Tx, caller: Principal): Promise<JsonValue[]> {
  const mayRead = await reader(tx, caller);
  const rows: JsonValue[] = [];
  let after: string | undefined;
  for (;;) {
    const some = await readRows(tx, { after, limit: rowsReadMax }, caller);
    for (const row of some) if (mayRead(row)) rows.push(row.row);
    if (some.length < rowsReadMax) return rows;
    after = some.at(-1)!.uscc;
  }
}

/** Whether a row is for a caller; see {@link isSeenBy} for banks. */
export async function reader(
  tx: Tx,
  caller: Principal,
): Promise<(row: Pick<WhitelistedRow, 'row'>) => boolean> {
  if (isOffice(caller) || !caller.roles.includes('bank')) return () => true;
  const offered: OfferedProduct[] = await tx
    .getRepository(ProductRow)
    .find({ where: { bank: caller.tenant, isOffered: true }, take: productsMax });
  return ({ row }) => isSeenBy(rowOf(row), offered);
}

function readRows(
  tx: Tx,
  { division, chain, sizeClass, qualification, changedSince, text, after }: WhitelistQueryDto,
  caller: Principal,
): Promise<WhitelistedRow[]> {
  const find = tx.getRepository(WhitelistedRow).createQueryBuilder('w').orderBy('w.uscc').take(rowsReadMax);
  if (caller.roles.includes('enterprise')) find.andWhere('w.uscc = :own', { own: caller.tenant });
  if (division) find.andWhere(`w.row#>>'{profile,divisionCode}' = :division`, { division });
  if (chain) find.andWhere(`w.row#>>'{profile,chain}' = :chain`, { chain });
  if (sizeClass) find.andWhere(`w.row#>>'{profile,sizeClass}' = :sizeClass`, { sizeClass });
  if (qualification)
    find.andWhere(`w.row#>'{profile,qualifications}' @> :asked::jsonb`, {
      asked: JSON.stringify([qualification]),
    });
  if (changedSince !== undefined)
    find.andWhere(`w.sequence > :changedSince and w.change <> 'kept'`, { changedSince });
  if (text) find.andWhere(`position(:text in w.row#>>'{profile,name}') > 0`, { text });
  if (after) find.andWhere('w.uscc > :after', { after });
  return find.getMany();
}
