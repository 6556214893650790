import type { market } from '@ipflow/contracts';
import { check, divisionOf, parseIndustry, type LocalDate, type Refusal, type Rule } from '@ipflow/kernel';
import { agendaItemsMax, invitationsMax } from './matchmaking.policy';
import { dayOf, type KnownMatchmaking } from './matchmaking.state';

interface DayFacts {
  readonly heldOn: LocalDate;
  readonly agenda: readonly market.AgendaItem[];
  readonly today: LocalDate;
}

const dayRules: readonly Rule<DayFacts>[] = [
  {
    code: 'MATCHMAKING_IN_THE_PAST',
    article: '',
    message: ({ heldOn, today }) => `活动日期 ${heldOn} 早于今天（${today}）；请填写今天或以后的日期`,
    field: 'heldOn',
    broken: ({ heldOn, today }) => heldOn < today,
  },
  {
    code: 'MATCHMAKING_AGENDA_COUNT',
    article: '',
    message: ({ agenda }) => `议程须有 1 至 ${agendaItemsMax} 项，现有 ${agenda.length} 项；请增减后重试`,
    field: 'agenda',
    broken: ({ agenda }) => agenda.length < 1 || agenda.length > agendaItemsMax,
  },
  {
    code: 'MATCHMAKING_AGENDA_OUTSIDE_DAY',
    article: '',
    message: ({ heldOn, agenda }) =>
      `议程“${agenda.find(({ startsAt }) => dayOf(startsAt) !== heldOn)!.title}”不在活动当日（${heldOn}，北京时间）；请核对时间`,
    field: 'agenda',
    broken: ({ heldOn, agenda }) => agenda.some(({ startsAt }) => dayOf(startsAt) !== heldOn),
  },
  {
    code: 'MATCHMAKING_AGENDA_ORDER',
    article: '',
    message: '议程须按时间先后排列；请调整次序',
    field: 'agenda',
    broken: ({ agenda }) =>
      agenda.some(
        ({ startsAt }, index) => index > 0 && Date.parse(startsAt) < Date.parse(agenda[index - 1]!.startsAt),
      ),
  },
];

interface AnnouncementFacts extends DayFacts {
  readonly divisionCodes: readonly string[];
  readonly industryCode?: string;
}

const noDivisions = ({ divisionCodes, today }: AnnouncementFacts): string[] =>
  divisionCodes.filter((code) => !divisionOf(code, today).ok);

const announcementRules: readonly Rule<AnnouncementFacts>[] = [
  {
    code: 'MATCHMAKING_DIVISION_UNKNOWN',
    article: '',
    message: (facts) => `${noDivisions(facts).join('、')}不是湖北省的行政区划代码；面向全省时请留空`,
    field: 'divisionCodes',
    broken: (facts) => noDivisions(facts).length > 0,
  },
  {
    code: 'MATCHMAKING_INDUSTRY_UNKNOWN',
    article: '',
    message: ({ industryCode }) => `行业代码 ${industryCode} 不在 GB/T 4754-2017 中；请核对，例如 C3973`,
    field: 'industryCode',
    broken: ({ industryCode }) => industryCode !== undefined && !parseIndustry(industryCode).ok,
  },
];

/** Every reason against an event as announced. */
export function announcementRefusals(facts: AnnouncementFacts): Refusal[] {
  return [...check(dayRules, facts), ...check(announcementRules, facts)];
}

interface ChangeFacts extends DayFacts {
  readonly state: KnownMatchmaking;
}

const outcomeRules: readonly Rule<KnownMatchmaking>[] = [
  {
    code: 'MATCHMAKING_HAS_OUTCOMES',
    article: '',
    message: '已有洽谈登记了结果，活动不能改期或取消；仍可变更地点和议程',
    broken: ({ meetings }) => [...meetings.values()].some(({ outcome }) => outcome !== undefined),
  },
];

