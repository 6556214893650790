import { prepared, type Tx } from '@ipflow/platform';

/** 湖北省, by the first digits of its division code. */
const province = '42';
const sequenceDigits = 6;
/** Numbers a register gives in one year. */
export const numbersPerYearMax = 10 ** sequenceDigits - 1;

/** A register that gives numbers of its own: where they stand, and the letters they begin with. */
export interface Register {
  readonly table: 'institution' | 'product' | 'data_ip';
  readonly letters: string;
}

/** Letters of the register, the year, 42 for Hubei, and a number that runs from 1 without gaps within the year. */
export function registerNumberOf({ letters }: Register, year: string, sequence: number): string {
  if (sequence > numbersPerYearMax) throw new RangeError(`${letters}${year} has no number left`);
  return `${letters}${year}${province}${String(sequence).padStart(sequenceDigits, '0')}`;
}

/**
 * The next number of a year. Who records in the same year takes turns from here to the commit, so that no number is
 * given twice or left out; nothing is remembered beside the register itself.
 */
export async function nextRegisterNumber(tx: Tx, register: Register, year: string): Promise<string> {
  const prefix = registerNumberOf(register, year, 0).slice(0, -sequenceDigits);
  await prepared(tx, 'lock-register-number', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `register-number:${prefix}`,
  ]);
  const rows = await prepared<{ last: string | null }>(
    tx,
    `last-number-of-${register.table}`,
    `select max(number) as last from ${register.table} where number >= $1 and number < $2`,
    [prefix, `${prefix}~`],
  );
  const last = rows[0]?.last;
  return registerNumberOf(register, year, (last ? Number(last.slice(prefix.length)) : 0) + 1);
}
