import type { market } from '@ipflow/contracts';
import { shanghaiDate, type Decider, type LocalDate } from '@ipflow/kernel';

/** Every fact of an event's stream. */
export type MatchmakingEvent =
  | market.MatchmakingAnnounced
  | market.MatchmakingChanged
  | market.MatchmakingCancelled
  | market.PostingInvited
  | market.InvitationAnswered
  | market.MeetingArranged
  | market.MeetingHeld
  | market.MeetingLinked;

/** 邀请, with the answer of who posted it. */
export interface Invitation {
  readonly kind: string;
  readonly postedBy: string;
  /** Undefined until answered. */
  readonly attends?: boolean;
}

/** 洽谈. */
export interface Meeting {
  readonly supplyId: string;
  readonly demandId: string;
  /** RFC 3339, as it was arranged. */
  readonly startsAt: string;
  readonly tableNumber: number;
  /** Undefined until it was held. */
  readonly outcome?: string;
  readonly note?: string;
  /** Streams of the contracts that came of it. */
  readonly ledTo: readonly string[];
}

/** An event as its facts leave it. */
export type MatchmakingState =
  | { readonly stage: 'none' }
  | {
      readonly stage: 'announced' | 'cancelled';
      readonly announced: market.MatchmakingAnnounced;
      readonly heldOn: LocalDate;
      readonly place: string;
      readonly agenda: readonly market.AgendaItem[];
      readonly invitations: ReadonlyMap<string, Invitation>;
      readonly meetings: ReadonlyMap<string, Meeting>;
    };

/** An event that was announced. */
export type KnownMatchmaking = Exclude<MatchmakingState, { stage: 'none' }>;

/** The stream of an event. */
export function matchmakingStream(matchmakingId: string): string {
  return `matchmaking-${matchmakingId}`;
}

/** The day in Shanghai on which an instant of the agenda or a meeting falls. */
export function dayOf(instant: string): LocalDate {
  return shanghaiDate(Date.parse(instant));
}

/** One fact applied. */
export const evolve: Decider<MatchmakingState, never, MatchmakingEvent>['evolve'] = (state, event) => {
  if (event.$typeName === 'ipflow.market.v1.MatchmakingAnnounced') {
    const { heldOn, place, agenda } = event;
    return {
      stage: 'announced',
      announced: event,
      heldOn: heldOn as LocalDate,
      place,
      agenda,
      invitations: new Map(),
      meetings: new Map(),
    };
  }
  if (state.stage === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.market.v1.MatchmakingChanged':
      return changed(state, event);
    case 'ipflow.market.v1.MatchmakingCancelled':
      return { ...state, stage: 'cancelled' };
    case 'ipflow.market.v1.PostingInvited': {
      const { postingId, kind, postedBy } = event;
      return { ...state, invitations: new Map(state.invitations).set(postingId, { kind, postedBy }) };
    }
    case 'ipflow.market.v1.InvitationAnswered': {
      const invitation = state.invitations.get(event.postingId)!;
      const answered = { ...invitation, attends: event.attends };
      return { ...state, invitations: new Map(state.invitations).set(event.postingId, answered) };
    }
    case 'ipflow.market.v1.MeetingArranged': {
      const { meetingId, supplyId, demandId, startsAt, tableNumber } = event;
      return withMeeting(state, meetingId, { supplyId, demandId, startsAt, tableNumber, ledTo: [] });
    }
    case 'ipflow.market.v1.MeetingHeld': {
      const { meetingId, outcome, note } = event;
      return withMeeting(state, meetingId, { ...state.meetings.get(meetingId)!, outcome, note });
    }
    case 'ipflow.market.v1.MeetingLinked': {
      const meeting = state.meetings.get(event.meetingId)!;
      return withMeeting(state, event.meetingId, { ...meeting, ledTo: [...meeting.ledTo, event.ledTo] });
    }
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
};

/** On another day nobody has promised to come, and no table is taken: answers and arrangements are void. */
function changed(
  state: KnownMatchmaking,
  { heldOn, place, agenda }: market.MatchmakingChanged,
): KnownMatchmaking {
  const said = { ...state, heldOn: heldOn as LocalDate, place, agenda };
  if (heldOn === state.heldOn) return said;
  const invitations = [...state.invitations].map(
    ([id, { kind, postedBy }]) => [id, { kind, postedBy }] as const,
  );
  return { ...said, invitations: new Map(invitations), meetings: new Map() };
}

function withMeeting(state: KnownMatchmaking, meetingId: string, meeting: Meeting): KnownMatchmaking {
  return { ...state, meetings: new Map(state.meetings).set(meetingId, meeting) };
}
