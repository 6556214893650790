import { market, toMessageJson } from '@ipflow/contracts';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MatchmakingEvent } from './matchmaking.state';

/** An event as everybody sees it. */
@Entity('matchmaking')
export class MatchmakingRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: 'announced' | 'cancelled';
  @Column('text', { name: 'organized_by' }) organizedBy!: string;
  @Column('text') name!: string;
  /** None means the whole province. */
  @Column('text', { name: 'division_codes', array: true }) divisionCodes!: string[];
  @Column('text', { array: true }) classes!: string[];
  @Column('text', { name: 'industry_code', nullable: true }) industryCode!: string | null;
  @Column('date', { name: 'held_on' }) heldOn!: string;
  @Column('text') place!: string;
  @Column('jsonb') agenda!: { startsAt: string; title: string; speaker?: string }[];
  @Column('date', { name: 'announced_on' }) announcedOn!: string;
  /** Why it was changed last, or cancelled. */
  @Column('text', { nullable: true }) reason!: string | null;
}

/** Applies facts of events to the view, in their order. */
export async function projectMatchmakings(
  tx: Tx,
  events: readonly StoredEvent<MatchmakingEvent>[],
): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

function apply(tx: Tx, event: MatchmakingEvent): Promise<unknown> {
  const { matchmakingId } = event;
  switch (event.$typeName) {
    case 'ipflow.market.v1.MatchmakingAnnounced':
      return insertAnnounced(tx, event);
    case 'ipflow.market.v1.MatchmakingChanged':
      return applyChange(tx, event);
    case 'ipflow.market.v1.MatchmakingCancelled':
      return tx.query(`update matchmaking set stage = 'cancelled', reason = $2 where id = $1`, [
        matchmakingId,
        event.reason,
      ]);
    case 'ipflow.market.v1.PostingInvited':
      return tx.query(
        `insert into matchmaking_invitation (matchmaking_id, posting_id, kind, posted_by, invited_on)
         values ($1, $2, $3, $4, $5)`,
        [matchmakingId, event.postingId, event.kind, event.postedBy, event.effectiveOn],
      );
    case 'ipflow.market.v1.InvitationAnswered':
      return tx.query(
        'update matchmaking_invitation set attends = $3 where matchmaking_id = $1 and posting_id = $2',
        [matchmakingId, event.postingId, event.attends],
      );
    case 'ipflow.market.v1.MeetingArranged':
      return upsertMeeting(tx, event);
    case 'ipflow.market.v1.MeetingHeld':
      return tx.query(
        'update matchmaking_meeting set outcome = $3, note = $4 where matchmaking_id = $1 and id = $2',
        [matchmakingId, event.meetingId, event.outcome, event.note ?? null],
      );
    case 'ipflow.market.v1.MeetingLinked':
      return tx.query(
        'insert into matchmaking_contract (matchmaking_id, meeting_id, led_to, linked_on) values ($1, $2, $3, $4)',
        [matchmakingId, event.meetingId, event.ledTo, event.effectiveOn],
      );
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function insertAnnounced(tx: Tx, event: market.MatchmakingAnnounced): Promise<unknown> {
  const { matchmakingId, organizedBy, name, divisionCodes, classes, industryCode, heldOn, place } = event;
  return tx.query(
    `insert into matchmaking (id, stage, organized_by, name, division_codes, classes, industry_code, held_on, place,
       agenda, announced_on)
     values ($1, 'announced', $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      matchmakingId,
      organizedBy,
      name,
      divisionCodes,
      classes,
      industryCode ?? null,
      heldOn,
      place,
      agendaJson(event.agenda),
      event.effectiveOn,
    ],
  );
}

/** On another day answers and arrangements are void, as the stream has it. */
async function applyChange(tx: Tx, event: market.MatchmakingChanged): Promise<void> {
  const { matchmakingId, heldOn, place, agenda, reason } = event;
  const isOtherDay = '(select held_on <> $2 from matchmaking where id = $1)';
  await tx.query(`delete from matchmaking_meeting where matchmaking_id = $1 and ${isOtherDay}`, [
    matchmakingId,
    heldOn,
  ]);
  await tx.query(
    `update matchmaking_invitation set attends = null where matchmaking_id = $1 and ${isOtherDay}`,
    [matchmakingId, heldOn],
  );
  await tx.query('update matchmaking set held_on = $2, place = $3, agenda = $4, reason = $5 where id = $1', [
    matchmakingId,
    heldOn,
    place,
    agendaJson(agenda),
    reason,
  ]);
}

function upsertMeeting(tx: Tx, event: market.MeetingArranged): Promise<unknown> {
  const { matchmakingId, meetingId, supplyId, demandId, startsAt, tableNumber } = event;
  return tx.query(
    `insert into matchmaking_meeting (matchmaking_id, id, supply_id, demand_id, starts_at, table_number)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (matchmaking_id, id) do update
       set starts_at = excluded.starts_at, table_number = excluded.table_number`,
    [matchmakingId, meetingId, supplyId, demandId, startsAt, tableNumber],
  );
}

function agendaJson(agenda: readonly market.AgendaItem[]): string {
  return JSON.stringify(agenda.map((item) => toMessageJson(market.AgendaItemSchema, item)));
}
