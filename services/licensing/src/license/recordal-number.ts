import { prepared, type Tx } from '@ipflow/platform';

/** 湖北省, by the first digits of its division code. */
const province = '42';
const sequenceDigits = 6;
/** Recordals of one year. */
export const recordalsPerYearMax = 10 ** sequenceDigits - 1;

/** 备案号: `X`, the year of the recordal, 42 for Hubei, and a number that runs from 1 without gaps within the year. */
export function recordalNumberOf(year: string, sequence: number): string {
  if (sequence > recordalsPerYearMax) throw new RangeError(`${year} has no recordal number left`);
  return `X${year}${province}${String(sequence).padStart(sequenceDigits, '0')}`;
}

/**
 * The next number of a year. Recordals of a year take turns from here to their commit, so that no number is given twice
 * or left out; nothing is remembered beside the recordals themselves.
 */
export async function nextRecordalNumber(tx: Tx, year: string): Promise<string> {
  const prefix = recordalNumberOf(year, 0).slice(0, -sequenceDigits);
  await prepared(tx, 'lock-recordal-number', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `recordal-number:${prefix}`,
  ]);
  const rows = await prepared<{ last: string | null }>(
    tx,
    'last-recordal-number',
    'select max(recordal_number) as last from license where recordal_number >= $1 and recordal_number < $2',
    [prefix, `${prefix}~`],
  );
  const last = rows[0]?.last;
  return recordalNumberOf(year, (last ? Number(last.slice(prefix.length)) : 0) + 1);
}
