import { addDays, addMonths, isCalendarKnown, rollToWorkingDay, type LocalDate } from '@ipflow/kernel';

/** Figures behind the term of recordal, dated: a change is a new row and leaves older contracts as they were. */
export interface RecordalPolicy {
  /** Contracts that take effect on this day or later. */
  readonly from: LocalDate;
  /** 三个月: months from the contract's effect (专利法实施细则第十五条, 专利实施许可合同备案办法第五条). */
  readonly termMonths: number;
  /** Days before the last day on which the office reminds; a custom of this platform, not a rule of law. */
  readonly remindDays: number;
}

/** Patents of one awaited contract. */
export const patentsPerContractMax = 100;

const policies: readonly RecordalPolicy[] = [
  { from: '2001-07-01' as LocalDate, termMonths: 3, remindDays: 15 },
];

/** The policy for a contract that took effect on a day. */
export function recordalPolicyOn(inEffectOn: LocalDate): RecordalPolicy {
  return policies.filter(({ from }) => from <= inEffectOn).at(-1) ?? policies[0]!;
}

/**
 * The last day to file: the same-numbered day three months on, or the last of its month, and the next working day when
 * that is a holiday (专利法实施细则第五条). The day of effect itself is not counted.
 */
export function recordalDueOn(inEffectOn: LocalDate): LocalDate {
  return rollToWorkingDay(addMonths(inEffectOn, recordalPolicyOn(inEffectOn).termMonths));
}

/** False when the State Council has not yet published the year's holidays: the last day may still move. */
export function isDueDayCertain(dueOn: LocalDate): boolean {
  return isCalendarKnown(Number(dueOn.slice(0, 4)));
}

/** Reminders of a contract that awaits its recordal, in the order they come. */
export const reminderStages = ['soon', 'last_day', 'late'] as const;

/** One of {@link reminderStages}. */
export type ReminderStage = (typeof reminderStages)[number];

/** The first day of each reminder of a contract. */
export function reminderDays(
  inEffectOn: LocalDate,
  dueOn: LocalDate,
): Readonly<Record<ReminderStage, LocalDate>> {
  return {
    soon: addDays(dueOn, -recordalPolicyOn(inEffectOn).remindDays),
    last_day: dueOn,
    late: addDays(dueOn, 1),
  };
}

/** The reminder whose time it is on a day; none while the last day is far off. */
export function reminderOn(
  inEffectOn: LocalDate,
  dueOn: LocalDate,
  day: LocalDate,
): ReminderStage | undefined {
  const days = reminderDays(inEffectOn, dueOn);
  return reminderStages.findLast((stage) => days[stage] <= day);
}
