import { divisionOf, HUBEI_PREFECTURES, type LocalDate } from '@ipflow/kernel';
import { today } from './dates';

/** The 17 divisions of the province, in the order of their codes. */
export const divisions: readonly { readonly code: string; readonly name: string }[] = HUBEI_PREFECTURES.map(
  ({ code, name }) => ({ code, name }),
);

/** The name of a division by its code, also of a county or of a code that was replaced; the code when it is none. */
export function divisionName(code: string): string {
  const read = divisionOf(code, today() as LocalDate);
  return read.ok ? read.division.name : code;
}
