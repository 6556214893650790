import { addDays, addMonths, fold, isWorkingDay, localDate, type LocalDate } from '@ipflow/kernel';
import { given, numbers } from '@ipflow/testing';
import fc from 'fast-check';
import { outcome, tableOf } from '../../testdata/table';
import { clockDecider, type ClockCommand, type RecordalEvent } from './recordal.decider';
import { recordalDueOn, reminderOn, reminderStages, type ReminderStage } from './recordal.policy';

const clockId = 'clock-0001';
const [number] = numbers(1, 700) as [string];
const inEffectOn = localDate('2026-01-12');
/** A Monday. */
const dueOn = '2026-04-13';

const announce = (more: Partial<Extract<ClockCommand, { type: 'AwaitRecordal' }>> = {}): ClockCommand => ({
  type: 'AwaitRecordal',
  clockId,
  announcedBy: 'center-wuhan',
  contractNumber: 'HT-2026-001',
  patentNumbers: [number],
  inEffectOn,
  today: inEffectOn,
  ...more,
});
const remind = (day: string): ClockCommand => ({ type: 'RemindRecordal', clockId, today: day as LocalDate });
const settle = (tenant?: string): ClockCommand => ({
  type: 'SettleRecordal',
  clockId,
  today: inEffectOn,
  reason: '合同解除',
  tenant,
});

function story(...commands: ClockCommand[]): RecordalEvent[] {
  const events: RecordalEvent[] = [];
  for (const command of commands) events.push(...clockDecider.decide(command, fold(clockDecider, events)));
  return events;
}

