import { create, market } from '@ipflow/contracts';
import { fold, type LocalDate } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import fc from 'fast-check';
import { outcome, tableOf } from '../../testdata/facts';
import { matchmakingDecider, type MatchmakingCommand } from './matchmaking.decider';
import { contractsPerMeetingMax, invitationsMax, meetingMinutes } from './matchmaking.policy';
import type { KnownMatchmaking, MatchmakingEvent } from './matchmaking.state';

type Of<Type extends MatchmakingCommand['type']> = Extract<MatchmakingCommand, { type: Type }>;

const today = '2026-03-02' as LocalDate;
const heldOn = '2026-03-20' as LocalDate;
const otherDay = '2026-03-21' as LocalDate;
const dayAfter = '2026-04-01' as LocalDate;
const on = { matchmakingId: 'matchmaking-1', today };
const item = (startsAt: string, title = '签到') => create(market.AgendaItemSchema, { startsAt, title });
const agenda = [item(`${heldOn}T09:00:00+08:00`), item(`${heldOn}T09:30:00+08:00`, '洽谈')];

const announce = (more: Partial<Of<'AnnounceMatchmaking'>> = {}): MatchmakingCommand => ({
  type: 'AnnounceMatchmaking',
  ...on,
  tenant: 'center-wuhan',
  name: '光电子信息专场',
  divisionCodes: ['420100'],
  classes: ['G06F'],
  heldOn,
  place: '武汉光谷',
  agenda,
  ...more,
});
const change = (more: Partial<Of<'ChangeMatchmaking'>> = {}): MatchmakingCommand => ({
  type: 'ChangeMatchmaking',
  ...on,
  heldOn,
  place: '宜昌',
  agenda,
  reason: '场地调整',
  ...more,
});
const moved = change({ heldOn: otherDay, agenda: [item(`${otherDay}T09:00:00+08:00`)] });
const cancel: MatchmakingCommand = { type: 'CancelMatchmaking', ...on, reason: '天气' };
const published = (postingId: string, kind = postingId.split('-')[0]!, postedBy = `of-${postingId}`) => ({
  postingId,
  known: { kind, postedBy, isPublished: true },
});
const invite = (...postings: Of<'InvitePostings'>['postings']): MatchmakingCommand => ({
  type: 'InvitePostings',
  ...on,
  postings: postings.length > 0 ? postings : [published('supply-1'), published('demand-1')],
});
const answer = (postingId: string, attends = true, day = today): MatchmakingCommand => ({
  type: 'AnswerInvitation',
  matchmakingId: on.matchmakingId,
  today: day,
  postingId,
  attends,
});
const arrange = (more: Partial<Of<'ArrangeMeeting'>> = {}): MatchmakingCommand => ({
  type: 'ArrangeMeeting',
  ...on,
  meetingId: 'meeting-1',
  supplyId: 'supply-1',
  demandId: 'demand-1',
  startsAt: `${heldOn}T10:00:00+08:00`,
  tableNumber: 1,
  ...more,
});
const hold = (more: Partial<Of<'HoldMeeting'>> = {}): MatchmakingCommand => ({
  type: 'HoldMeeting',
  ...on,
  meetingId: 'meeting-1',
  outcome: 'agreed',
  ...more,
  today: more.today ?? dayAfter,
});
const link = (more: Partial<Of<'LinkMeeting'>> = {}): MatchmakingCommand => ({
  type: 'LinkMeeting',
  ...on,
  today: dayAfter,
  meetingId: 'meeting-1',
  ledTo: 'transfer-t1',
  atHand: { kind: 'transfer', isEnded: false },
  ...more,
});

function story(...commands: MatchmakingCommand[]): MatchmakingEvent[] {
  const events: MatchmakingEvent[] = [];
  for (const command of commands)
    events.push(...matchmakingDecider.decide(command, fold(matchmakingDecider, events)));
  return events;
}

const attended = [announce(), invite(), answer('supply-1'), answer('demand-1')];