/** Why an event can neither be moved to another day nor cancelled: it took place. */
export function tookPlaceRefusals(state: KnownMatchmaking): Refusal[] {
  return check(outcomeRules, state);
}

/** Every reason against a change. */
export function changeRefusals(facts: ChangeFacts): Refusal[] {
  const moves = facts.heldOn !== facts.state.heldOn;
  return [...check(dayRules, facts), ...(moves ? tookPlaceRefusals(facts.state) : [])];
}

interface OpenFacts {
  readonly state: KnownMatchmaking;
  readonly today: LocalDate;
  readonly act: string;
}

const openRules: readonly Rule<OpenFacts>[] = [
  {
    code: 'MATCHMAKING_CANCELLED',
    article: '',
    message: ({ act }) => `活动已取消，不能${act}`,
    broken: ({ state }) => state.stage === 'cancelled',
  },
  {
    code: 'MATCHMAKING_OVER',
    article: '',
    message: ({ state, act }) => `活动已于 ${state.heldOn} 举办，不能再${act}`,
    broken: ({ state, today }) => today > state.heldOn,
  },
];

/** Why an event is closed to an act that belongs before its end. */
export function openRefusals(state: KnownMatchmaking, today: LocalDate, act: string): Refusal[] {
  return check(openRules, { state, today, act });
}

/** A posting as its view shows it when it is invited; undefined when there is none. */
export interface PostingAtHand {
  readonly postingId: string;
  readonly known?: {
    readonly kind: string;
    readonly postedBy: string;
    /** True while everybody sees it. */
    readonly isPublished: boolean;
  };
}

const postingRules: readonly Rule<PostingAtHand>[] = [
  {
    // What is not published is not there for others: whether it exists is nobody's business.
    code: 'MATCHMAKING_POSTING_NOT_PUBLISHED',
    article: '',
    message: ({ postingId }) => `没有已发布的供需信息 ${postingId}；只能邀请发布中的供给或需求`,
    field: 'postingIds',
    broken: ({ known }) => !known?.isPublished,
    detail: ({ postingId }) => ({ postingId }),
  },
];

interface InvitationFacts {
  readonly postings: readonly PostingAtHand[];
  readonly state: KnownMatchmaking;
  readonly today: LocalDate;
}

const invitationRules: readonly Rule<InvitationFacts>[] = [
  {
    code: 'MATCHMAKING_POSTING_TWICE',
    article: '',
    message: '同一条供需信息重复出现；请删除重复的一项',
    field: 'postingIds',
    broken: ({ postings }) => new Set(postings.map(({ postingId }) => postingId)).size < postings.length,
  },
  {
    code: 'MATCHMAKING_INVITATIONS_TOO_MANY',
    article: '',
    message: ({ state }) =>
      `一场活动最多邀请 ${invitationsMax} 条供需信息，已邀请 ${state.invitations.size} 条；请减少邀请或另办一场`,
    field: 'postingIds',
    broken: ({ state, postings }) => state.invitations.size + postings.length > invitationsMax,
  },
];

/** Every reason against inviting these postings, all or none. */
export function invitationRefusals(facts: InvitationFacts): Refusal[] {
  return [
    ...check(invitationRules, facts),
    ...facts.postings.flatMap((posting) => check(postingRules, posting)),
  ];
}

interface AnswerFacts {
  readonly postingId: string;
  readonly attends: boolean;
  readonly state: KnownMatchmaking;
}

const answerRules: readonly Rule<AnswerFacts>[] = [
  {
    code: 'MATCHMAKING_HAS_MEETING',
    article: '',
    message: '该供需信息已安排洽谈，不能改为不参会；请先与主办机构联系',
    field: 'attends',
    broken: ({ postingId, attends, state }) =>
      !attends &&
      [...state.meetings.values()].some(
        ({ supplyId, demandId }) => supplyId === postingId || demandId === postingId,
      ),
  },
];

/** Every reason against an answer. */
export function answerRefusals(facts: AnswerFacts): Refusal[] {
  return check(answerRules, facts);
}
