import { fromMessageJson, licensing, type JsonValue } from '@ipflow/contracts';
import { normalizedName, type LocalDate } from '@ipflow/kernel';
import { isOffice, prepared, type Principal, type Tx } from '@ipflow/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { contractKeyOf } from './license.contract';
import type { LicenseFilter, LicenseQueryDto } from './license.dto';
import type { SubLicense } from './license.facts';
import { subLicensesMax } from './license.policy';
import { LicenseRow } from './license.view';

/** The license under which the same contract is filed or on record; the caller holds the contract's lock. */
export async function sameContract(
  tx: Tx,
  licenseId: string,
  terms: licensing.LicenseTerms,
  patentNumbers: readonly string[],
): Promise<string | undefined> {
  const rows = await prepared<{ id: string }>(
    tx,
    'same-contract',
    `select id from license
     where (contract_key = $1 and licensors && $3::text[] and patent_numbers && $4::text[]
         or terms->>'acceptanceId' = $5)
       and id <> $2 and stage in ('filed', 'admitted', 'recorded', 'ended')
     order by id limit 1`,
    [
      contractKeyOf(terms),
      licenseId,
      terms.licensors.map(normalizedName),
      patentNumbers,
      terms.acceptanceId ?? null,
    ],
  );
  return rows[0]?.id;
}

/** A license the tenant filed with this contract number and that was not turned down. */
export async function filedWithNumber(
  tx: Tx,
  tenant: string,
  contractNumber: string,
): Promise<string | undefined> {
  const rows = await prepared<{ id: string }>(
    tx,
    'filed-with-number',
    `select id from license
     where contract_key = $1 and filed_by = $2 and stage in ('filed', 'admitted', 'recorded', 'ended')
     order by id limit 1`,
    [`number ${normalizedName(contractNumber)}`, tenant],
  );
  return rows[0]?.id;
}

/** Licenses under this one that stand or are on their way. */
export async function subLicensesOf(tx: Tx, licenseId: string): Promise<SubLicense[]> {
  const rows = await prepared<{ id: string; terms: JsonValue }>(
    tx,
    'sub-licenses',
    `select id, terms from license
     where parent_license_id = $1 and kind = 'sub' and stage in ('filed', 'admitted', 'recorded')
     order by id limit $2`,
    [licenseId, subLicensesMax],
  );
  return rows.map(({ id, terms }) => ({
    licenseId: id,
    scope: fromMessageJson(licensing.LicenseTermsSchema, terms).scope!,
  }));
}

/** Recorded licenses whose last day lies before `today`, oldest first. */
export async function endedLicenses(tx: Tx, today: LocalDate, max: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select id from license where stage = 'recorded' and ends_on < $1 order by ends_on, id limit $2`,
    [today, max],
  );
  return rows.map(({ id }) => id);
}

/** Licenses this caller may see, by the filters, in the order of their ids; `next` continues the list. */
export async function findLicenses(
  tx: Tx,
  query: LicenseQueryDto,
  caller: Principal,
): Promise<{ items: LicenseRow[]; next: string | null }> {
  const find = filtered(tx, query, caller).take(query.limit + 1);
  if (query.after) find.andWhere('l.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.id : null };
}

/** True when more licenses than `max` pass the filters. */
export async function areMoreThan(
  tx: Tx,
  max: number,
  filter: LicenseFilter,
  caller: Principal,
): Promise<boolean> {
  const beyond = await filtered(tx, filter, caller).select('l.id').offset(max).limit(1).getRawOne<object>();
  return beyond !== undefined;
}

function filtered(tx: Tx, filter: LicenseFilter, caller: Principal): SelectQueryBuilder<LicenseRow> {
  const find = tx.getRepository(LicenseRow).createQueryBuilder('l').orderBy('l.id');
  if (!isOffice(caller)) find.andWhere('l.filedBy = :tenant', { tenant: caller.tenant });
  if (filter.stage) find.andWhere('l.stage = :stage', { stage: filter.stage });
  if (filter.kind) find.andWhere('l.kind = :kind', { kind: filter.kind });
  if (filter.patent) find.andWhere('l.patentNumbers @> array[:patent]', { patent: filter.patent });
  if (filter.party) find.andWhere('l.parties @> array[:party]', { party: normalizedName(filter.party) });
  if (filter.division) {
    const inDivision = `jsonb_path_query_array(l.patents, '$[*].divisionCode') @> to_jsonb(cast(:division as text))`;
    find.andWhere(inDivision, { division: filter.division });
  }
  if (filter.recordedFrom) find.andWhere('l.recordedOn >= :from', { from: filter.recordedFrom });
  if (filter.recordedTo) find.andWhere('l.recordedOn <= :to', { to: filter.recordedTo });
  if (filter.late !== undefined) find.andWhere('l.isLate = :late', { late: filter.late });
  return find;
}
