import { fold, type LocalDate } from '@ipflow/kernel';
import { given, party } from '@ipflow/testing';
import { outcome, tableOf } from '../../testdata/table';
import { loanKnown } from '../loan/loan.fixture';
import { roadshowDecider, type RoadshowCommand, type RoadshowEvent } from './roadshow.decider';
import { interestsPerRoadshowMax } from './roadshow.policy';

type Of<Type extends RoadshowCommand['type']> = Extract<RoadshowCommand, { type: Type }>;

const uscc = '91420100616400352X';
const today = '2026-03-02' as LocalDate;
const heldOn = '2026-03-20' as LocalDate;
const after = '2026-05-01' as LocalDate;
const on = { roadshowId: 'roadshow-0001', today };
const fiber = party('长飞光纤光缆股份有限公司', { uscc });

const schedule = (more: Partial<Of<'ScheduleRoadshow'>> = {}): RoadshowCommand => ({
  type: 'ScheduleRoadshow',
  ...on,
  tenant: 'center-wuhan',
  title: '光电子信息产业链专场',
  chain: '光电子信息',
  heldOn,
  enterprises: [fiber],
  ...more,
});
const declare = (more: Partial<Of<'DeclareInterest'>> = {}): RoadshowCommand => ({
  type: 'DeclareInterest',
  ...on,
  tenant: 'bank-hubei',
  interestId: 'interest-1',
  kind: 'loan',
  enterprise: uscc,
  amountFen: 500n,
  ...more,
});
const link = (more: Partial<Of<'LinkOutcome'>> = {}): RoadshowCommand => ({
  type: 'LinkOutcome',
  ...on,
  tenant: 'bank-hubei',
  interestId: 'interest-1',
  outcome: 'loan-loan-0001',
  amountFen: 400n,
  loan: loanKnown(),
  ...more,
  today: more.today ?? after,
});

function story(...commands: RoadshowCommand[]): RoadshowEvent[] {
  const events: RoadshowEvent[] = [];
  for (const command of commands)
    events.push(...roadshowDecider.decide(command, fold(roadshowDecider, events)));
  return events;
}

