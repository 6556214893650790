import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import type { MatchmakingQueryDto } from './matchmaking.dto';
import { invitationsMax, meetingsMax } from './matchmaking.policy';
import { MatchmakingRow } from './matchmaking.view';

/** Where a page ended: the day of its last event, and its id. */
export const cursorShape = /^(\d{4}-\d\d-\d\d)\.([\w.-]{8,64})$/;

/** Events by the filters, by their days; `next` continues the list. */
export async function findMatchmakings(
  tx: Tx,
  query: MatchmakingQueryDto,
  caller: Principal,
): Promise<{ items: MatchmakingRow[]; next: string | null }> {
  const find = tx
    .getRepository(MatchmakingRow)
    .createQueryBuilder('m')
    .orderBy('m.heldOn')
    .addOrderBy('m.id')
    .take(query.limit + 1);
  const { from, to, division, stage, mine, after } = query;
  if (from) find.andWhere('m.heldOn >= :from', { from });
  if (to) find.andWhere('m.heldOn <= :to', { to });
  // An event for the whole province is for this division, too.
  if (division)
    find.andWhere('(m.divisionCodes @> array[:division] or cardinality(m.divisionCodes) = 0)', { division });
  if (stage) find.andWhere('m.stage = :stage', { stage });
  if (mine) find.andWhere('m.organizedBy = :tenant', { tenant: caller.tenant });
  if (after) {
    const [, day, id] = cursorShape.exec(after)!;
    find.andWhere('(m.heldOn, m.id) > (cast(:day as date), :id)', { day, id });
  }
  const items = await find.getMany();
  const page = items.slice(0, query.limit);
  const last = page.at(-1);
  return { items: page, next: items.length > query.limit ? `${last!.heldOn}.${last!.id}` : null };
}

/** True for who organizes an event, and for the office. */
export function organizes({ organizedBy }: { organizedBy: string }, caller: Principal): boolean {
  return isOffice(caller) || organizedBy === caller.tenant;
}

/** 统计: what an event came to. */
export interface MatchmakingStatistics {
  readonly invited: number;
  readonly supplies: number;
  readonly demands: number;
  readonly attending: number;
  readonly declined: number;
  readonly meetings: number;
  readonly held: number;
  readonly agreed: number;
  readonly followUp: number;
  readonly contracts: number;
}

/** What an event came to, in numbers. */
export async function statisticsOf(tx: Tx, id: string): Promise<MatchmakingStatistics> {
  const rows: MatchmakingStatistics[] = await tx.query(
    `select * from
       (select count(*)::int as invited, count(*) filter (where kind = 'supply')::int as supplies,
          count(*) filter (where kind = 'demand')::int as demands, count(*) filter (where attends)::int as attending,
          count(*) filter (where not attends)::int as declined
        from matchmaking_invitation where matchmaking_id = $1) as invitations,
       (select count(*)::int as meetings, count(outcome)::int as held,
          count(*) filter (where outcome = 'agreed')::int as agreed,
          count(*) filter (where outcome = 'follow_up')::int as "followUp"
        from matchmaking_meeting where matchmaking_id = $1) as met,
       (select count(*)::int as contracts from matchmaking_contract where matchmaking_id = $1) as linked`,
    [id],
  );
  return rows[0]!;
}

/** An invitation as its owner and the organizer see it. */
export interface InvitationShown {
  readonly postingId: string;
  readonly kind: string;
  readonly title: string;
  readonly postedBy: string;
  readonly invitedOn: string;
  readonly attends: boolean | null;
}

/** Invitations of an event that this caller may see: all to who organizes it, to others their own. */
export async function invitationsSeenBy(
  tx: Tx,
  row: MatchmakingRow,
  caller: Principal,
): Promise<InvitationShown[]> {
  return tx.query(
    `select i.posting_id as "postingId", i.kind, coalesce(p.title, '') as title, i.posted_by as "postedBy",
       invited_on::text as "invitedOn", attends
     from matchmaking_invitation i left join posting p on p.id = i.posting_id
     where matchmaking_id = $1 and ($2::text is null or i.posted_by = $2) order by i.kind, i.posting_id limit $3`,
    [row.id, organizes(row, caller) ? null : caller.tenant, invitationsMax],
  );
}

/** A meeting as its parties and the organizer see it. */
export interface MeetingShown {
  readonly meetingId: string;
  readonly supplyId: string;
  readonly supplyTitle: string;
  readonly demandId: string;
  readonly demandTitle: string;
  readonly startsAt: Date;
  readonly tableNumber: number;
  readonly outcome: string | null;
  readonly note: string | null;
  readonly ledTo: readonly string[];
}

/** Meetings of an event that this caller may see: all to who organizes it, to others those they sit at. */
export async function meetingsSeenBy(
  tx: Tx,
  row: MatchmakingRow,
  caller: Principal,
): Promise<MeetingShown[]> {
  return tx.query(
    `select m.id as "meetingId", supply_id as "supplyId", coalesce(s.title, '') as "supplyTitle",
       demand_id as "demandId", coalesce(d.title, '') as "demandTitle", starts_at as "startsAt",
       table_number as "tableNumber", m.outcome, m.note,
       array(select led_to from matchmaking_contract c
         where c.matchmaking_id = m.matchmaking_id and c.meeting_id = m.id order by 1) as "ledTo"
     from matchmaking_meeting m left join posting s on s.id = supply_id left join posting d on d.id = demand_id
     where matchmaking_id = $1 and ($2::text is null or exists (
       select 1 from matchmaking_invitation i where i.matchmaking_id = $1 and i.posted_by = $2
         and i.posting_id in (supply_id, demand_id)))
     order by starts_at, table_number limit $3`,
    [row.id, organizes(row, caller) ? null : caller.tenant, meetingsMax],
  );
}
