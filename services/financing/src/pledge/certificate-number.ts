import { prepared, type Tx } from '@ipflow/platform';

/** 湖北省, by the first digits of its division code. */
const province = '42';
const sequenceDigits = 6;
/** Registrations of one year. */
export const registrationsPerYearMax = 10 ** sequenceDigits - 1;

/** 质押登记证号: `Y`, the year, 42 for Hubei, and a number that runs from 1 without gaps within the year. */
export function certificateNumberOf(year: string, sequence: number): string {
  if (sequence > registrationsPerYearMax) throw new RangeError(`${year} has no certificate number left`);
  return `Y${year}${province}${String(sequence).padStart(sequenceDigits, '0')}`;
}

/**
 * The next number of a year. Registrations of a year take turns from here to their commit, so that no number is given
 * twice or left out; nothing is remembered beside the registrations themselves.
 */
export async function nextCertificateNumber(tx: Tx, year: string): Promise<string> {
  const prefix = certificateNumberOf(year, 0).slice(0, -sequenceDigits);
  await prepared(tx, 'lock-certificate-number', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `certificate-number:${prefix}`,
  ]);
  const rows = await prepared<{ last: string | null }>(
    tx,
    'last-certificate-number',
    'select max(certificate_number) as last from pledge where certificate_number >= $1 and certificate_number < $2',
    [prefix, `${prefix}~`],
  );
  const last = rows[0]?.last;
  return certificateNumberOf(year, (last ? Number(last.slice(prefix.length)) : 0) + 1);
}
