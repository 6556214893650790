import { check, type LocalDate, type Refusal, type Rule } from '@ipflow/kernel';
import { contractsPerMeetingMax, meetingMinutes, meetingsMax, tablesMax } from './matchmaking.policy';
import { openRefusals } from './matchmaking.rules';
import { dayOf, type KnownMatchmaking, type Meeting } from './matchmaking.state';

const meetingMs = meetingMinutes * 60_000;

interface MeetingFacts {
  readonly meetingId: string;
  readonly supplyId: string;
  readonly demandId: string;
  readonly startsAt: string;
  readonly tableNumber: number;
  readonly today: LocalDate;
  readonly state: KnownMatchmaking;
  /** The meeting of this id, when it is moved. */
  readonly before: Meeting | undefined;
}

/** Meetings under way at the same time, the one that is moved not among them. */
function beside({ state, startsAt, meetingId }: MeetingFacts): Meeting[] {
  const at = Date.parse(startsAt);
  return [...state.meetings].flatMap(([id, meeting]) =>
    id !== meetingId && Math.abs(Date.parse(meeting.startsAt) - at) < meetingMs ? [meeting] : [],
  );
}

/** Who sits at a meeting: those who posted the supply and the demand, whatever else they posted. */
function partiesOf(
  { supplyId, demandId }: { supplyId: string; demandId: string },
  { invitations }: KnownMatchmaking,
): string[] {
  return [supplyId, demandId].flatMap((id) => invitations.get(id)?.postedBy ?? []);
}

const attends = ({ state }: MeetingFacts, postingId: string, kind: string): boolean => {
  const invitation = state.invitations.get(postingId);
  return invitation?.kind === kind && invitation.attends === true;
};

const meetingRules: readonly Rule<MeetingFacts>[] = [
  {
    code: 'MATCHMAKING_MEETING_ID_TAKEN',
    article: '',
    message: ({ meetingId }) => `洽谈编号 ${meetingId} 已用于另一对供需；请换一个新的编号`,
    field: 'meetingId',
    broken: ({ before, supplyId, demandId }) =>
      before !== undefined && (before.supplyId !== supplyId || before.demandId !== demandId),
  },
  {
    code: 'MATCHMAKING_MEETING_HELD',
    article: '',
    message: '该洽谈已登记结果，不能再改时间或桌号',
    broken: ({ before }) => before?.outcome !== undefined,
  },
  {
    code: 'MATCHMAKING_SUPPLY_ABSENT',
    article: '',
    message: ({ supplyId }) => `供给 ${supplyId} 没有答复参会；请先邀请并等待其答复`,
    field: 'supplyId',
    broken: (facts) => !attends(facts, facts.supplyId, 'supply'),
  },
  {
    code: 'MATCHMAKING_DEMAND_ABSENT',
    article: '',
    message: ({ demandId }) => `需求 ${demandId} 没有答复参会；请先邀请并等待其答复`,
    field: 'demandId',
    broken: (facts) => !attends(facts, facts.demandId, 'demand'),
  },
  {
    code: 'MATCHMAKING_MEETING_OUTSIDE_DAY',
    article: '',
    message: ({ state }) =>
      `洽谈（每场 ${meetingMinutes} 分钟）须在活动当日 ${state.heldOn}（北京时间）内开始并结束；请核对时间`,
    field: 'startsAt',
    broken: ({ startsAt, state }) =>
      [0, meetingMs].some(
        (after) => dayOf(new Date(Date.parse(startsAt) + after).toISOString()) !== state.heldOn,
      ),
  },
  {
    code: 'MATCHMAKING_TABLE_NUMBER',
    article: '',
    message: ({ tableNumber }) => `桌号 ${tableNumber} 不在 1 至 ${tablesMax} 之间；请核对`,
    field: 'tableNumber',
    broken: ({ tableNumber }) => tableNumber < 1 || tableNumber > tablesMax,
  },
  {
    code: 'MATCHMAKING_TABLE_TAKEN',
    article: '',
    message: ({ tableNumber }) => `${tableNumber} 号桌在该时段已有洽谈；请换时间或桌号`,
    field: 'tableNumber',
    broken: (facts) => beside(facts).some(({ tableNumber }) => tableNumber === facts.tableNumber),
  },
  {
    code: 'MATCHMAKING_PARTY_TAKEN',
    article: '',
    message: '供方或需方在该时段已在另一桌洽谈；请换时间',
    field: 'startsAt',
    broken: (facts) => {
      const parties = partiesOf(facts, facts.state);
      return beside(facts).some((meeting) =>
        partiesOf(meeting, facts.state).some((party) => parties.includes(party)),
      );
    },
  },
  {
    code: 'MATCHMAKING_MEETINGS_TOO_MANY',
    article: '',
    message: `一场活动最多安排 ${meetingsMax} 场洽谈；请另办一场`,
    broken: ({ state, before }) => !before && state.meetings.size >= meetingsMax,
  },
];

