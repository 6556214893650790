import type { licensing } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { Tx } from '@ipflow/platform';

/** A license on record, or put right since. */
type OnRecord = licensing.LicenseRecorded | licensing.LicenseChanged | licensing.LicenseCorrected;

/** Who may use a patent under a license, replaced as a whole when the license says something else. */
export async function learnLicensees(tx: Tx, license: OnRecord): Promise<void> {
  const numbers =
    'patents' in license
      ? license.patents.map(({ patentNumber }) => patentNumber)
      : await patentsOf(tx, license.licenseId);
  const { licensees, scope } = license.terms!;
  await forgetLicensees(tx, license.licenseId);
  await tx.query(
    `insert into licensed_to (license_id, patent_number, name, uscc, valid_from, valid_until)
     select distinct on (number, name) $1, number, name, uscc, $5::date, $6::date
     from unnest($2::text[]) as of_patent (number) cross join unnest($3::text[], $4::text[]) as licensee (name, uscc)`,
    [
      license.licenseId,
      numbers,
      licensees.map(({ name }) => name),
      licensees.map(({ uscc }) => uscc ?? null),
      scope!.from,
      scope!.until,
    ],
  );
}

async function patentsOf(tx: Tx, licenseId: string): Promise<string[]> {
  const rows: { number: string }[] = await tx.query(
    'select distinct patent_number as number from licensed_to where license_id = $1',
    [licenseId],
  );
  return rows.map(({ number }) => number);
}

/** The license is over. */
export async function forgetLicensees(tx: Tx, licenseId: string): Promise<void> {
  await tx.query('delete from licensed_to where license_id = $1', [licenseId]);
}

/** Licensees of these patents whose license runs on the day, by patent. */
export async function licenseesOf(
  tx: Tx,
  patentNumbers: readonly string[],
  today: LocalDate,
): Promise<Map<string, { name: string; uscc: string | null }[]>> {
  const rows: { patentNumber: string; name: string; uscc: string | null }[] = await tx.query(
    `select patent_number as "patentNumber", name, uscc from licensed_to
     where patent_number = any($1) and valid_from <= $2 and valid_until >= $2`,
    [patentNumbers, today],
  );
  const byPatent = new Map<string, { name: string; uscc: string | null }[]>();
  for (const { patentNumber, ...licensee } of rows)
    byPatent.set(patentNumber, [...(byPatent.get(patentNumber) ?? []), licensee]);
  return byPatent;
}
