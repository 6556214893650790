import { create, market } from '@ipflow/contracts';
import { Refused, refuseWhen } from '@ipflow/kernel';
import type { OnMatchmaking } from './matchmaking.decider';
import type { KnownMatchmaking, MatchmakingEvent, Meeting } from './matchmaking.state';
import { linkRefusals, meetingRefusals, outcomeRefusals, type CaseAtHand } from './meeting.rules';

/** 达成意向, 继续洽谈, 未达成. */
export const meetingOutcomes = ['agreed', 'follow_up', 'none'] as const;
/** One of {@link meetingOutcomes}. */
export type MeetingOutcome = (typeof meetingOutcomes)[number];

export type MeetingCommand =
  | {
      type: 'ArrangeMeeting';
      meetingId: string;
      supplyId: string;
      demandId: string;
      /** RFC 3339. */
      startsAt: string;
      tableNumber: number;
    }
  | { type: 'HoldMeeting'; meetingId: string; outcome: MeetingOutcome; note?: string }
  | { type: 'LinkMeeting'; meetingId: string; ledTo: string; atHand: CaseAtHand };

type Of<Type extends MeetingCommand['type']> = OnMatchmaking & Extract<MeetingCommand, { type: Type }>;

/** 洽谈安排; said again with another time or table, the same meeting moves there. */
export function arrange(command: Of<'ArrangeMeeting'>, state: KnownMatchmaking): readonly MatchmakingEvent[] {
  const { matchmakingId, meetingId, supplyId, demandId, startsAt, tableNumber, today } = command;
  const before = state.meetings.get(meetingId);
  const isSame =
    state.stage === 'announced' &&
    before?.supplyId === supplyId &&
    before.demandId === demandId &&
    before.startsAt === startsAt &&
    before.tableNumber === tableNumber;
  if (isSame) return [];
  refuseWhen(meetingRefusals({ ...command, state, before }));
  return [
    create(market.MeetingArrangedSchema, {
      matchmakingId,
      meetingId,
      supplyId,
      demandId,
      startsAt,
      tableNumber,
      effectiveOn: today,
    }),
  ];
}

/** 洽谈结果; the last word counts. */
export function hold(command: Of<'HoldMeeting'>, state: KnownMatchmaking): readonly MatchmakingEvent[] {
  const { matchmakingId, meetingId, outcome, note, today } = command;
  const meeting = known(state, meetingId);
  if (meeting.outcome === outcome && meeting.note === note) return [];
  refuseWhen(outcomeRefusals({ state, meeting, outcome, today }));
  return [create(market.MeetingHeldSchema, { matchmakingId, meetingId, outcome, note, effectiveOn: today })];
}

/** 成果关联: a contract came of it, then or later. */
export function link(command: Of<'LinkMeeting'>, state: KnownMatchmaking): readonly MatchmakingEvent[] {
  const { matchmakingId, meetingId, ledTo, atHand, today } = command;
  const meeting = known(state, meetingId);
  if (meeting.ledTo.includes(ledTo)) return [];
  refuseWhen(linkRefusals({ state, meeting, ledTo, atHand }));
  return [create(market.MeetingLinkedSchema, { matchmakingId, meetingId, ledTo, effectiveOn: today })];
}

function known(state: KnownMatchmaking, meetingId: string): Meeting {
  const meeting = state.meetings.get(meetingId);
  if (meeting) return meeting;
  const message = `这场活动没有洽谈 ${meetingId}；请核对编号`;
  throw new Refused([{ code: 'MATCHMAKING_MEETING_UNKNOWN', article: '', message }]);
}
