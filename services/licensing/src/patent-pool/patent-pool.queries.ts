import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import type { PatentPoolQueryDto } from './patent-pool.dto';
import { PatentPoolRow } from './patent-pool.view';

/** Fees of a pool shown at once, the latest first. */
export const feesShownMax = 100;

/** What one member got out of the pool so far; members who left stay on the list. */
export interface MemberStatement {
  readonly member: string;
  readonly fees: number;
  /** Digit string, in fen. */
  readonly receivedFen: string;
  readonly lastDividedOn: string;
}

/** A fee and how it was divided; amounts are digit strings, in fen. */
export interface FeeShown {
  readonly paymentReference: string;
  readonly licenseId: string;
  readonly receivedFen: string;
  readonly dividedOn: string;
  readonly shares: readonly { member: string; amountFen: string }[];
}

/** Pools by the filters, in the order of their ids; the offer is open to everybody. */
export async function findPatentPools(
  tx: Tx,
  query: PatentPoolQueryDto,
): Promise<{ items: PatentPoolRow[]; next: string | null }> {
  const find = tx
    .getRepository(PatentPoolRow)
    .createQueryBuilder('p')
    .orderBy('p.id')
    .take(query.limit + 1);
  if (query.stage) find.andWhere('p.stage = :stage', { stage: query.stage });
  if (query.patent) find.andWhere('p.patentNumbers @> array[:patent]', { patent: query.patent });
  if (query.after) find.andWhere('p.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.id : null };
}

/** True when a caller may see what the pool earned. */
export function seesFees(pool: Pick<PatentPoolRow, 'administeredBy'>, caller: Principal): boolean {
  return isOffice(caller) || pool.administeredBy === caller.tenant;
}

/** What each member got, by name of the member. */
export function statementsOf(tx: Tx, patentPoolId: string): Promise<MemberStatement[]> {
  return tx.query(
    `select share.member, count(*)::int as fees, sum(share.amount_fen)::text as "receivedFen",
       max(fee.divided_on)::text as "lastDividedOn"
     from patent_pool_share share join patent_pool_fee fee using (patent_pool_id, payment_reference)
     where patent_pool_id = $1 group by share.member order by share.member`,
    [patentPoolId],
  );
}

/** The latest fees with their division. */
export function latestFees(tx: Tx, patentPoolId: string): Promise<FeeShown[]> {
  return tx.query(
    `select fee.payment_reference as "paymentReference", fee.license_id as "licenseId",
       fee.received_fen::text as "receivedFen", fee.divided_on::text as "dividedOn",
       (select json_agg(json_build_object('member', member, 'amountFen', amount_fen::text) order by ordinal)
        from patent_pool_share share
        where share.patent_pool_id = fee.patent_pool_id and share.payment_reference = fee.payment_reference) as shares
     from patent_pool_fee fee where fee.patent_pool_id = $1
     order by fee.divided_on desc, fee.payment_reference limit $2`,
    [patentPoolId, feesShownMax],
  );
}
