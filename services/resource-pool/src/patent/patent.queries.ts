import { legalStatuses, normalizedName } from '@ipflow/kernel';
import type { Tx } from '@ipflow/platform';
import type { SelectQueryBuilder } from 'typeorm';
import type { PatentQueryDto } from './patent.dto';
import { PatentRow } from './patent.view';
import { lexeme, searchQuery } from './segment';

/** Patents by the filters, in the order of their numbers; `next` continues the list. */
export async function findPatents(
  tx: Tx,
  query: PatentQueryDto,
): Promise<{ items: PatentRow[]; next: string | null }> {
  const find = filtered(tx.getRepository(PatentRow).createQueryBuilder('p'), query);
  if (query.after) find.andWhere('p.number > :after', { after: query.after });
  const rows = await find
    .orderBy('p.number')
    .take(query.limit + 1)
    .getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.number : null };
}

/** How many patents the filters leave. */
export async function countPatents(tx: Tx, query: PatentQueryDto): Promise<number> {
  return filtered(tx.getRepository(PatentRow).createQueryBuilder('p'), query).getCount();
}

function filtered(find: SelectQueryBuilder<PatentRow>, query: PatentQueryDto): SelectQueryBuilder<PatentRow> {
  find.where(`p.state = 'listed'`);
  if (query.number) find.andWhere('p.number = :number', { number: query.number });
  if (query.holder) {
    find.andWhere(`p.number in (${withWords(':holder')})`, {
      holder: lexeme(`h:${normalizedName(query.holder)}`),
    });
  }
  if (query.division) find.andWhere('p.divisionCode = :division', { division: query.division });
  if (query.ipc) find.andWhere('p.mainClass like :ipc', { ipc: `${query.ipc}%` });
  if (query.status) whereStatus(find, query.status);
  if (query.grade) find.andWhere('p.grade = :grade', { grade: query.grade });
  if (query.askingMode) find.andWhere('p.askingModes @> array[:mode]', { mode: query.askingMode });
  if (query.listedBy) find.andWhere('p.listedBy = :listedBy', { listedBy: query.listedBy });
  if (query.q) {
    find.andWhere(`p.number in (${withWords(':words')})`, { words: searchQuery(query.q) });
  }
  if (query.unencumbered) find.andWhere(`not exists (${activeClaim})`);
  return find;
}

const withWords = (query: string): string =>
  `select w.number from patent_words w where w.words @@ cast(${query} as tsquery)`;

const activeClaim = `select 1 from encumbrance e
  where e.patent_number = p.number and e.state in ('claimed', 'confirmed')`;

// Mirrors patentExpiry() for the list, where the database must filter: invention 20 years, utility model 10,
// design 15 (10 when filed before 2021-06-01).
const expiresOn = `(p.filed_on + make_interval(years => case p.patent_type when 'invention' then 20
  when 'utility_model' then 10 else case when p.filed_on < '2021-06-01' then 10 else 15 end end))::date`;
const today = `(now() at time zone 'Asia/Shanghai')::date`;

const runOut = `(p.legal_status in ('in_force', 'in_grace') and p.filed_on is not null and ${expiresOn} <= ${today})`;
/** The legal status of patent `p` as it is shown today: a right whose term has run out is expired. */
export const statusShown = `case when ${runOut} then 'expired' else p.legal_status end`;

function whereStatus(find: SelectQueryBuilder<PatentRow>, status: (typeof legalStatuses)[number]): void {
  if (status === 'expired') find.andWhere(`(p.legal_status = 'expired' or ${runOut})`);
  else find.andWhere(`p.legal_status = :status and not ${runOut}`, { status });
}
