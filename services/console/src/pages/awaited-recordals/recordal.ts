import type { ItemOf } from '../../api/types';

/** A contract whose recordal is awaited. */
export type Recordal = ItemOf<'/api/awaited-recordals'>;

/** Where they are read and changed. */
export const recordalsPath = '/api/awaited-recordals';
/** What a command on one makes stale. */
export const changedByRecordals = [recordalsPath] as const;

/** The form that files the contract, with what is known of it filled in. */
export function filingOf({ contractNumber, inEffectOn, patentNumbers }: Recordal): string {
  const asked = new URLSearchParams({ contract: contractNumber, inEffectOn });
  for (const number of patentNumbers) asked.append('patent', number);
  return `/licenses/new?${asked.toString()}`;
}
