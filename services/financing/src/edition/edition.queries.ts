import type { JsonValue } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import { isOffice, prepared, type Principal, type Tx } from '@ipflow/platform';
import { reader } from '../whitelist/whitelist.queries';
import { rowsPerEditionMax } from './edition.policy';
import type { EditionQueryDto, EditionRowsQueryDto, NamedQueryDto } from './edition.dto';
import type { PublicationFacts } from './edition.rules';
import { EditionRow } from './edition.view';

/** Rows of an edition as they were frozen, by credit code. */
export async function frozenRows(tx: Tx, editionId: string): Promise<JsonValue[]> {
  const rows = await prepared<{ row: JsonValue }>(
    tx,
    'frozen-rows',
    'select row from edition_row where edition_id = $1 order by uscc limit $2',
    [editionId, rowsPerEditionMax],
  );
  return rows.map(({ row }) => row);
}

/** Credit codes of everybody who stands in the list. */
export async function standingUsccs(tx: Tx): Promise<string[]> {
  const rows = await prepared<{ uscc: string }>(tx, 'standing-usccs', 'select uscc from whitelist', []);
  return rows.map(({ uscc }) => uscc);
}

/** The edition in force; undefined before the first. */
export async function lastPublished(tx: Tx): Promise<{ id: string; sequence: number } | undefined> {
  const rows = await prepared<{ id: string; sequence: number }>(
    tx,
    'last-edition',
    'select id, sequence from edition where sequence is not null order by sequence desc limit 1',
    [],
  );
  return rows[0];
}

/** How many editions were published in a year. */
export async function numbersOfYear(tx: Tx, year: string): Promise<number> {
  const rows = await prepared<{ n: number }>(
    tx,
    'editions-of-year',
    'select count(*)::int as n from edition where published_on between $1::date and $2::date',
    [`${year}-01-01`, `${year}-12-31`],
  );
  return rows[0]!.n;
}

/** Enterprises of the frozen rows that may not be published any more, by name. */
export async function unfitAmong(
  tx: Tx,
  editionId: string,
  today: LocalDate,
): Promise<Pick<PublicationFacts, 'withoutConsent' | 'excluded'>> {
  const rows = await prepared<{ name: string; consents: boolean; excluded: boolean }>(
    tx,
    'unfit-rows',
    `select * from (
       select name, coalesce(consent_until >= $2::date, false) as consents,
         jsonb_array_length(coalesce(profile->'exclusions', '[]')) > 0 as excluded
       from edition_row join enterprise using (uscc) where edition_id = $1) as standing
     where excluded or not consents order by name`,
    [editionId, today],
  );
  return {
    withoutConsent: rows.filter(({ consents }) => !consents).map(({ name }) => name),
    excluded: rows.filter(({ excluded }) => excluded).map(({ name }) => name),
  };
}

/** Editions, newest first; others than the office see published ones. */
export async function findEditions(
  tx: Tx,
  { stage, before, limit }: EditionQueryDto,
  caller: Principal,
): Promise<{ items: EditionRow[]; next: string | null }> {
  const find = tx
    .getRepository(EditionRow)
    .createQueryBuilder('e')
    .orderBy('e.validFrom', 'DESC')
    .addOrderBy('e.id', 'DESC')
    .take(limit + 1);
  if (!isOffice(caller)) find.andWhere(`e.stage = 'published'`);
  if (stage) find.andWhere('e.stage = :stage', { stage });
  if (before)
    find.andWhere('(e.validFrom, e.id) < (select valid_from, id from edition where id = :before)', {
      before,
    });
  const rows = await find.getMany();
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}

/** An edition a caller may see; null when there is none for it. */
export function findEdition(tx: Tx, id: string, caller: Principal): Promise<EditionRow | null> {
  return tx.getRepository(EditionRow).findOneBy(isOffice(caller) ? { id } : { id, stage: 'published' });
}

/** Rows of an edition as far as the caller may see them, page by page. */
export async function findEditionRows(
  tx: Tx,
  editionId: string,
  { after, limit }: EditionRowsQueryDto,
  caller: Principal,
): Promise<{ items: JsonValue[]; next: string | null }> {
  const mayRead = await reader(tx, caller);
  const rows: { uscc: string; row: JsonValue }[] = await tx.query(
    `select uscc, row from edition_row where edition_id = $1 and uscc > $2 and ($3::text is null or uscc = $3)
     order by uscc limit $4`,
    [editionId, after ?? '', caller.roles.includes('enterprise') ? caller.tenant : null, rowsPerEditionMax],
  );
  const seen = rows.filter(mayRead);
  const page = seen.slice(0, limit);
  return {
    items: page.map(({ row }) => row),
    next: seen.length > limit ? page.at(-1)!.uscc : null,
  };
}

/** Where an enterprise of a published edition stands, when the caller may see it there. */
export async function editionRowSeenBy(
  tx: Tx,
  editionId: string,
  uscc: string,
  caller: Principal,
): Promise<{ sequence: number; divisionCode: string } | undefined> {
  const rows = await prepared<{ row: JsonValue; sequence: number; division: string }>(
    tx,
    'edition-row-seen',
    `select row, sequence, row#>>'{profile,divisionCode}' as division
     from edition_row join edition on edition.id = edition_id
     where edition_id = $1 and uscc = $2 and stage = 'published'`,
    [editionId, uscc],
  );
  const found = rows[0];
  if (!found || !(await reader(tx, caller))(found)) return undefined;
  return { sequence: found.sequence, divisionCode: found.division };
}

/** Names of the enterprises that have a profile, by credit code. */
export async function namesOf(tx: Tx, usccs: readonly string[]): Promise<Map<string, string>> {
  const rows = await prepared<{ uscc: string; name: string }>(
    tx,
    'edition-sheet-names',
    'select uscc, name from enterprise where uscc = any($1::text[])',
    [usccs],
  );
  return new Map(rows.map(({ uscc, name }) => [uscc, name]));
}

/** An enterprise a draft names; one whose profile is gone has no name. */
export interface NamedEnterprise {
  readonly uscc: string;
  readonly name: string | null;
}

/** Whom a draft names, by credit code, page by page; and how many in all. */
export async function findNamed(
  tx: Tx,
  editionId: string,
  { q = '', after = '', limit }: NamedQueryDto,
): Promise<{ items: NamedEnterprise[]; next: string | null; total: number }> {
  const rows = await prepared<NamedEnterprise & { total: number }>(
    tx,
    'named-by-draft',
    `select code as uscc, name, total from (
       select jsonb_array_elements_text(criteria->'included') as code, jsonb_array_length(criteria->'included') as total
       from edition where id = $1) as named
     left join enterprise on uscc = code
     where code > $2 and ($3 = '' or code = upper($3) or strpos(name, $3) > 0)
     order by code limit $4`,
    [editionId, after, q, limit + 1],
  );
  const items = rows.slice(0, limit).map(({ uscc, name }) => ({ uscc, name }));
  return { items, next: rows.length > limit ? items.at(-1)!.uscc : null, total: rows[0]?.total ?? 0 };
}
