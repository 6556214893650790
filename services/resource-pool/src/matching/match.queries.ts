import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import type { ShownMatch } from './match.decider';
import { matchIdOf } from './match.decider';
import type { Component } from './score';

/** A match in a list: the score with its reasons, what was said of it, and the other side in short. */
export interface MatchItem {
  readonly id: string;
  readonly demandId: string;
  readonly patentNumber: string;
  readonly scorePpm: number;
  readonly ruleVersion: number;
  readonly components: readonly Component[];
  /** What the caller said of it. */
  readonly feedback: { relevant: boolean; reason: string | null; judgedOn: string } | null;
  readonly patent: object;
  readonly demand: object;
}

/** A page of matches; `next` continues it. */
export interface MatchPage {
  readonly items: readonly MatchItem[];
  readonly next: string | null;
}

/** Which matches, for whom. */
export interface MatchFilter {
  readonly demand?: string;
  readonly patent?: string;
  readonly irrelevant: boolean;
  readonly after?: string;
  readonly limit: number;
}

type Row = Omit<MatchItem, 'id'>;

// What has ended since it was weighed is not shown; the list is cleared of it in its own time.
const shownFrom = `from match m
  join posting d on d.id = m.demand_id and d.kind = 'demand' and d.stage = 'published'
  join patent p on p.number = m.patent_number and p.state = 'listed'
    and p.legal_status in ('pending', 'in_force', 'in_grace')`;

/** Who posted a demand; undefined when there is none that is or was open. */
export async function demandPoster(tx: Tx, demandId: string): Promise<string | undefined> {
  const rows: { by: string }[] = await tx.query(
    `select posted_by as by from posting where id = $1 and kind = 'demand' and revision > 0`,
    [demandId],
  );
  return rows[0]?.by;
}

/** Who listed a patent; undefined when the pool does not have it. */
export async function patentLister(tx: Tx, number: string): Promise<string | undefined> {
  const rows: { by: string }[] = await tx.query(
    `select listed_by as by from patent where number = $1 and state = 'listed'`,
    [number],
  );
  return rows[0]?.by;
}

/**
 * Matches of a demand or of a patent, the best first. `ownPatentsOf` leaves those whose patents this tenant listed:
 * others may not know whom a demand was matched with.
 */
export async function findMatches(
  tx: Tx,
  filter: MatchFilter,
  caller: Principal,
  ownPatentsOf: string | undefined,
): Promise<MatchPage> {
  const side = filter.demand === undefined ? 'm.patent_number' : 'm.demand_id';
  const other = filter.demand === undefined ? 'm.demand_id' : 'm.patent_number';
  const [score, last] = filter.after?.split('~') ?? [];
  const rows: Row[] = await tx.query(
    `select m.demand_id as "demandId", m.patent_number as "patentNumber", m.score_ppm as "scorePpm",
       m.rule_version as "ruleVersion", m.components,
       case when j.judged_on is not null then json_build_object('relevant', j.relevant, 'reason', j.reason,
         'judgedOn', j.judged_on) end as feedback,
       json_build_object('title', p.title, 'holders', p.holders, 'mainClass', p.main_class,
         'divisionCode', p.division_code, 'grade', p.grade, 'listedBy', p.listed_by) as patent,
       json_build_object('title', d.title, 'summary', d.summary, 'classes', d.classes,
         'industryCode', d.industry_code, 'divisionCode', d.division_code, 'validUntil', d.valid_until) as demand
     ${shownFrom}
     left join match_judgement j on j.demand_id = m.demand_id and j.patent_number = m.patent_number
       and j.judged_by = $2
     where ${side} = $1 and ($3::text is null or p.listed_by = $3) and ($4 or coalesce(j.relevant, true))
       and ($5::int is null or m.score_ppm < $5 or (m.score_ppm = $5 and ${other} > $6))
     order by m.score_ppm desc, ${other} limit $7`,
    [
      filter.demand ?? filter.patent,
      caller.tenant,
      ownPatentsOf ?? null,
      filter.irrelevant,
      score === undefined ? null : Number(score),
      last ?? null,
      filter.limit + 1,
    ],
  );
  const items = rows
    .slice(0, filter.limit)
    .map((row) => ({ id: matchIdOf(row.demandId, row.patentNumber), ...row }));
  const end = items.at(-1);
  const key = end && (filter.demand === undefined ? end.demandId : end.patentNumber);
  return { items, next: rows.length > filter.limit && end ? `${end.scorePpm}~${key}` : null };
}

/** A match as it stands, if this caller may see it: the poster, the lister, the office. */
export async function shownMatch(
  tx: Tx,
  demandId: string,
  patentNumber: string,
  caller: Principal,
): Promise<ShownMatch | undefined> {
  const rows: ShownMatch[] = await tx.query(
    `select d.stage = 'published' as "demandOpen", d.posted_by as "postedBy", p.listed_by as "listedBy",
       m.score_ppm as "scorePpm", m.rule_version as "ruleVersion"
     from match m join posting d on d.id = m.demand_id join patent p on p.number = m.patent_number
     where m.demand_id = $1 and m.patent_number = $2 and ($3 or d.posted_by = $4 or p.listed_by = $4)`,
    [demandId, patentNumber, isOffice(caller), caller.tenant],
  );
  return rows[0];
}

/** Every word that was said of a pair, for the office. */
export async function judgementsOf(tx: Tx, demandId: string, patentNumber: string): Promise<object[]> {
  return tx.query(
    `select judged_by as "judgedBy", relevant, reason, judged_on as "judgedOn" from match_judgement
     where demand_id = $1 and patent_number = $2 order by judged_by`,
    [demandId, patentNumber],
  );
}
