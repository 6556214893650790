import type { LocalDate } from '@ipflow/kernel';
import type { Tx } from '@ipflow/platform';
import type { PostingAtHand } from './matchmaking.rules';
import { suggestionsMax } from './matchmaking.policy';
import type { MatchmakingRow } from './matchmaking.view';
import type { CaseAtHand } from './meeting.rules';

/** The postings that are to be invited, in the order asked for. */
export async function postingsAtHand(
  tx: Tx,
  ids: readonly string[],
  today: LocalDate,
): Promise<PostingAtHand[]> {
  const rows: { id: string; kind: string; postedBy: string; isPublished: boolean }[] = await tx.query(
    `select id, kind, posted_by as "postedBy", stage = 'published' and valid_until >= $2 as "isPublished"
     from posting where id = any($1)`,
    [ids, today],
  );
  const byId = new Map(rows.map(({ id, ...known }) => [id, known]));
  return ids.map((postingId) => ({ postingId, known: byId.get(postingId) }));
}

/** What is known here of a case that a meeting led to: transfers are the pool's own. */
export async function caseAtHand(tx: Tx, ledTo: string, supplyId: string): Promise<CaseAtHand> {
  const transferId = /^transfer-(.+)$/.exec(ledTo)?.[1];
  if (transferId === undefined) return { kind: 'elsewhere' };
  const rows: { isEnded: boolean }[] = await tx.query(
    `select t.stage in ('refused', 'withdrawn', 'revoked') as "isEnded" from transfer t
     join posting s on s.id = $2 and s.patent_numbers && t.patent_numbers where t.id = $1`,
    [transferId, supplyId],
  );
  return rows[0] ? { kind: 'transfer', isEnded: rows[0].isEnded } : { kind: 'unknown' };
}

/** A posting that fits an event. */
export interface SuggestedPosting {
  readonly postingId: string;
  readonly kind: string;
  readonly title: string;
  readonly divisionCode: string | null;
  readonly classes: readonly string[];
  readonly invited: boolean;
}

/** A demand and a supply that the matching recommends to each other. */
export interface SuggestedPair {
  readonly demandId: string;
  readonly demandTitle: string;
  readonly supplyId: string;
  readonly supplyTitle: string;
  readonly patentNumber: string;
  readonly scorePpm: number;
  readonly components: unknown;
  readonly ruleVersion: number;
}

// What everybody sees, of the divisions and within the classes and the industry of the event ($1 to $4).
const fits = (posting: string): string => `${posting}.stage = 'published' and ${posting}.valid_until >= $4
  and (cardinality($1::text[]) = 0 or ${posting}.division_code = any($1))
  and (cardinality($2::text[]) = 0 or exists (
    select 1 from unnest(${posting}.classes) as own (symbol), unnest($2::text[]) as wanted (prefix)
    where starts_with(own.symbol, wanted.prefix)))
  and ($3::text is null or starts_with(${posting}.industry_code, $3))`;

/** Published supplies and demands that fit an event, those not invited yet first, then the newest. */
export async function fittingPostings(
  tx: Tx,
  event: MatchmakingRow,
  today: LocalDate,
): Promise<SuggestedPosting[]> {
  return tx.query(
    `select p.id as "postingId", p.kind, p.title, p.division_code as "divisionCode", p.classes,
       i.posting_id is not null as invited
     from posting p left join matchmaking_invitation i on i.matchmaking_id = $5 and i.posting_id = p.id
     where ${fits('p')}
     order by invited, p.published_on desc, p.id limit $6`,
    [event.divisionCodes, event.classes, event.industryCode, today, event.id, suggestionsMax],
  );
}

/**
 * Pairs that the matching recommends, best first: a matched patent is in a published supply. One of the two fits the
 * event; the other may come from anywhere.
 */
export async function recommendedPairs(
  tx: Tx,
  event: MatchmakingRow,
  today: LocalDate,
): Promise<SuggestedPair[]> {
  return tx.query(
    `select * from (
       select distinct on (d.id, s.id) d.id as "demandId", d.title as "demandTitle", s.id as "supplyId",
         s.title as "supplyTitle", m.patent_number as "patentNumber", m.score_ppm as "scorePpm", m.components,
         m.rule_version as "ruleVersion"
       from posting d
       join match m on m.demand_id = d.id
       join posting s on s.kind = 'supply' and s.stage = 'published' and s.valid_until >= $4
         and s.patent_numbers @> array[m.patent_number]
       where d.kind = 'demand' and d.stage = 'published' and d.valid_until >= $4
         and ((${fits('d')}) or (${fits('s')}))
       order by d.id, s.id, m.score_ppm desc) as pair
     order by "scorePpm" desc, "demandId", "supplyId" limit $5`,
    [event.divisionCodes, event.classes, event.industryCode, today, suggestionsMax],
  );
}
