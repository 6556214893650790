import type { Tx } from '@ipflow/platform';
import type { Band, DemandText, PatentText } from './profile';

/** Every statement of the matching that reads patents and postings; what they look like is known here only. */

// A right that is over helps nobody.
const onOffer = `state = 'listed' and legal_status in ('pending', 'in_force', 'in_grace')`;
const patentColumns = `number, title, facts->>'abstract' as abstract, facts->'classes' as classes, main_class,
  industry_code, division_code, (facts->>'maturityLevel')::int as maturity, asking_modes as modes`;

interface PatentFields {
  number: string;
  title: string;
  abstract: string | null;
  classes: string[] | null;
  main_class: string | null;
  industry_code: string | null;
  division_code: string | null;
  maturity: number | null;
  modes: string[];
}

/** Patents on offer behind a number, in order. */
export async function patentsBehind(tx: Tx, after: string, limit: number): Promise<PatentText[]> {
  const rows: PatentFields[] = await tx.query(
    `select ${patentColumns} from patent where number > $1 and ${onOffer} order by number limit $2`,
    [after, limit],
  );
  return withSupplies(tx, rows);
}

/** Those of the patents that are on offer. */
export async function patentsOf(tx: Tx, numbers: readonly string[]): Promise<PatentText[]> {
  const rows: PatentFields[] = await tx.query(
    `select ${patentColumns} from patent where number = any($1) and ${onOffer} order by number`,
    [numbers],
  );
  return withSupplies(tx, rows);
}

/**
 * Patents worth weighing for a demand: what the queries find, one after the other until there are enough, and what lies
 * under its symbols. The symbols are ranges of the index: `like any` would read the whole pool.
 */
export async function candidatesOf(
  tx: Tx,
  query: { words: readonly string[]; symbols: readonly string[] },
  limits: { byWords: number; byQuery: number; bySymbols: number },
): Promise<PatentText[]> {
  const rows: PatentFields[] = await tx.query(
    `select ${patentColumns} from patent where number in (
       (select number from unnest($1::text[]) with ordinality as asked (query, place) cross join lateral (
          select number from patent_words where words @@ query::tsquery limit $2) found
        where place > 0 limit $3)
       union select number from unnest($4::text[]) as wanted (symbol) cross join lateral (
         select number from patent where main_class ~>=~ symbol and main_class ~<~ (symbol || '~') limit $5) found)
       and ${onOffer}`,
    [query.words, limits.byQuery, limits.byWords, query.symbols, limits.bySymbols],
  );
  return withSupplies(tx, rows);
}

/** How many patents there are. */
export async function patentCount(tx: Tx): Promise<number> {
  const [{ count }]: [{ count: number }] = await tx.query(
    `select count(*)::int as count from patent where state = 'listed'`,
  );
  return count;
}

/** Titles and abstracts of the pool, of a sample when it is large: whole pages of the table, so that little is read. */
export async function patentTexts(
  tx: Tx,
  limit: number,
  patents: number,
): Promise<{ title: string; abstract: string }[]> {
  const percent = Math.min(100, (100 * limit) / Math.max(1, patents));
  return tx.query(
    `select title, coalesce(facts->>'abstract', '') as abstract from patent tablesample system ($1)
     where state = 'listed' order by number`,
    [percent],
  );
}

/** What open demands say, the newest so many. */
export async function openDemandTexts(tx: Tx, limit: number): Promise<string[]> {
  const rows: DemandFields[] = await tx.query(
    `select ${demandColumns} from posting where kind = 'demand' and stage = 'published'
     order by published_on desc, id limit $1`,
    [limit],
  );
  return rows.map((row) => demandText(row).text);
}

const demandColumns = `id, revision, title, summary, tags, classes, industry_code, division_code,
  content->'demand' as demand`;

interface DemandFields {
  id: string;
  revision: number;
  title: string;
  summary: string | null;
  tags: string[] | null;
  classes: string[] | null;
  industry_code: string | null;
  division_code: string | null;
  demand: {
    problem?: string;
    budget?: { fromFen?: string; toFen?: string };
    maturityLevelMin?: number;
    modes?: string[];
  } | null;
}

/** Every demand that is open, with the revision that is published. */
export async function openDemands(tx: Tx): Promise<{ id: string; revision: number }[]> {
  return tx.query(
    `select id, revision from posting where kind = 'demand' and stage = 'published' order by id`,
  );
}

/** Those of the demands that are open. Until the transaction ends they stay it. */
export async function demandsOf(tx: Tx, ids: readonly string[], locked: boolean): Promise<DemandText[]> {
  const rows: DemandFields[] = await tx.query(
    `select ${demandColumns} from posting where id = any($1) and kind = 'demand' and stage = 'published' order by id
     ${locked ? 'for share' : ''}`,
    [ids],
  );
  return rows.map(demandText);
}

function demandText(row: DemandFields): DemandText {
  const { demand } = row;
  return {
    id: row.id,
    revision: row.revision,
    text: [row.title, row.summary, demand?.problem, ...(row.tags ?? [])].filter(Boolean).join('\n'),
    classes: row.classes ?? [],
    industryCode: row.industry_code ?? undefined,
    divisionCode: row.division_code ?? undefined,
    modes: demand?.modes ?? [],
    price: bandOf(demand?.budget),
    maturityLevelMin: demand?.maturityLevelMin,
  };
}

interface SupplyFields {
  patent_numbers: string[];
  supply: {
    price?: { fromFen?: string; toFen?: string };
    maturityLevel?: number;
    modes?: string[];
  } | null;
}

/** What published supplies say of the patents goes before what the pool says. */
async function withSupplies(tx: Tx, rows: readonly PatentFields[]): Promise<PatentText[]> {
  if (rows.length === 0) return [];
  const supplies: SupplyFields[] = await tx.query(
    `select patent_numbers, content->'supply' as supply from posting
     where kind = 'supply' and stage = 'published' and patent_numbers && $1::text[] order by published_on, id`,
    [rows.map(({ number }) => number)],
  );
  const said = new Map(
    supplies.flatMap(({ patent_numbers: numbers, supply }) =>
      numbers.map((number) => [number, supply] as const),
    ),
  );
  return rows.map((row) => {
    const supply = said.get(row.number);
    return {
      number: row.number,
      title: row.title,
      abstract: row.abstract ?? '',
      classes: [...new Set([...(row.main_class ? [row.main_class] : []), ...(row.classes ?? [])])],
      industryCode: row.industry_code ?? undefined,
      divisionCode: row.division_code ?? undefined,
      maturityLevel: supply?.maturityLevel ?? row.maturity ?? undefined,
      modes: supply?.modes?.length ? supply.modes : row.modes,
      price: bandOf(supply?.price),
    };
  });
}

function bandOf(price: { fromFen?: string; toFen?: string } | undefined): Band | undefined {
  return (
    price && {
      fromFen: price.fromFen === undefined ? undefined : BigInt(price.fromFen),
      toFen: price.toFen === undefined ? undefined : BigInt(price.toFen),
    }
  );
}
