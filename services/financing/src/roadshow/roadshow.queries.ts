import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import type { RoadshowQueryDto } from './roadshow.dto';
import { interestsPerRoadshowMax } from './roadshow.policy';
import { RoadshowRow } from './roadshow.view';

/** What came of a roadshow, in sums; amounts are digit strings, in fen. */
export interface RoadshowTotals {
  readonly interests: number;
  readonly interestFen: string;
  readonly outcomes: number;
  readonly outcomeFen: string;
}

/** An interest with its outcomes, as its parties see it; amounts are digit strings, in fen. */
export interface InterestShown {
  readonly interestId: string;
  readonly declaredBy: string;
  readonly kind: string;
  readonly enterprise: string;
  readonly amountFen: string;
  readonly declaredOn: string;
  readonly outcomes: readonly { outcome: string; amountFen: string; linkedOn: string }[];
}

/** A roadshow with its totals. */
export type RoadshowShown = RoadshowRow & { readonly totals: RoadshowTotals };

/** Roadshows by the filters, in the order of their ids, each with its totals. */
export async function findRoadshows(
  tx: Tx,
  query: RoadshowQueryDto,
): Promise<{ items: RoadshowShown[]; next: string | null }> {
  const find = tx
    .getRepository(RoadshowRow)
    .createQueryBuilder('r')
    .orderBy('r.id')
    .take(query.limit + 1);
  const { chain, organizedBy, enterprise, from, to, after } = query;
  if (chain) find.andWhere('r.chain = :chain', { chain });
  if (organizedBy) find.andWhere('r.organizedBy = :organizedBy', { organizedBy });
  if (enterprise) find.andWhere('r.enterpriseCodes @> array[:enterprise]', { enterprise });
  if (from) find.andWhere('r.heldOn >= :from', { from });
  if (to) find.andWhere('r.heldOn <= :to', { to });
  if (after) find.andWhere('r.id > :after', { after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  const totals = await totalsOf(
    tx,
    items.map(({ id }) => id),
  );
  return {
    items: items.map((row) => ({ ...row, totals: totals.get(row.id)! })),
    next: rows.length > query.limit ? items.at(-1)!.id : null,
  };
}

/** Outcomes that stand: a loan that was reversed is none any more. */
const standing = `not exists (
  select from loan where 'loan-' || loan.id = o.outcome and loan.stage = 'reversed')`;

/** The totals of each of these roadshows. */
export async function totalsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, RoadshowTotals>> {
  const rows: (RoadshowTotals & { id: string })[] = await tx.query(
    `select asked.id, interests, "interestFen", outcomes, "outcomeFen"
     from unnest($1::text[]) as asked (id)
     cross join lateral (
       select count(*)::int as interests, coalesce(sum(amount_fen), 0)::text as "interestFen"
       from roadshow_interest where roadshow_id = asked.id) as declared
     cross join lateral (
       select count(*)::int as outcomes, coalesce(sum(amount_fen), 0)::text as "outcomeFen"
       from roadshow_outcome o where roadshow_id = asked.id and ${standing}) as linked`,
    [ids],
  );
  return new Map(rows.map(({ id, ...totals }) => [id, totals]));
}

/** The interests a caller is a party to, as bank or as enterprise; the office sees all. */
export function interestsSeenBy(tx: Tx, roadshowId: string, caller: Principal): Promise<InterestShown[]> {
  return tx.query(
    `select id as "interestId", declared_by as "declaredBy", kind, enterprise, amount_fen::text as "amountFen",
       declared_on::text as "declaredOn",
       coalesce((
         select json_agg(json_build_object(
           'outcome', outcome, 'amountFen', o.amount_fen::text, 'linkedOn', linked_on) order by linked_on, outcome)
         from roadshow_outcome o
         where o.roadshow_id = i.roadshow_id and o.interest_id = i.id and ${standing}), '[]') as outcomes
     from roadshow_interest i
     where roadshow_id = $1 and ($2::text is null or declared_by = $2 or enterprise = $2)
     order by declared_on, id limit $3`,
    [roadshowId, isOffice(caller) ? null : caller.tenant, interestsPerRoadshowMax],
  );
}
