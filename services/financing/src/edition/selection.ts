import { create, financing, fromMessageJson, type JsonValue } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import { prepared, type Tx } from '@ipflow/platform';
import { countingMaxMs, rowsPerEditionMax } from './edition.policy';

/** An enterprise that meets the criteria, and why it is left out all the same. */
export interface Candidate {
  readonly row: financing.WhitelistRow;
  /** Empty for those that go in: `NO_CONSENT`, `EXCLUDED_…`, `LEFT_OUT_BY_HAND`. */
  readonly leftOutFor: readonly string[];
}

interface CandidateRow {
  profile: JsonValue;
  consents: boolean;
  in_force: number;
  pledgeable: number;
}

/** Enterprises looked at for one edition: those that go in and those left out. */
const candidatesMax = 3 * rowsPerEditionMax;

/**
 * Who meets the criteria, in the order of the credit codes, each with its patents counted: in force are listed patents within
 * their term; pledgeable (unverified reading) are those of them without any claim. A patent counts for each of its holders,
 * found by credit code, or by name where the register has no code. One look at all known patents.
 */
export async function candidatesOf(
  tx: Tx,
  criteria: financing.EditionCriteria,
  today: LocalDate,
): Promise<Candidate[]> {
  await tx.query(`set local statement_timeout = ${countingMaxMs}`);
  const rows = await prepared<CandidateRow>(tx, 'edition-candidates', candidatesSql, [
    today,
    criteria.divisions,
    criteria.qualifications,
    criteria.sizeClasses,
    criteria.parks,
    criteria.chains,
    criteria.industries.map((code) => `${code}%`),
    criteria.included,
    criteria.patentsInForceMin,
    criteria.patentsPledgeableMin,
    candidatesMax,
    criteria.onlyIncluded,
  ]);
  return rows.map(({ profile: json, consents, in_force, pledgeable }) => {
    const profile = fromMessageJson(financing.EnterpriseProfileSchema, json);
    const row = create(financing.WhitelistRowSchema, {
      profile,
      patentsInForce: in_force,
      patentsPledgeable: pledgeable,
    });
    const leftOutFor = [
      ...(consents ? [] : ['NO_CONSENT']),
      ...profile.exclusions.map((code) => `EXCLUDED_${code.toUpperCase()}`),
      ...(criteria.leftOut.includes(profile.uscc) ? ['LEFT_OUT_BY_HAND'] : []),
    ];
    return { row, leftOutFor };
  });
}

// The terms are those of patentTermYears in the kernel. An empty list of a criterion asks for nothing.
const candidatesSql = `
  with holding as (
    select party->>'uscc' as uscc, party->>'name' as name, jsonb_array_length(patent->'claims') = 0 as is_free
    from known_patent, jsonb_array_elements(patent->'holders') as party
    where (patent->>'listed')::boolean and patent->>'legalStatus' = 'in_force'
      and coalesce((patent->>'filedOn')::date + make_interval(years =>
        case patent->>'patentType' when 'invention' then 20 when 'utility_model' then 10
          else case when patent->>'filedOn' < '2021-06-01' then 10 else 15 end end) > $1::date, true)
  ), counted as (
    select uscc, count(*)::int as in_force, (count(*) filter (where is_free))::int as pledgeable
    from (
      select uscc, is_free from holding where uscc is not null
      union all
      select e.uscc, is_free from holding h join enterprise e using (name) where h.uscc is null
    ) as held group by uscc
  )
  select profile, coalesce(consent_until >= $1::date, false) as consents,
    coalesce(in_force, 0) as in_force, coalesce(pledgeable, 0) as pledgeable
  from enterprise left join counted using (uscc)
  where uscc = any($8::text[]) or (
    not $12::boolean
    and (cardinality($2::text[]) = 0 or division_code = any($2))
    and (cardinality($3::text[]) = 0 or profile->'qualifications' ?| $3)
    and (cardinality($4::text[]) = 0 or profile->>'sizeClass' = any($4))
    and (cardinality($5::text[]) = 0 or profile->>'park' = any($5))
    and (cardinality($6::text[]) = 0 or profile->>'chain' = any($6))
    and (cardinality($7::text[]) = 0 or profile->>'industryCode' like any($7))
    and coalesce(in_force, 0) >= $9::int and coalesce(pledgeable, 0) >= $10::int)
  order by uscc limit $11`;
