import { create, equals, market } from '@ipflow/contracts';
import { Refused, refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import { arrange, hold, link, type MeetingCommand } from './meeting.decider';
import {
  answerRefusals,
  announcementRefusals,
  changeRefusals,
  invitationRefusals,
  openRefusals,
  tookPlaceRefusals,
  type PostingAtHand,
} from './matchmaking.rules';
import {
  evolve,
  type KnownMatchmaking,
  type MatchmakingEvent,
  type MatchmakingState,
} from './matchmaking.state';

/** What every command on an event says. */
export interface OnMatchmaking {
  readonly matchmakingId: string;
  readonly today: LocalDate;
}

export type MatchmakingCommand = OnMatchmaking &
  (
    | {
        type: 'AnnounceMatchmaking';
        /** Who organizes it. */
        tenant: string;
        name: string;
        divisionCodes: readonly string[];
        classes: readonly string[];
        industryCode?: string;
        heldOn: LocalDate;
        place: string;
        agenda: readonly market.AgendaItem[];
      }
    | {
        type: 'ChangeMatchmaking';
        heldOn: LocalDate;
        place: string;
        agenda: readonly market.AgendaItem[];
        reason: string;
      }
    | { type: 'CancelMatchmaking'; reason: string }
    | { type: 'InvitePostings'; postings: readonly PostingAtHand[] }
    | { type: 'AnswerInvitation'; postingId: string; attends: boolean }
    | MeetingCommand
  );

/** 供需对接活动: announced, postings invited, meetings at tables, and what came of them. */
export const matchmakingDecider: Decider<MatchmakingState, MatchmakingCommand, MatchmakingEvent> = {
  initial: () => ({ stage: 'none' }),
  evolve,
  decide,
};

function decide(command: MatchmakingCommand, state: MatchmakingState): readonly MatchmakingEvent[] {
  if (command.type === 'AnnounceMatchmaking') return announce(command, state);
  if (state.stage === 'none')
    throw refusedAs('MATCHMAKING_UNKNOWN', `没有对接活动 ${command.matchmakingId}；请核对编号`);
  switch (command.type) {
    case 'ChangeMatchmaking':
      return change(command, state);
    case 'CancelMatchmaking':
      return cancel(command, state);
    case 'InvitePostings':
      return invite(command, state);
    case 'AnswerInvitation':
      return answer(command, state);
    case 'ArrangeMeeting':
      return arrange(command, state);
    case 'HoldMeeting':
      return hold(command, state);
    case 'LinkMeeting':
      return link(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends MatchmakingCommand['type']> = Extract<MatchmakingCommand, { type: Type }>;

function announce(command: Of<'AnnounceMatchmaking'>, state: MatchmakingState): readonly MatchmakingEvent[] {
  const { matchmakingId, tenant, today, name, divisionCodes, classes, industryCode, heldOn, place, agenda } =
    command;
  const announced = create(market.MatchmakingAnnouncedSchema, {
    matchmakingId,
    organizedBy: tenant,
    name,
    divisionCodes: [...divisionCodes],
    classes: [...classes],
    industryCode,
    heldOn,
    place,
    agenda: [...agenda],
    effectiveOn: today,
  });
  if (state.stage !== 'none') {
    // The day it took effect on is its own; sent again later, it is still the same event.
    const again = { ...announced, effectiveOn: state.announced.effectiveOn };
    if (equals(market.MatchmakingAnnouncedSchema, again, state.announced)) return [];
    throw refusedAs('MATCHMAKING_ID_TAKEN', `活动编号 ${matchmakingId} 已被使用；请换一个新的编号`);
  }
  refuseWhen(announcementRefusals(command));
  return [announced];
}

function change(command: Of<'ChangeMatchmaking'>, state: KnownMatchmaking): readonly MatchmakingEvent[] {
  const { matchmakingId, heldOn, place, agenda, reason, today } = command;
  const isSame =
    state.heldOn === heldOn &&
    state.place === place &&
    state.agenda.length === agenda.length &&
    agenda.every((item, index) => equals(market.AgendaItemSchema, item, state.agenda[index]!));
  if (state.stage === 'announced' && isSame) return [];
  refuseWhen([...openRefusals(state, today, '变更'), ...changeRefusals({ ...command, state })]);
  return [
    create(market.MatchmakingChangedSchema, {
      matchmakingId,
      heldOn,
      place,
      agenda: [...agenda],
      reason,
      effectiveOn: today,
    }),
  ];
}

function cancel(command: Of<'CancelMatchmaking'>, state: KnownMatchmaking): readonly MatchmakingEvent[] {
  const { matchmakingId, reason, today } = command;
  if (state.stage === 'cancelled') return [];
  refuseWhen([...openRefusals(state, today, '取消'), ...tookPlaceRefusals(state)]);
  return [create(market.MatchmakingCancelledSchema, { matchmakingId, reason, effectiveOn: today })];
}

/** Who is invited already stays as it is: a list may be sent again with more on it. */
function invite(command: Of<'InvitePostings'>, state: KnownMatchmaking): readonly MatchmakingEvent[] {
  const { matchmakingId, today } = command;
  const fresh = command.postings.filter(({ postingId }) => !state.invitations.has(postingId));
  if (state.stage === 'announced' && fresh.length === 0) return [];
  refuseWhen([
    ...openRefusals(state, today, '邀请'),
    ...invitationRefusals({ postings: fresh, state, today }),
  ]);
  return fresh.map(({ postingId, known }) =>
    create(market.PostingInvitedSchema, {
      matchmakingId,
      postingId,
      kind: known!.kind,
      postedBy: known!.postedBy,
      effectiveOn: today,
    }),
  );
}

function answer(command: Of<'AnswerInvitation'>, state: KnownMatchmaking): readonly MatchmakingEvent[] {
  const { matchmakingId, postingId, attends, today } = command;
  const invitation = state.invitations.get(postingId);
  if (!invitation)
    throw refusedAs('MATCHMAKING_NOT_INVITED', `这场活动没有邀请供需信息 ${postingId}；请核对编号`);
  if (state.stage === 'announced' && invitation.attends === attends) return [];
  refuseWhen([...openRefusals(state, today, '答复'), ...answerRefusals({ postingId, attends, state })]);
  return [create(market.InvitationAnsweredSchema, { matchmakingId, postingId, attends, effectiveOn: today })];
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