test('every command in every stage', () => {
  const stages: Record<string, MatchmakingEvent[]> = {
    none: [],
    announced: story(announce()),
    invited: story(announce(), invite()),
    attended: story(...attended),
    arranged: story(...attended, arrange()),
    held: story(...attended, arrange(), hold()),
    linked: story(...attended, arrange(), hold(), link()),
    moved: story(...attended, arrange(), moved),
    cancelled: story(...attended, arrange(), cancel),
  };
  const commands: Record<string, MatchmakingCommand> = {
    announce: announce(),
    'announce otherwise': announce({ name: '另一场' }),
    'change the place': change(),
    'change the day': moved,
    cancel,
    invite: invite(),
    'answer yes': answer('supply-1'),
    'answer no': answer('supply-1', false),
    'answer when it is over': answer('supply-1', false, dayAfter),
    arrange: arrange(),
    'arrange at another table': arrange({ tableNumber: 2 }),
    hold: hold(),
    'hold too early': hold({ today }),
    'hold without agreement': hold({ outcome: 'none' }),
    link: link(),
  };
  const table = tableOf(stages, commands, (past, command) =>
    outcome(() => matchmakingDecider.decide(command, fold(matchmakingDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     announce                  MatchmakingAnnounced
     announce otherwise        MatchmakingAnnounced
     change the place          MATCHMAKING_UNKNOWN
     change the day            MATCHMAKING_UNKNOWN
     cancel                    MATCHMAKING_UNKNOWN
     invite                    MATCHMAKING_UNKNOWN
     answer yes                MATCHMAKING_UNKNOWN
     answer no                 MATCHMAKING_UNKNOWN
     answer when it is over    MATCHMAKING_UNKNOWN
     arrange                   MATCHMAKING_UNKNOWN
     arrange at another table  MATCHMAKING_UNKNOWN
     hold                      MATCHMAKING_UNKNOWN
     hold too early            MATCHMAKING_UNKNOWN
     hold without agreement    MATCHMAKING_UNKNOWN
     link                      MATCHMAKING_UNKNOWN
   announced
     announce                  ·
     announce otherwise        MATCHMAKING_ID_TAKEN
     change the place          MatchmakingChanged
     change the day            MatchmakingChanged
     cancel                    MatchmakingCancelled
     invite                    PostingInvited+PostingInvited
     answer yes                MATCHMAKING_NOT_INVITED
     answer no                 MATCHMAKING_NOT_INVITED
     answer when it is over    MATCHMAKING_NOT_INVITED
     arrange                   MATCHMAKING_SUPPLY_ABSENT+MATCHMAKING_DEMAND_ABSENT
     arrange at another table  MATCHMAKING_SUPPLY_ABSENT+MATCHMAKING_DEMAND_ABSENT
     hold                      MATCHMAKING_MEETING_UNKNOWN
     hold too early            MATCHMAKING_MEETING_UNKNOWN
     hold without agreement    MATCHMAKING_MEETING_UNKNOWN
     link                      MATCHMAKING_MEETING_UNKNOWN
   invited
     announce                  ·
     announce otherwise        MATCHMAKING_ID_TAKEN
     change the place          MatchmakingChanged
     change the day            MatchmakingChanged
     cancel                    MatchmakingCancelled
     invite                    ·
     answer yes                InvitationAnswered
     answer no                 InvitationAnswered
     answer when it is over    MATCHMAKING_OVER
     arrange                   MATCHMAKING_SUPPLY_ABSENT+MATCHMAKING_DEMAND_ABSENT
     arrange at another table  MATCHMAKING_SUPPLY_ABSENT+MATCHMAKING_DEMAND_ABSENT
     hold                      MATCHMAKING_MEETING_UNKNOWN
     hold too early            MATCHMAKING_MEETING_UNKNOWN
     hold without agreement    MATCHMAKING_MEETING_UNKNOWN
     link                      MATCHMAKING_MEETING_UNKNOWN
   attended
     announce                  ·
     announce otherwise        MATCHMAKING_ID_TAKEN
     change the place          MatchmakingChanged
     change the day            MatchmakingChanged
     cancel                    MatchmakingCancelled
     invite                    ·
     answer yes                ·
     answer no                 InvitationAnswered
     answer when it is over    MATCHMAKING_OVER
     arrange                   MeetingArranged
     arrange at another table  MeetingArranged
     hold                      MATCHMAKING_MEETING_UNKNOWN
     hold too early            MATCHMAKING_MEETING_UNKNOWN
     hold without agreement    MATCHMAKING_MEETING_UNKNOWN
     link                      MATCHMAKING_MEETING_UNKNOWN
   arranged
     announce                  ·
     announce otherwise        MATCHMAKING_ID_TAKEN
     change the place          MatchmakingChanged
     change the day            MatchmakingChanged
     cancel                    MatchmakingCancelled
     invite                    ·
     answer yes                ·
     answer no                 MATCHMAKING_HAS_MEETING
     answer when it is over    MATCHMAKING_OVER+MATCHMAKING_HAS_MEETING
     arrange                   ·
     arrange at another table  MeetingArranged
     hold                      MeetingHeld
     hold too early            MATCHMAKING_NOT_HELD
     hold without agreement    MeetingHeld
     link                      MATCHMAKING_MEETING_WITHOUT_OUTCOME
   held
     announce                  ·
     announce otherwise        MATCHMAKING_ID_TAKEN
     change the place          MatchmakingChanged
     change the day            MATCHMAKING_HAS_OUTCOMES
     cancel                    MATCHMAKING_HAS_OUTCOMES
     invite                    ·
     answer yes                ·
     answer no                 MATCHMAKING_HAS_MEETING
     answer when it is over    MATCHMAKING_OVER+MATCHMAKING_HAS_MEETING
     arrange                   ·
     arrange at another table  MATCHMAKING_MEETING_HELD
     hold                      ·
     hold too early            ·
     hold without agreement    MeetingHeld
     link                      MeetingLinked
   linked
     announce                  ·
     announce otherwise        MATCHMAKING_ID_TAKEN
     change the place          MatchmakingChanged
     change the day            MATCHMAKING_HAS_OUTCOMES
     cancel                    MATCHMAKING_HAS_OUTCOMES
     invite                    ·
     answer yes                ·
     answer no                 MATCHMAKING_HAS_MEETING
     answer when it is over    MATCHMAKING_OVER+MATCHMAKING_HAS_MEETING
     arrange                   ·
     arrange at another table  MATCHMAKING_MEETING_HELD
     hold                      ·
     hold too early            ·
     hold without agreement    MATCHMAKING_MEETING_LINKED
     link                      ·
   moved
     announce                  ·
     announce otherwise        MATCHMAKING_ID_TAKEN
     change the place          MatchmakingChanged
     change the day            ·
     cancel                    MatchmakingCancelled
     invite                    ·
     answer yes                InvitationAnswered
     answer no                 InvitationAnswered
     answer when it is over    MATCHMAKING_OVER
     arrange                   MATCHMAKING_SUPPLY_ABSENT+MATCHMAKING_DEMAND_ABSENT+MATCHMAKING_MEETING_OUTSIDE_DAY
     arrange at another table  MATCHMAKING_SUPPLY_ABSENT+MATCHMAKING_DEMAND_ABSENT+MATCHMAKING_MEETING_OUTSIDE_DAY
     hold                      MATCHMAKING_MEETING_UNKNOWN
     hold too early            MATCHMAKING_MEETING_UNKNOWN
     hold without agreement    MATCHMAKING_MEETING_UNKNOWN
     link                      MATCHMAKING_MEETING_UNKNOWN
   cancelled
     announce                  ·
     announce otherwise        MATCHMAKING_ID_TAKEN
     change the place          MATCHMAKING_CANCELLED
     change the day            MATCHMAKING_CANCELLED
     cancel                    ·
     invite                    MATCHMAKING_CANCELLED
     answer yes                MATCHMAKING_CANCELLED
     answer no                 MATCHMAKING_CANCELLED+MATCHMAKING_HAS_MEETING
     answer when it is over    MATCHMAKING_CANCELLED+MATCHMAKING_OVER+MATCHMAKING_HAS_MEETING
     arrange                   MATCHMAKING_CANCELLED
     arrange at another table  MATCHMAKING_CANCELLED
     hold                      MATCHMAKING_CANCELLED
     hold too early            MATCHMAKING_CANCELLED+MATCHMAKING_NOT_HELD
     hold without agreement    MATCHMAKING_CANCELLED
     link                      MATCHMAKING_MEETING_WITHOUT_OUTCOME
   "
  `);
});

test.each<[string, Partial<Of<'AnnounceMatchmaking'>>, string[]]>([
  [
    'in the past',
    { heldOn: '2026-03-01' as LocalDate, agenda: [item('2026-03-01T09:00:00+08:00')] },
    ['MATCHMAKING_IN_THE_PAST'],
  ],
  ['without an agenda', { agenda: [] }, ['MATCHMAKING_AGENDA_COUNT']],
  [
    'with an agenda that is on the day elsewhere, and the day after in Hubei',
    { agenda: [item(`${heldOn}T20:00:00Z`)] },
    ['MATCHMAKING_AGENDA_OUTSIDE_DAY'],
  ],
  ['with an agenda out of order', { agenda: [...agenda].reverse() }, ['MATCHMAKING_AGENDA_ORDER']],
  [
    'of places and industries that are none: all reasons at once',
    { divisionCodes: ['429000', '440100'], industryCode: 'Z1', agenda: [] },
    ['MATCHMAKING_AGENDA_COUNT', 'MATCHMAKING_DIVISION_UNKNOWN', 'MATCHMAKING_INDUSTRY_UNKNOWN'],
  ],
])('refuses an event %s', (_, more, codes) => {
  given(matchmakingDecider)
    .when(announce(more))
    .refuses(...codes);
});

test('invites all of a list or none of it, and what is not published does not exist', () => {
  const hidden = { postingId: 'supply-9', known: { kind: 'supply', postedBy: 'x', isPublished: false } };
  given(matchmakingDecider, ...story(announce()))
    .when(invite(published('supply-1'), hidden, { postingId: 'nobody' }))
    .refuses('MATCHMAKING_POSTING_NOT_PUBLISHED', 'MATCHMAKING_POSTING_NOT_PUBLISHED');
  given(matchmakingDecider, ...story(announce()))
    .when(invite(published('supply-1'), published('supply-1')))
    .refuses('MATCHMAKING_POSTING_TWICE');
});

test('a list sent again with more on it invites what is new', () => {
  const state = fold(matchmakingDecider, story(announce(), invite()));
  const again = invite(published('supply-1'), published('supply-2'));
  expect(matchmakingDecider.decide(again, state)).toMatchObject([{ postingId: 'supply-2' }]);
});

test('refuses one invitation more than an event takes', () => {
  const many = Array.from({ length: invitationsMax }, (_, index) => published(`supply-${index}`));
  given(matchmakingDecider, ...story(announce(), invite(...many)))
    .when(invite(published('demand-1')))
    .refuses('MATCHMAKING_INVITATIONS_TOO_MANY');
});

test('on another day nobody has promised to come, and the tables are free', () => {
  const state = fold(matchmakingDecider, story(...attended, arrange(), moved)) as KnownMatchmaking;
  expect([...state.invitations.values()].map(({ attends }) => attends)).toEqual([undefined, undefined]);
  expect(state.meetings.size).toBe(0);
});

const second = [invite(published('supply-2'), published('demand-2')), answer('supply-2'), answer('demand-2')];

test.each<[string, Partial<Of<'ArrangeMeeting'>>, string[]]>([
  [
    'of a supply with a supply',
    { demandId: 'supply-2', startsAt: `${heldOn}T11:00:00+08:00` },
    ['MATCHMAKING_DEMAND_ABSENT'],
  ],
  [
    'of who was not invited',
    { supplyId: 'supply-9', startsAt: `${heldOn}T11:00:00+08:00` },
    ['MATCHMAKING_SUPPLY_ABSENT'],
  ],
  [
    'at a table that is taken by then',
    { supplyId: 'supply-2', demandId: 'demand-2', startsAt: `${heldOn}T10:29:59+08:00` },
    ['MATCHMAKING_TABLE_TAKEN'],
  ],
  [
    'of somebody who sits at another table',
    { supplyId: 'supply-2', tableNumber: 2 },
    ['MATCHMAKING_PARTY_TAKEN'],
  ],
  [
    'that would last into the next day',
    { supplyId: 'supply-2', demandId: 'demand-2', startsAt: `${heldOn}T23:45:00+08:00` },
    ['MATCHMAKING_MEETING_OUTSIDE_DAY'],
  ],
  [
    'at no table, of nobody: all reasons at once',
    { supplyId: 'supply-9', demandId: 'demand-9', tableNumber: 0, startsAt: '2026-03-19T10:00:00+08:00' },
    [
      'MATCHMAKING_DEMAND_ABSENT',
      'MATCHMAKING_MEETING_OUTSIDE_DAY',
      'MATCHMAKING_SUPPLY_ABSENT',
      'MATCHMAKING_TABLE_NUMBER',
    ],
  ],
])('refuses a meeting %s', (_, more, codes) => {
  given(matchmakingDecider, ...story(...attended, ...second, arrange()))
    .when(arrange({ meetingId: 'meeting-2', ...more }))
    .refuses(...codes);
});

test('one owner of two postings does not sit at two tables at once', () => {
  const past = story(
    announce(),
    invite(published('supply-1', 'supply', 'center-a'), published('supply-2', 'supply', 'center-a')),
    invite(published('demand-1'), published('demand-2')),
    ...['supply-1', 'supply-2', 'demand-1', 'demand-2'].map((id) => answer(id)),
    arrange(),
  );
  given(matchmakingDecider, ...past)
    .when(arrange({ meetingId: 'meeting-2', supplyId: 'supply-2', demandId: 'demand-2', tableNumber: 2 }))
    .refuses('MATCHMAKING_PARTY_TAKEN');
});

test('whatever is arranged, no table and no party is taken twice at a time', () => {
  const ids = [1, 2, 3, 4];
  const past = story(
    announce(),
    invite(...ids.flatMap((id) => [published(`supply-${id}`), published(`demand-${id}`)])),
    ...ids.flatMap((id) => [answer(`supply-${id}`), answer(`demand-${id}`)]),
  );
  const command = fc.record({
    meetingId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    supplyId: fc.constantFrom(...ids.map((id) => `supply-${id}`)),
    demandId: fc.constantFrom(...ids.map((id) => `demand-${id}`)),
    tableNumber: fc.constantFrom(1, 2, 3),
    startsAt: fc.integer({ min: 0, max: 59 }).map((m) => `${heldOn}T10:${`${m}`.padStart(2, '0')}:00+08:00`),
  });
  fc.assert(
    fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
      let state = fold(matchmakingDecider, past);
      for (const more of commands) {
        try {
          state = fold(matchmakingDecider, matchmakingDecider.decide(arrange(more), state), state);
        } catch {
          // Refused: nothing was arranged.
        }
      }
      const meetings = [...(state as KnownMatchmaking).meetings.values()];
      for (const [index, one] of meetings.entries())
        for (const other of meetings.slice(index + 1)) {
          const apartMs = Math.abs(Date.parse(one.startsAt) - Date.parse(other.startsAt));
          if (apartMs >= meetingMinutes * 60_000) continue;
          expect(one.tableNumber).not.toBe(other.tableNumber);
          expect(one.supplyId).not.toBe(other.supplyId);
          expect(one.demandId).not.toBe(other.demandId);
        }
    }),
    { numRuns: 100 },
  );
});

test.each<[string, Partial<Of<'LinkMeeting'>>, string]>([
  ['that is not there', { ledTo: 'transfer-x', atHand: { kind: 'unknown' } }, 'MATCHMAKING_CASE_UNKNOWN'],
  [
    'that came to nothing',
    { ledTo: 'transfer-x', atHand: { kind: 'transfer', isEnded: true } },
    'MATCHMAKING_CASE_ENDED',
  ],
])('refuses to link a case %s', (_, more, code) => {
  given(matchmakingDecider, ...story(...attended, arrange(), hold()))
    .when(link(more))
    .refuses(code);
});

test('refuses to link a case to two meetings, or more cases than a meeting leads to', () => {
  const elsewhere = { kind: 'elsewhere' } as const;
  const many = Array.from({ length: contractsPerMeetingMax }, (_, index) =>
    link({ ledTo: `license-${index}`, atHand: elsewhere }),
  );
  const other = arrange({ meetingId: 'meeting-2', startsAt: `${heldOn}T11:00:00+08:00` });
  const past = story(...attended, arrange(), other, hold(), hold({ meetingId: 'meeting-2' }), ...many);
  given(matchmakingDecider, ...past)
    .when(link({ meetingId: 'meeting-2', ledTo: 'license-0', atHand: elsewhere }))
    .refuses('MATCHMAKING_CASE_TAKEN');
  given(matchmakingDecider, ...past)
    .when(link({ ledTo: 'loan-1', atHand: elsewhere }))
    .refuses('MATCHMAKING_CONTRACTS_TOO_MANY');
});