test('every command in every stage produces, stays quiet (·) or refuses', () => {
  const stages: Record<string, RecordalEvent[]> = {
    none: [],
    awaited: story(announce()),
    soon: story(announce(), remind('2026-03-29')),
    last_day: story(announce(), remind(dueOn)),
    late: story(announce(), remind('2026-04-14')),
    settled: story(announce(), settle()),
  };
  const commands: Record<string, ClockCommand> = {
    announce: announce(),
    'remind too early': remind('2026-03-28'),
    'remind soon before': remind('2026-03-29'),
    'remind on the last day': remind(dueOn),
    'remind after it': remind('2026-04-14'),
    settle: settle(),
    'settle as announcer': settle('center-wuhan'),
    'settle as another': settle('center-yichang'),
  };
  const table = tableOf(stages, commands, (past, command) =>
    outcome(() => clockDecider.decide(command, fold(clockDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     announce                RecordalAwaited
     remind too early        RECORDAL_UNKNOWN
     remind soon before      RECORDAL_UNKNOWN
     remind on the last day  RECORDAL_UNKNOWN
     remind after it         RECORDAL_UNKNOWN
     settle                  RECORDAL_UNKNOWN
     settle as announcer     RECORDAL_UNKNOWN
     settle as another       RECORDAL_UNKNOWN
   awaited
     announce                RECORDAL_ID_TAKEN
     remind too early        ·
     remind soon before      RecordalReminded
     remind on the last day  RecordalReminded
     remind after it         RecordalReminded
     settle                  RecordalSettled
     settle as announcer     RecordalSettled
     settle as another       RECORDAL_NOT_YOURS
   soon
     announce                RECORDAL_ID_TAKEN
     remind too early        ·
     remind soon before      ·
     remind on the last day  RecordalReminded
     remind after it         RecordalReminded
     settle                  RecordalSettled
     settle as announcer     RecordalSettled
     settle as another       RECORDAL_NOT_YOURS
   last_day
     announce                RECORDAL_ID_TAKEN
     remind too early        ·
     remind soon before      ·
     remind on the last day  ·
     remind after it         RecordalReminded
     settle                  RecordalSettled
     settle as announcer     RecordalSettled
     settle as another       RECORDAL_NOT_YOURS
   late
     announce                RECORDAL_ID_TAKEN
     remind too early        ·
     remind soon before      ·
     remind on the last day  ·
     remind after it         ·
     settle                  RecordalSettled
     settle as announcer     RecordalSettled
     settle as another       RECORDAL_NOT_YOURS
   settled
     announce                RECORDAL_ID_TAKEN
     remind too early        ·
     remind soon before      ·
     remind on the last day  ·
     remind after it         ·
     settle                  ·
     settle as announcer     ·
     settle as another       RECORDAL_NOT_YOURS
   "
  `);
});

test('a reminder says which stage, and the last day', () => {
  expect(story(announce(), remind('2026-03-30'), remind(dueOn), remind('2026-05-01'))).toMatchObject([
    { dueOn, inEffectOn: '2026-01-12' },
    { stage: 'soon', dueOn, effectiveOn: '2026-03-30' },
    { stage: 'last_day', dueOn, effectiveOn: dueOn },
    { stage: 'late', dueOn, effectiveOn: '2026-05-01' },
  ]);
});

test('a contract announced after its last day is late at once', () => {
  expect(story(announce(), remind('2026-06-01')).at(-1)).toMatchObject({ stage: 'late' });
});

test.each<[string, Parameters<typeof announce>[0], string]>([
  ['at least one patent', { patentNumbers: [] }, 'RECORDAL_PATENT_COUNT'],
  ['at most one hundred', { patentNumbers: numbers(101) }, 'RECORDAL_PATENT_COUNT'],
  ['each patent once', { patentNumbers: [number, number] }, 'RECORDAL_PATENT_TWICE'],
  ['a contract is awaited once', { runningClockId: 'clock-0000' }, 'RECORDAL_ALREADY_AWAITED'],
  ['what is filed is not awaited', { filedLicenseId: 'license-0001' }, 'RECORDAL_ALREADY_FILED'],
])('refuses an announcement: %s', (_, more, code) => {
  given(clockDecider).when(announce(more)).refuses(code);
});

describe('the last day', () => {
  test.each([
    ['2026-01-12', '2026-04-13', 'Sunday the 12th goes to Monday'],
    [
      '2025-11-30',
      '2026-02-28',
      'a month without a 30th ends on its last day, here a working Saturday (调休)',
    ],
    ['2025-07-01', '2025-10-09', 'over the National Day holiday'],
    ['2026-02-10', '2026-05-11', 'a Sunday again'],
  ])('of a contract in effect on %s is %s: %s', (effect, due) => {
    expect(recordalDueOn(localDate(effect))).toBe(due);
  });

  const someDay = fc.integer({ min: 0, max: 7_600 }).map((days) => addDays('2005-01-01' as LocalDate, days));

  test('is never a holiday, never before the three months, and the first working day from there', () => {
    fc.assert(
      fc.property(someDay, (effect) => {
        const due = recordalDueOn(effect);
        const threeMonths = addMonths(effect, 3);
        expect(isWorkingDay(due)).toBe(true);
        expect(due >= threeMonths).toBe(true);
        for (let day = threeMonths; day < due; day = addDays(day, 1)) expect(isWorkingDay(day)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('comes no earlier for a contract that takes effect later', () => {
    fc.assert(
      fc.property(someDay, fc.nat(40), (effect, later) => {
        expect(recordalDueOn(addDays(effect, later)) >= recordalDueOn(effect)).toBe(true);
      }),
    );
  });
});

test('whenever the timer comes, each reminder is raised at most once, in order, and none after the end', () => {
  const stageIndex = ({ stage }: { stage: string }) => reminderStages.indexOf(stage as ReminderStage);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 30 }), fc.nat(120), (visits, end) => {
      const events = story(announce());
      const days = [...visits].sort((a, b) => a - b);
      let isSettled = false;
      for (const day of days) {
        if (day > end && !isSettled) {
          events.push(...clockDecider.decide(settle(), fold(clockDecider, events)));
          isSettled = true;
        }
        const at = addDays(inEffectOn, day);
        const raised = clockDecider.decide(remind(at), fold(clockDecider, events));
        if (isSettled) expect(raised).toEqual([]);
        else expect(reminderOn(inEffectOn, dueOn as LocalDate, at)).toBe(lastStage([...events, ...raised]));
        events.push(...raised);
      }
      const stages = events.flatMap((event) => ('stage' in event ? [stageIndex(event)] : []));
      expect(stages).toEqual([...new Set(stages)].sort());
    }),
  );
});

function lastStage(events: readonly RecordalEvent[]): string | undefined {
  return events.flatMap((event) => ('stage' in event ? [event.stage] : [])).at(-1);
}
