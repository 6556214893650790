import { isOffice, prepared, type Principal, type Tx } from '@ipflow/platform';
import type { SecuritizationQueryDto } from './securitization.dto';
import { SecuritizationRow } from './securitization.view';

/** An asset as its page shows it. */
export interface AssetShown {
  /** `loan-…` or `license-…`. */
  readonly assetRef: string;
  readonly kind: string;
  readonly obligor: string;
  /** Digit string, in fen, on the cut-off day. */
  readonly balanceFen: string;
  readonly dueOn: string;
}

/** What falls due in a month, by kind of asset; amounts are digit strings, in fen. */
export interface MonthDue {
  /** `2027-03`. */
  readonly month: string;
  readonly assets: number;
  readonly licenseFeeFen: string;
  readonly pledgeLoanFen: string;
  readonly dueFen: string;
  /** What is still to come after the month. */
  readonly leftFen: string;
}

/** Securitizations by the filters, in the order of their ids; an originator sees its own. */
export async function findSecuritizations(
  tx: Tx,
  { stage, originatedBy, asset, after, limit }: SecuritizationQueryDto,
  caller: Principal,
): Promise<{ items: SecuritizationRow[]; next: string | null }> {
  const find = tx
    .getRepository(SecuritizationRow)
    .createQueryBuilder('s')
    .orderBy('s.id')
    .take(limit + 1);
  if (!isOffice(caller)) find.andWhere('s.originatedBy = :tenant', { tenant: caller.tenant });
  if (stage) find.andWhere('s.stage = :stage', { stage });
  if (originatedBy) find.andWhere('s.originatedBy = :originatedBy', { originatedBy });
  if (asset)
    find.andWhere(
      'exists (select from securitized_asset a where a.securitization_id = s.id and a.asset_ref = :asset)',
      { asset },
    );
  if (after) find.andWhere('s.id > :after', { after });
  const rows = await find.getMany();
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}

/** The assets of a securitization, the first due first. */
export function assetsOf(tx: Tx, id: string): Promise<AssetShown[]> {
  return tx.query(
    `select asset_ref as "assetRef", kind, obligor, balance_fen::text as "balanceFen", due_on::text as "dueOn"
     from securitized_asset where securitization_id = $1 order by securitized_asset.due_on, asset_ref`,
    [id],
  );
}

/** The cash-flow table: what falls due month by month; the months add up to the total. */
export function cashFlowOf(tx: Tx, id: string): Promise<MonthDue[]> {
  return tx.query(
    `select month, assets, "licenseFeeFen", "pledgeLoanFen", due::text as "dueFen",
            (sum(due) over () - sum(due) over (order by month))::text as "leftFen"
     from (
       select to_char(due_on, 'YYYY-MM') as month, count(*)::int as assets, sum(balance_fen) as due,
              coalesce(sum(balance_fen) filter (where kind = 'license_fee'), 0)::text as "licenseFeeFen",
              coalesce(sum(balance_fen) filter (where kind = 'pledge_loan'), 0)::text as "pledgeLoanFen"
       from securitized_asset where securitization_id = $1 group by 1) as months
     order by month`,
    [id],
  );
}

/**
 * Those of these assets that another securitization in force holds. Waits for whoever forms one of the same assets
 * now: what is read is true until the transaction ends.
 */
export async function heldElsewhere(
  tx: Tx,
  refs: readonly string[],
  securitizationId: string,
): Promise<ReadonlySet<string>> {
  await prepared(
    tx,
    'lock-securitized-assets',
    `select pg_advisory_xact_lock(hash) from (
       select distinct hashtextextended('securitized ' || ref, 0) hash from unnest($1::text[]) ref order by 1) h`,
    [refs],
  );
  const rows = await prepared<{ asset_ref: string }>(
    tx,
    'assets-held-elsewhere',
    `select asset_ref from securitized_asset
     where is_held and asset_ref = any($1) and securitization_id <> $2`,
    [refs, securitizationId],
  );
  return new Set(rows.map(({ asset_ref: ref }) => ref));
}

/** The securitization in force that holds an asset. */
export interface Holder {
  readonly securitizationId: string;
  readonly stage: string;
  /** 封包日: the day its balances are of. */
  readonly cutOffOn: string;
}

/** Where an asset is held now; null when nowhere, or only in one that was dissolved. */
export async function holderOf(tx: Tx, assetRef: string): Promise<Holder | null> {
  const rows = await prepared<Holder>(
    tx,
    'holder-of-asset',
    `select s.id as "securitizationId", s.stage, s.cut_off_on::text as "cutOffOn"
     from securitized_asset a join securitization s on s.id = a.securitization_id
     where a.is_held and a.asset_ref = $1`,
    [assetRef],
  );
  return rows[0] ?? null;
}