test('every command in every stage', () => {
  const stages: Record<string, RoadshowEvent[]> = {
    none: [],
    scheduled: story(schedule()),
    'with an interest': story(schedule(), declare()),
    'with an outcome': story(schedule(), declare(), link()),
  };
  const commands: Record<string, RoadshowCommand> = {
    schedule: schedule(),
    'schedule for another day': schedule({ heldOn: after }),
    declare: declare(),
    'declare another amount': declare({ amountFen: 501n }),
    'declare as another': declare({ tenant: 'bank-hankou' }),
    link: link(),
    'link another amount': link({ amountFen: 1n }),
    'link another': link({ outcome: 'transfer-t1', loan: undefined }),
    'link before it is held': link({ today, outcome: '投资合同', loan: undefined }),
  };
  const table = tableOf(stages, commands, (past, command) =>
    outcome(() => roadshowDecider.decide(command, fold(roadshowDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     schedule                  RoadshowScheduled
     schedule for another day  RoadshowScheduled
     declare                   ROADSHOW_UNKNOWN
     declare another amount    ROADSHOW_UNKNOWN
     declare as another        ROADSHOW_UNKNOWN
     link                      ROADSHOW_UNKNOWN
     link another amount       ROADSHOW_UNKNOWN
     link another              ROADSHOW_UNKNOWN
     link before it is held    ROADSHOW_UNKNOWN
   scheduled
     schedule                  ·
     schedule for another day  ROADSHOW_ID_TAKEN
     declare                   InterestDeclared
     declare another amount    InterestDeclared
     declare as another        InterestDeclared
     link                      ROADSHOW_INTEREST_UNKNOWN
     link another amount       ROADSHOW_INTEREST_UNKNOWN
     link another              ROADSHOW_INTEREST_UNKNOWN
     link before it is held    ROADSHOW_INTEREST_UNKNOWN
   with an interest
     schedule                  ·
     schedule for another day  ROADSHOW_ID_TAKEN
     declare                   ·
     declare another amount    ROADSHOW_INTEREST_ID_TAKEN
     declare as another        ROADSHOW_INTEREST_ID_TAKEN
     link                      OutcomeLinked
     link another amount       OutcomeLinked
     link another              OutcomeLinked
     link before it is held    ROADSHOW_NOT_HELD
   with an outcome
     schedule                  ·
     schedule for another day  ROADSHOW_ID_TAKEN
     declare                   ·
     declare another amount    ROADSHOW_INTEREST_ID_TAKEN
     declare as another        ROADSHOW_INTEREST_ID_TAKEN
     link                      ·
     link another amount       ROADSHOW_OUTCOME_TAKEN
     link another              OutcomeLinked
     link before it is held    ROADSHOW_NOT_HELD
   "
  `);
});

test.each<[string, Partial<Of<'ScheduleRoadshow'>>, string[]]>([
  ['in the past', { heldOn: '2026-03-01' as LocalDate }, ['ROADSHOW_IN_THE_PAST']],
  ['without enterprises', { enterprises: [] }, ['ROADSHOW_ENTERPRISE_COUNT']],
  ['of an enterprise twice', { enterprises: [fiber, fiber] }, ['ROADSHOW_ENTERPRISE_TWICE']],
  [
    'of one without a credit code, in the past: all reasons at once',
    { enterprises: [party('某公司')], heldOn: '2026-03-01' as LocalDate },
    ['ROADSHOW_IN_THE_PAST', 'ROADSHOW_ENTERPRISE_WITHOUT_CODE'],
  ],
])('refuses a roadshow %s', (_, more, codes) => {
  given(roadshowDecider)
    .when(schedule(more))
    .refuses(...codes);
});

test.each<[string, Partial<Of<'DeclareInterest'>>, string]>([
  ['in who did not take part', { enterprise: '914200007068068827' }, 'ROADSHOW_ENTERPRISE_NOT_PRESENT'],
  ['of nothing', { amountFen: 0n }, 'ROADSHOW_AMOUNT_NOT_POSITIVE'],
])('refuses an interest %s', (_, more, code) => {
  given(roadshowDecider, ...story(schedule()))
    .when(declare(more))
    .refuses(code);
});

test('refuses one interest more than a roadshow takes', () => {
  const many = Array.from({ length: interestsPerRoadshowMax }, (_, i) =>
    declare({ interestId: `interest-${i}` }),
  );
  const state = fold(roadshowDecider, story(schedule()));
  const full = many.reduce(
    (so, command) => fold(roadshowDecider, roadshowDecider.decide(command, state), so),
    state,
  );
  expect(outcome(() => roadshowDecider.decide(declare({ interestId: 'one-more' }), full))).toBe(
    'ROADSHOW_INTERESTS_TOO_MANY',
  );
});

test.each<[string, Partial<Of<'LinkOutcome'>>, string]>([
  ['that is no loan', { loan: undefined }, 'ROADSHOW_LOAN_UNKNOWN'],
  ['of another bank', { loan: loanKnown({ bank: 'bank-hankou' }) }, 'ROADSHOW_LOAN_UNKNOWN'],
  [
    'to another enterprise',
    { loan: loanKnown({ borrowerUscc: '914200007068068827' }) },
    'ROADSHOW_LOAN_UNKNOWN',
  ],
  ['that was told by mistake', { loan: loanKnown({ stage: 'reversed' }) }, 'ROADSHOW_LOAN_REVERSED'],
  [
    'that another bank told by mistake',
    { loan: loanKnown({ stage: 'reversed', bank: 'bank-hankou' }) },
    'ROADSHOW_LOAN_UNKNOWN',
  ],
  ['of nothing', { amountFen: 0n }, 'ROADSHOW_AMOUNT_NOT_POSITIVE'],
  ['of an interest nobody declared', { interestId: 'interest-9' }, 'ROADSHOW_INTEREST_UNKNOWN'],
])('refuses an outcome %s', (_, more, code) => {
  given(roadshowDecider, ...story(schedule(), declare()))
    .when(link(more))
    .refuses(code);
});

test('links one outcome to one interest of a roadshow', () => {
  const past = story(schedule(), declare(), declare({ interestId: 'interest-2' }), link());
  given(roadshowDecider, ...past)
    .when(link({ interestId: 'interest-2' }))
    .refuses('ROADSHOW_OUTCOME_TAKEN');
});
