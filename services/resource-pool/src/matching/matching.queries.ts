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
 * Patents that have words in common with a demand, or lie under one of its symbols; at most so many of each. The symbols
 * are ranges of the index: `like any` would read the whole pool.
 */
export async function candidatesOf(
  tx: Tx,
  query: { words: string; symbols: readonly string[] },
  limits: { byWords: number; bySymbols: number },
): Promise<PatentText[]> {
  const rows: PatentFields[] = await tx.query(
    `select ${patentColumns} from patent where number in (
       (select number from patent_words where words @@ $1::tsquery limit $2)
       union select number from unnest($3::text[]) as wanted (symbol) cross join lateral (
         select number from patent where main_class ~>=~ symbol and main_class ~<~ (symbol || '~') limit $4) found)
       and ${onOffer}`,
    [query.words, limits.byWords, query.symbols, limits.bySymbols],
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

/**
 * Counts the words of the pool anew, in a sample when it is large: in how many patents each occurs. Words of one patent
 * only are as good as unknown; what begins like `h:` is no word.
 */
export async function recountWords(
  tx: Tx,
  patents: number,
  limits: { sampledPatentsMax: number; wordsMax: number },
): Promise<void> {
  // The share goes into the text of the statement that ts_stat runs: a number made here, nothing that came from outside.
  const percent = Math.min(100, (100 * limits.sampledPatentsMax) / Math.max(1, patents)).toFixed(6);
  await tx.query('delete from match_word');
  await tx.query(
    `insert into match_word (word, patents)
     select word, round(ndoc * 100 / $1::numeric)::int from ts_stat(format(
       'select words from patent_words tablesample system (%s)', $1::text))
     where ndoc > 1 and word !~ '^[a-z]:' order by ndoc desc limit $2`,
    [percent, limits.wordsMax],
  );
  await tx.query('update match_corpus set patents = $1, changed = 0, counted_at = clock_timestamp()', [
    patents,
  ]);
}

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
    `select id, revision, title, summary, tags, classes, industry_code, division_code, content->'demand' as demand
     from posting where id = any($1) and kind = 'demand' and stage = 'published' order by id
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
