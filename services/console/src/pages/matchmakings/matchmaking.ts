import type { AnswerOf, ItemOf } from '../../api/types';
import type { Who } from '../../api/session';
import { timeOfDay, today } from '../../format/dates';
import { linesOf } from '../transfers/transfer-filing';

/** An event in a list. */
export type Matchmaking = ItemOf<'/api/matchmakings'>;
/** An event on its own page, with what this caller may see of it. */
export type MatchmakingDetail = AnswerOf<'/api/matchmakings/{id}'>;
/** 邀请. */
export type Invitation = MatchmakingDetail['invitations'][number];
/** 洽谈. */
export type Meeting = MatchmakingDetail['meetings'][number];

/** Where events are read and changed. */
export const matchmakingsPath = '/api/matchmakings';
/** What a command on an event makes stale. */
export const changedByMatchmakings = [matchmakingsPath, '/api/counters'] as const;

/** True for who may act for an event's organizer: its own center, and the office. */
export function mayOrganize(
  { organizedBy }: Pick<Matchmaking, 'organizedBy'>,
  principal: Who['principal'] | undefined,
): boolean {
  if (!principal) return false;
  const { roles, tenant } = principal;
  return roles.includes('office') || (roles.includes('operation_center') && organizedBy === tenant);
}

/** True until the day is over: what belongs before an event's end can still be done. */
export const isOpen = ({ stage, heldOn }: Pick<Matchmaking, 'stage' | 'heldOn'>): boolean =>
  stage === 'announced' && heldOn >= today();

/** True from the day on: outcomes can be noted. */
export const hasBegun = ({ stage, heldOn }: Pick<Matchmaking, 'stage' | 'heldOn'>): boolean =>
  stage === 'announced' && heldOn <= today();

/** A time of an event's day (`09:30`), as the instant it is in Shanghai. */
export const instantOn = (day: string, time: string): string => `${day}T${time}:00+08:00`;

/** An instant's time of day without seconds. */
export const minuteOf = (instant: string): string => timeOfDay(instant).slice(0, 5);

/** One item of an agenda as it is typed. */
export interface TypedItem {
  readonly time?: string;
  readonly title?: string;
  readonly speaker?: string;
}

/** What a person fills in to announce an event, or to change its day. */
export interface EventForm {
  readonly name?: string;
  readonly divisionCodes?: readonly string[];
  /** One a line. */
  readonly classes?: string;
  readonly industryCode?: string;
  readonly heldOn: string;
  readonly place: string;
  readonly agenda: readonly TypedItem[];
  readonly reason?: string;
}

/** Day, place and agenda of a request; the agenda in the order of its times. */
export function scheduleOf({ heldOn, place, agenda }: EventForm): object {
  return {
    heldOn,
    place,
    agenda: [...agenda]
      .sort((a, b) => (a.time ?? '').localeCompare(b.time ?? ''))
      .map(({ time = '', title, speaker }) => ({
        startsAt: instantOn(heldOn, time),
        title,
        ...(speaker?.trim() && { speaker: speaker.trim() }),
      })),
  };
}

/** The request that announces an event; without divisions it is for the whole province. */
export function announcementOf(matchmakingId: string, form: EventForm): object {
  const { name, divisionCodes = [], classes, industryCode } = form;
  return {
    matchmakingId,
    name,
    divisionCodes,
    classes: linesOf(classes).map((symbol) => symbol.toUpperCase()),
    ...(industryCode?.trim() && { industryCode: industryCode.trim().toUpperCase() }),
    ...scheduleOf(form),
  };
}
