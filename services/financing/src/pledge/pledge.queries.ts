import type { financing } from '@ipflow/contracts';
import { daysBetween, normalizedName, type LocalDate } from '@ipflow/kernel';
import { isOffice, prepared, type Principal, type Tx } from '@ipflow/platform';
import { knownPatents } from '@ipflow/known-patents';
import type { PledgeQueryDto } from './pledge.dto';
import { thingsOf, type PatentAtHand, type PledgedThing } from './pledge.facts';
import { collateralMax } from './pledge.policy';
import { PledgeRow } from './pledge.view';

/** The patents of a pledge in its order, as financing knows them. */
export async function patentsAtHand(tx: Tx, numbers: readonly string[]): Promise<PatentAtHand[]> {
  const known = await knownPatents(tx, numbers);
  return numbers.map((number) => ({ number, patent: known.get(number) }));
}

/**
 * Holds what is known of the patents until the commit: a fact that comes meanwhile waits, and then finds the pledge
 * registered and tells its pledgee. Without it the two could pass each other unseen.
 */
export async function holdPatents(tx: Tx, numbers: readonly string[]): Promise<void> {
  await prepared(
    tx,
    'hold-known-patents',
    'select number from known_patent where number = any($1) order by number for share',
    [numbers],
  );
}

/** Holds the marks and indications of these until the commit: of two filings that name the same thing the later one sees the earlier. */
export async function holdThings(tx: Tx, collateral: readonly financing.Collateral[]): Promise<void> {
  const things = thingsOf(collateral);
  if (things.length === 0) return;
  await prepared(
    tx,
    'hold-things',
    `select pg_advisory_xact_lock(hash) from (
       select distinct hashtextextended('pledged ' || kind || ' ' || number, 0) as hash
       from unnest($1::text[], $2::text[]) as thing (kind, number) order by hash
     ) as held`,
    [things.map(({ kind }) => kind), things.map(({ number }) => number)],
  );
}

/** Marks and indications of these that lie under another pledge. */
export async function pledgedElsewhere(
  tx: Tx,
  pledgeId: string,
  collateral: readonly financing.Collateral[],
): Promise<PledgedThing[]> {
  const things = thingsOf(collateral);
  if (things.length === 0) return [];
  return prepared<PledgedThing>(
    tx,
    'pledged-elsewhere',
    `select thing.kind, thing.number, p.id as "pledgeId"
     from unnest($1::text[], $2::text[]) as thing (kind, number)
     join pledge p on p.collateral @> jsonb_build_array(jsonb_build_object('kind', thing.kind, 'number', thing.number))
     where p.stage in ('filed', 'admitted', 'correcting', 'registered', 'enforced') and p.id <> $3
     order by thing.number, p.id limit $4`,
    [things.map(({ kind }) => kind), things.map(({ number }) => number), pledgeId, collateralMax],
  );
}

/** A pledge, whoever filed it; null when there is none of this id. */
export function pledgeOf(tx: Tx, id: string): Promise<PledgeRow | null> {
  return tx.getRepository(PledgeRow).findOneBy({ id });
}

/** Pledges in force on each of these patents. */
export async function pledgesOn(tx: Tx, numbers: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await prepared<{ id: string; patentNumbers: string[] }>(
    tx,
    'pledges-on',
    `select id, patent_numbers as "patentNumbers" from pledge
     where stage in ('registered', 'enforced') and patent_numbers && $1::text[] order by id`,
    [numbers],
  );
  const wanted = new Set(numbers);
  const on = new Map<string, string[]>();
  for (const { id, patentNumbers } of rows) {
    for (const number of patentNumbers.filter((one) => wanted.has(one))) {
      on.set(number, [...(on.get(number) ?? []), id]);
    }
  }
  return on;
}

/** Pledges whose review is to be reminded of by this day: due on it or the next working day at the latest. */
export async function reviewsDue(tx: Tx, before: LocalDate, max: number): Promise<string[]> {
  const rows = await prepared<{ id: string }>(
    tx,
    'reviews-due',
    `select id from pledge where stage in ('filed', 'admitted') and review_due_on <= $1
       and reminded is distinct from 'late' order by review_due_on, id limit $2`,
    [before, max],
  );
  return rows.map(({ id }) => id);
}

/** What waits for a reviewer: how much, how much of it is past its term, and since when. */
export interface ReviewQueue {
  readonly kind: 'review_pledge';
  readonly count: number;
  readonly lateCount: number;
  readonly oldestOn: LocalDate | null;
  readonly oldestDays: number | null;
}

/** Pledges under review, counted; what is filed and not yet admitted waits for the pool, not for a reviewer. */
export async function reviewQueue(tx: Tx, today: LocalDate): Promise<ReviewQueue> {
  const [row] = await prepared<{ count: number; lateCount: number; oldestOn: LocalDate | null }>(
    tx,
    'pledges-under-review',
    `select count(*)::int as count, count(*) filter (where review_due_on < $1)::int as "lateCount",
            min(filed_on)::text as "oldestOn"
     from pledge where stage = 'admitted'`,
    [today],
  );
  const { count, lateCount, oldestOn } = row!;
  const oldestDays = oldestOn ? daysBetween(oldestOn, today) : null;
  return { kind: 'review_pledge', count, lateCount, oldestOn, oldestDays };
}

/** True when the caller is a party, or the office. */
export function maySee(row: PledgeRow, caller: Principal): boolean {
  return isOffice(caller) || row.tenants.includes(caller.tenant);
}

/** One page of the pledges the caller is a party of; the office sees all. */
export async function findPledges(
  tx: Tx,
  query: PledgeQueryDto,
  caller: Principal,
): Promise<{ items: PledgeRow[]; next: string | null }> {
  const find = tx
    .getRepository(PledgeRow)
    .createQueryBuilder('p')
    .orderBy('p.id')
    .take(query.limit + 1);
  if (!isOffice(caller)) find.andWhere('p.tenants @> array[:tenant]', { tenant: caller.tenant });
  if (query.stage) find.andWhere('p.stage = :stage', { stage: query.stage });
  if (query.patent) find.andWhere('p.patentNumbers @> array[:patent]', { patent: query.patent });
  if (query.pledgor)
    find.andWhere('p.pledgors @> array[:pledgor]', { pledgor: normalizedName(query.pledgor) });
  if (query.pledgee) find.andWhere('p.pledgee = :pledgee', { pledgee: normalizedName(query.pledgee) });
  if (query.registeredFrom) find.andWhere('p.registeredOn >= :from', { from: query.registeredFrom });
  if (query.registeredTo) find.andWhere('p.registeredOn <= :to', { to: query.registeredTo });
  if (query.dueBefore) find.andWhere('p.reviewDueOn < :due', { due: query.dueBefore });
  if (query.falseUndertaking !== undefined) {
    find.andWhere('p.falseUndertaking = :untrue', { untrue: query.falseUndertaking });
  }
  if (query.after) find.andWhere('p.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.id : null };
}
