import { addMonths, type LocalDate } from '@ipflow/kernel';

/** Enterprises of one edition. */
export const rowsPerEditionMax = 10_000;
/** Enterprises one request puts into a draft's list, and as many that it takes out. */
export const namedPerRequestMax = 200;
/** Rows of one event: some 100 KB. */
export const rowsPerPartMax = 200;
/** Streams folded at once while an edition is published. */
export const streamsPerReadMax = 2_000;
/** Editions of one year. */
export const editionsPerYearMax = 999;
/** Time the patents of all enterprises may take to count (milliseconds): one look at a million of them. */
export const countingMaxMs = 60_000;

interface EditionPolicy {
  readonly from: LocalDate;
  /** Longest period of an edition. */
  readonly monthsMax: number;
  /** 批次号 of a year's n-th edition. */
  readonly number: (year: string, n: number) => string;
}

// Unverified: no scheme of numbers and periods was published. Newest first.
const policies: readonly EditionPolicy[] = [
  {
    from: '2025-01-01' as LocalDate,
    monthsMax: 12,
    number: (year, n) => `鄂知融白〔${year}〕${n}号`,
  },
];

/** The policy of a day. */
export function editionPolicyOn(day: LocalDate): EditionPolicy {
  return policies.find(({ from }) => from <= day) ?? policies.at(-1)!;
}

/** Last day an edition from this day on may run to. */
export function lastDayFrom(from: LocalDate): LocalDate {
  return addMonths(from, editionPolicyOn(from).monthsMax);
}
