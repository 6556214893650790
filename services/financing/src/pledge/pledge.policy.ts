import { addWorkingDays, type LocalDate } from '@ipflow/kernel';

/** Figures behind the pledge rules that rest on notices and practice, not on statutes: dated, a change is a new row. */
export interface PledgePolicy {
  readonly from: LocalDate;
  /** 审查期限 in working days, on paper and online (专利权质押登记办法第十条; unverified). */
  readonly reviewDays: number;
  readonly reviewDaysOnline: number;
  /** Working days before the last one on which the office is reminded; a custom of this platform. */
  readonly remindDays: number;
  /** 变更登记: days from the change agreement (第十五条; unverified). */
  readonly changeDays: number;
  /** 近似商标一并质押 (公告358号, by analogy with 商标法实施条例第三十一条; unverified). */
  readonly similarMarksTogether: boolean;
  /** 地理标志 can be pledged by its qualified body alone (unverified). */
  readonly indicationNeedsQualifiedBody: boolean;
  /** A mark or an indication lies under one pledge at a time (公告358号, by analogy with 专利权质押登记办法第十一条（九）; unverified). */
  readonly thingsPledgedOnce: boolean;
  /** 申请材料 that a signed undertaking (承诺) may stand for (第七条; unverified). */
  readonly undertakable: readonly string[];
}

/** Things in one pledge; a larger portfolio is filed in parts. */
export const collateralMax = 100;
/** Pledgors of one pledge. */
export const pledgorsMax = 50;
/** Marks of the owner one filing may state. */
export const statedMarksMax = 200;
/** Defects in one correction request. */
export const defectsMax = 20;
/** Notices shown with one pledge; older ones are in its history. */
export const noticesShownMax = 200;

const policies: readonly PledgePolicy[] = [
  {
    from: '2021-11-15' as LocalDate,
    reviewDays: 5,
    reviewDaysOnline: 2,
    remindDays: 1,
    changeDays: 30,
    similarMarksTogether: true,
    indicationNeedsQualifiedBody: true,
    thingsPledgedOnce: true,
    undertakable: ['identity', 'power_of_attorney', 'valuation'],
  },
];

/** The policy in force on a day. */
export function pledgePolicyOn(day: LocalDate): PledgePolicy {
  return policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
}

/** The last day of a review that begins on `day`; that day itself is not counted. */
export function reviewDueOn(day: LocalDate, isOnline: boolean): LocalDate {
  const { reviewDays, reviewDaysOnline } = pledgePolicyOn(day);
  return addWorkingDays(day, isOnline ? reviewDaysOnline : reviewDays);
}

/** Reminders of a review, in the order they come. */
export const reminderStages = ['soon', 'late'] as const;
/** One of {@link reminderStages}. */
export type ReminderStage = (typeof reminderStages)[number];

/** The reminder whose time it is on a day: soon from the working day before the last, late after it. */
export function reminderOn(dueOn: LocalDate, day: LocalDate): ReminderStage | undefined {
  if (day > dueOn) return 'late';
  return addWorkingDays(day, pledgePolicyOn(day).remindDays) >= dueOn ? 'soon' : undefined;
}
