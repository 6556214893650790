import { addYears, type LocalDate } from './local-date';
import type { PatentType } from './patent-number';

/** First day of the Patent Law of 2020; designs filed from here on run 15 years instead of 10. */
const DESIGN_TERM_EXTENDED_ON = '2021-06-01';

/** Years a patent of a type runs from its filing date [Patent Law 2020 art. 42]. */
export function patentTermYears(type: PatentType, filedOn: LocalDate): number {
  if (type === 'invention') return 20;
  if (type === 'utility_model') return 10;
  return filedOn < DESIGN_TERM_EXTENDED_ON ? 10 : 15;
}

/**
 * The day a patent's term has run out (期满终止日): the same-numbered day 20, 10 or 15 years after filing. The
 * day before is the last day of protection. Holidays do not move it. Extensions (PTA, PTE) are not in it.
 */
export function patentExpiry(type: PatentType, filedOn: LocalDate): LocalDate {
  return addYears(filedOn, patentTermYears(type, filedOn));
}