/** Every reason against a meeting at that table and time. */
export function meetingRefusals(facts: MeetingFacts): Refusal[] {
  return [...openRefusals(facts.state, facts.today, '安排洽谈'), ...check(meetingRules, facts)];
}

interface OutcomeFacts {
  readonly state: KnownMatchmaking;
  readonly meeting: Meeting;
  readonly outcome: string;
  readonly today: LocalDate;
}

const outcomeRules: readonly Rule<OutcomeFacts>[] = [
  {
    code: 'MATCHMAKING_CANCELLED',
    article: '',
    message: '活动已取消，没有洽谈结果可以登记',
    broken: ({ state }) => state.stage === 'cancelled',
  },
  {
    code: 'MATCHMAKING_NOT_HELD',
    article: '',
    message: ({ state }) => `活动定于 ${state.heldOn} 举办，尚未举办；请在举办后登记结果`,
    broken: ({ state, today }) => today < state.heldOn,
  },
  {
    code: 'MATCHMAKING_MEETING_LINKED',
    article: '',
    message: '该洽谈已关联合同，不能改为未达成',
    field: 'outcome',
    broken: ({ meeting, outcome }) => outcome === 'none' && meeting.ledTo.length > 0,
  },
];

/** Every reason against an outcome. */
export function outcomeRefusals(facts: OutcomeFacts): Refusal[] {
  return check(outcomeRules, facts);
}

/** What the pool knows of the case that is named: a transfer is its own, licenses and loans are taken as they are said. */
export type CaseAtHand =
  | { readonly kind: 'elsewhere' }
  /** No such transfer, or one of other patents: whether it exists is nobody's business here. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'transfer'; readonly isEnded: boolean };

interface LinkFacts {
  readonly state: KnownMatchmaking;
  readonly meeting: Meeting;
  readonly ledTo: string;
  readonly atHand: CaseAtHand;
}

const linkRules: readonly Rule<LinkFacts>[] = [
  {
    code: 'MATCHMAKING_MEETING_WITHOUT_OUTCOME',
    article: '',
    message: '该洽谈没有登记为达成意向或继续洽谈，不能关联合同；请先登记结果',
    broken: ({ meeting }) => meeting.outcome !== 'agreed' && meeting.outcome !== 'follow_up',
  },
  {
    code: 'MATCHMAKING_CASE_UNKNOWN',
    article: '',
    message: ({ ledTo }) => `没有涉及该供给专利的转让 ${ledTo}；请核对转让的编号`,
    field: 'ledTo',
    broken: ({ atHand }) => atHand.kind === 'unknown',
  },
  {
    code: 'MATCHMAKING_CASE_ENDED',
    article: '',
    message: ({ ledTo }) => `${ledTo} 已撤回、不予登记或被撤销，不是洽谈的成果`,
    field: 'ledTo',
    broken: ({ atHand }) => atHand.kind === 'transfer' && atHand.isEnded,
  },
  {
    code: 'MATCHMAKING_CASE_TAKEN',
    article: '',
    message: ({ ledTo }) => `${ledTo} 已关联到这场活动的另一洽谈；一份合同只关联一次`,
    field: 'ledTo',
    broken: ({ state, ledTo }) => [...state.meetings.values()].some((one) => one.ledTo.includes(ledTo)),
  },
  {
    code: 'MATCHMAKING_CONTRACTS_TOO_MANY',
    article: '',
    message: `一场洽谈最多关联 ${contractsPerMeetingMax} 份合同`,
    broken: ({ meeting }) => meeting.ledTo.length >= contractsPerMeetingMax,
  },
];

/** Every reason against a link. */
export function linkRefusals(facts: LinkFacts): Refusal[] {
  return check(linkRules, facts);
}
